#include "core/training/settings.h"
#include "tests/support/cli.h"
#include "tests/support/suite.h"

#include <QDir>

#include <algorithm>
#include <sstream>

using Json = nlohmann::ordered_json;

namespace {

QString readme() {
    QFile file(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../README.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The fenced block after a marker comment.
QString blockAfter(const QString& marker) {
    const QString text = readme();
    const auto at = text.indexOf(QStringLiteral("<!-- %1 -->\n```").arg(marker));
    if (at < 0)
        return {};
    const auto start = text.indexOf(QLatin1Char('\n'), text.indexOf(QStringLiteral("```"), at)) + 1;
    return text.mid(start, text.indexOf(QStringLiteral("\n```"), start) - start);
}

// Where two documents differ in keys or in the kind of their values; "" when nowhere. Of lists the first items count.
std::string difference(const Json& a, const Json& b, const std::string& path) {
    if (a.is_number() && b.is_number())
        return {};
    if (a.is_null() || b.is_null()) // a reason may be there or not
        return {};
    if (a.type() != b.type())
        return path + ": " + a.type_name() + " and " + b.type_name();
    if (a.is_array())
        return a.empty() || b.empty() ? std::string() : difference(a[0], b[0], path + "/0");
    if (!a.is_object())
        return {};
    std::string keys[2];
    for (const auto& item : a.items())
        keys[0] += item.key() + " ";
    for (const auto& item : b.items())
        keys[1] += item.key() + " ";
    if (keys[0] != keys[1])
        return path + ": " + keys[0] + "and " + keys[1];
    for (const auto& item : a.items())
        if (auto found = difference(item.value(), b[item.key()], path + "/" + item.key()); !found.empty())
            return found;
    return {};
}

std::string rangeOf(const core::ParamSpec& spec) {
    if (!spec.choices.empty()) {
        std::string all;
        for (const std::string& choice : spec.choices)
            all += (all.empty() ? "" : ", ") + choice;
        return all;
    }
    const std::string numbers = core::toText(spec.min) + " to " + core::toText(spec.max);
    return std::holds_alternative<std::string>(spec.fallback) ? "list of " + numbers : numbers;
}

std::string settingsTable() {
    std::ostringstream table;
    table << "| key | default | values | meaning |\n|---|---|---|---|\n";
    for (const core::ParamSpec& spec : core::settingSpecs("ecco"))
        table << "| `" << spec.key << "` | " << core::toText(spec.fallback) << " | " << rangeOf(spec) << " | "
              << spec.help << " |\n";
    return table.str();
}

// For whoever mends the README: a message of Qt Test is too short for a table.
QString writtenTo(const char* name, const std::string& text) {
    QFile file(QDir::temp().filePath(QString::fromUtf8(name)));
    return file.open(QIODevice::WriteOnly) && file.write(text.c_str()) > 0 ? file.fileName() : QString();
}

} // namespace

class TestCliReadme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const QStringList commands = blockAfter(QStringLiteral("commands")).split(QLatin1Char('\n'));
        QVERIFY(commands.size() >= 5);
        for (QString command : commands) {
            QVERIFY(command.startsWith(QStringLiteral("counterfoil-cli ")));
            const auto done = m_cli(command.mid(16));
            QVERIFY2(done.code == 0, (command.toUtf8() + "\n" + done.error).constData());
        }
    }

    void itsTableOfSettingsIsTheProgramsOwn() {
        const std::string table = settingsTable();
        if (!readme().contains(QString::fromStdString(table)))
            QFAIL(qPrintable(QStringLiteral("README.md lacks this table, which is written to %1:\n%2")
                                 .arg(writtenTo("settings-table.md", table), QString::fromStdString(table))));
    }

    void itNamesEverySearchWithItsSettings() {
        const QStringList lines = readme().split(QLatin1Char('\n'));
        for (const auto& entry : core::builtins<core::Generator>().entries()) {
            const QString start = QStringLiteral("| `%1` | ").arg(QString::fromStdString(entry.info.id));
            const auto line = std::ranges::find_if(lines, [&](const QString& l) { return l.startsWith(start); });
            QVERIFY2(line != lines.end(), entry.info.id.c_str());
            for (const core::ParamSpec& spec : entry.params)
                QVERIFY2(line->contains(QStringLiteral("`%1`").arg(QString::fromStdString(spec.key))),
                         (entry.info.id + ": " + spec.key).c_str());
        }
    }

    void itsExamplesHaveTheKeysThatTheProgramWrites_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"model.json", "report.json", "explanations.json", "evaluation.json"})
            QTest::newRow(file) << QString::fromUtf8(file);
    }
    void itsExamplesHaveTheKeysThatTheProgramWrites() {
        QFETCH(QString, file);
        const QString example = blockAfter(QStringLiteral("example: ") + file);
        QVERIFY(!example.isEmpty());
        const Json shown = Json::parse(example.toStdString(), nullptr, false);
        const Json written = m_cli.json(file.toUtf8().constData());
        QVERIFY(!shown.is_discarded() && !written.is_discarded());
        const std::string found = difference(shown, written, file.toStdString());
        QVERIFY2(found.empty(), found.c_str());
    }

    void itsNumpyLinesGetTheProgramsProbabilities() {
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import numpy")});
        if (!python.waitForFinished(60000) || python.exitCode() != 0)
            QSKIP("python3 with numpy is not installed; TestModelFile does the same in plain loops");
        const QString script = blockAfter(QStringLiteral("numpy")) +
                               QStringLiteral("\nfor e in json.load(open('explanations.json'))['explanations']:\n"
                                              "    p = probabilities(list(e['counterfactual'].values()))[e['target']]\n"
                                              "    assert abs(p - e['probability']) < 1e-5, (p, e['probability'])\n"
                                              "print('equal')\n");
        python.setWorkingDirectory(QFileInfo(m_cli.path("model.json")).path());
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script});
        QVERIFY(python.waitForFinished(60000));
        QVERIFY2(python.readAllStandardOutput().contains("equal"), python.readAllStandardError().constData());
    }

private:
    testing::Cli m_cli;
};

COUNTERFOIL_SUITE(TestCliReadme)
#include "tst_cli_readme.moc"
