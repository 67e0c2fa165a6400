#include "ui/panels/timeline_panel.h"

#include "core/training/objective_term.h"
#include "ui/models/core_words.h"
#include "ui/models/value_text.h"
#include "ui/panels/travel_bar.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

namespace ui {
namespace {

constexpr std::array kPaces = {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 0.0}; // epochs per second, 0: unlimited
constexpr qint64 kPaceWindow = 2000;                                         // ms that the measured pace looks back
constexpr std::size_t kMeanOver = 30;                                        // epochs

// Places in the palette of the classes: accuracy, mature share, then the losses in the order they are met.
constexpr int kAccuracyColour = 0;
constexpr int kMatureColour = 2;
constexpr std::array kLossColours = {4, 5, 3, 1, 8, 9};

QString lossLabel(const std::string& term) {
    if (const auto* entry = core::builtins<core::ObjectiveTerm>().find(term))
        return coreWords(QString::fromStdString(entry->info.label).toLower().toStdString());
    return TimelinePanel::tr("class loss");
}

QString percent(double share) {
    return withPercent(QLocale().toString(100 * share, 'f', 1));
}

// "Conventional training" -> "Conventional"
QString shortName(const QString& run) {
    const QString suffix = TimelinePanel::tr("%1 training").arg(QString());
    return run.endsWith(suffix) ? run.chopped(suffix.size()) : run;
}

QString seconds(double value) {
    if (value < 0.0995)
        return TimelinePanel::tr("%1 ms").arg(QLocale().toString(value * 1000, 'g', 2));
    if (value < 90)
        return TimelinePanel::tr("%1 s").arg(QLocale().toString(value, 'f', value < 9.95 ? 1 : 0));
    const int minutes = static_cast<int>(value / 60);
    return TimelinePanel::tr("%1 min %2 s").arg(minutes).arg(static_cast<int>(value) % 60);
}

} // namespace

struct TimelinePanel::Private {
    TrainingState state = TrainingState::Idle;
    struct Run {
        QString name;
        std::vector<core::EpochLog> logs; // from epoch 1
        [[nodiscard]] int done() const { return static_cast<int>(logs.size()); }
    };
    std::vector<Run> runs;                       // those with a past first
    std::size_t first = 0;                       // of those that are being trained
    int epochs = 0;                              // of the training
    std::deque<std::pair<qint64, int>> arrivals; // of the last deliveries: ms, epochs done by then
    QElapsedTimer clock;
    std::optional<int> chosen; // the epoch the person looks at; unset: the newest

    QLabel* progress = nullptr;
    TravelBar* travel = nullptr;
    AnimationProgress* animation = nullptr;
    QToolButton* animate = nullptr;
    QVector<TimelineStop> stops;
    QToolButton* play = nullptr;
    QToolButton* step = nullptr;
    QToolButton* stop = nullptr;
    QComboBox* pace = nullptr;
    TimelineChart* chart = nullptr;

