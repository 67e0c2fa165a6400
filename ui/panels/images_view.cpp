#include "ui/panels/images_view.h"

#include "ui/models/value_text.h"
#include "ui/panels/segment_switch.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/image_lens.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

const QString kCloseUp = QStringLiteral("closeup");
const QString kClasses = QStringLiteral("classes");
const QString kDifference = QStringLiteral("difference");
const QString kAttribution = QStringLiteral("attribution");

// The size that all but the largest hundredth stay below: one pixel does not pale the others.
double fullOf(const std::vector<const core::RawVector*>& all) {
    std::vector<double> sizes;
    for (const core::RawVector* values : all)
        for (const double value : *values)
            if (value != 0.0)
                sizes.push_back(std::abs(value));
    if (sizes.empty())
        return 1.0;
    const auto at = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 99 / 100);
    std::ranges::nth_element(sizes, at);
    return std::max(*at, 1e-9);
}

} // namespace

ImagesView::ImagesView(QWidget* parent)
    : ViewCard(
          QStringLiteral("images"), tr("What would have to look different?"), [this] { return shownSource(); },
          parent) {
    build();
    setCloseUp(std::nullopt);
}

void ImagesView::build() {
    m_overlays = new SegmentSwitch(QStringLiteral("images.overlay"), this);
    m_overlays->setAccessibleName(tr("What lies over the pictures"));
    m_overlays->add(QStringLiteral("none"), tr("Plain"), tr("The pictures alone"));
    m_overlays->add(kDifference, tr("Difference"), tr("Which pixels change: orange becomes lighter, blue darker"));
    m_overlays->add(kAttribution, tr("Attribution"),
                    tr("Which pixels speak for the class that is read (orange) and which against it (blue): "
                       "integrated gradients from the mean training image"));
    m_others = new QPushButton(tr("Other images"), this);
    m_others->setObjectName(QStringLiteral("images.others"));
    m_others->setAccessibleName(tr("Other images for the classes"));
    m_pages = new SegmentSwitch(QStringLiteral("images.page"), this);
    m_pages->setAccessibleName(tr("Pictures shown"));
    m_pages->add(kCloseUp, tr("Close-up"), tr("The selected image and its counterfactuals"));
    m_pages->add(kClasses, tr("Class grid"), tr("From an image of every class to every other class"));
    addTool(m_others);
    addTool(m_overlays);
    addTool(m_pages);
    m_stack = new QStackedWidget(this);
    auto* closeUp = new QWidget(m_stack);
    m_closeUp = new QGridLayout(closeUp);
    m_closeUp->setContentsMargins(0, 0, 0, 0);
    m_closeUp->setHorizontalSpacing(2 * Theme::kGrid);
    auto* grids = new QWidget(m_stack);
    m_grids = new QGridLayout(grids);
    m_grids->setContentsMargins(0, 0, 0, 0);
    m_grids->setHorizontalSpacing(3 * Theme::kGrid);
    m_stack->addWidget(closeUp);
    m_stack->addWidget(grids);
    addBody(m_stack);
    m_legend = new QLabel(this);
    m_legend->setObjectName(QStringLiteral("images.legend"));
    setRole(m_legend, "small");
    m_closeUp->addWidget(m_legend, 10, 0, 1, -1, Qt::AlignHCenter);
    connect(m_pages, &SegmentSwitch::chosen, this, [this] {
        setPage(page());
        Q_EMIT wanted();
    });
    connect(m_overlays, &SegmentSwitch::chosen, this, [this] {
        renewOverlay();
        Q_EMIT wanted();
    });
    connect(m_others, &QPushButton::clicked, this, &ImagesView::otherImages);
    setPage(Page::CloseUp);
}

ImagesView::Page ImagesView::page() const {
    return m_pages->current() == kCloseUp ? Page::CloseUp : Page::Classes;
}

void ImagesView::setPage(Page page) {
    m_pages->setCurrent(page == Page::CloseUp ? kCloseUp : kClasses);
    m_stack->setCurrentIndex(page == Page::CloseUp ? 0 : 1);
    m_overlays->setVisible(page == Page::CloseUp);
    m_others->setVisible(page == Page::Classes);
    describe();
}

ImagesView::Overlay ImagesView::overlay() const {
    const QString chosen = m_overlays->current();
    return chosen == kDifference ? Overlay::Difference : chosen == kAttribution ? Overlay::Attribution : Overlay::None;
}

void ImagesView::setCloseUp(std::optional<CloseUp> shown) {
    m_shown = std::move(shown);
    renewLenses();
    renewOverlay();
    describe();
}

