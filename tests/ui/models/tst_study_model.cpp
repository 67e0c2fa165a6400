#include "tests/support/study_rows.h"
#include "tests/support/suite.h"
#include "ui/models/study_model.h"

#include <QAbstractItemModelTester>

using ui::StudyModel;

namespace {

QStringList titles(const StudyModel& model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    return all;
}

} // namespace

class TestStudyModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsStandAsPublishedHoweverTheyCome() {
        StudyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({testing::studyRow(testing::studyJob("moon"))});
        model.setState(testing::studyJob("adult"), StudyModel::State::Waiting);
        model.setRow(testing::studyRow(testing::studyJob("ls")));
        model.setState(testing::studyJob("moon", "ar"), StudyModel::State::Waiting);
        QCOMPARE(titles(model), QStringList({QStringLiteral("LS"), QStringLiteral("Moon, adversarial"),
                                             QStringLiteral("Moon"), QStringLiteral("Adult")}));
        QCOMPARE(model.indexOf(testing::studyJob("moon")), 2);
        QCOMPARE(model.indexOf(testing::studyJob("circ")), -1);
    }

    void aRowTellsWhatIsDoneWithIt() {
        StudyModel model;
        core::StudyJob job = testing::studyJob("moon");
        job.seed = 3; // of any seed
        model.setState(job, StudyModel::State::Running, QStringLiteral("seed 3: training 40%"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.subtitle(0), QStringLiteral("seed 3: training 40%"));
        QVERIFY(!model.cell(model.index(0, 0)));
        QCOMPARE(model.index(0, 0).data().toString(), QString());
        model.setRow(testing::studyRow(job, 2));
        model.setState(job, StudyModel::State::Idle);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.subtitle(0), QStringLiteral("3 rounds · 2 seeds"));
        QVERIFY(model.details(0).contains(QStringLiteral("published settings")));
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("25.0%"));
    }

    void rowsWithoutFiguresGoWhenNothingRuns() {
        StudyModel model;
        model.setRow(testing::studyRow(testing::studyJob("moon")));
        model.setState(testing::studyJob("circ"), StudyModel::State::Waiting);
        model.setState(testing::studyJob("adult"), StudyModel::State::Failed, QStringLiteral("no such file"));
        model.settle();
        QCOMPARE(titles(model), QStringList({QStringLiteral("Moon"), QStringLiteral("Adult")}));
        QCOMPARE(model.subtitle(1), QStringLiteral("no such file"));
    }

    void sentencesSayWhatAFigureMeans() {
        StudyModel model;
        model.setRow(testing::studyRow(testing::studyJob("moon")));
        const QString ip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(ip.contains(QStringLiteral("25.0% lower than the baseline.")), qPrintable(ip));
        QVERIFY(ip.contains(QStringLiteral("95% interval over trainings")));
        QVERIFY(ip.contains(QStringLiteral("Significant")));
        QVERIFY(ip.contains(QStringLiteral("Published: 19.6%")));
        QVERIFY(ip.contains(QStringLiteral("Good.")));
        const QString star = model.index(0, 1).data(Qt::ToolTipRole).toString();
        QVERIFY2(star.contains(QStringLiteral("20.0% higher than the baseline.")), qPrintable(star));
        QVERIFY(star.contains(QStringLiteral("Not good.")));
        const QString cost = model.index(0, 2).data(Qt::ToolTipRole).toString();
        QVERIFY2(cost.contains(QStringLiteral("Not significant")), qPrintable(cost));
        QVERIFY(
            model.index(0, 3).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Moon, Validity: ")));
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }

    void theTableHasOnlyRowsWithFigures() {
        StudyModel model;
        model.setRow(testing::studyRow(testing::studyJob("moon", "cd")));
        model.setState(testing::studyJob("circ"), StudyModel::State::Waiting);
        const auto table = model.table();
        QCOMPARE(table.size(), std::size_t{1});
        QCOMPARE(table[0].label, std::string("Moon, contrastive"));
    }
};

COUNTERFOIL_SUITE(TestStudyModel)
#include "tst_study_model.moc"
