// The stage and its landscapes; its tools and its empty state: stage_parts.cpp.
#include "ui/panels/stage_panel.h"

#include "ui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kDensityPaths = 200; // watched where their density is drawn
constexpr int kStepMs = 90;        // a step of the search, played
constexpr int kPlayLeast = 900;    // milliseconds
constexpr int kPlayMost = 3000;

// The first `progress` of a path, by its steps: all paths walk at the same pace.
LandscapePath walked(const LandscapePath& path, double steps) {
    const auto whole = static_cast<qsizetype>(std::floor(steps));
    if (whole + 1 >= path.points.size())
        return path;
    LandscapePath part = path;
    part.points = path.points.mid(0, whole + 1);
    const QPointF from = path.points[whole], to = path.points[whole + 1];
    part.points.append(from + (to - from) * (steps - static_cast<double>(whole)));
    part.probability.clear();
    return part;
}

qsizetype longest(const std::vector<LandscapePath>& paths, const std::optional<LandscapePath>& other) {
    qsizetype steps = other ? other->points.size() - 1 : 0;
    for (const LandscapePath& path : paths)
        steps = std::max(steps, path.points.size() - 1);
    return steps;
}

} // namespace

StagePanel::StagePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("stage.panel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kGrid, Theme::kGrid, Theme::kGrid, Theme::kGrid);
    layout->setSpacing(Theme::kGrid);
    m_viewRow = makeViewRow();
    layout->addWidget(m_viewRow);
    m_tools = makeTools();
    m_tools->setObjectName(QStringLiteral("stage.tools"));
    layout->addWidget(m_tools);
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("stage.message"));
    m_message->setWordWrap(true);
    setRole(m_message, "error");
    m_message->hide();
    layout->addWidget(m_message);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeEmptyPage());
    auto* cards = new QWidget(m_pages);
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGrid);
    m_grid = new QGridLayout;
    m_grid->setSpacing(Theme::kGrid);
    column->addLayout(m_grid, 1);
    column->addWidget(m_invitation);
    m_pages->addWidget(cards);
    layout->addWidget(m_pages, 1);

    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { showFrame(value.toDouble()); });
    connect(&Theme::instance(), &Theme::changed, this, &StagePanel::themeChanged);
    themeChanged();
    setData(std::nullopt);
}

StagePanel::~StagePanel() = default;

void StagePanel::themeChanged() {
    for (QToolButton* tool : {m_components, m_differ, m_baseline, m_density, m_sample, m_play})
        tool->setIcon(icon(tool->property("iconName").toString(), Theme::instance().tokens().ink));
}

void StagePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeTools();
    arrangeCards();
}

QSize StagePanel::minimumSizeHint() const {
    return {420, 320};
}

// Tools lose their words where there is no room for them.
void StagePanel::arrangeTools() {
    const int available = width() - 2 * Theme::kGrid;
    for (const auto style : {Qt::ToolButtonTextBesideIcon, Qt::ToolButtonIconOnly}) {
        for (QToolButton* tool : {m_components, m_differ, m_baseline, m_density, m_sample, m_play})
            tool->setToolButtonStyle(style);
        m_axisTools->layout()->invalidate();
        m_tools->layout()->invalidate();
        if (m_tools->layout()->sizeHint().width() <= available)
            return;
    }
}

void StagePanel::setData(const std::optional<StageData>& loaded) {
    m_data = loaded;
    m_points.reset();
    m_thumbnails.clear();
    m_selected.reset();
    m_caption.clear();
    setMessage({});
    {
        const QSignalBlocker quiet(m_rows);
        const int chosen = std::max(0, m_rows->currentIndex());
        m_rows->clear();
        if (loaded) {
            m_rows->addItem(tr("Test rows"));
            m_rows->addItem(tr("Training rows"));
            m_rows->setCurrentIndex(chosen);
        }
    }
    m_axes = {loaded && loaded->axes.size() < 2, loaded && !loaded->axes.empty() ? loaded->axes.front().feature : 0,
              loaded && loaded->axes.size() > 1 ? loaded->axes[1].feature : 0};
    fillAxes();
    setModels({});
    showPage();
}

void StagePanel::setModels(const QStringList& names) {
    QStringList current;
    for (const Card& card : m_cards)
        current << card.name;
    if (!names.isEmpty() && names == current)
        return;
    clearCards();
    for (const QString& name : names)
        addCard(name);
    if (names.isEmpty() && m_data)
        addCard(m_data->name);
    m_invitation->setVisible(names.isEmpty());
    for (std::size_t model = 0; model < m_cards.size(); ++model)
        display(model);
    fillPairs();
    updateTools();
    arrangeCards();
}

