#pragma once

#include "core/base/param.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QWheelEvent>

namespace ui {

// A number as a person writes it in their language, with the point that files have.
QString asInFiles(QString text);

// An editor that lets the page scroll while it has no focus.
template <class Editor>
class CalmWheel : public Editor {
public:
    explicit CalmWheel(QWidget* parent = nullptr) : Editor(parent) { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (this->hasFocus())
            Editor::wheelEvent(event);
        else
            event->ignore();
    }
};

using ChoiceBox = CalmWheel<QComboBox>;

// Whole numbers within a spec's range. Any text may be typed; what is no such number is taken back on leaving.
class WholeBox final : public CalmWheel<QSpinBox> {
    Q_OBJECT

public:
    explicit WholeBox(const core::ParamSpec& spec, QWidget* parent = nullptr);
    void stepBy(int steps) override;

protected:
    QValidator::State validate(QString& text, int& position) const override;
    QString textFromValue(int value) const override;

private:
    core::ParamSpec m_spec;
};

// Real numbers within a spec's range: shortest text ("0.001", "1e-05"), steps 1, 2, 5 on a logarithmic scale and
// decimal ones that suit the value on a linear one.
class RealBox final : public CalmWheel<QDoubleSpinBox> {
    Q_OBJECT

public:
    explicit RealBox(const core::ParamSpec& spec, QWidget* parent = nullptr);
    void stepBy(int steps) override;

protected:
    QValidator::State validate(QString& text, int& position) const override;
    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    StepEnabled stepEnabled() const override;

private:
    [[nodiscard]] double next(double value, bool up) const;
    core::ParamSpec m_spec;
};

} // namespace ui
