#pragma once

#include "core/data/prepared_data.h"
#include "core/data/source.h"
#include "ui/models/row_filter.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace ui {

// The data at a glance, beside the table: how many rows of each class, how they are split, and what was met while
// reading, with a remedy where there is one. GUI thread.
class DataOverview final : public QWidget {
    Q_OBJECT

public:
    explicit DataOverview(QWidget* parent = nullptr);
    ~DataOverview() override;

    void setData(const core::PreparedDataPtr& data);
    void setMissingPolicy(core::MissingPolicy missing); // the data was read with; call before setData()
    void setClassesShown(bool shown);                   // off where another view shows them
    void setChosenClass(std::optional<core::Label> label);

    [[nodiscard]] QSize sizeHint() const override { return {280, 400}; }

Q_SIGNALS:
    void classChosen(int label); // clicked: show only its rows; -1: show all again
    void remedyRequested(const core::DataProblem& problem);
    void reviewRequested();

private:
    void showClasses();
    void showSplit();
    void showProblems();

    struct Private;
    std::unique_ptr<Private> d;
};

// The words of a remedy's button: "Ignore age". Empty when there is none. `missing` is the policy in force.
QString remedyWord(const core::DataProblem& problem, core::MissingPolicy missing);
// One problem as a block: message, place and count, and its remedy as a link that runs `apply`.
QWidget* problemBlock(const core::DataProblem& problem, const QString& remedy, const std::function<void()>& apply,
                      QWidget* parent);

} // namespace ui
