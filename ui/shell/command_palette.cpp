#include "ui/shell/command_palette.h"

#include "ui/models/fuzzy_match.h"
#include "ui/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int kWidth = 620;
constexpr int kRow = 40;
constexpr int kRowsShown = 9;
constexpr int kTop = 72; // below the window's upper edge
constexpr int kIcon = 18;
constexpr int kOutside = 10; // of the shadow
constexpr int kGroupPenalty = 12;

enum Role { ShortcutRole = Qt::UserRole, GroupRole, IconRole, PositionsRole, EnabledRole, CheckedRole };

struct Found {
    const Command* command = nullptr;
    QVector<int> positions;
    int score = 0;
};

// A command: icon, title with the matching letters marked, its group in quiet text, its keys at the right.
class Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {kWidth - 40, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = Theme::instance().tokens();
        const bool enabled = index.data(EnabledRole).toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.chip);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), Theme::kControlCorner,
                                     Theme::kControlCorner);
        }
        const QRect line = option.rect.adjusted(16, 0, -16, 0);
        QRect place(0, 0, kIcon, kIcon);
        place.moveCenter({line.left() + kIcon / 2, line.center().y()});
        const bool checked = index.data(CheckedRole).toBool();
        const QString name = checked ? QStringLiteral("check") : index.data(IconRole).toString();
        icon(name, checked ? tokens.accent : tokens.quiet).paint(painter, place);
        const int right = drawShortcut(painter, line, index.data(ShortcutRole).toString());
        const QRect words(line.left() + kIcon + 12, line.top(), right - line.left() - kIcon - 20, line.height());
        drawWords(painter, words, index, enabled ? tokens.ink : tokens.quiet);
        painter->restore();
    }

private:
    static int drawShortcut(QPainter* painter, const QRect& line, const QString& text) {
        if (text.isEmpty())
            return line.right();
        const Tokens& tokens = Theme::instance().tokens();
        painter->setFont(Theme::smallFont());
        const QFontMetrics metrics(Theme::smallFont());
        QRect key(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 6);
        key.moveCenter({line.right() - key.width() / 2, line.center().y()});
        painter->setPen(tokens.line);
        painter->setBrush(tokens.panel);
        painter->drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter->setPen(tokens.quiet);
        painter->drawText(key, Qt::AlignCenter, text);
        return key.left() - 8;
    }

    static void drawWords(QPainter* painter, const QRect& words, const QModelIndex& index, const QColor& ink) {
        const Tokens& tokens = Theme::instance().tokens();
        const QString title = index.data(Qt::DisplayRole).toString();
        QList<QTextLayout::FormatRange> marks;
        for (const QVariant& position : index.data(PositionsRole).toList()) {
            QTextLayout::FormatRange mark;
            mark.start = position.toInt();
            mark.length = 1;
            mark.format.setForeground(tokens.accent);
            mark.format.setFontWeight(QFont::Bold);
            marks << mark;
        }
        QTextLayout layout(title, Theme::bodyFont());
        layout.setFormats(marks);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(100000);
        layout.endLayout();
        painter->setClipRect(words);
        painter->setPen(ink);
        layout.draw(painter, QPointF(words.left(), words.center().y() - line.height() / 2));
        const double after = words.left() + line.naturalTextWidth() + 12;
        painter->setFont(Theme::smallFont());
        painter->setPen(tokens.quiet);
        painter->drawText(QRectF(after, words.top(), words.right() - after, words.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, index.data(GroupRole).toString());
        painter->setClipping(false);
    }
};

} // namespace

class CommandPalette::Model final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Found> found) {
        beginResetModel();
        m_found = std::move(found);
        endResetModel();
    }
    [[nodiscard]] const Command* at(int row) const {
        return row >= 0 && row < rowCount() ? m_found[static_cast<std::size_t>(row)].command : nullptr;
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_found.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        const Command* command = at(index.row());
        if (!command)
            return {};
        switch (role) {
        case Qt::DisplayRole:
            return command->title;
        case Qt::AccessibleTextRole:
            return QStringList{command->title, command->group, command->shortcut}.join(QStringLiteral(", "));
        case ShortcutRole:
            return command->shortcut;
        case GroupRole:
            return command->group;
        case IconRole:
            return command->icon.isEmpty() ? QStringLiteral("command") : command->icon;
        case EnabledRole:
            return command->enabled;
        case CheckedRole:
            return command->checked;
        case PositionsRole: {
            QVariantList positions;
            for (const int position : m_found[static_cast<std::size_t>(index.row())].positions)
                positions << position;
            return positions;
        }
        default:
            return {};
        }
    }

