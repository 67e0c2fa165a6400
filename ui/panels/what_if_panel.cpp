#include "ui/panels/what_if_panel.h"

#include "ui/forms/number_boxes.h"
#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/panels/feature_row.h"
#include "ui/panels/image_painter.h"
#include "ui/panels/labels.h"
#include "ui/panels/probability_bars.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace ui {
namespace {

constexpr int kMostRows = 40;   // features listed; more are found by name
constexpr int kFindFrom = 12;   // features from which on there is a search field
constexpr int kMostAnswers = 6; // asked for here
constexpr int kMostLimit = 999;
constexpr int kMargin = 16;
constexpr int kUsualLines = 5;   // of a sentence
constexpr int kUsualAround = 24; // its margins

QPushButton* linkButton(const QString& name, const QString& text, const QString& help, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(help);
    setFlag(button, "link");
    return button;
}

} // namespace

WhatIfPanel::WhatIfPanel(WhatIf* model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("whatif.panel"));
    setMinimumWidth(300);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pages = new QStackedWidget(this);
    layout->addWidget(m_pages);
    auto* empty = new QWidget(m_pages);
    auto* emptyColumn = new QVBoxLayout(empty);
    emptyColumn->setContentsMargins(24, 24, 24, 24);
    auto* text = wrapped(QStringLiteral("whatif.empty"), "quiet", empty);
    text->setAlignment(Qt::AlignCenter);
    text->setText(tr("Choose a row: here each of its values can be changed, to see at once what the model would say."));
    emptyColumn->addWidget(text);
    m_pages->addWidget(empty);

    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kMargin, 12, kMargin, 0);
    column->setSpacing(8);
    makeHead(column);
    makeOutcome(column);
    makeLimits(column);
    makeFeatures(column);
    m_pages->addWidget(page);

    connect(m_model, &WhatIf::started, this, &WhatIfPanel::start);
    connect(m_model, &WhatIf::valuesChanged, this, &WhatIfPanel::showState);
    connect(m_model, &WhatIf::rulesChanged, this, &WhatIfPanel::showState);
    start();
}

void WhatIfPanel::makeHead(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("whatif.title"));
    setRole(m_title, "section");
    m_reset = linkButton(QStringLiteral("whatif.reset"), tr("Reset"), tr("Back to the row as it is in the data"), this);
    m_bookmark = linkButton(QStringLiteral("whatif.bookmark"), tr("Bookmark"),
                            tr("Keep this instance and its counterfactual by name"), this);
    m_compare = linkButton(QStringLiteral("whatif.compare"), tr("Compare"),
                           tr("Show this instance beside others, value by value"), this);
    m_state = wrapped(QStringLiteral("whatif.state"), "small", this);
    row->addWidget(m_title);
    row->addWidget(m_state, 1);
    column->addLayout(row);
    auto* links = new QHBoxLayout;
    links->setSpacing(4);
    links->addWidget(m_reset);
    links->addWidget(m_bookmark);
    links->addWidget(m_compare);
    links->addStretch(1);
    column->addLayout(links);
    connect(m_reset, &QPushButton::clicked, m_model, &WhatIf::reset);
    connect(m_bookmark, &QPushButton::clicked, this, &WhatIfPanel::bookmarkRequested);
    connect(m_compare, &QPushButton::clicked, this, &WhatIfPanel::compareRequested);
}

