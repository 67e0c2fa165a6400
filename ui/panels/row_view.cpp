#include "ui/panels/row_view.h"

#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/panels/feature_chooser.h"
#include "ui/plots/parallel_plot.h"
#include "ui/plots/scatter_matrix.h"
#include "ui/theme.h"

#include <QPushButton>
#include <QScrollArea>

namespace ui {
namespace {

constexpr std::size_t kMostAxes = 24;
constexpr std::size_t kUsualAxes = 9;
constexpr std::size_t kUsualInMatrix = 4;

QString nameOfView(RowView::Kind kind) {
    return kind == RowView::Kind::Parallel ? QStringLiteral("parallel") : QStringLiteral("matrix");
}

QString titleOf(RowView::Kind kind) {
    return kind == RowView::Kind::Parallel ? RowView::tr("Every feature of every row")
                                           : RowView::tr("Every pair of features");
}

} // namespace

RowView::RowView(Kind kind, QWidget* parent)
    : ViewCard(
          nameOfView(kind), titleOf(kind), [this] { return m_plot->source(); }, parent),
      m_kind(kind) {
    const QString name = nameOfView(kind);
    m_brushed = new QPushButton(this);
    m_brushed->setObjectName(name + QStringLiteral(".brushed"));
    m_brushed->setToolTip(tr("Let the brushed rows go (Escape, or double click into the plot)"));
    m_brushed->hide();
    addTool(m_brushed);
    m_chooser = new FeatureChooser(name + QStringLiteral(".features"), this);
    addTool(m_chooser);
    if (kind == Kind::Parallel) {
        m_plot = new ParallelPlot;
        auto* scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(m_plot);
        addBody(scroll);
    } else {
        m_plot = new ScatterMatrix(this);
        addBody(m_plot);
    }
    connect(m_chooser, &FeatureChooser::changed, this, &RowView::featuresChosen);
    connect(m_plot, &RowPlot::featuresReordered, m_chooser, &FeatureChooser::setChosen);
    connect(m_plot, &RowPlot::rowClicked, this, &RowView::rowClicked);
    connect(m_plot, &RowPlot::brushChanged, this, [this](const Brush& brush) {
        describe();
        Q_EMIT brushChanged(brush);
    });
    connect(m_brushed, &QPushButton::clicked, this, [this] {
        setBrush({});
        Q_EMIT brushChanged({});
    });
}

void RowView::setRows(const RowTablePtr& rows) {
    const bool other = !rows || !m_rows || rows->data != m_rows->data;
    m_rows = rows;
    m_plot->setRows(rows);
    if (other) {
        m_plot->setOverlay({});
        m_plot->setBrush({});
        m_chooser->setSchema(rows ? rows->data->dataset.schema : core::FeatureSchema{},
                             m_kind == Kind::Parallel ? kMostAxes : ScatterMatrix::kMostFeatures,
                             m_kind == Kind::Parallel ? kUsualAxes : kUsualInMatrix);
    }
    featuresChosen();
}

void RowView::setOrder(const std::vector<core::Index>& order) {
    m_chooser->setOrder(order);
}

void RowView::setOverlay(const RowOverlay& overlay) {
    m_plot->setOverlay(overlay);
}

void RowView::setBrush(const Brush& brush) {
    m_plot->setBrush(brush);
    describe();
}

void RowView::featuresChosen() {
    if (m_rows)
        m_plot->setFeatures(m_chooser->chosen());
    describe();
}

void RowView::describe() {
    if (!m_rows) {
        setCaption({});
        return;
    }
    const auto drawn = static_cast<qint64>(m_rows->size());
    const qint64 shown = static_cast<qint64>(m_plot->features().size());
    const qint64 hidden = static_cast<qint64>(m_rows->data->dataset.schema.size()) - shown;
    const QString count =
        drawn < m_rows->of ? tr("%1 of %2").arg(shownCount(drawn), shownCount(m_rows->of)) : shownCount(drawn);
    const QString rows = m_rows->of == 1    ? (m_rows->training ? tr("1 training row") : tr("1 test row"))
                         : m_rows->training ? tr("%1 training rows").arg(count)
                                            : tr("%1 test rows").arg(count);
    QString what =
        m_kind == Kind::Parallel ? tr("Projection: each axis one feature") : tr("Projection: pairs of features");
    QStringList parts{what, rows};
    parts << (hidden > 0 ? tr("%1 features shown, %2 hidden").arg(shownCount(shown), shownCount(hidden))
                         : counted(shown, tr("its only feature"), tr("all %1 features")));
    if (m_rows->data->dataset.simulated)
        parts << tr("simulated");
    setCaption(parts.join(QStringLiteral(" \u00B7 ")));
    m_plot->setTitle(title(), caption());
    const bool brushed = !m_plot->brush().empty();
    m_brushed->setVisible(brushed);
    m_brushed->setText(tr("%1 of %2 rows brushed").arg(shownCount(m_plot->brushed()), shownCount(drawn)));
    m_brushed->setAccessibleName(tr("%1; let them go").arg(m_brushed->text()));
    m_plot->setAccessibleDescription(brushed ? caption() + QStringLiteral(". ") + m_brushed->text() : caption());
}

} // namespace ui
