#include "core/data/prepared_data.h"
#include "core/data/source.h"
#include "core/training/settings.h"
#include "tests/support/suite.h"
#include "tests/support/tables.h"

using namespace core;

namespace {

std::string publicFile(const QString& name) {
    const QString file = qEnvironmentVariable("COUNTERFOIL_DATA") + '/' + name;
    return QFileInfo::exists(file) ? file.toStdString() : std::string();
}

constexpr const char* kGmscHeader =
    "target,RevolvingUtilizationOfUnsecuredLines,age,NumberOfTime30-59DaysPastDueNotWorse,DebtRatio,MonthlyIncome,"
    "NumberOfOpenCreditLinesAndLoans,NumberOfTimes90DaysLate,NumberRealEstateLoansOrLines,"
    "NumberOfTime60-89DaysPastDueNotWorse,NumberOfDependents\n";

std::string gmscRow(int i) {
    return std::to_string(i % 2) + ",0." + std::to_string(i % 7) + "," + std::to_string(20 + i % 50) + ",0,0.5," +
           std::to_string(3000 + i % 900) + "," + std::to_string(i % 9) + ",0,1,0," + std::to_string(i % 3);
}

} // namespace

// Public sets are recognised by their columns and read without a word from the user.
class TestPresets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publicFilesAreReadAsPublished_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<QString>("protectedFeature");
        QTest::addColumn<int>("training"); // 0: by the usual fractions
        QTest::addColumn<int>("test");
        QTest::newRow("GMSC") << "taija/gmsc.csv.gz"
                              << "gmsc" << 16714 << 10 << "age" << 12371 << 3343;
        QTest::newRow("CH") << "taija/cal_housing.csv.gz"
                            << "ch" << 20630 << 8 << "HouseAge" << 15504 << 4126;
        QTest::newRow("Cred") << "taija/credit_default.csv.gz"
                              << "cred" << 13272 << 33 << "AGE" << 9618 << 2654;
        QTest::newRow("Cred, raw") << "credit-default/UCI_Credit_Card.csv.gz"
                                   << "cred" << 30000 << 33 << "AGE" << 23000 << 6000;
        QTest::newRow("Adult") << "adult/adult.data.gz"
                               << "adult" << 32561 << 108 << "age" << 25049 << 6512;
        QTest::newRow("German") << "german-credit/german.data.gz"
                                << "german" << 1000 << 61 << "age" << 0 << 0;
        QTest::newRow("German, numbers") << "taija/german_credit.csv.gz"
                                         << "german" << 1000 << 20 << "Age (years)" << 0 << 0;
    }
    void publicFilesAreReadAsPublished() {
        QFETCH(QString, file);
        QFETCH(QString, preset);
        QFETCH(int, rows);
        QFETCH(int, inputs);
        QFETCH(QString, protectedFeature);
        QFETCH(int, training);
        QFETCH(int, test);
        const std::string path = publicFile(file);
        if (path.empty())
            QSKIP("COUNTERFOIL_DATA does not have this file");
        auto dataset = testing::loadTable(path);
        QVERIFY2(dataset, dataset ? "" : dataset.error().message.c_str());
        QCOMPARE(dataset->preset, preset.toStdString());
        QCOMPARE(dataset->size(), Index(rows));
        QCOMPARE(dataset->classCount(), Index(2));
        QCOMPARE(dataset->schema[dataset->protectedFeatures.at(0)].name, protectedFeature.toStdString());
        const auto data = prepare(std::move(dataset).value(), 1);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE((*data)->encoding.inputs, Index(inputs));
        if (training > 0) {
            QCOMPARE((*data)->training.cols(), Index(training));
            QCOMPARE((*data)->validation.cols(), Index(1000));
            QCOMPARE((*data)->test.cols(), Index(test));
            QCOMPARE((*data)->split.test.back(), Index(rows - 1));
            QVERIFY(publishedSettings((*data)->dataset));
        }
    }

    void columnsDecideNotThePath() {
        const testing::Folder folder;
        const std::string text = kGmscHeader + testing::manyRows(3000, gmscRow);
        const auto known = testing::loadTable(folder.write("whatever.txt", text));
        QVERIFY2(known, known ? "" : known.error().message.c_str());
        QCOMPARE(known->preset, std::string("gmsc"));
        QCOMPARE(known->labelName, std::string("target"));
        QVERIFY(known->domainRule == DomainRule::TwoDeviations && known->splitKind == SplitKind::FileOrder);
        std::string other = text;
        other.replace(other.find(",age,"), 5, ",Age,");
        const auto unknown = testing::loadTable(folder.write("gmsc.csv", other));
        QVERIFY(unknown && unknown->preset.empty());
        QCOMPARE(unknown->labelName, std::string("NumberOfDependents")); // the last column, as for any table
    }

    void theUsersWordCountsMore() {
        const testing::Folder folder;
        const std::string file = folder.write("gmsc.csv", kGmscHeader + testing::manyRows(3000, gmscRow));
        TableOptions options;
        options.columns = {{"age", ColumnChoice::Kind::Ignore, {}}};
        const auto without = testing::loadTable(file, options);
        QCOMPARE(without->preset, std::string("gmsc"));
        QVERIFY(!without->schema.find("age") && without->protectedFeatures.empty());
        options.columns = {};
        options.label = "NumberOfDependents";
        const auto other = testing::loadTable(file, options);
        QVERIFY(other && other->preset.empty() && other->splitKind == SplitKind::Stratified);
    }

    void publishedSettingsOfPublicSets() {
        const Settings adult = *publishedSettings("adult");
        QCOMPARE(adult.search.threshold, 0.75);
        QCOMPARE(adult.training.batch, 1000);
        QCOMPARE(adult.training.counterfactuals, 5000);
        QCOMPARE(adult.objective.lambdaReg, 0.25);
        QCOMPARE(publishedSettings("gmsc")->objective.lambdaReg, 0.5);
        QCOMPARE(publishedSettings("mnist")->objective.lambdaReg, 0.01);
        QVERIFY(!publishedSettings("german"));
    }

    void fileOrderKeepsTheOrder() {
        const Labels labels{0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        const auto split = splitRows(labels, 2, {.fractions = {0.6, 0.2, 0.2}, .kind = SplitKind::FileOrder});
        QCOMPARE(split->training, (std::vector<Index>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(split->validation, (std::vector<Index>{6, 7}));
        QCOMPARE(split->test, (std::vector<Index>{8, 9}));
        const auto sorted =
            splitRows({0, 0, 0, 0, 0, 0, 1, 1, 1, 1}, 2, {.fractions = {0.6, 0.2, 0.2}, .kind = SplitKind::FileOrder});
        QVERIFY(!sorted && sorted.error().message.find("training row") != std::string::npos);
    }

    void imagesAreRecognised_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("firstClass");
        QTest::newRow("MNIST") << "mnist/t10k-images-idx3-ubyte.gz"
                               << "mnist"
                               << "0";
        QTest::newRow("Fashion-MNIST") << "fashion-mnist/t10k-images-idx3-ubyte.gz"
                                       << "fashion-mnist"
                                       << "T-shirt/top";
    }
    void imagesAreRecognised() {
        QFETCH(QString, file);
        QFETCH(QString, preset);
        QFETCH(QString, firstClass);
        const std::string path = publicFile(file);
        if (path.empty())
            QSKIP("COUNTERFOIL_DATA does not have this file");
        const auto dataset = testing::loadTable(path);
        QVERIFY2(dataset, dataset ? "" : dataset.error().message.c_str());
        QCOMPARE(dataset->preset, preset.toStdString());
        QCOMPARE(dataset->classes[0], firstClass.toStdString());
        QCOMPARE(dataset->protectedFeatures.size(), std::size_t{280}); // ten rows of pixels
    }
};

COUNTERFOIL_SUITE(TestPresets)
#include "tst_presets.moc"
