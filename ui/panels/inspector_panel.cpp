#include "ui/models/core_words.h"
// How the inspector is built; what it shows of an answer: inspector_answer.cpp.
#include "ui/forms/parameter_form.h"
#include "ui/panels/fold_section.h"
#include "ui/panels/image_triple.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/labels.h"
#include "ui/plots/probability_chart.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kNarrowestChooser = 100;
constexpr int kWidestGenerator = 139;
constexpr int kMeasuredRows = 50; // of a long column, to find its width

QFrame* rule(QWidget* parent) {
    auto* line = new QFrame(parent);
    setFlag(line, "rule");
    return line;
}

QToolButton* arrowButton(const QString& name, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

} // namespace

InspectorPanel::InspectorPanel(QWidget* parent) : QWidget(parent), m_changes(new ChangesModel(this)) {
    setObjectName(QStringLiteral("inspector.panel"));
    setMinimumWidth(300);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pages = new QStackedWidget(this);
    layout->addWidget(m_pages);

    auto* empty = new QWidget(m_pages);
    auto* emptyColumn = new QVBoxLayout(empty);
    emptyColumn->setContentsMargins(24, 24, 24, 24);
    m_emptyText = wrapped(QStringLiteral("inspector.empty"), "quiet", empty);
    m_emptyText->setAlignment(Qt::AlignCenter);
    emptyColumn->addWidget(m_emptyText);
    m_pages->addWidget(empty);

    auto* scroll = new QScrollArea(m_pages);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setObjectName(QStringLiteral("inspector.scroll"));
    auto* card = new QWidget(scroll);
    setFlag(card, "transparent");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(10);
    makeHeader(column);
    makeOutcome(column);
    m_details = new QWidget(card);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(12);
    makeComparison(details);
    makeChanges(details);
    makePath(details);
    column->addWidget(m_details);
    column->addStretch(1);
    scroll->setWidget(card);
    m_pages->addWidget(scroll);

    m_outdated.setSingleShot(true);
    m_outdated.setInterval(120);
    connect(&m_outdated, &QTimer::timeout, this, [this] { setAnswer(nullptr); });
    connect(&Theme::instance(), &Theme::changed, this, &InspectorPanel::themeChanged);
    themeChanged();
    setData(nullptr);
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::makeHeader(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    m_rowName = wrapped(QStringLiteral("inspector.row"), "quiet", this);
    m_rowName->setWordWrap(false);
    m_position = wrapped(QStringLiteral("inspector.position"), "quiet", this);
    m_position->setWordWrap(false);
    m_previous = arrowButton(QStringLiteral("inspector.previous"), tr("Previous row"), this);
    m_next = arrowButton(QStringLiteral("inspector.next"), tr("Next row"), this);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    m_whatIf = arrowButton(QStringLiteral("inspector.whatIf"), tr("What if?"), this);
    m_whatIf->setToolTip(tr("Change values of this row and see at once what the model would say"));
    m_bookmark = arrowButton(QStringLiteral("inspector.bookmark"), tr("Bookmark this row"), this);
    connect(m_whatIf, &QToolButton::clicked, this, &InspectorPanel::whatIfRequested);
    connect(m_bookmark, &QToolButton::clicked, this, &InspectorPanel::bookmarkRequested);
    row->addWidget(m_rowName);
    row->addStretch(1);
    row->addWidget(m_whatIf);
    row->addWidget(m_bookmark);
    row->addWidget(m_previous);
    row->addWidget(m_position);
    row->addWidget(m_next);
    column->addLayout(row);
}

void InspectorPanel::setKept(bool kept) {
    m_kept = kept;
    const QString told = kept ? tr("This is bookmarked; click to take it away") : tr("Bookmark this row");
    m_bookmark->setToolTip(told);
    m_bookmark->setAccessibleName(told);
    const Tokens& tokens = Theme::instance().tokens();
    m_bookmark->setIcon(kept ? icon(QStringLiteral("bookmarked"), tokens.accent)
                             : icon(QStringLiteral("bookmark"), tokens.ink));
}

void InspectorPanel::setShownModel(std::size_t model) {
    if (model == m_shown || model >= static_cast<std::size_t>(m_models.size()))
        return;
    showModel(model);
    Q_EMIT shownModelChanged(m_shown);
}

void InspectorPanel::makeOutcome(QVBoxLayout* column) {
    m_title = new QBoxLayout(QBoxLayout::LeftToRight);
    m_title->setSpacing(8);
    const auto part = [this](QLabel*& marker, QLabel*& text, const QString& name) {
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        marker = new QLabel(this);
        text = wrapped(name, "title", this);
        row->addWidget(marker);
        row->addWidget(text, 1);
        return row;
    };
    m_title->addLayout(part(m_fromMarker, m_fromClass, QStringLiteral("inspector.from")));
    auto* target = new QHBoxLayout;
    target->setSpacing(8);
    m_arrow = new QLabel(QStringLiteral("\u2192"), this);
    setRole(m_arrow, "title");
    target->addWidget(m_arrow);
    target->addLayout(part(m_toMarker, m_toClass, QStringLiteral("inspector.to")), 1);
    m_title->addLayout(target, 1);
    column->addLayout(m_title);

    m_outcome = wrapped(QStringLiteral("inspector.outcome"), "quiet", this);
    column->addWidget(m_outcome);
    m_sentence = wrapped(QStringLiteral("inspector.sentence"), nullptr, this);
    setFlag(m_sentence, "chip");
    m_sentence->setAccessibleName(tr("The answer in a sentence"));
    column->addWidget(m_sentence);
    m_reason = wrapped(QStringLiteral("inspector.reason"), "quiet", this);
    column->addWidget(m_reason);
    m_truth = wrapped(QStringLiteral("inspector.truth"), "quiet", this);
    column->addWidget(m_truth);
    m_message = wrapped(QStringLiteral("inspector.message"), "error", this);
    column->addWidget(m_message);
    makeChoosers(column);
}

void InspectorPanel::makeChoosers(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto chooser = [this, row](const QString& name, const QString& spoken, const QString& help, int stretch) {
        auto* box = new QComboBox(this);
        box->setObjectName(name);
        box->setAccessibleName(spoken);
        box->setToolTip(help);
        box->setMinimumContentsLength(6);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumWidth(kNarrowestChooser);
        row->addWidget(box, stretch);
        return box;
    };
    m_targets = chooser(QStringLiteral("inspector.target"), tr("Wanted outcome"),
                        tr("Which class the row should be read as instead"), 1);
    m_generators = chooser(QStringLiteral("inspector.generator"), tr("Way of searching"), {}, 0);
    m_generators->setMaximumWidth(kWidestGenerator);
    connect(m_targets, &QComboBox::activated, this, &InspectorPanel::targetChosen);
    connect(m_generators, &QComboBox::activated, this, [this](int index) {
        m_generators->setToolTip(m_generators->itemData(index, Qt::ToolTipRole).toString());
        Q_EMIT generatorChosen();
    });
    column->addLayout(row);
}

void InspectorPanel::makeComparison(QVBoxLayout* column) {
    m_comparison = new QFrame(this);
    m_comparison->setObjectName(QStringLiteral("inspector.comparison"));
    m_comparison->setAccessibleName(tr("Answers of the models compared"));
    auto* inside = new QVBoxLayout(m_comparison);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(10);
    inside->addWidget(rule(m_comparison));
    m_modelRow = new QHBoxLayout;
    m_modelRow->setSpacing(8);
    inside->addLayout(m_modelRow);
    m_comparisonGrid = new QGridLayout;
    m_comparisonGrid->setHorizontalSpacing(8);
    m_comparisonGrid->setVerticalSpacing(4);
    inside->addLayout(m_comparisonGrid);
    m_modelButtons = new QButtonGroup(this);
    m_modelButtons->setExclusive(true);
    connect(m_modelButtons, &QButtonGroup::idClicked, this, [this](int id) {
        showModel(static_cast<std::size_t>(id));
        Q_EMIT shownModelChanged(m_shown);
    });
    column->addWidget(m_comparison);
}

void InspectorPanel::makeChanges(QVBoxLayout* column) {
    column->addWidget(rule(this));
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("What changes"), this);
    setRole(title, "section");
    m_asTable = new QToolButton(this);
    m_asTable->setObjectName(QStringLiteral("inspector.asTable"));
    m_asTable->setText(tr("Table"));
    m_asTable->setAccessibleName(tr("Show the changes as a table"));
    m_asTable->setToolTip(tr("Feature, before, after, change and constraint as a table"));
    m_asTable->setCheckable(true);
    m_asTable->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_asTable, &QToolButton::toggled, this, &InspectorPanel::showTable);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_asTable);
    column->addLayout(head);

    m_bars = new QWidget(this);
    m_barColumn = new QVBoxLayout(m_bars);
    m_barColumn->setContentsMargins(0, 0, 0, 0);
    m_barColumn->setSpacing(12);
    m_images = new ImageTriple(m_bars);
    m_moreBars = wrapped(QStringLiteral("inspector.moreChanges"), "quiet", m_bars);
    m_barColumn->addWidget(m_images);
    m_barColumn->addWidget(m_moreBars);
    column->addWidget(m_bars);

    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("inspector.changes"));
    m_table->setAccessibleName(tr("Changes: feature, before, after, change, constraint"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFont(Theme::smallFont());
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_table);

    m_unchangedText = wrapped(QStringLiteral("inspector.unchanged.text"), "quiet", this);
    m_unchanged = new FoldSection(QStringLiteral("inspector.unchanged"), m_unchangedText, this);
    column->addWidget(m_unchanged);
    showTable(false);
}

