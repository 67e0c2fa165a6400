#include "ui/panels/settings_panel.h"

#include "core/training/regime.h"
#include "ui/forms/choice_card.h"
#include "ui/forms/parameter_form.h"
#include "ui/models/core_words.h"
#include "ui/models/value_text.h"
#include "ui/panels/labels.h"
#include "ui/panels/settings_steps.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr const char* kRegimeKey = "training.regime";
constexpr const char* kGeneratorKey = "search.generator";
const QString kPublished = QStringLiteral("published");
const QString kDefault = QStringLiteral("default");
const QString kGiven = QStringLiteral("given"); // settings that came from elsewhere

using RegimeEntry = core::Registry<core::Regime>::Entry;

// Conventional first: by how much each adds to the classification loss.
std::vector<const RegimeEntry*> regimesInOrder() {
    std::vector<std::pair<std::size_t, const RegimeEntry*>> all;
    for (const RegimeEntry& entry : core::builtins<core::Regime>().entries()) {
        const auto regime = entry.create({});
        all.emplace_back(regime ? (*regime)->plan().terms.size() : 0, &entry);
    }
    std::ranges::stable_sort(all, {}, [](const auto& pair) { return pair.first; });
    std::vector<const RegimeEntry*> ordered;
    for (const auto& [terms, entry] : all)
        ordered.push_back(entry);
    return ordered;
}

std::string runName(const std::string& regime) {
    const RegimeEntry* entry = core::builtins<core::Regime>().find(regime);
    const QString name = entry ? shortRegimeLabel(entry->info) : QString::fromStdString(regime);
    return QCoreApplication::translate("ui::SettingsPanel", "%1 training").arg(name).toStdString();
}

// "builtin:moons:8000" -> "moons"; "" for other data.
std::string builtinId(const std::string& source) {
    constexpr std::string_view kPrefix = "builtin:";
    if (!source.starts_with(kPrefix))
        return {};
    const std::string id = source.substr(kPrefix.size());
    return id.substr(0, id.find(':'));
}
// By which its published settings are found, where there are some.
std::string publishedId(const core::Dataset& dataset) {
    return dataset.preset.empty() ? builtinId(dataset.source) : dataset.preset;
}

void addField(QVBoxLayout* column, const QString& label, QWidget* editor, const QString& name) {
    editor->setObjectName(QStringLiteral("settings.") + name);
    editor->setAccessibleName(label);
    column->addSpacing(Theme::kGrid);
    column->addWidget(heading(label));
    column->addWidget(editor);
}

} // namespace

struct SettingsPanel::Private {
    core::PreparedDataPtr data;
    core::Settings base;       // what the form's values are laid upon
    core::Settings given;      // of the "given" preset
    std::string formGenerator; // whose parameters the form shows
    QUndoStack* undo = nullptr;
    core::PlannedTraining last; // as of the last step
    bool showing = false;       // what changes is not the person's doing

    QStackedWidget* pages = nullptr;
    QScrollArea* scroll = nullptr;
    QButtonGroup* regimes = nullptr;
    QCheckBox* compare = nullptr;
    QComboBox* comparedWith = nullptr;
    QComboBox* preset = nullptr;
    QComboBox* search = nullptr;
    QLabel* searchHelp = nullptr;
    QSpinBox* seed = nullptr;
    ParameterForm* form = nullptr;
    QLabel* error = nullptr;
    QPushButton* train = nullptr;

    void buildRegimes(SettingsPanel* panel, QVBoxLayout* column);
    void buildFields(QVBoxLayout* column);
    QWidget* buildFooter();

    [[nodiscard]] std::string regime() const {
        const QAbstractButton* button = regimes->checkedButton();
        return button ? button->property("id").toString().toStdString() : std::string();
    }
    void offerComparisons();
    void offerPresets();
    void showForm(const core::Settings& settings);
    void choosePreset(const QString& id);
    void changeSearch(const std::string& generator);
    [[nodiscard]] core::Result<core::Settings> settings(const std::string& regimeId) const;
    void connectEdits(SettingsPanel* panel);
    void record(SettingsPanel* panel, const QString& label = {}, bool merge = true);
};

