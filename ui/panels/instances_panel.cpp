#include "ui/panels/instances_panel.h"

#include "ui/models/value_text.h"
#include "ui/panels/labels.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace ui {
namespace {

constexpr int kListWidth = 232;
constexpr int kWordsWidth = 176;

QString id(const char* part) {
    return QStringLiteral("instances.") + QLatin1String(part);
}

QToolButton* tool(const char* name, const QString& text, const QString& help, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(id(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(help);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

InstancesPanel::InstancesPanel(InstancesModel* model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(id("panel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 12);
    row->setSpacing(16);
    row->addWidget(makeBookmarks());
    row->addWidget(makeWords());
    row->addWidget(makeTable(), 1);
    connect(&Theme::instance(), &Theme::changed, this, &InstancesPanel::themeChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &InstancesPanel::showState);
    themeChanged();
    setBookmarks({});
    showState();
}

QWidget* InstancesPanel::makeBookmarks() {
    auto* side = new QWidget(this);
    side->setFixedWidth(kListWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    m_open = tool("open", tr("Open"), tr("Go on with this instance (double click)"), side);
    m_clone = tool("clone", tr("Clone"), tr("Keep a second copy under a name of its own"), side);
    m_remove = tool("remove", tr("Remove"), tr("Remove the bookmark"), side);
    m_remove->setToolButtonStyle(Qt::ToolButtonIconOnly);
    head->addWidget(m_open);
    head->addWidget(m_clone);
    head->addStretch(1);
    head->addWidget(m_remove);
    column->addLayout(head);
    m_list = new QListWidget(side);
    m_list->setObjectName(id("bookmarks"));
    m_list->setAccessibleName(tr("Bookmarks; the ticked ones are compared"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    m_noBookmarks = new QLabel(tr("The ribbon in the explanation keeps an instance here. Tick those to compare; F2 "
                                  "names one."),
                               side);
    m_noBookmarks->setWordWrap(true);
    m_noBookmarks->setAlignment(Qt::AlignTop);
    setRole(m_noBookmarks, "quiet");
    column->addWidget(m_noBookmarks, 1);
    connect(m_list, &QListWidget::itemChanged, this, &InstancesPanel::itemChanged);
    connect(m_list, &QListWidget::currentRowChanged, this, &InstancesPanel::showState);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { Q_EMIT openRequested(current()); });
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(current()); });
    connect(m_clone, &QToolButton::clicked, this, [this] { Q_EMIT cloneRequested(current()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(current()); });
    return side;
}

// What the current bookmark is called, and why it was kept.
QWidget* InstancesPanel::makeWords() {
    m_words = new QWidget(this);
    m_words->setFixedWidth(kWordsWidth);
    auto* column = new QVBoxLayout(m_words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_name = new QLineEdit(m_words);
    m_name->setObjectName(id("name"));
    m_name->setAccessibleName(tr("Name of the bookmark"));
    m_name->setPlaceholderText(tr("Name"));
    m_note = new QPlainTextEdit(m_words);
    m_note->setObjectName(id("note"));
    m_note->setAccessibleName(tr("Note on the bookmark"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(44);
    column->addWidget(m_name);
    column->addWidget(m_note, 1);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        if (name.isEmpty())
            showWords(); // a bookmark has a name
        else if (current() != 0)
            Q_EMIT renamed(current(), name);
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (current() != 0)
            Q_EMIT noted(current(), m_note->toPlainText());
    });
    return m_words;
}

void InstancesPanel::showWords() {
    const auto kept = std::ranges::find(m_bookmarks, current(), &core::Bookmark::id);
    const bool has = kept != m_bookmarks.end();
    m_words->setVisible(has);
    const QString name = has ? fromStd(kept->name) : QString(), note = has ? fromStd(kept->note) : QString();
    if (m_name->text() != name)
        m_name->setText(name);
    if (m_note->toPlainText() == note)
        return;
    const QSignalBlocker quiet(m_note);
    m_note->setPlainText(note);
}

QWidget* InstancesPanel::makeTable() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    m_differences =
        tool("differences", tr("Only differences"), tr("Leave out the values that are the same in all"), side);
    m_differences->setCheckable(true);
    m_use = tool("use", tr("Go on with it"), tr("Makes the chosen column the instance that is looked at"), side);
    m_copy = tool("copy", tr("Copy"), tr("Copy the table, to paste it into a spreadsheet"), side);
    head->addWidget(heading(tr("Side by side")), 1);
    head->addWidget(m_differences);
    head->addWidget(m_use);
    head->addWidget(m_copy);
    column->addLayout(head);
    m_empty = new QLabel(tr("Choose a row, or tick bookmarks: they stand here side by side."), side);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setRole(m_empty, "quiet");
    column->addWidget(m_empty, 1);
    m_table = new QTableView(side);
    m_table->setObjectName(id("table"));
    m_table->setAccessibleName(tr("Instances and counterfactuals side by side"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectColumns);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setDefaultSectionSize(150);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addWidget(m_table, 1);
    connect(m_differences, &QToolButton::toggled, m_model, &InstancesModel::setOnlyDifferences);
    connect(m_use, &QToolButton::clicked, this, [this] {
        if (m_table->currentIndex().isValid())
            Q_EMIT useRequested(m_table->currentIndex().column());
    });
    connect(m_copy, &QToolButton::clicked, this, &InstancesPanel::copy);
    return side;
}

void InstancesPanel::setBookmarks(const std::vector<core::Bookmark>& bookmarks) {
    const std::vector<std::uint64_t> ticked = chosen();
    std::uint64_t now = current();
    for (const core::Bookmark& bookmark : bookmarks) // one that was just kept is the one to name
        if (bookmarks.size() == m_bookmarks.size() + 1 &&
            std::ranges::find(m_bookmarks, bookmark.id, &core::Bookmark::id) == m_bookmarks.end())
            now = bookmark.id;
    m_bookmarks = bookmarks;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const core::Bookmark& bookmark : bookmarks) {
        auto* item = new QListWidgetItem(fromStd(bookmark.name), m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(bookmark.id));
        item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::count(ticked, bookmark.id) > 0 ? Qt::Checked : Qt::Unchecked);
        QStringList told{bookmark.counterfactual ? tr("With a counterfactual of %1").arg(fromStd(bookmark.model))
                                                 : tr("Without a counterfactual")};
        if (!bookmark.note.empty())
            told << fromStd(bookmark.note);
        item->setToolTip(told.join(QLatin1Char('\n')));
        if (bookmark.id == now)
            m_list->setCurrentItem(item);
    }
    m_list->setVisible(!bookmarks.empty());
    m_noBookmarks->setVisible(bookmarks.empty());
    showState();
    if (ticked != chosen())
        Q_EMIT chosenChanged();
}

std::uint64_t InstancesPanel::current() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toULongLong() : 0;
}

std::vector<std::uint64_t> InstancesPanel::chosen() const {
    std::vector<std::uint64_t> ids;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            ids.push_back(m_list->item(i)->data(Qt::UserRole).toULongLong());
    return ids;
}

void InstancesPanel::choose(std::uint64_t bookmark) {
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(Qt::UserRole).toULongLong() == bookmark)
            m_list->item(i)->setCheckState(Qt::Checked);
}

void InstancesPanel::itemChanged(QListWidgetItem* item) {
    const QString name = item->text().trimmed();
    Q_EMIT renamed(item->data(Qt::UserRole).toULongLong(), name);
    Q_EMIT chosenChanged();
}

void InstancesPanel::showState() {
    const bool has = current() != 0;
    showWords();
    for (QToolButton* button : {m_open, m_clone, m_remove})
        button->setEnabled(has);
    const bool any = m_model->columnCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    for (QToolButton* button : {m_differences, m_use, m_copy})
        button->setEnabled(any);
}

bool InstancesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress && current() != 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete) {
            Q_EMIT removeRequested(current());
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT openRequested(current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InstancesPanel::copy() {
    QApplication::clipboard()->setText(fromStd(core::tsvText(m_model->table())));
}

void InstancesPanel::themeChanged() {
    const QColor ink = Theme::instance().tokens().ink;
    m_open->setIcon(icon(QStringLiteral("open"), ink));
    m_clone->setIcon(icon(QStringLiteral("plus"), ink));
    m_remove->setIcon(icon(QStringLiteral("trash"), ink));
    m_differences->setIcon(icon(QStringLiteral("filter"), ink));
    m_use->setIcon(icon(QStringLiteral("target"), ink));
    m_copy->setIcon(icon(QStringLiteral("copy"), ink));
}

} // namespace ui
