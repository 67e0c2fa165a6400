#include "core/session/shown_texts.h"
#include "tests/support/suite.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

class TestShownTexts : public QObject {
    Q_OBJECT

    const std::vector<std::string> m_texts = core::shownTexts();

    [[nodiscard]] bool has(const std::string& text) const { return std::ranges::binary_search(m_texts, text); }

private Q_SLOTS:
    void labelsHelpsAndUnitsOfEveryKindAreAmongThem() {
        for (const char* text : {"Learning rate", "Growing Spheres", "Implausibility", "Counterfactual", "divergence",
                                 "EUR a year", "Simulated credit applications, not real people", "times the steps"})
            QVERIFY2(has(text), text);
        QVERIFY(!has(""));
        QVERIFY(std::ranges::adjacent_find(m_texts) == m_texts.end());
    }

    // The list of what jobs are doing is written by hand.
    void everythingThatAJobSaysItIsDoingIsAmongThem() {
        const QString folder = QFINDTESTDATA("../../core"); // from where the tests are built
        QVERIFY(!folder.isEmpty());
        static const QRegularExpression kReport(QStringLiteral("\\breport\\([^;\"]*\"([^\"]+)\"\\)"));
        int found = 0;
        QDirIterator files(folder, {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto match = kReport.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext(); ++found) {
                const QString doing = match.next().captured(1);
                QVERIFY2(has(doing.toStdString()), qPrintable(doing));
            }
        }
        QVERIFY(found >= 8);
    }

    void aRegimeIsCalledByItsFirstWord() {
        QCOMPARE(core::shortRegimeLabel({"ct", "Counterfactual training", ""}), std::string("Counterfactual"));
        QCOMPARE(core::shortRegimeLabel({"ar", "Adversarial", ""}), std::string("Adversarial"));
    }
};

COUNTERFOIL_SUITE(TestShownTexts)
#include "tst_shown_texts.moc"
