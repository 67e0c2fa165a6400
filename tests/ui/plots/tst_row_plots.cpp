#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"
#include "ui/plots/parallel_plot.h"
#include "ui/plots/scatter_matrix.h"
#include "ui/theme.h"

#include <QFile>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

ui::RowTablePtr tableOf(const core::PreparedDataPtr& data, std::size_t rows) {
    std::vector<core::Index> shown = data->split.test;
    shown.resize(std::min(rows, shown.size()));
    return std::make_shared<const ui::RowTable>(
        ui::RowTable{data, shown, static_cast<core::Index>(data->split.test.size()), false});
}

std::vector<core::Index> allFeatures(const core::PreparedData& data) {
    std::vector<core::Index> all;
    for (core::Index i = 0; i < data.dataset.schema.size(); ++i)
        all.push_back(i);
    return all;
}

void dragTo(QWidget& widget, const QPointF& from, const QPointF& to) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, from.toPoint());
    for (const double share : {0.3, 0.7, 1.0}) {
        const QPointF at = from + (to - from) * share;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to.toPoint());
}

// Pixels in a box around a place that are nearly of a colour.
int nearly(const QImage& image, const QColor& colour, const QPointF& at, int reach) {
    int count = 0;
    for (int y = qRound(at.y()) - reach; y <= qRound(at.y()) + reach; ++y)
        for (int x = qRound(at.x()) - reach; x <= qRound(at.x()) + reach; ++x) {
            if (!image.rect().contains(x, y))
                continue;
            const QColor here = image.pixelColor(x, y);
            count += std::abs(here.red() - colour.red()) + std::abs(here.green() - colour.green()) +
                                 std::abs(here.blue() - colour.blue()) <
                             60
                         ? 1
                         : 0;
        }
    return count;
}

} // namespace

class TestRowPlots : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_loans;

    // The selected row is the first of the test rows; the counterfactual has another income.
    [[nodiscard]] ui::RowOverlay overlay(core::Index changed, double to) const {
        ui::RowOverlay shown;
        shown.row = m_loans->split.test[0];
        shown.factual = m_loans->dataset.rows.row(m_loans->split.test[0]);
        core::RawVector other = shown.factual;
        other(changed) = to;
        shown.models.push_back(ui::RowOverlay::Counterfactual{QStringLiteral("A"), other, 1, true});
        return shown;
    }