void WhatIfPanel::makeOutcome(QVBoxLayout* column) {
    m_says = wrapped(QStringLiteral("whatif.says"), "small", this);
    column->addWidget(m_says);
    m_bars = new ProbabilityBars(this);
    m_bars->setObjectName(QStringLiteral("whatif.bars"));
    column->addWidget(m_bars);
    m_said = new QWidget(this);
    auto* said = new QVBoxLayout(m_said);
    said->setContentsMargins(0, 0, 0, 0);
    said->setSpacing(8);
    said->setAlignment(Qt::AlignTop);
    m_sentence = wrapped(QStringLiteral("whatif.sentence"), nullptr, this);
    m_sentence->setAccessibleName(tr("What it would take, in a sentence"));
    setFlag(m_sentence, "chip");
    said->addWidget(m_sentence);
    m_doubt = wrapped(QStringLiteral("whatif.doubt"), "error", this);
    said->addWidget(m_doubt);
    m_reason = wrapped(QStringLiteral("whatif.reason"), "quiet", this);
    said->addWidget(m_reason);
    m_advice = linkButton(QStringLiteral("whatif.advice"), tr("Allow it for this row"),
                          tr("Lifts this one constraint for this row and searches again"), this);
    connect(m_advice, &QPushButton::clicked, this, [this] {
        const ModelAnswer* answer = shown();
        if (!answer || answer->explanation.advice.empty())
            return;
        const core::Advice& advice = answer->explanation.advice.front();
        const core::Status status = m_model->setConstraint(advice.feature, advice.relaxed);
        setMessage(status ? QString() : fromStd(status.error().message));
    });
    said->addWidget(m_advice, 0, Qt::AlignLeft);
    m_message = wrapped(QStringLiteral("whatif.message"), "error", this);
    said->addWidget(m_message);
    m_choices = new QWidget(this);
    m_choiceRow = new QHBoxLayout(m_choices);
    m_choiceRow->setContentsMargins(0, 0, 0, 0);
    m_choiceRow->setSpacing(4);
    m_choiceButtons = new QButtonGroup(this);
    connect(m_choiceButtons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT answerChosen(static_cast<std::size_t>(id)); });
    said->addWidget(m_choices);
    column->addWidget(m_said);
    for (QWidget* later :
         {static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_doubt), static_cast<QWidget*>(m_advice), m_choices})
        later->hide();
}

void WhatIfPanel::makeLimits(QVBoxLayout* column) {
    auto* line = new QFrame(this);
    setFlag(line, "rule");
    column->addWidget(line);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    const auto box = [&](const QString& text, const QString& name, const QString& spoken, const QString& help, int low,
                         int high) {
        auto* label = new QLabel(text, this);
        setRole(label, "small");
        auto* made = new CalmWheel<QSpinBox>(this);
        made->setRange(low, high);
        made->setObjectName(name);
        made->setAccessibleName(spoken);
        made->setToolTip(help);
        row->addWidget(label);
        row->addWidget(made);
        return made;
    };
    m_most = box(tr("Changes"), QStringLiteral("whatif.most"), tr("Most features a counterfactual may change"),
                 tr("How many features a counterfactual may change at most"), 0, kMostLimit);
    m_most->setSpecialValueText(tr("any"));
    m_most->setPrefix(QStringLiteral("\u2264 "));
    row->addStretch(1);
    m_answers = box(tr("Answers"), QStringLiteral("whatif.answers"), tr("Counterfactuals to look for"),
                    tr("How many different counterfactuals to look for; choose among them above, or compare them"), 1,
                    kMostAnswers);
    connect(m_most, &QSpinBox::valueChanged, m_model, &WhatIf::setMaxChanges);
    connect(m_answers, &QSpinBox::valueChanged, m_model, &WhatIf::setAnswers);
    column->addLayout(row);
}

void WhatIfPanel::makeFeatures(QVBoxLayout* column) {
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("whatif.find"));
    m_find->setAccessibleName(tr("Find a feature"));
    m_find->setPlaceholderText(tr("Find a feature"));
    m_find->setClearButtonEnabled(true);
    connect(m_find, &QLineEdit::textChanged, this, &WhatIfPanel::fillRows);
    column->addWidget(m_find);
    auto* scroll = m_scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("whatif.scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_list = new QWidget(scroll);
    setFlag(m_list, "transparent");
    m_column = new QVBoxLayout(m_list);
    m_column->setContentsMargins(0, 4, 12, 12);
    m_column->setSpacing(10);
    makePainter(m_column);
    m_more = wrapped(QStringLiteral("whatif.more"), "small", m_list);
    m_column->addWidget(m_more);
    m_column->addStretch(1);
    scroll->setWidget(m_list);
    column->addWidget(scroll, 1);
}

