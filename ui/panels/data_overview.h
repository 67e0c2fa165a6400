#pragma once

#include "core/data/prepared_data.h"
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
    void setClassesShown(bool shown); // off where another view shows them
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

// The words of a remedy's button: "Ignore the column". Empty when there is none.
QString remedyWord(const core::DataProblem& problem);
// One problem as a block: message, place and count, and its remedy as a link that is clicked with `apply`.
QWidget* problemBlock(const core::DataProblem& problem, const std::function<void()>& apply, QWidget* parent);

} // namespace ui