void InspectorPanel::makePath(QVBoxLayout* column) {
    column->addWidget(rule(this));
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("Along the path"), this);
    setRole(title, "section");
    m_steps = new QLabel(this);
    m_steps->setObjectName(QStringLiteral("inspector.steps"));
    setRole(m_steps, "quiet");
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_steps);
    column->addLayout(head);
    m_chart = new ProbabilityChart(this);
    m_chart->setObjectName(QStringLiteral("inspector.chart"));
    m_chart->setAccessibleName(tr("Probability of the wanted outcome after each step"));
    column->addWidget(m_chart);
    const auto stage = [this, column](const QString& name, const QString& help) {
        QLabel* label = wrapped(name, nullptr, this);
        label->setTextFormat(Qt::RichText);
        label->setToolTip(help);
        column->addWidget(label);
        return label;
    };
    m_nascent = stage(QStringLiteral("inspector.nascent"),
                      tr("So near the original row that a change of the answer would be a weakness of the model, not "
                         "advice. Counterfactual training makes the model hold its answer here."));
    m_from = stage(QStringLiteral("inspector.validFrom"),
                   tr("From this step on the wanted outcome is the model's most likely answer."));
    m_facts = wrapped(QStringLiteral("inspector.facts"), "quiet", this);
    m_facts->setToolTip(tr("Cost is the total change of the model's inputs (L1 distance), each in units of its spread "
                           "where inputs are standardised."));
    column->addWidget(m_facts);

    m_form = new ParameterForm(this);
    m_form->setObjectName(QStringLiteral("inspector.searchForm"));
    m_search = new FoldSection(QStringLiteral("inspector.search"), m_form, this);
    m_search->setTitle(tr("Search settings"));
    m_search->setToolTip(tr("Used for every search shown here, of all models alike; training keeps its own"));
    connect(m_form, &ParameterForm::valuesEdited, this, &InspectorPanel::searchEdited);
    column->addWidget(m_search);
}

