#pragma once

#include "core/session/notes.h"
#include "ui/models/instances_model.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace ui {

// Bookmarked instances, and beside them the chosen ones with the one being looked at, value by value. GUI thread. Shows
// values and emits intent.
class InstancesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit InstancesPanel(InstancesModel* model, QWidget* parent = nullptr); // borrowed

    void setBookmarks(const std::vector<core::Bookmark>& bookmarks);
    [[nodiscard]] std::vector<std::uint64_t> chosen() const; // bookmarks to compare
    void choose(std::uint64_t bookmark);                     // that too

Q_SIGNALS:
    void chosenChanged();
    void openRequested(std::uint64_t bookmark);
    void renamed(std::uint64_t bookmark, const QString& name);
    void noted(std::uint64_t bookmark, const QString& note);
    void cloneRequested(std::uint64_t bookmark);
    void removeRequested(std::uint64_t bookmark);
    void useRequested(int column); // go on with the instance of that column

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBookmarks();
    QWidget* makeWords();
    QWidget* makeTable();
    void itemChanged(QListWidgetItem* item);
    void showState();
    void showWords();
    void copy();
    void themeChanged();
    [[nodiscard]] std::uint64_t current() const; // bookmark; 0: none

    InstancesModel* m_model;
    QListWidget* m_list = nullptr;
    QLabel* m_noBookmarks = nullptr;
    QWidget* m_words = nullptr; // name and note of the current one
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_note = nullptr;
    std::vector<core::Bookmark> m_bookmarks; // in the list's order
    QToolButton* m_open = nullptr;
    QToolButton* m_clone = nullptr;
    QToolButton* m_remove = nullptr;
    QTableView* m_table = nullptr;
    QToolButton* m_differences = nullptr;
    QToolButton* m_use = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_empty = nullptr;
};

} // namespace ui