void WhatIfPanel::makePainter(QVBoxLayout* column) {
    m_paint = new QWidget(m_list);
    auto* inside = new QVBoxLayout(m_paint);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(6);
    m_painter = new ImagePainter(m_model, m_paint);
    inside->addWidget(m_painter);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto brush = [&](const QString& text, const QString& name, int high, int value) {
        auto* label = new QLabel(text, m_paint);
        setRole(label, "small");
        auto* slider = new CalmWheel<QSlider>(m_paint);
        slider->setOrientation(Qt::Horizontal);
        slider->setRange(0, high);
        slider->setValue(value);
        slider->setObjectName(name);
        slider->setAccessibleName(text);
        row->addWidget(label);
        row->addWidget(slider, 1);
        return slider;
    };
    auto* value = brush(tr("Brightness"), QStringLiteral("whatif.brushValue"), 255, 255);
    auto* radius = brush(tr("Brush"), QStringLiteral("whatif.brushRadius"), 5, 1);
    const auto apply = [this, value, radius] { m_painter->setBrush(value->value(), radius->value()); };
    connect(value, &QSlider::valueChanged, this, apply);
    connect(radius, &QSlider::valueChanged, this, apply);
    apply();
    inside->addLayout(row);
    connect(m_painter, &ImagePainter::pixelChosen, this, [this](core::Index feature) {
        if (m_pixel == feature)
            return;
        m_pixel = feature;
        fillRows();
    });
    column->addWidget(m_paint);
}

void WhatIfPanel::start() {
    m_answer.reset();
    m_before.reset();
    m_pixel.reset();
    const bool has = m_model->row().has_value();
    m_said->setMinimumHeight(0);
    m_pages->setCurrentIndex(has ? 1 : 0);
    setMessage({});
    if (!has || m_model->data() != m_filled)
        clearRows();
    if (!has)
        return;
    const core::Dataset& dataset = m_model->data()->dataset;
    const auto row = static_cast<std::size_t>(*m_model->row());
    m_title->setText(tr("Row %1").arg(shownCount(dataset.records.empty() ? *m_model->row() : dataset.records[row])));
    const bool image = dataset.schema.image.has_value();
    m_paint->setVisible(image);
    m_find->setVisible(!image && dataset.schema.size() >= kFindFrom);
    if (image || m_model->data() != m_filled)
        fillRows();
    else
        for (FeatureRow* one : m_rows)
            one->restart();
    showState();
    showAnswer();
}

// Nothing is made for a panel that nobody sees.
void WhatIfPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_model->row() && m_model->data() != m_filled)
        fillRows();
    showState();
}

void WhatIfPanel::clearRows() {
    for (FeatureRow* row : m_rows)
        row->deleteLater();
    for (FeatureRow* row : m_rows) {
        m_column->removeWidget(row);
        row->hide();
    }
    m_rows.clear();
    m_filled.reset();
}

// The features whose name has the words looked for; of an image the pixel that was touched.
void WhatIfPanel::fillRows() {
    clearRows();
    if (!m_model->row() || !isVisible())
        return;
    m_filled = m_model->data();
    const core::FeatureSchema& schema = m_model->data()->dataset.schema;
    int left = 0;
    const QString wanted = m_find->text().trimmed();
    for (core::Index f = 0; f < schema.size(); ++f) {
        const core::Index channels = schema.image ? schema.image->channels : 1;
        const bool fits = schema.image ? m_pixel && f >= *m_pixel && f < *m_pixel + channels
                                       : nameOf(schema[f]).contains(wanted, Qt::CaseInsensitive);
        if (!fits)
            continue;
        if (std::ssize(m_rows) < kMostRows)
            addRow(f);
        else
            ++left;
    }
    m_more->setVisible(left > 0 || m_rows.empty());
    m_more->setText(left > 0           ? tr("%1 more: find them by name above.").arg(left)
                    : schema.image     ? tr("Paint on the image, or touch a pixel to change it by number.")
                    : wanted.isEmpty() ? QString()
                                       : tr("No feature has that in its name."));
    showAnswer();
}

