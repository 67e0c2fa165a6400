#pragma once

#include "ui/models/study_model.h"

#include <QTableView>

namespace ui {

// The study's table as a person reads it: measured large, published beside it in quiet ink, the interval or the
// baseline below; good and bad by a mark and a colour. The names of the rows stay in place. GUI thread.
class StudyTable final : public QTableView {
    Q_OBJECT

public:
    explicit StudyTable(StudyModel* model, QWidget* parent = nullptr);

Q_SIGNALS:
    void rowChosen(int row); // -1: none

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitHeader();
};

} // namespace ui
