#pragma once

#include <QWidget>

class QToolButton;

namespace ui {

// Something that is folded away behind a line that says what it is. GUI thread.
class FoldSection final : public QWidget {
    Q_OBJECT

public:
    // Takes the content over.
    FoldSection(const QString& name, QWidget* content, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setOpen(bool open);

private:
    void themeChanged();
    QToolButton* m_title = nullptr;
    QWidget* m_content = nullptr;
};

} // namespace ui
