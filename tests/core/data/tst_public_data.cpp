#include "core/data/table/table_preview.h"
#include "tests/support/suite.h"

using namespace core;

// The published files that users will try first. They are not part of the program: without them the test is skipped.
class TestPublicData : public QObject {
    Q_OBJECT

private:
    // The path of a file of the collection, "" where it is absent.
    static std::string find(const char* name) {
        const QString file = qEnvironmentVariable("COUNTERFOIL_DATA") + '/' + name;
        return QFileInfo::exists(file) ? file.toStdString() : std::string();
    }

private Q_SLOTS:
    void tablesReadAsPublished_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("missing"); // cells
        QTest::addColumn<QString>("classes");
        QTest::newRow("Adult") << "adult/adult.data.gz"
                               << "" << 32561 << 14 << 4262 << "<=50K 24720, >50K 7841";
        QTest::newRow("Adult's test part") << "adult/adult.test.gz"
                                           << "" << 16281 << 14 << 2203 << "<=50K 12435, >50K 3846";
        QTest::newRow("German credit") << "german-credit/german.data.gz"
                                       << "" << 1000 << 20 << 0 << "1 700, 2 300";
        QTest::newRow("Credit default") << "credit-default/UCI_Credit_Card.csv.gz"
                                        << "default.payment.next.month" << 30000 << 23 << 0 << "0 23364, 1 6636";
        QTest::newRow("Housing") << "california-housing/housing.csv.gz"
                                 << "" << 20640 << 9 << 207
                                 << "<1H OCEAN 9136, INLAND 6551, ISLAND 5, NEAR BAY 2290, NEAR OCEAN 2658";
        QTest::newRow("Iris") << "iris/iris.data"
                              << "" << 150 << 4 << 0 << "Iris-setosa 50, Iris-versicolor 50, Iris-virginica 50";
        QTest::newRow("Wine") << "wine/wine.data"
                              << "0" << 178 << 13 << 0 << "1 59, 2 71, 3 48";
        QTest::newRow("Breast cancer") << "breast-cancer/wdbc.data"
                                       << "c2" << 569 << 31 << 0 << "B 357, M 212";
        QTest::newRow("Give me some credit") << "taija/gmsc.csv.gz"
                                             << "target" << 16714 << 10 << 0 << "0 8357, 1 8357";
    }
    void tablesReadAsPublished() {
        QFETCH(QString, file);
        QFETCH(QString, label);
        QFETCH(int, rows);
        QFETCH(int, features);
        QFETCH(int, missing);
        QFETCH(QString, classes);
        const std::string path = find(qPrintable(file));
        if (path.empty())
            QSKIP("COUNTERFOIL_DATA does not have this file");
        TableOptions options;
        options.label = label.toStdString();
        options.missing = MissingPolicy::Impute; // keeps every row
        const auto preview = previewTable(path, options);
        QVERIFY2(preview, preview ? "" : preview.error().message.c_str());
        std::int64_t gaps = 0;
        for (const ColumnPreview& column : preview->columns)
            gaps += column.missing;
        QCOMPARE(gaps, std::int64_t(missing));
        QStringList counts;
        for (const ClassCount& count : preview->classes)
            counts += QString::fromStdString(count.name) + ' ' + QString::number(count.rows);
        QCOMPARE(counts.join(", "), classes);
        SourceRequest request;
        request.source = path;
        request.table = options;
        const auto data = loadDataset(request);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->size(), Index(rows));
        QCOMPARE(data->schema.size(), Index(features));
    }

    void germanCreditHasItsThirteenCategories() {
        const std::string path = find("german-credit/german.data.gz");
        if (path.empty())
            QSKIP("COUNTERFOIL_DATA does not have this file");
        SourceRequest request;
        request.source = path;
        const auto data = loadDataset(request);
        QVERIFY(data);
        QList<Index> categories;
        for (Index i = 0; i < data->schema.size(); ++i)
            if (data->schema[i].kind == FeatureKind::Category)
                categories += i + 1;
        QCOMPARE(categories, (QList<Index>{1, 3, 4, 6, 7, 9, 10, 12, 14, 15, 17, 19, 20}));
    }

    void digitsReadAsPublished() {
        const std::string path = find("mnist/t10k-images-idx3-ubyte.gz");
        if (path.empty())
            QSKIP("COUNTERFOIL_DATA does not have this file");
        SourceRequest request;
        request.source = path;
        const auto data = loadDataset(request);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->size(), Index(10000));
        QCOMPARE(*data->schema.image, (ImageShape{28, 28, 1}));
        std::vector<int> counts(10);
        for (const Label label : data->labels)
            ++counts[static_cast<std::size_t>(label)];
        QCOMPARE(counts, (std::vector<int>{980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009}));
        QCOMPARE(data->classes[7], std::string("7"));
        QCOMPARE(data->labels[0], 7);
    }
};

COUNTERFOIL_SUITE(TestPublicData)
#include "tst_public_data.moc"
