#include "core/data/table/table_preview.h"
#include "tests/support/suite.h"
#include "tests/support/tables.h"

using namespace core;
using Kind = ColumnChoice::Kind;
using testing::manyRows;

class TestTablePreview : public QObject {
    Q_OBJECT

private:
    testing::Folder m_folder;

private Q_SLOTS:
    void reportsProgressThatRises() {
        const std::string file = m_folder.write(
            "progress.csv",
            "a,y\n" + manyRows(20000, [](int i) { return std::to_string(i % 50) + (i % 2 ? ",no" : ",yes"); }));
        SourceRequest request;
        request.source = file;
        std::vector<double> seen;
        request.progress = [&](double done, std::string_view) { seen.push_back(done); };
        QVERIFY(loadDataset(request));
        QVERIFY(seen.size() >= 5);
        QVERIFY(std::ranges::is_sorted(seen));
        QCOMPARE(seen.back(), 1.0);
    }

    void previewsWhatWouldBeLoaded() {
        const std::string file = m_folder.write(
            "preview.csv", "age,level,town,y\n31,low,Ulm,no\n42,high,,yes\n53,low,Bonn,no\n64,medium,Ulm,yes,9\n");
        TableOptions options;
        options.columns = {{.column = "town", .kind = Kind::Ignore}};
        const auto preview = previewTable(file, options);
        QVERIFY2(preview, preview ? "" : preview.error().message.c_str());
        QVERIFY(!preview->blocker);
        QCOMPARE(preview->delimiter, ',');
        QVERIFY(preview->header && preview->headerDetected && preview->delimiterDetected);
        QCOMPARE(preview->rows, std::int64_t(3));
        QCOMPARE(preview->rowsLoaded, std::int64_t(3));
        QCOMPARE(preview->label, Index(3));
        QCOMPARE(preview->columns.size(), std::size_t(4));
        QCOMPARE(preview->columns[0].inferred, Kind::Integer);
        QCOMPARE(*preview->columns[0].range, (Range{31, 53}));
        QCOMPARE(preview->columns[0].distinct, std::int64_t(3));
        QCOMPARE(preview->columns[0].examples, (std::vector<std::string>{"31", "42", "53"}));
        QCOMPARE(preview->columns[1].orderHint, (std::vector<std::string>{"low", "high"}));
        QCOMPARE(preview->columns[2].kind, Kind::Ignore);
        QCOMPARE(preview->columns[2].inferred, Kind::Category);
        QCOMPARE(preview->columns[2].missing, std::int64_t(1));
        QCOMPARE(preview->classes.size(), std::size_t(2));
        QCOMPARE(preview->classes[0].name, std::string("no"));
        QCOMPARE(preview->classes[0].rows, Index(2));
        QCOMPARE(preview->head.size(), std::size_t(3));
        QCOMPARE(preview->head[2][2], std::string("Bonn"));
        QVERIFY(preview->fileBytes > 50);
    }

    void previewShowsTheTableThoughTheOptionsDoNotFit() {
        const std::string file = m_folder.write("blocked.csv", "a,b,y\n1,x,no\n2,x,yes\n3,x,no\n");
        TableOptions options;
        options.label = "b";
        const auto preview = previewTable(file, options);
        QVERIFY(preview);
        QVERIFY(preview->blocker);
        QVERIFY(preview->blocker->message.find("column b") != std::string::npos);
        QCOMPARE(preview->columns.size(), std::size_t(3));
        QCOMPARE(preview->head.size(), std::size_t(3));
        QCOMPARE(preview->classes.size(), std::size_t(1));
    }

    void previewAndLoadingAgreeOnALongTable() {
        const std::string file = m_folder.write("long.csv", "n,c,y\n" + manyRows(5000, [](int i) {
                                                                return (i % 10 ? std::to_string(i) : "") + ",c" +
                                                                       std::to_string(i % 3) + (i % 4 ? ",no" : ",yes");
                                                            }));
        const auto preview = previewTable(file, {});
        const auto data = testing::loadTable(file);
        QVERIFY(preview && data);
        QCOMPARE(preview->rows, std::int64_t(5000));
        QCOMPARE(preview->rowsLoaded, std::int64_t(4500));
        QCOMPARE(data->size(), Index(4500));
        QCOMPARE(preview->head.size(), TablePreview::kShownRows);
        QCOMPARE(preview->classes[1].rows, Index(std::ranges::count(data->labels, 1)));
        for (Index row = 0; row < data->size(); ++row)
            QCOMPARE(data->rows.at(0, row), static_cast<double>(data->records[static_cast<std::size_t>(row)]));
    }
};

COUNTERFOIL_SUITE(TestTablePreview)
#include "tst_table_preview.moc"
