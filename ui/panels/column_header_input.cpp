#include "ui/models/value_text.h"
#include "ui/panels/column_header.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

// What mouse and keyboard do to the header; how it looks is in column_header.cpp.

namespace ui {

void ColumnHeader::mousePressEvent(QMouseEvent* event) {
    m_pressed = {};
    const Hit hit = hitAt(event->position().toPoint());
    const bool control = hit.area == Area::Mutability || hit.area == Area::Low || hit.area == Area::High;
    if (event->button() != Qt::LeftButton || (!control && onGrip(event->position().toPoint()))) {
        QHeaderView::mousePressEvent(event);
        return;
    }
    m_pressed = hit;
    if (hit.section >= 0)
        m_current = hit.section;
    viewport()->update();
}

void ColumnHeader::mouseReleaseEvent(QMouseEvent* event) {
    const Hit hit = hitAt(event->position().toPoint());
    const Hit pressed = std::exchange(m_pressed, {});
    if (pressed.section < 0 || !(hit == pressed)) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    switch (hit.area) {
    case Area::Mutability:
        m_constraints->cycleMutability(m_rows->featureOf(hit.section));
        break;
    case Area::Low:
    case Area::High:
        edit(hit.section, hit.area == Area::High);
        break;
    case Area::Body:
        select(m_rows->featureOf(hit.section), event->modifiers());
        break;
    case Area::None:
        m_selected->clearSelection();
        break;
    }
}

void ColumnHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.area == Area::Body && !onGrip(event->position().toPoint()))
        edit(hit.section, false);
    else if (hit.area == Area::Mutability)
        mousePressEvent(event); // a quick second click is a click
    else
        QHeaderView::mouseDoubleClickEvent(event);
}

void ColumnHeader::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() == Qt::NoButton)
        setHot(hitAt(event->position().toPoint()));
    QHeaderView::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton &&
        (m_hot.area == Area::Low || m_hot.area == Area::High || m_hot.area == Area::Mutability))
        viewport()->setCursor(Qt::PointingHandCursor);
    else if (viewport()->cursor().shape() == Qt::PointingHandCursor)
        viewport()->unsetCursor();
}

void ColumnHeader::leaveEvent(QEvent* event) {
    setHot({});
    QHeaderView::leaveEvent(event);
}

void ColumnHeader::setHot(const Hit& hit) {
    if (hit == m_hot)
        return;
    m_hot = hit;
    viewport()->update();
}

