#include "ui/panels/compare_panel.h"

#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QToolButton>

#include <utility>

namespace ui {
namespace {

constexpr int kRowHeight = 28;
constexpr int kMeasuredRows = 50; // of a long column, to find its width

// The style sheet leaves the background of a cell out.
class TintedCell final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (const QVariant tint = index.data(Qt::BackgroundRole); tint.isValid())
            painter->fillRect(option.rect.adjusted(0, 1, -4, -1), tint.value<QBrush>());
        QStyledItemDelegate::paint(painter, option, index);
    }
};

QTableWidget* makeTable(const QString& name, const QString& spoken, QWidget* parent) {
    auto* table = new QTableWidget(parent);
    table->setObjectName(name);
    table->setAccessibleName(spoken);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setItemDelegate(new TintedCell(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace

ComparePanel::ComparePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("compare.panel"));
    m_switch = new QButtonGroup(this);
    m_pages = new QStackedWidget(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(makeHead());
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(makeRunsPage());
    addPage(QStringLiteral("measures"), tr("Measures of the models"),
            tr("Measure the models on the same test rows to see them side by side, with intervals."));
    addPage(QStringLiteral("row"), tr("What each model says of the row"),
            tr("Select a row in a landscape: what each model says of it stands here, side by side."));
    addPage(QStringLiteral("settings"), tr("Settings in which the models differ"),
            tr("The models do not differ in any setting. Train again with others, and keep these."));
    connect(m_switch, &QButtonGroup::idClicked, this, &ComparePanel::showPage);
    connect(&Theme::instance(), &Theme::changed, this, &ComparePanel::themeChanged);
    setRuns({}, nullptr);
    themeChanged();
    showPage(0);
}

QWidget* ComparePanel::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGrid / 2);
    const auto button = [&](const QString& name, const QString& text, const QString& help) {
        auto* made = new QToolButton(head);
        made->setObjectName(name);
        made->setText(text);
        made->setAccessibleName(text);
        made->setToolTip(help);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        return made;
    };
    const QStringList names{QStringLiteral("runs"), QStringLiteral("measures"), QStringLiteral("row"),
                            QStringLiteral("settings")};
    const QStringList words{tr("Models"), tr("Measures"), tr("This row"), tr("Settings")};
    const QStringList help{tr("Which models stay when another training starts"), tr("How they measure, with intervals"),
                           tr("What each says of the selected row, and what would have to change"),
                           tr("In which settings they differ")};
    for (int i = 0; i < words.size(); ++i) {
        auto* one = button(QStringLiteral("compare.") + names[i] + QStringLiteral("Page"), words[i], help[i]);
        one->setCheckable(true);
        m_switch->addButton(one, i);
        row->addWidget(one);
    }
    m_note = new QLabel(head);
    m_note->setObjectName(QStringLiteral("compare.note"));
    setRole(m_note, "quiet");
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addSpacing(Theme::kGrid);
    row->addWidget(m_note, 1);
    m_progress = new QProgressBar(head);
    m_progress->setAccessibleName(tr("Measuring"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(140);
    m_progress->setRange(0, 1000);
    row->addWidget(m_progress);
    m_cancel = button(QStringLiteral("compare.cancel"), tr("Cancel"), tr("End the measuring"));
    connect(m_cancel, &QToolButton::clicked, this, &ComparePanel::cancelRequested);
    row->addWidget(m_cancel);
    m_remove = button(QStringLiteral("compare.remove"), tr("Remove"), tr("Let go of the chosen model"));
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (m_list->currentRow() >= 0)
            Q_EMIT removeRequested(m_list->currentRow());
    });
    row->addWidget(m_remove);
    m_copy = button(QStringLiteral("compare.copy"), tr("Copy"), tr("Copy the table, separated by tabs"));
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (const int page = m_pages->currentIndex(); page > 0)
            QGuiApplication::clipboard()->setText(m_tables[static_cast<std::size_t>(page - 1)].table.asTsv());
    });
    row->addWidget(m_copy);
    m_measure = new QPushButton(tr("Measure"), head);
    m_measure->setObjectName(QStringLiteral("compare.measure"));
    m_measure->setAccessibleName(tr("Measure the models"));
    m_measure->setToolTip(tr("Search counterfactuals of the same test rows with every model, in several rounds"));
    connect(m_measure, &QPushButton::clicked, this, &ComparePanel::measureRequested);
    row->addWidget(m_measure);
    setProgress(std::nullopt);
    return head;
}

