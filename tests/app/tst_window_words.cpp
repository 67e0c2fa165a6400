#include "core/session/shown_texts.h"
#include "core/training/regime.h"
#include "core/training/settings.h"
#include "tests/app/window_fixture.h"
#include "tests/support/pseudo_locale.h"
#include "tests/support/suite.h"
#include "ui/shell/panel_dock.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QXmlStreamReader>

#include <algorithm>
#include <cstdio>
#include <functional>

using testing::Window;

namespace {

QStringList modesOf(Window& w) {
    QStringList modes;
    for (const auto* button : w.window().findChildren<QAbstractButton*>())
        if (button->objectName().startsWith(QStringLiteral("mode.")))
            modes << button->objectName().mid(5);
    return modes;
}

// Moons with a few epochs behind it, so that every panel has something to show.
void fill(Window& w) {
    w.program().openAndTrain(QStringLiteral("builtin:moons"));
    QTRY_VERIFY(w.epochs() >= 2);
    w.training().stop();
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
}

// Whether a person can come to it: shown, enabled, and not covered as a part of another control.
bool isControl(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
           !widget->objectName().startsWith(QStringLiteral("qt_")) && widget->focusPolicy() != Qt::NoFocus;
}

QString placeOf(const QWidget* widget) {
    QStringList names;
    for (const QWidget* at = widget; at && names.size() < 4; at = at->parentWidget())
        names << (at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : at->objectName());
    return names.join(QStringLiteral(" < "));
}

// What stands on a control or beside a pointer that rests on it.
QStringList wordsOf(const QWidget* widget) {
    QStringList words{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        words << label->text();
    else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        words << button->text();
    else if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
        words << edit->placeholderText();
    else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        words << text->placeholderText();
    else if (const auto* combo = qobject_cast<const QComboBox*>(widget))
        for (int i = 0; i < combo->count(); ++i)
            words << combo->itemText(i);
    else if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
        for (int i = 0; i < tabs->count(); ++i)
            words << tabs->tabText(i);
    for (const QAction* action : widget->actions())
        if (!action->isSeparator())
            words << action->text() << action->toolTip();
    return words;
}

// The parts of a text that a translation must keep: places for values, tags, a letter to press, blanks at the ends.
QStringList partsOf(const QString& text) {
    static const QRegularExpression kParts(QStringLiteral("%L?[0-9n]+|</?[a-z]+>"));
    static const QRegularExpression kMnemonic(QStringLiteral("&[\\p{L}\\d]"));
    QStringList parts;
    for (auto match = kParts.globalMatch(text); match.hasNext();)
        parts << match.next().captured();
    parts.sort();
    if (kMnemonic.match(text).hasMatch())
        parts << QStringLiteral("a letter to press");
    if (text.startsWith(QLatin1Char(' ')))
        parts << QStringLiteral("a blank in front");
    if (text.endsWith(QLatin1Char(' ')))
        parts << QStringLiteral("a blank behind");
    if (text.startsWith(QLatin1Char(',')) || text.startsWith(QLatin1Char(';')))
        parts << QStringLiteral("a mark in front");
    return parts;
}

// What is wrong with a catalogue, a line each.
QStringList faultsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {path + QStringLiteral(" cannot be read")};
    QStringList faults, forms;
    QString source;
    int texts = 0;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("source")) {
            source = xml.readElementText();
            continue;
        }
        if (xml.name() != QStringLiteral("translation"))
            continue;
        ++texts;
        if (xml.attributes().hasAttribute(QStringLiteral("type")))
            faults << QStringLiteral("unfinished: ") + source;
        forms.clear();
        QString text;
        while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != QStringLiteral("translation"))
            if (xml.isStartElement()) // a form for each number
                forms << xml.readElementText();
            else
                text += xml.text();
        if (forms.isEmpty())
            forms << text;
        for (const QString& form : std::as_const(forms))
            if (partsOf(form) != partsOf(source))
                faults << QStringLiteral("\"%1\" is not like \"%2\"").arg(form, source);
    }
    if (texts < 1500)
        faults << QStringLiteral("only %1 texts").arg(texts);
    return faults;
}

} // namespace

class TestWindowWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFocusableControlHasANameAndARole() {
        Window w;
        fill(w);
        QStringList nameless;
        int seen = 0;
        for (const QString& mode : modesOf(w)) {
            w.window().setMode(mode);
            QTest::qWait(50);
            for (QWidget* widget : w.window().findChildren<QWidget*>()) {
                const auto* tabs = qobject_cast<const QTabBar*>(widget);
                if (!isControl(widget) || (widget->focusPolicy() & Qt::TabFocus) == 0 || (tabs && tabs->count() == 0))
                    continue;
                ++seen;
                QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(spoken);
                const bool editor = qobject_cast<QPlainTextEdit*>(widget) != nullptr;
                if (spoken->text(QAccessible::Name).trimmed().isEmpty() ||
                    (spoken->role() == QAccessible::NoRole && !editor))
                    nameless << mode + QStringLiteral(": ") + placeOf(widget);
            }
        }
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(QLatin1Char('\n') + nameless.join(QLatin1Char('\n'))));
        QVERIFY(seen > 60);
    }

    void tabReachesEveryVisibleControl() {
        Window w;
        fill(w);
        QStringList missed;
        for (const QString& mode : modesOf(w)) {
            w.window().setMode(mode);
            QTest::qWait(50);
            QSet<const QWidget*> wanted;
            for (const QWidget* widget : w.window().findChildren<QWidget*>()) {
                if (isControl(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0)
                    wanted << widget;
            }
            const qsizetype all = wanted.size();
            QWidget* first = w.find("mode." + mode.toLatin1());
            first->setFocus(Qt::TabFocusReason);
            for (qsizetype i = 0; i < 3 * all + 20 && !wanted.isEmpty(); ++i) {
                const QWidget* at = QApplication::focusWidget();
                for (const QWidget* part = at; part; part = part->parentWidget()) // the field of a spin box is it
                    wanted.remove(part);
                if (const auto* one = qobject_cast<const QAbstractButton*>(at); one && one->group())
                    for (const QAbstractButton* other : one->group()->buttons()) // the arrows lead on
                        wanted.remove(other);
                QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &w.window(), Qt::Key_Tab);
            }
            for (const QWidget* widget : wanted)
                missed << mode + QStringLiteral(": ") + placeOf(widget);
        }
        QVERIFY2(missed.isEmpty(), qPrintable(QLatin1Char('\n') + missed.join(QLatin1Char('\n'))));
    }

    void everyStringPassesThroughTranslation() {
        testing::PseudoLocale language;
        QCoreApplication::installTranslator(&language);
        QStringList plain;
        {
            Window w;
            fill(w);
            const QStringList data = dataWords(w);
            for (const QString& mode : modesOf(w)) {
                w.window().setMode(mode);
                QTest::qWait(50);
                for (const QWidget* widget : w.window().findChildren<QWidget*>()) {
                    if (!widget->isVisible() && !qobject_cast<const QMenu*>(widget))
                        continue;
                    for (const QString& words : wordsOf(widget))
                        if (!isTranslated(words, data))
                            plain << QStringLiteral("%1: \"%2\" on %3").arg(mode, words.left(80), placeOf(widget));
                }
            }
        }
        QCoreApplication::removeTranslator(&language);
        plain.removeDuplicates();
        if (qEnvironmentVariableIsSet("COUNTERFOIL_SHOW_PLAIN"))
            for (const QString& one : plain)
                std::fprintf(stderr, "%s\n", qPrintable(one));
        QVERIFY2(plain.isEmpty(), qPrintable(QLatin1Char('\n') + plain.join(QLatin1Char('\n'))));
    }

    void everyTextThatIsAskedForIsInTheGermanCatalogue() {
        testing::WatchedCatalogue german;
        QVERIFY(german.read());
        QCoreApplication::installTranslator(&german);
        {
            Window w;
            fill(w);
            w.program().selectRow(w.training().data()->split.test[3]);
            for (const QString& mode : modesOf(w)) {
                w.window().setMode(mode);
                QTest::qWait(100);
                for (ui::PanelDock* dock : w.window().findChildren<ui::PanelDock*>())
                    if (!dock->isHidden() && dock->visibleRegion().isEmpty()) {
                        dock->raise();
                        QTest::qWait(50);
                    }
            }
        }
        QCoreApplication::removeTranslator(&german);
        const QStringList missing = german.missing();
        QVERIFY2(missing.isEmpty(), qPrintable(QLatin1Char('\n') + missing.join(QLatin1Char('\n'))));
    }

    void catalogueHasEveryTextOfTheCore() {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/translations/counterfoil_de.qm")));
        QStringList missing;
        const std::vector<std::string> texts = core::shownTexts();
        QVERIFY(texts.size() > 200);
        for (const std::string& text : texts)
            if (german.translate("core", text.c_str()).isNull())
                missing << QString::fromStdString(text);
        QVERIFY2(missing.isEmpty(), qPrintable(QLatin1Char('\n') + missing.join(QLatin1Char('\n'))));
    }

    void everyTranslationIsFinishedAndKeepsItsParts() {
        const QStringList wrong = faultsOf(QFINDTESTDATA("../../resources/translations/counterfoil_de.ts"));
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

private:
    // What comes from the data, what the program is called, and how searches are written in the literature.
    static QStringList dataWords(Window& w) {
        const core::Dataset& set = w.training().data()->dataset;
        QStringList words{QString::fromStdString(set.name), QString::fromStdString(set.labelName),
                          QString::fromStdString(set.source), QStringLiteral("Counterfoil")};
        for (const std::string& name : set.classes)
            words << QString::fromStdString(name);
        for (const auto& entry : core::builtins<core::Generator>().entries())
            for (const core::ParamSpec& spec : core::settingSpecs(entry.info.id))
                words << QString::fromStdString(spec.key) << QString::fromStdString(spec.symbol);
        words.removeAll(QString());
        std::ranges::sort(words, std::greater(), &QString::size); // whole sentences before the words in them
        for (const core::Feature& feature : set.schema.features)
            words << QString::fromStdString(feature.name);
        return words;
    }

    // Letters outside the brackets are data, or there are none.
    static bool isTranslated(const QString& words, const QStringList& data) {
        static const QRegularExpression kTags(QStringLiteral("<sub>[^<]*</sub>|<code>[^<]*</code>|<[^>]*>|&[a-z]+;"));
        QString rest;
        int depth = 0;
        for (const QChar c : words) {
            if (c == testing::PseudoLocale::open())
                ++depth;
            else if (c == testing::PseudoLocale::close())
                --depth;
            else if (depth == 0)
                rest += c;
        }
        static const QRegularExpression kFiles(QStringLiteral("<sub>[^<]*</sub>|^/\\S*$|^\\S+\\.jsonl$"));
        rest.remove(kFiles);
        for (const QString& known : data)
            rest.remove(known, Qt::CaseInsensitive);
        rest.remove(kTags);
        static const QRegularExpression kWord(QStringLiteral("\\p{L}{2,}"));
        return !rest.contains(kWord);
    }
};

COUNTERFOIL_SUITE(TestWindowWords)
#include "tst_window_words.moc"
