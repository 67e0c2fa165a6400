#include "tests/support/cli.h"
#include "tests/support/suite.h"

// counterfoil-cli study as a process.
class TestCliStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledStudyGoesOnWhereItWas() {
        const QString arguments = QStringLiteral(
            "study --data moon --data circ --seeds 2 --rounds 2 --set training.epochs=5 --table table.md --jobs 2");
        const testing::Cli whole;
        const auto done = whole(arguments);
        QVERIFY2(done.code == 0, done.error.constData());
        QVERIFY(done.out.contains("| Moon | 2 |") && done.out.contains("| Circ | 2 |"));
        QCOMPARE(whole.read("table.md"), done.out);

        const testing::Cli killed;
        QProcess process;
        killed.start(process, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(killed.read("study.jsonl").count('\n') >= 1, 120000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(!killed.has("table.md"));
        const qsizetype before = killed.read("study.jsonl").count('\n');
        const auto resumed = killed(arguments);
        QVERIFY2(resumed.code == 0, resumed.error.constData());
        QCOMPARE(resumed.out, done.out);
        QCOMPARE(resumed.error.count('\n'), 4 - before); // one line a job that was still to do
    }

    void gridsAndAblationsAreRows() {
        const testing::Cli cli;
        cli.write("grid.txt", "# weights\nobjective.lambda_div=0.1\n\nobjective.lambda_div=1 objective.lambda_adv=0\n");
        const auto grid =
            cli(QStringLiteral("study --data moon --seeds 1 --rounds 1 --set training.epochs=1 --grid grid.txt "
                               "--rows validation --pick"));
        QVERIFY2(grid.code == 0, grid.error.constData());
        QVERIFY(grid.out.contains("| Moon | `objective.lambda_div=0.1 training.epochs=1` |") !=
                grid.out.contains("| Moon | `objective.lambda_adv=0 objective.lambda_div=1 training.epochs=1` |"));
        QVERIFY(grid.out.contains("Moon objective.lambda_div=1 objective.lambda_adv=0"));
        const auto parts =
            cli(QStringLiteral("study --data moon --seeds 1 --rounds 1 --set training.epochs=1 --ablation"));
        for (const char* row : {"| Moon ar |", "| Moon cd |", "| Moon ct |"})
            QVERIFY(parts.out.contains(row));
    }

    void wrongUsageIsSaid() {
        const testing::Cli cli;
        RUN_CLI(cli, "study --data iris", 2);
        RUN_CLI(cli, "study", 2);
        RUN_CLI(cli, "study --data moon --set objective.lambda_dif=1", 2);
        RUN_CLI(cli, "study --data moon --measure measure.ip_star.length=2", 2);
        RUN_CLI(cli, "study --data adult --data-dir nowhere --rounds 1", 1);
        RUN_CLI(cli, "study --data moon --grid nothing.txt", 1);
    }
};

COUNTERFOIL_SUITE(TestCliStudy)
#include "tst_cli_study.moc"
