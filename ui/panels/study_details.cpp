#include "ui/panels/study_details.h"

#include "core/training/regime.h"
#include "ui/models/core_words.h"
#include "ui/models/study_model.h"
#include "ui/plots/image_grid.h"
#include "ui/plots/picture_matrix.h"
#include "ui/plots/study_charts.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kFiguresTab = 0;
constexpr int kPicturesTab = 1;

// Rows that the same study would have measured: they may be compared in one plot.
bool comparable(const core::StudyJob& a, const core::StudyJob& b) {
    core::StudyJob other = b;
    other.set = a.set;
    return other == a;
}

QString seedsWord(std::size_t seeds) {
    return seeds == 1 ? StudyDetails::tr("1 seed") : StudyDetails::tr("%1 seeds").arg(seeds);
}

QString rowsWord(const core::StudyJob& job) {
    return job.rows == core::StudyRows::Test ? StudyDetails::tr("test rows") : StudyDetails::tr("validation rows");
}

std::vector<PictureMatrix::Cell> cellsOf(const std::vector<core::StudyPicture>& pictures,
                                         const core::ImageShape& shape) {
    std::vector<PictureMatrix::Cell> cells;
    for (const core::StudyPicture& picture : pictures)
        cells.push_back({toImage(picture.pixels, shape), picture.probability, picture.valid});
    return cells;
}

// "Counterfactual training", "Adversarial training".
QString trainingName(const core::StudyJob& job) {
    const auto* regime = core::builtins<core::Regime>().find(job.regime);
    return StudyDetails::tr("%1 training")
        .arg(regime ? shortRegimeLabel(regime->info) : QString::fromStdString(job.regime));
}

} // namespace

// Filled for what was trained, hollow for the baseline, as in the charts.
class StudyDetails::Legend final : public QWidget {
public:
    Legend() {
        setObjectName(QStringLiteral("study.details.legend"));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
        setModelName({});
    }
    void setModelName(const QString& name) {
        m_names = {StudyDetails::tr("Baseline"), name};
        setAccessibleName(StudyDetails::tr("Legend: hollow, baseline; filled, %1").arg(name));
        setVisible(!name.isEmpty());
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        const QFontMetrics small(Theme::smallFont());
        return {small.horizontalAdvance(m_names[0]) + small.horizontalAdvance(m_names[1]) + 2 * kSign + kGap,
                small.height() + 4};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& tokens = Theme::instance().tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(Theme::smallFont());
        const QFontMetrics small(Theme::smallFont());
        int x = 0;
        for (const bool trained : {false, true}) {
            const QColor colour = trained ? tokens.accent : tokens.quiet;
            painter.setPen(QPen(colour, 1.6));
            painter.setBrush(trained ? colour : tokens.panel);
            painter.drawEllipse(QPointF(x + 5, height() / 2.0), 4, 4);
            painter.setPen(tokens.quiet);
            const QString& text = m_names[trained ? 1 : 0];
            painter.drawText(x + kSign, (height() + small.ascent() - small.descent()) / 2, text);
            x += kSign + small.horizontalAdvance(text) + kGap;
        }
    }

private:
    static constexpr int kSign = 14;
    static constexpr int kGap = 14;
    std::array<QString, 2> m_names;
};

StudyDetails::StudyDetails(const StudyModel* model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_title(new QLabel),
      m_legend(new Legend),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget),
      m_robustness(new RobustnessChart),
      m_implausibility(new ImplausibilityChart),
      m_sensitivity(new SensitivityChart),
      m_noPictures(new QLabel),
      m_matrices(new QWidget),
      m_baseline(new PictureMatrix(QStringLiteral("study.pictures.baseline"), tr("Baseline"))),
      m_trained(new PictureMatrix(QStringLiteral("study.pictures.model"), tr("Counterfactual training"))) {
    setObjectName(QStringLiteral("study.details"));
    setRole(m_title, "title");
    m_title->setObjectName(QStringLiteral("study.details.title"));
    m_tabs->setObjectName(QStringLiteral("study.details.tabs"));
    m_tabs->setAccessibleName(tr("What to show of the row"));
    m_tabs->addTab(tr("Figures"));
    m_tabs->addTab(tr("Pictures"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * Theme::kGrid);
    top->addWidget(m_title);
    top->addWidget(m_tabs);
    top->addStretch();
    top->addWidget(m_legend);

    auto* charts = new QWidget;
    auto* row = new QHBoxLayout(charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4 * Theme::kGrid);
    row->addWidget(m_robustness, 5);
    row->addWidget(m_implausibility, 4);
    row->addWidget(m_sensitivity, 4);
    setRole(m_noPictures, "quiet");
    m_noPictures->setObjectName(QStringLiteral("study.noPictures"));
    m_noPictures->setWordWrap(true);
    m_noPictures->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* pair = new QHBoxLayout(m_matrices);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(4 * Theme::kGrid);
    pair->addWidget(m_baseline);
    pair->addWidget(m_trained);
    m_pages->addWidget(charts);
    m_pages->addWidget(m_noPictures);
    m_pages->addWidget(m_matrices);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    column->setSpacing(Theme::kGrid);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { refresh(); });
    refresh();
}

