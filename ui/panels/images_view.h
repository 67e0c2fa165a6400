#pragma once

#include "core/data/feature_schema.h"
#include "ui/panels/view_card.h"
#include "ui/plots/picture_matrix.h"

#include <QJsonObject>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class ImageLens;
class SegmentSwitch;

// Pictures on the stage: one image and each model's counterfactual of it, large, with what differs or what the model
// listens to over them; or a grid of counterfactuals from every class to every other. GUI thread.
class ImagesView final : public ViewCard {
    Q_OBJECT

public:
    enum class Page { CloseUp, Classes };
    enum class Overlay { None, Difference, Attribution };
    struct Model {
        QString name;
        std::optional<core::RawVector> counterfactual;
        QString reached;            // "9, 84%" or why not
        QString read;               // class that the model reads in the image
        core::RawVector forFactual; // attributions; empty: not known yet
        core::RawVector forCounterfactual;
    };
    struct CloseUp {
        core::ImageShape shape;
        core::RawVector factual;
        QString name; // "Row 1,207, a 4"
        QString target;
        std::vector<Model> models;
    };
    struct Grid {
        QString model;
        QString caption;
        std::vector<PictureMatrix::Cell> cells;
    };

    explicit ImagesView(QWidget* parent = nullptr);

    [[nodiscard]] Page page() const;
    void setPage(Page page); // emits nothing
    [[nodiscard]] Overlay overlay() const;
    [[nodiscard]] QJsonObject choices() const;
    void restore(const QJsonObject& choices); // as by the user
    void setCloseUp(std::optional<CloseUp> shown);
    [[nodiscard]] const std::optional<CloseUp>& closeUp() const { return m_shown; }
    void setGrids(const QStringList& classes, const std::vector<Grid>& grids);
    void setBusy(bool busy);                                                  // a grid is under way
    [[nodiscard]] std::vector<ImageLens*> lenses() const { return m_lenses; } // image, counterfactual of each model

Q_SIGNALS:
    void wanted();      // another page or overlay
    void otherImages(); // for the grid
    void cellClicked(int model, int row, int column);

private:
    [[nodiscard]] PlotSource shownSource() const;
    void build();
    void renewLenses();
    void renewOverlay();
    void describe();

    std::optional<CloseUp> m_shown;
    SegmentSwitch* m_pages = nullptr;
    SegmentSwitch* m_overlays = nullptr;
    QPushButton* m_others = nullptr;
    QStackedWidget* m_stack = nullptr;
    QGridLayout* m_closeUp = nullptr;
    QGridLayout* m_grids = nullptr;
    QLabel* m_legend = nullptr;
    std::vector<ImageLens*> m_lenses;
    std::vector<QLabel*> m_names;
    std::vector<PictureMatrix*> m_matrices;
    QString m_gridCaption;
    bool m_busy = false;
};

} // namespace ui
