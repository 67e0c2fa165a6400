#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

// Text that is folded away behind a line that says what it is. GUI thread.
class FoldSection final : public QWidget {
    Q_OBJECT

public:
    explicit FoldSection(const QString& name, QWidget* parent = nullptr);
    void setContent(const QString& title, const QString& text);
    void setOpen(bool open);
    [[nodiscard]] QString text() const;

private:
    void themeChanged();
    QToolButton* m_title = nullptr;
    QLabel* m_text = nullptr;
};

} // namespace ui
