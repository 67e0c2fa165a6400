#include "ui/panels/scenes_panel.h"

#include "ui/panels/labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace ui {
namespace {

constexpr QSize kThumbnail(128, 72);

QPushButton* button(const QString& name, const QString& text) {
    auto* made = new QPushButton(text);
    made->setObjectName(name);
    made->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return made;
}

} // namespace

ScenesPanel::ScenesPanel(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_none(quietText(tr("Keep what is on the stage, give it a title, and show it to others with Present: large, "
                          "full screen, stepped with the arrow keys."))),
      m_editor(new QWidget(this)),
      m_title(new QLineEdit(m_editor)),
      m_words(new QPlainTextEdit(m_editor)) {
    setObjectName(QStringLiteral("scenes.panel"));
    m_list->setObjectName(QStringLiteral("scenes.list"));
    m_list->setAccessibleName(tr("Scenes in the order of presenting"));
    m_list->setIconSize(kThumbnail);
    m_list->setSpacing(2);
    m_title->setObjectName(QStringLiteral("scenes.title"));
    m_title->setAccessibleName(tr("Title of the scene"));
    m_title->setPlaceholderText(tr("Title"));
    m_words->setObjectName(QStringLiteral("scenes.words"));
    m_words->setAccessibleName(tr("Words of the scene"));
    m_words->setPlaceholderText(tr("What is to be seen here?"));
    m_words->setTabChangesFocus(true);

    auto* keep = button(QStringLiteral("scenes.keep"), tr("&Keep as scene"));
    auto* present = button(QStringLiteral("scenes.present"), tr("&Present"));
    auto* restore = button(QStringLiteral("scenes.restore"), tr("&Back on the stage"));
    auto* up = button(QStringLiteral("scenes.up"), tr("&Earlier"));
    auto* down = button(QStringLiteral("scenes.down"), tr("&Later"));
    auto* remove = button(QStringLiteral("scenes.remove"), tr("&Delete"));
    m_ofSelected = {restore, up, down, remove, present};
    auto* tools = new QHBoxLayout;
    tools->setSpacing(Theme::kGrid);
    for (QPushButton* one : {keep, restore, up, down, remove})
        tools->addWidget(one);
    tools->addStretch();
    tools->addWidget(present);

    auto* fields = new QVBoxLayout(m_editor);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addWidget(m_title);
    fields->addWidget(m_words, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * Theme::kGrid);
    row->addWidget(m_list, 3);
    row->addWidget(m_editor, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    layout->addLayout(tools);
    layout->addWidget(m_none);
    layout->addLayout(row, 1);

    connect(m_list, &QListWidget::currentRowChanged, this, &ScenesPanel::showSelected);
    connect(keep, &QPushButton::clicked, this, &ScenesPanel::keepRequested);
    connect(present, &QPushButton::clicked, this,
            [this] { Q_EMIT presentRequested(std::max(0, m_list->currentRow())); });
    const auto ofSelected = [this](auto&& then) {
        return [this, then] {
            if (const Entry* entry = selected())
                then(entry->id);
        };
    };
    connect(restore, &QPushButton::clicked, this, ofSelected([this](quint64 id) { Q_EMIT restoreRequested(id); }));
    connect(up, &QPushButton::clicked, this, ofSelected([this](quint64 id) { Q_EMIT moved(id, -1); }));
    connect(down, &QPushButton::clicked, this, ofSelected([this](quint64 id) { Q_EMIT moved(id, 1); }));
    connect(remove, &QPushButton::clicked, this, ofSelected([this](quint64 id) { Q_EMIT removed(id); }));
    const auto tell = ofSelected([this](quint64 id) { Q_EMIT edited(id, m_title->text(), m_words->toPlainText()); });
    connect(m_title, &QLineEdit::textEdited, this, tell);
    connect(m_words, &QPlainTextEdit::textChanged, this, tell);
    setEntries({});
}

const ScenesPanel::Entry* ScenesPanel::selected() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_entries.size()) ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
}

void ScenesPanel::setEntries(std::vector<Entry> entries) {
    const Entry* before = selected();
    const std::uint64_t id = before ? before->id : 0;
    const QSignalBlocker quiet(m_list);
    m_entries = std::move(entries);
    m_list->clear();
    for (const Entry& entry : m_entries) {
        const QString title = entry.title.isEmpty() ? tr("Untitled") : entry.title;
        m_list->addItem(new QListWidgetItem(QIcon(QPixmap::fromImage(entry.picture)), title));
    }
    m_none->setVisible(m_entries.empty());
    m_list->setVisible(!m_entries.empty());
    if (!m_entries.empty())
        m_list->setCurrentRow(0);
    select(id);
    showSelected();
}

void ScenesPanel::select(std::uint64_t id) {
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].id == id)
            m_list->setCurrentRow(static_cast<int>(i));
}

void ScenesPanel::edit() {
    m_title->setFocus();
    m_title->selectAll();
}

// What is being typed is not put there again: the caret would jump.
void ScenesPanel::showSelected() {
    const Entry* entry = selected();
    m_editor->setVisible(entry);
    for (QPushButton* one : m_ofSelected)
        one->setEnabled(entry);
    if (!entry)
        return;
    const QSignalBlocker quietTitle(m_title), quietWords(m_words);
    if (m_title->text() != entry->title)
        m_title->setText(entry->title);
    if (m_words->toPlainText() != entry->words)
        m_words->setPlainText(entry->words);
}

} // namespace ui
