#pragma once

#include "ui/models/explanation_text.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace ui {

// One changed feature: its name and constraint, before and after, and both on a bar that spans the domain. GUI thread.
class ChangeBar final : public QWidget {
    Q_OBJECT

public:
    explicit ChangeBar(QWidget* parent = nullptr);

    // `levels`: of a feature that has them, else empty. The classes colour the two ends.
    void setChange(const ChangeRow& row, int levels, int factualClass, int targetClass);

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
