#pragma once

#include <QImage>
#include <QWidget>

#include <cstdint>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ui {

// The scenes that were kept for presenting: their order, titles and words. GUI thread. Shows values and emits intent.
class ScenesPanel final : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        std::uint64_t id = 0;
        QString title;
        QString words;
        QImage picture; // small
        bool operator==(const Entry&) const = default;
    };

    explicit ScenesPanel(QWidget* parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    void select(std::uint64_t id);
    void edit(); // the title of the selected one

Q_SIGNALS:
    void keepRequested();
    void presentRequested(int first);
    void restoreRequested(quint64 id);
    void edited(quint64 id, const QString& title, const QString& words);
    void moved(quint64 id, int by);
    void removed(quint64 id);

private:
    void showSelected();
    [[nodiscard]] const Entry* selected() const;

    std::vector<Entry> m_entries;
    QListWidget* m_list;
    QLabel* m_none;
    QWidget* m_editor;
    QLineEdit* m_title;
    QPlainTextEdit* m_words;
    std::vector<QPushButton*> m_ofSelected;
};

} // namespace ui
