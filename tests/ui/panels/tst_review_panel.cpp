#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"
#include "ui/models/review_model.h"
#include "ui/panels/review_panel.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>

class TestReviewPanel final : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_data;
    ui::ReviewModel m_model;

    static ui::ReviewEntry entry(qint64 row, bool valid, double probability) {
        ui::ReviewEntry made;
        made.row = row;
        made.target = 1;
        made.valid = made.mature = valid;
        made.probability = probability;
        return made;
    }
    [[nodiscard]] qint64 rowOf(const QTableView& table) const {
        return table.currentIndex().isValid() ? m_model.entry(table.currentIndex().row()).row : -1;
    }

private Q_SLOTS:
    void initTestCase() { m_data = testing::builtinData("moons"); }
    void init() { m_model.begin(m_data, QStringLiteral("M")); }

    void theQueueStandsAtTheFirstOfItsOrderHoweverTheRowsArrive() {
        ui::ReviewPanel panel(&m_model);
        panel.show();
        auto* table = panel.findChild<QTableView*>(QStringLiteral("review.table"));
        const QSignalSpy chosen(&panel, &ui::ReviewPanel::rowChosen);
        m_model.append({entry(3, true, 0.9), entry(4, false, 0.4)});
        QCOMPARE(rowOf(*table), 4);
        m_model.append({entry(7, false, 0.1), entry(8, false, 0.2)});
        QCOMPARE(table->currentIndex().row(), 0);
        QCOMPARE(rowOf(*table), 7);
        QCOMPARE(chosen.last().first().toLongLong(), 7);
    }

    void aRowThatThePersonChoseStays_data() {
        QTest::addColumn<QString>("by");
        for (const char* by : {"mouse", "keyboard", "verdict", "elsewhere"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }

    void aRowThatThePersonChoseStays() {
        QFETCH(QString, by);
        ui::ReviewPanel panel(&m_model);
        panel.resize(1200, 300);
        panel.show();
        auto* table = panel.findChild<QTableView*>(QStringLiteral("review.table"));
        m_model.append({entry(3, false, 0.3), entry(4, false, 0.4)});
        panel.setProgress(2, 4, true);
        QCOMPARE(rowOf(*table), 3);
        if (by == QStringLiteral("mouse"))
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(m_model.index(0, 0)).center());
        else if (by == QStringLiteral("keyboard"))
            QTest::keyClick(table, Qt::Key_Down);
        else if (by == QStringLiteral("verdict"))
            QTest::keyClick(table, Qt::Key_2);
        else
            panel.setCurrentRow(4);
        const qint64 row = rowOf(*table);
        m_model.append({entry(7, false, 0.1)});
        QCOMPARE(rowOf(*table), row);
        QVERIFY(table->currentIndex().row() > 0);
    }
};

COUNTERFOIL_SUITE(TestReviewPanel)
#include "tst_review_panel.moc"
