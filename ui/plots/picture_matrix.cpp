#include "ui/plots/picture_matrix.h"

#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {
namespace {
constexpr double kGap = 2; // between pictures
constexpr double kSmallest = 12;
} // namespace

struct PictureMatrix::Grid {
    QPointF origin; // of the first picture
    double pitch = kSmallest;
    int count = 0;
    [[nodiscard]] QRectF cell(int row, int column) const {
        return {origin.x() + column * pitch, origin.y() + row * pitch, pitch - kGap, pitch - kGap};
    }
};

PictureMatrix::PictureMatrix(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent), m_title(title) {
    setObjectName(name);
    setAccessibleName(title);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    offerPlot(this, [this] { return source(); });
}

void PictureMatrix::setCells(const QStringList& classes, std::vector<Cell> cells) {
    m_classes = classes;
    m_cells = std::move(cells);
    const auto good = std::ranges::count_if(m_cells, &Cell::valid);
    setAccessibleDescription(tr("%1 of %2 reach their class").arg(good).arg(m_cells.size()));
    update();
}

void PictureMatrix::setTitle(const QString& title) {
    m_title = title;
    setAccessibleName(title);
    update();
}

QRectF PictureMatrix::cellRect(int row, int column) const {
    return gridIn(size()).cell(row, column);
}

void PictureMatrix::mouseReleaseEvent(QMouseEvent* event) {
    const Grid grid = gridIn(size());
    for (int i = 0; i < static_cast<int>(m_cells.size()) && event->button() == Qt::LeftButton; ++i)
        if (grid.cell(i / grid.count, i % grid.count).contains(event->position()))
            return cellClicked(i / grid.count, i % grid.count);
}

void PictureMatrix::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_classes.size());
    const int across = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (m_cells.empty() || count == 0)
        return QWidget::keyPressEvent(event);
    if (across != 0 || down != 0) {
        const int at = std::max(m_chosen, 0);
        m_chosen = m_chosen < 0 ? 0
                                : std::clamp(at / count + down, 0, count - 1) * count +
                                      std::clamp(at % count + across, 0, count - 1);
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_chosen >= 0) {
        Q_EMIT cellClicked(m_chosen / count, m_chosen % count);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PictureMatrix::setCaption(const QString& caption) {
    m_caption = caption;
    update();
}

QSize PictureMatrix::sizeHint() const {
    return {320, 320};
}

QSize PictureMatrix::minimumSizeHint() const {
    return {180, 160};
}

PictureMatrix::Grid PictureMatrix::gridIn(const QSize& size) const {
    const QFontMetricsF small(Theme::smallFont());
    double names = 0.0;
    for (const QString& name : m_classes)
        names = std::max(names, small.horizontalAdvance(name));
    names = std::min(names, size.width() * 0.25) + 8;
    const double top = titleHeight() + small.height() + 12;
    const auto count = std::max<qsizetype>(m_classes.size(), 1);
    const double pitch = std::min((size.width() - names) / static_cast<double>(count),
                                  (size.height() - top) / static_cast<double>(count));
    return {{names, top}, std::max(pitch, kSmallest), static_cast<int>(m_classes.size())};
}

void PictureMatrix::draw(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF small(Theme::smallFont());
    drawTitle(painter, m_title, m_caption, size.width());
    const Grid grid = gridIn(size);
    for (int i = 0; i < grid.count; ++i) {
        const QRectF row = grid.cell(i, 0), column = grid.cell(0, i);
        drawFitted(painter, QRectF(0, row.top(), grid.origin.x() - 6, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                   m_classes[i]);
        drawFitted(painter, QRectF(column.left(), column.top() - small.height() - 2, column.width(), small.height()),
                   Qt::AlignCenter, m_classes[i]);
    }
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        const Cell& cell = m_cells[static_cast<std::size_t>(i)];
        const int row = i / grid.count, column = i % grid.count;
        const QRectF place = grid.cell(row, column);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, place.width() < cell.image.width());
        painter.setOpacity(cell.valid ? 1.0 : 0.35);
        if (!cell.image.isNull())
            painter.drawImage(place, cell.image);
        painter.setOpacity(1.0);
        painter.setBrush(Qt::NoBrush);
        if (row == column) {
            painter.setPen(QPen(tokens.accent, 1.5));
            painter.drawRect(place);
        } else if (!cell.valid) {
            painter.setPen(QPen(tokens.bad, 1.2));
            const QRectF mark(place.right() - 7, place.top() + 1, 6, 6);
            painter.drawLine(mark.topLeft(), mark.bottomRight());
            painter.drawLine(mark.topRight(), mark.bottomLeft());
        }
        if (hasFocus() && i == m_chosen) {
            painter.setPen(QPen(tokens.accent, 2.5));
            painter.drawRect(place);
        }
    }
}

void PictureMatrix::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw(painter, size());
}

void PictureMatrix::mouseMoveEvent(QMouseEvent* event) {
    const Grid grid = gridIn(size());
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        const int row = i / grid.count, column = i % grid.count;
        if (!grid.cell(row, column).contains(event->position()))
            continue;
        const Cell& cell = m_cells[static_cast<std::size_t>(i)];
        const QString words = row == column ? tr("A test image of %1").arg(m_classes[row])
                                            : tr("From %1 to %2: %3 likely%4")
                                                  .arg(m_classes[row], m_classes[column], percentText(cell.probability),
                                                       cell.valid ? QString() : tr(", not reached"));
        QToolTip::showText(event->globalPosition().toPoint(), words, this);
        return;
    }
    QToolTip::hideText();
}

PlotSource PictureMatrix::source() const {
    const auto table = [this] {
        PlotData numbers{{tr("from"), tr("to"), tr("probability"), tr("reached")}, {}};
        for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
            const Cell& cell = m_cells[static_cast<std::size_t>(i)];
            numbers.rows.push_back({m_classes[i / m_classes.size()], m_classes[i % m_classes.size()], cell.probability,
                                    cell.valid ? tr("yes") : tr("no")});
        }
        return numbers;
    };
    return framedSource(
        m_title, m_caption, size(), [this](QPainter& painter, const QSize& within) { draw(painter, within); }, table);
}

} // namespace ui
