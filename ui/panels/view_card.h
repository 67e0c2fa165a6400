#pragma once

#include "ui/plots/plot_export.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

// The frame of a view of the stage: title and a quiet caption, the view's own tools and those of every plot (copy,
// export, data, larger) at the right, the drawing below. GUI thread.
class ViewCard : public QFrame {
    Q_OBJECT

public:
    // Its parts are called "name.caption", "name.more"; `source`: what the tools of every plot act on.
    ViewCard(const QString& name, const QString& title, std::function<PlotSource()> source, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString caption() const;
    void setCaption(const QString& caption);
    void setMessage(const QString& message); // a failure or a hint, instead of nothing; "" for none

protected:
    void addTool(QWidget* tool);
    void addBody(QWidget* body);
    void resizeEvent(QResizeEvent* event) override;

private:
    void showCaption();

    QString m_fullCaption;
    QLabel* m_title = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_message = nullptr;
    QHBoxLayout* m_tools = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace ui
