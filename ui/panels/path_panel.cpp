#include "ui/panels/path_panel.h"

#include "ui/models/value_text.h"
#include "ui/plots/path_curves.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

#include <cmath>

namespace ui {
namespace {

constexpr int kStepMs = 400; // a step of the search, played

PathCurves::Kind bandOf(core::StepKind kind) {
    switch (kind) {
    case core::StepKind::Adversarial:
        return PathCurves::Kind::Adversarial;
    case core::StepKind::Counterfactual:
        return PathCurves::Kind::Counterfactual;
    case core::StepKind::Both:
        return PathCurves::Kind::Both;
    case core::StepKind::Factual:
    case core::StepKind::Neither:
        return PathCurves::Kind::None;
    }
    return PathCurves::Kind::None;
}

QString wordOf(core::StepKind kind) {
    switch (kind) {
    case core::StepKind::Factual:
        return PathPanel::tr("the row itself");
    case core::StepKind::Adversarial:
        return PathPanel::tr("adversarial example");
    case core::StepKind::Counterfactual:
        return PathPanel::tr("counterfactual");
    case core::StepKind::Both:
        return PathPanel::tr("both: adversarial example and counterfactual");
    case core::StepKind::Neither:
        return PathPanel::tr("neither");
    }
    return {};
}

// Why the step is called so: the two tests and their outcome.
QString reasonOf(const core::PathStep& step, double threshold, double epsilon) {
    const QString near = step.farthest <= epsilon ? PathPanel::tr("No input moved by more than %1 (%2 at most): close "
                                                                  "enough to be adversarial.")
                                                  : PathPanel::tr("An input moved by %2, more than %1: too far to be "
                                                                  "adversarial.");
    const QString sure = step.probability >= threshold ? PathPanel::tr("The target is %2 likely, %1 is asked for.")
                                                       : PathPanel::tr("The target is %2 likely, short of %1.");
    return near.arg(shownNumber(epsilon), shownNumber(step.farthest)) + QLatin1Char(' ') +
           sure.arg(shownPercent(threshold), shownPercent(step.probability));
}

} // namespace

PathPanel::PathPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("path.panel"));
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeEmptyPage());
    auto* page = new QWidget(m_pages);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Theme::kGrid);
    row->addWidget(makeControls());
    m_curves = new PathCurves(page);
    row->addWidget(m_curves, 1);
    row->addWidget(makeNearest());
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    layout->addWidget(m_pages);

    m_clock.setInterval(kStepMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        choose(m_step + 1);
        if (m_step == m_slider->maximum())
            setPlaying(false);
    });
    connect(m_curves, &PathCurves::stepChosen, this, [this](int step) {
        setPlaying(false);
        choose(step);
    });
    connect(&Theme::instance(), &Theme::changed, this, &PathPanel::themeChanged);
    themeChanged();
    setPath(nullptr);
}

QWidget* PathPanel::makeEmptyPage() {
    auto* text =
        new QLabel(tr("Select a row in a landscape: the search for its counterfactual can then be walked here, "
                      "step by step."),
                   this);
    setRole(text, "quiet");
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    return text;
}

QWidget* PathPanel::makeControls() {
    auto* box = new QWidget(this);
    box->setFixedWidth(300);
    m_models = new QComboBox(box);
    m_models->setObjectName(QStringLiteral("path.model"));
    m_models->setAccessibleName(tr("Model whose search is walked"));
    m_models->setToolTip(m_models->accessibleName());
    connect(m_models, &QComboBox::activated, this, [this](int model) {
        m_modelChosen = true;
        setModel(static_cast<std::size_t>(model));
        Q_EMIT modelChanged(m_model);
    });
    m_play = new QToolButton(box);
    m_play->setObjectName(QStringLiteral("path.play"));
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFlag(m_play, "filled");
    m_play->setToolTip(tr("Walk the search, step by step"));
    connect(m_play, &QToolButton::clicked, this, [this] {
        if (!m_clock.isActive() && m_step == m_slider->maximum())
            choose(0);
        setPlaying(!m_clock.isActive());
    });
    m_slider = new QSlider(Qt::Horizontal, box);
    m_slider->setObjectName(QStringLiteral("path.step"));
    m_slider->setAccessibleName(tr("Step of the search"));
    m_slider->setPageStep(5);
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
        setPlaying(false);
        choose(step);
    });
    m_stepText = new QLabel(box);
    m_stepText->setObjectName(QStringLiteral("path.stepText"));
    setRole(m_stepText, "section");
    m_kind = new QLabel(box);
    m_kind->setObjectName(QStringLiteral("path.kind"));
    m_kind->setWordWrap(true);
    m_why = new QLabel(box);
    m_why->setObjectName(QStringLiteral("path.why"));
    m_why->setWordWrap(true);
    setRole(m_why, "small");
    auto* top = new QHBoxLayout;
    top->setSpacing(Theme::kGrid);
    top->addWidget(m_play);
    top->addWidget(m_slider, 1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGrid / 2);
    column->addWidget(m_models);
    column->addLayout(top);
    column->addWidget(m_stepText);
    column->addWidget(m_kind);
    column->addWidget(m_why);
    column->addStretch(1);
    return box;
}

