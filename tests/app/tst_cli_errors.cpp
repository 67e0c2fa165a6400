#include "tests/support/cli.h"
#include "tests/support/suite.h"

// What goes wrong, with which exit code and which words. One folder for all: files are made once.
class TestCliErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        RUN_CLI(m_cli, "train --data builtin:moons --regime vanilla --epochs 2 --seed 1 --out m.json", 0);
        RUN_CLI(m_cli, "train --data builtin:moons --regime vanilla --epochs 2 --seed 2 --out other-seed.json", 0);
        RUN_CLI(m_cli, "train --data builtin:circles --regime vanilla --epochs 2 --seed 1 --out circles.json", 0);
        m_cli.write("empty.csv", "");
        m_cli.write("header.csv", "a,b,label\n");
        m_cli.write("one-class.csv", "a,label\n1,x\n2,x\n3,x\n4,x\n");
        m_cli.write("binary.csv", QByteArray("\x7f"
                                             "ELF\0\1\2\3\0\0\0\0",
                                             12));
        m_cli.write("good.csv", "a,b,label\n1,2,x\n2,3,y\n3,1,x\n4,5,y\n5,5,x\n6,1,y\n7,2,x\n8,9,y\n9,9,x\n1,1,y\n");
        m_cli.write("xy.csv", "x1,x2,class\n0.5,0.1,upper moon\n,0.3,lower moon\n0.2,0.1,lower moon\n");
        m_cli.write("broken.json", "{\"schema\": \"counterfoil-model/1\", \"data\": 3}");
        m_cli.write("no.json", "hello");
        QByteArray nan = m_cli.read("m.json");
        nan.replace("\"bias\": [", "\"bias\": [null, ");
        m_cli.write("nan.json", nan);
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* arguments, int code, const char* message) {
            QTest::newRow(name) << QString::fromUtf8(arguments) << code << QByteArray(message);
        };
        row("no command", "", 2, "A subcommand is required");
        row("unknown command", "trian", 2, "see counterfoil-cli --help");
        row("unknown option", "train --data builtin:moons --outt m --out m", 2,
            "--outt; see counterfoil-cli train --help");
        row("no data", "train --out x.json", 2, "--data is required");
        row("no out", "train --data builtin:moons", 2, "--out is required");
        row("unknown set", "train --data builtin:mons --out x.json", 2, "did you mean moons");
        row("too few rows", "train --data builtin:moons:3 --out x.json", 2, "rows, not 3");
        row("unknown regime", "train --data builtin:moons --regime full --out x.json", 2, "--regime: full not in");
        row("unknown setting", "train --data builtin:moons --set training.epoch=3 --out x.json", 2,
            "unknown setting training.epoch; did you mean training.epochs?");
        row("setting's type", "train --data builtin:moons --set training.epochs=many --out x.json", 2,
            "training.epochs must be a whole number, not \"many\"");
        row("setting out of range", "train --data builtin:moons --set search.threshold=7 --out x.json", 2,
            "search.threshold is 7; it must be between");
        row("epochs", "train --data builtin:moons --epochs 0 --out x.json", 2, "training.epochs is 0");
        row("no setting", "train --data builtin:moons --set training.epochs --out x.json", 2, "it must be KEY=VALUE");
        row("no preset", "train --data builtin:loans --preset published --out x.json", 2,
            "there are no published settings for builtin:loans");
        row("unknown preset", "train --data builtin:moons --preset best --out x.json", 2, "--preset: best not in");
        row("unknown feature", "train --data builtin:moons --constraint x3=immutable --out x.json", 2,
            "unknown feature x3; did you mean x1 or x2?");
        row("unknown constraint", "train --data builtin:moons --constraint x1=up --out x.json", 2,
            "known are free, increase, decrease, immutable");
        row("pixels of a table", "train --data builtin:moons --constraint pixels:0-1,0-1=immutable --out x.json", 2,
            "--constraint");
        row("pixels outside", "train --data builtin:digits:200 --constraint pixels:0-40,0-1=immutable --out x.json", 2,
            "--constraint");
        row("domain", "train --data builtin:moons --domain x1=3:1 --out x.json", 2, "the domain 3 to 1 is empty");
        row("step", "train --data builtin:moons --step x1=-1 --out x.json", 2, "the step -1 must be");
        row("difficulty", "train --data builtin:moons --difficulty x1=0.5 --out x.json", 2, "must be from 1 (easy)");
        row("domain of nothing", "train --data builtin:moons --domain x9=0:1 --out x.json", 2, "unknown feature x9");
        row("seed", "train --data builtin:moons --seed -1 --out x.json", 2, "--seed");
        row("threads", "train --data builtin:moons --threads 0 --out x.json", 2, "--threads");
        row("progress", "train --data builtin:moons --progress loud --out x.json", 2, "--progress");
        row("missing policy", "train --data good.csv --missing guess --out x.json", 2, "--missing");
        row("column type", "train --data good.csv --column a=date --out x.json", 2,
            "--column a=date: it must be NAME=number");
        row("unknown column", "train --data good.csv --column z=number --out x.json", 2, "no column \"z\"");
        row("unknown label", "train --data good.csv --label lable --out x.json", 2, "did you mean label?");
        row("unknown positive class", "train --data good.csv --positive z --out x.json", 2, "positive class \"z\"");
        row("image size", "train --data builtin:moons --size 28 --out x.json", 2, "--size 28: it must be");
        row("no such file", "train --data nothing.csv --out x.json", 1, "nothing.csv: there is no such file");
        row("empty file", "train --data empty.csv --out x.json", 1, "empty.csv: the file is empty");
        row("header only", "train --data header.csv --out x.json", 1, "header.csv");
        row("binary file", "train --data binary.csv --out x.json", 1, "binary.csv");
        row("one class", "train --data one-class.csv --out x.json", 1, "every row has the same label, x");
        row("describe one class", "describe --data one-class.csv", 1, "every row has the same label, x");
        row("no folder", "train --data builtin:moons --out none/x.json", 1,
            "writing none/x.json: there is no folder none");
        row("no folder for the report", "train --data builtin:moons --out x.json --report none/r.json", 1,
            "writing none/r.json");
        row("divergence",
            "train --data builtin:moons --set training.optimiser=sgd --set training.learning_rate=10 --epochs 50 --out "
            "x.json",
            1, "lower training.learning_rate");
        row("no model", "explain --model none.json --data builtin:moons --rows 0 --out x.json", 1, "none.json");
        row("no JSON", "explain --model no.json --data builtin:moons --rows 0 --out x.json", 1,
            "no.json: not a JSON document: parse error at line 1");
        row("broken model", "explain --model broken.json --data builtin:moons --rows 0 --out x.json", 1,
            "broken.json: data must be an object, not the number 3");
        row("null weights", "explain --model nan.json --data builtin:moons --rows 0 --out x.json", 1,
            "network/layers/0/bias has 33 items, not 32");
        row("no rows", "explain --model m.json --data builtin:moons --out x.json", 2, "--rows is required");
        row("bad rows", "explain --model m.json --data builtin:moons --rows 3-1 --out x.json", 2,
            "--rows 3-1: it must be");
        row("rows in words", "explain --model m.json --data builtin:moons --rows some --out x.json", 2, "--rows some");
        row("empty row", "explain --model m.json --data builtin:moons --rows 1,,2 --out x.json", 2, "--rows 1,,2");
        row("row beyond", "explain --model m.json --data builtin:moons --rows 0-9999 --out x.json", 2,
            "there is no record 4200; the last one is 4199");
        row("row left out", "explain --model m.json --data xy.csv --rows 1 --out x.json", 2, "record 1 was left out");
        row("test rows of other data", "explain --model m.json --data xy.csv --rows test --out x.json", 1,
            "xy.csv is not the data that m.json was trained on");
        row("other features", "explain --model m.json --data good.csv --rows 0 --out x.json", 1, "good.csv");
        row("images for a table", "explain --model m.json --data builtin:digits:200 --rows 0 --out x.json", 1,
            "the data are images, but the model was trained on a table");
        row("unknown target", "explain --model m.json --data builtin:moons --rows 0 --target moon --out x.json", 2,
            "--target moon: the model has no such class");
        row("unknown search", "explain --model m.json --data builtin:moons --rows 0 --generator nicest --out x.json", 2,
            "--generator: nicest not in");
        row("setting of training",
            "explain --model m.json --data builtin:moons --rows 0 --set training.epochs=3 --out x", 2,
            "unknown setting training.epochs");
        row("constraint", "explain --model m.json --data builtin:moons --rows 0 --constraint y=free --out x.json", 2,
            "unknown feature y");
        row("different splits", "evaluate --baseline m.json --model other-seed.json --data builtin:moons --out x.json",
            1, "different");
        row("different data", "evaluate --baseline m.json --model circles.json --data builtin:moons --out x.json", 1,
            "m.json and circles.json: the models were trained on different data");
        row("evaluated on other data", "evaluate --baseline m.json --model m.json --data builtin:circles --out x.json",
            1, "builtin:circles");
        row("rounds", "evaluate --baseline m.json --model m.json --data builtin:moons --rounds 0 --out x.json", 2,
            "--rounds");
    }
    void saysWhatIsWrong() {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, message);
        const auto done = m_cli(arguments);
        QVERIFY2(done.code == code && done.error.startsWith("counterfoil-cli: ") && done.error.contains(message),
                 (QByteArray::number(done.code) + ": " + done.error).constData());
        QVERIFY(!m_cli.has("x.json"));
    }

    void anOldFileStaysWhenACommandFails() {
        const QByteArray before = m_cli.read("m.json");
        RUN_CLI(m_cli, "train --data nothing.csv --out m.json", 1);
        QCOMPARE(m_cli.read("m.json"), before);
    }

    void helpIsNoError() {
        for (const char* command : {"", "datasets ", "describe ", "train ", "explain ", "evaluate "}) {
            const auto done = m_cli(QString::fromUtf8(command) + QStringLiteral("--help"));
            QCOMPARE(done.code, 0);
            QVERIFY(done.error.isEmpty() && done.out.contains("--help"));
        }
        QVERIFY(m_cli(QStringLiteral("train --help")).out.contains("search.lambda_energy"));
    }

private:
    testing::Cli m_cli;
};

COUNTERFOIL_SUITE(TestCliErrors)
#include "tst_cli_errors.moc"
