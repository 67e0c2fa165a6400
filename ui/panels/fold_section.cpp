#include "ui/panels/fold_section.h"

#include "ui/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

FoldSection::FoldSection(const QString& name, QWidget* parent) : QWidget(parent) {
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_title = new QToolButton(this);
    m_title->setObjectName(name + QStringLiteral("Toggle"));
    m_title->setCheckable(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_text = new QLabel(this);
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->hide();
    setRole(m_text, "quiet");
    column->addWidget(m_title, 0, Qt::AlignLeft);
    column->addWidget(m_text);
    connect(m_title, &QToolButton::toggled, this, &FoldSection::setOpen);
    connect(&Theme::instance(), &Theme::changed, this, &FoldSection::themeChanged);
    themeChanged();
}

void FoldSection::setContent(const QString& title, const QString& text) {
    m_title->setText(title);
    m_title->setAccessibleName(title);
    m_text->setText(text);
}

void FoldSection::setOpen(bool open) {
    m_title->setChecked(open);
    m_text->setVisible(open);
    themeChanged();
}

QString FoldSection::text() const {
    return m_text->text();
}

void FoldSection::themeChanged() {
    m_title->setIcon(icon(m_title->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                          Theme::instance().tokens().quiet));
}

} // namespace ui