void InspectorPanel::themeChanged() {
    const QColor ink = Theme::instance().tokens().ink;
    m_previous->setIcon(icon(QStringLiteral("chevron-left"), ink));
    m_next->setIcon(icon(QStringLiteral("chevron-right"), ink));
    m_asTable->setIcon(icon(QStringLiteral("table"), ink));
    m_whatIf->setIcon(icon(QStringLiteral("settings"), ink));
    setKept(m_kept);
    if (m_answer)
        refresh();
}

QSize InspectorPanel::sizeHint() const {
    return {360, 640};
}

void InspectorPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeTitle();
}

void InspectorPanel::setData(const core::PreparedDataPtr& loaded) {
    m_loaded = loaded;
    m_answer.reset();
    m_changes->setRows({});
    setModels({});
    setRow(std::nullopt, -1, 0);
    setMessage({});
    const QSignalBlocker quiet(m_targets);
    m_targets->clear();
    updateTargets();
}

void InspectorPanel::setModels(const QStringList& names) {
    if (names == m_models && !names.isEmpty())
        return;
    for (int column = 0; column < m_comparisonGrid->columnCount(); ++column)
        m_comparisonGrid->setColumnStretch(column, 0);
    m_models = names;
    m_answer.reset();
    qDeleteAll(m_comparison->findChildren<QLabel*>());
    const QList<QAbstractButton*> buttons = m_modelButtons->buttons();
    for (QAbstractButton* button : buttons) {
        m_modelButtons->removeButton(button);
        delete button;
    }
    m_shown = names.isEmpty() ? 0 : static_cast<std::size_t>(names.size() - 1);
    const QStringList brief = shortNames(names);
    for (int i = 0; i < names.size(); ++i) {
        auto* button = new QToolButton(m_comparison);
        button->setText(brief[i]);
        setFlag(button, "filled");
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setObjectName(QStringLiteral("inspector.model%1").arg(i));
        button->setAccessibleName(tr("Show the answer of %1").arg(names[i]));
        button->setToolTip(names[i]);
        button->setCheckable(true);
        button->setChecked(static_cast<std::size_t>(i) == m_shown);
        m_modelButtons->addButton(button, i);
        if (names.size() == 2) {
            m_modelRow->addWidget(button, 1);
            m_comparisonGrid->setColumnStretch(2 * i, 1);
        } else {
            m_comparisonGrid->addWidget(button, i + 1, 0);
        }
    }
    if (names.size() > 2)
        m_comparisonGrid->setColumnStretch(0, 1);
    m_comparison->setVisible(names.size() > 1);
    refresh();
}