void StagePanel::clearCards() {
    m_animation.stop();
    m_baselineHeld = false;
    for (const Card& card : m_cards)
        delete card.landscape;
    m_cards.clear();
    delete std::exchange(m_difference, nullptr);
    m_arranged.clear();
    m_columns = 0;
}

void StagePanel::addCard(const QString& name) {
    auto* view = makeLandscape(QStringLiteral("stage.landscape%1").arg(m_cards.size()), name);
    view->setAccessibleName(tr("Landscape of %1").arg(name));
    view->setDensity(m_density->isChecked());
    view->setPathStep(m_pathStep);
    m_cards.push_back({view, name, nullptr, {}, std::nullopt, {}, {}});
}

// One more, on the same plane and rows as the others.
Landscape* StagePanel::makeLandscape(const QString& objectName, const QString& title) {
    auto* view = new Landscape(m_pages->widget(1));
    view->setObjectName(objectName);
    view->setTitle(title);
    view->setClasses(m_data ? m_data->classes : QStringList());
    view->setAxes(m_uLabel, m_vLabel);
    view->setCaption(m_caption);
    view->setPoints(m_points, m_index);
    view->setThumbnails(m_thumbnails);
    view->setSelectedRow(m_selected);
    view->fit(m_home);
    connect(view, &Landscape::rowClicked, this, &StagePanel::rowClicked);
    connect(view, &Landscape::selectedDragged, this, &StagePanel::selectedDragged);
    connect(view, &Landscape::viewChanged, this, [this, view](const core::Bounds& bounds) {
        forEachLandscape([&](Landscape* other) {
            if (other != view)
                other->setView(bounds);
        });
        Q_EMIT viewChanged(bounds);
    });
    connect(view, &Landscape::baselineHeld, this, &StagePanel::holdBaseline);
    return view;
}

void StagePanel::fillAxes() {
    for (QComboBox* box : {m_uAxis, m_vAxis}) {
        const QSignalBlocker quiet(box);
        box->clear();
        if (m_data)
            for (const StageData::Axis& axis : m_data->axes)
                box->addItem(axis.label, QVariant::fromValue<qint64>(axis.feature));
    }
    setAxes(m_axes);
    updateTools();
}

void StagePanel::setAxes(const StageAxes& axes) {
    m_axes = axes;
    const QSignalBlocker quietU(m_uAxis), quietV(m_vAxis);
    m_uAxis->setCurrentIndex(m_uAxis->findData(QVariant::fromValue<qint64>(axes.u)));
    m_vAxis->setCurrentIndex(m_vAxis->findData(QVariant::fromValue<qint64>(axes.v)));
    m_components->setChecked(axes.components);
    m_uAxis->setEnabled(!axes.components);
    m_vAxis->setEnabled(!axes.components);
}

// Choosing for one axis what the other has exchanges them.
void StagePanel::axisChosen() {
    StageAxes axes{m_components->isChecked(), m_uAxis->currentData().toLongLong(), m_vAxis->currentData().toLongLong()};
    if (axes.u == axes.v) {
        if (axes.u != m_axes.u)
            axes.v = m_axes.u;
        else
            axes.u = m_axes.v;
    }
    if (axes == m_axes)
        return;
    setAxes(axes);
    Q_EMIT axesChanged(axes);
}

void StagePanel::updateTools() {
    const bool models = m_data && !m_invitation->isVisibleTo(this) && !m_cards.empty();
    m_tools->setVisible(m_data && shownView() == m_viewIds.front());
    m_axisTools->setVisible(m_data && m_data->axes.size() >= 2 && (m_data->axes.size() > 2 || m_data->components));
    m_components->setVisible(m_data && m_data->components);
    m_baseline->setVisible(models && m_cards.size() > 1);
    m_differ->setVisible(models && m_cards.size() > 1);
    m_pair->setVisible(showsDifference() && m_cards.size() > 2);
    m_differClass->setVisible(showsDifference() && m_data->classes.size() > 2);
    m_density->setEnabled(models);
    for (QWidget* tool : std::initializer_list<QWidget*>{m_watched, m_sample, m_play})
        tool->setEnabled(models);
    arrangeTools();
}

bool StagePanel::showsTraining() const {
    return m_rows->currentIndex() == 1;
}

bool StagePanel::showsDensity() const {
    return m_density->isChecked();
}

int StagePanel::watchedCount() const {
    return m_density->isChecked() ? kDensityPaths : m_watched->value();
}

void StagePanel::setAxisLabels(const QString& u, const QString& v) {
    m_uLabel = u;
    m_vLabel = v;
    forEachLandscape([&](Landscape* view) { view->setAxes(u, v); });
}

void StagePanel::setCaption(const QString& caption) {
    if (caption == m_caption)
        return;
    m_caption = caption;
    forEachLandscape([&](Landscape* view) { view->setCaption(caption); });
}

