#include "ui/panels/preferences_panel.h"

#include "ui/forms/choice_card.h"
#include "ui/main_window.h"
#include "ui/panels/labels.h"
#include "ui/panels/shortcut_row.h"
#include "ui/shell/appearance.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/shortcut_book.h"
#include "ui/theme.h"
#include "ui/translation.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWidest = 780;
constexpr int kFieldWidth = 220;

QVBoxLayout* card(QWidget* part, const QString& title) {
    auto* outer = new QVBoxLayout(part);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(Theme::kGrid);
    outer->addWidget(heading(title));
    auto* frame = new QFrame;
    setFlag(frame, "card");
    outer->addWidget(frame);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(2 * Theme::kGrid, 2 * Theme::kGrid, 2 * Theme::kGrid, 2 * Theme::kGrid);
    inner->setSpacing(Theme::kGrid);
    return inner;
}

QHBoxLayout* labelled(const QString& text, QWidget* field) {
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(text);
    label->setBuddy(field);
    row->addWidget(label, 1);
    row->addWidget(field);
    return row;
}

} // namespace

PreferencesPanel::PreferencesPanel(MainWindow& window) : m_window(window) {
    setObjectName(QStringLiteral("preferences.panel"));
    auto* page = new QWidget;
    setFlag(page, "transparent");
    auto* content = new QWidget;
    content->setMaximumWidth(kWidest);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * Theme::kGrid);
    auto* title = new QLabel(tr("Settings"));
    setRole(title, "title");
    column->addWidget(title);
    column->addWidget(makeAppearance());
    column->addWidget(makeLayouts());
    column->addWidget(makeShortcuts());
    column->addStretch();
    auto* centred = new QHBoxLayout(page);
    centred->setContentsMargins(2 * Theme::kGrid, 3 * Theme::kGrid, 2 * Theme::kGrid, 2 * Theme::kGrid);
    centred->addStretch(1);
    centred->addWidget(content, 1000);
    centred->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(&window.appearance(), &Appearance::changed, this, &PreferencesPanel::showAppearance);
    connect(&window, &MainWindow::layoutsChanged, this, &PreferencesPanel::showLayouts);
}

QWidget* PreferencesPanel::makeAppearance() {
    auto* part = new QWidget;
    QVBoxLayout* inner = card(part, tr("Appearance"));
    m_colours = new QButtonGroup(this);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(Theme::kGrid);
    const auto add = [&](ColourChoice choice, const QString& name, const QString& text, const QString& sentence) {
        auto* one = new ChoiceCard(text, sentence);
        one->setObjectName(name);
        m_colours->addButton(one, static_cast<int>(choice));
        choices->addWidget(one, 1, Qt::AlignTop);
    };
    add(ColourChoice::Light, QStringLiteral("preferences.light"), tr("Light"), tr("Dark on white, for bright rooms."));
    add(ColourChoice::Dark, QStringLiteral("preferences.dark"), tr("Dark"), tr("Light on black, for dim ones."));
    add(ColourChoice::Desktop, QStringLiteral("preferences.desktop"), tr("Like the desktop"),
        tr("Follows it when it changes."));
    inner->addLayout(choices);
    connect(m_colours, &QButtonGroup::idClicked, this,
            [this](int id) { m_window.appearance().setColours(static_cast<ColourChoice>(id)); });

    m_textScale = new QComboBox;
    m_textScale->setObjectName(QStringLiteral("preferences.textScale"));
    m_textScale->setAccessibleName(tr("Size of type"));
    m_textScale->setFixedWidth(kFieldWidth);
    for (const double scale : Appearance::kTextScales)
        m_textScale->addItem(tr("%1%").arg(qRound(100 * scale)), scale);
    connect(m_textScale, &QComboBox::activated, this,
            [this] { m_window.appearance().setTextScale(m_textScale->currentData().toDouble()); });
    inner->addLayout(labelled(tr("Size of &type"), m_textScale));

    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("preferences.language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->setFixedWidth(kFieldWidth);
    for (const auto& [code, name] : languages())
        m_language->addItem(name, code);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_window.rememberLanguage(m_language->currentData().toString());
        m_window.showNote(tr("The language changes with the next start."));
    });
    inner->addLayout(labelled(tr("Lan&guage"), m_language));

    m_motion = new QCheckBox(tr("Less &motion: things appear at once instead of moving there"));
    m_motion->setObjectName(QStringLiteral("preferences.motion"));
    m_motion->setAccessibleName(tr("Less motion"));
    connect(m_motion, &QCheckBox::toggled, this, [this](bool on) {
        if (on != m_window.appearance().lessMotion())
            m_window.appearance().setLessMotion(on);
    });
    inner->addWidget(m_motion);
    return part;
}