    [[nodiscard]] int done() const;                      // epochs of the training; without one, of the longest run
    [[nodiscard]] int longest() const;                   // epochs of any run
    [[nodiscard]] QString nameOf(std::size_t run) const; // short, with its line where that is not solid
    [[nodiscard]] QString valueText(std::size_t run, int epoch) const;
    [[nodiscard]] double measuredPace() const;       // epochs per second, 0 when unknown
    [[nodiscard]] double epochSeconds() const;       // mean over the last epochs, of all runs together
    [[nodiscard]] QStringList progressParts() const; // most important first
    [[nodiscard]] QString valuesText(int epoch) const;
    [[nodiscard]] std::vector<TimelineSeries> series() const;
    [[nodiscard]] bool travels() const { return stops.size() > 1; }
    [[nodiscard]] QVector<TimelineStop>::const_iterator stopAt(int epoch) const {
        return std::ranges::find(stops, epoch, &TimelineStop::epoch);
    }
    void notePace();
    void showRuns();
    void showTravel();
    void showProgress();
    void showIcons();
};

int TimelinePanel::Private::longest() const {
    int most = 0;
    for (const Run& run : runs)
        most = std::max(most, run.done());
    return most;
}

int TimelinePanel::Private::done() const {
    int most = 0;
    for (std::size_t run = first; run < runs.size(); ++run)
        most = std::max(most, runs[run].done());
    return first < runs.size() ? most : longest();
}

QString TimelinePanel::Private::nameOf(std::size_t run) const {
    const TimelineLine line = lineOf(run, runs.size());
    const QString name = shortName(runs[run].name);
    return line == TimelineLine::Solid ? name : tr("%1 (%2)", "a run and its line").arg(name, lineWord(line));
}

double TimelinePanel::Private::measuredPace() const {
    if (arrivals.size() < 2 || arrivals.back().first == arrivals.front().first)
        return 0;
    return 1000.0 * (arrivals.back().second - arrivals.front().second) /
           static_cast<double>(arrivals.back().first - arrivals.front().first);
}

// As much as there is room for; the rest is in the tooltip.
void TimelinePanel::Private::showProgress() {
    QStringList parts = progressParts();
    const QString between = tr(" · ");
    progress->setToolTip(parts.join(between));
    const QFontMetrics metrics(progress->font());
    while (parts.size() > 1 && progress->isVisible() &&
           metrics.horizontalAdvance(parts.join(between)) > progress->width())
        parts.removeLast();
    progress->setText(parts.join(between));
}

void TimelinePanel::Private::notePace() {
    if (state != TrainingState::Running)
        return;
    arrivals.emplace_back(clock.elapsed(), done());
    while (arrivals.size() > 2 && arrivals.back().first - arrivals[1].first > kPaceWindow)
        arrivals.pop_front();
}

double TimelinePanel::Private::epochSeconds() const {
    double all = 0;
    for (std::size_t run = first; run < runs.size(); ++run) {
        const auto& logs = runs[run].logs;
        const std::size_t count = std::min(logs.size(), kMeanOver);
        double sum = 0;
        for (std::size_t i = logs.size() - count; i < logs.size(); ++i)
            sum += logs[i].seconds;
        all += count ? sum / static_cast<double>(count) : 0;
    }
    return all;
}

QStringList TimelinePanel::Private::progressParts() const {
    if (state == TrainingState::Idle)
        return {tr("nothing trained yet")};
    QStringList parts{tr("epoch %1 of %2").arg(done()).arg(std::max(epochs, done()))};
    if (state == TrainingState::Paused)
        parts << tr("paused");
    if (state == TrainingState::Ended)
        parts << (done() < epochs ? tr("stopped") : tr("finished"));
    if (const double rate = measuredPace(); state == TrainingState::Running && rate > 0) {
        parts << tr("%1 epochs a second").arg(QLocale().toString(rate, 'f', rate < 9.95 ? 1 : 0));
        parts << tr("%1 left").arg(seconds((epochs - done()) / rate));
    }
    if (const double each = epochSeconds(); each > 0)
        parts << tr("%1 of work an epoch").arg(seconds(each));
    for (std::size_t run = 0; run + 1 < runs.size(); ++run)
        parts << tr("%1: %2", "a line and its run").arg(lineWord(lineOf(run, runs.size())), shortName(runs[run].name));
    return parts;
}

// A run that was shorter is looked at as it was in the end.
QString TimelinePanel::Private::valueText(std::size_t run, int epoch) const {
    const std::vector<core::EpochLog>& logs = runs[run].logs;
    if (logs.empty())
        return {};
    const int at = std::min(epoch, runs[run].done());
    const core::EpochLog& log = logs[static_cast<std::size_t>(at - 1)];
    const QString name = at < epoch ? tr("%1, its last epoch %2,").arg(nameOf(run)).arg(at) : nameOf(run);
    QString part = tr("%1 accuracy %2").arg(name, percent(log.validationAccuracy));
    if (log.searchSteps > 0)
        part += tr(", mature %1, %2 steps").arg(percent(log.matureShare), QLocale().toString(log.meanSteps, 'f', 1));
    return part;
}

// Each run's accuracy and mature share at an epoch; the losses are in the tooltip.
QString TimelinePanel::Private::valuesText(int epoch) const {
    if (epoch > longest() || longest() == 0)
        return {};
    if (epoch < 1)
        return tr("the initial weights");
    QStringList parts;
    for (std::size_t run = 0; run < runs.size(); ++run)
        parts << valueText(run, epoch);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("     "));
}