QWidget* ComparePanel::makeRunsPage() {
    m_list = makeTable(QStringLiteral("compare.runs"), tr("Models side by side"), this);
    m_list->setColumnCount(4);
    m_list->setHorizontalHeaderLabels({tr("Keep"), tr("Model"), tr("Epochs"), tr("State")});
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    connect(m_list, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (item->column() == 0)
            Q_EMIT keepRequested(item->row(), item->checkState() == Qt::Checked);
    });
    connect(m_list, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_list->currentRow();
        m_remove->setEnabled(row >= 0 && row < static_cast<int>(m_runs.size()) &&
                             !m_runs[static_cast<std::size_t>(row)].learning);
    });
    return m_list;
}

void ComparePanel::addPage(const QString& id, const QString& title, const QString& emptyText) {
    auto* pages = new QStackedWidget(this);
    auto* empty = new QLabel(emptyText, pages);
    setRole(empty, "quiet");
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    pages->addWidget(empty);
    QTableWidget* view = makeTable(QStringLiteral("compare.") + id, title, pages);
    pages->addWidget(view);
    m_pages->addWidget(pages);
    m_tables.push_back({id, view, {}});
}

ComparePanel::Page* ComparePanel::find(const QString& id) {
    return &*std::ranges::find(m_tables, id, &Page::id);
}

const ComparisonTable& ComparePanel::table(const QString& page) const {
    return std::ranges::find(m_tables, page, &Page::id)->table;
}

void ComparePanel::showPage(int page) {
    m_switch->button(page)->setChecked(true);
    m_pages->setCurrentIndex(page);
    renew();
    m_remove->setVisible(page == 0);
    m_copy->setVisible(page > 0);
    m_measure->setVisible(page == 1);
    m_note->setText(page == 0   ? tr("Kept models stay when another training starts; at most four stand side by side.")
                    : page == 1 ? m_measured
                    : page == 2 && !m_tables[1].table.rows.empty() ? tr("Bold: unlike the first model.")
                    : page == 3 ? tr("Only settings that differ are listed; marked: unlike the first model.")
                                : QString());
    m_note->setToolTip(m_note->text());
}

void ComparePanel::setTable(const QString& page, ComparisonTable table) {
    Page* found = find(page);
    found->table = std::move(table);
    found->stale = true;
    renew();
}

// A table that nobody sees is filled when it is shown: while models learn, the row's comes anew with every snapshot.
void ComparePanel::renew() {
    if (!isVisible() || m_pages->currentIndex() == 0)
        return;
    Page& page = m_tables[static_cast<std::size_t>(m_pages->currentIndex() - 1)];
    if (std::exchange(page.stale, false))
        fill(page);
}

void ComparePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    renew();
}

// Tones are words too: a triangle and the weight of the letters say what the colour does.
void ComparePanel::fill(Page& page) {
    using Tone = ComparisonTable::Tone;
    const Tokens& tokens = Theme::instance().tokens();
    QTableWidget* view = page.view;
    view->clear();
    const auto columns = static_cast<int>(page.table.columns.size());
    view->setColumnCount(columns + 1);
    view->setRowCount(static_cast<int>(page.table.rows.size()));
    view->setHorizontalHeaderLabels(QStringList{QString()} + page.table.columns);
    for (int r = 0; r < view->rowCount(); ++r) {
        const ComparisonTable::Row& row = page.table.rows[static_cast<std::size_t>(r)];
        auto* label = new QTableWidgetItem(row.label);
        label->setToolTip(row.help);
        label->setForeground(tokens.quiet);
        view->setItem(r, 0, label);
        for (int c = 0; c < columns && c < static_cast<int>(row.cells.size()); ++c) {
            const ComparisonTable::Cell& cell = row.cells[static_cast<std::size_t>(c)];
            QString text = cell.text;
            if (!cell.help.isEmpty() && cell.help != QStringLiteral("\u2013"))
                text += QStringLiteral("   (%1)").arg(cell.help);
            auto* item = new QTableWidgetItem;
            if (cell.tone != Tone::Plain) {
                QFont font = item->font();
                font.setBold(true);
                item->setFont(font);
            }
            if (cell.tone == Tone::Good || cell.tone == Tone::Bad) {
                text = (cell.tone == Tone::Good ? QStringLiteral("\u25B2 ") : QStringLiteral("\u25BC ")) + text;
                item->setForeground(cell.tone == Tone::Good ? tokens.good : tokens.bad);
                item->setToolTip(cell.tone == Tone::Good ? tr("Better than the first model, beyond chance (99%)")
                                                         : tr("Worse than the first model, beyond chance (99%)"));
            } else if (cell.tone == Tone::Differs) {
                item->setBackground(Theme::blend(tokens.panel, tokens.accent, 0.14));
            }
            item->setText(text);
            if (item->toolTip().isEmpty())
                item->setToolTip(text); // a narrow column cuts it short
            view->setItem(r, c + 1, item);
        }
    }
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    static_cast<QStackedWidget*>(view->parentWidget())->setCurrentIndex(page.table.rows.empty() ? 0 : 1);
}

