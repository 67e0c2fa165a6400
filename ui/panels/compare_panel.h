#pragma once

#include "ui/models/comparison_tables.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace ui {

// The models that stand side by side: which of them stay when another training starts, how they measure, what each says
// of the selected row, and in which settings they differ. GUI thread; shows values and emits intent.
class ComparePanel final : public QWidget {
    Q_OBJECT

public:
    explicit ComparePanel(QWidget* parent = nullptr);

    void setRuns(const std::vector<ComparedRun>& runs, const core::FeatureSchema* schema); // null: no data
    void setComparison(const ComparisonPtr& comparison); // null: not measured, or no longer true
    void setProgress(std::optional<double> done);        // in [0, 1]; nothing: it is not being measured
    void setMessage(const QString& message);
    void setAnswer(const std::shared_ptr<const ExplanationAnswer>& answer); // null: no row is selected
    [[nodiscard]] const ComparisonTable& table(const QString& page) const;  // "measures", "row", "settings"

Q_SIGNALS:
    void keepRequested(int run, bool kept);
    void removeRequested(int run);
    void measureRequested();
    void cancelRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Page {
        QString id;
        QTableWidget* view = nullptr;
        ComparisonTable table;
        bool stale = false; // the view does not show the table yet
    };
    QWidget* makeHead();
    QWidget* makeRunsPage();
    void addPage(const QString& id, const QString& title, const QString& emptyText);
    void setTable(const QString& page, ComparisonTable table);
    void renew();
    static void fill(Page& page);
    void showPage(int page);
    void themeChanged();
    [[nodiscard]] Page* find(const QString& id);

    std::vector<ComparedRun> m_runs;
    std::vector<Page> m_tables;
    QButtonGroup* m_switch = nullptr;
    QStackedWidget* m_pages = nullptr;
    QTableWidget* m_list = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_copy = nullptr;
    QPushButton* m_measure = nullptr;
    QToolButton* m_cancel = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_note = nullptr;
    QString m_measured; // what the measures rest on
};

} // namespace ui