// Of all runs; curves of one kind share a scale.
std::vector<TimelineSeries> TimelinePanel::Private::series() const {
    std::vector<TimelineSeries> all;
    std::vector<std::string> terms;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const std::vector<core::EpochLog>& logs = runs[run].logs;
        const TimelineLine line = lineOf(run, runs.size());
        const auto add = [&](const QString& id, const QString& label, int colour, const QString& group, auto value) {
            TimelineSeries one{.id = QStringLiteral("%1/%2").arg(run).arg(id),
                               .label = line == TimelineLine::Solid ? label : QString(),
                               .colour = Theme::classColour(colour),
                               .values = {},
                               .line = line,
                               .group = group,
                               .name = runs.size() > 1 ? tr("%1: %2").arg(shortName(runs[run].name), label) : label};
            bool any = false;
            for (const core::EpochLog& log : logs) {
                one.values.push_back(value(log));
                any = any || !std::isnan(one.values.back());
            }
            if (any)
                all.push_back(std::move(one));
        };
        const auto share = QStringLiteral("share");
        add(QStringLiteral("accuracy"), tr("accuracy"), kAccuracyColour, share,
            [](const core::EpochLog& log) { return log.validationAccuracy; });
        add(QStringLiteral("mature"), tr("mature"), kMatureColour, share,
            [](const core::EpochLog& log) { return log.searchSteps > 0 ? log.matureShare : std::nan(""); });
        for (const core::EpochLog& log : logs)
            for (const core::EpochLog::Loss& loss : log.losses)
                if (std::ranges::find(terms, loss.term) == terms.end())
                    terms.push_back(loss.term);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const QString id = QString::fromStdString(terms[i]);
            add(id, lossLabel(terms[i]), kLossColours[i % kLossColours.size()], id, [&](const core::EpochLog& log) {
                const auto it = std::ranges::find(log.losses, terms[i], &core::EpochLog::Loss::term);
                return it == log.losses.end() ? std::nan("") : it->value;
            });
        }
    }
    return all;
}

void TimelinePanel::Private::showIcons() {
    const QColor ink = Theme::instance().tokens().ink;
    const bool running = state == TrainingState::Running;
    play->setIcon(icon(running ? QStringLiteral("pause") : QStringLiteral("play"), ink));
    play->setText(running ? tr("Pause") : state == TrainingState::Paused ? tr("Resume") : tr("Train"));
    play->setAccessibleName(play->text());
    step->setIcon(icon(QStringLiteral("step"), ink));
    stop->setIcon(icon(QStringLiteral("stop"), ink));
    animate->setIcon(icon(QStringLiteral("film"), ink));
}

