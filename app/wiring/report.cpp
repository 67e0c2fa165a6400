#include "app/wiring/report.h"

#include "ui/models/value_text.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/report_preview.h"
#include "ui/panels/stage_panel.h"
#include "ui/panels/study_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/row_plot.h"
#include "ui/plots/timeline_chart.h"
#include "ui/table_export.h"

#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QSettings>
#include <QStandardPaths>

namespace app {
namespace {

const QString kAuthorKey = QStringLiteral("report/author");
const QString kLeftOutKey = QStringLiteral("report/leftOut");
const QString kFolderKey = QStringLiteral("report/folder");
const QString kTitle = QStringLiteral("title");
const QString kWords = QStringLiteral("words");
const QString kAuthor = QStringLiteral("author");
const QString kLeftOut = QStringLiteral("left_out");
constexpr int kFollow = 250; // milliseconds after the last change
constexpr int kRounds = 10;  // enough for an interval, few enough to wait for
constexpr QSize kLandscape(450, 470);
constexpr QSize kTimeline(920, 300);

} // namespace

Reporting::Reporting(QSettings& settings, Sources sources, ui::ReportPanel* panel, ui::ReportPreview* preview,
                     QObject* parent)
    : QObject(parent), m_settings(settings), m_from(std::move(sources)), m_panel(panel), m_preview(preview) {
    m_choice.author = m_settings.value(kAuthorKey).toString();
    const QStringList leftOut = m_settings.value(kLeftOutKey).toStringList();
    m_choice.leftOut = {leftOut.begin(), leftOut.end()};
    m_panel->setChoice(m_choice);
    m_due.setSingleShot(true);
    m_due.setInterval(kFollow);
    connect(&m_due, &QTimer::timeout, this, &Reporting::show);
    connect(panel, &ui::ReportPanel::choiceChanged, this, [this](const ui::ReportChoice& choice) {
        m_choice = choice;
        m_settings.setValue(kAuthorKey, choice.author);
        m_settings.setValue(kLeftOutKey, QStringList(choice.leftOut.begin(), choice.leftOut.end()));
        show();
    });
    connect(panel, &ui::ReportPanel::measureRequested, this, &Reporting::measure);
    connect(panel, &ui::ReportPanel::measureStopRequested, &m_job, &ui::ReportJob::stopMeasuring);
    connect(panel, &ui::ReportPanel::plotRemoved, this, [this](int index) {
        m_added.erase(m_added.begin() + index);
        show();
    });
    connect(panel, &ui::ReportPanel::plotsWanted, this, &Reporting::offerPlots);
    connect(panel, &ui::ReportPanel::plotChosen, this, [this](int index) {
        const QWidget* plot = m_offered.at(static_cast<std::size_t>(index));
        if (const auto source = plot ? ui::plotSourceOf(plot) : std::nullopt)
            addPlot(*source);
    });
    connect(preview, &ui::ReportPreview::scaleChanged, this, &Reporting::show);
    connect(preview, &ui::ReportPreview::dataRequested, this, &Reporting::dataRequested);
    connect(preview, &ui::ReportPreview::saveRequested, this, &Reporting::askAndWrite);
    connect(preview, &ui::ReportPreview::saveTablesRequested, this, &Reporting::askAndWriteTables);
    connect(&m_job, &ui::ReportJob::pictured, preview, &ui::ReportPreview::setPictures);
    connect(&m_job, &ui::ReportJob::written, this,
            [this](const QString& file) { Q_EMIT noted(tr("Written to %1.").arg(QDir::toNativeSeparators(file))); });
    connect(&m_job, &ui::ReportJob::failed, this, &Reporting::failed);
    connect(&m_job, &ui::ReportJob::measureProgressed, this, &Reporting::showMeasuring);
    connect(&m_job, &ui::ReportJob::measured, this, [this](const ui::MeasuredPtr& figures) {
        if (figures) {
            m_measured = figures;
            m_measuredModels = m_measuringModels;
        }
        show();
    });
    connect(&ui::Exports::instance(), &ui::Exports::written, this,
            [this](const QString& file) { Q_EMIT noted(tr("Written to %1.").arg(QDir::toNativeSeparators(file))); });
    connect(&ui::PlotReports::instance(), &ui::PlotReports::wanted, this, &Reporting::addPlot);
    ui::PlotReports::instance().setListening(true);
}

void Reporting::enter() {
    m_entered = true;
    show();
}

void Reporting::leave() {
    m_entered = false;
    m_due.stop();
}

void Reporting::renew() {
    if (m_entered && !m_due.isActive())
        m_due.start();
}

void Reporting::forget() {
    m_job.stopMeasuring();
    m_added.clear();
    m_measured.reset();
    renew();
}

QString Reporting::fingerprint() const {
    QString all;
    for (const Training::Model& model : m_from.training->models())
        all += ui::fromStd(core::digestOf(model.run.network));
    return all;
}

// What is drawn for a report.
struct Reporting::Figures {
    ui::ReportFigure landscapes;
    QStringList names; // of the landscapes
    std::vector<ui::ReportFigure> training;
    std::vector<ui::ReportFigure> path;
    std::shared_ptr<const ui::ExplanationAnswer> explanation; // null: none
};

void Reporting::addLandscape(Figures& figures, std::size_t model) const {
    if (model >= m_from.stage->landscapes()) // gone meanwhile
        return;
    const ui::PlotSource source = m_from.stage->landscape(model)->source();
    figures.landscapes.panels.push_back({ui::plotStrokes(source, kLandscape), kLandscape});
    figures.names << source.name;
}

void Reporting::addEpochs(Figures& figures) const {
    const auto* chart = m_from.timeline->findChild<ui::TimelineChart*>();
    const auto source = chart ? ui::plotSourceOf(chart) : std::nullopt;
    if (!source || m_from.training->models().empty())
        return;
    ui::ReportFigure figure{{{ui::plotStrokes(*source, kTimeline), kTimeline}},
                            1,
                            tr("Losses and shares by epoch; curves of one kind share a scale."),
                            tr("Curves over the epochs of the training."),
                            ui::plotTable(*source)};
    if (!figure.data.rows.empty())
        figures.training = {figure};
}

void Reporting::finish(Figures& figures) const {
    ui::ReportFigure& landscapes = figures.landscapes;
    landscapes.columns = landscapes.panels.size() > 1 ? 2 : 1;
    landscapes.caption = tr("%1. %2").arg(QLocale().createSeparatedList(figures.names), m_from.stage->caption());
    landscapes.description = tr("Decision surfaces with the rows of the data and the paths of counterfactuals: %1")
                                 .arg(figures.names.join(tr(", ")));
}

TurnByTurn::Steps Reporting::gather(Points points, std::function<void(const ReportMaterial&)> then) {
    auto figures = std::make_shared<Figures>();
    TurnByTurn::Steps steps;
    for (std::size_t i = 0; i < m_from.stage->landscapes(); ++i)
        steps.emplace_back([this, figures, i] { addLandscape(*figures, i); });
    if (points == Points::With)
        steps.emplace_back([this, figures] {
            if (m_from.stage->landscapes() > 0)
                figures->landscapes.data = ui::plotTable(m_from.stage->landscape(0)->source());
        });
    steps.emplace_back([this, figures] { addEpochs(*figures); });
    steps.emplace_back([this, figures] {
        const auto& answer = m_from.inspector->answer();
        if (!answer || answer->subject->data != m_from.training->data() ||
            std::ranges::none_of(answer->models, [](const auto& one) { return one.has_value(); }))
            return;
        figures->explanation = answer;
        figures->path = explanationFigures(*answer);
    });
    steps.emplace_back([this, figures, data = m_from.training->data(), then = std::move(then)] {
        if (data != m_from.training->data()) // other data meanwhile: this is no report on them
            return;
        finish(*figures);
        then(material(*figures));
    });
    return steps;
}

core::Constraints Reporting::constraints() const {
    const core::PreparedDataPtr& data = m_from.training->data();
    const auto inForce = m_from.constraints();
    return static_cast<core::Index>(inForce.features.size()) == data->dataset.schema.size()
               ? inForce
               : core::defaultConstraints(*data);
}

ReportMaterial Reporting::material(const Figures& figures) {
    const auto& models = m_from.training->models();
    if (m_measured && (m_measuredModels != fingerprint() || models.empty()))
        m_measured.reset(); // of models that are no more
    const bool landscapes = !figures.landscapes.panels.empty() && !models.empty();
    return {.data = m_from.training->data(),
            .constraints = constraints(),
            .models = models,
            .training = figures.training,
            .landscapes = landscapes ? std::vector{figures.landscapes} : std::vector<ui::ReportFigure>(),
            .added = m_added,
            .measured = m_measured,
            .explanation = figures.explanation,
            .path = figures.path,
            .notes = m_from.notes ? m_from.notes() : core::Notes(),
            .study = m_from.study->model().table()};
}

// A file holds what was chosen when it was asked for.
void Reporting::gatherForFile(std::function<void(const ui::ReportPtr&)> then) {
    if (!m_from.training->data())
        return;
    m_choice = m_panel->choice(); // also what is still being typed
    m_forFiles.add(gather(Points::With, [then = std::move(then), choice = m_choice](const ReportMaterial& all) {
        then(std::make_shared<const ui::Report>(reportOf(all, choice)));
    }));
}

ui::ReportPtr Reporting::report() {
    if (!m_from.training->data())
        return nullptr;
    m_choice = m_panel->choice();
    ui::ReportPtr made;
    for (const auto& step : gather(Points::With, [this, &made](const ReportMaterial& all) {
             made = std::make_shared<const ui::Report>(reportOf(all, m_choice));
         }))
        step();
    return made;
}

void Reporting::show() {
    m_due.stop();
    m_showing.clear();
    if (!m_entered)
        return;
    QStringList captions;
    for (const ui::ReportFigure& figure : m_added)
        captions << figure.caption;
    m_panel->setAddedPlots(captions);
    if (!m_from.training->data()) {
        m_panel->setParts({});
        showMeasuring(-1.0);
        m_preview->setPictures(nullptr);
        return;
    }
    m_preview->setBusy(true);
    m_showing.add(gather(Points::Without, [this](const ReportMaterial& all) {
        m_panel->setParts(reportParts(all));
        m_panel->setProposedTitle(proposedTitle(all.data->dataset, all.models.size()));
        if (!m_job.measuring())
            showMeasuring(-1.0);
        m_job.picture(std::make_shared<const ui::Report>(reportOf(all, m_choice)), m_preview->scale());
    }));
}

void Reporting::showMeasuring(double done) {
    const std::size_t models = m_from.training->models().size();
    const bool possible = models > 0 && !m_from.training->active();
    const QString words = done >= 0.0                 ? tr("Searching test rows, round by round...")
                          : models == 0               ? QString()
                          : m_from.training->active() ? tr("Measure when the training has ended.")
                          : m_measured                ? tr("Measured on %1 rounds of test rows.").arg(kRounds)
                          : models == 1               ? tr("Not measured yet.")
                                                      : tr("Not measured yet: how sure is the difference?");
    m_panel->setMeasuring(possible, done, words);
}

void Reporting::measure() {
    const auto& models = m_from.training->models();
    if (models.empty() || m_from.training->active())
        return;
    auto request = std::make_shared<ui::MeasureRequest>();
    request->data = m_from.training->data();
    for (const Training::Model& model : models)
        request->networks.push_back(model.run.network);
    request->constraints = constraints();
    request->rounds = kRounds;
    request->seed = models.back().seed;
    request->threads = Training::threads();
    m_measuringModels = fingerprint();
    m_job.measure(request);
    showMeasuring(0.0);
}

void Reporting::addPlot(const ui::PlotSource& source) {
    const QSize size = source.size.expandedTo({240, 120}).boundedTo({1200, 1200});
    m_added.push_back({{{ui::plotStrokes(source, size), size}}, 1, source.name, source.name, ui::plotTable(source)});
    Q_EMIT noted(tr("%1 is in the report.").arg(source.name));
    renew();
}

// Every plot of the window but the pages themselves; those that show nothing yet come last and say so.
void Reporting::offerPlots() {
    std::vector<std::pair<ui::OfferedPlot, QWidget*>> found;
    const auto plots = m_from.window->findChildren<QWidget*>();
    for (QWidget* plot : plots) {
        if (!ui::offersPlot(plot) || plot->window() != m_from.window || m_preview->isAncestorOf(plot))
            continue;
        const auto source = ui::plotSourceOf(plot);
        // These offer nothing while they are empty, and have many points.
        const bool large = qobject_cast<ui::Landscape*>(plot) || qobject_cast<ui::RowPlot*>(plot);
        const bool empty = !source || (!large && source->data().rows.empty());
        found.push_back({{source ? source->name : plot->accessibleName(), empty}, plot});
    }
    std::ranges::stable_partition(found, [](const auto& one) { return !one.first.empty; });
    std::vector<ui::OfferedPlot> offered;
    m_offered.clear();
    for (const auto& [plot, widget] : found) {
        offered.push_back(plot);
        m_offered.emplace_back(widget);
    }
    m_panel->setOfferedPlots(offered);
}

void Reporting::takeMeasures(const ui::Comparison& comparison) {
    m_job.stopMeasuring();
    m_measured = std::make_shared<const ui::Measured>(comparison.reports);
    m_measuredModels = fingerprint();
    renew();
}

QJsonObject Reporting::choices() const {
    const ui::ReportChoice choice = m_panel->choice();
    return {{kTitle, choice.title},
            {kWords, choice.words},
            {kAuthor, choice.author},
            {kLeftOut, QJsonArray::fromStringList({choice.leftOut.begin(), choice.leftOut.end()})}};
}

void Reporting::restore(const QJsonObject& choices) {
    m_choice.title = choices[kTitle].toString();
    m_choice.words = choices[kWords].toString();
    m_choice.author = choices[kAuthor].toString();
    m_choice.leftOut.clear();
    const QJsonArray leftOut = choices[kLeftOut].toArray();
    for (const QJsonValue& part : leftOut)
        m_choice.leftOut.insert(part.toString());
    m_panel->setChoice(m_choice);
    renew();
}

void Reporting::write(const QString& file) {
    gatherForFile([this, file](const ui::ReportPtr& report) { m_job.write(report, file); });
}

void Reporting::writeTables(const QString& folder, const QString& ending) {
    gatherForFile([this, folder, ending](const ui::ReportPtr& report) { m_job.writeTables(report, folder, ending); });
}

void Reporting::askAndWrite(const QString& suffix) {
    if (!m_from.training->data())
        return;
    m_choice = m_panel->choice();
    const QString title = m_choice.title.isEmpty()
                              ? proposedTitle(m_from.training->data()->dataset, m_from.training->models().size())
                              : m_choice.title;
    const QString kind = suffix == QStringLiteral("pdf") ? tr("PDF (*.pdf)") : tr("HTML (*.html)");
    ui::askWhereToWrite(tr("Save the report"), ui::fileNameFor(title) + QLatin1Char('.') + suffix, kind, m_preview,
                        [this](const QString& file) {
                            write(file);
                            return QString(); // said when it is written
                        });
}

void Reporting::askAndWriteTables(const QString& ending) {
    const QString before =
        m_settings.value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    auto* dialog = new QFileDialog(m_preview, tr("A folder for the tables, a file each"), before);
    dialog->setObjectName(QStringLiteral("tablesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, ending](const QString& folder) {
        m_settings.setValue(kFolderKey, folder);
        writeTables(folder, ending);
    });
    dialog->open();
}

} // namespace app
