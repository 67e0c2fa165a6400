#include "ui/panels/feature_chooser.h"

#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>

namespace ui {
namespace {
constexpr std::size_t kMostListed = 400; // of images thousands could be
}

FeatureChooser::FeatureChooser(const QString& name, QWidget* parent) : QToolButton(parent) {
    setObjectName(name);
    setPopupMode(QToolButton::InstantPopup);
    setFlag(this, "filled");
    auto* menu = new QMenu(this);
    auto* box = new QWidget(menu);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(Theme::kGrid);
    m_search = new QLineEdit(box);
    m_search->setObjectName(name + QStringLiteral(".search"));
    m_search->setAccessibleName(tr("Find a feature"));
    m_search->setPlaceholderText(tr("Find a feature"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_list = new QListWidget(box);
    m_list->setObjectName(name + QStringLiteral(".list"));
    m_list->setAccessibleName(tr("Features to show"));
    m_list->setMinimumSize(260, 240);
    column->addWidget(m_list);
    m_reset = new QPushButton(tr("Changed and most telling"), box);
    m_reset->setObjectName(name + QStringLiteral(".usual"));
    m_reset->setToolTip(tr("Those that a counterfactual changes first, then those that tell the classes apart best"));
    column->addWidget(m_reset);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(box);
    menu->addAction(action);
    setMenu(menu);
    connect(m_search, &QLineEdit::textChanged, this, &FeatureChooser::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        toggled(item->data(Qt::UserRole).toLongLong(), item->checkState() == Qt::Checked);
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_own = false;
        chooseUsual();
        fill();
        Q_EMIT changed();
    });
    connect(menu, &QMenu::aboutToShow, this, [this] {
        m_search->clear();
        fill();
        m_search->setFocus();
    });
}

void FeatureChooser::setSchema(const core::FeatureSchema& schema, std::size_t most, std::size_t usual) {
    m_names.clear();
    m_order.clear();
    for (core::Index feature = 0; feature < schema.size(); ++feature) {
        m_names.push_back(nameWithUnit(schema[feature]));
        m_order.push_back(feature);
    }
    m_most = most;
    m_usual = usual;
    m_own = false;
    chooseUsual();
    setVisible(m_names.size() > 2);
}

// A few features keep the order that the data has them in.
void FeatureChooser::chooseUsual() {
    m_chosen.assign(m_order.begin(), m_order.begin() + static_cast<std::ptrdiff_t>(std::min(m_usual, m_order.size())));
    if (m_names.size() <= m_usual)
        std::ranges::sort(m_chosen);
    showCount();
}

void FeatureChooser::setOrder(const std::vector<core::Index>& order) {
    m_order = order;
    if (m_own)
        return;
    const std::vector<core::Index> before = m_chosen;
    chooseUsual();
    if (m_chosen != before)
        Q_EMIT changed();
}

void FeatureChooser::setChosen(const std::vector<core::Index>& features) {
    m_own = true;
    m_chosen = features;
    showCount();
    Q_EMIT changed();
}

void FeatureChooser::showCount() {
    setText(tr("%1 of %2 features").arg(m_chosen.size()).arg(m_names.size()));
    setAccessibleName(tr("Features shown: %1").arg(text()));
    setToolTip(tr("Choose which features are shown, at most %1").arg(m_most));
}

// The chosen ones first, then the rest, best first.
void FeatureChooser::fill() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    std::vector<core::Index> listed = m_chosen;
    for (const core::Index feature : m_order)
        if (listed.size() < kMostListed && std::ranges::find(m_chosen, feature) == m_chosen.end())
            listed.push_back(feature);
    for (const core::Index feature : listed) {
        auto* item = new QListWidgetItem(m_names[static_cast<std::size_t>(feature)], m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, static_cast<qint64>(feature));
        item->setCheckState(std::ranges::find(m_chosen, feature) != m_chosen.end() ? Qt::Checked : Qt::Unchecked);
    }
}

void FeatureChooser::filter(const QString& text) {
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text, Qt::CaseInsensitive));
}

// A further one beyond the most takes the place of the last; one always stays.
void FeatureChooser::toggled(core::Index feature, bool on) {
    std::vector<core::Index> features = m_chosen;
    std::erase(features, feature);
    if (on) {
        if (features.size() >= m_most)
            features.pop_back();
        features.push_back(feature);
    } else if (features.empty()) {
        features.push_back(feature);
    }
    setChosen(features);
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->count(); ++i) {
        const auto listed = static_cast<core::Index>(m_list->item(i)->data(Qt::UserRole).toLongLong());
        m_list->item(i)->setCheckState(std::ranges::find(m_chosen, listed) != m_chosen.end() ? Qt::Checked
                                                                                             : Qt::Unchecked);
    }
}

} // namespace ui
