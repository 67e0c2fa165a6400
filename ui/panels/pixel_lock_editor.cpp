#include "ui/panels/pixel_lock_editor.h"

#include "ui/models/column_summary.h"
#include "ui/models/value_text.h"
#include "ui/panels/pixel_canvas.h"
#include "ui/panels/segment_switch.h"
#include "ui/plots/image_grid.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

constexpr std::size_t kMostAreas = 30;
const QString kArea = QStringLiteral("area");
const QString kPaint = QStringLiteral("paint");
const QString kErase = QStringLiteral("erase");

QLabel* text(QWidget* parent, const char* role, const QString& words, bool wrapped = false) {
    auto* made = new QLabel(words, parent);
    setRole(made, role);
    made->setWordWrap(wrapped);
    return made;
}

} // namespace

struct PixelLockEditor::Private {
    ConstraintsModel* model = nullptr;
    core::PreparedDataPtr data;
    PixelCanvas* preview = nullptr;
    SegmentSwitch* tools = nullptr;
    QSpinBox* brush = nullptr;
    QWidget* areaParts = nullptr;  // what only the area tool needs
    QWidget* brushParts = nullptr; // what only the brushes need
    QMenu* classMenu = nullptr;
    QToolButton* undo = nullptr;
    QLabel* count = nullptr;
    std::array<QSpinBox*, 4> fields{}; // top, bottom, left, right
    QToolButton* presets = nullptr;
    QMenu* presetMenu = nullptr;
    QPushButton* lock = nullptr;
    QPushButton* release = nullptr;
    QVBoxLayout* areas = nullptr;
};

PixelLockEditor::PixelLockEditor(ConstraintsModel* model, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>()) {
    d->model = model;
    setObjectName(QStringLiteral("pixelLockEditor"));
    build();
    connect(model, &QAbstractItemModel::dataChanged, this, &PixelLockEditor::showState);
}

PixelLockEditor::~PixelLockEditor() = default;

void PixelLockEditor::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->addWidget(text(this, "section", tr("What may change")), 1);
    d->presets = new QToolButton(this);
    d->presets->setObjectName(QStringLiteral("lockPresets"));
    d->presets->setText(tr("Presets"));
    d->presets->setPopupMode(QToolButton::InstantPopup);
    setFlag(d->presets, "filled");
    d->presetMenu = new QMenu(d->presets);
    d->presets->setMenu(d->presetMenu);
    head->addWidget(d->presets);
    column->addLayout(head);
    d->count = text(this, "small", {}, true);
    d->count->setObjectName(QStringLiteral("lockedCount"));
    column->addWidget(d->count);
    buildTools(column);
    d->preview = new PixelCanvas(this);
    column->addWidget(d->preview, 0, Qt::AlignHCenter);
    d->areaParts = new QWidget(this);
    auto* area = new QVBoxLayout(d->areaParts);
    area->setContentsMargins(0, 0, 0, 0);
    area->setSpacing(10);
    buildFields(area);
    buildButtons(area);
    column->addWidget(d->areaParts);
    buildWhole(column);
    d->areas = new QVBoxLayout;
    d->areas->setSpacing(2);
    column->addLayout(d->areas);
    connect(d->preview, &PixelCanvas::areaDragged, this, &PixelLockEditor::choose);
    connect(d->preview, &PixelCanvas::painted, this, [this](const std::vector<bool>& pixels, bool lock) {
        d->model->setMutability(featuresOf(d->model->schema(), pixels),
                                lock ? core::Mutability::Immutable : core::Mutability::Free);
    });
}

