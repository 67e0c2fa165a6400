#pragma once

#include "ui/plots/landscape.h"

#include <QImage>

namespace ui {

// Where the second model finds the class likelier, and where the first: two colours that the colour-blind tell apart,
// growing from the plot's background with the difference. Row 0 is the highest v. Needs equal grids.
QImage differenceImage(const LandscapeDifference& difference, const QSize& size);
QColor differenceColour(double difference); // in [-1, 1], on the background of the theme

struct DifferenceFigures {
    double mean = 0;    // of the absolute difference over the grid
    double largest = 0; // absolute
    double agree = 0;   // share of the grid where both have the same likeliest class
};
DifferenceFigures figuresOf(const LandscapeDifference& difference);

// What the colours of a difference mean: a bar from one to the other with words at its ends. Hidden without one. GUI
// thread.
class DifferenceScale final : public QWidget {
    Q_OBJECT

public:
    explicit DifferenceScale(QWidget* parent);
    void setDifference(std::optional<LandscapeDifference> difference);
    void setRoom(bool kept); // without a difference too
    [[nodiscard]] const std::optional<LandscapeDifference>& difference() const { return m_difference; }
    void paintOn(QPainter* painter, const QRect& rect) const;
    // What stands at the end of a model, so that it cannot be taken for the other's: the name's end says most.
    [[nodiscard]] static QString endWords(const QString& name, const QString& other, int width);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<LandscapeDifference> m_difference;
    bool m_roomKept = false;
};

} // namespace ui
