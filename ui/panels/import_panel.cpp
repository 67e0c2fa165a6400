#include "ui/panels/import_panel.h"

#include "ui/models/explanation_text.h"
#include "ui/models/preview_model.h"
#include "ui/models/value_text.h"
#include "ui/panels/folder_samples.h"
#include "ui/panels/import_settings.h"
#include "ui/panels/level_order_editor.h"
#include "ui/panels/preview_header.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int kSideWidth = 296;
constexpr int kRowHeight = 28;
constexpr int kQuietly = 250; // milliseconds before a preview that takes longer shows its progress

QFrame* card(QWidget* parent) {
    auto* frame = new QFrame(parent);
    setFlag(frame, "card");
    return frame;
}

} // namespace

struct ImportPanel::Private {
    ImportPanel* self = nullptr;
    QString source;
    SourceKind kind = SourceKind::Table;
    PreviewModel* model = nullptr;
    QLabel* name = nullptr;
    QLabel* facts = nullptr;
    QPushButton* back = nullptr;
    QPushButton* load = nullptr;
    QPushButton* cancel = nullptr;
    QProgressBar* bar = nullptr;
    QLabel* doing = nullptr;
    QLabel* message = nullptr;
    ImportSettings* settings = nullptr;
    QStackedWidget* previews = nullptr;
    QTableView* table = nullptr;
    PreviewHeader* header = nullptr;
    FolderSamples* samples = nullptr;
    QLabel* waiting = nullptr;
    LevelOrderEditor* order = nullptr;
    QTimer edits;    // joins edits that come together into one preview
    QTimer patience; // a short preview shows no progress at all
    bool loading = false;
    bool blocked = true;      // nothing to load: no preview yet, or one with a blocker
    QString orderWanted;      // its order is edited once the preview knows its levels
    QStringList firstColumns; // widths are fitted when these change

    void build();
    void buildTitle(QVBoxLayout* column);
    QWidget* buildPreview(QWidget* parent);
    void connectParts();
    void showState();
    void say(const QString& text);
    void showTable(const core::TablePreview& preview);
    void openOrder(int column);
};

ImportPanel::ImportPanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("importPanel"));
    d->self = this;
    d->model = new PreviewModel(this);
    d->build();
    d->connectParts();
    d->showState();
}

ImportPanel::~ImportPanel() = default;

void ImportPanel::Private::build() {
    auto* column = new QVBoxLayout(self);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(10);
    buildTitle(column);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    QFrame* side = card(self);
    side->setFixedWidth(kSideWidth);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(1, 1, 1, 1);
    sideColumn->addWidget(settings = new ImportSettings(side));
    row->addWidget(side);
    row->addWidget(buildPreview(self), 1);
    column->addLayout(row, 1);
    order = new LevelOrderEditor(self);
    edits.setSingleShot(true);
    edits.setInterval(0);
    patience.setSingleShot(true);
    patience.setInterval(kQuietly);
}

void ImportPanel::Private::buildTitle(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    back = new QPushButton(tr("Back"), self);
    back->setObjectName(QStringLiteral("importBack"));
    back->setToolTip(tr("Leave it; the data loaded before stays."));
    name = new QLabel(self);
    name->setObjectName(QStringLiteral("importName"));
    name->setTextFormat(Qt::PlainText);
    setRole(name, "title");
    facts = new QLabel(self);
    facts->setObjectName(QStringLiteral("importFacts"));
    setRole(facts, "quiet");
    load = new QPushButton(tr("Load"), self);
    load->setObjectName(QStringLiteral("importLoad"));
    load->setDefault(true);
    load->setMinimumWidth(110);
    setFlag(load, "primary");
    cancel = new QPushButton(tr("Cancel"), self);
    cancel->setObjectName(QStringLiteral("importCancel"));
    cancel->setMinimumWidth(110);
    row->addWidget(back);
    row->addSpacing(4);
    row->addWidget(name);
    row->addWidget(facts, 0, Qt::AlignVCenter);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(load);
    column->addLayout(row);
    auto* status = new QHBoxLayout; // of fixed height, so that nothing below moves
    status->setSpacing(12);
    bar = new QProgressBar(self);
    bar->setObjectName(QStringLiteral("importProgress"));
    bar->setAccessibleName(tr("Reading"));
    bar->setTextVisible(false);
    bar->setFixedWidth(240);
    doing = new QLabel(self);
    setRole(doing, "small");
    message = new QLabel(self);
    message->setObjectName(QStringLiteral("importMessage"));
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(message, "quiet");
    status->addWidget(bar);
    status->addWidget(doing);
    status->addWidget(message, 1);
    auto* strip = new QWidget(self);
    strip->setLayout(status);
    status->setContentsMargins(2, 0, 2, 0);
    strip->setMinimumHeight(20);
    column->addWidget(strip);
}