// With what the canvas is touched: a rectangle, or a brush of some size.
void PixelLockEditor::buildTools(QLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    d->tools = new SegmentSwitch(QStringLiteral("lockTool"), this);
    d->tools->setAccessibleName(tr("Tool"));
    d->tools->add(kArea, tr("Area"), tr("Choose a rectangle, then lock or free it"));
    d->tools->add(kPaint, tr("Paint"), tr("Lock pixels with a brush"));
    d->tools->add(kErase, tr("Erase"), tr("Free pixels with a brush"));
    d->brush = new QSpinBox(this);
    d->brush->setObjectName(QStringLiteral("brushSize"));
    d->brush->setAccessibleName(tr("Size of the brush in pixels"));
    d->brush->setToolTip(d->brush->accessibleName());
    d->brush->setRange(1, 9);
    d->brush->setValue(3);
    d->brush->setSuffix(tr(" px"));
    row->addWidget(d->tools);
    row->addStretch(1);
    static_cast<QVBoxLayout*>(column)->addLayout(row);
    // On a line of its own: beside the tools it would be wider than the column is.
    d->brushParts = new QWidget(this);
    auto* size = new QHBoxLayout(d->brushParts);
    size->setContentsMargins(0, 0, 0, 0);
    size->addWidget(text(d->brushParts, "quiet", tr("Brush")), 1);
    size->addWidget(d->brush);
    d->brushParts->hide();
    static_cast<QVBoxLayout*>(column)->addWidget(d->brushParts);
    connect(d->brush, &QSpinBox::valueChanged, this, [this](int pixels) { d->preview->setBrushSize(pixels); });
    connect(d->tools, &SegmentSwitch::chosen, this, [this](const QString& tool) {
        d->preview->setTool(tool == kArea    ? PixelCanvas::Tool::Area
                            : tool == kPaint ? PixelCanvas::Tool::Paint
                                             : PixelCanvas::Tool::Erase);
        d->areaParts->setVisible(tool == kArea);
        d->brushParts->setVisible(tool != kArea);
    });
}

// What acts on all pixels at once.
void PixelLockEditor::buildWhole(QLayout* column) {
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    const auto button = [this](const QString& name, const QString& words, const QString& help) {
        auto* made = new QToolButton(this);
        made->setObjectName(name);
        made->setText(words);
        made->setAccessibleName(words);
        made->setToolTip(help);
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFlag(made, "filled");
        return made;
    };
    auto* invert =
        button(QStringLiteral("invertLocks"), tr("Invert"), tr("Locked pixels become free, free ones locked"));
    auto* clear = button(QStringLiteral("clearLocks"), tr("Clear"), tr("Free all pixels"));
    auto* fromMean = button(QStringLiteral("lockBackground"), tr("From class mean"),
                            tr("Lock the pixels that are background in the mean image of a class"));
    fromMean->setPopupMode(QToolButton::InstantPopup);
    d->classMenu = new QMenu(fromMean);
    fromMean->setMenu(d->classMenu);
    d->undo = button(QStringLiteral("undoLocks"), tr("Undo"), tr("Undo the last step"));
    d->undo->setEnabled(d->model->undoStack()->canUndo());
    grid->addWidget(fromMean, 0, 0);
    grid->addWidget(invert, 0, 1);
    grid->addWidget(clear, 1, 0);
    grid->addWidget(d->undo, 1, 1);
    static_cast<QVBoxLayout*>(column)->addLayout(grid);
    QUndoStack* steps = d->model->undoStack();
    connect(d->undo, &QToolButton::clicked, steps, &QUndoStack::undo);
    connect(steps, &QUndoStack::canUndoChanged, d->undo, &QWidget::setEnabled);
    connect(steps, &QUndoStack::undoTextChanged, d->undo, [this](const QString& step) {
        d->undo->setToolTip(step.isEmpty() ? QString() : tr("Undo: %1").arg(step));
    });
    connect(invert, &QToolButton::clicked, this, &PixelLockEditor::invertLocks);
    connect(clear, &QToolButton::clicked, this,
            [this] { d->model->setMutability(d->model->allFeatures(), core::Mutability::Free); });
}

