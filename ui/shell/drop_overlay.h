#pragma once

#include <QTimer>
#include <QWidget>

namespace ui {

// While files are held over the window: says that they may be let go anywhere, and what will happen. Covers its
// parent; lets the mouse through. GUI thread.
class DropOverlay final : public QWidget {
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* window);

    void showFor(const QStringList& paths);
    void leave(); // hides soon, unless the drag only went on to another part of the window

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QTimer m_leaving;
};

} // namespace ui
