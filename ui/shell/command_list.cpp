#include "ui/shell/command_list.h"

#include "ui/panels/fold_section.h"
#include "ui/shell/panel_dock.h"
#include "ui/shell/shortcut_book.h"
#include "ui/shell/workspace.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>

namespace ui {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("ui::CommandPalette", text);
}

QString plain(QString text) {
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

// A mode, a panel, an example: told by the action's name, as they are in menus with others.
void classify(const QAction& action, Command& command) {
    const QString name = action.objectName();
    if (name.startsWith(QStringLiteral("view.panel."))) {
        command.group = translated(QT_TRANSLATE_NOOP("ui::CommandPalette", "Panel"));
        command.icon = QStringLiteral("layout");
    } else if (name.startsWith(QStringLiteral("file.builtin."))) {
        command.group = translated(QT_TRANSLATE_NOOP("ui::CommandPalette", "Example"));
        command.icon = QStringLiteral("open");
    } else if (name.startsWith(QStringLiteral("view.")) && name.count(QLatin1Char('.')) == 1 &&
               name != QStringLiteral("view.theme") &&
               action.shortcut().toString().startsWith(QStringLiteral("Ctrl+")) &&
               action.shortcut().toString().size() == 6) {
        command.group = translated(QT_TRANSLATE_NOOP("ui::CommandPalette", "Mode"));
    } else if (action.isCheckable()) {
        command.group = translated(QT_TRANSLATE_NOOP("ui::CommandPalette", "Setting"));
        command.icon = QStringLiteral("settings");
    }
}

Command commandOf(QAction* action, const QString& group) {
    Command command{.title = titleOf(action),
                    .group = group,
                    .shortcut = action->shortcut().toString(QKeySequence::NativeText),
                    .icon = {},
                    .enabled = action->isEnabled(),
                    .checked = action->isCheckable() && action->isChecked(),
                    .run = [held = QPointer<QAction>(action)] {
                        if (held)
                            held->trigger();
                    }};
    classify(*action, command);
    return command;
}

void collect(const QMenu& menu, const QString& path, std::vector<Command>& all, QSet<QAction*>& met) {
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        met.insert(action);
        if (const QMenu* inner = action->menu())
            collect(*inner, path + QStringLiteral(" > ") + plain(inner->title()), all, met);
        else
            all.push_back(commandOf(action, path));
    }
}

// The panel or page that an action sits in.
QString placeOf(const QAction* action) {
    for (const QObject* at = action->parent(); at; at = at->parent())
        if (const auto* widget = qobject_cast<const QWidget*>(at); widget && !widget->accessibleName().isEmpty())
            return widget->accessibleName();
    return translated(QT_TRANSLATE_NOOP("ui::CommandPalette", "Panel"));
}

// Opens what the widget is folded away in, and brings it into view.
void reveal(QWidget* field) {
    for (QWidget* at = field; at; at = at->parentWidget()) {
        if (auto* fold = qobject_cast<FoldSection*>(at))
            fold->setOpen(true);
        if (at->objectName() == QStringLiteral("advancedFields") && at->isHidden())
            if (auto* button = at->parentWidget()->findChild<QPushButton*>(QStringLiteral("advancedFold")))
                button->click();
        if (auto* scroll = qobject_cast<QScrollArea*>(at); scroll && scroll->isAncestorOf(field))
            scroll->ensureWidgetVisible(field);
    }
}

} // namespace

std::vector<Command> actionCommands(const QMenuBar& menus, const std::vector<QAction*>& others) {
    std::vector<Command> all;
    QSet<QAction*> met;
    for (const QAction* action : menus.actions())
        if (const QMenu* menu = action->menu())
            collect(*menu, plain(menu->title()), all, met);
    for (QAction* action : others)
        if (!met.contains(action) && action->isVisible())
            all.push_back(commandOf(action, placeOf(action)));
    return all;
}

std::vector<Command> fieldCommands(const Workspace& workspace, const std::function<void(const QString& mode)>& goTo) {
    std::vector<Command> all;
    for (const auto& [panel, dock] : workspace.panels()) {
        if (panel.modes.isEmpty() || !dock->toggleViewAction()->isVisible())
            continue;
        const auto show = [goTo, dock = dock, modes = panel.modes, &workspace](const QPointer<QWidget>& field) {
            if (!field)
                return false;
            if (!modes.contains(workspace.mode()))
                goTo(modes.first());
            dock->show();
            dock->raise();
            reveal(field);
            field->setFocus(Qt::ShortcutFocusReason);
            return true;
        };
        const auto add = [&](const QString& title, QWidget* field, const std::function<void()>& then) {
            all.push_back({.title = title,
                           .group = panel.title,
                           .shortcut = {},
                           .icon = QStringLiteral("settings"),
                           .enabled = field->isEnabledTo(dock),
                           .run = [show, then, held = QPointer<QWidget>(field)] {
                               if (show(held) && then)
                                   then();
                           }});
        };
        for (QLabel* label : panel.widget->findChildren<QLabel*>())
            if (QWidget* field = label->buddy(); field && !label->text().isEmpty())
                add(plain(label->text()), field, {});
        for (QCheckBox* box : panel.widget->findChildren<QCheckBox*>())
            if (!box->text().isEmpty()) {
                add(plain(box->text()), box, [held = QPointer<QCheckBox>(box)] { held->click(); });
                all.back().checked = box->isChecked();
            }
    }
    return all;
}

} // namespace ui
