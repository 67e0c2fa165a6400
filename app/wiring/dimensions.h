#pragma once

#include "ui/jobs/queries.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace ui {
class StagePanel;
} // namespace ui

namespace app {

class Exploration;

// The stage's views of more than two dimensions: adds them to the stage, keeps them on the rows, the row and the models
// that the exploration is about, and links their brushes. What is not seen is not computed. GUI thread only; stage and
// exploration outlive it (they are borrowed), and its end cancels what is still asked.
class Dimensions final : public QObject {
    Q_OBJECT

public:
    Dimensions(ui::StagePanel* stage, Exploration* exploration, QObject* parent = nullptr);
    ~Dimensions() override;

    void showClassGrid(); // of images: on the stage

    // The features shown, the brush, and what each view is set to: to be kept and had again on the same data.
    [[nodiscard]] QJsonObject choices() const;
    void restore(const QJsonObject& choices);

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace app