// A step for what is different from the last one.
void SettingsPanel::Private::record(SettingsPanel* panel, const QString& label, bool merge) {
    if (showing)
        return;
    core::PlannedTraining now = panel->planned();
    if (now == last)
        return;
    core::PlannedTraining before = std::exchange(last, now);
    if (undo)
        undo->push(new PlanCommand(*panel, std::move(before), std::move(now), label, merge));
}

void SettingsPanel::Private::offerComparisons() {
    const QString before = comparedWith->currentData().toString();
    const std::string chosen = regime();
    comparedWith->clear();
    for (const RegimeEntry* entry : regimesInOrder())
        if (entry->info.id != chosen)
            comparedWith->addItem(shortRegimeLabel(entry->info), QString::fromStdString(entry->info.id));
    comparedWith->setCurrentIndex(qMax(0, comparedWith->findData(before)));
}

// The form of the generator's settings; "changed" means changed from `settings`.
void SettingsPanel::Private::showForm(const core::Settings& settings) {
    base = settings;
    formGenerator = settings.search.generator;
    std::vector<core::ParamSpec> specs = core::settingSpecs(formGenerator);
    std::erase_if(specs,
                  [](const core::ParamSpec& spec) { return spec.key == kRegimeKey || spec.key == kGeneratorKey; });
    form->setSpecs(std::move(specs));
    form->setDefaults(core::toValues(settings));
    form->setValues(core::toValues(settings));
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    scroll->setMinimumWidth(scroll->widget()->minimumSizeHint().width() + bar);
    const QSignalBlocker quiet(search);
    search->setCurrentIndex(search->findData(QString::fromStdString(formGenerator)));
    if (const auto* entry = core::builtins<core::Generator>().find(formGenerator))
        searchHelp->setText(coreWords(entry->info.help));
}

void SettingsPanel::Private::choosePreset(const QString& id) {
    if (!data)
        return;
    if (id == kPublished) {
        if (auto published = core::publishedSettings(publishedId(data->dataset)))
            showForm(*published);
    } else if (id == kGiven) {
        showForm(given);
    } else {
        showForm(core::defaultSettings(data->training.cols()));
    }
}

core::Result<core::Settings> SettingsPanel::Private::settings(const std::string& regimeId) const {
    if (!form->isValid())
        return core::invalid(tr("One of the fields holds a value that cannot be read.").toStdString());
    core::ParamValues values = form->values();
    values[kRegimeKey] = regimeId;
    values[kGeneratorKey] = formGenerator;
    return core::withValues(base, values);
}

// What was typed stays where the new search has it too.
void SettingsPanel::Private::changeSearch(const std::string& generator) {
    const core::ParamValues typed = form->values();
    auto changed = core::withValues(base, {{kGeneratorKey, generator}});
    if (!changed)
        return;
    showForm(*changed);
    form->setValues(typed);
}

void SettingsPanel::Private::buildRegimes(SettingsPanel* panel, QVBoxLayout* column) {
    regimes = new QButtonGroup(panel);
    for (const RegimeEntry* entry : regimesInOrder()) {
        auto* card = new ChoiceCard(shortRegimeLabel(entry->info), coreWords(entry->info.help));
        const QString id = QString::fromStdString(entry->info.id);
        card->setObjectName(QStringLiteral("regime.") + id);
        card->setProperty("id", id);
        card->setChecked(entry->info.id == core::TrainingOptions().regime);
        regimes->addButton(card);
        column->addWidget(card);
    }
    compare = new QCheckBox(tr("Side by side with"));
    compare->setObjectName(QStringLiteral("settings.compare"));
    compare->setAccessibleName(tr("Train a second model to compare with"));
    compare->setToolTip(tr("Trains two models on the same rows, split and initial weights."));
    compare->setChecked(true);
    comparedWith = new QComboBox;
    comparedWith->setObjectName(QStringLiteral("settings.comparedWith"));
    comparedWith->setAccessibleName(tr("Regime to compare with"));
    auto* row = new QHBoxLayout;
    row->addWidget(compare);
    row->addWidget(comparedWith, 1);
    column->addLayout(row);
    offerComparisons();
}

