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

constexpr int kNarrowest = 176;   // pixels of a landscape beside others
constexpr int kBesidePlot = 100;  // pixels of a card's width that are not the plot
constexpr int kAroundPlot = 120;  // likewise of its height
constexpr int kAroundCards = 100; // of the stage's height
constexpr QSize kLeastCard(170, 120);
constexpr int kWidestPair = 220;

// In how many columns `count` cards have the largest plots.
int columnsFor(int count, const QSize& area) {
    int best = std::clamp(count, 1, 2), most = -1;
    for (int columns = best; columns <= count && (columns <= 2 || area.width() / columns >= kNarrowest); ++columns) {
        const int rows = (count + columns - 1) / columns;
        const int side = std::min(area.width() / columns - kBesidePlot, area.height() / rows - kAroundPlot);
        if (side > most) {
            most = side;
            best = columns;
        }
    }
    return best;
}

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
    const QStringList names = shortModelNames();
    for (std::size_t second = m_cards.size(); second-- > 1;)
        for (std::size_t first = second; first-- > 0;)
            m_pair->addItem(tr("%1 against %2").arg(names[static_cast<int>(second)], names[static_cast<int>(first)]),
                            QPoint(static_cast<int>(first), static_cast<int>(second)));
    const int label = m_differClass->currentIndex();
    m_differClass->clear();
    if (m_data)
        m_differClass->addItems(m_data->classes);
    m_differClass->setCurrentIndex(std::clamp(label < 0 ? 1 : label, 0, std::max(0, m_differClass->count() - 1)));
    if (m_cards.size() < 2)
        m_differ->setChecked(false);
}

QStringList StagePanel::shortModelNames() const {
    QStringList names;
    for (const Card& card : m_cards)
        names << card.name;
    return shortNames(names);
}

std::pair<std::size_t, std::size_t> StagePanel::shownPair() const {
    const QPoint pair = m_pair->currentData().toPoint();
    return {static_cast<std::size_t>(pair.x()), static_cast<std::size_t>(pair.y())};
}

// In one row or two by two, whichever shows more. With a difference: the two models and what is between them, or that
// alone.
void StagePanel::arrangeCards() {
    std::vector<Landscape*> shown;
    const QSize area(width() - 2 * Theme::kGrid, height() - kAroundCards);
    if (showsDifference()) {
        if (!m_difference)
            m_difference = makeLandscape(QStringLiteral("stage.differenceMap"), {});
        const auto [first, second] = shownPair();
        if (area.width() / 3 >= kNarrowest)
            shown = {m_cards[first].landscape, m_cards[second].landscape};
        shown.push_back(m_difference);
    } else {
        for (const Card& card : m_cards)
            shown.push_back(card.landscape);
    }
    const auto count = static_cast<int>(shown.size());
    const int columns = showsDifference() ? count : columnsFor(count, area);
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
        view->setMinimumSize(kLeastCard);
        view->setScaleRoom(showsDifference());
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
