#pragma once

#include "core/base/registry.h"
#include "ui/jobs/queries.h"
#include "ui/models/changes_model.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QFrame;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace ui {

class ChangeBar;
class FoldSection;
class ImageTriple;
class ParameterForm;
class ProbabilityChart;

// The selected row as a card: what the model says, what it would say, and what would have to change; first in a
// sentence, then feature by feature, then step by step. With two models, both answers side by side, one of them in
// detail.
//
// GUI thread. Shows answers and emits intent; asks nothing itself.
class InspectorPanel final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);
    ~InspectorPanel() override;

    void setData(const core::PreparedDataPtr& loaded); // forgets selection and answer
    void setModels(const QStringList& names);
    void setGenerators(const std::vector<core::FeatureInfo>& generators, const QString& current); // emits nothing
    // Parameters of the search, the same for all models; emits nothing.
    void setSearch(const std::vector<core::ParamSpec>& specs, const core::ParamValues& defaults,
                   const core::ParamValues& values);
    [[nodiscard]] core::ParamValues searchValues() const;
    // `position` of `count` in the rows that previous and next walk through; -1 when it is not among them.
    void setRow(std::optional<qint64> row, qint64 position, qint64 count);
    void setAnswer(const std::shared_ptr<const ExplanationAnswer>& answer); // null: none yet
    [[nodiscard]] const std::shared_ptr<const ExplanationAnswer>& answer() const { return m_answer; }
    void setKept(bool kept); // what is looked at is among the bookmarks
    void setSearching(bool searching);
    void setMessage(const QString& message); // a failure, inline; "" for none

    [[nodiscard]] std::optional<core::Label> chosenTarget() const; // nothing: the most likely other class
    void setTarget(std::optional<core::Label> target);             // emits nothing
    [[nodiscard]] QString chosenGenerator() const;
    [[nodiscard]] std::size_t shownModel() const { return m_shown; }
    [[nodiscard]] QString told() const;    // the answer that is shown as a sentence with every change; "": none
    void setShownModel(std::size_t model); // as if it had been clicked
    [[nodiscard]] ChangesModel* changes() const { return m_changes; }
    [[nodiscard]] std::optional<qint64> row() const { return m_row; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void stepRequested(int rows); // -1 previous, 1 next
    void targetChosen();
    void generatorChosen();
    void searchEdited();
    void shownModelChanged(std::size_t model);
    void whatIfRequested();
    void bookmarkRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHeader(QVBoxLayout* column);
    void makeOutcome(QVBoxLayout* column);
    void makeComparison(QVBoxLayout* column);
    void makeChoosers(QVBoxLayout* column);
    void makeChanges(QVBoxLayout* column);
    void makePath(QVBoxLayout* column);
    void themeChanged();
    void showModel(std::size_t model);

    void refresh(); // everything from the answer
    void updateTitle(const core::Explanation& explanation);
    void arrangeTitle();
    void updateTargets();
    void updateComparison();
    void updateChanges(const ModelAnswer& answer);
    void updateUnchanged(const ModelAnswer& answer);
    void updatePath(const ModelAnswer& answer);
    void showTable(bool table);
    [[nodiscard]] const ModelAnswer* shownAnswer() const;
    [[nodiscard]] QString partOf(qint64 row) const;
    [[nodiscard]] QString className(core::Label label) const;

    core::PreparedDataPtr m_loaded;
    QStringList m_models;
    std::shared_ptr<const ExplanationAnswer> m_answer;
    std::optional<qint64> m_row;
    QTimer m_outdated; // runs while an answer for another row is still shown
    std::size_t m_shown = 0;
    ChangesModel* m_changes = nullptr;

    QStackedWidget* m_pages = nullptr; // nothing selected, the card
    QLabel* m_emptyText = nullptr;
    QLabel* m_rowName = nullptr;
    QLabel* m_position = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_whatIf = nullptr;
    QToolButton* m_bookmark = nullptr;
    bool m_kept = false;
    QBoxLayout* m_title = nullptr;
    QLabel* m_fromMarker = nullptr;
    QLabel* m_fromClass = nullptr;
    QLabel* m_arrow = nullptr;
    QLabel* m_toMarker = nullptr;
    QLabel* m_toClass = nullptr;
    QLabel* m_outcome = nullptr;
    QLabel* m_truth = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_reason = nullptr;
    QLabel* m_message = nullptr;
    QFrame* m_comparison = nullptr;
    QHBoxLayout* m_modelRow = nullptr;
    QGridLayout* m_comparisonGrid = nullptr;
    QButtonGroup* m_modelButtons = nullptr;
    QComboBox* m_targets = nullptr;
    QComboBox* m_generators = nullptr;
    QWidget* m_details = nullptr; // all that needs an answer
    QStackedWidget* m_changeViews = nullptr;
    QToolButton* m_asTable = nullptr;
    QWidget* m_bars = nullptr;
    QVBoxLayout* m_barColumn = nullptr;
    std::vector<ChangeBar*> m_changeBars;
    QLabel* m_moreBars = nullptr;
    ImageTriple* m_images = nullptr;
    QTableView* m_table = nullptr;
    FoldSection* m_unchanged = nullptr;
    QLabel* m_unchangedText = nullptr;
    FoldSection* m_search = nullptr;
    ParameterForm* m_form = nullptr;
    ProbabilityChart* m_chart = nullptr;
    QLabel* m_steps = nullptr;
    QLabel* m_nascent = nullptr;
    QLabel* m_from = nullptr;
    QLabel* m_facts = nullptr;
};

// "Conventional", "Counterfactual" of "Conventional training", "Counterfactual training": without the words that all
// names end with. Names that would become empty or alike stay whole.
QStringList shortNames(const QStringList& names);

} // namespace ui