void InspectorPanel::setGenerators(const std::vector<core::FeatureInfo>& generators, const QString& current) {
    const QSignalBlocker quiet(m_generators);
    m_generators->clear();
    for (const core::FeatureInfo& generator : generators) {
        m_generators->addItem(tr("By %1").arg(coreWords(generator.label)), QString::fromStdString(generator.id));
        m_generators->setItemData(m_generators->count() - 1, coreWords(generator.help), Qt::ToolTipRole);
    }
    m_generators->setCurrentIndex(std::max(0, m_generators->findData(current)));
    m_generators->setToolTip(m_generators->currentData(Qt::ToolTipRole).toString());
}

std::optional<core::Label> InspectorPanel::chosenTarget() const {
    const int label = m_targets->currentData().isValid() ? m_targets->currentData().toInt() : -1;
    return label < 0 ? std::nullopt : std::optional<core::Label>(label);
}

QString InspectorPanel::chosenGenerator() const {
    return m_generators->currentData().toString();
}

void InspectorPanel::setSearch(const std::vector<core::ParamSpec>& specs, const core::ParamValues& defaults,
                               const core::ParamValues& values) {
    m_form->setSpecs(specs);
    m_form->setDefaults(defaults);
    m_form->setValues(values);
}

core::ParamValues InspectorPanel::searchValues() const {
    return m_form->values();
}

void InspectorPanel::showTable(bool table) {
    m_bars->setVisible(!table);
    m_table->setModel(table ? m_changes : nullptr); // one that is not shown costs nothing while the model learns
    m_table->setVisible(table);
    if (table)
        refresh();
}

QStringList shortNames(const QStringList& names) {
    if (names.size() < 2)
        return names;
    const QString comma = QStringLiteral(", ");
    QList<QStringList> words; // before the comma, after which a name says what is its own
    for (const QString& name : names)
        words << name.section(comma, 0, 0).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList candidates = words.first().mid(1);
    for (const QString& word : candidates)
        if (std::ranges::all_of(words, [&](const QStringList& one) { return one.indexOf(word, 1) > 0; }))
            for (QStringList& one : words)
                one.removeAt(one.indexOf(word, 1));
    QStringList brief;
    for (int i = 0; i < names.size(); ++i) {
        const QString own = names[i].section(comma, 1);
        brief << words[i].join(QLatin1Char(' ')) + (own.isEmpty() ? QString() : comma + own);
    }
    QStringList different = brief;
    return different.removeDuplicates() == 0 ? brief : names;
}

} // namespace ui