void SettingsPanel::Private::buildFields(QVBoxLayout* column) {
    preset = new QComboBox;
    addField(column, tr("Preset"), preset, QStringLiteral("preset"));
    search = new QComboBox;
    for (const auto& entry : core::builtins<core::Generator>().entries())
        search->addItem(coreWords(entry.info.label), QString::fromStdString(entry.info.id));
    addField(column, tr("Search"), search, QStringLiteral("search"));
    searchHelp = quietText({});
    column->addWidget(searchHelp);
    seed = new QSpinBox;
    seed->setRange(0, std::numeric_limits<int>::max());
    seed->setToolTip(tr("The same seed gives the same initial weights and the same draws."));
    addField(column, tr("Seed"), seed, QStringLiteral("seed"));
    form = new ParameterForm;
    addField(column, tr("Settings"), form, QStringLiteral("form"));
    column->addStretch();
}

QWidget* SettingsPanel::Private::buildFooter() {
    error = new QLabel;
    error->setObjectName(QStringLiteral("settings.error"));
    error->setAccessibleName(tr("What is wrong with the settings"));
    setRole(error, "error");
    error->setWordWrap(true);
    error->hide();
    train = new QPushButton(tr("Train"));
    train->setObjectName(QStringLiteral("settings.train"));
    train->setAccessibleName(tr("Train"));
    setFlag(train, "primary");
    auto* footer = new QWidget;
    auto* layout = new QVBoxLayout(footer);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, 2 * Theme::kGrid);
    layout->addWidget(error);
    layout->addWidget(train);
    return footer;
}

void SettingsPanel::Private::offerPresets() {
    preset->clear();
    if (!data)
        return;
    if (core::publishedSettings(publishedId(data->dataset)))
        preset->addItem(tr("Published settings"), kPublished);
    preset->addItem(tr("Default"), kDefault);
}

SettingsPanel::SettingsPanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("settings.panel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    const int bar = QScrollBar(Qt::Vertical).sizeHint().width(); // the edges stay in line beside the scroll bar
    column->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid - bar, Theme::kGrid);
    column->setSpacing(Theme::kGrid);
    d->buildRegimes(this, column);
    d->buildFields(column);
    auto* scroll = d->scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFlag(content, "transparent");

    auto* filled = new QWidget;
    auto* filledLayout = new QVBoxLayout(filled);
    filledLayout->setContentsMargins(0, 0, 0, 0);
    filledLayout->setSpacing(0);
    filledLayout->addWidget(scroll, 1);
    filledLayout->addWidget(d->buildFooter());

    auto* empty = new QWidget;
    auto* emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(2 * Theme::kGrid, 2 * Theme::kGrid, 2 * Theme::kGrid, 2 * Theme::kGrid);
    emptyLayout->addWidget(quietText(tr("How the model learns is set here, once there is data to learn from.")));
    auto* open = new QPushButton(tr("Choose data"));
    open->setObjectName(QStringLiteral("settings.chooseData"));
    open->setAccessibleName(open->text());
    emptyLayout->addWidget(open);
    emptyLayout->addStretch();

    d->pages = new QStackedWidget;
    d->pages->addWidget(empty);
    d->pages->addWidget(filled);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->pages);

    connect(open, &QPushButton::clicked, this, &SettingsPanel::dataWanted);
    d->connectEdits(this);
    connect(d->train, &QPushButton::clicked, this, [this] {
        if (const auto wanted = plan()) {
            showError({});
            Q_EMIT trainRequested(*wanted);
        } else {
            showError(QString::fromStdString(wanted.error().message));
        }
    });
}

SettingsPanel::~SettingsPanel() = default;

void SettingsPanel::Private::connectEdits(SettingsPanel* panel) {
    connect(regimes, &QButtonGroup::buttonToggled, panel, [this, panel](QAbstractButton*, bool checked) {
        if (!checked)
            return;
        offerComparisons();
        record(panel);
    });
    connect(compare, &QCheckBox::toggled, comparedWith, &QWidget::setEnabled);
    connect(compare, &QCheckBox::toggled, panel, [this, panel] { record(panel); });
    connect(comparedWith, &QComboBox::activated, panel, [this, panel] { record(panel); });
    connect(preset, &QComboBox::activated, panel, [this, panel] {
        choosePreset(preset->currentData().toString());
        record(panel);
    });
    connect(search, &QComboBox::activated, panel, [this, panel] {
        changeSearch(search->currentData().toString().toStdString());
        record(panel);
    });
    connect(seed, &QSpinBox::valueChanged, panel, [this, panel] { record(panel); });
    connect(form, &ParameterForm::valuesEdited, panel, [this, panel] {
        panel->showError({});
        record(panel);
    });
}

