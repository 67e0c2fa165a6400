#include "ui/panels/log_panel.h"

#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTime>
#include <QVBoxLayout>

namespace ui {
namespace {
constexpr std::size_t kEntryLimit = 5000; // older ones are dropped

QColor colourOf(LogPanel::Kind kind) {
    const Tokens& tokens = Theme::instance().tokens();
    switch (kind) {
    case LogPanel::Kind::Note:
        return tokens.ink;
    case LogPanel::Kind::Warning:
        return Theme::readable(Theme::classColour(1), tokens.panel);
    case LogPanel::Kind::Error:
        return tokens.bad;
    }
    return tokens.ink;
}
} // namespace

LogPanel::LogPanel(QWidget* parent) : QWidget(parent), m_view(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("log.panel"));
    m_view->setObjectName(QStringLiteral("log.text"));
    m_view->setAccessibleName(tr("Log"));
    m_view->setReadOnly(true);
    setFlag(m_view, "plain");
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMaximumBlockCount(static_cast<int>(kEntryLimit));
    m_view->setPlaceholderText(tr("What happens during training is written here, with its time."));
    m_view->setTabStopDistance(8.0 * m_view->fontMetrics().averageCharWidth());
    auto* copy = new QPushButton(tr("Copy all"), this);
    copy->setObjectName(QStringLiteral("log.copy"));
    copy->setAccessibleName(tr("Copy the whole log"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    layout->addWidget(m_view, 1);
    layout->addWidget(copy, 0, Qt::AlignTop);
    connect(&Theme::instance(), &Theme::changed, this, &LogPanel::showAll);
}

void LogPanel::add(Kind kind, const QString& sentence) {
    if (m_entries.size() == kEntryLimit)
        m_entries.erase(m_entries.begin());
    m_entries.push_back({kind, QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), sentence});
    show(m_entries.back());
}

QString LogPanel::text() const {
    QString all;
    for (const Entry& entry : m_entries)
        all += entry.time + QStringLiteral("  ") + entry.sentence + QLatin1Char('\n');
    return all;
}

void LogPanel::show(const Entry& entry) {
    m_view->appendHtml(
        QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;&nbsp;<span style=\"color:%3\">%4</span>")
            .arg(Theme::instance().tokens().quiet.name(), entry.time, colourOf(entry.kind).name(),
                 entry.sentence.toHtmlEscaped()));
}

void LogPanel::showAll() {
    m_view->clear();
    for (const Entry& entry : m_entries)
        show(entry);
}

} // namespace ui
