#include "tests/support/suite.h"
#include "tests/support/xml_pages.h"
#include "ui/report/report_html.h"
#include "ui/report/report_pages.h"
#include "ui/theme.h"

#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

ui::ReportFigure figure(const QString& label) {
    const QSize size(300, 120);
    QPicture strokes;
    QPainter painter(&strokes);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), size), Qt::white);
    QLinearGradient gradient(0, 0, 300, 0); // has an id in SVG
    gradient.setColorAt(0, Qt::red);
    gradient.setColorAt(1, Qt::blue);
    painter.setBrush(gradient);
    painter.drawEllipse(QRect(20, 20, 80, 80));
    painter.drawText(QPointF(120, 60), label);
    painter.drawImage(QRect(200, 20, 60, 60), QImage(4, 4, QImage::Format_RGB32));
    painter.end();
    return {{{strokes, size}, {strokes, size}},
            2,
            QStringLiteral("A drawing of %1.").arg(label),
            QStringLiteral("Circle & text"),
            {"Points of " + label.toStdString(), {{.key = "x", .heading = "x"}}, {{1.5}, {2.5}}}};
}

ui::Report sample(int rows = 3) {
    ui::Report report;
    report.title = QStringLiteral("Loans <2026> & \"debt\"");
    report.author = QStringLiteral("Ada L.");
    report.date = QStringLiteral("1 May 2026");
    report.words = QStringLiteral("First words.\n\nSecond paragraph with <tags>.");
    report.program = QStringLiteral("Made with a program");
    core::Table table{"Features of it", {{.key = "f", .heading = "Feature"}, {.key = "v", .heading = "Value"}}, {}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({"feature " + std::to_string(i) + " <b>", 1234.5678 + i});
    report.sections = {{QStringLiteral("data"),
                        QStringLiteral("Data & rules"),
                        {ui::ReportText{QStringLiteral(
                             "A paragraph: 4,200 (2,100 + 2,100), <1%, 0.1-0.5, x = 3:4, a@b, [0, 1], 1 × 2.")},
                         ui::ReportFacts{{{QStringLiteral("Digest"), QString(64, QLatin1Char('a'))}}},
                         ui::ReportTable{table, QStringLiteral("A note.")}}},
                       {QStringLiteral("plots"),
                        QStringLiteral("Plots"),
                        {ui::ReportQuote{QStringLiteral("If debt fell, the loan would be approved.")},
                         figure(QStringLiteral("Moonlight")), figure(QStringLiteral("Sunshine"))}}};
    return report;
}

// Nothing where there is no reader.
QString readPdf(const QByteArray& pdf) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.pdf")));
    if (program.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(program, {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

} // namespace

class TestReportWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }

    void theHtmlIsWellFormedAndNeedsNothingElse() {
        const testing::ReadPage page = testing::readPage(ui::reportHtml(sample()));
        QVERIFY2(page.problem.isEmpty(), qPrintable(page.problem));
        QVERIFY2(page.outside().isEmpty(), qPrintable(page.outside().join(QLatin1Char(' '))));
        QVERIFY(!page.elements.contains(QStringLiteral("script")) && !page.elements.contains(QStringLiteral("link")));
        QCOMPARE(page.count("figure"), 2);
        QCOMPARE(page.count("svg"), 4);
        QCOMPARE(page.unnamedDrawings, 0);
        QCOMPARE(page.drawingTexts, 4);
        QCOMPARE(page.count("table"), 3); // and the data behind each figure
        QCOMPARE(page.headings, (QStringList{QStringLiteral("Loans <2026> & \"debt\""), QStringLiteral("Data & rules"),
                                             QStringLiteral("Plots")}));
        QVERIFY(page.text.contains(QStringLiteral("Second paragraph with <tags>.")));
        QVERIFY(page.text.contains(QStringLiteral("Figure 2")) && page.text.contains(QStringLiteral("Table 1")));
    }

    void noTwoThingsOfThePageShareAnId() {
        const QString html = QString::fromUtf8(ui::reportHtml(sample()));
        static const QRegularExpression kId(QStringLiteral("\\sid=\"([^\"]+)\""));
        QSet<QString> seen;
        for (auto it = kId.globalMatch(html); it.hasNext();) {
            const QString id = it.next().captured(1);
            QVERIFY2(!seen.contains(id), qPrintable(id));
            seen.insert(id);
        }
        static const QRegularExpression kUse(QStringLiteral("url\\(#([^)]+)\\)"));
        int used = 0;
        for (auto it = kUse.globalMatch(html); it.hasNext(); ++used)
            QVERIFY(seen.contains(it.next().captured(1)));
        QCOMPARE(used, 4);
    }

    void thePagesHoldALongTableWithItsHeadOnEach() {
        const ui::ReportPages few(sample(3)), many(sample(120));
        QVERIFY(few.count() >= 1);
        QVERIFY(many.count() >= few.count() + 2);
        const QImage page = few.image(0, 1.0);
        QCOMPARE(page.size(), ui::ReportPages::size().toSize());
        QCOMPARE(page.pixelColor(3, 3), QColor(Qt::white));
        int dark = 0;
        for (int x = 0; x < page.width(); ++x)
            for (int y = 70; y < 160; ++y)
                dark += page.pixelColor(x, y).lightness() < 100 ? 1 : 0;
        QVERIFY2(dark > 300, "the title is not there");
    }

    void thePdfHasRealTextAndItsFonts() {
        const QByteArray pdf = ui::reportPdf(sample(120));
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/FontFile"));
        const QString text = readPdf(pdf);
        if (text.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed: the text of the PDF was not read");
        for (const char* words :
             {"Loans <2026> & \"debt\"", "Ada L. · 1 May 2026", "Second paragraph with <tags>.", "feature 119 <b>",
              "A paragraph: 4,200 (2,100 + 2,100), <1%, 0.1-0.5, x = 3:4, a@b, [0, 1], 1 × 2.",
              "If debt fell, the loan would be approved.", "Moonlight", "Figure 2. A drawing of Sunshine."})
            QVERIFY2(text.contains(QString::fromUtf8(words)),
                     qPrintable(QString::fromUtf8(words) + QLatin1Char('\n') + text.left(1500)));
        QVERIFY(text.count(QStringLiteral("Feature ")) >= 3); // the heading on every page of the table
        QVERIFY(text.contains(QStringLiteral("1 of ")));
    }

    // Sixteen columns want more than the page has.
    void noNumberOfAWideTableIsBroken() {
        core::Table table{"Wide", {{.key = "m", .heading = "Measure"}}, {{"Implausibility of them"}}};
        for (int i = 0; i < 15; ++i) {
            table.columns.push_back({.key = {}, .heading = "high", .digits = 4});
            table.rows.front().push_back(0.0811 + i / 1e4);
        }
        ui::Report report;
        report.sections = {{QStringLiteral("wide"), QStringLiteral("Wide"), {ui::ReportTable{table, {}}}}};
        const QString text = readPdf(ui::reportPdf(report));
        if (text.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed: the text of the PDF was not read");
        for (int i = 0; i < 15; ++i)
            QVERIFY2(text.contains(
                         QString::number(0.0811 + i / 1e4, 'f', 4).remove(QRegularExpression(QStringLiteral("0+$")))),
                     qPrintable(text));
    }

    void everyTableLeavesUnderANameOfItsOwn() {
        ui::Report report = sample();
        report.sections.push_back(report.sections.front());
        QSet<QString> names;
        for (const auto& [name, table] : ui::reportTables(report))
            names.insert(name);
        QCOMPARE(names.size(), 4);
        QVERIFY(names.contains(QStringLiteral("features-of-it")) && names.contains(QStringLiteral("features-of-it-2")));
    }
};

COUNTERFOIL_SUITE(TestReportWriters)
#include "tst_report_writers.moc"