private:
    std::vector<Found> m_found;
};

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window),
      m_text(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_none(new QLabel(tr("Nothing is called that."), this)),
      m_model(new Model(this)) {
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Commands"));
    m_text->setObjectName(QStringLiteral("palette.text"));
    m_text->setAccessibleName(tr("Search commands"));
    m_list->setObjectName(QStringLiteral("palette.list"));
    m_list->setAccessibleName(tr("Commands that match"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_none->setAlignment(Qt::AlignCenter);
    setRole(m_none, "quiet");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kOutside + 10, kOutside + 10, kOutside + 10, kOutside + 8);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        accept();
    });
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::open(std::vector<Command> commands, const Maker& maker) {
    m_commands = std::move(commands);
    m_maker = maker;
    m_answer = nullptr;
    m_text->setPlaceholderText(tr("Search actions, modes, panels, examples, settings, rows"));
    m_text->clear();
    appear();
    search();
}

void CommandPalette::ask(const QString& question, const QString& proposal, std::function<void(const QString&)> then) {
    m_answer = std::move(then);
    m_text->setPlaceholderText(question);
    m_text->setText(proposal);
    m_text->selectAll();
    appear();
    search();
}

void CommandPalette::appear() {
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
        parentWidget()->installEventFilter(this);
        qApp->installEventFilter(this); // keys of the line; a click elsewhere dismisses
    }
    show();
    raise();
    m_text->setFocus();
}

void CommandPalette::dismiss() {
    if (!isVisible())
        return;
    hide();
    parentWidget()->removeEventFilter(this);
    qApp->removeEventFilter(this);
    if (m_before)
        m_before->setFocus();
}

void CommandPalette::place() {
    const int rows = std::min(m_model->rowCount(), kRowsShown);
    m_list->setVisible(!m_answer && rows > 0);
    m_none->setVisible(!m_answer && rows == 0);
    m_list->setFixedHeight(rows * kRow + 2);
    const int width = std::min(kWidth + 2 * kOutside, parentWidget()->width() - 32);
    layout()->activate();
    setGeometry((parentWidget()->width() - width) / 2, std::min(kTop, parentWidget()->height() / 10), width,
                layout()->sizeHint().height());
}

void CommandPalette::search() {
    std::vector<Found> found;
    const QString typed = m_text->text().trimmed();
    if (!m_answer) {
        if (m_maker) {
            std::erase_if(m_commands, [](const Command& command) { return command.group.isNull(); });
            for (Command& command : m_maker(typed)) {
                command.group = QString(); // null: made for this text
                m_commands.push_back(std::move(command));
            }
        }
        for (const Command& command : m_commands) {
            if (const auto match = fuzzyMatch(typed, command.title); match) {
                const bool made = command.group.isNull();
                found.push_back({&command, match->positions, match->score + (made ? 1000 : 0)});
            } else if (const auto wider = fuzzyMatch(typed, command.group + QLatin1Char(' ') + command.title); wider) {
                Found entry{&command, {}, wider->score - kGroupPenalty};
                for (const int position : wider->positions)
                    if (const int own = position - static_cast<int>(command.group.size()) - 1; own >= 0)
                        entry.positions << own;
                found.push_back(entry);
            }
        }
        if (!typed.isEmpty())
            std::ranges::stable_sort(found, [](const Found& a, const Found& b) { return a.score > b.score; });
        if (found.size() > kMostShown)
            found.resize(kMostShown);
    }
    m_model->show(std::move(found));
    m_list->setCurrentIndex(m_model->index(0));
    place();
}

QStringList CommandPalette::shownTitles() const {
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles << m_model->at(row)->title;
    return titles;
}

void CommandPalette::accept() {
    if (m_answer) {
        const QString typed = m_text->text().trimmed();
        if (typed.isEmpty())
            return;
        const auto answer = std::exchange(m_answer, nullptr);
        dismiss();
        answer(typed);
        return;
    }
    const Command* command = m_model->at(m_list->currentIndex().row());
    if (!command || !command->enabled)
        return;
    const auto run = command->run;
    dismiss();
    // Once the focus is back where it was: some commands act on it, others move it.
    if (run)
        QTimer::singleShot(0, parentWidget(), run);
}

bool CommandPalette::keyPressed(int key) {
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    const auto go = [this, rows](int to) {
        if (rows > 0)
            m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, rows - 1)));
        return true;
    };
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        return go(row + 1 < rows ? row + 1 : 0);
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        return go(row > 0 ? row - 1 : rows - 1);
    case Qt::Key_PageDown:
        return go(row + kRowsShown - 1);
    case Qt::Key_PageUp:
        return go(row - kRowsShown + 1);
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent*>(event)->key());
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (event->type() == QEvent::MouseButtonPress && isVisible())
        if (auto* widget = qobject_cast<QWidget*>(watched); widget && widget != this && !isAncestorOf(widget))
            dismiss();
    return false;
}

void CommandPalette::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int ring = kOutside; ring > 0; --ring) { // a soft shadow
        QColor shade(Qt::black);
        shade.setAlphaF(0.022F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(shade);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(kOutside - ring, kOutside - ring, ring - kOutside, ring - kOutside),
            Theme::kPanelCorner + ring, Theme::kPanelCorner + ring);
    }
    painter.setPen(tokens.line);
    painter.setBrush(tokens.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(kOutside + 0.5, kOutside + 0.5, -kOutside - 0.5, -kOutside - 0.5),
                            Theme::kPanelCorner, Theme::kPanelCorner);
}

} // namespace ui
