// The stage with several models: how their landscapes are arranged, and by how much two of them differ.
#include "ui/panels/inspector_panel.h" // shortNames()
#include "ui/panels/stage_panel.h"
#include "ui/plots/difference.h"
#include "ui/plots/number_text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kNarrowest = 300; // pixels of a landscape, before they go below one another
constexpr int kWidestPair = 260;

} // namespace

void StagePanel::makeCompareTools(QBoxLayout* row) {
    const auto box = [this](const QString& name, const QString& spoken) {
        auto* made = new QComboBox(this);
        made->setObjectName(name);
        made->setAccessibleName(spoken);
        made->setToolTip(spoken);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        made->setMaximumWidth(kWidestPair);
        made->hide();
        connect(made, &QComboBox::activated, this, [this] {
            arrangeCards();
            showDifference();
        });
        return made;
    };
    m_pair = box(QStringLiteral("stage.pair"), tr("Models whose difference is shown"));
    m_differClass = box(QStringLiteral("stage.differClass"), tr("Class whose probability is compared"));
    m_differ =
        makeTool(QStringLiteral("stage.difference"), tr("Difference"), QStringLiteral("difference"),
                 tr("Show where two models disagree: by how much the one finds a class likelier than the other"));
    m_differ->setCheckable(true);
    connect(m_differ, &QToolButton::toggled, this, [this] {
        updateTools();
        arrangeCards();
        showDifference();
    });
    row->addWidget(m_pair);
    row->addWidget(m_differClass);
    row->addWidget(m_differ);
}

bool StagePanel::showsDifference() const {
    return m_differ->isChecked() && m_cards.size() > 1;
}

// Every two of the models, the last two first; and the classes, the second first.
void StagePanel::fillPairs() {
    const QSignalBlocker quietPair(m_pair), quietClass(m_differClass);
    m_pair->clear();
    for (std::size_t second = m_cards.size(); second-- > 1;)
        for (std::size_t first = second; first-- > 0;)
            m_pair->addItem(tr("%1 against %2").arg(m_cards[second].name, m_cards[first].name),
                            QPoint(static_cast<int>(first), static_cast<int>(second)));
    const int label = m_differClass->currentIndex();
    m_differClass->clear();
    if (m_data)
        m_differClass->addItems(m_data->classes);
    m_differClass->setCurrentIndex(std::clamp(label < 0 ? 1 : label, 0, std::max(0, m_differClass->count() - 1)));
    if (m_cards.size() < 2)
        m_differ->setChecked(false);
}

std::pair<std::size_t, std::size_t> StagePanel::shownPair() const {
    const QPoint pair = m_pair->currentData().toPoint();
    return {static_cast<std::size_t>(pair.x()), static_cast<std::size_t>(pair.y())};
}

// In one row while there is room for it, else two by two. With a difference: the two models and what is between them,
// or that alone.
void StagePanel::arrangeCards() {
    std::vector<Landscape*> shown;
    const int room = std::max(1, width() - 2 * Theme::kGrid) / kNarrowest;
    if (showsDifference()) {
        if (!m_difference)
            m_difference = makeLandscape(QStringLiteral("stage.differenceMap"), {});
        const auto [first, second] = shownPair();
        if (room >= 3)
            shown = {m_cards[first].landscape, m_cards[second].landscape};
        shown.push_back(m_difference);
    } else {
        for (const Card& card : m_cards)
            shown.push_back(card.landscape);
    }
    const auto count = static_cast<int>(shown.size());
    const int columns = std::max(1, count <= 2 || count <= room ? count : 2);
    if (shown == m_arranged && columns == m_columns)
        return;
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    for (int i = 0; i < 4; ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->setRowStretch(i, i < (count + columns - 1) / columns ? 1 : 0);
    }
    forEachLandscape([&](Landscape* view) { view->setVisible(std::ranges::find(shown, view) != shown.end()); });
    for (int i = 0; i < count; ++i) {
        Landscape* view = shown[static_cast<std::size_t>(i)];
        view->setMinimumSize(200, count > columns ? 150 : 240);
        m_grid->addWidget(view, i / columns, i % columns);
    }
    m_arranged = std::move(shown);
    m_columns = columns;
}

void StagePanel::showDifference() {
    if (!showsDifference() || !m_difference)
        return;
    const auto [first, second] = shownPair();
    if (second >= m_cards.size())
        return;
    const Card &a = m_cards[first], &b = m_cards[second];
    m_difference->setTitle(tr("Difference: %1").arg(m_data->classes.value(std::max(0, m_differClass->currentIndex()))));
    m_difference->setAccessibleName(tr("Difference between %1 and %2").arg(a.name, b.name));
    // While a newer surface of only one of them is there, the older difference stays.
    if (!a.surface || !b.surface || !(a.surface->bounds == b.surface->bounds) ||
        a.surface->columns != b.surface->columns || a.surface->rows != b.surface->rows)
        return;
    const int label = std::max(0, m_differClass->currentIndex());
    const QStringList names = shortNames({a.name, b.name});
    const LandscapeDifference difference{a.surface, b.surface, label, names[0], names[1], m_data->classes.value(label)};
    m_difference->setDifference(difference);
    const DifferenceFigures figures = figuresOf(difference);
    const QString here = tr("over the part of the plane that is shown");
    m_difference->setFigures(
        {{tr("Same class"), percentText(figures.agree),
          tr("Share %1 where both find the same class likeliest").arg(here)},
         {tr("Mean difference"), percentText(figures.mean), tr("Of the probabilities, %1").arg(here)},
         {tr("Largest"), percentText(figures.largest), tr("Difference of the probabilities %1").arg(here)}});
}

void StagePanel::setNeighbours(std::size_t model, std::vector<LandscapePoint> rows) {
    if (model >= m_cards.size())
        return;
    m_cards[model].neighbours = std::move(rows);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (&shownIn(i) == &m_cards[model])
            m_cards[i].landscape->setNeighbours(m_cards[model].neighbours);
}

void StagePanel::setPathStep(std::optional<int> step) {
    m_pathStep = step;
    for (const Card& card : m_cards)
        card.landscape->setPathStep(step);
}

} // namespace ui
