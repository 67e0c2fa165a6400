#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QListView;

namespace ui {

// Something that can be done by its name.
struct Command {
    QString title;    // "Open data"
    QString group;    // where it belongs: "File", "Example", "Setting"
    QString shortcut; // native text; "" when it has none
    QString icon;     // of resources/icons; "" for none
    bool enabled = true;
    bool checked = false; // shown with a tick
    std::function<void()> run;
};

// Every command by a few letters of its name, over the middle of the window: type, choose with the arrow keys, Enter.
// Letters that match are marked. Asks for a name as well, instead of a dialog. GUI thread.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);
    ~CommandPalette() override;

    // Commands that the typed text itself makes, e.g. "row 12".
    using Maker = std::function<std::vector<Command>(const QString& typed)>;
    void open(std::vector<Command> commands, const Maker& maker = {});
    // One line of text; Enter hands it over, Escape gives up. An empty text is not handed over.
    void ask(const QString& question, const QString& proposal, std::function<void(const QString&)> then);
    void dismiss(); // the focus goes back to where it was

    [[nodiscard]] QStringList shownTitles() const; // best first
    static constexpr int kMostShown = 60;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Model;
    void appear();
    void place();
    void search();
    void accept();
    bool keyPressed(int key);

    QLineEdit* m_text;
    QListView* m_list;
    QLabel* m_none;
    Model* m_model;
    std::vector<Command> m_commands;
    Maker m_maker;
    std::function<void(const QString&)> m_answer; // set while a name is asked for
    QPointer<QWidget> m_before;                   // had the focus
};

} // namespace ui
