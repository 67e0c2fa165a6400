#include "ui/plots/image_grid.h"

#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_offer.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int kGap = 12;      // between pictures
constexpr int kSmallest = 40; // side of a picture in pixels
constexpr int kLargest = 132;
constexpr int kHeader = 26;

struct Content {
    QStringList columns;
    std::vector<ImageGridRow> rows;
    std::optional<qint64> selected;
    QString emptyText;
};

struct Cells {
    int columns = 1;
    int side = kLargest;
    int pitch = 0;     // from one column to the next
    int rowHeight = 0; // with captions and gap
    int left = kGap;
};

Cells cellsOf(const Content& content, int width) {
    Cells cells;
    cells.columns = std::max(1, static_cast<int>(content.columns.size()));
    for (const ImageGridRow& row : content.rows)
        cells.columns = std::max(cells.columns, static_cast<int>(row.images.size()));
    cells.pitch = std::max((width - kGap) / cells.columns, kSmallest + kGap);
    cells.side = std::clamp(cells.pitch - kGap, kSmallest, kLargest);
    cells.pitch = std::min(cells.pitch, cells.side + 3 * kGap);
    const bool captions = std::ranges::any_of(content.rows, [](const auto& row) { return !row.captions.isEmpty(); });
    cells.rowHeight = cells.side + kGap + (captions ? QFontMetrics(Theme::smallFont()).height() + 4 : 0);
    return cells;
}

// Pixels stay pixels: enlarged by the nearest neighbour, reduced smoothly.
void drawPicture(QPainter& painter, const QImage& image, const QRectF& cell) {
    const Tokens& tokens = Theme::instance().tokens();
    const QSizeF size = QSizeF(image.size()).scaled(cell.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(cell.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(image.hasAlphaChannel() ? tokens.chip : tokens.background);
    painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 3, 3);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, size.width() < image.width());
    painter.drawImage(place, image);
}

class GridView final : public QWidget {
public:
    GridView(const Content& content, QWidget* parent) : QWidget(parent), m_content(content) {
        setObjectName(QStringLiteral("imageGridView"));
        setAccessibleName(ImageGrid::tr("Pictures"));
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
    }

    std::function<void(qint64)> chosen;

    [[nodiscard]] int heightFor(int width) const {
        const Cells cells = cellsOf(m_content, width);
        return kHeader + static_cast<int>(m_content.rows.size()) * cells.rowHeight + kGap;
    }
    [[nodiscard]] QRect rowRect(std::size_t row) const {
        const Cells cells = cellsOf(m_content, width());
        return {0, kHeader + static_cast<int>(row) * cells.rowHeight, width(), cells.rowHeight};
    }
    void draw(QPainter& painter, int width, const QRect& dirty) const;

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        draw(painter, width(), event->rect());
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (const auto row = rowAt(event->pos()); row && event->button() == Qt::LeftButton)
            choose(*row);
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        setCursor(rowAt(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::optional<std::size_t> rowAt(const QPoint& at) const {
        const Cells cells = cellsOf(m_content, width());
        if (at.y() < kHeader)
            return std::nullopt;
        const auto row = static_cast<std::size_t>((at.y() - kHeader) / cells.rowHeight);
        return row < m_content.rows.size() ? std::optional(row) : std::nullopt;
    }
    void choose(std::size_t row) {
        if (chosen && row < m_content.rows.size())
            chosen(m_content.rows[row].row);
    }
    void drawRow(QPainter& painter, const ImageGridRow& row, const QRect& rect, const Cells& cells) const;
    const Content& m_content;
};

void GridView::drawRow(QPainter& painter, const ImageGridRow& row, const QRect& rect, const Cells& cells) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetrics metrics(Theme::smallFont());
    if (m_content.selected == row.row) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::blend(tokens.panel, tokens.accent, Theme::instance().dark() ? 0.22 : 0.12));
        painter.drawRoundedRect(QRectF(rect).adjusted(4, 2, -4, -2), 8, 8);
    }
    painter.setFont(Theme::smallFont());
    for (int i = 0; i < cells.columns; ++i) {
        const QRect cell(cells.left + i * cells.pitch, rect.top() + kGap / 2, cells.side, cells.side);
        const bool missing = i > 0 && !row.valid;
        painter.setOpacity(missing ? 0.45 : 1.0);
        if (i < row.images.size() && !row.images[i].isNull())
            drawPicture(painter, row.images[i], cell);
        painter.setOpacity(1.0);
        if (i < row.captions.size()) {
            painter.setPen(missing && i == 1 ? tokens.bad : Theme::readable(tokens.quiet, tokens.panel));
            const QRect text(cell.left(), cell.bottom() + 3, cells.pitch - 6, metrics.height() + 2);
            drawFitted(painter, text, Qt::AlignLeft | Qt::AlignVCenter, row.captions[i]);
        }
    }
}