void PixelLockEditor::invertLocks() {
    core::Constraints turned = d->model->constraints();
    const core::FeatureSchema& schema = d->model->schema();
    std::vector<bool> pixels = lockedPixels(schema, turned);
    for (std::size_t pixel = 0; pixel < pixels.size(); ++pixel)
        for (core::Index channel = 0; channel < schema.image->channels; ++channel)
            turned
                .features[pixel * static_cast<std::size_t>(schema.image->channels) + static_cast<std::size_t>(channel)]
                .mutability = pixels[pixel] ? core::Mutability::Free : core::Mutability::Immutable;
    d->model->replaceAll(turned, tr("Invert the locked pixels"));
}

void PixelLockEditor::fillClasses() {
    d->classMenu->clear();
    const core::Dataset& dataset = d->data->dataset;
    for (std::size_t label = 0; label < dataset.classes.size(); ++label)
        connect(d->classMenu->addAction(tr("Background of %1").arg(fromStd(dataset.classes[label]))),
                &QAction::triggered, this, [this, label] {
                    d->model->setMutability(
                        featuresOf(d->model->schema(), backgroundOf(*d->data, static_cast<core::Label>(label))),
                        core::Mutability::Immutable);
                });
}

void PixelLockEditor::buildFields(QLayout* column) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    const std::array<std::pair<QString, QString>, 4> names{{{QStringLiteral("areaTop"), tr("First row")},
                                                            {QStringLiteral("areaBottom"), tr("Last row")},
                                                            {QStringLiteral("areaLeft"), tr("First column")},
                                                            {QStringLiteral("areaRight"), tr("Last column")}}};
    for (std::size_t i = 0; i < 4; ++i) {
        auto* field = new QSpinBox(this);
        field->setObjectName(names[i].first);
        field->setMinimumWidth(68);
        field->setAccessibleName(names[i].second);
        field->setToolTip(tr("%1, counted from 0").arg(names[i].second));
        d->fields[i] = field;
        const int line = static_cast<int>(i) / 2, place = static_cast<int>(i) % 2 == 0 ? 1 : 3;
        grid->addWidget(field, line, place);
        connect(field, &QSpinBox::valueChanged, this, [this] { d->preview->setChosen(chosen()); });
    }
    for (int line = 0; line < 2; ++line) {
        grid->addWidget(text(this, "quiet", line == 0 ? tr("Rows") : tr("Columns")), line, 0);
        grid->addWidget(text(this, "quiet", tr("to")), line, 2);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    static_cast<QVBoxLayout*>(column)->addLayout(grid);
}

void PixelLockEditor::buildButtons(QLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    d->lock = new QPushButton(tr("Lock area"), this);
    d->lock->setObjectName(QStringLiteral("lockArea"));
    d->lock->setToolTip(tr("No counterfactual changes these pixels."));
    d->release = new QPushButton(tr("Free area"), this);
    d->release->setObjectName(QStringLiteral("freeArea"));
    d->release->setToolTip(tr("Counterfactuals may change these pixels."));
    row->addWidget(d->lock, 1);
    row->addWidget(d->release, 1);
    static_cast<QVBoxLayout*>(column)->addLayout(row);
    connect(d->lock, &QPushButton::clicked, this, [this] { lockArea(chosen(), core::Mutability::Immutable); });
    connect(d->release, &QPushButton::clicked, this, [this] { lockArea(chosen(), core::Mutability::Free); });
}

void PixelLockEditor::setData(const core::PreparedDataPtr& prepared) {
    d->data = prepared && prepared->dataset.schema.image ? prepared : nullptr;
    if (!d->data)
        return;
    const core::ImageShape shape = *d->data->dataset.schema.image;
    const std::vector<std::uint8_t> mean = meanImage(d->data->dataset);
    core::RawVector pixels(static_cast<core::Index>(mean.size()));
    for (std::size_t i = 0; i < mean.size(); ++i)
        pixels[static_cast<core::Index>(i)] = mean[i];
    d->preview->setImage(toImage(pixels, shape), shape);
    for (std::size_t i = 0; i < 4; ++i)
        d->fields[i]->setRange(0, static_cast<int>(i < 2 ? shape.height : shape.width) - 1);
    choose({0, std::min<core::Index>(4, shape.height - 1), 0, shape.width - 1});
    fillPresets();
    fillClasses();
    showState();
}