void ComparePanel::setRuns(const std::vector<ComparedRun>& runs, const core::FeatureSchema* schema) {
    m_runs = runs;
    const QSignalBlocker quiet(m_list);
    const int current = m_list->currentRow();
    m_list->setRowCount(static_cast<int>(runs.size()));
    for (int r = 0; r < m_list->rowCount(); ++r) {
        const ComparedRun& run = runs[static_cast<std::size_t>(r)];
        auto* keep = new QTableWidgetItem;
        keep->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        keep->setCheckState(run.kept ? Qt::Checked : Qt::Unchecked);
        keep->setData(Qt::AccessibleTextRole, tr("Keep %1").arg(run.view.name));
        keep->setToolTip(tr("Stays when another training starts"));
        m_list->setItem(r, 0, keep);
        m_list->setItem(r, 1, new QTableWidgetItem(run.view.name));
        m_list->setItem(r, 2, new QTableWidgetItem(shownCount(run.epochs)));
        m_list->setItem(r, 3, new QTableWidgetItem(run.learning ? tr("learning") : run.kept ? tr("kept") : QString()));
    }
    if (current >= 0 && current < m_list->rowCount())
        m_list->setCurrentCell(current, 1);
    m_remove->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() < static_cast<int>(runs.size()) &&
                         !runs[static_cast<std::size_t>(m_list->currentRow())].learning);
    m_measure->setEnabled(runs.size() > 1);
    setTable(QStringLiteral("settings"), schema && runs.size() > 1 ? settingsTable(runs, *schema) : ComparisonTable());
}

void ComparePanel::setComparison(const ComparisonPtr& comparison) {
    m_measured = comparison ? tr("%1 rounds of %2 searches a model, 99% intervals; marked: beyond chance against the "
                                 "first model")
                                  .arg(comparison->reports.front().rounds)
                                  .arg(comparison->reports.front().individuals)
                            : QString();
    setTable(QStringLiteral("measures"), comparison ? measuresTable(*comparison) : ComparisonTable());
    showPage(m_pages->currentIndex());
}

void ComparePanel::setProgress(std::optional<double> done) {
    m_progress->setVisible(done.has_value());
    m_cancel->setVisible(done.has_value());
    if (m_measure)
        m_measure->setEnabled(!done && m_runs.size() > 1);
    m_progress->setValue(static_cast<int>(1000 * done.value_or(0)));
}

void ComparePanel::setMessage(const QString& message) {
    m_measured = message;
    showPage(m_pages->currentIndex());
}

void ComparePanel::setAnswer(const std::shared_ptr<const ExplanationAnswer>& answer) {
    setTable(QStringLiteral("row"), answer ? rowTable(*answer) : ComparisonTable());
}

void ComparePanel::themeChanged() {
    m_copy->setIcon(icon(QStringLiteral("copy"), Theme::instance().tokens().ink));
    m_remove->setIcon(icon(QStringLiteral("trash"), Theme::instance().tokens().ink));
    m_cancel->setIcon(icon(QStringLiteral("close"), Theme::instance().tokens().ink));
    for (Page& page : m_tables)
        page.stale = true;
    renew();
}

} // namespace ui
