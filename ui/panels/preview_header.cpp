#include "ui/panels/preview_header.h"

#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ui {
namespace {

constexpr int kPad = 10;
constexpr int kNameTop = 10;
constexpr int kFactsTop = 31;
constexpr int kMissingTop = 48;
constexpr int kPillTop = 70;
constexpr int kPillHeight = 26;
constexpr int kHeight = 106;
constexpr int kNarrowest = 150;
constexpr int kWidest = 220;

using Kind = core::ColumnChoice::Kind;

} // namespace

PreviewHeader::PreviewHeader(PreviewModel* rows, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_model(rows) {
    setObjectName(QStringLiteral("previewHeader"));
    setAccessibleName(tr("Columns of the file and how they are read"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(80);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize PreviewHeader::sizeHint() const {
    return {kNarrowest, kHeight};
}

void PreviewHeader::fitColumns() {
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics names(bold), body(Theme::bodyFont()), small(Theme::smallFont());
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const core::ColumnPreview& column = m_model->preview().columns[static_cast<std::size_t>(section)];
        int width =
            std::max(names.horizontalAdvance(fromStd(column.name)), small.horizontalAdvance(columnFacts(column)));
        for (const std::string& example : column.examples)
            width = std::max(width, body.horizontalAdvance(fromStd(example)));
        resizeSection(section, std::clamp(width + 2 * kPad + 6, kNarrowest, kWidest));
    }
}

QRect PreviewHeader::pillRect(int section) const {
    return {sectionViewportPosition(section) + kPad - 2, kPillTop, sectionSize(section) - 2 * kPad + 4, kPillHeight};
}

void PreviewHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    if (!rect.isValid() || section >= m_model->columnCount())
        return;
    const Tokens& tokens = Theme::instance().tokens();
    const core::ColumnPreview& column = m_model->preview().columns[static_cast<std::size_t>(section)];
    const bool ignored = m_model->isIgnored(section);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, tokens.panel);
    painter->setPen(tokens.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const int left = rect.left() + kPad, width = rect.width() - 2 * kPad;
    const auto line = [&](int top, const QFont& font, const QColor& colour, const QString& text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(left, rect.top() + top, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    line(kNameTop, bold, ignored ? tokens.quiet : tokens.ink, fromStd(column.name));
    line(kFactsTop, Theme::smallFont(), tokens.quiet, columnFacts(column));
    if (column.missing > 0)
        line(kMissingTop, Theme::smallFont(), Theme::readable(QColor(0xD5, 0x5E, 0x00), tokens.panel),
             tr("%1 missing").arg(shownCount(column.missing)));
    paintPill(painter, {rect.left() + kPad - 2, rect.top() + kPillTop, rect.width() - 2 * kPad + 4, kPillHeight},
              section);
    if (hasFocus() && section == m_current) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 6, 6);
    }
    painter->restore();
}

void PreviewHeader::paintPill(QPainter* painter, const QRect& box, int section) const {
    const Tokens& tokens = Theme::instance().tokens();
    const core::ColumnPreview& column = m_model->preview().columns[static_cast<std::size_t>(section)];
    const bool label = m_model->isLabel(section), ignored = m_model->isIgnored(section);
    const bool changed = column.kind != column.inferred && !label;
    QColor ink = ignored ? tokens.quiet : tokens.ink, back = tokens.chip;
    if (label) {
        ink = tokens.onAccent;
        back = tokens.accent;
    } else if (changed && !ignored) {
        ink = Theme::readable(tokens.accent, tokens.panel);
        back = tokens.accent;
        back.setAlphaF(0.14F);
    }
    painter->setPen(m_hot == section ? QPen(tokens.accent, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(back);
    painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), Theme::kControlCorner, Theme::kControlCorner);
    const int middle = box.top() + box.height() / 2;
    icon(label ? QStringLiteral("target") : columnKindIcon(column.kind), ink)
        .paint(painter, box.left() + 8, middle - 7, 14, 14);
    icon(QStringLiteral("chevron-down"), ink).paint(painter, box.right() - 20, middle - 6, 12, 12);
    QFont font = Theme::smallFont();
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    painter->setPen(ink);
    const QRect text = box.adjusted(27, 0, -22, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(label ? tr("to predict") : columnKindWord(column.kind),
                                                    Qt::ElideRight, text.width()));
}

void PreviewHeader::offer(int section) {
    if (section < 0 || section >= m_model->columnCount())
        return;
    m_current = section;
    const core::ColumnPreview& column = m_model->preview().columns[static_cast<std::size_t>(section)];
    const bool label = m_model->isLabel(section);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QColor ink = Theme::instance().tokens().ink;
    for (const Kind kind : {Kind::Number, Kind::Integer, Kind::Category, Kind::Ordered, Kind::Ignore}) {
        if (label && kind != Kind::Ordered && kind != Kind::Category)
            continue;
        QString words = kind == Kind::Ignore ? tr("Ignore") : columnKindWord(kind);
        words[0] = words[0].toUpper();
        if (kind == Kind::Ordered)
            words += QStringLiteral("...");
        QAction* action = menu->addAction(icon(columnKindIcon(kind), ink), words);
        action->setObjectName(QStringLiteral("kind-%1").arg(columnKindWord(kind)));
        action->setCheckable(true);
        action->setChecked(column.kind == kind);
        action->setToolTip(columnKindHelp(kind));
        connect(action, &QAction::triggered, this, [this, section, kind, now = column.kind] {
            if (kind != now)
                Q_EMIT kindChosen(section, kind);
            if (kind == Kind::Ordered)
                Q_EMIT orderRequested(section);
        });
    }
    menu->addSeparator();
    QAction* predict = menu->addAction(icon(QStringLiteral("target"), ink), tr("Predict this column"));
    predict->setObjectName(QStringLiteral("predict"));
    predict->setEnabled(!label);
    connect(predict, &QAction::triggered, this, [this, section] { Q_EMIT labelChosen(section); });
    menu->popup(viewport()->mapToGlobal(pillRect(section).bottomLeft() + QPoint(0, 4)));
    viewport()->update();
}

void PreviewHeader::mousePressEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const int section = logicalIndexAt(at);
    m_pressed = event->button() == Qt::LeftButton && section >= 0 && pillRect(section).contains(at) ? section : -1;
    if (m_pressed < 0)
        QHeaderView::mousePressEvent(event);
}

void PreviewHeader::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const int section = std::exchange(m_pressed, -1);
    if (section >= 0 && pillRect(section).contains(at))
        offer(section);
    else
        QHeaderView::mouseReleaseEvent(event);
}

