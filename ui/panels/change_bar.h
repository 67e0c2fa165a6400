#pragma once

#include "ui/models/explanation_text.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace ui {

// One changed feature: its name and constraint, before and after, and both on a bar that spans the usual values. GUI
// thread.
class ChangeBar final : public QWidget {
    Q_OBJECT

public:
    explicit ChangeBar(QWidget* parent = nullptr);

    // `levels`: how many the feature has, 0 for numbers. `usual`: raw values that most rows have; the bar spans them
    // and both ends. The classes colour the ends.
    void setChange(const ChangeRow& row, int levels, const core::Range& usual, int factualClass, int targetClass);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Track;
    void arrange();
    void themeChanged();

    QBoxLayout* m_head = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_constraint = nullptr;
    QLabel* m_values = nullptr;
    Track* m_track = nullptr;
    core::Mutability m_mutability = core::Mutability::Free;
};

} // namespace ui
