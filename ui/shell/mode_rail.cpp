#include "ui/shell/mode_rail.h"

#include "ui/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {
constexpr int kWidth = 72;
constexpr int kButton = 60;
constexpr int kIcon = 26;
} // namespace

ModeRail::ModeRail(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("modes"));
    setAccessibleName(tr("Modes"));
    setFixedWidth(kWidth);
    m_layout->setContentsMargins((kWidth - kButton) / 2, Theme::kGrid, (kWidth - kButton) / 2, Theme::kGrid);
    m_layout->setSpacing(Theme::kGrid);
    m_layout->addStretch();
    connect(&Theme::instance(), &Theme::changed, this, &ModeRail::showIcons);
}

void ModeRail::add(const Mode& mode) {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("mode.") + mode.id);
    button->setText(mode.label);
    button->setAccessibleName(mode.label);
    button->setToolTip(mode.question);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setFixedSize(kButton, kButton);
    button->setIconSize({kIcon, kIcon});
    button->setFocusPolicy(Qt::TabFocus);
    setFlag(button, "rail");
    m_group->addButton(button);
    if (mode.atEnd)
        m_layout->addWidget(button);
    else
        m_layout->insertWidget(m_stretch++, button);
    m_modes.emplace_back(mode, button);
    connect(button, &QToolButton::clicked, this, [this, id = mode.id] {
        showIcons();
        Q_EMIT chosen(id);
    });
    showIcons();
}

void ModeRail::setCurrent(const QString& modeId) {
    for (const auto& [mode, button] : m_modes)
        if (mode.id == modeId)
            button->setChecked(true);
    showIcons();
}

void ModeRail::showIcons() {
    const Tokens& tokens = Theme::instance().tokens();
    for (const auto& [mode, button] : m_modes)
        button->setIcon(icon(mode.icon, button->isChecked() ? tokens.accent : tokens.quiet));
    update();
}

void ModeRail::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.line);
}

} // namespace ui