TimelinePanel::TimelinePanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("timeline.panel"));
    const auto label = [this](const char* name) {
        auto* text = new QLabel(this);
        text->setObjectName(QLatin1String(name));
        setRole(text, "quiet");
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        return text;
    };
    d->progress = label("timeline.progress");
    const auto button = [this](const QString& text, const QString& name, const QString& help) {
        auto* made = new QToolButton(this);
        made->setObjectName(name);
        made->setText(text);
        made->setAccessibleName(text);
        made->setToolTip(help);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setFlag(made, "filled");
        return made;
    };
    d->play = button(tr("Train"), QStringLiteral("timeline.play"), tr("Start, pause or resume the training"));
    d->step = button(tr("Step"), QStringLiteral("timeline.step"), tr("Run one epoch, then pause"));
    d->stop = button(tr("Stop"), QStringLiteral("timeline.stop"), tr("End the training and keep its models"));
    d->animate = button(tr("Animate"), QStringLiteral("timeline.animate"),
                        tr("Export the landscapes over the epochs, a picture each or as one animated file"));
    auto* formats = new QMenu(d->animate);
    formats
        ->addAction(tr("Pictures into a folder (PNG)..."), this,
                    [this] { Q_EMIT animationRequested(AnimationFormat::Frames); })
        ->setObjectName(QStringLiteral("timeline.animate.frames"));
    formats
        ->addAction(tr("One animated picture (WebP)..."), this,
                    [this] { Q_EMIT animationRequested(AnimationFormat::WebP); })
        ->setObjectName(QStringLiteral("timeline.animate.webp"));
    d->animate->setMenu(formats);
    d->animate->setPopupMode(QToolButton::InstantPopup);
    d->travel = new TravelBar(this);
    d->travel->hide();
    d->animation = new AnimationProgress(this);
    d->animation->hide();
    d->pace = new QComboBox(this);
    d->pace->setObjectName(QStringLiteral("timeline.pace"));
    d->pace->setAccessibleName(tr("Pace"));
    d->pace->setToolTip(tr("How fast epochs may follow one another, so that learning can be watched"));
    for (const double pace : kPaces)
        d->pace->addItem(pace > 0 ? tr("%1 epochs/s").arg(pace) : tr("full speed"), pace);
    d->chart = new TimelineChart(this);
    d->chart->setObjectName(QStringLiteral("timeline.chart"));
    d->chart->setAccessibleName(tr("Losses, accuracy and share of mature counterfactuals by epoch"));
    d->chart->setEmptyText(tr("Losses, accuracy and the share of mature counterfactuals appear here, epoch by epoch."));

    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::kGrid);
    head->addWidget(d->progress, 1);
    for (QWidget* control : std::initializer_list<QWidget*>{d->pace, d->play, d->step, d->stop, d->animate})
        head->addWidget(control);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    layout->setSpacing(Theme::kGrid / 2);
    layout->addLayout(head);
    layout->addWidget(d->travel);
    layout->addWidget(d->animation);
    layout->addWidget(d->chart, 1);

    connect(d->play, &QToolButton::clicked, this, [this] {
        if (d->state == TrainingState::Running)
            Q_EMIT pauseRequested();
        else
            Q_EMIT playRequested();
    });
    connect(d->step, &QToolButton::clicked, this, &TimelinePanel::stepRequested);
    connect(d->stop, &QToolButton::clicked, this, &TimelinePanel::stopRequested);
    connect(d->pace, &QComboBox::activated, this, [this] { Q_EMIT paceChanged(pace()); });
    connect(d->chart, &TimelineChart::epochChosen, this,
            [this](int epoch) { choose(epoch < d->longest() ? std::optional(epoch) : std::nullopt); });
    connect(d->travel, &TravelBar::latestRequested, this, [this] { choose(std::nullopt); });
    connect(d->travel, &TravelBar::branchRequested, this, [this](int run) {
        if (d->chosen)
            Q_EMIT branchRequested(run, *d->chosen);
    });
    connect(d->travel, &TravelBar::markRequested, this, [this](bool marked) {
        if (d->chosen)
            Q_EMIT markRequested(*d->chosen, marked);
    });
    connect(d->animation, &AnimationProgress::cancelled, this, &TimelinePanel::animationCancelled);
    connect(&Theme::instance(), &Theme::changed, this, [this] { d->showIcons(); });
    setPace(kDefaultPace);
    setState(TrainingState::Idle);
}

TimelinePanel::~TimelinePanel() = default;