void PreferencesPanel::showAppearance() {
    const Appearance& appearance = m_window.appearance();
    m_colours->button(static_cast<int>(appearance.colours()))->setChecked(true);
    for (int i = 0; i < m_textScale->count(); ++i)
        if (qFuzzyCompare(m_textScale->itemData(i).toDouble(), appearance.textScale()))
            m_textScale->setCurrentIndex(i);
    m_motion->setChecked(appearance.lessMotion());
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_window.rememberedLanguage())));
}

QWidget* PreferencesPanel::makeLayouts() {
    auto* part = new QWidget;
    QVBoxLayout* inner = card(part, tr("Layouts"));
    inner->addWidget(quietText(tr("Panels can be moved, floated, put behind one another and closed. A layout keeps "
                                  "where they are in every mode, under a name of its own.")));
    m_layouts = new QVBoxLayout;
    m_layouts->setSpacing(2);
    inner->addLayout(m_layouts);
    auto* save = new QPushButton(tr("&Save the present layout..."));
    save->setObjectName(QStringLiteral("preferences.saveLayout"));
    auto* reset = new QPushButton(tr("&Reset layout"));
    reset->setObjectName(QStringLiteral("preferences.resetLayout"));
    auto* row = new QHBoxLayout;
    row->addWidget(save);
    row->addWidget(reset);
    row->addStretch();
    inner->addLayout(row);
    connect(save, &QPushButton::clicked, this, [this] {
        if (QAction* action = m_window.findChild<QAction*>(QStringLiteral("view.layout.save")))
            action->trigger();
    });
    connect(reset, &QPushButton::clicked, this, [this] { m_window.workspace()->resetLayout(); });
    return part;
}

void PreferencesPanel::showLayouts() {
    while (QLayoutItem* item = m_layouts->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const QString& name : m_window.layouts()) {
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* label = new QLabel(name);
        auto* use = new QPushButton(tr("Use"));
        use->setObjectName(QStringLiteral("preferences.useLayout.") + name);
        use->setAccessibleName(tr("Use the layout %1").arg(name));
        auto* remove = new QPushButton(tr("Delete"));
        remove->setObjectName(QStringLiteral("preferences.removeLayout.") + name);
        remove->setAccessibleName(tr("Delete the layout %1").arg(name));
        layout->addWidget(label, 1);
        layout->addWidget(use);
        layout->addWidget(remove);
        m_layouts->addWidget(row);
        connect(use, &QPushButton::clicked, this, [this, name] { m_window.useLayout(name); });
        connect(remove, &QPushButton::clicked, this, [this, name] { m_window.removeLayout(name); });
    }
}

QWidget* PreferencesPanel::makeShortcuts() {
    auto* part = new QWidget;
    QVBoxLayout* inner = card(part, tr("Keys"));
    inner->addWidget(quietText(tr("Click a field and press the keys. Backspace clears it.")));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("preferences.filterKeys"));
    m_filter->setAccessibleName(tr("Search actions"));
    m_filter->setPlaceholderText(tr("Search actions"));
    m_filter->setClearButtonEnabled(true);
    auto* reset = new QPushButton(tr("Reset &all keys"));
    reset->setObjectName(QStringLiteral("preferences.resetKeys"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(reset);
    inner->addLayout(row);
    m_shortcuts = new QVBoxLayout;
    m_shortcuts->setSpacing(2);
    inner->addLayout(m_shortcuts);
    connect(m_filter, &QLineEdit::textChanged, this, &PreferencesPanel::filterShortcuts);
    connect(reset, &QPushButton::clicked, this, [this] { m_window.shortcuts().resetAll(); });
    return part;
}

void PreferencesPanel::showShortcuts() {
    m_window.shortcuts().adoptAll(&m_window);
    qDeleteAll(m_rows);
    m_rows.clear();
    for (QAction* action : m_window.shortcuts().actions()) {
        auto* row = new ShortcutRow(m_window.shortcuts(), action);
        m_shortcuts->addWidget(row);
        m_rows.push_back(row);
    }
    filterShortcuts(m_filter->text());
}

void PreferencesPanel::filterShortcuts(const QString& text) {
    for (ShortcutRow* row : m_rows)
        row->setVisible(row->matches(text));
}

// Actions and layouts come and go while other modes are shown.
void PreferencesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showAppearance();
    showLayouts();
    showShortcuts();
}

} // namespace ui
