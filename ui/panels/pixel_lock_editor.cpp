#include "ui/panels/pixel_lock_editor.h"

#include "ui/models/column_summary.h"
#include "ui/models/value_text.h"
#include "ui/plots/image_grid.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

constexpr int kPreview = 216;
constexpr std::size_t kMostAreas = 30;

// The mean image under a veil where pixels are locked, and the chosen area's outline. Dragging chooses an area.
class MeanImageView final : public QWidget {
    Q_OBJECT

public:
    explicit MeanImageView(QWidget* parent) : QWidget(parent) {
        setObjectName(QStringLiteral("pixelPreview"));
        setAccessibleName(tr("Mean image; drag over it to choose an area"));
        setToolTip(tr("The mean of the images. Drag over it to choose an area."));
        setFixedSize(kPreview, kPreview);
        setCursor(Qt::CrossCursor);
    }
    void setImage(const QImage& image, const core::ImageShape& shape) {
        m_image = image;
        m_shape = shape;
        update();
    }
    void setLocked(std::vector<bool> locked) {
        m_locked = std::move(locked);
        update();
    }
    void setChosen(const PixelArea& area) {
        m_chosen = area;
        update();
    }

Q_SIGNALS:
    void areaDragged(const ui::PixelArea& area);

protected:
    void paintEvent(QPaintEvent*) override {
        if (m_image.isNull())
            return;
        const Tokens& tokens = Theme::instance().tokens();
        QPainter painter(this);
        const QRectF frame = place();
        painter.drawImage(frame, m_image);
        QColor veil = tokens.accent;
        veil.setAlphaF(0.45F);
        for (std::size_t pixel = 0; pixel < m_locked.size(); ++pixel)
            if (m_locked[pixel]) {
                const auto at = static_cast<core::Index>(pixel);
                painter.fillRect(box({at / m_shape.width, at / m_shape.width, at % m_shape.width, at % m_shape.width}),
                                 veil);
            }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens.panel, 4));
        painter.setBrush(Qt::NoBrush);
        const QRectF outline = box(m_chosen).adjusted(1, 1, -1, -1);
        painter.drawRect(outline);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(outline);
        painter.setPen(QPen(tokens.line, 1));
        painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    void mousePressEvent(QMouseEvent* event) override {
        m_from = pixelAt(event->position());
        drag(event->position());
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        if (event->buttons() & Qt::LeftButton)
            drag(event->position());
    }

private:
    [[nodiscard]] QRectF place() const { // of the image, its shape kept
        const double scale = std::min(static_cast<double>(width()) / static_cast<double>(m_shape.width),
                                      static_cast<double>(height()) / static_cast<double>(m_shape.height));
        const QSizeF size(scale * static_cast<double>(m_shape.width), scale * static_cast<double>(m_shape.height));
        return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
    }
    [[nodiscard]] QRectF box(const PixelArea& area) const {
        const QRectF frame = place();
        const double step = frame.width() / static_cast<double>(m_shape.width);
        return {QPointF(frame.left() + step * static_cast<double>(area.left),
                        frame.top() + step * static_cast<double>(area.top)),
                QSizeF(step * static_cast<double>(area.right - area.left + 1),
                       step * static_cast<double>(area.bottom - area.top + 1))};
    }
    [[nodiscard]] std::pair<core::Index, core::Index> pixelAt(const QPointF& position) const { // row, column
        const QRectF frame = place();
        const double step = frame.width() / static_cast<double>(m_shape.width);
        return {std::clamp(static_cast<core::Index>((position.y() - frame.top()) / step), core::Index(0),
                           m_shape.height - 1),
                std::clamp(static_cast<core::Index>((position.x() - frame.left()) / step), core::Index(0),
                           m_shape.width - 1)};
    }
    void drag(const QPointF& position) {
        if (m_image.isNull())
            return;
        const auto to = pixelAt(position);
        Q_EMIT areaDragged({std::min(m_from.first, to.first), std::max(m_from.first, to.first),
                            std::min(m_from.second, to.second), std::max(m_from.second, to.second)});
    }

    QImage m_image;
    core::ImageShape m_shape{1, 1, 1};
    std::vector<bool> m_locked;
    PixelArea m_chosen;
    std::pair<core::Index, core::Index> m_from;
};

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
    MeanImageView* preview = nullptr;
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
    d->preview = new MeanImageView(this);
    column->addWidget(d->preview, 0, Qt::AlignHCenter);
    buildFields(column);
    buildButtons(column);
    d->areas = new QVBoxLayout;
    d->areas->setSpacing(2);
    column->addLayout(d->areas);
    connect(d->preview, &MeanImageView::areaDragged, this, &PixelLockEditor::choose);
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
        d->presetMenu->addSeparator();
    }
    connect(d->presetMenu->addAction(tr("Free all pixels")), &QAction::triggered, this,
            [this] { d->model->setMutability(d->model->allFeatures(), core::Mutability::Free); });
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

#include "pixel_lock_editor.moc"
