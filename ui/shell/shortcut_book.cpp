#include "ui/shell/shortcut_book.h"

#include <QAction>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace ui {
namespace {

QString keyOf(const QString& name) {
    return QStringLiteral("shortcuts/") + name;
}

} // namespace

QString titleOf(const QAction* action) {
    QString text = action->text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(QLatin1Char('&'));
    text.replace(QLatin1Char('\x01'), QLatin1Char('&'));
    while (text.endsWith(QLatin1Char('.')) || text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

ShortcutBook::ShortcutBook(QSettings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

void ShortcutBook::adopt(QAction* action) {
    const QString name = action->objectName();
    if (name.isEmpty() ||
        std::ranges::any_of(m_actions, [action](const QPointer<QAction>& one) { return one == action; }))
        return;
    std::erase_if(m_actions, [](const QPointer<QAction>& one) { return one.isNull(); });
    m_actions.emplace_back(action);
    m_usual.insert(name, action->shortcut());
    if (const QVariant chosen = m_settings.value(keyOf(name)); chosen.isValid())
        action->setShortcut(QKeySequence::fromString(chosen.toString(), QKeySequence::PortableText));
}

void ShortcutBook::adoptAll(const QWidget* window) {
    for (QAction* action : window->findChildren<QAction*>())
        if (!action->isSeparator() && !action->menu() && !action->text().isEmpty() &&
            action->objectName().contains(QLatin1Char('.')))
            adopt(action);
}

std::vector<QAction*> ShortcutBook::actions() const {
    std::vector<QAction*> all;
    for (const auto& action : m_actions)
        if (action)
            all.push_back(action);
    return all;
}

QAction* ShortcutBook::find(const QString& name) const {
    for (QAction* action : actions())
        if (action->objectName() == name)
            return action;
    return nullptr;
}

QAction* ShortcutBook::holder(const QKeySequence& keys, const QAction* except) const {
    if (keys.isEmpty())
        return nullptr;
    for (QAction* action : actions())
        if (action != except && action->shortcuts().contains(keys))
            return action;
    return nullptr;
}

QKeySequence ShortcutBook::usual(const QAction* action) const {
    return m_usual.value(action->objectName());
}

bool ShortcutBook::isChanged(const QAction* action) const {
    return action->shortcut() != usual(action);
}

void ShortcutBook::remember(const QAction* action) {
    const QString key = keyOf(action->objectName());
    if (isChanged(action))
        m_settings.setValue(key, action->shortcut().toString(QKeySequence::PortableText));
    else
        m_settings.remove(key);
}

void ShortcutBook::set(QAction* action, const QKeySequence& keys) {
    if (QAction* former = holder(keys, action)) {
        QList<QKeySequence> kept = former->shortcuts();
        kept.removeAll(keys);
        former->setShortcuts(kept);
        remember(former);
    }
    action->setShortcut(keys);
    remember(action);
    Q_EMIT changed();
}

void ShortcutBook::reset(QAction* action) {
    set(action, usual(action));
}

// All at once, so that no order of resetting takes keys away again.
void ShortcutBook::resetAll() {
    for (QAction* action : actions()) {
        action->setShortcut(usual(action));
        remember(action);
    }
    Q_EMIT changed();
}

} // namespace ui
