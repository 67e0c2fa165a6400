#include "ui/panels/gallery_panel.h"

#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/panels/image_triple.h"
#include "ui/plots/image_grid.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {
namespace {
constexpr int kMostPerClass = 6;
}

GalleryPanel::GalleryPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("gallery.panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kGrid, Theme::kGrid, Theme::kGrid, Theme::kGrid);
    column->setSpacing(Theme::kGrid);
    auto* head = new QHBoxLayout;
    m_caption = new QLabel(this);
    m_caption->setObjectName(QStringLiteral("gallery.caption"));
    m_caption->setWordWrap(true);
    setRole(m_caption, "quiet");
    m_more = new QPushButton(tr("More rows"), this);
    m_more->setObjectName(QStringLiteral("gallery.more"));
    m_more->setAccessibleName(tr("Show more rows of each class"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_perClass = std::min(m_perClass + 2, kMostPerClass);
        m_more->setEnabled(m_perClass < kMostPerClass);
        Q_EMIT wanted();
    });
    head->addWidget(m_caption, 1);
    head->addWidget(m_more);
    m_grids = new QPushButton(tr("Class grid"), this);
    m_grids->setObjectName(QStringLiteral("gallery.classGrid"));
    m_grids->setAccessibleName(tr("Show counterfactuals from every class to every other"));
    connect(m_grids, &QPushButton::clicked, this, &GalleryPanel::classGridWanted);
    head->addWidget(m_grids);
    column->addLayout(head);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    setRole(m_message, "error");
    m_message->hide();
    column->addWidget(m_message);
    m_grid = new ImageGrid(this);
    m_grid->setObjectName(QStringLiteral("gallery.grid"));
    m_grid->setAccessibleName(tr("Images, their counterfactuals and what differs"));
    m_grid->setEmptyText(tr("Train a model on images, and here stand a few of each class beside what would have to "
                            "change for the model to read them as another."));
    connect(m_grid, &ImageGrid::rowClicked, this, &GalleryPanel::rowClicked);
    column->addWidget(m_grid, 1);
    setModels({});
}

void GalleryPanel::setModels(const QStringList& names) {
    m_models = names;
    setAnswer(nullptr);
}

void GalleryPanel::updateColumns() {
    QStringList titles{tr("Image")};
    for (const QString& name : std::as_const(m_models))
        titles << name << tr("Difference");
    m_grid->setColumns(titles);
}

void GalleryPanel::setAnswer(const std::shared_ptr<const GalleryAnswer>& answer) {
    m_caption->setText(answer ? tr("What each model would have to see to read another class. Differences are "
                                   "amplified: orange became lighter, blue darker.")
                              : QString());
    m_more->setVisible(answer != nullptr);
    m_grids->setVisible(answer != nullptr);
    updateColumns();
    std::vector<ImageGridRow> rows;
    if (answer && answer->subject->data->dataset.schema.image) {
        const core::Dataset& dataset = answer->subject->data->dataset;
        const core::ImageShape& shape = *dataset.schema.image;
        const auto name = [&dataset](core::Label label) {
            return fromStd(dataset.classes[static_cast<std::size_t>(label)]);
        };
        for (const GalleryEntry& entry : answer->entries) {
            ImageGridRow row;
            row.row = entry.row;
            const core::RawVector factual = dataset.rows.row(static_cast<core::Index>(entry.row));
            row.images << toImage(factual, shape);
            row.captions << name(entry.label);
            row.valid = false;
            for (const auto& explanation : entry.models) {
                if (!explanation) {
                    row.images << QImage() << QImage();
                    row.captions << QString() << QString();
                    continue;
                }
                row.valid = row.valid || explanation->valid;
                row.images << toImage(explanation->counterfactual, shape)
                           << amplifiedDifference(factual, explanation->counterfactual, shape).image;
                row.captions << tr("%1, %2", "class and probability")
                                    .arg(name(entry.target), likelyText(explanation->probability))
                             << (explanation->valid ? tr("cost %1").arg(shownNumber(explanation->cost))
                                                    : tr("not found"));
            }
            rows.push_back(std::move(row));
        }
    }
    m_grid->setRows(std::move(rows));
}

void GalleryPanel::setSelectedRow(std::optional<qint64> row) {
    m_grid->setSelectedRow(row);
}

void GalleryPanel::setMessage(const QString& message) {
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void GalleryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT wanted();
}

} // namespace ui
