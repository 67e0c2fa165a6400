#pragma once

#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace ui {

// One way of looking at the work: the question it answers is its tooltip.
struct Mode {
    QString id;    // stable, e.g. "train"
    QString label; // a word
    QString icon;  // of resources/icons
    QString question;
    bool atEnd = false; // at the rail's foot, apart from the work
};

// The modes as a column at the left edge, an icon and a word each. GUI thread.
class ModeRail final : public QWidget {
    Q_OBJECT

public:
    explicit ModeRail(QWidget* parent = nullptr);

    void add(const Mode& mode);             // below those there are
    void setCurrent(const QString& modeId); // emits nothing

Q_SIGNALS:
    void chosen(const QString& modeId); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showIcons();

    std::vector<std::pair<Mode, QToolButton*>> m_modes;
    QButtonGroup* m_group;
    QVBoxLayout* m_layout;
    int m_stretch = 0; // its place in the layout
};

} // namespace ui