// Two pictures a model, side by side; more than two models stand in two lines.
void ImagesView::renewLenses() {
    const std::size_t models = m_shown ? std::max<std::size_t>(m_shown->models.size(), 1) : 0;
    const std::size_t wanted = !m_shown ? 0 : m_shown->models.empty() ? 1 : 2 * models;
    if (m_lenses.size() != wanted) {
        for (QWidget* lens : m_lenses)
            delete lens;
        for (QWidget* name : m_names)
            delete name;
        m_lenses.clear();
        m_names.clear();
        for (std::size_t i = 0; i < wanted; ++i) {
            auto* lens = new ImageLens(QStringLiteral("images.lens%1").arg(i), m_stack->widget(0));
            const auto model = static_cast<int>(i / 2);
            m_closeUp->addWidget(lens, 2 * (model / 2) + 1, 2 * (model % 2) + static_cast<int>(i % 2));
            m_closeUp->setRowStretch(2 * (model / 2) + 1, 1);
            m_lenses.push_back(lens);
            connect(lens, &ImageLens::viewChanged, this, [this](const QRectF& view) {
                for (ImageLens* other : m_lenses)
                    other->setView(view);
            });
            if (i % 2 == 0) {
                m_names.push_back(new QLabel(m_stack->widget(0)));
                m_names.back()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
                m_closeUp->addWidget(m_names.back(), 2 * (model / 2), 2 * (model % 2), 1, 2);
            }
        }
    }
    for (std::size_t i = 0; i < m_lenses.size(); ++i) {
        const Model* model = i / 2 < m_shown->models.size() ? &m_shown->models[i / 2] : nullptr;
        if (i % 2 == 0) {
            m_names[i / 2]->setText(model ? model->name : QString());
            m_lenses[i]->setPicture(
                m_shown->factual, m_shown->shape,
                model && !model->read.isEmpty() ? tr("%1, read as %2").arg(m_shown->name, model->read) : m_shown->name);
        } else if (model->counterfactual) {
            m_lenses[i]->setPicture(*model->counterfactual, m_shown->shape, tr("changed: %1").arg(model->reached));
        } else {
            m_lenses[i]->clear(model->reached);
        }
    }
}

void ImagesView::renewOverlay() {
    const Overlay chosen = overlay();
    m_legend->setVisible(m_shown && chosen != Overlay::None);
    m_legend->setText(chosen == Overlay::Difference
                          ? tr("Difference: orange pixels become lighter, blue ones darker")
                          : tr("Attribution: orange pixels speak for the class that is read, blue ones against it"));
    for (std::size_t i = 0; i < m_lenses.size(); ++i) {
        if (i / 2 >= m_shown->models.size() || chosen == Overlay::None) {
            m_lenses[i]->setOverlay({}, 1, {});
            continue;
        }
        const Model& model = m_shown->models[i / 2];
        if (chosen == Overlay::Attribution) { // one scale for both pictures of a model
            const core::RawVector& values = i % 2 == 0 ? model.forFactual : model.forCounterfactual;
            m_lenses[i]->setOverlay(values, fullOf({&model.forFactual, &model.forCounterfactual}), tr("attribution"));
        } else if (model.counterfactual) { // one scale for all models, so that they compare
            std::vector<core::RawVector> changes;
            for (const Model& other : m_shown->models)
                if (other.counterfactual)
                    changes.push_back(*other.counterfactual - m_shown->factual);
            std::vector<const core::RawVector*> all;
            for (const core::RawVector& change : changes)
                all.push_back(&change);
            m_lenses[i]->setOverlay(*model.counterfactual - m_shown->factual, fullOf(all), tr("change"));
        }
    }
}

void ImagesView::setGrids(const QStringList& classes, const std::vector<Grid>& grids) {
    if (m_matrices.size() != grids.size()) {
        for (QWidget* matrix : m_matrices)
            delete matrix;
        m_matrices.clear();
    }
    for (std::size_t i = 0; i < grids.size(); ++i) {
        if (i == m_matrices.size()) {
            auto* matrix =
                new PictureMatrix(QStringLiteral("images.grid%1").arg(i), grids[i].model, m_stack->widget(1));
            m_grids->addWidget(matrix, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
            connect(matrix, &PictureMatrix::cellClicked, this,
                    [this, i](int row, int column) { Q_EMIT cellClicked(static_cast<int>(i), row, column); });
            m_matrices.push_back(matrix);
        }
        m_matrices[i]->setTitle(grids[i].model);
        m_matrices[i]->setCells(classes, grids[i].cells);
        m_matrices[i]->setCaption(grids[i].caption);
    }
    m_gridCaption = tr("Rows: what an image is. Columns: what it is to become. Click one to see it large.");
    describe();
}

void ImagesView::setBusy(bool busy) {
    m_busy = busy;
    describe();
}

void ImagesView::describe() {
    if (page() == Page::Classes) {
        setMessage(m_matrices.empty() && !m_busy ? tr("Train a model on these images, and here stands what each class "
                                                      "would have to look like to be read as each other one.")
                                                 : QString());
        setCaption(m_busy               ? tr("Searching from every class to every other one ...")
                   : m_matrices.empty() ? QString()
                                        : m_gridCaption);
        return;
    }
    setMessage(m_shown ? QString()
                       : tr("Click an image, and here it stands large, beside what each model would have "
                            "to see to read another class."));
    setCaption(m_shown ? tr("%1, to be read as %2 \u00B7 wheel zooms, drag pans, double click shows all")
                             .arg(m_shown->name, m_shown->target)
                       : QString());
}

// All pictures of the page, as they stand.
PlotSource ImagesView::shownSource() const {
    QWidget* body = m_stack->currentWidget();
    const bool closeUp = page() == Page::CloseUp;
    return {title(), body->size(),
            [body](QCPPainter& painter, const QSize& size) {
                painter.fillRect(QRect(QPoint(), size), Theme::instance().tokens().panel);
                painter.scale(static_cast<double>(size.width()) / body->width(),
                              static_cast<double>(size.height()) / body->height());
                body->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
            },
            [this, closeUp] {
                PlotData table{{tr("picture"), tr("what")}, {}};
                if (closeUp)
                    for (const ImageLens* lens : m_lenses)
                        table.rows.push_back({lens->objectName(), lens->caption()});
                else
                    for (const PictureMatrix* matrix : m_matrices)
                        table.rows.push_back({matrix->accessibleName(), matrix->accessibleDescription()});
                return table;
            }};
}

} // namespace ui
