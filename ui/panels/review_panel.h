#pragma once

#include "ui/models/review_model.h"

#include <QWidget>

#include <array>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace ui {

// A queue of explanations to be looked at one by one: which rows, in which order, and for each a verdict and a note by
// key. GUI thread. Shows the model and emits intent.
class ReviewPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Source { Test, All, Subgroup, Bookmarks };

    explicit ReviewPanel(ReviewModel* model, QWidget* parent = nullptr); // borrowed

    // Names of the models side by side; of one alone there is no choice. The last is chosen until the person chooses.
    void setModels(const QStringList& names);
    [[nodiscard]] std::size_t chosenModel() const;
    [[nodiscard]] Source source() const;
    [[nodiscard]] QString subgroup() const;    // the condition as typed
    void setExample(const QString& condition); // how one is written, for this data
    void setReady(bool ready);                 // there is a model to ask
    // `done` of `all` explanations; running ones can be stopped.
    void setProgress(qint64 done, qint64 all, bool running);
    void setStale(bool stale); // the model has changed since
    void setMessage(const QString& message);
    void showVerdicts();            // the notes have changed
    void setCurrentRow(qint64 row); // as selected elsewhere; emits nothing

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void rowChosen(qint64 row);
    void verdictGiven(const core::Verdict& verdict);
    void exportRequested(const QString& file);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeJudge();
    void makeActions();
    void choose(int place);
    void step(int by);
    void judge(core::Judgement judgement);
    void keepNote();
    void keepFirst(); // the first in the order, until the person chose a row
    void showCurrent();
    void showTally();
    void askWhereToExport();
    void themeChanged();

    ReviewModel* m_model;
    QComboBox* m_source = nullptr;
    QComboBox* m_models = nullptr;
    QStringList m_modelNames;
    QLineEdit* m_subgroup = nullptr;
    QPushButton* m_start = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_state = nullptr;
    QComboBox* m_order = nullptr;
    QComboBox* m_shown = nullptr;
    QToolButton* m_export = nullptr;
    QLabel* m_message = nullptr;
    QStackedWidget* m_pages = nullptr; // what this is, the table
    QTableView* m_table = nullptr;
    QWidget* m_judge = nullptr;
    QLabel* m_position = nullptr;
    QLabel* m_tally = nullptr;
    QPlainTextEdit* m_note = nullptr;
    std::array<QToolButton*, 4> m_verdicts{}; // by Judgement
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    bool m_running = false;
    bool m_quiet = false; // selecting what was selected elsewhere
    bool m_stale = false;
    bool m_chosen = false; // a row by the person, in this queue
};

} // namespace ui
