#include "ui/shell/top_bar.h"

#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QToolButton>

namespace ui {
namespace {
constexpr int kHeight = 48;

QLabel* quietLabel(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    setRole(label, "quiet");
    return label;
}
} // namespace

TopBar::TopBar(QMenuBar* menus, QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_facts(quietLabel(QStringLiteral("top.facts"), this)),
      m_models(quietLabel(QStringLiteral("top.models"), this)),
      m_layout(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("top"));
    setFixedHeight(kHeight);
    setRole(m_name, "section");
    m_name->setObjectName(QStringLiteral("top.name"));
    m_layout->setContentsMargins(Theme::kGrid, 0, 2 * Theme::kGrid, 0);
    m_layout->setSpacing(Theme::kGrid);
    menus->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFlag(menus, "inBar");
    m_layout->addWidget(menus);
    m_layout->addSpacing(2 * Theme::kGrid);
    m_layout->addWidget(m_name);
    m_layout->addWidget(m_facts);
    m_layout->addSpacing(2 * Theme::kGrid);
    m_layout->addWidget(m_models);
    m_layout->addStretch(1);
    setData({}, {});
}

void TopBar::setData(const QString& name, const QString& facts) {
    m_name->setText(name.isEmpty() ? tr("No data yet") : name);
    m_facts->setText(facts);
    fit();
}

void TopBar::setModels(const QStringList& names) {
    m_models->setText(names.join(tr("  |  ")));
    m_models->setToolTip(tr("The models that are shown"));
    fit();
}

void TopBar::addAction(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(QStringLiteral("top.") + action->objectName());
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layout->addWidget(button);
    fit();
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::fit() {
    int needed = m_layout->contentsMargins().left() + m_layout->contentsMargins().right();
    for (int i = 0; i < m_layout->count(); ++i)
        needed += m_layout->itemAt(i)->sizeHint().width() + m_layout->spacing();
    const auto lacks = [&](QLabel* label) {
        const bool room = needed <= width();
        label->setVisible(room && !label->text().isEmpty());
        if (!room)
            needed -= label->sizeHint().width();
    };
    const auto hidden = [](QLabel* label) { return label->isHidden() ? label->sizeHint().width() : 0; };
    needed += hidden(m_models) + hidden(m_facts);
    lacks(m_models);
    lacks(m_facts);
}

void TopBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace ui
