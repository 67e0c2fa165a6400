#include "ui/panels/data_panel.h"

#include "ui/models/value_text.h"
#include "ui/panels/constraints_table.h"
#include "ui/panels/contact_sheet.h"
#include "ui/panels/data_overview.h"
#include "ui/panels/data_toolbar.h"
#include "ui/panels/dataset_view.h"
#include "ui/panels/feature_editor.h"
#include "ui/panels/pixel_lock_editor.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kSideWidth = 296;

QFrame* card(QWidget* parent) {
    auto* frame = new QFrame(parent);
    setFlag(frame, "card");
    return frame;
}

} // namespace

struct DataPanel::Private {
    DataPanel* self = nullptr;
    core::PreparedDataPtr data;
    DatasetModel* rows = nullptr;
    ConstraintsModel* constraints = nullptr;
    QItemSelectionModel* selected = nullptr; // features, as rows of the constraints
    DataTitle* title = nullptr;
    DataToolbar* toolbar = nullptr;
    BulkBar* bulk = nullptr;
    QStackedWidget* views = nullptr;
    DatasetView* table = nullptr;
    ConstraintsTable* constraintsTable = nullptr;
    ContactSheet* sheet = nullptr;
    QWidget* body = nullptr;
    QWidget* empty = nullptr;
    QFrame* lockCard = nullptr;
    PixelLockEditor* locks = nullptr;
    DataOverview* overview = nullptr;
    FeatureEditor* editor = nullptr;
    QString filterText;
    std::optional<core::Label> filterClass;

    void build();
    QWidget* buildViews(QWidget* parent);
    QWidget* buildSide(QWidget* parent);
    void connectTools();
    void connectViews();
    void showSelection();
    void applyFilter();
    void showView(int view);
    void say(const QString& message) { title->showNote(message); }
};

DataPanel::DataPanel(QUndoStack* undo, QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("dataPanel"));
    d->self = this;
    d->rows = new DatasetModel(this);
    d->constraints = new ConstraintsModel(undo, this);
    d->selected = new QItemSelectionModel(d->constraints, this);
    d->build();
    d->connectTools();
    d->connectViews();
    setData(nullptr, {});
}

DataPanel::~DataPanel() = default;

void DataPanel::Private::build() {
    auto* column = new QVBoxLayout(self);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(10);
    column->addWidget(title = new DataTitle(self));
    column->addWidget(empty = title->emptyState(self), 1);
    body = new QWidget(self);
    auto* inner = new QVBoxLayout(body);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(10);
    inner->addWidget(toolbar = new DataToolbar(body));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(buildViews(body), 1);
    row->addWidget(buildSide(body));
    inner->addLayout(row, 1);
    column->addWidget(body, 1);
    editor = new FeatureEditor(constraints, self);
}

QWidget* DataPanel::Private::buildViews(QWidget* parent) {
    QFrame* frame = card(parent);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 6, 1, 6);
    column->setSpacing(0);
    views = new QStackedWidget(frame);
    views->addWidget(table = new DatasetView(rows, constraints, selected, views));
    views->addWidget(constraintsTable = new ConstraintsTable(constraints, selected, views));
    views->addWidget(sheet = new ContactSheet(views));
    column->addWidget(views, 1);
    column->addWidget(bulk = new BulkBar(frame)); // below, so that the header stays under the pointer
    return frame;
}

