#include "ui/plots/difference.h"

#include "ui/plots/fitted_text.h"
#include "ui/theme.h"

#include <QPainter>

#include <cmath>

namespace ui {
namespace {

const QColor kSecondSurer(0x1B, 0x7F, 0x6B); // green-blue
const QColor kFirstSurer(0xB0, 0x3A, 0x8C);  // purple
constexpr double kStrength = 0.85;
constexpr int kBarWidth = 180;
constexpr int kBarHeight = 8;

// Between the cells' centres.
double at(const core::Surface& surface, int label, double column, double row) {
    const auto cell = [&](core::Index x, core::Index y) {
        x = std::clamp<core::Index>(x, 0, surface.columns - 1);
        y = std::clamp<core::Index>(y, 0, surface.rows - 1);
        return static_cast<double>(surface.probabilities(label, y * surface.columns + x));
    };
    const double x0 = std::floor(column), y0 = std::floor(row), fx = column - x0, fy = row - y0;
    const auto x = static_cast<core::Index>(x0), y = static_cast<core::Index>(y0);
    return (cell(x, y) * (1 - fx) + cell(x + 1, y) * fx) * (1 - fy) +
           (cell(x, y + 1) * (1 - fx) + cell(x + 1, y + 1) * fx) * fy;
}

} // namespace

QColor differenceColour(double difference) {
    const double share = std::min(1.0, std::abs(difference));
    return Theme::blend(Theme::instance().tokens().panel, difference > 0 ? kSecondSurer : kFirstSurer,
                        kStrength * std::pow(share, 0.8));
}

QImage differenceImage(const LandscapeDifference& difference, const QSize& size) {
    const core::Surface &a = *difference.first, &b = *difference.second;
    constexpr int kShades = 200; // a side of zero
    QVector<QRgb> shades;
    for (int i = -kShades; i <= kShades; ++i)
        shades << differenceColour(static_cast<double>(i) / kShades).rgb();
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const double row = (size.height() - y - 0.5) / size.height() * static_cast<double>(a.rows) - 0.5;
        for (int x = 0; x < size.width(); ++x) {
            const double column = (x + 0.5) / size.width() * static_cast<double>(a.columns) - 0.5;
            const double d = at(b, difference.label, column, row) - at(a, difference.label, column, row);
            line[x] = shades[std::clamp(static_cast<int>(std::lround(d * kShades)), -kShades, kShades) + kShades];
        }
    }
    return image;
}

DifferenceFigures figuresOf(const LandscapeDifference& difference) {
    const core::Matrix &a = difference.first->probabilities, &b = difference.second->probabilities;
    DifferenceFigures figures;
    for (core::Index i = 0; i < a.cols(); ++i) {
        const double d = std::abs(static_cast<double>(b(difference.label, i) - a(difference.label, i)));
        figures.mean += d;
        figures.largest = std::max(figures.largest, d);
        core::Index bestA = 0, bestB = 0;
        a.col(i).maxCoeff(&bestA);
        b.col(i).maxCoeff(&bestB);
        figures.agree += bestA == bestB ? 1 : 0;
    }
    const auto cells = static_cast<double>(std::max<core::Index>(1, a.cols()));
    figures.mean /= cells;
    figures.agree /= cells;
    return figures;
}

DifferenceScale::DifferenceScale(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("differenceScale"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void DifferenceScale::setDifference(std::optional<LandscapeDifference> difference) {
    m_difference = std::move(difference);
    if (m_difference)
        setToolTip(
            tr("The second model's probability of %1 minus the first's. Solid line: where %2 tips; dashed: where "
               "%3 does.")
                .arg(m_difference->className, m_difference->secondName, m_difference->firstName));
    setVisible(m_difference || m_roomKept);
    update();
}

void DifferenceScale::setRoom(bool kept) {
    m_roomKept = kept;
    setVisible(m_difference || m_roomKept);
}

QSize DifferenceScale::sizeHint() const {
    return {200, 2 * QFontMetrics(Theme::smallFont()).height() + 6};
}

QString DifferenceScale::endWords(const QString& name, const QString& other, int width) {
    const QFontMetrics metrics(Theme::smallFont());
    const QString more = tr("%1 likelier", "a model finds the class");
    const QString tail = name.section(QStringLiteral(", "), 1); // "from epoch 12"
    const QString brief = tail.isEmpty() || tail == other.section(QStringLiteral(", "), 1) ? name : tail;
    for (const QString& text : {more.arg(name), more.arg(brief), brief})
        if (metrics.horizontalAdvance(text) <= width)
            return text;
    return metrics.elidedText(brief, Qt::ElideMiddle, width);
}

void DifferenceScale::paintOn(QPainter* painter, const QRect& rect) const {
    if (!m_difference)
        return;
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetrics metrics(Theme::smallFont());
    painter->setFont(Theme::smallFont());
    painter->setPen(tokens.quiet);
    const int half = rect.width() / 2 - 8;
    const QString &first = m_difference->firstName, &second = m_difference->secondName;
    drawFitted(*painter, QRect(rect.left(), rect.top(), half, metrics.height()), Qt::AlignLeft,
               endWords(first, second, half));
    drawFitted(*painter, QRect(rect.right() - half, rect.top(), half, metrics.height()), Qt::AlignRight,
               endWords(second, first, half));
    const int width = std::min(rect.width() - 96, std::max(kBarWidth, rect.width() / 2));
    const QRect bar(rect.center().x() - width / 2,
                    rect.top() + metrics.height() + 4 + (metrics.height() - kBarHeight) / 2, width, kBarHeight);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 20; ++i)
        gradient.setColorAt(i / 20.0, differenceColour(i / 10.0 - 1));
    painter->setPen(QPen(tokens.line, 1));
    painter->setBrush(gradient);
    painter->drawRect(bar);
    painter->setPen(tokens.quiet);
    const QRect line(rect.left(), rect.top() + metrics.height() + 4, rect.width(), metrics.height());
    painter->drawText(QRect(line.left(), line.top(), bar.left() - line.left() - 6, line.height()),
                      Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("100%"));
    painter->drawText(QRect(bar.right() + 7, line.top(), line.right() - bar.right(), line.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("100%"));
}

void DifferenceScale::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintOn(&painter, rect());
}

} // namespace ui
