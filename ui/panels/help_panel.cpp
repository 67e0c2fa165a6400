#include "ui/panels/help_panel.h"

#include "ui/theme.h"

#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

HelpPanel::HelpPanel(QWidget* parent) : QWidget(parent), m_view(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("help.panel"));
    m_view->setObjectName(QStringLiteral("help.text"));
    m_view->setAccessibleName(tr("Help"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setOpenExternalLinks(true);
    setFlag(m_view, "plain");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, 0, Theme::kGrid, Theme::kGrid);
    layout->addWidget(m_view);
    connect(&Theme::instance(), &Theme::changed, this, &HelpPanel::load);
}

void HelpPanel::showPage(const QString& page) {
    m_page = page;
    load();
}

void HelpPanel::load() {
    const QString language = tr("en", "code of the language whose help pages are shown");
    for (const QString& folder : {language + QLatin1Char('/'), QString()}) { // English pages stand at the top
        QFile file(QStringLiteral(":/help/%1%2.md").arg(folder, m_page));
        if (file.open(QIODevice::ReadOnly))
            return m_view->setMarkdown(QString::fromUtf8(file.readAll()));
    }
    m_view->setPlainText(tr("There is no help page for this mode."));
}

} // namespace ui
