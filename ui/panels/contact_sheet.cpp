#include "ui/panels/contact_sheet.h"

#include "ui/models/row_filter.h"
#include "ui/models/value_text.h"
#include "ui/plots/image_grid.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ui {
namespace {

constexpr int kTile = 56;
constexpr int kGap = 8;
constexpr int kBelow = 12; // after the images of a class
constexpr int kNarrowest = 84;
constexpr int kWidest = 150; // of the class names
constexpr int kMargin = 16;
constexpr int kMostLines = 6;
constexpr int kCachedKib = 24 * 1024; // of pictures

} // namespace

ContactSheet::ContactSheet(QWidget* parent) : QAbstractScrollArea(parent), m_pictures(kCachedKib) {
    setObjectName(QStringLiteral("contactSheet"));
    setAccessibleName(tr("Images by class"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(kTile / 2);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ContactSheet::setData(const core::PreparedDataPtr& prepared) {
    m_data = prepared;
    m_pictures.clear();
    m_decoded = 0;
    m_current = -1;
    m_classes.assign(prepared ? prepared->dataset.classes.size() : 0, {});
    if (prepared)
        for (std::size_t row = 0; row < prepared->dataset.labels.size(); ++row)
            m_classes[static_cast<std::size_t>(prepared->dataset.labels[row])].rows.push_back(
                static_cast<core::Index>(row));
    verticalScrollBar()->setValue(0);
    arrange();
}

int ContactSheet::shownOf(const ClassRows& rows) const {
    const int count = static_cast<int>(rows.rows.size());
    return rows.all ? count : std::min(count, m_columns * m_lines);
}

bool ContactSheet::canGrow(std::size_t classIndex) const {
    return static_cast<int>(m_classes[classIndex].rows.size()) > m_columns * m_lines;
}

QRect ContactSheet::nameRect(core::Label label) const {
    return QRect(0, m_classes[static_cast<std::size_t>(label)].top, m_left - kGap, kTile)
        .translated(0, -verticalScrollBar()->value());
}

void ContactSheet::showAll(core::Label label, bool all) {
    ClassRows& rows = m_classes[static_cast<std::size_t>(label)];
    if (rows.all == all)
        return;
    rows.all = all;
    arrange();
    verticalScrollBar()->setValue(rows.top - kMargin);
}

// As many lines a class as fill the height without scrolling, at least one.
void ContactSheet::arrange() {
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    int widest = 0;
    for (std::size_t c = 0; c < m_classes.size(); ++c)
        widest = std::max(widest, QFontMetrics(bold).horizontalAdvance(fromStd(m_data->dataset.classes[c])));
    m_left = kMargin + std::clamp(widest + 21 + kMargin, kNarrowest, kWidest);
    m_columns = std::max(1, (viewport()->width() - m_left - kMargin + kGap) / (kTile + kGap));
    const int classes = std::max(1, static_cast<int>(m_classes.size()));
    const int room = (viewport()->height() - 2 * kMargin) / classes - kBelow;
    m_lines = std::clamp((room + kGap) / (kTile + kGap), 1, kMostLines);
    int top = kMargin;
    for (ClassRows& ofClass : m_classes) {
        ofClass.top = top;
        const int lines = std::max(1, (shownOf(ofClass) + m_columns - 1) / m_columns);
        top += lines * (kTile + kGap) - kGap + (lines == 1 ? kGap : kBelow);
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, top + kMargin - kBelow - viewport()->height()));
    viewport()->update();
}

QRect ContactSheet::tileAt(std::size_t classIndex, int position) const {
    return {m_left + position % m_columns * (kTile + kGap),
            m_classes[classIndex].top + position / m_columns * (kTile + kGap), kTile, kTile};
}

QRect ContactSheet::tileRect(qint64 row) const {
    for (std::size_t c = 0; c < m_classes.size(); ++c) {
        const auto& rows = m_classes[c].rows;
        const auto it = std::ranges::lower_bound(rows, row);
        if (it != rows.end() && *it == row && it - rows.begin() < shownOf(m_classes[c]))
            return tileAt(c, static_cast<int>(it - rows.begin())).translated(0, -verticalScrollBar()->value());
    }
    return {};
}

qint64 ContactSheet::rowAt(const QPoint& position) const {
    const QPoint at = position + QPoint(0, verticalScrollBar()->value());
    const int column = (at.x() - m_left) / (kTile + kGap);
    for (std::size_t c = 0; c < m_classes.size() && at.x() >= m_left && column < m_columns; ++c) {
        const int i = (at.y() - m_classes[c].top) / (kTile + kGap) * m_columns + column;
        if (at.y() >= m_classes[c].top && i < shownOf(m_classes[c]) && tileAt(c, i).contains(at))
            return m_classes[c].rows[static_cast<std::size_t>(i)];
    }
    return -1;
}

const QPixmap& ContactSheet::picture(core::Index row) {
    if (const QPixmap* known = m_pictures.object(row))
        return *known;
    const QImage image = toImage(m_data->dataset.rows.row(row), *m_data->dataset.schema.image);
    const qreal ratio = devicePixelRatioF();
    const int side = qRound(kTile * ratio);
    const bool enlarged = image.width() < side; // pixels stay crisp
    QPixmap scaled = QPixmap::fromImage(
        image.scaled(side, side, Qt::KeepAspectRatio, enlarged ? Qt::FastTransformation : Qt::SmoothTransformation));
    scaled.setDevicePixelRatio(ratio);
    ++m_decoded;
    auto* kept = new QPixmap(std::move(scaled));
    m_pictures.insert(row, kept, std::max(1, side * side * 4 / 1024));
    return *kept;
}

void ContactSheet::paintName(QPainter& painter, std::size_t classIndex) const {
    const Tokens& tokens = Theme::instance().tokens();
    const ClassRows& ofClass = m_classes[classIndex];
    const int middle = ofClass.top + kTile / 2;
    const bool link = ofClass.all || canGrow(classIndex);
    const int up = link ? 28 : 20;
    painter.drawPixmap(kMargin, middle - up + 3,
                       Theme::classMarker(static_cast<int>(classIndex), 14, devicePixelRatioF()));
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(tokens.ink);
    const int left = kMargin + 21, width = m_left - left - kGap;
    const QString name = fromStd(m_data->dataset.classes[classIndex]);
    painter.drawText(QRect(left, middle - up, width, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(name, Qt::ElideRight, width));
    painter.setFont(Theme::smallFont());
    painter.setPen(tokens.quiet);
    painter.drawText(QRect(left, middle - up + 20, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     shownCount(static_cast<qint64>(ofClass.rows.size())));
    if (!link)
        return;
    painter.setPen(tokens.accent);
    painter.drawText(QRect(left, middle - up + 38, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     ofClass.all ? tr("Show fewer") : tr("Show all"));
}

void ContactSheet::paintClass(QPainter& painter, std::size_t classIndex, const QRect& seen) {
    const Tokens& tokens = Theme::instance().tokens();
    const ClassRows& ofClass = m_classes[classIndex];
    paintName(painter, classIndex);
    const int pitch = kTile + kGap;
    const int first = std::max(0, (seen.top() - ofClass.top) / pitch) * m_columns;
    const int last = std::min(shownOf(ofClass), (std::max(0, seen.bottom() - ofClass.top) / pitch + 1) * m_columns);
    for (int i = first; i < last; ++i) {
        const QRect tile = tileAt(classIndex, i);
        if (!tile.intersects(seen))
            continue;
        const core::Index row = ofClass.rows[static_cast<std::size_t>(i)];
        const QPixmap& image = picture(row);
        const QSize size = image.deviceIndependentSize().toSize();
        const QPoint corner = tile.topLeft() + QPoint((kTile - size.width()) / 2, (kTile - size.height()) / 2);
        painter.drawPixmap(corner, image);
        const bool current = row == m_current;
        painter.setPen(QPen(current ? tokens.accent : tokens.line, current ? 3 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(corner, size)
                             .adjusted(current ? -2 : -0.5, current ? -2 : -0.5, current ? 2 : 0.5, current ? 2 : 0.5));
    }
}

void ContactSheet::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::instance().tokens().panel);
    if (!m_data)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    const QRect seen = event->rect().translated(0, verticalScrollBar()->value());
    for (std::size_t c = 0; c < m_classes.size(); ++c) {
        const int end = c + 1 < m_classes.size() ? m_classes[c + 1].top : INT_MAX;
        if (m_classes[c].top <= seen.bottom() && end >= seen.top())
            paintClass(painter, c, seen);
    }
}

void ContactSheet::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void ContactSheet::mousePressEvent(QMouseEvent* event) {
    if (const qint64 row = rowAt(event->position().toPoint()); row >= 0) {
        m_current = row;
        viewport()->update();
    }
    for (std::size_t c = 0; c < m_classes.size(); ++c)
        if (const auto label = static_cast<core::Label>(c); nameRect(label).contains(event->position().toPoint()))
            return showAll(label, !m_classes[c].all && canGrow(c));
}

void ContactSheet::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const qint64 row = rowAt(event->position().toPoint()); row >= 0)
        Q_EMIT rowActivated(row);
}

void ContactSheet::showRow(qint64 row) {
    m_current = row;
    if (const QRect tile = tileRect(row); !tile.isNull()) {
        QScrollBar* bar = verticalScrollBar();
        if (tile.top() < kGap)
            bar->setValue(bar->value() + tile.top() - kGap);
        else if (tile.bottom() > viewport()->height() - kGap)
            bar->setValue(bar->value() + tile.bottom() - viewport()->height() + kGap);
    }
    viewport()->update();
}

// From the current tile to its neighbour; at the end of a class on to the next.
void ContactSheet::move(int across, int down) {
    for (std::size_t c = 0; c < m_classes.size(); ++c) {
        const auto& rows = m_classes[c].rows;
        const auto it = std::ranges::lower_bound(rows, m_current);
        if (it == rows.end() || *it != m_current)
            continue;
        const int position = static_cast<int>(it - rows.begin()), column = position % m_columns;
        const int target = position + across + down * m_columns;
        if (target >= 0 && target < shownOf(m_classes[c]))
            return showRow(rows[static_cast<std::size_t>(target)]);
        if ((across > 0 || down > 0) && c + 1 < m_classes.size()) {
            const ClassRows& next = m_classes[c + 1];
            const int to = std::min(down > 0 ? column : 0, shownOf(next) - 1);
            return to < 0 ? void() : showRow(next.rows[static_cast<std::size_t>(to)]);
        }
        if ((across < 0 || down < 0) && c > 0) {
            const ClassRows& before = m_classes[c - 1];
            const int last = shownOf(before) - 1;
            const int to = down < 0 ? std::min(last / m_columns * m_columns + column, last) : last;
            return to < 0 ? void() : showRow(before.rows[static_cast<std::size_t>(to)]);
        }
        return;
    }
    for (const ClassRows& ofClass : m_classes)
        if (!ofClass.rows.empty())
            return showRow(ofClass.rows.front());
}

void ContactSheet::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1, 0);
    case Qt::Key_Right:
        return move(1, 0);
    case Qt::Key_Up:
        return move(0, -1);
    case Qt::Key_Down:
        return move(0, 1);
    case Qt::Key_Space: // of the marked image's class, else of the first
        if (m_data && !m_classes.empty()) {
            const core::Label label = m_current >= 0 ? m_data->dataset.labels[static_cast<std::size_t>(m_current)] : 0;
            const auto c = static_cast<std::size_t>(label);
            showAll(label, !m_classes[c].all && canGrow(c));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT rowActivated(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool ContactSheet::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_data) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qint64 row = rowAt(help->pos());
        QToolTip::showText(
            help->globalPos(),
            row < 0
                ? QString()
                : tr("Row %1, %2. Double click to explain it.").arg(shownCount(row), partWord(partOf(*m_data, row))),
            this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace ui
