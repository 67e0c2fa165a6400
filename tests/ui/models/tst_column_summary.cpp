#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"
#include "ui/models/column_summary.h"

#include <numeric>

class TestColumnSummary final : public QObject {
    Q_OBJECT

    static int rowsIn(const ui::ColumnSummary& summary) {
        int rows = 0;
        for (const auto& bin : summary.counts)
            rows += std::accumulate(bin.begin(), bin.end(), 0);
        return rows;
    }

private Q_SLOTS:
    void countsEveryRowOnce() {
        const core::PreparedDataPtr data = testing::builtinData("loans:400");
        for (core::Index feature = 0; feature < data->dataset.schema.size(); ++feature) {
            const ui::ColumnSummary summary = ui::summarise(data->dataset, feature);
            QCOMPARE(rowsIn(summary), static_cast<int>(data->dataset.size()));
            QCOMPARE(summary.rowsSeen, data->dataset.size());
        }
    }

    void givesEachLevelItsOwnBin() {
        const core::PreparedDataPtr data = testing::builtinData("loans:400");
        const core::Index education = *data->dataset.schema.find("education");
        const ui::ColumnSummary summary = ui::summarise(data->dataset, education);
        QCOMPARE(summary.counts.size(), data->dataset.schema[education].levels.size());
        int ofLowest = 0;
        for (core::Index row = 0; row < data->dataset.size(); ++row)
            ofLowest += data->dataset.rows.at(education, row) == 0.0;
        QCOMPARE(std::accumulate(summary.counts[0].begin(), summary.counts[0].end(), 0), ofLowest);
    }

    void thinsLargeDataEvenly() {
        const core::PreparedDataPtr data = testing::builtinData("moons:4000");
        const ui::ColumnSummary summary = ui::summarise(data->dataset, 0, 24, 1000);
        QCOMPARE(summary.rowsSeen, core::Index(1000));
        QCOMPARE(rowsIn(summary), 1000);
    }

    void averagesImages() {
        core::Dataset dataset;
        core::RawTable::Bytes pixels(4, 2);
        pixels << 0, 100, 10, 30, 255, 255, 0, 0;
        dataset.rows = core::RawTable(pixels);
        QCOMPARE(ui::meanImage(dataset), (std::vector<std::uint8_t>{50, 20, 255, 0}));
    }
};

COUNTERFOIL_SUITE(TestColumnSummary)
#include "tst_column_summary.moc"
