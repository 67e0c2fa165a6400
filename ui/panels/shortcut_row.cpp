#include "ui/panels/shortcut_row.h"

#include "ui/models/fuzzy_match.h"
#include "ui/shell/shortcut_book.h"
#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {
constexpr int kKeysWidth = 180;
}

ShortcutRow::ShortcutRow(ShortcutBook& book, QAction* action)
    : m_book(book),
      m_action(action),
      m_keys(new QKeySequenceEdit(this)),
      m_reset(new QToolButton(this)),
      m_conflict(new QWidget(this)),
      m_conflictText(new QLabel(m_conflict)),
      m_take(new QPushButton(m_conflict)) {
    const QString title = titleOf(action);
    setObjectName(QStringLiteral("keys.row.") + action->objectName());
    m_keys->setObjectName(QStringLiteral("keys.") + action->objectName());
    m_keys->setAccessibleName(tr("Keys of %1").arg(title));
    m_keys->setFixedWidth(kKeysWidth);
    if (auto* line = m_keys->findChild<QLineEdit*>())
        line->setAccessibleName(m_keys->accessibleName());
    m_reset->setObjectName(QStringLiteral("keys.reset.") + action->objectName());
    m_reset->setAccessibleName(tr("Reset the keys of %1").arg(title));
    m_reset->setToolTip(
        tr("Back to %1")
            .arg(book.usual(action).isEmpty() ? tr("no keys") : book.usual(action).toString(QKeySequence::NativeText)));
    m_reset->setIconSize({16, 16});
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    m_conflictText->setObjectName(QStringLiteral("keys.conflict.") + action->objectName());
    setRole(m_conflictText, "error");
    m_take->setObjectName(QStringLiteral("keys.take.") + action->objectName());
    m_take->setText(tr("Use them here"));
    setFlag(m_take, "link");

    auto* label = new QLabel(title, this);
    label->setBuddy(m_keys);
    auto* line = new QHBoxLayout;
    line->addWidget(label, 1);
    line->addWidget(m_reset);
    line->addWidget(m_keys);
    auto* warning = new QHBoxLayout(m_conflict);
    warning->setContentsMargins(0, 0, 0, 0);
    warning->addStretch();
    warning->addWidget(m_conflictText);
    warning->addWidget(m_take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_conflict);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutRow::typed);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        if (m_action)
            m_book.reset(m_action);
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_book.set(m_action, m_keys->keySequence());
    });
    connect(&book, &ShortcutBook::changed, this, &ShortcutRow::display);
    display();
}

// Keys that are in use are not taken from another action unless the person says so.
void ShortcutRow::typed() {
    if (!m_action)
        return;
    const QKeySequence keys = m_keys->keySequence();
    const QAction* holder = m_book.holder(keys, m_action);
    m_conflict->setVisible(holder);
    if (holder)
        m_conflictText->setText(
            tr("%1 is already for \"%2\".").arg(keys.toString(QKeySequence::NativeText), titleOf(holder)));
    else if (keys != m_action->shortcut())
        m_book.set(m_action, keys);
}

void ShortcutRow::display() {
    if (!m_action)
        return;
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(m_action->shortcut());
    m_conflict->hide();
    m_reset->setVisible(m_book.isChanged(m_action));
    m_reset->setIcon(icon(QStringLiteral("reset"), Theme::instance().tokens().quiet));
}

bool ShortcutRow::matches(const QString& text) const {
    if (!m_action)
        return false;
    return text.trimmed().isEmpty() || fuzzyMatch(text, titleOf(m_action)) ||
           m_action->shortcut().toString(QKeySequence::NativeText).contains(text, Qt::CaseInsensitive);
}

} // namespace ui
