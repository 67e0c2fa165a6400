#include "tests/support/suite.h"
#include "tests/support/tables.h"

using namespace core;
using Kind = ColumnChoice::Kind;
using testing::manyRows;
using testing::problemWith;

namespace {

QString describe(const Dataset& data) {
    QString text;
    for (const Feature& feature : data.schema.features) {
        text += QString::fromStdString(feature.name) + '=' + toWord(feature.kind).data();
        for (const std::string& level : feature.levels)
            text += '/' + QString::fromStdString(level);
        text += ' ';
    }
    text += ':';
    for (const std::string& name : data.classes)
        text += ' ' + QString::fromStdString(name);
    return text;
}

// Values of one feature over the rows, "|" between.
QString valuesOf(const Dataset& data, Index feature) {
    QStringList values;
    for (Index row = 0; row < data.size(); ++row)
        values += QString::fromStdString(valueText(data.schema[feature], data.rows.at(feature, row)));
    return values.join('|');
}

} // namespace

class TestTable : public QObject {
    Q_OBJECT

private:
    testing::Folder m_folder;

private Q_SLOTS:
    void infersKindsLevelsAndClasses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("schema");
        QTest::newRow("numbers") << QByteArray("x,n,y\n1.5,1,b\n-2e3,+7,a\n") << "x=number n=integer : a b";
        QTest::newRow("whole numbers with a point") << QByteArray("n,y\n1.0,b\n7.0,a\n") << "n=integer : a b";
        QTest::newRow("categories are sorted")
            << QByteArray("c,y\nred,1\nblue,0\nred,0\n") << "c=category/blue/red : 0 1";
        QTest::newRow("numeric classes by size") << QByteArray("n,y\n1,10\n2,9\n3,10\n") << "n=integer : 9 10";
        QTest::newRow("one number written in two ways") << QByteArray("n,y\n1,1.0\n2,1\n3,0\n") << "n=integer : 0 1";
        QTest::newRow("few whole numbers stay integers") << QByteArray("n,y\n1,a\n2,b\n1,a\n") << "n=integer : a b";
        QTest::newRow("digits with leading zeros are numbers") << QByteArray("n,y\n01,a\n2,b\n") << "n=integer : a b";
        QTest::newRow("quoted numbers") << QByteArray("n,y\n\"1\",a\n\"2\",b\n") << "n=integer : a b";
        QTest::newRow("decimal commas") << QByteArray("x;y\n1,5;a\n2,25;b\n") << "x=number : a b";
        QTest::newRow("true and false") << QByteArray("f,y\ntrue,a\nfalse,b\n") << "f=category/false/true : a b";
    }
    void infersKindsLevelsAndClasses() {
        QFETCH(QByteArray, text);
        QFETCH(QString, schema);
        const auto data = testing::loadTable(m_folder.write("kinds.csv", text.toStdString()));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(describe(*data), schema);
    }

    void readsTheSameTableInEveryDress_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray text = "age,town,y\n31,Ulm,no\n42,Köln,yes\n53,Ulm,no\n";
        const QByteArray latin = QString::fromUtf8(text).toLatin1();
        QTest::newRow("CSV") << "t.csv" << text;
        QTest::newRow("gzipped") << "t.csv.gz" << QByteArray::fromStdString(testing::gzipped(text.toStdString()));
        const std::string half = testing::gzipped("age,town,y\n31,Ulm,no\n");
        QTest::newRow("two gzip members")
            << "t2.csv.gz" << QByteArray::fromStdString(half + testing::gzipped("42,Köln,yes\n53,Ulm,no\n"));
        QTest::newRow("gzipped without the ending")
            << "t.gzipped" << QByteArray::fromStdString(testing::gzipped(text.toStdString()));
        QTest::newRow("BOM") << "bom.csv"
                             << "\xEF\xBB\xBF" + text;
        QTest::newRow("Latin-1") << "latin.csv" << latin;
        QTest::newRow("CRLF") << "crlf.csv" << QByteArray(text).replace("\n", "\r\n");
        QTest::newRow("tabs") << "t.tsv" << QByteArray(text).replace(',', '\t');
        QTest::newRow("semicolons") << "t.txt" << QByteArray(text).replace(',', ';');
        QTest::newRow("bars") << "t.data" << QByteArray(text).replace(',', '|');
        QTest::newRow("no ending at all") << "table" << text;
        QTest::newRow("blanks") << "blanks.dat" << QByteArray(text).replace(",", "   ");
        QTest::newRow("quotes everywhere")
            << "quotes.csv" << QByteArray(text).replace(",", "\",\"").replace("\n", "\"\n\"").prepend('"').chopped(1);
        QTest::newRow("no last line end") << "end.csv" << text.chopped(1);
    }
    void readsTheSameTableInEveryDress() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const auto data = testing::loadTable(m_folder.write(name.toStdString(), bytes.toStdString()));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(describe(*data), QString::fromUtf8("age=integer town=category/Köln/Ulm : no yes"));
        QCOMPARE(valuesOf(*data, 0), QString("31|42|53"));
        QCOMPARE(valuesOf(*data, 1), QString::fromUtf8("Ulm|Köln|Ulm"));
        QCOMPARE(data->labels, (Labels{0, 1, 0}));
        QCOMPARE(data->name, name.toStdString());
        QCOMPARE(data->labelName, std::string("y"));
        QCOMPARE(data->digest.size(), std::size_t(64));
        QCOMPARE(data->records, (std::vector<std::int64_t>{0, 1, 2}));
    }

    void dropsRowsThatLackAValue() {
        const auto data =
            testing::loadTable(m_folder.write("drop.csv", "n,c,y\n1,red,no\n2,?,yes\n,blue,no\n9,red,yes\n"));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->records, (std::vector<std::int64_t>{0, 3}));
        QCOMPARE(describe(*data), QString("n=integer c=category/red : no yes")); // blue is gone with its row
        const DataProblem* problem = problemWith(*data, "2 of 4 rows lack a value");
        QVERIFY(problem);
        QCOMPARE(problem->remedy, std::string("missing"));
        QVERIFY(problemWith(*data, "every row has the same value"));
    }

    void fillsGapsWithMedianAndMostFrequentValue() {
        const std::string file = m_folder.write(
            "fill.csv",
            "n,x,c,o,y\n1,1.5,red,low,no\n2,,blue,high,yes\n,4.5,?,low,no\n9,2.5,red,,yes\n4,3.5,red,low,no\n");
        TableOptions options;
        options.missing = MissingPolicy::Impute;
        options.columns = {{.column = "o", .kind = Kind::Ordered, .levels = {"low", "high"}}};
        const auto data = testing::loadTable(file, options);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(valuesOf(*data, 0), QString("1|2|2|9|4"));         // an integer: the lower of 2 and 4
        QCOMPARE(valuesOf(*data, 1), QString("1.5|3|4.5|2.5|3.5")); // between 2.5 and 3.5
        QCOMPARE(valuesOf(*data, 2), QString("red|blue|red|red|red"));
        QCOMPARE(valuesOf(*data, 3), QString("low|high|low|low|low"));
    }

    void givesMissingCategoriesALevelOfTheirOwn() {
        TableOptions options;
        options.missing = MissingPolicy::OwnCategory;
        const auto data =
            testing::loadTable(m_folder.write("own.csv", "n,c,y\n1,red,no\n,?,yes\n3,blue,no\n"), options);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(describe(*data), QString("n=integer c=category/blue/red/(missing) : no yes"));
        QCOMPARE(valuesOf(*data, 1), QString("red|(missing)|blue"));
        QCOMPARE(valuesOf(*data, 0), QString("1|1|3"));
    }

    void takesGivenLevelsAsTheyAre() {
        TableOptions options;
        options.columns = {{.column = "size", .kind = Kind::Ordered, .levels = {"None", "S", "M", "L"}},
                           {.column = "y", .kind = Kind::Category, .levels = {"yes", "no", "maybe"}}};
        const auto data = testing::loadTable(m_folder.write("levels.csv", "size,y\nM,no\nNone,yes\nS,no\n"), options);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(describe(*data), QString("size=ordered/None/S/M/L : yes no maybe"));
        QCOMPARE(valuesOf(*data, 0), QString("M|None|S")); // "None" is a level here, not a gap
        QCOMPARE(data->labels, (Labels{1, 0, 1}));
    }

    void ordersLevelsThatEverybodyKnows() {
        TableOptions options;
        options.columns = {{.column = "a", .kind = Kind::Ordered}, {.column = "b", .kind = Kind::Ordered}};
        const auto data = testing::loadTable(
            m_folder.write("known.csv", "a,b,y\nHigh,40+,no\nlow,<18,yes\nmedium,18-39,no\n"), options);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(describe(*data), QString("a=ordered/low/medium/High b=ordered/<18/18-39/40+ : no yes"));
    }

    void callsTheChosenClassPositive() {
        const std::string file = m_folder.write("positive.csv", "n,y\n1,good\n2,bad\n3,good\n");
        TableOptions options;
        options.positive = "bad";
        auto data = testing::loadTable(file, options);
        QVERIFY(data);
        QCOMPARE(data->classes, (std::vector<std::string>{"good", "bad"}));
        QCOMPARE(data->labels, (Labels{0, 1, 0}));
        options.positive = "goood";
        data = testing::loadTable(file, options);
        QVERIFY(!data);
        QVERIFY2(data.error().message.find("did you mean good?") != std::string::npos, data.error().message.c_str());
    }

    void findsTheLabelByNameOrNumber() {
        TableOptions options;
        options.label = "0";
        auto data = testing::loadTable(m_folder.write("first.csv", "no,1.5\nyes,2.5\nno,3.5\n"), options);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(describe(*data), QString("c2=number : no yes"));
        options.label = "c1";
        QVERIFY(testing::loadTable(m_folder.path("first.csv"), options));
        options.label = "first";
        data = testing::loadTable(m_folder.write("named.csv", "first,x\nno,1.5\nyes,2.5\n"), options);
        QVERIFY(data);
        QCOMPARE(data->labelName, std::string("first"));
        options.label = "0"; // with a header, columns have names
        QVERIFY(!testing::loadTable(m_folder.path("named.csv"), options));
    }

    void dropsRaggedRowsAndSaysWhere() {
        const auto data =
            testing::loadTable(m_folder.write("ragged.csv", "a,b,y\n1,2,no\n1,2\n3,4,yes,5\n5,6,yes,\n7,8,no\n"));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->records, (std::vector<std::int64_t>{0, 3, 4})); // an empty cell too many is no harm
        const DataProblem* problem = problemWith(*data, "number of cells is not 3");
        QVERIFY(problem);
        QCOMPARE(problem->line, std::int64_t(3));
        QCOMPARE(problem->count, std::int64_t(2));
        QVERIFY(problem->message.find("lines 3, 4") != std::string::npos);
    }

    void notesRenamedHeaders() {
        const auto data =
            testing::loadTable(m_folder.write("names.csv", "\na,,a,y\n1.5,2.5,3.5,no\n2.5,3.5,1.5,yes\n"));
        QVERIFY(data);
        QCOMPARE(describe(*data), QString("a=number c2=number a (2)=number : no yes"));
        const DataProblem* empty = problemWith(*data, "has no name");
        const DataProblem* twice = problemWith(*data, "more than once");
        QVERIFY(empty && twice);
        QCOMPARE(empty->line, std::int64_t(2));
        QCOMPARE(twice->column, std::string("a (2)"));
    }

    void notesColumnsThatTellNothing() {
        const auto row = [](int i) {
            return std::to_string(1000 + i) + ",name" + std::to_string(i) + ",5,," + std::to_string(i % 7) +
                   (i % 3 ? ",no" : ",yes");
        };
        const auto data = testing::loadTable(m_folder.write("dull.csv", "id,name,same,void,n,y\n" + manyRows(60, row)));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(describe(*data), QString("id=integer same=integer n=integer : no yes"));
        const DataProblem* id = problemWith(*data, "like an identifier");
        const DataProblem* name = problemWith(*data, "like a name");
        const DataProblem* same = problemWith(*data, "the same value");
        const DataProblem* nothing = problemWith(*data, "no row has a value here");
        QVERIFY(id && name && same && nothing);
        QVERIFY(problemWith(*data, "another whole number"));
        QCOMPARE(name->column, std::string("name"));
        QCOMPARE(name->remedy, std::string("category"));
        QCOMPARE(same->remedy, std::string("ignore"));
        QCOMPARE(nothing->column, std::string("void"));
    }

    void aFewStrayTextsDoNotMakeNumbersACategory() {
        // The first thousand rows are numbers; texts come later, first few, then many.
        const auto rows = [](int texts) {
            return "x,y\n" + manyRows(2000, [&](int i) {
                       return (i >= 2000 - texts ? "A" + std::to_string(i % 5) : std::to_string(i % 9)) +
                              (i % 2 ? ",no" : ",yes");
                   });
        };
        const auto few = testing::loadTable(m_folder.write("few.csv", rows(100)));
        QVERIFY(few);
        QCOMPARE(few->schema[0].kind, FeatureKind::Integer);
        const DataProblem* problem = problemWith(*few, "not a number");
        QVERIFY(problem);
        QCOMPARE(problem->line, std::int64_t(1902));
        QCOMPARE(problem->count, std::int64_t(100));
        const auto many = testing::loadTable(m_folder.write("many.csv", rows(600)));
        QVERIFY(many);
        QCOMPARE(many->schema[0].kind, FeatureKind::Category);
        QCOMPARE(many->schema[0].levels.size(), std::size_t(14));
        QCOMPARE(many->size(), Index(2000));
    }

    void ignoresColumnsAsTold() {
        TableOptions options;
        options.columns = {{.column = "b", .kind = Kind::Ignore}, {.column = "c", .kind = Kind::Category}};
        const auto data = testing::loadTable(m_folder.write("ignore.csv", "a,b,c,y\n1,x,2,no\n2,?,1,yes\n"), options);
        QVERIFY(data);
        QCOMPARE(describe(*data), QString("a=integer c=category/1/2 : no yes"));
        QCOMPARE(data->size(), Index(2)); // the gap in b costs no row
        QCOMPARE(valuesOf(*data, 1), QString("2|1"));
    }

    void dropsTheFullStopOfTestLabels() {
        const auto data =
            testing::loadTable(m_folder.write("adult.test", "|1x3 Cross validator\n25, <=50K.\n38, >50K.\n"));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(describe(*data), QString("c1=integer : <=50K >50K"));
        QVERIFY(problemWith(*data, "full stop"));
        const DataProblem* comment = problemWith(*data, "passed over");
        QVERIFY(comment);
        QCOMPARE(comment->line, std::int64_t(1));
    }
};

COUNTERFOIL_SUITE(TestTable)
#include "tst_table.moc"
