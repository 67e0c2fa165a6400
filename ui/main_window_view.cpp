#include "ui/main_window_actions.h"
#include "ui/shell/appearance.h"
#include "ui/shell/command_list.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/panel_dock.h"
#include "ui/shell/shortcut_book.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/tour.h"
#include "ui/theme.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QSettings>

namespace ui {
namespace {

const QString kLayoutsKey = QStringLiteral("layouts");

QString shownKeys(const QAction* action) {
    return action->shortcut().toString(QKeySequence::NativeText);
}

} // namespace

const QString MainWindow::kLanguageKey = QStringLiteral("language");

QMenu* MainWindow::menuOf(const QString& id) const {
    return m_menus->findChild<QMenu*>(QStringLiteral("menu.") + id);
}

QAction* MainWindow::addMenuAction(const QString& menu, const QString& name, const QString& text,
                                   const QKeySequence& shortcut, const std::function<void()>& then) {
    return action(menuOf(menu), name, text, shortcut, then);
}

void MainWindow::buildTopBar() {
    m_top->setSearch(m_actions->search);
    m_top->addAction(m_actions->undo);
    m_top->addAction(m_actions->redo);
    m_top->addAction(m_actions->theme);
    m_top->addAction(m_actions->present, true);
}

void MainWindow::fillViewMenu() {
    QMenu* menu = m_actions->view;
    int number = 0;
    for (const Mode& mode : m_modes)
        action(menu, QStringLiteral("view.") + mode.id, mode.label,
               mode.atEnd ? QKeySequence(tr("Ctrl+,")) : QKeySequence(tr("Ctrl+%1").arg(++number)),
               [this, id = mode.id] { setMode(id); });
    menu->addSeparator();
    for (const QString& id : m_panels) {
        QAction* toggle = m_workspace->dock(id)->toggleViewAction();
        toggle->setObjectName(QStringLiteral("view.panel.") + id);
        menu->addAction(toggle);
        m_shortcuts->adopt(toggle);
    }
    menu->addSeparator();
    addLayouts(menu);
    addColours(menu);
    menu->addSeparator();
    m_actions->present = action(menu, QStringLiteral("view.present"), tr("&Present"), QKeySequence(tr("F5")),
                                [this] { Q_EMIT presentRequested(); });
    action(menu, QStringLiteral("view.keepScene"), tr("&Keep as scene"), QKeySequence(tr("Ctrl+Shift+K")),
           [this] { Q_EMIT sceneRequested(); });
    action(menu, QStringLiteral("view.story"), tr("Play the &story of a protected feature"),
           QKeySequence(tr("Shift+F5")), [this] { Q_EMIT storyRequested(); });
}

void MainWindow::addColours(QMenu* menu) {
    QMenu* colours = menu->addMenu(tr("&Colours"));
    colours->setObjectName(QStringLiteral("menu.colours"));
    auto* group = new QActionGroup(colours);
    const auto add = [&](ColourChoice choice, const QString& name, const QString& text) {
        QAction* one = action(colours, name, text, {}, [this, choice] { m_appearance->setColours(choice); });
        one->setCheckable(true);
        group->addAction(one);
        const auto follow = [this, one, choice] { one->setChecked(m_appearance->colours() == choice); };
        connect(m_appearance, &Appearance::changed, one, follow);
        connect(colours, &QMenu::aboutToShow, one, follow);
    };
    add(ColourChoice::Light, QStringLiteral("view.colours.light"), tr("&Light"));
    add(ColourChoice::Dark, QStringLiteral("view.colours.dark"), tr("&Dark"));
    add(ColourChoice::Desktop, QStringLiteral("view.colours.desktop"), tr("Like the d&esktop"));
    m_actions->theme = action(menu, QStringLiteral("view.theme"), tr("Dark"), QKeySequence(tr("Ctrl+Shift+D")), [this] {
        m_appearance->setColours(Theme::instance().dark() ? ColourChoice::Light : ColourChoice::Dark);
    });
    QAction* motion = action(menu, QStringLiteral("view.lessMotion"), tr("Less &motion"), {},
                             [this] { m_appearance->setLessMotion(!m_appearance->lessMotion()); });
    motion->setCheckable(true);
    const auto follow = [this, motion] { motion->setChecked(m_appearance->lessMotion()); };
    connect(m_appearance, &Appearance::changed, motion, follow);
    connect(menu, &QMenu::aboutToShow, motion, follow);
}

void MainWindow::showTheme() {
    if (!m_actions->theme)
        return;
    const Theme& theme = Theme::instance();
    const QColor ink = theme.tokens().ink;
    m_actions->theme->setText(theme.dark() ? tr("Light") : tr("Dark"));
    m_actions->theme->setToolTip(theme.dark() ? tr("Light colours") : tr("Dark colours"));
    m_actions->theme->setIcon(icon(theme.dark() ? QStringLiteral("sun") : QStringLiteral("moon"), ink));
    m_actions->undo->setIcon(icon(QStringLiteral("undo"), ink));
    m_actions->redo->setIcon(icon(QStringLiteral("redo"), ink));
    m_actions->present->setIcon(icon(QStringLiteral("present"), theme.tokens().onAccent));
    m_actions->present->setToolTip(tr("Full screen, for others to see (%1)").arg(shownKeys(m_actions->present)));
}

void MainWindow::addLayouts(QMenu* menu) {
    m_actions->layouts = menu->addMenu(tr("La&youts"));
    m_actions->layouts->setObjectName(QStringLiteral("menu.layouts"));
    fillLayouts();
    action(menu, QStringLiteral("view.reset"), tr("&Reset layout"), {}, [this] { m_workspace->resetLayout(); });
}

void MainWindow::fillLayouts() {
    QMenu* menu = m_actions->layouts;
    qDeleteAll(menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    menu->clear();
    action(menu, QStringLiteral("view.layout.save"), tr("&Save layout as..."), {}, [this] {
        m_palette->ask(tr("A name for where the panels are now; Enter saves it"), {},
                       [this](const QString& name) { saveLayout(name); });
    });
    const QStringList names = layouts();
    if (names.isEmpty())
        return;
    menu->addSeparator();
    for (const QString& name : names)
        action(menu, QStringLiteral("view.layout.use.") + name, tr("Layout %1").arg(name), {},
               [this, name] { useLayout(name); });
    menu->addSeparator();
    for (const QString& name : names)
        action(menu, QStringLiteral("view.layout.remove.") + name, tr("Delete layout %1").arg(name), {},
               [this, name] { removeLayout(name); });
}

QStringList MainWindow::layouts() const {
    return m_settings.value(kLayoutsKey).toMap().keys();
}

void MainWindow::saveLayout(const QString& name) {
    QVariantMap all = m_settings.value(kLayoutsKey).toMap();
    all.insert(name, m_workspace->arrangements());
    m_settings.setValue(kLayoutsKey, all);
    fillLayouts();
    Q_EMIT layoutsChanged();
    showNote(tr("The layout \"%1\" is kept under View > Layouts.").arg(name));
}

void MainWindow::useLayout(const QString& name) {
    const QVariantMap all = m_settings.value(kLayoutsKey).toMap();
    if (all.contains(name))
        m_workspace->setArrangements(all.value(name).toMap());
}

void MainWindow::removeLayout(const QString& name) {
    QVariantMap all = m_settings.value(kLayoutsKey).toMap();
    all.remove(name);
    m_settings.setValue(kLayoutsKey, all);
    fillLayouts();
    Q_EMIT layoutsChanged();
}

QString MainWindow::rememberedLanguage() const {
    return m_settings.value(kLanguageKey).toString();
}

void MainWindow::rememberLanguage(const QString& code) {
    m_settings.setValue(kLanguageKey, code);
}

std::vector<Command> MainWindow::commands() {
    m_shortcuts->adoptAll(this);
    std::vector<Command> all = actionCommands(*m_menus, m_shortcuts->actions());
    for (Command& field : fieldCommands(*m_workspace, [this](const QString& mode) { setMode(mode); }))
        all.push_back(std::move(field));
    return all;
}

void MainWindow::openPalette() {
    m_palette->open(commands(), [this](const QString& typed) -> std::vector<Command> {
        const auto digits = std::find_if(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
        bool number = false;
        const qint64 row = QStringView(typed).mid(digits - typed.begin()).toLongLong(&number);
        if (!number || !m_explainRow)
            return {};
        return {{.title = tr("Explain row %1").arg(row),
                 .group = {},
                 .shortcut = {},
                 .icon = QStringLiteral("path"),
                 .run = [this, row] { m_explainRow(row); }}};
    });
}

void MainWindow::startTour(const std::vector<TourStep>& steps) {
    connect(m_tour, &Tour::left, this, &MainWindow::tourLeft, Qt::UniqueConnection);
    m_tour->start(steps, [this](const QString& mode) { setMode(mode); });
}

} // namespace ui