QWidget* ImportPanel::Private::buildPreview(QWidget* parent) {
    QFrame* frame = card(parent);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 6, 1, 6);
    previews = new QStackedWidget(frame);
    table = new QTableView(previews);
    table->setObjectName(QStringLiteral("previewTable"));
    table->setAccessibleName(tr("First rows of the file"));
    header = new PreviewHeader(model, table);
    table->setHorizontalHeader(header);
    table->setModel(model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus); // its header takes the keys
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    samples = new FolderSamples(previews);
    waiting = new QLabel(previews);
    waiting->setAlignment(Qt::AlignCenter);
    setRole(waiting, "quiet");
    previews->addWidget(table);
    previews->addWidget(samples);
    previews->addWidget(waiting);
    column->addWidget(previews);
    return frame;
}

void ImportPanel::Private::connectParts() {
    connect(back, &QPushButton::clicked, self, &ImportPanel::closed);
    connect(load, &QPushButton::clicked, self, &ImportPanel::loadRequested);
    connect(cancel, &QPushButton::clicked, self, &ImportPanel::cancelRequested);
    connect(settings, &ImportSettings::edited, &edits, qOverload<>(&QTimer::start));
    connect(&edits, &QTimer::timeout, self, [this] {
        patience.start();
        Q_EMIT self->previewRequested();
    });
    const auto columnName = [this](int column) { return model->headerData(column, Qt::Horizontal).toString(); };
    connect(header, &PreviewHeader::kindChosen, self, [this, columnName](int column, core::ColumnChoice::Kind chosen) {
        settings->setKind(columnName(column), chosen);
    });
    connect(header, &PreviewHeader::labelChosen, self,
            [this, columnName](int column) { settings->setLabel(columnName(column)); });
    connect(header, &PreviewHeader::orderRequested, self, [this, columnName](int column) {
        const auto& about = model->preview().columns[static_cast<std::size_t>(column)];
        if (about.kind == core::ColumnChoice::Kind::Ordered)
            openOrder(column);
        else
            orderWanted = columnName(column);
    });
    connect(order, &LevelOrderEditor::arranged, self,
            [this](const QString& column, const QStringList& levels) { settings->setLevels(column, levels); });
}

void ImportPanel::begin(const QString& source, SourceKind kind, const core::TableOptions& table,
                        const core::ImageOptions& image) {
    d->source = source;
    d->kind = kind;
    d->loading = false;
    d->blocked = true;
    d->orderWanted.clear();
    d->firstColumns.clear();
    d->order->hide();
    d->name->setText(QFileInfo(source).fileName());
    d->name->setToolTip(source);
    d->facts->clear();
    d->say({});
    d->settings->begin(kind, table, image);
    d->model->setPreview({});
    d->waiting->setText(tr("Looking into the file..."));
    d->previews->setCurrentWidget(d->waiting);
    d->bar->hide();
    d->doing->hide();
    d->patience.start();
    d->showState();
}

QString ImportPanel::source() const {
    return d->source;
}
core::TableOptions ImportPanel::tableOptions() const {
    return d->settings->table();
}
core::ImageOptions ImportPanel::imageOptions() const {
    return d->settings->image();
}

