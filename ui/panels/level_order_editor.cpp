#include "ui/panels/level_order_editor.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int kWidth = 300;

} // namespace

LevelOrderEditor::LevelOrderEditor(QWidget* parent) : QFrame(parent, Qt::Popup) {
    setObjectName(QStringLiteral("levelOrderEditor"));
    setAccessibleName(tr("Order of the levels"));
    setStyleSheet(QStringLiteral("#levelOrderEditor { border-radius: 0; }"));
    setFlag(this, "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    m_title = new QLabel(this);
    setRole(m_title, "section");
    m_title->setTextFormat(Qt::PlainText);
    auto* help = new QLabel(tr("Lowest first. Drag, or move with Alt and the arrows."), this);
    setRole(help, "small");
    help->setWordWrap(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("levelList"));
    m_list->setAccessibleName(tr("Levels, lowest first"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->installEventFilter(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_up = new QPushButton(tr("Move up"), this);
    m_up->setObjectName(QStringLiteral("levelUp"));
    m_up->setToolTip(tr("One place towards the lowest"));
    m_down = new QPushButton(tr("Move down"), this);
    m_down->setObjectName(QStringLiteral("levelDown"));
    m_down->setToolTip(tr("One place towards the highest"));
    auto* done = new QPushButton(tr("Done"), this);
    done->setObjectName(QStringLiteral("levelsDone"));
    setFlag(done, "primary");
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addStretch();
    row->addWidget(done);
    column->addWidget(m_title);
    column->addWidget(help);
    column->addWidget(m_list);
    column->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(done, &QPushButton::clicked, this, &LevelOrderEditor::finish);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int current) {
        m_up->setEnabled(current > 0);
        m_down->setEnabled(current >= 0 && current + 1 < m_list->count());
    });
}

void LevelOrderEditor::open(const QString& column, const QStringList& names, const QPoint& below) {
    m_column = column;
    m_title->setText(tr("Order of %1").arg(column));
    m_list->clear();
    m_list->addItems(names);
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(
        std::clamp(static_cast<int>(names.size()) * std::max(20, m_list->sizeHintForRow(0)) + 8, 98, 340));
    setFixedWidth(kWidth);
    adjustSize();
    const QRect available = screen() ? screen()->availableGeometry() : QRect(below, QSize(4000, 4000));
    move(std::clamp(below.x(), available.left(), std::max(available.left(), available.right() - width())),
         std::clamp(below.y(), available.top(), std::max(available.top(), available.bottom() - height())));
    show();
    m_list->setFocus();
}

QStringList LevelOrderEditor::levels() const {
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i)
        names.append(m_list->item(i)->text());
    return names;
}

void LevelOrderEditor::moveCurrent(int by) {
    const int from = m_list->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

void LevelOrderEditor::finish() {
    hide();
    Q_EMIT arranged(m_column, levels());
}

void LevelOrderEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish();
    else
        QFrame::keyPressEvent(event);
}

bool LevelOrderEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() & Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            finish();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
