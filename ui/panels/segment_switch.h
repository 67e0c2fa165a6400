#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace ui {

// One of a few: words side by side, the chosen one raised. Arrows move the choice. GUI thread.
class SegmentSwitch final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentSwitch(const QString& name, QWidget* parent = nullptr); // buttons are called "name.id"

    void add(const QString& id, const QString& text, const QString& help);
    void setAvailable(const QString& id, bool available); // hides its word
    [[nodiscard]] bool isAvailable(const QString& id) const;
    void setCurrent(const QString& id); // emits nothing
    [[nodiscard]] QString current() const;

Q_SIGNALS:
    void chosen(const QString& id); // by the user

private:
    [[nodiscard]] QToolButton* button(const QString& id) const;

    QHBoxLayout* m_row = nullptr;
    QButtonGroup* m_group = nullptr;
};

} // namespace ui
