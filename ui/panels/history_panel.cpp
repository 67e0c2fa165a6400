#include "ui/panels/history_panel.h"

#include "ui/panels/labels.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kRowHeight = 28;
constexpr int kDot = 8;

// Where the work stands: a line with a dot for each step, those that were undone in quiet text, the saved one marked.
class StepDelegate final : public QStyledItemDelegate {
public:
    StepDelegate(QUndoStack* stack, QObject* parent) : QStyledItemDelegate(parent), m_stack(stack) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = Theme::instance().tokens();
        const bool here = index.row() == m_stack->index(), undone = index.row() > m_stack->index();
        const QRect row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (here || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(here ? Theme::blend(tokens.panel, tokens.accent, 0.12) : tokens.chip);
            painter->drawRoundedRect(QRectF(row).adjusted(0, 1, 0, -1), 6, 6);
        }
        const QPointF dot(row.left() + 2.0 * kDot, QRectF(row).center().y());
        painter->setPen(QPen(tokens.line, 2));
        if (index.row() > 0)
            painter->drawLine(QPointF(dot.x(), row.top()), dot);
        if (index.row() + 1 < index.model()->rowCount())
            painter->drawLine(dot, QPointF(dot.x(), row.bottom() + 1));
        painter->setPen(QPen(undone ? tokens.line : tokens.accent, 2));
        painter->setBrush(here ? tokens.accent : tokens.panel);
        painter->drawEllipse(dot, kDot / 2.0, kDot / 2.0);
        QRect text = row.adjusted(4 * kDot, 0, -2 * kDot, 0);
        if (index.row() > 0 && index.row() == m_stack->cleanIndex()) {
            painter->setFont(Theme::smallFont());
            painter->setPen(tokens.quiet);
            painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, HistoryPanel::tr("saved"));
            text.setRight(text.right() - 64);
        }
        QFont font = option.font;
        font.setWeight(here ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(undone ? tokens.quiet : tokens.ink);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, text.width()));
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter->setPen(QPen(tokens.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row).adjusted(1, 2, -1, -2), 6, 6);
        }
        painter->restore();
    }

private:
    QUndoStack* m_stack;
};

} // namespace

HistoryPanel::HistoryPanel(QUndoStack* stack, QWidget* parent) : QWidget(parent), m_steps(new QUndoView(this)) {
    setObjectName(QStringLiteral("history.panel"));
    m_steps->setObjectName(QStringLiteral("history.steps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setAccessibleDescription(tr("Choosing a step goes back or forth to it."));
    m_steps->setEmptyLabel(tr("Beginning"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setMouseTracking(true);
    m_steps->setItemDelegate(new StepDelegate(stack, m_steps));
    m_steps->setStack(stack);
    // Steps that are undone change their looks without changing themselves.
    connect(stack, &QUndoStack::indexChanged, m_steps->viewport(), qOverload<>(&QWidget::update));
    auto* help = quietText(tr("Changes of data, constraints, settings and notes. Click a step to go there; trainings "
                              "are kept, the timeline goes back in those."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(help);
    layout->addWidget(m_steps, 1);
    connect(&Theme::instance(), &Theme::changed, m_steps->viewport(), qOverload<>(&QWidget::update));
}

} // namespace ui
