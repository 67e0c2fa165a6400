#include "tests/support/suite.h"
#include "ui/models/changes_model.h"

#include <QAbstractItemModelTester>

class TestChangesModel : public QObject {
    Q_OBJECT

    static ui::ChangeRow debt() {
        ui::ChangeRow row;
        row.name = QStringLiteral("debt");
        row.from = 14213;
        row.to = 11900;
        row.before = QStringLiteral("14,213");
        row.after = QStringLiteral("11,900");
        row.change = QStringLiteral("-2,313");
        row.fullAfter = QStringLiteral("11,864.25");
        row.constraint.mutability = core::Mutability::Decrease;
        return row;
    }

private Q_SLOTS:
    void isAProperModel() {
        ui::ChangesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({debt(), debt()});
        QCOMPARE(model.rowCount(), 2);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void saysFeatureBeforeAfterChangeAndConstraint() {
        ui::ChangesModel model;
        model.setRows({debt()});
        QStringList heads, cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            heads << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            cells << model.index(0, column).data().toString();
        }
        QCOMPARE(heads.join(QLatin1Char('|')), QStringLiteral("Feature|Before|After|Change|Constraint"));
        QCOMPARE(cells.join(QLatin1Char('|')), QStringLiteral("debt|14,213|11,900|-2,313|Only down"));
        QCOMPARE(model.index(0, ui::ChangesModel::AfterColumn).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("11,864.25"));
    }
};

COUNTERFOIL_SUITE(TestChangesModel)
#include "tst_changes_model.moc"
