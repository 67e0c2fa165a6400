#include "ui/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Resources of a static library must be named once; the macro wants no namespace around it.
static void initTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace ui {

std::vector<std::pair<QString, QString>> languages() {
    return {{QString(), QCoreApplication::translate("ui::PreferencesPanel", "Like the system")},
            {QStringLiteral("en"), QCoreApplication::translate("ui::PreferencesPanel", "English", "in its own words")},
            {QStringLiteral("de"), QCoreApplication::translate("ui::PreferencesPanel", "Deutsch", "in its own words")}};
}

void installTranslation(const QString& code) {
    initTranslations();
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    if (locale.language() != QLocale::system().language())
        QLocale::setDefault(locale); // numbers and dates beside these words are written as the language does
    if (locale.language() == QLocale::English)
        return;
    const auto install = [&locale](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // of Qt's own dialogs
    install(QStringLiteral("counterfoil"), QStringLiteral(":/translations"));
}

} // namespace ui
