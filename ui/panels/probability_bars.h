#pragma once

#include "core/base/types.h"

#include <QStringList>
#include <QWidget>

#include <optional>

namespace ui {

// How likely a model holds each class, as bars: the likeliest few where there are many. A tick on each bar shows what
// it was before. GUI thread.
class ProbabilityBars final : public QWidget {
    Q_OBJECT

public:
    explicit ProbabilityBars(QWidget* parent = nullptr);

    // `probabilities` [classes]; empty: none known. `before` of the same size, or nothing.
    void setProbabilities(const QStringList& classes, const core::Vector& probabilities,
                          const std::optional<core::Vector>& before);
    [[nodiscard]] const core::Vector& probabilities() const { return m_probabilities; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_classes;
    core::Vector m_probabilities;
    std::optional<core::Vector> m_before;
    std::vector<int> m_shown; // classes, in their order
};

} // namespace ui
