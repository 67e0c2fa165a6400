#include "ui/panels/curves_view.h"

#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

namespace ui {
namespace {
constexpr std::size_t kMostOffered = 200; // features; of pixels there are more
constexpr int kWidest = 170;
} // namespace

CurvesView::CurvesView(QWidget* parent)
    : ViewCard(
          QStringLiteral("curves"), tr("What if one feature were different?"), [this] { return m_plot->source(); },
          parent) {
    const auto box = [this](const QString& name, const QString& spoken) {
        auto* made = new QComboBox(this);
        made->setObjectName(name);
        made->setAccessibleName(spoken);
        made->setToolTip(spoken);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        made->setMaximumWidth(kWidest);
        addTool(made);
        return made;
    };
    m_feature = box(QStringLiteral("curves.feature"), tr("Feature along the horizontal axis"));
    m_class = box(QStringLiteral("curves.class"), tr("Class whose probability is drawn"));
    m_centred = new QCheckBox(tr("Centred"), this);
    m_centred->setObjectName(QStringLiteral("curves.centred"));
    m_centred->setAccessibleName(tr("Centred curves"));
    m_centred->setToolTip(tr("Each curve from its own value at the left end: what the feature adds, row by row"));
    addTool(m_centred);
    m_plot = new CurvesPlot(this);
    addBody(m_plot);
    connect(m_feature, &QComboBox::activated, this, [this] {
        m_ownFeature = true;
        Q_EMIT wanted();
    });
    connect(m_class, &QComboBox::activated, this, [this] {
        m_ownClass = true;
        Q_EMIT wanted();
    });
    connect(m_centred, &QCheckBox::toggled, m_plot, &CurvesPlot::setCentred);
    connect(m_plot, &CurvesPlot::rowClicked, this, &CurvesView::rowClicked);
}

void CurvesView::setData(const core::PreparedDataPtr& prepared) {
    m_data = prepared;
    m_ownFeature = m_ownClass = false;
    m_plot->setContent({});
    const QSignalBlocker quiet(m_class);
    m_feature->clear();
    m_class->clear();
    if (prepared)
        for (const std::string& name : prepared->dataset.classes)
            m_class->addItem(fromStd(name));
    if (m_class->count() > 1)
        m_class->setCurrentIndex(1);
    setBusy(false);
}

void CurvesView::setOrder(const std::vector<core::Index>& order) {
    if (!m_data)
        return;
    const QVariant before = m_feature->currentData();
    const QSignalBlocker quiet(m_feature);
    m_feature->clear();
    for (std::size_t i = 0; i < std::min(order.size(), kMostOffered); ++i)
        m_feature->addItem(nameOf(m_data->dataset.schema[order[i]]), static_cast<qint64>(order[i]));
    const int at = m_ownFeature ? m_feature->findData(before) : 0;
    m_feature->setCurrentIndex(std::max(at, 0));
    if (m_feature->currentData() != before)
        Q_EMIT wanted();
}

void CurvesView::setClass(core::Label label) {
    if (m_ownClass || label == m_class->currentIndex())
        return;
    m_class->setCurrentIndex(label);
    Q_EMIT wanted();
}

core::Index CurvesView::feature() const {
    return m_feature->currentIndex() < 0 ? -1 : static_cast<core::Index>(m_feature->currentData().toLongLong());
}

core::Label CurvesView::label() const {
    return std::max(0, m_class->currentIndex());
}

void CurvesView::setContent(CurvesPlot::Content content) {
    describe(content);
    m_plot->setContent(std::move(content));
}

void CurvesView::describe(const CurvesPlot::Content& content) {
    const bool any = !content.models.empty();
    setMessage(any ? QString() : tr("Train a model, and here stands how its answer follows one feature of a row."));
    if (!any || !content.table) {
        setCaption({});
        return;
    }
    const auto drawn = static_cast<qint64>(content.table->size());
    const QString count = drawn < m_of ? tr("%1 of %2").arg(shownCount(drawn), shownCount(m_of)) : shownCount(drawn);
    QStringList parts{tr("Slices: probability of \u201C%1\u201D as %2 alone changes, the rest as in each row")
                          .arg(content.className, nameOf(m_data->dataset.schema[content.feature])),
                      m_of == 1    ? (m_training ? tr("1 training row") : tr("1 test row"))
                      : m_training ? tr("%1 training rows").arg(count)
                                   : tr("%1 test rows").arg(count)};
    if (m_data->dataset.simulated)
        parts << tr("simulated");
    setCaption(parts.join(QStringLiteral(" \u00B7 ")));
    m_plot->setTitle(title(), caption());
}

void CurvesView::setBusy(bool busy) {
    if (busy)
        m_plot->setCursor(Qt::BusyCursor);
    else
        m_plot->unsetCursor();
}

} // namespace ui
