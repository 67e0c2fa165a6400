#include "core/session/trained_model.h"
#include "tests/support/mixed_data.h"
#include "tests/support/suite.h"
#include "tests/support/tables.h"

#include <QTemporaryDir>

#include <fstream>

using namespace core;

namespace {

TrainedModel modelOf(const PreparedData& data) {
    RunReport run;
    run.settings = defaultSettings(100);
    run.constraints = defaultConstraints(data);
    run.network = Network::create(data.encoding.inputs, 2, run.settings.model, Rng(9));
    return trainedModel(data, run, 3);
}

// The mixed table with features in another order, levels in another order and the classes swapped.
Dataset shuffledCopy(const Dataset& from) {
    Dataset to = from;
    const std::vector<Index> order{3, 0, 2, 1};
    RawMatrix values(4, from.size());
    for (std::size_t f = 0; f < order.size(); ++f) {
        to.schema.features[f] = from.schema[order[f]];
        for (Index row = 0; row < from.size(); ++row)
            values(static_cast<Index>(f), row) = from.rows.at(order[f], row);
    }
    to.schema.features[2].levels = {"nurse", "clerk", "farmer"};
    for (Index row = 0; row < from.size(); ++row)
        values(2, row) = std::fmod(values(2, row) + 1.0, 3.0);
    to.classes = {"yes", "no"};
    for (Label& label : to.labels)
        label = 1 - label;
    to.rows = RawTable(std::move(values));
    to.digest = digestOf(to);
    return to;
}

std::string messageOf(const Result<Dataset>& result) {
    return result ? "no error" : result.error().message;
}

} // namespace

class TestTrainedModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conformingDataOfTheSameOriginKeepsItsDigest() {
        const auto data = testing::mixedData();
        const TrainedModel model = modelOf(*data);
        const auto same = conform(data->dataset, model);
        QVERIFY(same);
        QCOMPARE(same->digest, model.dataDigest);
        QCOMPARE(same->rows.numbers(), data->dataset.rows.numbers()); // shared, not copied
    }

    void mapsFeaturesLevelsAndClassesByName() {
        const auto data = testing::mixedData();
        const TrainedModel model = modelOf(*data);
        const Dataset shuffled = shuffledCopy(data->dataset);
        QVERIFY(shuffled.digest != model.dataDigest);
        const auto back = conform(shuffled, model);
        QVERIFY2(back, messageOf(back).c_str());
        QCOMPARE(back->digest, model.dataDigest);
        QVERIFY(back->labels == data->dataset.labels);
        QVERIFY(*back->rows.numbers() == *data->dataset.rows.numbers());
    }

    void ignoresFurtherFeatures() {
        const auto data = testing::mixedData();
        Dataset more = data->dataset;
        RawMatrix values(5, more.size());
        values.topRows(4) = *data->dataset.rows.numbers();
        values.row(4).setZero();
        more.rows = RawTable(std::move(values));
        more.schema.features.push_back(Feature{.name = "note"});
        const auto back = conform(more, modelOf(*data));
        QVERIFY2(back, messageOf(back).c_str());
        QCOMPARE(back->schema.size(), Index{4});
        QCOMPARE(back->digest, data->dataset.digest);
    }

    void saysWhatDoesNotFit() {
        const auto data = testing::mixedData();
        const TrainedModel model = modelOf(*data);
        Dataset other = data->dataset;
        other.schema.features[0].name = "incme";
        QCOMPARE(messageOf(conform(other, model)),
                 "the data has no feature \"income\", which the model needs; did you mean incme?");
        other = data->dataset;
        other.schema.features[2].levels[1] = "pilot";
        QVERIFY(messageOf(conform(other, model))
                    .starts_with("feature job has the level \"pilot\", which the model does not know"));
        other = data->dataset;
        other.schema.features[0].kind = FeatureKind::Ordered;
        QCOMPARE(messageOf(conform(other, model)),
                 "feature income is of kind ordered here, but the model knows it as number");
        other = data->dataset;
        other.classes[1] = "perhaps";
        QVERIFY(messageOf(conform(other, model)).starts_with("the class \"perhaps\" of the data is not known"));
        other = data->dataset;
        other.schema.features[1].kind = FeatureKind::Number;
        QVERIFY(conform(other, model)); // whole numbers all the same
        RawMatrix values = *data->dataset.rows.numbers();
        values(1, 7) = 30.5;
        other.rows = RawTable(std::move(values));
        QCOMPARE(messageOf(conform(other, model)),
                 "feature age is 30.5 in row 7, but the model knows whole numbers only");
        other = data->dataset;
        other.schema.image = ImageShape{2, 2, 1};
        QCOMPARE(messageOf(conform(other, model)), "the data are images, but the model was trained on a table");
    }

    void tableOptionsReadAFileAsTheModelsOwnDataWereRead() {
        const auto data = testing::mixedData();
        const TableOptions options = tableOptionsFor(modelOf(*data));
        QCOMPARE(options.label, "granted");
        QVERIFY(options.onlyChosen);
        QVERIFY(options.missing == MissingPolicy::DropRow);
        QCOMPARE(options.columns.size(), std::size_t{5});
        QVERIFY((options.columns[0].levels == std::vector<std::string>{"no", "yes"}));
        QVERIFY(options.columns[2].kind == ColumnChoice::Kind::Integer);
        QVERIFY(options.columns[3].kind == ColumnChoice::Kind::Category);
        QVERIFY(options.columns[4].kind == ColumnChoice::Kind::Ordered);
        QVERIFY((options.columns[4].levels == std::vector<std::string>{"low", "mid", "high"}));
    }

    void aFewRowsOfATableAreReadLikeTheWhole_data() {
        QTest::addColumn<QString>("missing");
        QTest::newRow("drop") << QStringLiteral("drop");
        QTest::newRow("own category") << QStringLiteral("category");
    }
    void aFewRowsOfATableAreReadLikeTheWhole() {
        QFETCH(QString, missing);
        const QTemporaryDir folder;
        const std::string whole = folder.filePath(QStringLiteral("whole.csv")).toStdString();
        const std::string few = folder.filePath(QStringLiteral("few.csv")).toStdString();
        std::ofstream out(whole);
        out << "note,income,job,granted\n";
        for (int i = 0; i < 60; ++i)
            out << (i % 3 == 0 ? "" : "x" + std::to_string(i)) << ',' << 1000 + 10 * i << ','
                << (i % 7 == 6  ? ""
                    : i % 7 < 3 ? "nurse"
                                : "clerk")
                << ',' << (i % 2 == 0 ? "yes" : "no") << '\n';
        out.close();
        std::ofstream(few) << "job,granted,note,income\nnurse,yes,,1200\nnurse,yes,hello,1300\n";

        SourceRequest request{.source = whole};
        request.table.columns = {{"note", ColumnChoice::Kind::Ignore, {}}};
        request.table.missing = missing == QStringLiteral("drop") ? MissingPolicy::DropRow : MissingPolicy::OwnCategory;
        const PreparedDataPtr data = prepare(loadDataset(request).value(), 3).value();
        const TrainedModel model = modelOf(*data);
        const auto again = conform(loadDataset(sourceRequestFor(model, whole)).value(), model);
        QVERIFY2(again, messageOf(again).c_str());
        QCOMPARE(again->digest, model.dataDigest);
        // Two rows of one class, one job and another order of columns.
        const auto rows = loadDataset(sourceRequestFor(model, few));
        QVERIFY2(rows, messageOf(rows).c_str());
        const auto fitted = conform(*rows, model);
        QVERIFY2(fitted, messageOf(fitted).c_str());
        QCOMPARE(fitted->size(), Index{2});
        QCOMPARE(fitted->rows.at(0, 1), 1300.0);
        QCOMPARE(model.schema[1].levels[static_cast<std::size_t>(fitted->rows.at(1, 0))], "nurse");
        QVERIFY(fitted->digest != model.dataDigest);
    }

    // Ignored columns with gaps, levels that only rows left out have, every policy: the rows must be the same again.
    void aModelReadsItsOwnTableRowForRow() {
        const testing::Folder folder;
        const auto row = [](int i) {
            const bool odd = i % 9 == 4;
            return "name" + std::to_string(i) + "," + (i % 2 ? "" : "x") + "," + (odd ? "?" : std::to_string(i % 13)) +
                   "," +
                   (odd     ? "rare"
                    : i % 3 ? "red"
                            : "blue") +
                   (i % 5 ? ",S," : ",L,") + (i % 4 ? "no" : "yes");
        };
        const std::string file = folder.write("own.csv", "id,gap,n,c,size,y\n" + testing::manyRows(90, row));
        for (const MissingPolicy missing :
             {MissingPolicy::DropRow, MissingPolicy::Impute, MissingPolicy::OwnCategory}) {
            TableOptions options;
            options.missing = missing;
            options.positive = "no";
            options.columns = {{.column = "gap", .kind = ColumnChoice::Kind::Ignore},
                               {.column = "size", .kind = ColumnChoice::Kind::Ordered, .levels = {"S", "M", "L"}}};
            auto data = testing::loadTable(file, options);
            QVERIFY2(data, messageOf(data).c_str());
            const auto prepared = prepare(*data, 3);
            QVERIFY(prepared);
            const auto again = testing::loadTable(file, tableOptionsFor(modelOf(**prepared)));
            QVERIFY2(again, messageOf(again).c_str());
            QCOMPARE(again->records, data->records);
            QCOMPARE(again->digest, data->digest);
        }
    }

    void modelsAreComparableOnTheSameRowsOnly() {
        const auto data = testing::mixedData();
        const TrainedModel model = modelOf(*data);
        QVERIFY(checkComparable(model, model));
        TrainedModel other = model;
        other.split.seed = 99;
        QVERIFY(checkComparable(model, other).error().message.find("different splits (seeds 3 and 99)") !=
                std::string::npos);
        other = model;
        other.dataDigest = "0";
        QVERIFY(!checkComparable(model, other));
        other = model;
        other.encoding.features[0].mean += 1;
        QVERIFY(!checkComparable(model, other));
    }
};

COUNTERFOIL_SUITE(TestTrainedModel)
#include "tst_trained_model.moc"
