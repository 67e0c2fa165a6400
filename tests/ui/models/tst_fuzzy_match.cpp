#include "tests/support/suite.h"
#include "ui/models/fuzzy_match.h"

using ui::fuzzyMatch;

class TestFuzzyMatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersMustOccurInTheirOrder() {
        QVERIFY(fuzzyMatch(QStringLiteral("odt"), QStringLiteral("Open data")));
        QVERIFY(!fuzzyMatch(QStringLiteral("tdo"), QStringLiteral("Open data")));
        QVERIFY(!fuzzyMatch(QStringLiteral("open dataa"), QStringLiteral("Open data")));
        QVERIFY(fuzzyMatch({}, QStringLiteral("Open data"))); // everything answers to nothing
    }

    void beginningsOfWordsCountMore() {
        const auto words = fuzzyMatch(QStringLiteral("rl"), QStringLiteral("Reset layout"));
        const auto inside = fuzzyMatch(QStringLiteral("rl"), QStringLiteral("Curl up more"));
        QVERIFY(words && inside);
        QVERIFY(words->score > inside->score);
        QCOMPARE(words->positions, (QVector<int>{0, 6}));
    }

    void marksTheLettersThatFit() {
        const auto match = fuzzyMatch(QStringLiteral("expl"), QStringLiteral("Help on Explore"));
        QVERIFY(match);
        QCOMPARE(match->positions, (QVector<int>{8, 9, 10, 11}));
    }

    void caseAndAccentsDoNotMatter() {
        QVERIFY(fuzzyMatch(QStringLiteral("LOSCHEN"), QStringLiteral("Ansicht löschen")));
        QVERIFY(fuzzyMatch(QStringLiteral("é"), QStringLiteral("Theme")));
    }

    void whatIsNearerToTheWholeComesFirst() {
        const auto exact = fuzzyMatch(QStringLiteral("data"), QStringLiteral("Data"));
        const auto longer = fuzzyMatch(QStringLiteral("data"), QStringLiteral("Data that is open"));
        QVERIFY(exact->score > longer->score);
    }
};

COUNTERFOIL_SUITE(TestFuzzyMatch)
#include "tst_fuzzy_match.moc"
