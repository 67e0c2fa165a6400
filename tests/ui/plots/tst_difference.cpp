#include "tests/support/suite.h"
#include "ui/plots/difference.h"
#include "ui/theme.h"

#include <QFontMetrics>

using ui::DifferenceScale;

class TestDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }

    // Of two branches, what they have in common goes first.
    void theEndsOfTheScaleAreToldApartInAnyWidth() {
        const QString early = QStringLiteral("Counterfactual, from epoch 12");
        const QString late = QStringLiteral("Counterfactual, from epoch 20");
        QVERIFY(DifferenceScale::endWords(early, late, 1000).startsWith(early));
        const QFontMetrics metrics(ui::Theme::smallFont());
        for (int width = metrics.horizontalAdvance(QStringLiteral("from epoch 20")); width < 400; width += 7) {
            const QString one = DifferenceScale::endWords(early, late, width);
            QVERIFY2(one.contains(QStringLiteral("epoch 12")), qPrintable(one));
            QVERIFY(metrics.horizontalAdvance(one) <= width);
            QVERIFY(DifferenceScale::endWords(late, early, width) != one);
        }
    }
};

COUNTERFOIL_SUITE(TestDifference)
#include "tst_difference.moc"
