#include "ui/panels/segment_switch.h"

#include "ui/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

SegmentSwitch::SegmentSwitch(const QString& name, QWidget* parent) : QWidget(parent) {
    setObjectName(name);
    setAttribute(Qt::WA_StyledBackground);
    setFlag(this, "segments");
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(2);
    m_group = new QButtonGroup(this);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* clicked) { Q_EMIT chosen(clicked->property("segment").toString()); });
}

void SegmentSwitch::add(const QString& id, const QString& text, const QString& help) {
    auto* segment = new QToolButton(this);
    segment->setObjectName(QStringLiteral("%1.%2").arg(objectName(), id));
    segment->setText(text);
    segment->setAccessibleName(text);
    segment->setToolTip(help);
    segment->setCheckable(true);
    segment->setChecked(m_group->buttons().isEmpty());
    segment->setProperty("segment", id);
    m_group->addButton(segment);
    m_row->addWidget(segment);
}

QToolButton* SegmentSwitch::button(const QString& id) const {
    for (QAbstractButton* one : m_group->buttons())
        if (one->property("segment").toString() == id)
            return static_cast<QToolButton*>(one);
    return nullptr;
}

void SegmentSwitch::setAvailable(const QString& id, bool available) {
    if (QToolButton* segment = button(id))
        segment->setVisible(available);
}

bool SegmentSwitch::isAvailable(const QString& id) const {
    const QToolButton* segment = button(id);
    return segment && !segment->isHidden();
}

void SegmentSwitch::setCurrent(const QString& id) {
    if (QToolButton* segment = button(id))
        segment->setChecked(true);
}

QString SegmentSwitch::current() const {
    const QAbstractButton* checked = m_group->checkedButton();
    return checked ? checked->property("segment").toString() : QString();
}

} // namespace ui
