#pragma once

#include "ui/plots/landscape.h"

#include <QJsonObject>
#include <QVariantAnimation>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace ui {

class SegmentSwitch;

// Which plane is looked at.
struct StageAxes {
    bool components = false; // the plane of the principal components; else two features
    core::Index u = 0;
    core::Index v = 1;
    bool operator==(const StageAxes&) const = default;
};

// What the stage has to know about a data set.
struct StageData {
    struct Axis {
        core::Index feature = 0;
        QString label;
    };
    QString name;
    QStringList classes;
    std::vector<Axis> axes;  // features that can be an axis
    bool components = false; // whether the principal components can be looked at
    qint64 trainingRows = 0;
    qint64 testRows = 0;
};

// The landscapes of the models side by side, on the same plane, rows and scales: what one is zoomed to the others
// follow. Above them a quiet row of tools. Without data, and without models, it says what will be here and has the
// button that brings it.
//
// GUI thread. Shows values and emits intent; knows neither models nor queries.
class StagePanel final : public QWidget {
    Q_OBJECT

public:
    explicit StagePanel(QWidget* parent = nullptr);
    ~StagePanel() override;

    void setData(const std::optional<StageData>& loaded); // nothing: the empty state. Forgets models and answers
    void setModels(const QStringList& names);             // one landscape each; none: the rows alone
    void setAxes(const StageAxes& axes);                  // emits nothing
    [[nodiscard]] StageAxes axes() const { return m_axes; }
    [[nodiscard]] bool showsTraining() const;
    [[nodiscard]] int watchedCount() const;
    [[nodiscard]] bool showsDensity() const; // of the watched paths, instead of them

    void setAxisLabels(const QString& u, const QString& v);
    [[nodiscard]] QString caption() const { return m_caption; }
    void setCaption(const QString& caption); // data, rows, epoch, and what the plane leaves out
    void setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points,
                   std::shared_ptr<const PointIndex> index = nullptr); // as Landscape::setPoints()
    void setThumbnails(const std::vector<LandscapeThumbnail>& thumbnails);
    void fit(const core::Bounds& bounds);
    [[nodiscard]] core::Bounds view() const;
    void setSelectedRow(std::optional<qint64> row);
    void setMessage(const QString& message); // a failure, inline; "" for none

    // Of one model.
    void setSurface(std::size_t model, std::shared_ptr<const core::Surface> surface);
    void setPaths(std::size_t model, std::vector<LandscapePath> paths);
    void setHighlightedPath(std::size_t model, std::optional<LandscapePath> path);
    void setFigures(std::size_t model, std::vector<LandscapeFigure> figures);
    void setNeighbours(std::size_t model, std::vector<LandscapePoint> rows); // ringed: beside the end of the path
    void setPathStep(std::optional<int> step); // of the selected row's paths; nothing: their ends
    void setBusy(bool busy);                   // a newer surface is being computed

    [[nodiscard]] Landscape* landscape(std::size_t model) const;         // null when there is none
    [[nodiscard]] Landscape* difference() const { return m_difference; } // of two models; null: it was never shown
    [[nodiscard]] bool showsDifference() const;
    [[nodiscard]] std::size_t landscapes() const { return m_cards.size(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

    // Further views of the same rows in the place of the landscapes, chosen by a switch above them; theirs is called
    // "landscape". The view becomes the panel's.
    void addView(const QString& id, const QString& text, const QString& help, QWidget* view);
    void setViewAvailable(const QString& id, bool available);
    void showView(const QString& id); // as by the user
    [[nodiscard]] QString shownView() const;
    [[nodiscard]] QStringList availableViews() const; // in the order of the switch

    // What the tools are set to, to be kept and had again; restoring is as by the user.
    [[nodiscard]] QJsonObject choices() const;
    void restore(const QJsonObject& choices);

Q_SIGNALS:
    void shownViewChanged(const QString& id);
    void rowClicked(qint64 row);
    void selectedDragged(double u, double v);   // the selected row's point, in any landscape
    void viewChanged(const core::Bounds& view); // by the user, in any landscape
    void axesChanged(const ui::StageAxes& axes);
    void rowsChanged(bool training); // which part's points to show
    void watchedCountChanged(int count);
    void anotherSampleRequested();
    void dataRequested();
    void trainingRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Card {
        Landscape* landscape = nullptr;
        QString name;
        std::shared_ptr<const core::Surface> surface;
        std::vector<LandscapePath> paths;
        std::optional<LandscapePath> highlighted;
        std::vector<LandscapeFigure> figures;
        std::vector<LandscapePoint> neighbours;
    };

    QWidget* makeViewRow();
    void showPage();
    QWidget* makeTools();
    QWidget* makeEmptyPage();
    QToolButton* makeTool(const QString& name, const QString& text, const QString& iconName, const QString& help);
    void addCard(const QString& name);
    Landscape* makeLandscape(const QString& objectName, const QString& title);
    void makeCompareTools(QBoxLayout* row);
    void fillPairs();
    void arrangeCards();
    void showDifference();
    [[nodiscard]] std::pair<std::size_t, std::size_t> shownPair() const;
    [[nodiscard]] QStringList shortModelNames() const;
    template <class Action>
    void forEachLandscape(Action action) {
        for (const Card& card : m_cards)
            action(card.landscape);
        if (m_difference)
            action(m_difference);
    }
    void clearCards();
    void fillAxes();
    void axisChosen();
    void updateTools();
    void arrangeTools();
    void themeChanged();
    void holdBaseline(bool held);
    void play();
    void showFrame(double progress);                            // of the playing paths, in [0, 1]
    [[nodiscard]] const Card& shownIn(std::size_t model) const; // the baseline's while it is held
    void display(std::size_t model);

    std::optional<StageData> m_data;
    StageAxes m_axes;
    std::vector<Card> m_cards;
    bool m_baselineHeld = false;
    QVariantAnimation m_animation;
    std::shared_ptr<const std::vector<LandscapePoint>> m_points;
    std::shared_ptr<const PointIndex> m_index;
    QString m_caption, m_uLabel, m_vLabel;
    core::Bounds m_home;
    std::optional<qint64> m_selected;
    std::vector<LandscapeThumbnail> m_thumbnails;

    QWidget* m_viewRow = nullptr;
    SegmentSwitch* m_views = nullptr;
    QStringList m_viewIds; // of the pages from the second on
    QWidget* m_tools = nullptr;
    QStackedWidget* m_pages = nullptr;
    QGridLayout* m_grid = nullptr; // of the landscapes
    Landscape* m_difference = nullptr;
    std::vector<Landscape*> m_arranged; // in the grid, in this order
    int m_columns = 0;                  // of the grid
    std::optional<int> m_pathStep;
    QToolButton* m_differ = nullptr;
    QComboBox* m_pair = nullptr;
    QComboBox* m_differClass = nullptr;
    QToolButton* m_density = nullptr;
    QWidget* m_axisTools = nullptr;
    QComboBox* m_uAxis = nullptr;
    QComboBox* m_vAxis = nullptr;
    QToolButton* m_components = nullptr;
    QComboBox* m_rows = nullptr;
    QSpinBox* m_watched = nullptr;
    QToolButton* m_sample = nullptr;
    QToolButton* m_play = nullptr;
    QToolButton* m_baseline = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QWidget* m_invitation = nullptr; // to train, below rows without a model
    QLabel* m_message = nullptr;
};

} // namespace ui