void StagePanel::setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points,
                           std::shared_ptr<const PointIndex> index) {
    m_points = std::move(points);
    m_index = std::move(index);
    forEachLandscape([&](Landscape* view) { view->setPoints(m_points, m_index); });
}

void StagePanel::setThumbnails(const std::vector<LandscapeThumbnail>& thumbnails) {
    m_thumbnails = thumbnails;
    forEachLandscape([&](Landscape* view) { view->setThumbnails(thumbnails); });
}

void StagePanel::fit(const core::Bounds& bounds) {
    m_home = bounds;
    forEachLandscape([&](Landscape* view) { view->fit(bounds); });
}

core::Bounds StagePanel::view() const {
    return m_cards.empty() ? m_home : m_cards.front().landscape->view();
}

void StagePanel::setSelectedRow(std::optional<qint64> row) {
    m_selected = row;
    forEachLandscape([&](Landscape* view) { view->setSelectedRow(row); });
}

void StagePanel::setMessage(const QString& message) {
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

const StagePanel::Card& StagePanel::shownIn(std::size_t model) const {
    return m_cards[m_baselineHeld ? 0 : model];
}

void StagePanel::display(std::size_t model) {
    Landscape* view = m_cards[model].landscape;
    const Card& shown = shownIn(model);
    const QString brief = shortModelNames().value(&shown - m_cards.data());
    if (&shown == &m_cards[model])
        view->setTitle(shown.name, brief);
    else
        view->setTitle(tr("%1, while held").arg(shown.name), tr("%1, while held").arg(brief));
    view->setSurface(shown.surface);
    view->setPaths(shown.paths);
    view->setHighlightedPath(shown.highlighted);
    view->setFigures(shown.figures);
    view->setNeighbours(shown.neighbours);
}

void StagePanel::holdBaseline(bool held) {
    if (held == m_baselineHeld || m_cards.size() < 2)
        return;
    m_baselineHeld = held;
    for (std::size_t model = 1; model < m_cards.size(); ++model)
        display(model);
}

void StagePanel::setSurface(std::size_t model, std::shared_ptr<const core::Surface> surface) {
    if (model >= m_cards.size())
        return;
    m_cards[model].surface = std::move(surface);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (&shownIn(i) == &m_cards[model])
            m_cards[i].landscape->setSurface(m_cards[model].surface);
    if (showsDifference())
        showDifference();
}

void StagePanel::setPaths(std::size_t model, std::vector<LandscapePath> paths) {
    if (model >= m_cards.size())
        return;
    m_cards[model].paths = std::move(paths);
    if (m_animation.state() == QAbstractAnimation::Running)
        return; // the next frame shows them
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (&shownIn(i) == &m_cards[model])
            m_cards[i].landscape->setPaths(m_cards[model].paths);
}

void StagePanel::setHighlightedPath(std::size_t model, std::optional<LandscapePath> path) {
    if (model >= m_cards.size())
        return;
    m_cards[model].highlighted = std::move(path);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (&shownIn(i) == &m_cards[model])
            m_cards[i].landscape->setHighlightedPath(m_cards[model].highlighted);
}

void StagePanel::setFigures(std::size_t model, std::vector<LandscapeFigure> figures) {
    if (model >= m_cards.size())
        return;
    m_cards[model].figures = std::move(figures);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (&shownIn(i) == &m_cards[model])
            m_cards[i].landscape->setFigures(m_cards[model].figures);
}

void StagePanel::setBusy(bool busy) {
    for (const Card& card : m_cards)
        card.landscape->setBusy(busy);
}

Landscape* StagePanel::landscape(std::size_t model) const {
    return model < m_cards.size() ? m_cards[model].landscape : nullptr;
}

void StagePanel::play() {
    qsizetype steps = 0;
    for (const Card& card : m_cards)
        steps = std::max(steps, longest(card.paths, card.highlighted));
    m_animation.stop();
    if (steps == 0 || Theme::instance().reducedMotion())
        return;
    m_animation.setDuration(std::clamp(static_cast<int>(steps) * kStepMs, kPlayLeast, kPlayMost));
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.start();
}

void StagePanel::showFrame(double progress) {
    qsizetype steps = 0;
    for (const Card& card : m_cards)
        steps = std::max(steps, longest(card.paths, card.highlighted));
    const double at = progress * static_cast<double>(steps);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const Card& shown = shownIn(i);
        std::vector<LandscapePath> paths;
        for (const LandscapePath& path : shown.paths)
            paths.push_back(walked(path, at));
        m_cards[i].landscape->setPaths(std::move(paths));
        if (shown.highlighted)
            m_cards[i].landscape->setHighlightedPath(walked(*shown.highlighted, at));
    }
}

} // namespace ui
