#pragma once

#include <QThreadPool>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

class ExampleCard;

// A file that was opened before.
struct RecentItem {
    QString path;
    QString kind; // "data", "model", "session"
    bool pinned = false;
    bool missing = false; // is not where it was
};

// One file of the list: a press opens it; the buttons pin and forget it. A missing one is grey and opens nothing.
class RecentRow final : public QWidget {
    Q_OBJECT

public:
    RecentRow(const RecentItem& item, QWidget* parent = nullptr);

Q_SIGNALS:
    void opened();
    void pinned(bool pinned);
    void removed();
};

// Where a person begins: examples that open with one press, the files of last time, and ways to open others. GUI
// thread. Shows values and emits intent; opens nothing by itself.
class StartPanel final : public QWidget {
    Q_OBJECT

public:
    explicit StartPanel(QWidget* parent = nullptr);
    ~StartPanel() override;

    void setRecent(const std::vector<RecentItem>& items); // in the order shown
    static constexpr const char* kTable = ":/examples/memberships.csv";

Q_SIGNALS:
    void exampleChosen(const QString& id); // moons, circles, loans, digits, table, story
    void openRequested();                  // the buttons: ask for a file, a folder, a session
    void openFolderRequested();
    void tourRequested();
    void recentOpened(const QString& path);
    void recentPinned(const QString& path, bool pinned);
    void recentRemoved(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeExamples();
    QWidget* makeRecent();
    void arrange();
    void loadPictures();

    struct Example;
    std::vector<std::pair<Example, ExampleCard*>> m_examples;
    QWidget* m_page;
    QGridLayout* m_parts;
    QGridLayout* m_cards;
    QWidget* m_examplesPart;
    QWidget* m_recentPart;
    QVBoxLayout* m_rows;
    QLabel* m_noneYet;
    int m_columns = 0;
    bool m_pictures = false; // loaded, or being loaded
    QThreadPool m_pool;      // last: ends before what it writes to
};

} // namespace ui
