#pragma once

#include "core/data/feature_schema.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QStackedWidget>

namespace ui {

// A number in full precision, in the user's locale, without trailing zeros; arrows step by about a fiftieth of the
// feature's span.
class NumberField : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit NumberField(QWidget* parent = nullptr);
    void setSpan(double span, bool whole);
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

// One end of a feature's range: a number, or a level of an ordered feature. GUI thread.
class RangeField final : public QStackedWidget {
    Q_OBJECT

public:
    explicit RangeField(QWidget* parent = nullptr);

    void setFeature(const core::Feature& feature, double span);
    void setValue(double value); // raw; emits nothing
    [[nodiscard]] double value() const;
    void setNames(const QString& objectName, const QString& accessibleName);
    void selectAll();

Q_SIGNALS:
    void edited(double value); // by the user, with every key

private:
    NumberField* m_number;
    QComboBox* m_level;
};

} // namespace ui
