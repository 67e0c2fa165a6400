#include "ui/style.h"

#include "ui/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QScrollArea>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTabBar>

#include <algorithm>

namespace ui {
namespace {

constexpr int kSwitchWidth = 30;
constexpr int kSwitchHeight = 18;
constexpr int kRounding = 1;       // pixels by which a text may exceed what was measured for it
constexpr int kAroundEntries = 34; // pixels beside the entries of a combo box's list
constexpr int kEntryIconGap = 8;

QColor faded(QColor colour, const QStyleOption& option) {
    if (!option.state.testFlag(QStyle::State_Enabled))
        colour.setAlphaF(0.45F);
    return colour;
}

void drawSwitch(QPainter* painter, const QStyleOption& option) {
    const Tokens& tokens = Theme::instance().tokens();
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const QRectF frame = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const double radius = frame.height() / 2;
    QColor track = on ? tokens.accent : Theme::blend(tokens.chip, tokens.quiet, 0.45);
    if (option.state.testFlag(QStyle::State_MouseOver))
        track = Theme::blend(track, tokens.ink, 0.08);
    painter->setPen(Qt::NoPen);
    painter->setBrush(faded(track, option));
    painter->drawRoundedRect(frame, radius, radius);
    const double knob = radius - 2;
    const double x = partly ? frame.center().x() : on ? frame.right() - radius : frame.left() + radius;
    painter->setBrush(on ? tokens.onAccent : tokens.panel);
    painter->drawEllipse(QPointF(x, frame.center().y()), knob, knob);
}

void drawRadio(QPainter* painter, const QStyleOption& option) {
    const Tokens& tokens = Theme::instance().tokens();
    const bool on = option.state.testFlag(QStyle::State_On);
    const QRectF frame = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->setBrush(on ? faded(tokens.accent, option) : tokens.panel);
    painter->setPen(QPen(faded(on ? tokens.accent : tokens.quiet, option), 1.5));
    painter->drawEllipse(frame);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.onAccent);
        painter->drawEllipse(frame.center(), frame.width() * 0.2, frame.height() * 0.2);
    }
}

// In lists and tables, where a switch would be too loud.
void drawItemCheck(QPainter* painter, const QStyleOption& option) {
    const Tokens& tokens = Theme::instance().tokens();
    const bool set = option.state.testFlag(QStyle::State_On) || option.state.testFlag(QStyle::State_NoChange);
    const double side = qMin(16, qMin(option.rect.width(), option.rect.height()));
    QRectF frame(0, 0, side, side);
    frame.moveCenter(QRectF(option.rect).center());
    frame.adjust(1, 1, -1, -1);
    painter->setBrush(set ? faded(tokens.accent, option) : tokens.panel);
    painter->setPen(QPen(faded(set ? tokens.accent : tokens.quiet, option), 1.5));
    painter->drawRoundedRect(frame, 4, 4);
    if (!set)
        return;
    painter->setPen(QPen(tokens.onAccent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&frame](double x, double y) {
        return QPointF(frame.left() + x * frame.width(), frame.top() + y * frame.height());
    };
    if (option.state.testFlag(QStyle::State_NoChange))
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF({at(0.24, 0.54), at(0.43, 0.72), at(0.78, 0.3)}));
}

void drawBranch(QPainter* painter, const QStyleOption& option) {
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const QString name =
        option.state.testFlag(QStyle::State_Open) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    QRect place(0, 0, 14, 14);
    place.moveCenter(option.rect.center());
    icon(name, Theme::instance().tokens().quiet).paint(painter, place);
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
    case PE_IndicatorCheckBox:
        drawSwitch(painter, *option);
        break;
    case PE_IndicatorRadioButton:
        drawRadio(painter, *option);
        break;
    case PE_IndicatorItemViewItemCheck:
        drawItemCheck(painter, *option);
        break;
    case PE_IndicatorBranch:
        drawBranch(painter, *option);
        break;
    case PE_FrameFocusRect:
        painter->setPen(QPen(Theme::instance().tokens().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 5, 5);
        break;
    default:
        painter->setRenderHint(QPainter::Antialiasing, false);
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

void Style::drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                         const QString& text, QPalette::ColorRole role) const {
    const bool oneLine = !(flags & Qt::TextWordWrap) && !text.contains(QLatin1Char('\n'));
    const QFontMetrics metrics = painter->fontMetrics();
    const int mnemonic = flags & (Qt::TextShowMnemonic | Qt::TextHideMnemonic);
    const bool cut = oneLine && metrics.size(mnemonic, text).width() > rect.width() + kRounding;
    // What is cut keeps its beginning, where centred text would lose both ends.
    const int placed = cut ? (flags & ~Qt::AlignHorizontal_Mask) | Qt::AlignLeft : flags;
    QProxyStyle::drawItemText(painter, rect, placed, palette, enabled,
                              cut ? metrics.elidedText(text, Qt::ElideRight, rect.width(), mnemonic) : text, role);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const auto* combo = qobject_cast<const QComboBox*>(widget);
    if (control == CC_ComboBox && part == SC_ComboBoxListBoxPopup && combo) {
        int longest = 0;
        for (int i = 0; i < combo->count(); ++i) {
            const int picture = combo->itemIcon(i).isNull() ? 0 : combo->iconSize().width() + kEntryIconGap;
            longest = std::max(longest, combo->fontMetrics().horizontalAdvance(combo->itemText(i)) + picture);
        }
        const int bar = combo->count() > combo->maxVisibleItems() ? pixelMetric(PM_ScrollBarExtent, nullptr, combo) : 0;
        rect.setWidth(std::max(rect.width(), longest + kAroundEntries + bar));
    }
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_IndicatorWidth:
        return kSwitchWidth;
    case PM_IndicatorHeight:
        return kSwitchHeight;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 18;
    case PM_ToolBarIconSize:
        return 20;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const {
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void Style::polish(QWidget* widget) {
    // What takes the focus only to be scrolled or to switch panels is named here, where nobody else did.
    if (widget->accessibleName().isEmpty()) {
        if (qobject_cast<QScrollArea*>(widget))
            widget->setAccessibleName(tr("Scrolled content"));
        else if (qobject_cast<QTabBar*>(widget))
            widget->setAccessibleName(tr("Panels behind each other"));
    }
    QProxyStyle::polish(widget);
    // The combo box's own delegate ignores the style sheet's item heights.
    if (auto* combo = qobject_cast<QComboBox*>(widget); combo && combo->itemDelegate()->inherits("QComboBoxDelegate"))
        combo->setItemDelegate(new QStyledItemDelegate(combo));
}

} // namespace ui