void ColumnHeader::select(int feature, Qt::KeyboardModifiers modifiers) {
    if (feature < 0)
        return;
    const QModelIndex index = m_constraints->index(feature, 0);
    if (modifiers & Qt::ShiftModifier && m_selected->currentIndex().isValid()) {
        const int from = m_selected->currentIndex().row();
        const QItemSelection range(m_constraints->index(std::min(from, feature), 0),
                                   m_constraints->index(std::max(from, feature), 0));
        m_selected->select(range, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
    const bool only = selected(feature) && m_selected->selectedRows().size() == 1;
    const auto how = modifiers & Qt::ControlModifier ? QItemSelectionModel::Toggle
                     : only                          ? QItemSelectionModel::Clear
                                                     : QItemSelectionModel::ClearAndSelect;
    m_selected->setCurrentIndex(index, how | QItemSelectionModel::Rows);
}

void ColumnHeader::edit(int section, bool highEnd) {
    const QRect box =
        areaRect(section, Area::Body).adjusted(0, 0, 0, areaRect(section, Area::Low).bottom() - viewport()->height());
    Q_EMIT editRequested(m_rows->featureOf(section), highEnd, {viewport()->mapToGlobal(box.topLeft()), box.size()});
}

void ColumnHeader::offerChoices(int section, const QPoint& where) {
    const int feature = m_rows->featureOf(section);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const core::Mutability now = m_constraints->constraints()[feature].mutability;
    for (const core::Mutability choice : m_constraints->choicesFor(feature)) {
        QAction* action =
            menu->addAction(icon(mutabilityIcon(choice), Theme::instance().tokens().ink), mutabilityWord(choice));
        action->setCheckable(true);
        action->setChecked(choice == now);
        action->setToolTip(mutabilityHelp(choice));
        connect(action, &QAction::triggered, this,
                [this, feature, choice] { m_constraints->setMutability({feature}, choice); });
    }
    menu->addSeparator();
    if (ranged(feature))
        connect(menu->addAction(tr("Edit range...")), &QAction::triggered, this,
                [this, section] { edit(section, false); });
    connect(menu->addAction(tr("As suggested")), &QAction::triggered, this,
            [this, feature] { m_constraints->reset({feature}); });
    menu->popup(where);
}

void ColumnHeader::contextMenuEvent(QContextMenuEvent* event) {
    const int section = event->reason() == QContextMenuEvent::Keyboard ? m_current : logicalIndexAt(event->pos());
    if (section >= 0 && m_rows->featureOf(section) >= 0)
        offerChoices(section, event->reason() == QContextMenuEvent::Keyboard
                                  ? viewport()->mapToGlobal(areaRect(section, Area::Mutability).bottomLeft())
                                  : event->globalPos());
}

void ColumnHeader::moveTo(int section, Qt::KeyboardModifiers modifiers) {
    if (section < 0 || section >= count())
        return;
    m_current = section;
    const int left = sectionViewportPosition(section), right = left + sectionSize(section);
    if (auto* table = qobject_cast<QAbstractScrollArea*>(parentWidget())) {
        QScrollBar* bar = table->horizontalScrollBar();
        if (left < 0)
            bar->setValue(bar->value() + left);
        else if (right > viewport()->width())
            bar->setValue(bar->value() + right - viewport()->width());
    }
    if (modifiers & Qt::ShiftModifier)
        select(m_rows->featureOf(section), modifiers);
    viewport()->update();
}

void ColumnHeader::keyPressEvent(QKeyEvent* event) {
    const int feature = m_current < count() ? m_rows->featureOf(m_current) : -1;
    const auto set = [&](core::Mutability mutability) {
        if (feature >= 0)
            m_constraints->setMutability({feature}, mutability);
    };
    if (event->matches(QKeySequence::SelectAll)) {
        if (m_constraints->rowCount() > 0)
            m_selected->select(
                QItemSelection(m_constraints->index(0, 0), m_constraints->index(m_constraints->rowCount() - 1, 0)),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
    if (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier) ||
        (event->modifiers() & Qt::ControlModifier && event->key() != Qt::Key_Space)) {
        QHeaderView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_current - 1, event->modifiers());
    case Qt::Key_Right:
        return moveTo(m_current + 1, event->modifiers());
    case Qt::Key_Home:
        return moveTo(0, event->modifiers());
    case Qt::Key_End:
        return moveTo(count() - 1, event->modifiers());
    case Qt::Key_Space:
        if (event->modifiers() & Qt::ControlModifier)
            return select(feature, Qt::ControlModifier);
        if (feature >= 0)
            m_constraints->cycleMutability(feature);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (feature >= 0)
            edit(m_current, false);
        return;
    case Qt::Key_F:
        return set(core::Mutability::Free);
    case Qt::Key_U:
        return set(core::Mutability::Increase);
    case Qt::Key_D:
        return set(core::Mutability::Decrease);
    case Qt::Key_L:
        return set(core::Mutability::Immutable);
    case Qt::Key_Escape:
        return m_selected->clearSelection();
    default:
        QHeaderView::keyPressEvent(event);
    }
}

void ColumnHeader::focusInEvent(QFocusEvent* event) {
    QHeaderView::focusInEvent(event);
    viewport()->update();
}

void ColumnHeader::focusOutEvent(QFocusEvent* event) {
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace ui
