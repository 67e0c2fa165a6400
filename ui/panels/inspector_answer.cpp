// What the inspector shows of an answer; how it is built: inspector_panel.cpp.
#include "ui/models/value_text.h"
#include "ui/panels/change_bar.h"
#include "ui/panels/feature_row.h"
#include "ui/panels/fold_section.h"
#include "ui/panels/image_triple.h"
#include "ui/panels/inspector_panel.h"
#include "ui/plots/probability_chart.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t kMostBars = 8;
constexpr int kMostUnchanged = 40; // listed
constexpr int kTableRows = 8;      // visible without scrolling
constexpr int kMarker = 16;

QString dotted(const QColor& colour, const QString& text) {
    return QStringLiteral("<span style=\"color:%1\">\u25CF</span>&nbsp; %2").arg(colour.name(), text.toHtmlEscaped());
}

// The lowest is good to have; nothing where one is missing or the lowest two hardly differ.
std::optional<std::size_t> lowestOf(const std::vector<std::optional<double>>& values) {
    if (values.size() < 2 || !std::ranges::all_of(values, [](const auto& value) { return value.has_value(); }))
        return std::nullopt;
    const auto lowest = std::ranges::min_element(values);
    const bool clear =
        std::ranges::all_of(values, [&](const auto& value) { return &value == &*lowest || **lowest < 0.99 * *value; });
    return clear ? std::optional(static_cast<std::size_t>(lowest - values.begin())) : std::nullopt;
}

} // namespace

QString InspectorPanel::className(core::Label label) const {
    const auto at = static_cast<std::size_t>(label);
    return m_loaded && at < m_loaded->dataset.classes.size() ? fromStd(m_loaded->dataset.classes[at]) : QString();
}

const ModelAnswer* InspectorPanel::shownAnswer() const {
    if (!m_answer || m_shown >= m_answer->models.size() || !m_answer->models[m_shown])
        return nullptr;
    return &*m_answer->models[m_shown];
}

void InspectorPanel::setRow(std::optional<qint64> row, qint64 position, qint64 count) {
    // The last answer stays for the moment that the next one takes, so that nothing flickers.
    if (row != m_row && row && m_answer)
        m_outdated.start();
    else if (row != m_row)
        m_answer.reset();
    m_row = row;
    m_pages->setCurrentIndex(row ? 1 : 0);
    m_emptyText->setText(m_loaded ? tr("Click a point or a row of the table: here stands what would have to change "
                                       "about it for another outcome.")
                                  : tr("Load data and train a model. Then any row can be asked what would have to "
                                       "change about it for another outcome."));
    if (row && m_loaded)
        m_rowName->setText(tr("Row %1 \u00B7 %2", "number, part of the data")
                               .arg(shownCount(m_loaded->dataset.records.empty()
                                                   ? *row
                                                   : m_loaded->dataset.records[static_cast<std::size_t>(*row)]),
                                    partOf(*row)));
    m_position->setText(position >= 0 ? tr("%1 of %2").arg(shownCount(position + 1), shownCount(count)) : QString());
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    refresh();
}

QString InspectorPanel::partOf(qint64 row) const {
    const auto at = static_cast<core::Index>(row);
    if (std::ranges::binary_search(m_loaded->split.training, at))
        return tr("training");
    return std::ranges::binary_search(m_loaded->split.test, at) ? tr("test") : tr("validation");
}

void InspectorPanel::setAnswer(const std::shared_ptr<const ExplanationAnswer>& answer) {
    m_outdated.stop();
    m_answer = answer;
    refresh();
}

void InspectorPanel::setSearching(bool searching) {
    if (searching && !m_answer)
        m_outcome->setText(tr("Searching\u2026"));
}

void InspectorPanel::setMessage(const QString& message) {
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    if (!message.isEmpty() && !m_answer)
        m_outcome->clear();
}

void InspectorPanel::showModel(std::size_t model) {
    m_shown = model;
    refresh();
}

QString InspectorPanel::told() const {
    const ModelAnswer* answer = shownAnswer();
    return answer ? sentence(*m_answer->subject, *answer, Changes::All) : QString();
}

void InspectorPanel::refresh() {
    const ModelAnswer* answer = shownAnswer();
    m_details->setVisible(answer != nullptr);
    m_sentence->setVisible(answer != nullptr);
    m_outcome->setVisible(true);
    updateTargets();
    updateComparison();
    if (!answer) {
        m_changes->setRows({});
        m_reason->hide();
        m_truth->hide();
        for (QLabel* marker : {m_fromMarker, m_toMarker, m_arrow})
            marker->hide();
        m_toClass->clear();
        const bool known = m_row && m_loaded;
        m_fromClass->setText(known ? className(m_loaded->dataset.labels[static_cast<std::size_t>(*m_row)]) : QString());
        m_outcome->setText(m_models.isEmpty() ? tr("Its class in the data. Train a model to see what it would take to "
                                                   "change the outcome.")
                                              : QString());
        return;
    }
    updateTitle(answer->explanation);
    m_outcome->setText(outcomeText(*answer));
    m_sentence->setText(sentence(*m_answer->subject, *answer));
    const QString reason = reasonText(*m_answer->subject, *answer);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    const core::Label truth = m_loaded->dataset.labels[static_cast<std::size_t>(m_answer->row)];
    m_truth->setVisible(truth != answer->explanation.predicted && !m_answer->edited);
    m_truth->setText(tr("The data says \u201c%1\u201d: the model is mistaken about this row.").arg(className(truth)));
    updateChanges(*answer);
    updateUnchanged(*answer);
    updatePath(*answer);
}

