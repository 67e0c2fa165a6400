#include "core/data/table/byte_source.h"
#include "core/data/table/table_preview.h"
#include "tests/support/suite.h"
#include "tests/support/tables.h"

#include <QMap>
#include <QRegularExpression>

using namespace core;
using Kind = ColumnChoice::Kind;
using testing::manyRows;
using testing::problemWith;

class TestTableErrors : public QObject {
    Q_OBJECT

private:
    testing::Folder m_folder;

private Q_SLOTS:
    void badFilesAndOptionsAreErrorsThatSayWhere_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("choice"); // column=kind:levels
        QTest::addColumn<QString>("words");  // all must occur, "|" between
        const auto row = [](const char* name, const QByteArray& bytes, const QString& words, const QString& label = {},
                            const QString& choice = {}) { QTest::newRow(name) << bytes << label << choice << words; };
        row("empty", "", "the file is empty");
        row("only line ends", "\n\n\n", "empty lines");
        row("header only", "age,income,y\n", "line 1|header and no data");
        row("binary", QByteArray("a,b\0\0\0", 6), "not a text table|binary");
        row("a workbook", "PK\x03\x04 and so on", "workbook|save the sheet as CSV");
        row("one column", "a\n1\n2\n", "line 1|only one column");
        row("one class", "a,y\n1,yes\n2,yes\n", "column y|every row has the same label, yes");
        row("a label without values", "a,y\n1,\n2,?\n", "column y|no values");
        row("a quantity as label",
            QByteArray::fromStdString(manyRows(1500, [](int i) { return "1," + std::to_string(i) + ".5"; })),
            "column c2|more than 1,000|quantity");
        row("an open quote", "a,y\n1,no\n2,\"yes\n3,no\n", "line 3|never closed");
        row("a header of another width", "a,b,c,y\n1,2\n3,4\n5,6\n", "line 1|names 4 columns|2 cells");
        row("no such label", "a,b,y\n1,2,no\n", "column \"yy\"|did you mean|y", "yy");
        row("no such label, no header", "1,2\n3,4\n", "no header line", "target");
        row("no such column", "income,y\n1,no\n2,yes\n", "incom|did you mean income?", {}, "incom=category:");
        row("the label ignored", "a,y\n1,no\n2,yes\n", "column y|cannot be ignored", {}, "y=ignore:");
        row("nothing but the label", "a,y\n1,no\n2,yes\n", "no feature is left", {}, "a=ignore:");
        row("a value that is no level", "a,y\nlow,no\nhigh,yes\nmid,no\n", "line 4|column a|\"mid\"|low, high", {},
            "a=ordered:low<high");
        row("a level twice", "a,y\nlow,no\nhigh,yes\n", "column a|twice", {}, "a=ordered:low<low");
        row("an order that is not given", "a,y\nulm,no\nbonn,yes\n", "column a|lowest first", {}, "a=ordered:");
        row("fractions for integers", "a,y\n1,no\n2.5,yes\n", "line 3|column a|\"2.5\"|whole", {}, "a=integer:");
        row("texts for numbers", "a,y\nx,no\nz,yes\n", "line 2|column a|\"x\"|not a number", {}, "a=number:");
        row("too many levels",
            "a,y\n" + QByteArray::fromStdString(
                          manyRows(1200, [](int i) { return std::to_string(i) + (i % 2 ? ",no" : ",yes"); })),
            "column a|too many for a category|read it as a number", {}, "a=category:");
        row("every row has gaps", "a,b,y\n1,,no\n,2,yes\n", "no row is complete|fill");
        row("every column empty", "a,y\n,no\n,yes\n", "no feature is left");
    }
    void badFilesAndOptionsAreErrorsThatSayWhere() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, label);
        QFETCH(QString, choice);
        QFETCH(QString, words);
        TableOptions options;
        options.label = label.toStdString();
        if (!choice.isEmpty()) {
            const QStringList parts = choice.split(QRegularExpression("[=:<]"), Qt::SkipEmptyParts);
            ColumnChoice column{.column = parts[0].toStdString()};
            column.kind = QMap<QString, Kind>{{"category", Kind::Category},
                                              {"ordered", Kind::Ordered},
                                              {"ignore", Kind::Ignore},
                                              {"integer", Kind::Integer},
                                              {"number", Kind::Number}}[parts[1]];
            for (const QString& level : parts.mid(2))
                column.levels.push_back(level.toStdString());
            options.columns.push_back(column);
        }
        const std::string file = m_folder.write("bad.csv", bytes.toStdString());
        const auto data = testing::loadTable(file, options);
        QVERIFY2(!data, "it was loaded");
        const QString message = QString::fromStdString(data.error().message);
        QVERIFY2(message.contains("bad.csv"), qPrintable(message));
        for (const QString& word : words.split('|'))
            QVERIFY2(message.contains(word), qPrintable(message));
        const auto preview = previewTable(file, options);
        QVERIFY(!preview || preview->blocker);
    }

    void refusesGzipBombs() {
        const std::string bomb = testing::gzipped(std::string(3 << 20, '1'));
        const std::string file = m_folder.write("bomb.csv.gz", bomb);
        const auto refused = ByteSource::open(file, {}, {}, {.harmless = 1 << 20, .ratio = 100});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("bomb.csv.gz: unpacks to more than 1 MB") != std::string::npos,
                 refused.error().message.c_str());
        QVERIFY(ByteSource::open(file, {}, {}, {.harmless = 4 << 20}));
        QVERIFY(!ByteSource::open(file, {}, {}, {.harmless = 1 << 20, .ratio = 2000, .most = 2 << 20}));
    }

    void saysWhenGzipDataIsIncompleteOrDamaged() {
        std::string packed = testing::gzipped("a,y\n1,no\n2,yes\n");
        auto data = testing::loadTable(m_folder.write("short.csv.gz", packed.substr(0, packed.size() - 9)));
        QVERIFY(!data);
        QVERIFY2(data.error().message.find("ends early") != std::string::npos, data.error().message.c_str());
        packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1); // the checksum
        data = testing::loadTable(m_folder.write("damaged.csv.gz", packed));
        QVERIFY(!data);
        QVERIFY2(data.error().message.find("damaged.csv.gz: the gzip data is damaged") != std::string::npos,
                 data.error().message.c_str());
    }

    void stopsWhenTold() {
        const std::string file = m_folder.write(
            "stop.csv", "a,y\n" + manyRows(50, [](int i) { return std::to_string(i) + (i % 2 ? ",no" : ",yes"); }));
        StopSource source;
        source.request_stop();
        SourceRequest request;
        request.source = file;
        request.stop = source.get_token();
        const auto data = loadDataset(request);
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::Cancelled);
        const auto preview = previewTable(file, {}, {}, source.get_token());
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, ErrorCode::Cancelled);
    }

    void saysWhyNoSourceTakesTheRequest_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << ""
                                 << "no data named";
        QTest::newRow("unknown built-in") << "builtin:moom"
                                          << "no built-in data set \"moom\"|did you mean moons?";
        QTest::newRow("no file") << "/does/not/exist.csv"
                                 << "/does/not/exist.csv: there is no such file";
        QTest::newRow("forgotten scheme") << "moons"
                                          << "did you mean builtin:moons?";
        QTest::newRow("a device") << "/dev/null"
                                  << "neither a text table";
    }
    void saysWhyNoSourceTakesTheRequest() {
        QFETCH(QString, source);
        QFETCH(QString, words);
        const auto data = testing::loadTable(source.toStdString());
        QVERIFY(!data);
        for (const QString& word : words.split('|'))
            QVERIFY2(QString::fromStdString(data.error().message).contains(word), data.error().message.c_str());
    }

    void namesAFileThatMayNotBeRead() {
        const std::string file = m_folder.write("secret.csv", "a,y\n1,no\n2,yes\n");
        QFile::setPermissions(QString::fromStdString(file), {});
        if (QFile probe(QString::fromStdString(file)); probe.open(QIODevice::ReadOnly))
            QSKIP("this user may read every file");
        const auto data = testing::loadTable(file);
        QVERIFY(!data);
        QVERIFY2(data.error().message.find("secret.csv: cannot be read: Permission denied") != std::string::npos,
                 data.error().message.c_str());
    }

    void cellsThatAreNoNumbersAreMissingAndNoted_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("message"); // "": the cell is a number
        QTest::addColumn<bool>("warning");
        for (const char* marker : {"", "?", "NA", "N/A", "null", "None", "-", " ? "})
            QTest::newRow(marker) << marker << "no value" << false;
        for (const char* marker : {"nan", "NaN"})
            QTest::newRow(marker) << marker << "no value" << true;
        for (const char* infinite : {"inf", "-inf", "Infinity", "-INF"})
            QTest::newRow(infinite) << infinite << "not a finite number" << true;
        for (const char* large : {"1e39", "-1e300", "1e400"})
            QTest::newRow(large) << large << "beyond the range" << true;
        QTest::newRow("text") << "unknown"
                              << "not a number" << true;
        QTest::newRow("almost nothing") << "1e-400"
                                        << "" << false;
    }
    void cellsThatAreNoNumbersAreMissingAndNoted() {
        QFETCH(QString, cell);
        QFETCH(QString, message);
        QFETCH(bool, warning);
        std::string text = "x,y\n";
        for (int i = 0; i < 20; ++i)
            text += (i == 7 ? cell.toStdString() : std::to_string(i) + ".5") + (i % 2 ? ",no\n" : ",yes\n");
        const auto data = testing::loadTable(m_folder.write("cells.csv", text));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->schema[0].kind, FeatureKind::Number);
        QCOMPARE(data->size(), Index(message.isEmpty() ? 20 : 19));
        if (message.isEmpty())
            return;
        const DataProblem* problem = problemWith(*data, message.toStdString());
        QVERIFY(problem);
        QCOMPARE(problem->line, std::int64_t(9));
        QCOMPARE(problem->column, std::string("x"));
        QCOMPARE(problem->severity == DataProblem::Severity::Warning, warning);
        QCOMPARE(data->records[7], std::int64_t(8)); // record 7 is gone
    }
};

COUNTERFOIL_SUITE(TestTableErrors)
#include "tst_table_errors.moc"