QWidget* DataPanel::Private::buildSide(QWidget* parent) {
    auto* side = new QWidget(parent);
    side->setFixedWidth(kSideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    lockCard = card(side);
    auto* lockColumn = new QVBoxLayout(lockCard);
    lockColumn->setContentsMargins(1, 1, 1, 1);
    auto* scroll = new QScrollArea(lockCard);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    locks = new PixelLockEditor(constraints);
    setFlag(locks, "transparent");
    scroll->setWidget(locks);
    lockColumn->addWidget(scroll);
    column->addWidget(lockCard, 5);
    QFrame* about = card(side);
    auto* aboutColumn = new QVBoxLayout(about);
    aboutColumn->setContentsMargins(1, 1, 1, 1);
    aboutColumn->addWidget(overview = new DataOverview(about));
    column->addWidget(about, 2);
    return side;
}

void DataPanel::Private::connectTools() {
    connect(title, &DataTitle::openRequested, self, &DataPanel::openRequested);
    connect(title, &DataTitle::cancelRequested, self, &DataPanel::cancelRequested);
    connect(toolbar, &DataToolbar::viewChosen, self, [this](int view) { showView(view); });
    connect(toolbar, &DataToolbar::filterEdited, self, [this](const QString& text) {
        filterText = text;
        applyFilter();
    });
    const auto features = [this] { return ConstraintsTable::featuresOf(*selected); };
    connect(bulk, &BulkBar::mutabilityChosen, self,
            [this, features](core::Mutability mutability) { constraints->setMutability(features(), mutability); });
    connect(bulk, &BulkBar::resetChosen, self, [this, features] { constraints->reset(features()); });
    connect(bulk, &BulkBar::allChosen, self, [this] {
        selected->select(QItemSelection(constraints->index(0, 0), constraints->index(constraints->rowCount() - 1, 0)),
                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
    connect(bulk, &BulkBar::cleared, selected, &QItemSelectionModel::clearSelection);
    connect(selected, &QItemSelectionModel::selectionChanged, self, [this] { showSelection(); });
    connect(constraints, &QAbstractItemModel::modelReset, self, [this] { showSelection(); });
    connect(constraints, &QAbstractItemModel::dataChanged, self, [this] { say({}); });
    connect(constraints, &ConstraintsModel::constraintsChanged, self, &DataPanel::constraintsChanged);
    connect(constraints, &ConstraintsModel::noted, self, [this](const QString& note) {
        // Said after the edit that it belongs to, which clears what was said before.
        QMetaObject::invokeMethod(
            self, [this, note] { say(note); }, Qt::QueuedConnection);
    });
    connect(constraints, &ConstraintsModel::refused, self, [this](const QString& message) {
        if (!editor->isVisible()) // which says it itself
            title->showError(message);
    });
}

void DataPanel::Private::connectViews() {
    connect(table, &DatasetView::rowActivated, self, &DataPanel::rowActivated);
    connect(sheet, &ContactSheet::rowActivated, self, &DataPanel::rowActivated);
    connect(table->columns(), &ColumnHeader::editRequested, self,
            [this](qint64 feature, bool highEnd, const QRect& near) { editor->open(feature, highEnd, near); });
    connect(rows, &DatasetModel::filtered, self, [this] {
        table->scrollToTop();
        toolbar->showCount(data && rows->shownRows() < data->dataset.size() ? rows->shownRows() : -1);
    });
    connect(overview, &DataOverview::remedyRequested, self, &DataPanel::remedyRequested);
    connect(overview, &DataOverview::reviewRequested, self, &DataPanel::reviewRequested);
    connect(overview, &DataOverview::classChosen, self, [this](int label) {
        filterClass = label < 0 ? std::nullopt : std::optional<core::Label>(label);
        overview->setChosenClass(filterClass);
        applyFilter();
    });
}

void DataPanel::Private::showSelection() {
    const auto count = static_cast<int>(ConstraintsTable::featuresOf(*selected).size());
    const bool images = data && data->dataset.schema.image;
    bulk->showSelection(images ? 0 : count, constraints->rowCount());
}

void DataPanel::Private::applyFilter() {
    if (!data)
        return;
    auto filter = RowFilter::parse(data->dataset, filterText);
    toolbar->showFilterError(filter ? QString() : fromStd(filter.error().message));
    if (!filter)
        return;
    filter->label = filterClass;
    rows->setFilter(std::move(filter).value());
}

void DataPanel::Private::showView(int view) {
    const bool images = data && data->dataset.schema.image;
    views->setCurrentIndex(images ? 2 : view);
    toolbar->setFilterShown(!images && view == 0);
}

void DataPanel::setBuiltins(const std::vector<core::BuiltinSet>& sets) {
    d->title->setBuiltins(sets);
}

void DataPanel::setMissingPolicy(core::MissingPolicy missing) {
    d->overview->setMissingPolicy(missing);
}

void DataPanel::setData(const core::PreparedDataPtr& prepared, const core::Constraints& suggested) {
    d->editor->hide();
    d->data = prepared;
    d->filterText.clear();
    d->filterClass.reset();
    const bool images = prepared && prepared->dataset.schema.image;
    d->selected->clear();
    d->constraints->setDataset(prepared, suggested);
    d->rows->setDataset(images ? nullptr : prepared);
    d->sheet->setData(images ? prepared : nullptr);
    d->locks->setData(images ? prepared : nullptr);
    d->overview->setClassesShown(!images);
    d->overview->setData(prepared);
    d->title->setData(prepared);
    d->toolbar->setImages(images);
    d->toolbar->setExample(prepared ? RowFilter::example(prepared->dataset, suggested) : QString());
    d->lockCard->setVisible(images);
    d->body->setVisible(prepared != nullptr);
    d->empty->setVisible(prepared == nullptr);
    d->showView(0);
    d->showSelection();
}

void DataPanel::applyConstraints(const core::Constraints& constraints, const QString& label) {
    d->constraints->replaceAll(constraints, label);
}

void DataPanel::showConstraints(const core::Constraints& constraints) {
    d->constraints->show(constraints);
}

core::Constraints DataPanel::suggestedConstraints() const {
    return d->constraints->suggested();
}

core::Constraints DataPanel::constraints() const {
    return d->constraints->constraints();
}

QUndoStack* DataPanel::undoStack() const {
    return d->constraints->undoStack();
}

void DataPanel::selectRow(qint64 row) {
    if (d->data && d->data->dataset.schema.image)
        d->sheet->showRow(row);
    else
        d->table->showRow(row);
}

void DataPanel::showProgress(double done, const QString& doing) {
    d->title->showProgress(done, doing);
}

void DataPanel::endProgress() {
    d->title->endProgress();
}

void DataPanel::showError(const QString& message) {
    d->title->showError(message);
}

} // namespace ui