void ImportPanel::showPreview(const SourcePreview& preview) {
    d->patience.stop();
    d->bar->hide();
    d->doing->hide();
    const bool first = d->previews->currentWidget() == d->waiting;
    const auto& blocker = preview.table ? preview.table->blocker : preview.folder->blocker;
    d->blocked = blocker.has_value();
    if (blocker)
        showError(fromStd(blocker->message));
    else
        d->say(preview.table
                   ? tr("See whether each column is read as it is meant. The button under its name changes it.")
                   : tr("Each sub-folder is a class."));
    if (preview.table) {
        d->showTable(*preview.table);
    } else {
        qint64 images = 0;
        for (const core::ClassCount& ofClass : preview.folder->classes)
            images += ofClass.rows;
        d->facts->setText(tr("%1 in %2", "12 images in 3 folders")
                              .arg(counted(images, tr("1 image"), tr("%1 images")),
                                   counted(std::ssize(preview.folder->classes), tr("1 folder"), tr("%1 folders"))));
        d->settings->showFolder(*preview.folder);
        d->samples->setPreview(*preview.folder);
        d->previews->setCurrentWidget(d->samples);
    }
    d->showState();
    if (first && !d->blocked)
        d->load->setFocus();
}

void ImportPanel::Private::showTable(const core::TablePreview& preview) {
    settings->showTable(preview);
    model->setPreview(preview);
    const QStringList counts{counted(preview.rows, tr("1 row"), tr("%1 rows")),
                             counted(std::ssize(preview.columns), tr("1 column"), tr("%1 columns")),
                             QLocale().formattedDataSize(preview.fileBytes, 1, QLocale::DataSizeSIFormat)};
    facts->setText(counts.join(QStringLiteral(" \u00B7 ")));
    previews->setCurrentWidget(table);
    QStringList columns;
    for (const core::ColumnPreview& column : preview.columns)
        columns.append(fromStd(column.name));
    if (columns != firstColumns) {
        firstColumns = columns;
        header->fitColumns();
    }
    header->viewport()->update();
    if (const auto at = columns.indexOf(std::exchange(orderWanted, {})); at >= 0)
        openOrder(static_cast<int>(at));
}

void ImportPanel::Private::openOrder(int column) {
    const core::ColumnPreview& about = model->preview().columns[static_cast<std::size_t>(column)];
    QStringList levels;
    const bool chosen = std::ranges::any_of(settings->table().columns, [&](const core::ColumnChoice& choice) {
        return choice.column == about.name && !choice.levels.empty();
    });
    for (const std::string& level : about.orderHint.empty() || chosen ? about.levels : about.orderHint)
        levels.append(fromStd(level));
    if (levels.size() > 1)
        order->open(fromStd(about.name), levels,
                    header->viewport()->mapToGlobal(header->pillRect(column).bottomLeft() + QPoint(0, 4)));
}

void ImportPanel::showProgress(double done, const QString& doing) {
    if (!d->loading && d->patience.isActive())
        return;
    d->bar->setRange(0, done < 0 ? 0 : 1000);
    d->bar->setValue(static_cast<int>(1000 * done));
    d->bar->show();
    d->doing->setText(doing);
    d->doing->show();
    d->message->clear();
}

void ImportPanel::setLoading(bool loading) {
    d->loading = loading;
    if (loading)
        d->edits.stop(); // a late preview would end the loading
    if (!loading) {
        d->bar->hide();
        d->doing->hide();
    }
    d->showState();
}

void ImportPanel::showError(const QString& message) {
    setRole(d->message, "error");
    d->message->setText(message);
    if (!message.isEmpty()) {
        d->patience.stop();
        d->bar->hide();
        d->doing->hide();
        if (d->model->columnCount() == 0 && d->kind == SourceKind::Table)
            d->waiting->setText(tr("This cannot be read as a table."));
    }
}

void ImportPanel::Private::say(const QString& text) {
    setRole(message, "quiet");
    message->setText(text);
}

void ImportPanel::Private::showState() {
    load->setEnabled(!loading && !blocked);
    load->setVisible(!loading);
    cancel->setVisible(loading);
    settings->setEnabled(!loading);
    header->setEnabled(!loading);
    load->setToolTip(blocked ? tr("There is nothing to load yet.") : tr("Load the data as shown."));
}

} // namespace ui
