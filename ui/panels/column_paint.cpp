#include "ui/panels/column_paint.h"

#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr int kKindIcon = 14;
constexpr int kStateIcon = 16;
constexpr double kWidestBar = 22; // few bars do not become slabs

} // namespace

void paintHistogram(QPainter* painter, const QRect& box, const ColumnSummary& summary,
                    const std::optional<core::Range>& domain) {
    if (summary.tallest == 0)
        return;
    const double span = summary.range.high - summary.range.low;
    const auto bins = static_cast<double>(summary.counts.size());
    const double step = box.width() / bins, width = std::min(step, kWidestBar), gap = step > 3 ? 1.0 : 0.0;
    const double opacity = painter->opacity();
    for (std::size_t bin = 0; bin < summary.counts.size(); ++bin) {
        const double low = summary.range.low + span * static_cast<double>(bin) / bins;
        const bool inside = !domain || span <= 0 || (low + span / bins >= domain->low && low <= domain->high);
        painter->setOpacity(opacity * (inside ? 0.9 : 0.25));
        const double x = box.left() + step * static_cast<double>(bin) + (step - width) / 2;
        double y = box.bottom() + 1;
        for (std::size_t label = 0; label < summary.counts[bin].size(); ++label) {
            const double height = static_cast<double>(box.height()) * summary.counts[bin][label] / summary.tallest;
            painter->fillRect(QRectF(x, y - height, std::max(1.0, width - gap), height),
                              Theme::classColour(static_cast<int>(label)));
            y -= height;
        }
    }
    painter->setOpacity(opacity);
    painter->setPen(Theme::instance().tokens().line);
    painter->drawLine(box.left(), box.bottom() + 1, box.right(), box.bottom() + 1);
}

void paintBars(QPainter* painter, const QRect& box, const std::vector<double>& sizes,
               const std::vector<QColor>& colours) {
    const double tallest = sizes.empty() ? 0 : *std::ranges::max_element(sizes);
    if (tallest <= 0)
        return;
    const double step = std::min(kWidestBar, static_cast<double>(box.width()) / static_cast<double>(sizes.size()));
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double height = box.height() * sizes[i] / tallest;
        painter->fillRect(QRectF(box.left() + step * static_cast<double>(i), box.bottom() + 1 - height,
                                 std::max(1.0, step - (step > 4 ? 2 : 0)), height),
                          colours[i]);
    }
    painter->setPen(Theme::instance().tokens().line);
    painter->drawLine(box.left(), box.bottom() + 1, box.right(), box.bottom() + 1);
}

void paintMutability(QPainter* painter, const QRect& box, core::Mutability mutability, bool hot) {
    const Tokens& tokens = Theme::instance().tokens();
    QColor ink = tokens.ink, back = tokens.chip;
    if (mutability == core::Mutability::Increase || mutability == core::Mutability::Decrease) {
        ink = Theme::readable(tokens.accent, tokens.panel);
        back = tokens.accent;
        back.setAlphaF(0.14F);
    } else if (mutability == core::Mutability::Immutable) {
        back = tokens.quiet;
        ink = Theme::readable(tokens.panel, back);
    }
    painter->setPen(hot ? QPen(tokens.accent, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(back);
    painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), Theme::kControlCorner, Theme::kControlCorner);
    icon(mutabilityIcon(mutability), ink)
        .paint(painter, box.left() + 8, box.top() + (box.height() - kStateIcon) / 2, kStateIcon, kStateIcon);
    QFont font = Theme::smallFont();
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    painter->setPen(ink);
    const QRect text = box.adjusted(13 + kStateIcon, 0, -6, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(mutabilityWord(mutability), Qt::ElideRight, text.width()));
}

void paintKind(QPainter* painter, const QRect& box, const QString& iconName, const QString& word) {
    const QColor quiet = Theme::instance().tokens().quiet;
    QRect text = box;
    if (!iconName.isEmpty()) {
        icon(iconName, quiet)
            .paint(painter, box.left(), box.top() + (box.height() - kKindIcon) / 2, kKindIcon, kKindIcon);
        text.adjust(kKindIcon + 5, 0, 0, 0);
    }
    painter->setFont(Theme::smallFont());
    painter->setPen(quiet);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(Theme::smallFont()).elidedText(word, Qt::ElideRight, text.width()));
}

} // namespace ui
