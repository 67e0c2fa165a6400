#include "app/wiring/report_sections.h"
#include "tests/support/suite.h"
#include "ui/report/report_html.h"
#include "ui/report/report_pages.h"
#include "ui/theme.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

core::Figure figureOf(const char* measure, double mean) {
    return {measure, {}, mean, core::Range{mean - 0.0123, mean + 0.0123}};
}
core::Reduction fallOf(const char* measure, double before, double after) {
    const double fall = before - after;
    return {measure, 100.0 * fall / before, core::Range{fall - 0.001, fall + 0.001}};
}

// More plausible, but less often valid and dearer; as accurate as before.
core::EvaluationReport measured(double implausibility) {
    core::EvaluationReport report;
    report.baseline.classified = {.accuracy = 0.852, .f1 = 0.813, .calibrationError = 0.0744};
    report.model.classified = {.accuracy = 0.852, .f1 = 0.8131, .calibrationError = 0.0744};
    report.baseline.figures = {figureOf("ip", 7.48), figureOf("validity", 0.998), figureOf("cost", 3.59)};
    report.model.figures = {figureOf("ip", implausibility), figureOf("validity", 0.978), figureOf("cost", 3.77)};
    for (const core::ClassificationMeasure& measure : core::classificationMeasures())
        report.classified.push_back({measure.info.id, 0.0, core::Range{-0.01, 0.01}});
    report.reductions = {fallOf("ip", 7.48, implausibility), fallOf("validity", 0.998, 0.978),
                         fallOf("cost", 3.59, 3.77)};
    report.rounds = 10;
    report.individuals = 100;
    report.seed = 7;
    return report;
}

ui::ReportSection sectionOf(std::initializer_list<const char*> names) {
    std::vector<app::Training::Model> models;
    for (const char* name : names) {
        models.emplace_back();
        models.back().run.name = name;
    }
    ui::Measured reports;
    for (std::size_t i = 1; i < models.size(); ++i)
        reports.push_back(measured(7.0 + 0.016 * static_cast<double>(i)));
    const app::ReportMaterial material{.data = nullptr,
                                       .constraints = {},
                                       .models = models,
                                       .training = {},
                                       .landscapes = {},
                                       .added = {},
                                       .measured = std::make_shared<const ui::Measured>(std::move(reports)),
                                       .explanation = nullptr,
                                       .path = {},
                                       .notes = {},
                                       .study = {}};
    return app::measureSection(material);
}
ui::ReportSection ofFour() {
    return sectionOf({"Conventional training", "Counterfactual training", "Counterfactual training, from epoch 38",
                      "Counterfactual training 2"});
}

template <typename Block>
QList<const Block*> blocksOf(const ui::ReportSection& section) {
    QList<const Block*> found;
    for (const ui::ReportBlock& block : section.blocks)
        if (const auto* one = std::get_if<Block>(&block))
            found << one;
    return found;
}

} // namespace

class TestWindowReportMeasures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }

    void theAnswerNamesWhatGotBetterAndWhatGotWorse() {
        const auto section = sectionOf({"Conventional training", "Counterfactual training"});
        const auto quotes = blocksOf<ui::ReportQuote>(section);
        QCOMPARE(quotes.size(), 1);
        const QString& words = quotes.front()->text;
        for (const char* part : {"Significantly better: Implausibility (7.02 instead of 7.48).", "Significantly worse:",
                                 "Validity (0.978 instead of 0.998)", "Cost (3.77 instead of 3.59)"})
            QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("F1 (")), qPrintable(words)); // may be chance
    }

    void theNoteCountsTheModels() {
        const QString note = blocksOf<ui::ReportTable>(ofFour()).front()->note;
        QVERIFY2(!note.contains(QStringLiteral("Both")), qPrintable(note));
        QVERIFY2(note.contains(QStringLiteral("All models get the same draws (seed 7)")), qPrintable(note));
        core::Dataset loans;
        loans.name = "Loans";
        QVERIFY(!app::proposedTitle(loans, 4).contains(QStringLiteral("two")));
        QVERIFY(app::proposedTitle(loans, 2).contains(QStringLiteral("two")));
    }

    void filesKeepANumberAColumn() {
        const auto tables = blocksOf<ui::ReportTable>(ofFour());
        QCOMPARE(tables.size(), 1);
        QCOMPARE(tables.front()->table.columns.size(), std::size_t(1 + 3 + 3 * 4));
        QCOMPARE(tables.front()->shown().columns.size(), std::size_t(1 + 4));
    }

    void noNumberOfFourModelsIsBroken() {
        ui::Report report;
        report.title = QStringLiteral("Four");
        report.sections = {ofFour()};
        const QString html = QString::fromUtf8(ui::reportHtml(report)).replace(QChar::Nbsp, QLatin1Char(' '));
        QVERIFY2(html.contains(QStringLiteral("<td>0.978 (−2%*)<br/>0.966 to 0.99</td>")),
                 qPrintable(html.right(3000)));
        const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (program.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed: the text of the PDF was not read");
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("report.pdf")));
        const QByteArray pdf = ui::reportPdf(report);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
        file.close();
        QProcess reader;
        reader.start(program, {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).replace(QChar::Nbsp, QLatin1Char(' '));
        for (const char* words : {"7.48", "7.02 (", "7.03 (", "7.05 (", "0.978 (", "0.966 to 0.99", "3.76 to 3.78",
                                  "Implausibility", "Conventional"})
            QVERIFY2(text.contains(QLatin1String(words)), qPrintable(QLatin1String(words) + QLatin1Char('\n') + text));
    }
};

COUNTERFOIL_SUITE(TestWindowReportMeasures)
#include "tst_window_report_measures.moc"
