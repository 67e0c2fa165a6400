#pragma once

#include "ui/plots/landscape.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class SegmentSwitch;

// The rows in a picture of two directions that are made of all features: neighbours kept near, or the principal
// components. A picture under way is shown as it unfolds, with its progress, and can be stopped. GUI thread.
class EmbeddingView final : public QWidget {
    Q_OBJECT

public:
    enum class Method { Neighbours, Components };
    explicit EmbeddingView(QWidget* parent = nullptr);

    [[nodiscard]] Method method() const;
    void setMethod(Method method); // as by the user
    [[nodiscard]] Landscape* landscape() const { return m_landscape; }
    void setProgress(int step, int steps); // under way
    void setStopped(int step, int steps);  // before its end: the picture is not finished
    void setFinished();
    void setMessage(const QString& message); // a failure; "" for none

Q_SIGNALS:
    void methodChosen();
    void cancelled();
    void wanted(); // once more, after it was stopped

private:
    SegmentSwitch* m_methods = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_doing = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_again = nullptr;
    Landscape* m_landscape = nullptr;
};

} // namespace ui
