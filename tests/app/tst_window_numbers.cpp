#include "app/wiring/report.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "tests/support/text_recorder.h"
#include "ui/panels/help_panel.h"
#include "ui/panels/report_preview.h"
#include "ui/shell/panel_dock.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTranslator>

using testing::Window;

namespace {

// German words and numbers for as long as it lives.
class German {
public:
    German() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        if (m_words.load(QStringLiteral(":/translations/counterfoil_de.qm")))
            QCoreApplication::installTranslator(&m_words);
    }
    ~German() {
        QCoreApplication::removeTranslator(&m_words);
        QLocale::setDefault(m_before);
    }
    German(const German&) = delete;
    German& operator=(const German&) = delete;

private:
    const QLocale m_before;
    QTranslator m_words;
};

void trainLoans(Window& w) {
    w.program().openAndTrain(QStringLiteral("builtin:loans"));
    QTRY_VERIFY_WITH_TIMEOUT(w.epochs() >= 4, 20000);
    w.training().stop();
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
    w.program().selectRow(w.training().data()->split.test[3]);
}

// What a person reads on a widget or beside a pointer that rests on it, but for what it paints.
QStringList textsOf(const QWidget* widget) {
    QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        texts << label->text();
    else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        texts << button->text();
    else if (const auto* box = qobject_cast<const QAbstractSpinBox*>(widget))
        texts << box->text();
    else if (const auto* combo = qobject_cast<const QComboBox*>(widget))
        texts << combo->currentText();
    else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
        for (int row = 0; row < std::min(view->model()->rowCount(), 60); ++row)
            for (int column = 0; column < view->model()->columnCount(); ++column)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    texts << view->model()->index(row, column).data(role).toString();
    return texts;
}

// "0.5" or "12.3", which nobody writes so in German; "1.234" is a whole number and "6.4.2" a version.
const QRegularExpression& pointNumber() {
    static const QRegularExpression kPoint(
        QStringLiteral("(?<![\\w.,:/])(?:0\\.\\d+|\\d+\\.\\d{1,2})(?![\\w]|\\.\\d)"));
    return kPoint;
}

QStringList everyTextOf(Window& w) {
    QStringList all = testing::paintedTexts(w.window());
    for (const QWidget* widget : w.window().findChildren<QWidget*>())
        if (widget->isVisible())
            all << textsOf(widget);
    return all;
}

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

} // namespace

class TestWindowNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePatternTellsAPointFromAComma() {
        for (const char* wrong : {"0.5", "Kosten 12.3 EUR", "(0.001)", "84.5%", "−0.25", "1 × 0.75."})
            QVERIFY2(pointNumber().match(QString::fromUtf8(wrong)).hasMatch(), wrong);
        for (const char* right : {"0,5", "1.234", "Qt 6.4.2", "23.11.2026", "x.25a", "12.345,6", "a 5. b"})
            QVERIFY2(!pointNumber().match(QString::fromUtf8(right)).hasMatch(), right);
    }

    void everyNumberOnScreenFollowsTheLocale() {
        const German german;
        Window w;
        trainLoans(w);
        w.window().resize(1440, 900);
        QStringList wrong;
        int commas = 0;
        const auto read = [&](const QString& where) {
            QTest::qWait(150); // answers that are asked when a page opens
            static const QRegularExpression kComma(QStringLiteral("\\d,\\d"));
            for (const QString& text : everyTextOf(w)) {
                commas += text.contains(kComma) ? 1 : 0;
                if (const auto match = pointNumber().match(text); match.hasMatch())
                    wrong << QStringLiteral("%1: \"%2\" in \"%3\"").arg(where, match.captured(), text.left(100));
            }
        };
        for (const auto* button : w.window().findChildren<QAbstractButton*>()) {
            if (!button->objectName().startsWith(QStringLiteral("mode.")))
                continue;
            const QString mode = button->objectName().mid(5);
            if (mode == QStringLiteral("start")) // its card of a CSV file shows it as it is written
                continue;
            w.window().setMode(mode);
            read(mode);
            for (ui::PanelDock* dock : w.window().findChildren<ui::PanelDock*>())
                if (!dock->isHidden() && dock->visibleRegion().isEmpty()) {
                    dock->raise();
                    read(mode + QLatin1Char(' ') + dock->objectName());
                }
            if (mode != QStringLiteral("explore"))
                continue;
            for (const char* view : {"parallel", "matrix", "curves", "landscape"}) {
                w.click(QByteArray("stage.views.").append(view).constData());
                read(QLatin1String(view));
            }
        }
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
        QVERIFY2(commas > 50, qPrintable(QString::number(commas)));
    }

    void everyNumberInAFileHasAPoint() {
        const German german;
        Window w;
        trainLoans(w);
        w.click("mode.report");
        QTRY_VERIFY(w.find<ui::ReportPreview>("report.preview")->pages() >= 2);
        static const QRegularExpression kComma(QStringLiteral("\"[−-]?\\d+,\\d+\"")); // in CSV it has to be quoted
        static const QRegularExpression kPoint(QStringLiteral("[,\\s:&]-?0\\.\\d"));
        for (const QString& ending : {QStringLiteral("csv"), QStringLiteral("json")}) {
            QDir folder(QFileInfo(w.path(QStringLiteral("x"))).absolutePath());
            QVERIFY(folder.mkdir(ending) && folder.cd(ending));
            w.program().reporting().writeTables(folder.path(), ending);
            QTRY_VERIFY(folder.entryList(QDir::Files).size() >= 3);
            QTest::qWait(100);
            int points = 0;
            for (const QString& name : folder.entryList(QDir::Files)) {
                const QString text = QString::fromUtf8(contentOf(folder.filePath(name)));
                const auto match = kComma.match(text);
                QVERIFY2(!match.hasMatch(), qPrintable(name + QLatin1Char(' ') + match.captured()));
                points += text.contains(kPoint) ? 1 : 0;
                if (ending == QStringLiteral("json"))
                    QVERIFY2(!QJsonDocument::fromJson(text.toUtf8()).isNull(), qPrintable(name));
            }
            QVERIFY(points >= 2);
        }
    }

    void theHelpIsInTheLanguageOfTheProgram() {
        const auto text = [] {
            ui::HelpPanel help;
            help.showPage(QStringLiteral("train"));
            return help.findChild<QTextBrowser*>(QStringLiteral("help.text"))->toPlainText();
        };
        QVERIFY(text().contains(QStringLiteral("How does the model learn?")));
        const German german;
        QVERIFY(text().contains(QStringLiteral("Wie lernt das Modell?")));
        QDir english(QStringLiteral(":/help"));
        for (const QString& page : english.entryList(QDir::Files))
            QVERIFY2(QFile::exists(QStringLiteral(":/help/de/") + page), qPrintable(page));
    }
};

COUNTERFOIL_SUITE(TestWindowNumbers)
#include "tst_window_numbers.moc"
