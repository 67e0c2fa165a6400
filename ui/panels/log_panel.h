#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace ui {

// What happened and when, in plain words, to be read and copied. GUI thread.
class LogPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Error };

    explicit LogPanel(QWidget* parent = nullptr);

    void add(Kind kind, const QString& sentence);
    void note(const QString& sentence) { add(Kind::Note, sentence); }
    [[nodiscard]] QString text() const; // a line an entry: time, two blanks, sentence

private:
    struct Entry {
        Kind kind;
        QString time;
        QString sentence;
    };
    void show(const Entry& entry);
    void showAll(); // again, in the colours of the theme

    std::vector<Entry> m_entries;
    QPlainTextEdit* m_view;
};

} // namespace ui
