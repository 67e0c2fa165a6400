#include "ui/shell/top_bar.h"

#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace ui {
namespace {
constexpr int kHeight = 48;
constexpr int kSearchWidth = 228;

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
      m_search(new QToolButton(this)),
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
    m_layout->addWidget(m_search);
    m_layout->addStretch(1);
    m_search->setObjectName(QStringLiteral("top.search"));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setFixedWidth(kSearchWidth);
    setFlag(m_search, "filled");
    m_search->hide();
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFixedHeight(std::max(kHeight, fontMetrics().height() + 3 * Theme::kGrid));
        showSearch();
        fit();
    });
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

void TopBar::setSearch(QAction* action) {
    m_searchAction = action;
    connect(m_search, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &TopBar::showSearch);
    m_search->show();
    showSearch();
    fit();
}

void TopBar::showSearch() {
    if (!m_searchAction)
        return;
    const QString keys = m_searchAction->shortcut().toString(QKeySequence::NativeText);
    m_search->setText(keys.isEmpty() ? tr("Search commands") : tr("Search commands  %1").arg(keys));
    m_search->setAccessibleName(tr("Search commands"));
    m_search->setToolTip(tr("Every action, mode, panel, example and setting by its name"));
    m_search->setIcon(icon(QStringLiteral("search"), Theme::instance().tokens().quiet));
}

void TopBar::addAction(QAction* action, bool primary) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(QStringLiteral("top.") + action->objectName());
    button->setAccessibleName(action->iconText().remove(QLatin1Char('&')));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFlag(button, "primary", primary);
    m_layout->addWidget(button);
    fit();
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

// What is said first goes first: the models are on the stage, the search has its keys.
void TopBar::fit() {
    int needed = m_layout->contentsMargins().left() + m_layout->contentsMargins().right();
    for (int i = 0; i < m_layout->count(); ++i)
        needed += m_layout->itemAt(i)->sizeHint().width() + m_layout->spacing();
    const auto widthOf = [this](const QWidget* part) {
        return part == m_search ? kSearchWidth : part->sizeHint().width();
    };
    const auto offer = [&](QWidget* part, bool wanted) {
        if (part->isHidden())
            needed += widthOf(part) * wanted;
        return wanted;
    };
    const bool models = offer(m_models, !m_models->text().isEmpty());
    const bool facts = offer(m_facts, !m_facts->text().isEmpty());
    const bool search = offer(m_search, m_searchAction != nullptr);
    const auto decide = [&](QWidget* part, bool wanted) {
        const bool room = needed <= width();
        part->setVisible(room && wanted);
        if (!room && wanted)
            needed -= widthOf(part);
    };
    decide(m_models, models);
    decide(m_facts, facts);
    decide(m_search, search);
}

void TopBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace ui
