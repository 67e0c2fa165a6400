#include "ui/plots/timeline_accessible.h"

#include "ui/plots/timeline_chart.h"

#include <QAccessibleWidget>

namespace ui {
namespace {

class TimelineSlider final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimelineSlider(TimelineChart* chart) : QAccessibleWidget(chart, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value)
            return TimelineChart::tr("epoch %1 of %2").arg(chart()->epoch()).arg(chart()->lastEpoch());
        return QAccessibleWidget::text(kind);
    }
    [[nodiscard]] QVariant currentValue() const override { return chart()->epoch(); }
    void setCurrentValue(const QVariant& value) override { chart()->choose(value.toInt()); }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant maximumValue() const override { return chart()->lastEpoch(); }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    [[nodiscard]] TimelineChart* chart() const { return static_cast<TimelineChart*>(widget()); }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* chart = qobject_cast<TimelineChart*>(object);
    return chart ? new TimelineSlider(chart) : nullptr;
}

} // namespace

void describeAsSlider() {
    static const bool installed = [] {
        QAccessible::installFactory(&make);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace ui
