#include "ui/panels/labels.h"

#include "ui/theme.h"

#include <QLabel>

namespace ui {

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    setRole(label, "section");
    return label;
}

QLabel* quietText(const QString& text) {
    auto* label = new QLabel(text);
    setRole(label, "small");
    label->setWordWrap(true);
    return label;
}

QLabel* wrapped(const QString& name, const char* role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role)
        setRole(label, role);
    return label;
}

} // namespace ui
