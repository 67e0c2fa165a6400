#include "ui/panels/fold_section.h"

#include "ui/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

FoldSection::FoldSection(const QString& name, QWidget* content, QWidget* parent) : QWidget(parent), m_content(content) {
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_title = new QToolButton(this);
    m_title->setObjectName(name + QStringLiteral(".toggle"));
    m_title->setCheckable(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addWidget(m_title, 0, Qt::AlignLeft);
    column->addWidget(m_content);
    m_content->hide();
    connect(m_title, &QToolButton::toggled, this, &FoldSection::setOpen);
    connect(&Theme::instance(), &Theme::changed, this, &FoldSection::themeChanged);
    themeChanged();
}

void FoldSection::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setAccessibleName(title);
}

void FoldSection::setOpen(bool open) {
    m_title->setChecked(open);
    m_content->setVisible(open);
    themeChanged();
}

void FoldSection::themeChanged() {
    m_title->setIcon(icon(m_title->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                          Theme::instance().tokens().quiet));
}

} // namespace ui
