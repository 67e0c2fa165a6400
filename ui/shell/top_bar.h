#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenuBar;
class QToolButton;

namespace ui {

// What is being worked on, and the few actions that are always at hand. GUI thread.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QMenuBar* menus, QWidget* parent = nullptr); // takes the menus: one bar for both

    void setData(const QString& name, const QString& facts); // facts in quiet text behind the name
    void setModels(const QStringList& names);
    void setSearch(QAction* action);                       // opened by the wide button in the middle
    void addAction(QAction* action, bool primary = false); // as a button at the right end

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit(); // leaves out what has no room
    void showSearch();

    QAction* m_searchAction = nullptr;

    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_models;
    QToolButton* m_search;
    QHBoxLayout* m_layout;
};

} // namespace ui
