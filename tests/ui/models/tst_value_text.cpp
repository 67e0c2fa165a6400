#include "tests/support/suite.h"
#include "ui/models/value_text.h"

class TestValueText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsToWhatMatters_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("whole") << 41.0 << QStringLiteral("41");
        QTest::newRow("thousands") << 41234.0 << QStringLiteral("41,234");
        QTest::newRow("thousands with a fraction") << 41234.56 << QStringLiteral("41,235");
        QTest::newRow("three digits") << 12.345 << QStringLiteral("12.3");
        QTest::newRow("zero kept at the end") << 0.51 << QStringLiteral("0.510");
        QTest::newRow("small") << 0.0051234 << QStringLiteral("0.00512");
        QTest::newRow("tiny") << 0.0000123 << QStringLiteral("1.23E-05");
        QTest::newRow("negative") << -0.0542 << QStringLiteral("-0.0542");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    }
    void roundsToWhatMatters() {
        QFETCH(double, value);
        QFETCH(QString, shown);
        QCOMPARE(ui::shownNumber(value, QLocale(QLocale::English)).toUpper(), shown.toUpper());
    }

    void speaksTheUsersLocale() {
        const QLocale german(QLocale::German);
        QCOMPARE(ui::shownNumber(41234.0, german), QStringLiteral("41.234"));
        QCOMPARE(ui::shownNumber(12.345, german), QStringLiteral("12,3"));
    }

    void keepsEveryDigitForTheTooltip() {
        const core::Feature income{.name = "income", .unit = "EUR"};
        QCOMPARE(ui::exactValue(income, 41234.5678, QLocale(QLocale::C)), QStringLiteral("41234.5678 EUR"));
    }

    void namesLevels() {
        const core::Feature housing{.name = "housing", .kind = core::FeatureKind::Category, .levels = {"own", "rent"}};
        QCOMPARE(ui::shownValue(housing, 1), QStringLiteral("rent"));
        QCOMPARE(ui::exactValue(housing, 0), QStringLiteral("own"));
    }
};

COUNTERFOIL_SUITE(TestValueText)
#include "tst_value_text.moc"
