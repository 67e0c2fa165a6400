#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <vector>

class QAction;
class QSettings;

namespace ui {

// The keys of every action of the window: which they are by default, which the person chose instead, and which are
// taken. Actions are known by their objectName. GUI thread; `settings` is borrowed.
class ShortcutBook final : public QObject {
    Q_OBJECT

public:
    explicit ShortcutBook(QSettings& settings, QObject* parent = nullptr);

    void adopt(QAction* action); // notes its default, and gives it the keys that were chosen before
    void adoptAll(const QWidget* window);

    [[nodiscard]] std::vector<QAction*> actions() const; // that still exist, in the order of adoption
    [[nodiscard]] QAction* find(const QString& name) const;
    [[nodiscard]] QAction* holder(const QKeySequence& keys, const QAction* except) const; // null: free
    [[nodiscard]] QKeySequence usual(const QAction* action) const;
    [[nodiscard]] bool isChanged(const QAction* action) const;

    void set(QAction* action, const QKeySequence& keys); // remembered; a former holder loses the keys
    void reset(QAction* action);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    void remember(const QAction* action);

    QSettings& m_settings;
    std::vector<QPointer<QAction>> m_actions;
    QHash<QString, QKeySequence> m_usual;
};

// What an action is called, without mnemonic and dots: "Open data".
QString titleOf(const QAction* action);

} // namespace ui
