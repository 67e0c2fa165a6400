#pragma once

#include "ui/models/study_model.h"

#include <QWidget>

#include <memory>

namespace ui {

// "Is it better, and with what certainty?" The table of the study, filling while it runs, and the plots of its
// selected row. GUI thread. Shows values and emits intent.
class StudyPanel final : public QWidget {
    Q_OBJECT

public:
    explicit StudyPanel(QWidget* parent = nullptr);
    ~StudyPanel() override;

    void setRows(const std::vector<StudyRowPtr>& rows); // of a record; pictures of earlier ones are forgotten
    void setRow(const StudyRowPtr& row);
    void setPictures(const core::StudyJob& job, const StudyPicturesPtr& pictures); // of the newest training of its row
    void begin(const std::vector<core::StudyJob>& rows);                           // they wait for their turn
    void setProgress(const StudyProgress& progress);
    void setFailed(const core::StudyJob& job, const QString& message);
    void setStopping();
    void end(); // nothing runs any more

    [[nodiscard]] const StudyModel& model() const;

Q_SIGNALS:
    void startRequested(); // the button of the empty state
    void stopRequested();
    void saveRequested(const QString& file, const QString& text);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// The table in the form that goes with a file's ending: .csv, .md, else separated by tabs.
QString studyFileText(const std::vector<core::StudyTableRow>& rows, const QString& file);

} // namespace ui
