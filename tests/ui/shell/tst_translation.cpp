#include "tests/support/suite.h"
#include "ui/translation.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QKeySequenceEdit>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

class TestTranslation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>());
        QLocale::setDefault(QLocale::system());
    }

    void qtsOwnWordsSpeakGerman() {
        const QString catalogue = QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm");
        if (!QFileInfo::exists(catalogue))
            QSKIP("the package with Qt's own translations (qt6-translations-l10n) is not installed");
        ui::installTranslation(QStringLiteral("de"));
        const QDialogButtonBox buttons(QDialogButtonBox::Cancel | QDialogButtonBox::Discard);
        QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')),
                 QStringLiteral("Abbrechen"));
        const QKeySequenceEdit shortcut;
        const auto* line = shortcut.findChild<QLineEdit*>();
        QVERIFY(line);
        QVERIFY2(line->placeholderText() != QStringLiteral("Press shortcut"), "Qt's catalogue was not loaded");
    }

    void theProgramsWordsSpeakGermanWithoutQts() {
        ui::installTranslation(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("ui::StagePanel", "Test rows"), QStringLiteral("Testzeilen"));
    }

    void englishNeedsNoCatalogue() {
        ui::installTranslation(QStringLiteral("en"));
        QVERIFY(QCoreApplication::instance()->findChildren<QTranslator*>().isEmpty());
    }
};

COUNTERFOIL_SUITE(TestTranslation)
#include "tst_translation.moc"
