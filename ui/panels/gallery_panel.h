#pragma once

#include "ui/jobs/queries.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class ImageGrid;

// A sample of images of each class with their counterfactuals: for each model the changed image and what differs.
// Asks for answers only while it can be seen. GUI thread; shows answers and emits intent.
class GalleryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit GalleryPanel(QWidget* parent = nullptr);

    void setModels(const QStringList& names);
    void setAnswer(const std::shared_ptr<const GalleryAnswer>& answer); // null: none
    void setSelectedRow(std::optional<qint64> row);
    void setMessage(const QString& message); // a failure, inline; "" for none
    [[nodiscard]] int perClass() const { return m_perClass; }

Q_SIGNALS:
    void rowClicked(qint64 row);
    void classGridWanted(); // from every class to every other, on the stage
    void wanted();          // it came into view, or more rows are asked for

protected:
    void showEvent(QShowEvent* event) override;

private:
    void updateColumns();

    ImageGrid* m_grid = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_more = nullptr;
    QPushButton* m_grids = nullptr;
    QStringList m_models;
    int m_perClass = 2;
};

} // namespace ui