std::array<StudyChart*, 3> StudyDetails::charts() const {
    return {m_robustness, m_implausibility, m_sensitivity};
}

void StudyDetails::setRow(int row) {
    m_row = row;
    refresh();
}

void StudyDetails::setPictures(const core::StudyJob& job, const StudyPicturesPtr& pictures) {
    m_pictures[rowKey(job)] = {job.seed, pictures};
    refresh();
}

void StudyDetails::forgetPictures() {
    m_pictures.clear();
    refresh();
}

void StudyDetails::refresh() {
    if (m_row >= m_model->rowCount())
        m_row = -1;
    const core::StudySet* set = m_row < 0 ? nullptr : core::findStudySet(m_model->row(m_row).job.set);
    const bool images = set && set->id == "mnist";
    m_title->setText(set ? tr("%1 · %2").arg(StudyModel::title(m_model->row(m_row).job), StudyModel::fullName(*set))
                         : QString());
    m_tabs->setVisible(images);
    const QString trained = m_row < 0 ? QString() : trainingName(m_model->row(m_row).job);
    m_legend->setModelName(trained);
    for (StudyChart* chart : charts())
        chart->setModelName(trained);
    if (!images && m_tabs->currentIndex() != kFiguresTab)
        m_tabs->setCurrentIndex(kFiguresTab); // comes back here
    if (m_tabs->currentIndex() == kPicturesTab)
        return showPictures();
    Q_EMIT picturesShown(false);
    m_pages->setCurrentIndex(0);
    showCharts();
}

void StudyDetails::showCharts() {
    const StudyRowPtr view = m_row < 0 ? nullptr : m_model->row(m_row).view;
    if (!view) {
        m_robustness->setCurves({});
        m_implausibility->setBars({});
        m_sensitivity->setBoxes({}, {});
        for (StudyChart* chart : charts())
            chart->setCaption({});
        return;
    }
    const core::StudyJob& job = view->row.job;
    const QString name = StudyModel::title(job);
    const QString caption = tr("%1 · %2 · %3").arg(name, seedsWord(view->seeds.size()), rowsWord(job));
    m_robustness->setCaption(view->seeds.size() > 1 ? tr("%1 · band: all seeds").arg(caption) : caption);
    m_robustness->setCurves(view->robustness);
    m_sensitivity->setCaption(tr("%1 · %2 · %3 rounds").arg(name, seedsWord(view->seeds.size())).arg(job.rounds));
    m_sensitivity->setBoxes(view->sensitivity[0], view->sensitivity[1]);
    std::vector<ImplausibilityChart::Bar> bars;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const StudyModel::Row& row = m_model->row(i);
        if (!row.view || !comparable(row.job, job))
            continue;
        const auto& [baseline, model] = row.view->implausibility;
        if (baseline && model && baseline->mean > 0)
            bars.push_back({StudyModel::title(row.job), *baseline, *model, i == m_row});
    }
    m_implausibility->setCaption(tr("share of the baseline's, by set"));
    m_implausibility->setBars(std::move(bars));
}

void StudyDetails::showPictures() {
    const core::StudyJob& job = m_model->row(m_row).job;
    const auto found = m_pictures.find(rowKey(job));
    if (found == m_pictures.end()) {
        m_noPictures->setText(m_model->row(m_row).view
                                  ? tr("These figures come from the record, which keeps no networks. Train a further "
                                       "seed, or begin a new record, to see counterfactuals from each digit to each "
                                       "other.")
                                  : tr("Counterfactuals from each digit to each other stand here once a training has "
                                       "ended."));
        m_pages->setCurrentIndex(1);
        Q_EMIT picturesShown(false);
        return;
    }
    const std::uint64_t seed = found->second.first;
    const StudyPicturesPtr& pictures = found->second.second;
    QStringList classes;
    for (const std::string& name : pictures->classes)
        classes << QString::fromStdString(name);
    const auto shown = [&](PictureMatrix* matrix, const std::vector<core::StudyPicture>& cells) {
        const auto reached = std::ranges::count_if(cells, &core::StudyPicture::valid);
        matrix->setCaption(tr("seed %1 · row: what it is, column: what it becomes · %2 of %3 reached")
                               .arg(seed)
                               .arg(reached)
                               .arg(cells.size()));
        matrix->setCells(classes, cellsOf(cells, pictures->shape));
    };
    shown(m_baseline, pictures->baseline);
    shown(m_trained, pictures->model);
    m_pages->setCurrentIndex(2);
    Q_EMIT picturesShown(true);
}

} // namespace ui