void PixelLockEditor::fillPresets() {
    d->presetMenu->clear();
    const core::ImageShape shape = *d->data->dataset.schema.image;
    const core::Index band = std::min<core::Index>({5, shape.height / 3, shape.width / 3});
    const core::Index bottom = shape.height - 1, right = shape.width - 1;
    const PixelArea top{0, band - 1, 0, right}, low{bottom - band + 1, bottom, 0, right};
    const PixelArea leftBand{0, bottom, 0, band - 1}, rightBand{0, bottom, right - band + 1, right};
    const auto offer = [this](const QString& words, const std::vector<PixelArea>& areas) {
        connect(d->presetMenu->addAction(words), &QAction::triggered, this, [this, areas] { lockPreset(areas); });
    };
    if (band > 0) {
        offer(tr("Lock top and bottom %1 rows").arg(band), {top, low});
        offer(tr("Lock left and right %1 columns").arg(band), {leftBand, rightBand});
        offer(tr("Lock a border of %1 pixels").arg(band), {top, low, leftBand, rightBand});
    }
}

void PixelLockEditor::lockArea(const PixelArea& area, core::Mutability mutability) {
    d->model->setMutability(featuresOf(d->model->schema(), area), mutability);
}

void PixelLockEditor::lockPreset(const std::vector<PixelArea>& areas) {
    std::vector<core::Index> features;
    for (const PixelArea& area : areas)
        for (const core::Index feature : featuresOf(d->model->schema(), area))
            features.push_back(feature);
    std::ranges::sort(features);
    const auto repeated = std::ranges::unique(features);
    features.erase(repeated.begin(), repeated.end());
    d->model->setMutability(features, core::Mutability::Immutable);
}

PixelArea PixelLockEditor::chosen() const {
    const int top = d->fields[0]->value(), bottom = d->fields[1]->value();
    const int left = d->fields[2]->value(), right = d->fields[3]->value();
    return {std::min(top, bottom), std::max(top, bottom), std::min(left, right), std::max(left, right)};
}

void PixelLockEditor::choose(const PixelArea& area) {
    const std::array<core::Index, 4> values{area.top, area.bottom, area.left, area.right};
    for (std::size_t i = 0; i < 4; ++i)
        d->fields[i]->setValue(static_cast<int>(values[i]));
    d->preview->setChosen(chosen());
}

void PixelLockEditor::showState() {
    if (!d->data)
        return;
    std::vector<bool> locked = lockedPixels(d->model->schema(), d->model->constraints());
    const auto count = std::ranges::count(locked, true);
    d->count->setText(count == 0 ? tr("Every pixel may change. Lock those that must stay as they are.")
                                 : tr("%1 of %2 pixels are locked: no counterfactual changes them.")
                                       .arg(shownCount(count), shownCount(static_cast<qint64>(locked.size()))));
    d->preview->setLocked(std::move(locked));
    showAreas();
}

void PixelLockEditor::showAreas() {
    while (QLayoutItem* item = d->areas->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const std::vector<PixelArea> areas = lockedAreas(d->model->schema(), d->model->constraints());
    for (std::size_t i = 0; i < std::min(areas.size(), kMostAreas); ++i) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* sign = new QLabel(line);
        sign->setPixmap(icon(QStringLiteral("lock"), Theme::instance().tokens().quiet).pixmap(14, 14));
        row->addWidget(sign);
        row->addWidget(text(line, "body", areaText(*d->data->dataset.schema.image, areas[i])), 1);
        auto* free = new QPushButton(tr("Free"), line);
        free->setObjectName(QStringLiteral("freeArea%1").arg(i));
        setFlag(free, "link");
        row->addWidget(free);
        d->areas->addWidget(line);
        connect(free, &QPushButton::clicked, this, [this, area = areas[i]] { lockArea(area, core::Mutability::Free); });
    }
    if (areas.size() > kMostAreas)
        d->areas->addWidget(text(this, "small", tr("and %1 more areas").arg(areas.size() - kMostAreas)));
}

} // namespace ui