void PreviewHeader::mouseMoveEvent(QMouseEvent* event) {
    const int section = logicalIndexAt(event->position().toPoint());
    const int hot = section >= 0 && pillRect(section).contains(event->position().toPoint()) ? section : -1;
    QHeaderView::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton && hot >= 0)
        viewport()->setCursor(Qt::PointingHandCursor);
    else if (viewport()->cursor().shape() == Qt::PointingHandCursor)
        viewport()->unsetCursor();
    if (hot != m_hot) {
        m_hot = hot;
        viewport()->update();
    }
}

void PreviewHeader::leaveEvent(QEvent* event) {
    m_hot = -1;
    viewport()->update();
    QHeaderView::leaveEvent(event);
}

void PreviewHeader::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step != 0) {
        m_current = std::clamp(m_current + step, 0, std::max(0, count() - 1));
        const int left = sectionViewportPosition(m_current), right = left + sectionSize(m_current);
        if (auto* table = qobject_cast<QAbstractScrollArea*>(parentWidget())) {
            QScrollBar* bar = table->horizontalScrollBar();
            if (left < 0)
                bar->setValue(bar->value() + left);
            else if (right > viewport()->width())
                bar->setValue(bar->value() + right - viewport()->width());
        }
        viewport()->update();
        return;
    }
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return offer(m_current);
    QHeaderView::keyPressEvent(event);
}

QString PreviewHeader::tipOf(int section) const {
    if (section < 0 || section >= m_model->columnCount())
        return {};
    const core::ColumnPreview& column = m_model->preview().columns[static_cast<std::size_t>(section)];
    QStringList lines{fromStd(column.name)};
    lines.append(m_model->isLabel(section) ? tr("The model learns to tell the values of this column.")
                                           : columnKindHelp(column.kind));
    QStringList examples;
    for (const std::string& example : column.examples)
        examples.append(fromStd(example));
    if (!examples.isEmpty())
        lines.append(tr("For instance %1").arg(examples.join(QStringLiteral(", "))));
    lines.append(tr("Click the button to have it read otherwise."));
    return lines.join(QLatin1Char('\n'));
}

bool PreviewHeader::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipOf(logicalIndexAt(help->pos())), this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace ui
