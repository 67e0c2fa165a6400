#pragma once

#include <QColor>
#include <QStringList>
#include <QVector>
#include <QWidget>

#include <memory>

namespace ui {

struct PlotSource;

// One value a step. Not-a-number leaves a gap.
struct PathCurve {
    QString name;
    QString help;
    QVector<double> values;
    bool share = false;                                     // in [0, 1], shown as percent on that scale
    double line = std::numeric_limits<double>::quiet_NaN(); // a level to reach, dashed
};

// How a search went, step by step: a small plot a quantity on the same steps, below them what each step is, and a
// cursor through all of them that can be dragged. GUI thread. Left, Right, Home and End move the cursor.
class PathCurves final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { None, Adversarial, Counterfactual, Both };

    explicit PathCurves(QWidget* parent = nullptr);
    ~PathCurves() override;

    void setCurves(std::vector<PathCurve> curves, QVector<Kind> kinds); // kinds: one a step
    void setStep(int step);                                             // emits nothing
    [[nodiscard]] int step() const;
    [[nodiscard]] PlotSource source() const;
    static QColor colourOf(Kind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(int step); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void choose(int step);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
