#include "app/wiring/report_content.h"

#include "app/wiring/report_sections.h"
#include "ui/models/value_text.h"
#include "ui/panels/image_triple.h"
#include "ui/plots/image_grid.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/probability_chart.h"
#include "ui/theme.h"

#include <QDate>
#include <QLocale>
#include <QPainter>

namespace app {
namespace {

using ui::fromStd;

constexpr QSize kChart(440, 150);
constexpr int kPixels = 132; // side of an image
constexpr int kGap = 14;
constexpr int kLine = 22; // for a caption

ui::ReportSection addedSection(const ReportMaterial& m) {
    ui::ReportSection section{QStringLiteral("plots"), Words::tr("Further plots"), {}};
    for (const ui::ReportFigure& figure : m.added)
        section.blocks.emplace_back(figure);
    return section;
}

// The image, its counterfactual by each model, and what differs.
ui::ReportFigure imageFigure(const ui::ExplanationAnswer& answer) {
    const core::PreparedData& data = *answer.subject->data;
    const core::ImageShape& shape = *data.dataset.schema.image;
    QVector<QImage> images;
    QStringList captions;
    for (std::size_t i = 0; i < answer.models.size(); ++i) {
        if (!answer.models[i])
            continue;
        const core::Explanation& one = answer.models[i]->explanation;
        if (images.isEmpty()) {
            images << ui::toImage(one.factual, shape);
            captions << fromStd(data.dataset.classes[static_cast<std::size_t>(one.predicted)]);
        }
        const ui::AmplifiedDifference difference = ui::amplifiedDifference(one.factual, one.counterfactual, shape);
        images << ui::toImage(one.counterfactual, shape) << difference.image;
        captions << answer.subject->models[i].name << difference.caption;
    }
    const QSize size(static_cast<int>(images.size()) * (kPixels + kGap) - kGap, kPixels + kLine);
    QPicture strokes;
    QPainter painter(&strokes);
    painter.setFont(ui::Theme::smallFont());
    painter.setPen(QColor(0x1B, 0x1F, 0x27));
    for (int i = 0; i < images.size(); ++i) {
        const QRect place(i * (kPixels + kGap), 0, kPixels, kPixels);
        painter.drawImage(place, images[i].scaled(place.size() * 4)); // pixels stay sharp squares
        painter.drawText(place.translated(0, kPixels).adjusted(-kGap / 2, 4, kGap / 2, kLine - kPixels),
                         Qt::AlignHCenter | Qt::AlignTop, captions[i]);
    }
    painter.end();
    strokes.setBoundingRect(QRect(QPoint(), size));
    return {{{strokes, size}},
            1,
            Words::tr("The image, what each model would have it become, and the difference."),
            Words::tr("Images side by side: %1.").arg(captions.join(Words::tr(", "))),
            {}};
}

} // namespace

std::vector<ui::ReportFigure> explanationFigures(const ui::ExplanationAnswer& answer) {
    std::vector<ui::ReportFigure> figures;
    if (answer.subject->data->dataset.schema.image)
        figures.push_back(imageFigure(answer));
    ui::ReportFigure paths{
        {}, 2, {}, {}, {text(Words::tr("Probability along the path")), {column(Words::tr("step"))}, {}}};
    QStringList names;
    for (std::size_t i = 0; i < answer.models.size(); ++i) {
        if (!answer.models[i] || answer.models[i]->path.probability.isEmpty())
            continue;
        ui::ProbabilityChart chart;
        const QVector<double>& probability = answer.models[i]->path.probability;
        chart.setPath(probability, answer.subject->search.search.threshold);
        paths.panels.push_back({ui::plotStrokes(chart.source(), kChart), kChart});
        paths.data.columns.push_back(column(answer.subject->models[i].name));
        names << answer.subject->models[i].name;
        for (qsizetype step = 0; step < probability.size(); ++step) {
            const auto r = static_cast<std::size_t>(step);
            if (r == paths.data.rows.size())
                paths.data.rows.push_back({static_cast<std::int64_t>(step)});
            paths.data.rows[r].resize(paths.data.columns.size() - 1);
            paths.data.rows[r].emplace_back(probability[step]);
        }
    }
    if (paths.panels.empty())
        return figures;
    paths.columns = std::min(2, static_cast<int>(paths.panels.size()));
    paths.caption =
        Words::tr("How likely the wanted class became, step by step: %1. The dashed line is the probability "
                  "asked for.")
            .arg(QLocale().createSeparatedList(names));
    paths.description = Words::tr("Lines of the probability of the wanted class over the steps of the search.");
    figures.push_back(std::move(paths));
    return figures;
}

std::vector<ui::ReportPart> reportParts(const ReportMaterial& m) {
    const QString train = Words::tr("Train a model first.");
    const auto part = [](const char* id, const QString& label, bool there, const QString& missing) {
        return ui::ReportPart{QLatin1String(id), label, there ? QString() : missing};
    };
    return {part("data", Words::tr("Data and constraints"), true, {}),
            part("training", Words::tr("How it was trained"), !m.models.empty(), train),
            part("landscapes", Words::tr("Landscapes side by side"), !m.landscapes.empty(), train),
            part("figures", Words::tr("Measures with intervals"), m.measured && !m.models.empty(),
                 m.models.empty() ? train : Words::tr("Measure first, below.")),
            part("explanation", Words::tr("The selected explanation"), m.explanation != nullptr,
                 Words::tr("Click a point in Explore first.")),
            part("notes", Words::tr("Verdicts and bookmarks"), !m.notes.verdicts.empty() || !m.notes.bookmarks.empty(),
                 Words::tr("There are none yet.")),
            part("study", Words::tr("The study"), !m.study.empty(), Words::tr("Run a study first.")),
            part("settings", Words::tr("Every setting"), !m.models.empty(), train)};
}

QString proposedTitle(const core::Dataset& dataset, std::size_t models) {
    const QString data = fromStd(dataset.name);
    return models > 2    ? Words::tr("%1: %2 models compared").arg(data, QString::number(models))
           : models == 2 ? Words::tr("%1: two ways of training compared").arg(data)
           : models == 0 ? Words::tr("%1: data and constraints").arg(data)
                         : Words::tr("%1: a model and its counterfactuals").arg(data);
}

ui::Report reportOf(const ReportMaterial& m, const ui::ReportChoice& choice) {
    ui::Report report;
    report.title = choice.title.isEmpty() ? proposedTitle(m.data->dataset, m.models.size()) : choice.title;
    report.author = choice.author;
    report.date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
    report.words = choice.words;
    report.program =
        Words::tr("Made with Counterfoil %1")
            .arg(QCoreApplication::applicationVersion().isEmpty() ? QStringLiteral("0.1.0")
                                                                  : QCoreApplication::applicationVersion());
    const auto wanted = [&](const char* id) { return !choice.leftOut.contains(QLatin1String(id)); };
    const auto add = [&report](ui::ReportSection section) { report.sections.push_back(std::move(section)); };
    for (const ui::ReportPart& part : reportParts(m)) {
        if (!part.missing.isEmpty() || choice.leftOut.contains(part.id))
            continue;
        if (part.id == QStringLiteral("data"))
            add(dataSection(m));
        else if (part.id == QStringLiteral("training"))
            add(trainingSection(m));
        else if (part.id == QStringLiteral("landscapes"))
            add(landscapeSection(m));
        else if (part.id == QStringLiteral("figures"))
            add(measureSection(m));
        else if (part.id == QStringLiteral("explanation"))
            add(explanationSection(m));
        else if (part.id == QStringLiteral("notes"))
            add(notesSection(m));
        else if (part.id == QStringLiteral("study"))
            add(studySection(m));
    }
    if (!m.added.empty())
        add(addedSection(m));
    add(repeatSection(m, wanted("settings")));
    return report;
}

} // namespace app