void TimelinePanel::begin(const QStringList& runs, int epochs, const std::vector<Past>& past) {
    d->runs.clear();
    for (const Past& one : past)
        d->runs.push_back({one.name, one.history});
    d->first = past.size();
    for (const QString& name : runs)
        d->runs.push_back({name, {}});
    d->epochs = epochs;
    d->arrivals.clear();
    d->clock.start();
    d->chosen.reset();
    d->stops.clear();
    d->chart->setStops({});
    d->animate->setEnabled(false);
    d->showRuns();
    refresh();
}

void TimelinePanel::Private::showRuns() {
    QStringList names;
    for (const Run& run : runs)
        names << run.name;
    chart->setEpochs(std::max(epochs, longest()));
    travel->setRuns(names);
}

void TimelinePanel::addEpoch(const std::vector<core::EpochLog>& logs) {
    for (std::size_t i = 0; i < logs.size(); ++i)
        if (logs[i].epoch == d->runs[d->first + i].done() + 1) // else it has ended, others go on
            d->runs[d->first + i].logs.push_back(logs[i]);
}

void TimelinePanel::removeRun(int run) {
    d->runs.erase(d->runs.begin() + run);
    if (static_cast<std::size_t>(run) < d->first)
        --d->first;
    if (d->first == d->runs.size()) // of the training nothing is left
        d->epochs = 0;
    d->chosen.reset();
    d->showRuns();
    refresh();
}

void TimelinePanel::setStops(QVector<TimelineStop> stops) {
    d->stops = std::move(stops);
    d->chart->setStops(d->stops);
    d->animate->setEnabled(d->travels());
    // What was looked at may have been thinned away meanwhile.
    if (d->chosen && d->travels() && d->stopAt(*d->chosen) == d->stops.cend()) {
        const auto before = std::ranges::lower_bound(d->stops, *d->chosen, {}, &TimelineStop::epoch);
        choose(before == d->stops.cbegin() ? before->epoch : std::prev(before)->epoch);
    }
}

std::optional<int> TimelinePanel::chosenEpoch() const {
    return d->travels() ? d->chosen : std::nullopt;
}

void TimelinePanel::choose(std::optional<int> epoch) {
    if (epoch == d->chosen)
        return;
    d->chosen = epoch;
    refresh();
    if (d->travels())
        Q_EMIT epochChosen(d->chosen);
}

void TimelinePanel::showAnimation(int done, int of) {
    d->animation->show(done, of);
    d->animate->setEnabled(false);
}

void TimelinePanel::endAnimation() {
    d->animation->hide();
    d->animate->setEnabled(d->travels());
}

void TimelinePanel::Private::showTravel() {
    if (!chosen) {
        travel->hide();
        return;
    }
    const auto there = stopAt(*chosen);
    travel->show(*chosen, std::max(epochs, longest()), valuesText(*chosen), travels(),
                 there != stops.cend() && there->marked);
}

void TimelinePanel::showPreparation(double done, const QString& doing) {
    const int percent = static_cast<int>(100 * std::clamp(done, 0.0, 1.0));
    d->progress->setText(tr("%1, %2").arg(doing, withPercent(QString::number(percent))));
    d->progress->setToolTip(d->progress->text());
}

void TimelinePanel::setState(TrainingState state) {
    if (state != TrainingState::Running)
        d->arrivals.clear(); // a pause is no pace
    d->state = state;
    const bool active = state == TrainingState::Running || state == TrainingState::Paused;
    d->stop->setEnabled(active);
    d->step->setEnabled(active);
    d->showIcons();
    refresh();
}

void TimelinePanel::refresh() {
    d->notePace();
    const int shown = d->chosen.value_or(d->done());
    d->showProgress();
    d->showTravel();
    d->chart->setSeries(d->series());
    d->chart->setEpoch(shown, d->chosen.has_value());
}

void TimelinePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->showProgress();
}

double TimelinePanel::pace() const {
    return d->pace->currentData().toDouble();
}

void TimelinePanel::setPace(double epochsPerSecond) {
    for (int i = 0; i < d->pace->count(); ++i)
        if (d->pace->itemData(i).toDouble() == epochsPerSecond)
            d->pace->setCurrentIndex(i);
}

} // namespace ui
