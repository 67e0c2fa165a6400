#include "core/base/table_text.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using core::Table;

namespace {

Table mixed() {
    return {
        "Rows & columns",
        {{.key = "name", .heading = "Name"}, {.key = "gain", .heading = "Gain, %"}, {.key = "", .heading = "Whole"}},
        {{std::string("a,\"b\"\nc"), -0.1, std::int64_t{-3}},
         {std::string("=1+1"), std::numeric_limits<double>::quiet_NaN(), true},
         {{}, 1.5e-7}}};
}

} // namespace

class TestTableText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatASpreadsheetWouldRunIsNeutralised_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& written) {
            QTest::newRow(name) << text << written;
        };
        row("equals", "=HYPERLINK(\"http://a\")", "\"'=HYPERLINK(\"\"http://a\"\")\"");
        row("plus", "+A1", "'+A1");
        row("minus", "-2+3", "'-2+3");
        row("at", "@SUM(1)", "'@SUM(1)");
        row("tab", "\t=1", "'\t=1");
        row("carriage return", "\r=1", "\"'\r=1\"");
        row("line feed", "\n=1", "\"'\n=1\"");
        row("blanks first", "  =1", "'  =1");
        row("wide equals",
            "\xEF\xBC\x9D"
            "1",
            "'\xEF\xBC\x9D"
            "1");
        row("negative number", "-5.25", "-5.25");
        row("signed number", "+3e-2", "+3e-2");
        row("inside", "a=b", "a=b");
        row("empty", "", "");
        row("a dash alone", "-", "'-");
    }
    void whatASpreadsheetWouldRunIsNeutralised() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);
        QCOMPARE(QByteArray::fromStdString(core::separatedField(text.toStdString(), ',')), written);
    }

    void csvKeepsEveryDigitAndTheEmptyCells() {
        QCOMPARE(QString::fromStdString(core::csvText(mixed())),
                 QStringLiteral("Name,\"Gain, %\",Whole\n\"a,\"\"b\"\"\nc\",-0.1,-3\n'=1+1,nan,true\n,1.5e-07,\n"));
    }
    void tabsSeparateForTheClipboard() { QVERIFY(core::tsvText(mixed()).starts_with("Name\tGain, %\tWhole\n")); }
    void jsonReadsBackAsTheSameValues() {
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(core::jsonText(mixed()))).object();
        QCOMPARE(json[QStringLiteral("title")].toString(), QStringLiteral("Rows & columns"));
        QCOMPARE(json[QStringLiteral("columns")].toArray().size(), 3);
        const QJsonArray rows = json[QStringLiteral("rows")].toArray();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0][QStringLiteral("gain")].toDouble(), -0.1);
        QCOMPARE(rows[1][QStringLiteral("name")].toString(), QStringLiteral("=1+1")); // no spreadsheet reads it
        QVERIFY(rows[1][QStringLiteral("gain")].isNull());
        QVERIFY(rows[2][QStringLiteral("name")].isNull());
        QCOMPARE(rows[0][QStringLiteral("Whole")].toInt(), -3);
    }
    void latexEscapesItsOwnCommands() {
        const QString text = QString::fromStdString(core::latexText(mixed()));
        QVERIFY(text.contains(QStringLiteral("\\caption{Rows \\& columns}")));
        QVERIFY(text.contains(QStringLiteral("\\begin{tabular}{lrr}")));
        QVERIFY(text.contains(QStringLiteral("Gain, \\%")));
        QVERIFY(text.contains(QStringLiteral("-- & $1.5 \\times 10^{-7}$ & -- \\\\")));
        QVERIFY(text.contains(QStringLiteral("=1+1 & -- & yes")));
        QCOMPARE(QString::fromStdString(core::latexEscaped("a_b{c}\\d^e~f[g")),
                 QStringLiteral("a\\_b\\{c\\}\\textbackslash{}d\\textasciicircum{}e\\textasciitilde{}f{[}g"));
    }
    void theEndingChoosesTheText() {
        QCOMPARE(core::tableText(mixed(), "csv"), core::csvText(mixed()));
        QCOMPARE(core::tableText(mixed(), "tex"), core::latexText(mixed()));
        QVERIFY(core::tableText(mixed(), "docx").empty());
    }
};

COUNTERFOIL_SUITE(TestTableText)
#include "tst_table_text.moc"
