// What the views of the stage are set to, as JSON, and back: a session keeps it. What does not fit the data is left.
#include "ui/panels/curves_view.h"
#include "ui/panels/embedding_view.h"
#include "ui/panels/feature_chooser.h"
#include "ui/panels/images_view.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/row_view.h"
#include "ui/panels/segment_switch.h"
#include "ui/panels/stage_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace ui {
namespace {

const QString kRows = QStringLiteral("rows");
const QString kTraining = QStringLiteral("training");
const QString kTest = QStringLiteral("test");
const QString kWatched = QStringLiteral("watched");
const QString kDensity = QStringLiteral("density");
const QString kDifference = QStringLiteral("difference");
const QString kPair = QStringLiteral("pair");
const QString kClass = QStringLiteral("class");
const QString kFeature = QStringLiteral("feature");
const QString kCentred = QStringLiteral("centred");
const QString kPage = QStringLiteral("page");
const QString kOverlay = QStringLiteral("overlay");

} // namespace

QJsonObject StagePanel::choices() const {
    return {{kRows, showsTraining() ? kTraining : kTest},
            {kWatched, m_watched->value()},
            {kDensity, m_density->isChecked()},
            {kDifference, showsDifference()},
            {kPair, m_pair->currentText()},
            {kClass, m_differClass->currentIndex()}};
}

void StagePanel::restore(const QJsonObject& choices) {
    const bool training = choices[kRows].toString() == kTraining;
    if (m_data && training != showsTraining()) {
        m_rows->setCurrentIndex(training ? 1 : 0);
        Q_EMIT rowsChanged(training);
    }
    m_watched->setValue(choices[kWatched].toInt(m_watched->value()));
    m_density->setChecked(choices[kDensity].toBool());
    {
        const QSignalBlocker quietPair(m_pair), quietClass(m_differClass);
        m_pair->setCurrentIndex(std::max(0, m_pair->findText(choices[kPair].toString())));
        const int label = choices[kClass].toInt(-1);
        if (label >= 0 && label < m_differClass->count())
            m_differClass->setCurrentIndex(label);
    }
    m_differ->setChecked(choices[kDifference].toBool() && m_cards.size() > 1);
    arrangeCards();
    showDifference();
}

QJsonArray RowView::choices() const {
    QJsonArray features;
    if (m_chooser->chosenByUser())
        for (const core::Index feature : m_chooser->chosen())
            features.append(static_cast<qint64>(feature));
    return features;
}

void RowView::restore(const QJsonArray& choices) {
    if (!m_rows)
        return;
    std::vector<core::Index> features;
    for (const QJsonValue& one : choices) {
        const core::Index feature = one.toInteger(-1);
        if (feature >= 0 && feature < m_rows->data->dataset.schema.size() &&
            std::ranges::find(features, feature) == features.end() && features.size() < m_chooser->most())
            features.push_back(feature);
    }
    if (!features.empty())
        m_chooser->setChosen(features);
}

void EmbeddingView::setMethod(Method method) {
    if (method == this->method())
        return;
    m_methods->setCurrent(method == Method::Neighbours ? QStringLiteral("neighbours") : QStringLiteral("components"));
    Q_EMIT methodChosen();
}

QJsonObject CurvesView::choices() const {
    QJsonObject kept{{kCentred, m_centred->isChecked()}};
    if (m_ownFeature)
        kept[kFeature] = static_cast<qint64>(feature());
    if (m_ownClass)
        kept[kClass] = static_cast<int>(label());
    return kept;
}

void CurvesView::restore(const QJsonObject& choices) {
    m_centred->setChecked(choices[kCentred].toBool());
    if (const int at = m_feature->findData(choices[kFeature].toInteger(-1)); at >= 0) {
        m_ownFeature = true;
        m_feature->setCurrentIndex(at);
    }
    if (const int label = choices[kClass].toInt(-1); label >= 0 && label < m_class->count()) {
        m_ownClass = true;
        m_class->setCurrentIndex(label);
    }
    Q_EMIT wanted();
}

QJsonObject ImagesView::choices() const {
    return {{kPage, m_pages->current()}, {kOverlay, m_overlays->current()}};
}

void ImagesView::restore(const QJsonObject& choices) {
    m_pages->setCurrent(choices[kPage].toString());
    setPage(page());
    m_overlays->setCurrent(choices[kOverlay].toString());
    renewOverlay();
    Q_EMIT wanted();
}

void InspectorPanel::setTarget(std::optional<core::Label> target) {
    const QSignalBlocker quiet(m_targets);
    m_targets->setCurrentIndex(target ? std::max(0, m_targets->findData(*target)) : 0);
}

} // namespace ui