void SettingsPanel::setUndoStack(QUndoStack* stack) {
    d->undo = stack;
}

core::PlannedTraining SettingsPanel::planned() const {
    core::PlannedTraining planned;
    planned.regime = d->regime();
    planned.comparedWith = d->comparedWith->currentData().toString().toStdString();
    planned.compare = d->compare->isChecked();
    planned.preset = d->preset->currentData().toString().toStdString();
    planned.base = core::toValues(d->base);
    planned.values = d->form->values();
    planned.values[kGeneratorKey] = d->formGenerator;
    planned.seed = static_cast<quint64>(d->seed->value());
    return planned;
}

void SettingsPanel::showPlanned(const core::PlannedTraining& planned) {
    d->showing = true;
    if (auto settings = core::withValues(core::Settings{}, planned.base)) {
        const QString id = fromStd(planned.preset);
        if (id == kGiven) {
            d->given = *settings;
            if (d->preset->findData(kGiven) < 0)
                d->preset->addItem(tr("Of the opened model"), kGiven);
        }
        d->preset->setCurrentIndex(d->preset->findData(id));
        d->showForm(*settings);
    }
    for (QAbstractButton* card : d->regimes->buttons())
        if (card->property("id").toString().toStdString() == planned.regime)
            card->setChecked(true);
    d->compare->setChecked(planned.compare);
    d->comparedWith->setCurrentIndex(d->comparedWith->findData(fromStd(planned.comparedWith)));
    d->form->setValues(planned.values);
    d->seed->setValue(static_cast<int>(std::min<quint64>(planned.seed, std::numeric_limits<int>::max())));
    showError({});
    d->last = this->planned();
    d->showing = false;
}

void SettingsPanel::setData(const core::PreparedDataPtr& prepared) {
    d->showing = true;
    d->data = prepared;
    d->pages->setCurrentIndex(prepared ? 1 : 0);
    showError({});
    d->offerPresets();
    d->choosePreset(d->preset->currentData().toString());
    d->last = planned();
    d->showing = false;
}

void SettingsPanel::setSettings(const core::Settings& settings, quint64 seed) {
    d->showing = true;
    d->given = settings;
    if (d->preset->findData(kGiven) < 0)
        d->preset->addItem(tr("Of the opened model"), kGiven);
    d->preset->setCurrentIndex(d->preset->findData(kGiven));
    d->showForm(settings);
    for (QAbstractButton* card : d->regimes->buttons())
        if (card->property("id").toString().toStdString() == settings.training.regime)
            card->setChecked(true);
    d->seed->setValue(static_cast<int>(std::min<quint64>(seed, std::numeric_limits<int>::max())));
    d->showing = false;
    d->record(this, tr("Settings"), false);
}

void SettingsPanel::setRunning(bool running) {
    d->train->setText(running ? tr("Train anew") : tr("Train"));
    d->train->setToolTip(running ? tr("Stops the training that runs and starts again with these settings.")
                                 : QString());
}

void SettingsPanel::showError(const QString& message) {
    d->error->setText(message);
    d->error->setVisible(!message.isEmpty());
}

core::Result<TrainingPlan> SettingsPanel::plan() const {
    if (!d->data)
        return core::invalid(tr("There is no data to train on yet.").toStdString());
    std::vector<std::string> ids;
    if (d->compare->isChecked() && d->comparedWith->currentIndex() >= 0)
        ids.push_back(d->comparedWith->currentData().toString().toStdString());
    ids.push_back(d->regime());
    TrainingPlan plan;
    plan.seed = static_cast<quint64>(d->seed->value());
    for (const std::string& id : ids) {
        auto settings = d->settings(id);
        if (!settings)
            return std::move(settings).error();
        plan.runs.push_back({runName(id), std::move(settings).value(), {}});
    }
    return plan;
}

} // namespace ui
