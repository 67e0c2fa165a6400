#pragma once

#include <QDockWidget>

class QLabel;
class QToolButton;

namespace ui {

// A panel as a card that can be moved, floated and closed. Its title is left out where a tab shows it already.
class PanelDock final : public QDockWidget {
    Q_OBJECT

public:
    PanelDock(const QString& id, const QString& title, QWidget* panel, QWidget* parent = nullptr);

    void setTabbed(bool tabbed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showIcons();
    void showTools(bool visible);

    QWidget* m_header;
    QLabel* m_title;
    QToolButton* m_float;
    QToolButton* m_close;
};

} // namespace ui