void InspectorPanel::updateTitle(const core::Explanation& explanation) {
    const auto mark = [this](QLabel* marker, core::Label label) {
        marker->setPixmap(Theme::classMarker(label, kMarker, devicePixelRatioF()));
        marker->show();
    };
    const bool same = explanation.predicted == explanation.target;
    m_fromClass->setText(className(explanation.predicted));
    m_toClass->setText(same ? QString() : className(explanation.target));
    mark(m_fromMarker, explanation.predicted);
    mark(m_toMarker, explanation.target);
    m_toMarker->setVisible(!same);
    m_arrow->setVisible(!same);
    arrangeTitle();
}

// Both classes on one line where they fit.
void InspectorPanel::arrangeTitle() {
    const QFontMetrics metrics(Theme::titleFont());
    const int wanted = metrics.horizontalAdvance(m_fromClass->text()) + metrics.horizontalAdvance(m_toClass->text()) +
                       2 * kMarker + metrics.horizontalAdvance(m_arrow->text()) + 48;
    m_title->setDirection(wanted <= width() - 32 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

// The classes other than the one the model says; the chosen one stays chosen.
void InspectorPanel::updateTargets() {
    const QSignalBlocker quiet(m_targets);
    const std::optional<core::Label> chosen = chosenTarget();
    const ModelAnswer* answer = shownAnswer();
    m_targets->clear();
    if (!m_loaded)
        return;
    m_targets->addItem(tr("Likeliest other"), -1);
    for (int label = 0; label < static_cast<int>(m_loaded->dataset.classes.size()); ++label)
        if (!answer || label != answer->explanation.predicted || chosen == label) {
            m_targets->addItem(tr("To %1").arg(className(label)), label);
            m_targets->setItemIcon(m_targets->count() - 1,
                                   QIcon(Theme::classMarker(label, kMarker, devicePixelRatioF())));
        }
    m_targets->setCurrentIndex(chosen ? std::max(0, m_targets->findData(*chosen)) : 0);
}

// Two models stand left and right of what is compared; more below one another, where their names have room.
void InspectorPanel::updateComparison() {
    if (QAbstractButton* button = m_modelButtons->button(static_cast<int>(m_shown)))
        button->setChecked(true);
    if (!m_answer || m_models.size() < 2)
        return;
    struct Line {
        QString label;
        QString help;
        QStringList texts;
        std::optional<std::size_t> best;
    };
    const bool beside = m_models.size() == 2;
    Line likely{tr("Likely"), tr("How likely the wanted outcome became"), {}, {}};
    Line cost{tr("Cost"), tr("Total change of the model's inputs (L1 distance)"), {}, {}};
    Line odd{tr("Implausibility"),
             tr("Mean distance of the changed row to real rows of the wanted class: the lower, the more it looks like "
                "one of them"),
             {},
             {}};
    std::vector<std::optional<double>> distances;
    std::vector<bool> found;
    for (const auto& answer : m_answer->models) {
        const QString none = QStringLiteral("\u2013");
        const core::Explanation* explanation = answer ? &answer->explanation : nullptr;
        found.push_back(explanation && explanation->valid);
        likely.texts << (explanation
                             ? likelyText(explanation->probability) +
                                   (found.back() || !beside ? QString() : tr(", not found", "after a probability"))
                             : none);
        cost.texts << (found.back() ? shownNumber(explanation->cost) : none);
        distances.push_back(answer ? answer->implausibility : std::nullopt);
        odd.texts << (distances.back() ? shownNumber(*distances.back()) : none);
    }
    odd.best = lowestOf(distances);
    int number = -1;
    for (const Line& line : {likely, cost, odd}) {
        ++number;
        const auto cell = [this, &line](int row, int column, const QString& text, const char* role) {
            auto* item = m_comparisonGrid->itemAtPosition(row, column);
            auto* label = item ? qobject_cast<QLabel*>(item->widget()) : new QLabel(m_comparison);
            if (!item)
                m_comparisonGrid->addWidget(label, row, column);
            label->setAlignment(Qt::AlignCenter);
            label->setText(text);
            label->setToolTip(line.help);
            setRole(label, role);
            return label;
        };
        cell(beside ? number : 0, beside ? 1 : number + 1, line.label, "small");
        for (int i = 0; i < line.texts.size(); ++i) {
            const auto model = static_cast<std::size_t>(i);
            const char* role = line.best == model ? "good" : beside || found[model] ? "section" : "quiet";
            auto* label = cell(beside ? number : i + 1, beside ? 2 * i : number + 1, line.texts[i], role);
            label->setObjectName(QStringLiteral("inspector.figure%1_%2").arg(number).arg(i));
            if (!beside && !found[model])
                label->setToolTip(tr("No counterfactual was found"));
        }
    }
}

void InspectorPanel::updateChanges(const ModelAnswer& answer) {
    const QuerySubject& subject = *m_answer->subject;
    const core::FeatureSchema& schema = subject.data->dataset.schema;
    const core::Explanation& explanation = answer.explanation;
    const bool listed = !schema.image || m_asTable->isChecked(); // of images the changes are hundreds of pixels
    m_changes->setRows(listed ? changeRows(subject, answer) : std::vector<ChangeRow>());
    const std::vector<ChangeRow>& rows = m_changes->rows();
    const std::size_t shown = schema.image ? 0 : std::min(rows.size(), kMostBars);
    while (m_changeBars.size() < shown) {
        m_changeBars.push_back(new ChangeBar(m_bars));
        m_barColumn->insertWidget(static_cast<int>(m_changeBars.size() - 1), m_changeBars.back());
    }
    for (std::size_t i = 0; i < m_changeBars.size(); ++i) {
        m_changeBars[i]->setVisible(i < shown);
        if (i < shown)
            m_changeBars[i]->setChange(rows[i], static_cast<int>(schema[rows[i].feature].levels.size()),
                                       usualRange(*m_loaded, rows[i].feature), explanation.predicted,
                                       explanation.target);
    }
    m_images->setVisible(schema.image.has_value());
    if (schema.image)
        m_images->setImages(explanation.factual, explanation.counterfactual, *schema.image,
                            className(explanation.predicted),
                            explanation.valid ? className(explanation.target) : tr("not found"));
    const auto hidden = static_cast<int>(rows.size() - shown);
    const bool nothing = explanation.changes.empty();
    m_moreBars->setVisible(nothing || (hidden > 0 && !schema.image));
    m_moreBars->setText(nothing ? tr("Nothing.") : tr("%1 more in the table").arg(hidden));
    const int lines = std::clamp(m_changes->rowCount(), 1, kTableRows);
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + lines * rowHeight + 14);
}

void InspectorPanel::updateUnchanged(const ModelAnswer& answer) {
    const QuerySubject& subject = *m_answer->subject;
    const core::FeatureSchema& schema = subject.data->dataset.schema;
    const core::Explanation& explanation = answer.explanation;
    QStringList lines;
    int count = 0;
    for (core::Index feature = 0; feature < schema.size(); ++feature) {
        if (std::ranges::find(explanation.changes, feature, &core::FeatureChange::feature) != explanation.changes.end())
            continue;
        if (++count > kMostUnchanged)
            continue;
        const core::Mutability mutability = subject.constraints[feature].mutability;
        const QString value = factText(schema[feature], explanation.factual[feature]);
        lines << (mutability == core::Mutability::Free
                      ? tr("%1: %2").arg(nameOf(schema[feature]), value)
                      : tr("%1: %2 (%3)").arg(nameOf(schema[feature]), value, mutabilityWord(mutability).toLower()));
    }
    if (count > kMostUnchanged)
        lines << tr("and %1 more").arg(count - kMostUnchanged);
    m_unchanged->setVisible(count > 0 && !schema.image);
    m_unchanged->setTitle(tr("%1 unchanged").arg(count));
    m_unchangedText->setText(lines.join(QLatin1Char('\n')));
}

void InspectorPanel::updatePath(const ModelAnswer& answer) {
    const core::Explanation& explanation = answer.explanation;
    const Tokens& tokens = Theme::instance().tokens();
    QVector<double> probability;
    for (core::Index step = 0; step < explanation.pathProbability.size(); ++step)
        probability.append(static_cast<double>(explanation.pathProbability[step]));
    m_chart->setPath(probability, m_answer->subject->search.search.threshold);
    m_steps->setText(stepsText(explanation.steps));
    m_nascent->setText(
        dotted(tokens.quiet, answer.nascentUntil > 0
                                 ? tr("close enough to be adversarial until step %1").arg(answer.nascentUntil)
                                 : tr("no step is close enough to be adversarial")));
    m_nascent->setVisible(explanation.steps > 0);
    m_from->setText(answer.validFrom ? dotted(tokens.good, tr("counterfactual from step %1").arg(*answer.validFrom))
                                     : dotted(tokens.bad, tr("never a counterfactual")));
    m_from->setVisible(explanation.steps > 0);
    m_facts->setText(factTexts(*m_answer->subject, answer).join(QStringLiteral(" \u00B7 ")));
}

} // namespace ui
