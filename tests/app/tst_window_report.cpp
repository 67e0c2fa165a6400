#include "app/wiring/report.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "tests/support/xml_pages.h"
#include "ui/models/value_text.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/report_preview.h"
#include "ui/panels/stage_panel.h"
#include "ui/plots/landscape.h"
#include "ui/plots/plot_offer.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

using testing::Window;

namespace {

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

void trainMoons(Window& w) {
    w.program().openAndTrain(QStringLiteral("builtin:moons"));
    QTRY_VERIFY(w.epochs() >= 5);
    w.training().stop();
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
    QTRY_VERIFY(w.window().findChild<ui::Landscape*>());
}

// Answers the dialog of a button as a person would who types a name.
void saveThrough(Window& w, const char* button, const QString& file) {
    w.click(button);
    auto* dialog = w.window().findChild<QFileDialog*>(QStringLiteral("exportDialog"));
    QVERIFY(dialog);
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file), 20000);
}

} // namespace

class TestWindowReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutDataItSaysWhatToDo() {
        Window w;
        w.click("mode.report");
        QVERIFY(w.find<QPushButton>("report.chooseData")->isVisible());
        QVERIFY(!w.find<QPushButton>("report.save.pdf")->isEnabled());
        w.click("report.chooseData");
        QCOMPARE(w.window().mode(), QStringLiteral("data"));
    }

    void writesWhatWasDoneAsHtmlAndPdf() {
        Window w;
        trainMoons(w);
        w.click("mode.report");
        auto* preview = w.find<ui::ReportPreview>("report.preview");
        QTRY_VERIFY(preview->pages() >= 2);
        QTest::keyClicks(w.find<QLineEdit>("report.title"), QStringLiteral("Moons for the board"));
        QTest::keyClicks(w.find<QLineEdit>("report.author"), QStringLiteral("Ada"));
        w.find<QPlainTextEdit>("report.words")->setPlainText(QStringLiteral("What we found."));

        const QString html = w.path(QStringLiteral("report.html"));
        saveThrough(w, "report.save.html", html);
        const testing::ReadPage page = testing::readPage(contentOf(html));
        QVERIFY2(page.problem.isEmpty(), qPrintable(page.problem));
        QVERIFY2(page.outside().isEmpty(), qPrintable(page.outside().join(QLatin1Char(' '))));
        QCOMPARE(page.headings.first(), QStringLiteral("Moons for the board"));
        QVERIFY(page.count("figure") >= 3); // epochs, landscapes, the path of the row
        QVERIFY(page.count("svg") >= 4);
        QVERIFY(page.drawingTexts > 20);
        QCOMPARE(page.unnamedDrawings, 0);
        const core::PreparedData& data = *w.training().data();
        const Training::Model& model = w.training().models().back();
        for (const QString& fact :
             {QString::fromStdString(data.dataset.digest), QString::fromStdString(core::digestOf(model.run.network)),
              QString::fromStdString(
                  app::settingsDigest(data.dataset.schema, model.run.settings, model.run.constraints)),
              QStringLiteral("What we found."), QStringLiteral("training.learning_rate"),
              QString::fromLatin1(qVersion()), QStringLiteral("upper moon")})
            QVERIFY2(page.text.contains(fact), qPrintable(fact));

        const QString pdf = w.path(QStringLiteral("report.pdf"));
        saveThrough(w, "report.save.pdf", pdf);
        QTRY_VERIFY(contentOf(pdf).trimmed().endsWith("%%EOF"));
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed: the text of the PDF was not read");
        QProcess process;
        process.start(reader, {pdf, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY(text.contains(QStringLiteral("Moons for the board")));
        static const QRegularExpression kBlank(QStringLiteral("\\s")); // digests may be broken over two lines
        QVERIFY(QString(text).remove(kBlank).contains(QString::fromStdString(data.dataset.digest)));
        QVERIFY(text.contains(QStringLiteral("Counterfactual training"))); // also in the drawing
    }

    void whatIsSwitchedOffIsLeftOut() {
        Window w;
        trainMoons(w);
        w.click("mode.report");
        QTRY_VERIFY(w.find<ui::ReportPreview>("report.preview")->pages() >= 2);
        const auto has = [&w](const char* section) {
            for (const ui::ReportSection& one : w.program().reporting().report()->sections)
                if (one.id == QLatin1String(section))
                    return true;
            return false;
        };
        QVERIFY(has("landscapes") && has("repeat"));
        QTest::mouseClick(w.find<QCheckBox>("report.part.landscapes"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!has("landscapes"));
        QVERIFY(has("repeat")); // digests and versions are always there
        QVERIFY(!w.find<QCheckBox>("report.part.study")->isEnabled());
    }

    void measuresGetIntervals() {
        Window w;
        trainMoons(w);
        w.click("mode.report");
        QTRY_VERIFY(w.window().findChild<QCheckBox*>(QStringLiteral("report.part.figures")));
        w.click("report.measure");
        QTRY_VERIFY_WITH_TIMEOUT(w.find<QCheckBox>("report.part.figures")->isEnabled(), 120000);
        bool found = false;
        for (const auto& [name, table] : ui::reportTables(*w.program().reporting().report()))
            for (const auto& row : table.rows)
                if (std::get_if<std::string>(&row[0]) && std::get<std::string>(row[0]) == "Implausibility") {
                    found = true;
                    const double mean = std::get<double>(row[1]), low = std::get<double>(row[2]),
                                 high = std::get<double>(row[3]);
                    QVERIFY(low <= mean && mean <= high && mean > 0.0);
                }
        QVERIFY(found);
    }

    void aSavedPictureIsConfirmedAndWholeInItsWords() {
        Window w;
        w.program().openAndTrain(QStringLiteral("builtin:loans"));
        QTRY_VERIFY(w.epochs() >= 1);
        w.training().stop();
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        w.click("mode.explore");
        auto* landscape = w.find<ui::Landscape>("stage.landscape0");
        const QString caption = QStringLiteral("Loans (simulated) · Slice: the rest as in the selected row · 600 test "
                                               "rows · 11 far outside what is shown here");
        landscape->setCaption(caption);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(landscape, &event);
        auto* menu = landscape->findChild<QMenu*>(QStringLiteral("plotMenu"));
        QVERIFY(menu);
        for (QAction* action : menu->actions())
            if (action->objectName() == QStringLiteral("plot.export"))
                action->trigger();
        menu->close();
        w.click("plotExport.svg");
        const QString file = w.path(QStringLiteral("landscape.svg"));
        saveThrough(w, "plotExport.save", file);
        QVERIFY2(w.message().contains(QStringLiteral("landscape.svg")), qPrintable(w.message()));
        static const QRegularExpression kText(QStringLiteral("<text[^>]*>([^<]*)</text>"));
        QStringList texts;
        const QString svg = QString::fromUtf8(contentOf(file));
        for (auto it = kText.globalMatch(svg); it.hasNext();)
            texts << it.next().captured(1).trimmed();
        const QString all = texts.join(QLatin1Char('|'));
        QVERIFY2(!all.contains(QChar(0x2026)), qPrintable(all));
        QVERIFY2(texts.join(QLatin1Char(' ')).contains(caption), qPrintable(all)); // on two lines
        static const QRegularExpression kPercent(QStringLiteral("\\|\\d+(\\.\\d+)?%(\\||$)"));
        QVERIFY2(all.contains(kPercent), qPrintable(all)); // a figure in one piece
    }

    void aPlotIsAddedFromItsMenuAndTakenOutAgain() {
        Window w;
        trainMoons(w);
        w.click("mode.explore");
        auto* landscape = w.find<ui::Landscape>("stage.landscape0");
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(landscape, &event);
        auto* menu = landscape->findChild<QMenu*>(QStringLiteral("plotMenu"));
        QVERIFY(menu);
        for (QAction* action : menu->actions())
            if (action->objectName() == QStringLiteral("plot.report"))
                action->trigger();
        menu->close();
        w.click("mode.report");
        QTRY_VERIFY(w.window().findChild<QWidget*>(QStringLiteral("report.remove.0")));
        QCOMPARE(w.program().reporting().report()->sections[w.program().reporting().report()->sections.size() - 2].id,
                 QStringLiteral("plots"));
        w.click("report.remove.0");
        QTRY_VERIFY(!w.window().findChild<QWidget*>(QStringLiteral("report.remove.0")));
    }

    void everyPlotOfTheWindowCanBeAddedInThePanel() {
        Window w;
        trainMoons(w);
        w.click("mode.report");
        auto* menu = w.find<QPushButton>("report.addPlot")->menu();
        const auto offered = [menu](bool there) {
            Q_EMIT menu->aboutToShow();
            QStringList names;
            for (const QAction* action : menu->actions())
                if (action->isEnabled() == there)
                    names << action->text();
            return names;
        };
        const auto offers = [&](const char* plot) {
            return std::ranges::any_of(offered(true),
                                       [plot](const QString& name) { return name.startsWith(QLatin1String(plot)); });
        };
        for (const char* plot : {"Counterfactual training", "Every feature of every row", "Every pair of features"})
            QVERIFY2(offers(plot), qPrintable(QLatin1String(plot) + QLatin1String(" is not among ") +
                                              offered(true).join(QLatin1Char(';'))));
        const QStringList empty = offered(false);
        QVERIFY2(empty.contains(QStringLiteral("Which rows are alike?")) ||
                     empty.contains(QStringLiteral("Picture of neighbouring rows")),
                 qPrintable(empty.join(QLatin1Char(';'))));
        w.find<ui::StagePanel>("stage.panel")->showView(QStringLiteral("curves"));
        QTRY_VERIFY(offers("What if one feature were different?"));
        for (QAction* action : menu->actions())
            if (action->text().startsWith(QStringLiteral("What if one feature were different?")))
                action->trigger();
        QTRY_VERIFY(w.window().findChild<QWidget*>(QStringLiteral("report.remove.0")));
        const ui::ReportPtr report = w.program().reporting().report();
        const auto& blocks = report->sections[report->sections.size() - 2].blocks;
        const auto& figure = std::get<ui::ReportFigure>(blocks.front());
        QVERIFY(!figure.data.rows.empty());
        QVERIFY(figure.panels.front().strokes.size() > 1000);
        // What is noted of other data is gone with them.
        w.program().open({QStringLiteral("builtin:circles:200")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Circles"));
        w.click("mode.report");
        QVERIFY(!w.window().findChild<QWidget*>(QStringLiteral("report.remove.0")));
    }

    void whatThePanelCompareMeasuredIsInTheReport() {
        Window w;
        trainMoons(w);
        w.find<QPushButton>("compare.measure")->click();
        w.click("mode.report");
        QTRY_VERIFY(w.window().findChild<QCheckBox*>(QStringLiteral("report.part.figures")));
        QTRY_VERIFY_WITH_TIMEOUT(w.find<QCheckBox>("report.part.figures")->isEnabled(), 120000);
        const ui::ComparisonTable& compared =
            w.find<ui::ComparePanel>("compare.panel")->table(QStringLiteral("measures"));
        QVERIFY(!compared.rows.empty());
        bool found = false;
        for (const auto& [name, table] : ui::reportTables(*w.program().reporting().report()))
            for (const auto& row : table.rows)
                if (const auto* label = std::get_if<std::string>(&row[0]); label && *label == "Implausibility") {
                    found = true;
                    const auto shown = std::ranges::find(compared.rows, QStringLiteral("Implausibility"),
                                                         &ui::ComparisonTable::Row::label);
                    QVERIFY(shown != compared.rows.end());
                    QCOMPARE(ui::shownNumber(std::get<double>(row[1])), shown->cells.front().text);
                }
        QVERIFY(found);
    }

    void everyTableIsWrittenIntoAFolder() {
        Window w;
        trainMoons(w);
        w.click("mode.report");
        w.program().reporting().writeTables(QFileInfo(w.path(QStringLiteral("x"))).absolutePath(),
                                            QStringLiteral("csv"));
        QTRY_VERIFY(QFileInfo::exists(w.path(QStringLiteral("every-setting.csv"))));
        QVERIFY(contentOf(w.path(QStringLiteral("every-setting.csv"))).startsWith("Setting,Key,Conventional"));
    }

private:
    using Training = app::Training;
};

COUNTERFOIL_SUITE(TestWindowReport)
#include "tst_window_report.moc"