void WhatIfPanel::addRow(core::Index feature) {
    auto* row = new FeatureRow(m_model, feature, usualRange(*m_model->data(), feature), m_list);
    m_column->insertWidget(m_column->count() - 2, row); // before the rest and the stretch
    row->show();
    m_rows.push_back(row);
}

void WhatIfPanel::showState() {
    if (!m_model->row())
        return;
    if (isVisible())
        for (FeatureRow* row : m_rows)
            row->refresh();
    m_painter->refresh();
    const QSignalBlocker noMost(m_most), noAnswers(m_answers);
    m_most->setValue(m_model->maxChanges());
    m_answers->setValue(m_model->answers());
    QStringList parts;
    if (const auto moved = m_model->moved(); moved > 0)
        parts << counted(moved, tr("1 value changed"), tr("%1 values changed"));
    if (const auto rules = m_model->ownRules(); rules > 0)
        parts << counted(rules, tr("1 feature with rules of its own"), tr("%1 features with rules of their own"));
    m_state->setText(parts.isEmpty() ? tr("As in the data") : parts.join(tr(" \u00B7 ")));
    m_reset->setEnabled(!m_model->isPlain());
    showDoubt();
    keepRoom();
}

const ModelAnswer* WhatIfPanel::shown() const {
    if (!m_answer || m_shown >= m_answer->models.size() || !m_answer->models[m_shown])
        return nullptr;
    return &*m_answer->models[m_shown];
}

void WhatIfPanel::setShownModel(std::size_t model) {
    if (model == m_shown)
        return;
    m_shown = model;
    m_before.reset();
    showAnswer();
}

void WhatIfPanel::setKept(bool kept) {
    m_bookmark->setText(kept ? tr("Bookmarked") : tr("Bookmark"));
    m_bookmark->setToolTip(kept ? tr("It stands in Bookmarks, to be named there; click to take it away")
                                : tr("Keep this instance and its counterfactual by name"));
}

void WhatIfPanel::setAnswer(const std::shared_ptr<const ExplanationAnswer>& answer) {
    m_answer = answer;
    if (const ModelAnswer* now = shown(); now && !answer->edited)
        m_before = now->probabilities;
    showAnswer();
}

void WhatIfPanel::setMessage(const QString& message) {
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    keepRoom();
}

void WhatIfPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        m_said->setMinimumHeight(0);
    keepRoom();
}

// As much room as the longest answer about this row needed, and that of a usual one from the start: what one clicks on
// stays where it is. Where more is needed after all, the features are scrolled by as much.
void WhatIfPanel::keepRoom() {
    if (!isVisible() || !shown())
        return;
    const int width = this->width() - layout()->contentsMargins().left() - 2 * kMargin;
    const int usual = kUsualLines * m_sentence->fontMetrics().lineSpacing() + kUsualAround;
    const int wanted = std::max({usual, m_said->minimumHeight(), m_said->layout()->heightForWidth(width)});
    if (wanted == m_said->minimumHeight())
        return;
    const int more = m_said->minimumHeight() > 0 ? wanted - m_said->minimumHeight() : 0;
    m_said->setMinimumHeight(wanted);
    m_pages->currentWidget()->layout()->activate();
    QScrollBar* bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + more);
    for (FeatureRow* row : m_rows)
        if (row->isAncestorOf(focusWidget()))
            m_scroll->ensureWidgetVisible(row);
}