private Q_SLOTS:
    void initTestCase() {
        ui::Theme::instance().apply();
        m_loans = testing::builtinData("loans");
    }

    void aLineIsDrawnForEveryRowAndBoldForTheSelectedOne() {
        ui::ParallelPlot plot;
        plot.resize(900, 420);
        plot.setRows(tableOf(m_loans, 300));
        plot.setFeatures(allFeatures(*m_loans));
        const QImage rows = plot.grab().toImage();
        const auto& number = m_loans->dataset.rows;
        const core::Index income = *m_loans->dataset.schema.find("income");
        plot.setOverlay(overlay(income, number.at(income, m_loans->split.test[0]) + 40000));
        const QImage chosen = plot.grab().toImage();
        QVERIFY(chosen != rows);
        // the counterfactual's line in the accent, where it leaves the factual's
        const core::RawVector& to = plot.overlay().models[0]->raw;
        const core::Index next = *(std::ranges::find(plot.features(), income) + 1);
        const QPointF middle = (plot.positionOf(income, to(income)) + plot.positionOf(next, to(next))) / 2;
        QVERIFY(nearly(chosen, ui::Theme::instance().tokens().accent, middle, 2) >= 3);
        QVERIFY(nearly(rows, ui::Theme::instance().tokens().accent, middle, 2) == 0);
    }

    void draggingAlongAnAxisBrushesRows() {
        ui::ParallelPlot plot;
        plot.resize(900, 420);
        const ui::RowTablePtr table = tableOf(m_loans, 300);
        plot.setRows(table);
        plot.setFeatures(allFeatures(*m_loans));
        const QImage before = plot.grab().toImage();
        QSignalSpy brushed(&plot, &ui::RowPlot::brushChanged);
        const core::Index income = *m_loans->dataset.schema.find("income");
        dragTo(plot, plot.positionOf(income, 30000), plot.positionOf(income, 60000));
        QVERIFY(brushed.size() >= 1);
        const auto range = plot.brush().of(income);
        QVERIFY(range);
        QVERIFY(range->low > 28000 && range->low < 32000);
        QVERIFY(range->high > 58000 && range->high < 62000);
        qint64 inside = 0;
        for (std::size_t i = 0; i < table->size(); ++i)
            inside += table->value(income, i) >= range->low && table->value(income, i) <= range->high ? 1 : 0;
        QCOMPARE(plot.brushed(), inside);
        QVERIFY(inside > 0 && inside < 300);
        QVERIFY(plot.grab().toImage() != before);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, {300, 200});
        QVERIFY(plot.brush().empty());
        QCOMPARE(plot.grab().toImage(), before);
    }

    void draggingANameMovesTheAxis() {
        ui::ParallelPlot plot;
        plot.resize(900, 420);
        plot.setRows(tableOf(m_loans, 50));
        plot.setFeatures({0, 1, 2, 3});
        QSignalSpy moved(&plot, &ui::RowPlot::featuresReordered);
        dragTo(plot, plot.nameRect(0).center(), plot.nameRect(2).center());
        QCOMPARE(plot.features(), (std::vector<core::Index>{1, 2, 0, 3}));
        QCOMPARE(moved.size(), 1);
        plot.setFocus();
        QTest::keyClick(&plot, Qt::Key_Left, Qt::ShiftModifier); // the axis that was moved, back by one
        QCOMPARE(plot.features(), (std::vector<core::Index>{1, 0, 2, 3}));
    }

    void keysBrushAndLetGo() {
        ui::ParallelPlot plot;
        plot.resize(900, 420);
        plot.setRows(tableOf(m_loans, 200));
        plot.setFeatures({0, 1, 2, 3});
        QTest::keyClick(&plot, Qt::Key_Right);
        QTest::keyClick(&plot, Qt::Key_Return);
        const auto first = plot.brush().of(1);
        QVERIFY(first);
        QTest::keyClick(&plot, Qt::Key_Up);
        QVERIFY(plot.brush().of(1)->low > first->low && plot.brush().of(1)->high > first->high);
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(plot.brush().empty());
    }

    void aClickOnALineSelectsItsRow() {
        ui::ParallelPlot plot;
        plot.resize(900, 420);
        const ui::RowTablePtr table = tableOf(m_loans, 1);
        plot.setRows(table);
        const core::Index income = *m_loans->dataset.schema.find("income");
        const core::Index savings = *m_loans->dataset.schema.find("savings");
        plot.setFeatures({income, savings});
        QSignalSpy clicked(&plot, &ui::RowPlot::rowClicked);
        const QPointF middle =
            (plot.positionOf(income, table->value(income, 0)) + plot.positionOf(savings, table->value(savings, 0))) / 2;
        QTest::mouseClick(&plot, Qt::LeftButton, {}, (middle + QPointF(0, 40)).toPoint());
        QCOMPARE(clicked.size(), 0);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, middle.toPoint());
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].toLongLong(), table->rows[0]);
    }

    void aRectangleInACellBrushesBothFeatures() {
        ui::ScatterMatrix plot;
        plot.resize(700, 600);
        const core::Index income = *m_loans->dataset.schema.find("income");
        const core::Index savings = *m_loans->dataset.schema.find("savings");
        const ui::RowTablePtr table = tableOf(m_loans, 300);
        plot.setRows(table);
        plot.setFeatures({income, savings});
        const QImage before = plot.grab().toImage();
        dragTo(plot, plot.positionOf(1, 0, 20000, 5000), plot.positionOf(1, 0, 60000, 100000));
        QVERIFY(plot.brush().of(income) && plot.brush().of(savings));
        QVERIFY(std::abs(plot.brush().of(income)->high - 60000) < 3000);
        qint64 inside = 0;
        for (std::size_t i = 0; i < table->size(); ++i)
            inside += plot.brush().holds(*table, i) ? 1 : 0;
        QCOMPARE(plot.brushed(), inside);
        QVERIFY(inside > 0 && inside < 300);
        QVERIFY(plot.grab().toImage() != before);
        dragTo(plot, plot.cellRect(0, 0).center() - QPointF(30, 0), plot.cellRect(0, 0).center() + QPointF(30, 0));
        QVERIFY(plot.brush().of(income) && plot.brush().of(savings)); // a histogram brushes its own feature only
    }

    void anArrowLeadsToTheCounterfactual() {
        ui::ScatterMatrix plot;
        plot.resize(700, 600);
        const core::Index income = *m_loans->dataset.schema.find("income");
        const core::Index savings = *m_loans->dataset.schema.find("savings");
        plot.setRows(tableOf(m_loans, 20));
        plot.setFeatures({income, savings});
        const double now = m_loans->dataset.rows.at(income, m_loans->split.test[0]);
        plot.setOverlay(overlay(income, now + 40000));
        const double saved = plot.overlay().factual(savings);
        const QPointF middle = (plot.positionOf(1, 0, now, saved) + plot.positionOf(1, 0, now + 40000, saved)) / 2;
        QVERIFY(nearly(plot.grab().toImage(), ui::Theme::instance().tokens().accent, middle, 2) >= 5);
        plot.setOverlay({});
        QCOMPARE(nearly(plot.grab().toImage(), ui::Theme::instance().tokens().accent, middle, 2), 0);
    }

    void theExportedPictureAndTableSayTheSame() {
        ui::ParallelPlot plot;
        plot.resize(900, 420);
        const ui::RowTablePtr table = tableOf(m_loans, 30);
        plot.setRows(table);
        plot.setFeatures(allFeatures(*m_loans));
        plot.setTitle(QStringLiteral("Title"), QStringLiteral("Projection of 30 rows"));
        const ui::PlotData data = plot.source().data();
        QCOMPARE(data.rows.size(), std::size_t(30));
        QCOMPARE(data.columns.size(), m_loans->dataset.schema.size() + 3);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.svg"));
        QCOMPARE(ui::exportPlot(plot.source(), file), QString());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        int lines = 0;
        bool caption = false;
        QXmlStreamReader xml(&written);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement) {
                lines += xml.name() == QStringLiteral("polyline") ? 1 : 0;
                if (xml.name() == QStringLiteral("text"))
                    caption = caption || xml.readElementText().contains(QStringLiteral("Projection of 30"));
            }
        QVERIFY2(lines >= 30, qPrintable(QString::number(lines)));
        QVERIFY(caption);
    }
};

COUNTERFOIL_SUITE(TestRowPlots)
#include "tst_row_plots.moc"