void GridView::draw(QPainter& painter, int width, const QRect& dirty) const {
    const Tokens& tokens = Theme::instance().tokens();
    const Cells cells = cellsOf(m_content, width);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_content.rows.empty()) {
        painter.setFont(Theme::bodyFont());
        painter.setPen(tokens.quiet);
        painter.drawText(QRect(16, 16, width - 32, 120), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         m_content.emptyText);
        return;
    }
    painter.setFont(Theme::smallFont());
    painter.setPen(tokens.quiet);
    for (int i = 0; i < m_content.columns.size(); ++i)
        drawFitted(painter, QRect(cells.left + i * cells.pitch, 2, cells.pitch - 6, kHeader - 4),
                   Qt::AlignLeft | Qt::AlignVCenter, m_content.columns[i]);
    for (std::size_t i = 0; i < m_content.rows.size(); ++i) {
        const QRect rect(0, kHeader + static_cast<int>(i) * cells.rowHeight, width, cells.rowHeight);
        if (rect.intersects(dirty))
            drawRow(painter, m_content.rows[i], rect, cells);
    }
    if (hasFocus() && !m_content.selected) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
}

void GridView::keyPressEvent(QKeyEvent* event) {
    const auto at =
        std::ranges::find_if(m_content.rows, [this](const auto& row) { return m_content.selected == row.row; });
    const auto here = at == m_content.rows.end() ? std::optional<std::size_t>()
                                                 : std::optional(static_cast<std::size_t>(at - m_content.rows.begin()));
    switch (event->key()) {
    case Qt::Key_Down:
        return choose(here ? *here + 1 : 0);
    case Qt::Key_Up:
        return choose(here && *here > 0 ? *here - 1 : 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(here.value_or(0));
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace

struct ImageGrid::Private {
    Content content;
    QScrollArea* scroll = nullptr;
    GridView* view = nullptr;

    void layOut() const {
        view->resize(scroll->viewport()->width(), std::max(view->heightFor(scroll->viewport()->width()), 160));
        view->update();
    }
};

ImageGrid::ImageGrid(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("imageGrid"));
    setAccessibleName(tr("Pictures: factual, counterfactual, difference"));
    d->scroll = new QScrollArea(this);
    d->scroll->setObjectName(QStringLiteral("imageGridScroll"));
    d->scroll->setFrameShape(QFrame::NoFrame);
    d->scroll->setFocusPolicy(Qt::NoFocus);
    d->scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the pictures change size when it comes
    d->view = new GridView(d->content, nullptr);
    setFlag(d->view, "transparent");
    d->scroll->setWidget(d->view);
    d->view->chosen = [this](qint64 row) {
        setSelectedRow(row);
        Q_EMIT rowClicked(row);
    };
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->scroll);
    d->scroll->viewport()->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, [this] { d->layOut(); });
    offerPlot(this, [this] { return source(); });
}

ImageGrid::~ImageGrid() = default;

void ImageGrid::setColumns(const QStringList& titles) {
    d->content.columns = titles;
    d->layOut();
}

void ImageGrid::setRows(std::vector<ImageGridRow> rows) {
    d->content.rows = std::move(rows);
    d->view->setAccessibleDescription(tr("%n row(s)", nullptr, static_cast<int>(d->content.rows.size())));
    d->layOut();
}

void ImageGrid::setSelectedRow(std::optional<qint64> row) {
    if (d->content.selected == row)
        return;
    d->content.selected = row;
    for (std::size_t i = 0; i < d->content.rows.size(); ++i)
        if (d->content.rows[i].row == row) {
            const QRect rect = d->view->rowRect(i);
            d->scroll->ensureVisible(rect.left(), rect.center().y(), 0, rect.height() / 2 + kGap);
        }
    d->view->update();
}

void ImageGrid::setEmptyText(const QString& text) {
    d->content.emptyText = text;
    d->view->update();
}

QSize ImageGrid::sizeHint() const {
    return {420, 480};
}

bool ImageGrid::eventFilter(QObject* watched, QEvent* event) {
    if (watched == d->scroll->viewport() && event->type() == QEvent::Resize)
        d->layOut();
    return QWidget::eventFilter(watched, event);
}

PlotSource ImageGrid::source() const {
    return PlotSource{tr("Counterfactual pictures"), QSize(d->view->width(), d->view->height()),
                      [this](QCPPainter& painter, const QSize& size) {
                          painter.fillRect(QRect(QPoint(), size), Theme::instance().tokens().panel);
                          d->view->draw(painter, size.width(), QRect(QPoint(), size));
                      },
                      [this] {
                          PlotData table{{tr("row"), tr("reached")}, {}};
                          table.columns += d->content.columns;
                          for (const ImageGridRow& row : d->content.rows) {
                              std::vector<QVariant> cells{row.row, row.valid ? tr("yes") : tr("no")};
                              for (const QString& caption : row.captions)
                                  cells.emplace_back(caption);
                              table.rows.push_back(std::move(cells));
                          }
                          return table;
                      }};
}

} // namespace ui
