#include "ui/panels/probability_bars.h"

#include "ui/models/explanation_text.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace ui {
namespace {

constexpr int kMostShown = 5;
constexpr int kRowHeight = 22;
constexpr int kMarker = 14;
constexpr int kBar = 8; // height
constexpr int kGap = 8;
constexpr int kWidestName = 120;

} // namespace

ProbabilityBars::ProbabilityBars(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("probabilityBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(Theme::smallFont());
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProbabilityBars::setProbabilities(const QStringList& classes, const core::Vector& probabilities,
                                       const std::optional<core::Vector>& before) {
    m_classes = classes;
    m_probabilities = probabilities;
    m_before = before && before->size() == probabilities.size() ? before : std::nullopt;
    m_shown.resize(static_cast<std::size_t>(probabilities.size()));
    std::iota(m_shown.begin(), m_shown.end(), 0);
    if (m_shown.size() > kMostShown) {
        std::ranges::stable_sort(m_shown, std::greater(), [&](int label) { return probabilities[label]; });
        m_shown.resize(kMostShown);
    }
    QStringList spoken;
    for (const int label : m_shown)
        spoken << tr("%1: %2").arg(classes.value(label), likelyText(static_cast<double>(probabilities[label])));
    setAccessibleName(tr("What the model says: %1").arg(spoken.join(QStringLiteral(", "))));
    setToolTip(m_before ? tr("How likely the model holds each class; the tick is the row as it is in the data")
                        : tr("How likely the model holds each class"));
    updateGeometry();
    update();
}

QSize ProbabilityBars::sizeHint() const {
    return {200, kRowHeight * std::max(1, static_cast<int>(m_shown.size()))};
}

void ProbabilityBars::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(font());
    int name = 0;
    for (const int label : m_shown)
        name = std::max(name, metrics.horizontalAdvance(m_classes.value(label)));
    name = std::min(name, kWidestName) + 2;
    const int figure = metrics.horizontalAdvance(QStringLiteral(">99%")) + 2;
    const int left = kMarker + 6 + name + kGap;
    const double span = std::max(1, width() - left - kGap - figure);
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const int label = m_shown[i];
        const int top = static_cast<int>(i) * kRowHeight;
        const auto share = static_cast<double>(m_probabilities[label]);
        painter.drawPixmap(0, top + (kRowHeight - kMarker) / 2,
                           Theme::classMarker(label, kMarker, devicePixelRatioF()));
        painter.setPen(tokens.ink);
        painter.drawText(QRect(kMarker + 6, top, name, kRowHeight), Qt::AlignVCenter,
                         metrics.elidedText(m_classes.value(label), Qt::ElideRight, name));
        painter.setPen(Qt::NoPen);
        const double y = top + (kRowHeight - kBar) / 2.0;
        painter.setBrush(tokens.line);
        painter.drawRoundedRect(QRectF(left, y, span, kBar), kBar / 2.0, kBar / 2.0);
        painter.setBrush(Theme::classColour(label));
        if (share * span >= 1.0)
            painter.drawRoundedRect(QRectF(left, y, std::max<double>(kBar, share * span), kBar), kBar / 2.0,
                                    kBar / 2.0);
        if (m_before) {
            const double x = left + static_cast<double>((*m_before)[label]) * span;
            painter.setBrush(tokens.ink);
            painter.drawRect(QRectF(x - 1, y - 3, 2, kBar + 6));
        }
        painter.setPen(tokens.ink);
        painter.drawText(QRect(width() - figure, top, figure, kRowHeight), Qt::AlignVCenter | Qt::AlignRight,
                         likelyText(share));
    }
}

} // namespace ui
