#pragma once

#include "ui/jobs/queries.h"
#include "ui/models/what_if.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class FeatureRow;
class ImagePainter;
class ProbabilityBars;

// "What if this row were a little different?" Every feature of the selected row can be changed; above, what the model
// says of it now, and what it would take to change that, follow at once. GUI thread. Writes into the model, shows
// answers and emits intent; asks nothing itself.
class WhatIfPanel final : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfPanel(WhatIf* model, QWidget* parent = nullptr); // borrowed

    void setAnswer(const std::shared_ptr<const ExplanationAnswer>& answer); // null: none yet
    void setShownModel(std::size_t model);
    void setKept(bool kept);                 // the instance is among the bookmarks
    void setMessage(const QString& message); // a failure, inline; "" for none
    [[nodiscard]] QSize sizeHint() const override { return {360, 640}; }

Q_SIGNALS:
    void bookmarkRequested();
    void compareRequested();
    void answerChosen(std::size_t choice); // of the set: 0 the best

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHead(QVBoxLayout* column);
    void makeOutcome(QVBoxLayout* column);
    void makeLimits(QVBoxLayout* column);
    void makeFeatures(QVBoxLayout* column);
    void makePainter(QVBoxLayout* column);
    void start();
    void fillRows();
    void addRow(core::Index feature);
    void clearRows();
    void showState();
    void showAnswer();
    void showDoubt();
    void keepRoom();
    void clearAnswer();
    void showChoices(const ModelAnswer& answer);
    [[nodiscard]] const ModelAnswer* shown() const;

    WhatIf* m_model;
    std::shared_ptr<const ExplanationAnswer> m_answer;
    std::optional<core::Vector> m_before; // [classes] probabilities of the row as it is, of the shown model
    std::size_t m_shown = 0;
    std::vector<FeatureRow*> m_rows;
    core::PreparedDataPtr m_filled; // the data that the rows are of; null: they have to be made anew

    QStackedWidget* m_pages = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_bookmark = nullptr;
    QPushButton* m_compare = nullptr;
    QLabel* m_says = nullptr; // which model
    ProbabilityBars* m_bars = nullptr;
    QWidget* m_said = nullptr; // sentence and notes
    QLabel* m_sentence = nullptr;
    QLabel* m_doubt = nullptr;
    QLabel* m_reason = nullptr;
    QPushButton* m_advice = nullptr;
    QLabel* m_message = nullptr;
    QWidget* m_choices = nullptr;
    QHBoxLayout* m_choiceRow = nullptr;
    QButtonGroup* m_choiceButtons = nullptr;
    QSpinBox* m_most = nullptr;
    QSpinBox* m_answers = nullptr;
    QLineEdit* m_find = nullptr;
    QWidget* m_paint = nullptr; // of images: the picture and its brush
    ImagePainter* m_painter = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_column = nullptr; // of the feature rows
    QLabel* m_more = nullptr;
    std::optional<core::Index> m_pixel;
};

} // namespace ui