QWidget* PathPanel::makeNearest() {
    auto* box = new QWidget(this);
    box->setFixedWidth(210);
    m_nearestTitle = new QLabel(box);
    setRole(m_nearestTitle, "section");
    m_nearestTitle->setWordWrap(true);
    m_nearest = new QListWidget(box);
    m_nearest->setObjectName(QStringLiteral("path.nearest"));
    m_nearest->setAccessibleName(tr("Real rows next to the end of the path"));
    m_nearest->setToolTip(tr("Training rows of the wanted class; ringed in the landscapes. Click one to explain it."));
    m_nearest->setFrameShape(QFrame::NoFrame);
    connect(m_nearest, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT rowClicked(item->data(Qt::UserRole).toLongLong()); });
    connect(m_nearest, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT rowClicked(item->data(Qt::UserRole).toLongLong()); });
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGrid / 2);
    column->addWidget(m_nearestTitle);
    column->addWidget(m_nearest, 1);
    return box;
}

void PathPanel::themeChanged() {
    setPlaying(m_clock.isActive());
    showStep();
}

void PathPanel::setPlaying(bool playing) {
    if (playing)
        m_clock.start();
    else
        m_clock.stop();
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play"), Theme::instance().tokens().ink));
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setAccessibleName(playing ? tr("Pause the walk") : tr("Walk the path"));
}

const TracedPath::Model* PathPanel::shown() const {
    return m_traced && m_model < m_traced->models.size() && m_traced->models[m_model] ? &*m_traced->models[m_model]
                                                                                      : nullptr;
}

std::optional<int> PathPanel::step() const {
    return m_traced && !m_atEnd ? std::optional(m_step) : std::nullopt;
}

void PathPanel::setModel(std::size_t model) {
    m_model = model;
    m_models->setCurrentIndex(static_cast<int>(model));
    refresh();
}

void PathPanel::setPath(const TracedPathPtr& traced) {
    m_traced = traced;
    const qint64 row = traced ? traced->answer->row : -1;
    if (row != m_row) {
        m_atEnd = true;
        setPlaying(false);
    }
    m_row = row;
    m_pages->setCurrentIndex(traced ? 1 : 0);
    if (!traced)
        return;
    QStringList names;
    for (const ModelView& model : traced->answer->subject->models)
        names << model.name;
    if (names.size() != m_models->count()) {
        m_modelChosen = false;
        m_models->clear();
        m_models->addItems(names);
    } else {
        for (int i = 0; i < names.size(); ++i)
            m_models->setItemText(i, names[i]);
    }
    m_models->setVisible(names.size() > 1);
    if (!m_modelChosen || m_model >= traced->models.size())
        m_model = traced->models.size() - 1;
    m_models->setCurrentIndex(static_cast<int>(m_model));
    refresh();
}

void PathPanel::refresh() {
    const TracedPath::Model* model = shown();
    if (!m_traced || !model)
        return;
    const int last = m_traced->lastStep();
    m_step = m_atEnd ? last : std::min(m_step, last);
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, last);
        m_slider->setValue(m_step);
    }
    PathCurve probability{tr("Probability"),
                          tr("How likely the model finds the target at each step; dashed: what is "
                             "asked for"),
                          {},
                          true,
                          m_traced->answer->subject->search.search.threshold};
    PathCurve energy{
        tr("Energy"), tr("How unlikely the model finds such a row of the target class; lower is better"), {}};
    PathCurve distance{tr("Distance"), tr("How far the step is from the row, summed over the model's inputs"), {}};
    PathCurve plausibility{
        tr("Implausibility"), tr("Mean distance to real rows of the target class: the lower, the more plausible"), {}};
    QVector<PathCurves::Kind> kinds;
    for (const core::PathStep& step : model->steps) {
        probability.values << step.probability;
        energy.values << step.energy;
        distance.values << step.distance;
        plausibility.values << step.implausibility.value_or(std::nan(""));
        kinds << bandOf(step.kind);
    }
    m_curves->setCurves({probability, energy, distance, plausibility}, kinds);
    const core::Dataset& dataset = m_traced->answer->subject->data->dataset;
    m_nearestTitle->setText(tr("Real rows of %1 next to the end")
                                .arg(fromStd(dataset.classes[static_cast<std::size_t>(m_traced->answer->target)])));
    m_nearest->clear();
    for (const core::NearRow& near : model->nearest) {
        const auto record = dataset.records[static_cast<std::size_t>(near.row)];
        auto* item =
            new QListWidgetItem(tr("Row %1 \u00B7 %2 away").arg(shownCount(record), shownNumber(near.distance)));
        item->setData(Qt::UserRole, static_cast<qint64>(near.row));
        m_nearest->addItem(item);
    }
    showStep();
}

void PathPanel::choose(int step) {
    if (!m_traced)
        return;
    const int last = m_traced->lastStep();
    const int chosen = std::clamp(step, 0, last);
    const bool atEnd = chosen == last;
    if (chosen == m_step && atEnd == m_atEnd)
        return;
    m_step = chosen;
    m_atEnd = atEnd;
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(chosen);
    }
    showStep();
    Q_EMIT stepChanged(this->step());
}

void PathPanel::showStep() {
    const TracedPath::Model* model = shown();
    if (!model || model->steps.empty())
        return;
    const int last = static_cast<int>(model->steps.size()) - 1;
    const int at = std::min(m_step, last);
    const core::PathStep& step = model->steps[static_cast<std::size_t>(at)];
    const core::Settings& search = m_traced->answer->subject->search;
    m_curves->setStep(at);
    m_stepText->setText(tr("Step %1 of %2").arg(at).arg(last));
    const QColor colour = PathCurves::colourOf(bandOf(step.kind));
    const QString word = wordOf(step.kind).toHtmlEscaped();
    m_kind->setText(colour.isValid()
                        ? QStringLiteral("<span style=\"color:%1\">\u25A0</span> %2").arg(colour.name(), word)
                        : QStringLiteral("\u25A1 ") + word);
    m_why->setText(reasonOf(step, search.search.threshold, search.objective.epsilon));
}

} // namespace ui