void WhatIfPanel::showAnswer() {
    const ModelAnswer* answer = shown();
    m_bars->setVisible(answer);
    m_says->setVisible(answer);
    m_bookmark->setEnabled(m_model->row().has_value());
    m_reason->setVisible(false);
    m_advice->setVisible(false);
    m_choices->setVisible(false);
    showDoubt();
    if (!answer)
        return clearAnswer();
    const QuerySubject& subject = *m_answer->subject;
    m_says->setText(tr("%1 says", "a model").arg(subject.models[m_shown].name));
    QStringList classes;
    for (const std::string& name : subject.data->dataset.classes)
        classes << fromStd(name);
    m_bars->setProbabilities(classes, answer->probabilities, m_answer->edited ? m_before : std::nullopt);
    m_sentence->setText(sentence(subject, *answer, Changes::All));
    const core::Explanation& explanation = answer->explanation;
    const bool helps = !explanation.advice.empty() && explanation.advice.front().valid;
    const QString reason = reasonText(subject, *answer);
    m_reason->setText(reason);
    // Why a search that moved ended short is a tip, so that the features have the room.
    m_reason->setVisible(!reason.isEmpty() && (explanation.valid || helps || explanation.changes.empty()));
    m_sentence->setToolTip(m_reason->isHidden() ? reason : QString());
    m_advice->setVisible(helps);
    for (FeatureRow* row : m_rows) {
        const auto change = std::ranges::find(explanation.changes, row->feature(), &core::FeatureChange::feature);
        row->setCounterfactual(change == explanation.changes.end() ? std::nullopt : std::optional<double>(change->to),
                               explanation.target);
    }
    showChoices(*answer);
    keepRoom();
}

void WhatIfPanel::clearAnswer() {
    m_bars->setProbabilities({}, core::Vector(), std::nullopt);
    m_sentence->setText(tr("Train or open a model: then the answer stands here."));
    for (FeatureRow* row : m_rows)
        row->setCounterfactual(std::nullopt, 0);
}

// Beside what the model says of values that no row has.
void WhatIfPanel::showDoubt() {
    QStringList names;
    if (shown())
        for (core::Index f = 0; f < m_model->instance().size(); ++f)
            if (m_model->isOutside(f))
                names << nameOf(m_model->data()->dataset.schema[f]);
    m_doubt->setText(tr("Doubtful: no row has such a value of %1, so the model can only guess.")
                         .arg(names.join(tr(", ", "list separator"))));
    m_doubt->setVisible(!names.isEmpty());
}

// Buttons of the answers of a set, in the order of the set whichever is shown.
void WhatIfPanel::showChoices(const ModelAnswer& answer) {
    m_choices->setVisible(!answer.others.empty());
    const int count = answer.others.empty() ? 0 : static_cast<int>(answer.others.size()) + 1;
    while (m_choiceButtons->buttons().size() > count) {
        QAbstractButton* last = m_choiceButtons->buttons().last();
        m_choiceButtons->removeButton(last);
        delete last;
    }
    for (int i = static_cast<int>(m_choiceButtons->buttons().size()); i < count; ++i) {
        auto* button = new QToolButton(m_choices);
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("whatif.answer%1").arg(i));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setFlag(button, "filled");
        m_choiceButtons->addButton(button, i);
        m_choiceRow->addWidget(button, 1);
    }
    const std::vector<const ModelAnswer*> set = answersOf(answer);
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const ModelAnswer& one = *set[at];
        QAbstractButton* button = m_choiceButtons->button(i);
        button->setText(likelyText(one.explanation.probability));
        const QString told = sentence(*m_answer->subject, one, Changes::All);
        button->setToolTip(told);
        button->setAccessibleName(tr("Answer %1: %2").arg(i + 1).arg(told));
        button->setChecked(at == answer.choice);
    }
}

} // namespace ui
