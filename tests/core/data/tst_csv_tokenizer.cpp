#include "core/data/table/csv_tokenizer.h"
#include "core/data/table/dialect.h"
#include "core/data/table/text_encoding.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// Records as text: cells in brackets, a record a line.
QString cut(const QByteArray& text, char delimiter) {
    CsvTokenizer tokenizer({text.data(), static_cast<std::size_t>(text.size())}, delimiter);
    std::vector<std::string_view> cells;
    QString all;
    while (tokenizer.next(cells)) {
        all += QString::number(tokenizer.line()) + ':';
        for (const std::string_view cell : cells)
            all += '[' + QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())) + ']';
        all += '/';
    }
    if (tokenizer.openQuote())
        all += "open " + QString::number(*tokenizer.openQuote());
    return all;
}

} // namespace

class TestCsvTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsRecordsIntoCells_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<QString>("cells");
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << ',' << "1:[a][b]/2:[1][2]/";
        QTest::newRow("no line end") << QByteArray("a,b") << ',' << "1:[a][b]/";
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << ',' << "1:[a][b]/2:[1][2]/";
        QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << ',' << "1:[a][b]/2:[1][2]/";
        QTest::newRow("empty lines") << QByteArray("\n\na,b\n\n1,2\n \n") << ',' << "3:[a][b]/5:[1][2]/";
        QTest::newRow("blanks around") << QByteArray(" a , b c \n") << ',' << "1:[a][b c]/";
        QTest::newRow("empty cells") << QByteArray(",,\n") << ',' << "1:[][][]/";
        QTest::newRow("quoted") << QByteArray("\"a,b\", \"c\" ,d\n") << ',' << "1:[a,b][c][d]/";
        QTest::newRow("doubled quotes") << QByteArray("\"say \"\"no\"\"\",1\n") << ',' << "1:[say \"no\"][1]/";
        QTest::newRow("two unescaped") << QByteArray("\"\"\"a\",\"b\"\"\"\n") << ',' << "1:[\"a][b\"]/";
        QTest::newRow("line break inside") << QByteArray("\"a\nb\",1\n2,3\n") << ',' << "1:[a\nb][1]/3:[2][3]/";
        QTest::newRow("CRLF inside") << QByteArray("\"a\r\nb\",1\r\n2,3") << ',' << "1:[a\r\nb][1]/3:[2][3]/";
        QTest::newRow("text after a quote") << QByteArray("\"a\"b,1\n") << ',' << "1:[ab][1]/";
        QTest::newRow("quote within") << QByteArray("5\" pipe,1\n") << ',' << "1:[5\" pipe][1]/";
        QTest::newRow("empty quotes") << QByteArray("\"\",1\n") << ',' << "1:[][1]/";
        QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n") << ',' << "1:[a][b]/2:[1][2\n3,4\n]/open 2";
        QTest::newRow("tabs") << QByteArray("a\tb c\t\n") << '\t' << "1:[a][b c][]/";
        QTest::newRow("runs of blanks") << QByteArray("  A11  6 \t x\nA12 7 y  \n") << ' '
                                        << "1:[A11][6][x]/2:[A12][7][y]/";
        QTest::newRow("blanks, quoted") << QByteArray("'a' \"b c\" d\n") << ' ' << "1:['a'][b c][d]/";
    }
    void cutsRecordsIntoCells() {
        QFETCH(QByteArray, text);
        QFETCH(char, delimiter);
        QFETCH(QString, cells);
        QCOMPARE(cut(text, delimiter), cells);
    }

    void detectsTheDelimiterAndTheHeader_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected"); // delimiter, header, names
        QTest::newRow("comma") << QByteArray("age,income\n1,2\n3,4\n") << "comma header age|income";
        QTest::newRow("semicolon") << QByteArray("age;income\n1;2\n3;4\n") << "semicolon header age|income";
        QTest::newRow("tab") << QByteArray("age\tincome\n1\t2\n3\t4\n") << "tab header age|income";
        QTest::newRow("bar") << QByteArray("age|income\n1|2\n3|4\n") << "bar header age|income";
        QTest::newRow("blanks") << QByteArray("A11 6 1\nA12  48 2\n") << "blanks none c1|c2|c3";
        QTest::newRow("decimal commas") << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n") << "semicolon header a|b decimal";
        QTest::newRow("commas in texts") << QByteArray("a\tb\n1\tx, y\n2\tz, u\n") << "tab header a|b";
        QTest::newRow("a semicolon in a quoted text")
            << QByteArray("n,t,y\n1,\"a;b\",2\n2,\"c;d\",3\n") << "comma header n|t|y";
        QTest::newRow("no header") << QByteArray("5.1,3.5,setosa\n4.9,3.0,setosa\n") << "comma none c1|c2|c3";
        QTest::newRow("texts with header")
            << QByteArray("colour,size\nred,big\nred,small\n") << "comma header colour|size";
        QTest::newRow("texts without header") << QByteArray("red,big\nred,small\nblue,big\n") << "comma none c1|c2";
        QTest::newRow("a year as a name") << QByteArray("id,2019\nx,4\ny,5\n") << "comma none c1|c2";
        QTest::newRow("mostly named columns") << QByteArray("a,b,2019\n1,2,4\n2,3,5\n") << "comma header a|b|2019";
        QTest::newRow("a comment before")
            << QByteArray("|1x3 validator\n25, x, a.\n38, y, b.\n") << "comma none c1|c2|c3";
        QTest::newRow("a title before") << QByteArray("My survey\nage,income\n1,2\n") << "comma header age|income";
        QTest::newRow("declared for Excel") << QByteArray("sep=;\na;b\n1,5;2\n") << "semicolon header a|b decimal";
        QTest::newRow("row names of R") << QByteArray("x y\n1 2 3\n2 3 4\n") << "blanks header c1|x|y";
        QTest::newRow("no name, and twice") << QByteArray("a,,a,a\n1,2,3,4\n") << "comma header a|c2|a (2)|a (3)";
        QTest::newRow("a made-up name that is taken") << QByteArray(",c1\n1,2\n") << "comma header c1 (2)|c1";
        QTest::newRow("delimiter ends each line") << QByteArray("a,b\n1,2,\n3,4,\n") << "comma header a|b";
        QTest::newRow("a line break in a name") << QByteArray("\"a\nb\",c\n1,2\n") << "comma header a b|c";
    }
    void detectsTheDelimiterAndTheHeader() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto dialect = detectDialect({text.data(), static_cast<std::size_t>(text.size())}, {});
        QVERIFY2(dialect, dialect ? "" : dialect.error().message.c_str());
        QStringList names;
        for (const std::string& name : dialect->names)
            names += QString::fromStdString(name);
        QCOMPARE(QString::fromStdString(delimiterWord(dialect->delimiter)) + (dialect->header ? " header " : " none ") +
                     names.join('|') + (dialect->decimalComma ? " decimal" : ""),
                 expected);
    }

    void letsTheUserOverruleDetection() {
        const auto dialect = detectDialect("1,2;3\n4,5;6\n", {.delimiter = ',', .header = true});
        QVERIFY(dialect);
        QVERIFY(dialect->header);
        QCOMPARE(dialect->names.size(), std::size_t(2));
        QCOMPARE(dialect->names[1], std::string("2;3"));
    }

    void findsTheFirstDataRecordAndItsLine() {
        const std::string_view text = "A title\n\nage,income\n\n1,2\n";
        const auto dialect = detectDialect(text, {});
        QVERIFY(dialect);
        CsvTokenizer tokenizer(text, dialect->delimiter, dialect->firstData, dialect->firstDataLine);
        std::vector<std::string_view> cells;
        QVERIFY(tokenizer.next(cells));
        QCOMPARE(cells.front(), std::string_view("1"));
        QCOMPARE(tokenizer.line(), std::int64_t(5));
    }

    void decodesEveryEncodingToUtf8_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        const QString text = QString::fromUtf8("Größe,€");
        QTest::newRow("UTF-8") << text.toUtf8() << "UTF-8" << text;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << "UTF-8" << text;
        QTest::newRow("Latin-1") << QByteArray("Gr\xF6\xDF"
                                               "e,x")
                                 << "Windows-1252" << QString::fromUtf8("Größe,x");
        QTest::newRow("Windows-1252") << QByteArray("Gr\xF6\xDF"
                                                    "e,\x80")
                                      << "Windows-1252" << text;
        QTest::newRow("UTF-16, little endian") << QByteArray("\xFF\xFE"
                                                             "a\0,\0"
                                                             "\xAC\x20",
                                                             8)
                                               << "UTF-16" << QString::fromUtf8("a,€");
        QTest::newRow("UTF-16, big endian, a pair") << QByteArray("\xFE\xFF"
                                                                  "\xD8\x3D\xDE\x00",
                                                                  6)
                                                    << "UTF-16" << QString::fromUtf8("😀");
        QTest::newRow("four bytes of UTF-8") << QByteArray("😀,1234567") << "UTF-8" << QString::fromUtf8("😀,1234567");
        QTest::newRow("cut off UTF-8") << QByteArray("abc\xC3") << "Windows-1252" << QString::fromUtf8("abcÃ");
    }
    void decodesEveryEncodingToUtf8() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        const auto decoded = decodeText({bytes.data(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(decoded);
        QCOMPARE(QString::fromUtf8(decoded->text.data(), static_cast<qsizetype>(decoded->text.size())), text);
        QCOMPARE(QString::fromStdString(std::string(toWord(decoded->encoding))), encoding);
    }

    void saysWhatBytesAreInsteadOfText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("zip") << QByteArray("PK\x03\x04rest") << "Excel";
        QTest::newRow("png") << QByteArray("\x89PNG\r\n") << "image";
        QTest::newRow("zero bytes") << QByteArray("a,b\0c", 5) << "binary";
        QTest::newRow("control characters") << QByteArray("\x01\x02\x03\x04,") << "binary";
    }
    void saysWhatBytesAreInsteadOfText() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto decoded = decodeText({bytes.data(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(!decoded);
        QVERIFY2(QString::fromStdString(decoded.error().message).contains(word), decoded.error().message.c_str());
    }
};

COUNTERFOIL_SUITE(TestCsvTokenizer)
#include "tst_csv_tokenizer.moc"
