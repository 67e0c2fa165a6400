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

} // namespace ui
