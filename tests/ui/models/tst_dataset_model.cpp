#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"
#include "ui/models/dataset_model.h"
#include "ui/models/value_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using ui::DatasetModel;

class TestDatasetModel final : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_loans = testing::builtinData("loans:300");

    // Rows of the data for which the class is `label` and the first feature is above `limit`.
    std::vector<core::Index> above(core::Label label, double limit) const {
        std::vector<core::Index> rows;
        for (core::Index row = 0; row < m_loans->dataset.size(); ++row)
            if (m_loans->dataset.labels[static_cast<std::size_t>(row)] == label &&
                m_loans->dataset.rows.at(0, row) > limit)
                rows.push_back(row);
        return rows;
    }
    static core::PreparedDataPtr large(core::Index rows) {
        core::RawMatrix values(2, rows);
        core::Dataset dataset;
        dataset.classes = {"even", "odd"};
        dataset.schema.features = {{.name = "n", .kind = core::FeatureKind::Integer}, {.name = "x"}};
        for (core::Index row = 0; row < rows; ++row) {
            values(0, row) = static_cast<double>(row);
            values(1, row) = 0.5 * static_cast<double>(row % 7);
            dataset.labels.push_back(static_cast<core::Label>(row % 2));
        }
        dataset.rows = core::RawTable(std::move(values));
        return *core::prepare(std::move(dataset), 1);
    }

private Q_SLOTS:
    void keepsTheRulesOfModels_data() {
        QTest::addColumn<int>("position");
        QTest::newRow("class first") << static_cast<int>(DatasetModel::LabelPosition::First);
        QTest::newRow("class last") << static_cast<int>(DatasetModel::LabelPosition::Last);
    }
    void keepsTheRulesOfModels() {
        QFETCH(int, position);
        DatasetModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLabelPosition(static_cast<DatasetModel::LabelPosition>(position));
        model.setDataset(m_loans);
        auto filter = ui::RowFilter::parse(m_loans->dataset, QStringLiteral("age > 50"));
        QVERIFY(filter);
        model.setFilter(*filter);
        model.setFilter({});
        model.setDataset(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void showsRawUnitsAndLevelNames() {
        DatasetModel model;
        model.setDataset(m_loans);
        const core::Dataset& data = m_loans->dataset;
        QCOMPARE(model.columnCount(), static_cast<int>(data.schema.size()) + 2);
        for (int feature = 0; feature < static_cast<int>(data.schema.size()); ++feature) {
            const QModelIndex cell = model.index(7, model.columnOf(feature));
            QCOMPARE(cell.data(DatasetModel::FeatureRole).toInt(), feature);
            QCOMPARE(cell.data(DatasetModel::RawRole).toDouble(), data.rows.at(feature, 7));
            QCOMPARE(cell.data().toString(), ui::shownValue(data.schema[feature], data.rows.at(feature, 7)));
        }
        const core::Index employment = *data.schema.find("employment");
        const QString shown = model.index(7, model.columnOf(employment)).data().toString();
        QVERIFY(std::ranges::count(data.schema[employment].levels, shown.toStdString()) == 1);
        QCOMPARE(model.index(7, model.labelColumn()).data().toString(),
                 QString::fromStdString(data.classes[static_cast<std::size_t>(data.labels[7])]));
    }

    void putsTheClassLastOnWish() {
        DatasetModel model;
        model.setDataset(m_loans);
        QCOMPARE(model.labelColumn(), 0);
        model.setLabelPosition(DatasetModel::LabelPosition::Last);
        QCOMPARE(model.labelColumn(), model.columnCount() - 1);
        QCOMPARE(model.headerData(model.labelColumn(), Qt::Horizontal).toString(),
                 QString::fromStdString(m_loans->dataset.labelName));
        QCOMPARE(model.featureOf(model.columnOf(0)), 0);
        QCOMPARE(model.featureOf(model.labelColumn()), -1);
    }

    void saysWhichPartOfTheSplitEachRowIsIn() {
        DatasetModel model;
        model.setDataset(m_loans);
        std::array<std::size_t, 3> sizes{};
        for (int row = 0; row < model.rowCount(); ++row)
            ++sizes[static_cast<std::size_t>(model.index(row, 0).data(DatasetModel::PartRole).toInt())];
        QCOMPARE(sizes[0], m_loans->split.training.size());
        QCOMPARE(sizes[1], m_loans->split.validation.size());
        QCOMPARE(sizes[2], m_loans->split.test.size());
    }

    void filtersByConditionAndClass() {
        DatasetModel model;
        model.setDataset(m_loans);
        auto filter = ui::RowFilter::parse(m_loans->dataset, QStringLiteral("age > 40 and approved"));
        QVERIFY(filter);
        model.setFilter(*filter);
        const core::Label approved = m_loans->dataset.classes[0] == "approved" ? 0 : 1;
        const std::vector<core::Index> expected = above(approved, 40);
        QVERIFY(!expected.empty());
        QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.datasetRow(row), static_cast<qint64>(expected[static_cast<std::size_t>(row)]));
        QCOMPARE(model.modelRow(expected.back()), model.rowCount() - 1);
    }

    void explainsWhatItCannotFilterBy_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        QTest::newRow("unknown column") << QStringLiteral("agee > 40") << QStringLiteral("agee");
        QTest::newRow("not a number") << QStringLiteral("age > old") << QStringLiteral("old");
        QTest::newRow("unknown level") << QStringLiteral("employment = pirate") << QStringLiteral("pirate");
        QTest::newRow("word nowhere") << QStringLiteral("zzz") << QStringLiteral("zzz");
        QTest::newRow("half a condition") << QStringLiteral("age >") << QStringLiteral("column > value");
    }
    void explainsWhatItCannotFilterBy() {
        QFETCH(QString, text);
        QFETCH(QString, names);
        const auto filter = ui::RowFilter::parse(m_loans->dataset, text);
        QVERIFY(!filter);
        QVERIFY2(QString::fromStdString(filter.error().message).contains(names), filter.error().message.c_str());
    }

    void filtersLargeDataInSlices() {
        const core::PreparedDataPtr data = large(170'000);
        DatasetModel model;
        model.setDataset(data);
        QSignalSpy filtered(&model, &DatasetModel::filtered);
        auto filter = ui::RowFilter::parse(data->dataset, QStringLiteral("n >= 169990, odd"));
        QVERIFY(filter);
        model.setFilter(*filter);
        QCOMPARE(filtered.count(), 0); // not within the call: the slices leave room for events
        QVERIFY(model.filtering());
        QTRY_COMPARE(filtered.count(), 1);
        QCOMPARE(model.rowCount(), 5);
    }

    void holdsAMillionRows() {
        const core::PreparedDataPtr data = large(1'000'000);
        DatasetModel model;
        model.setDataset(data);
        QCOMPARE(model.rowCount(), 1'000'000);
        QCOMPARE(model.index(999'999, model.columnOf(0)).data(DatasetModel::RawRole).toDouble(), 999'999.0);
    }
};

COUNTERFOIL_SUITE(TestDatasetModel)
#include "tst_dataset_model.moc"
