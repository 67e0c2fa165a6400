#include "app/wiring/study.h"

#include "app/wiring/training.h"
#include "ui/models/value_text.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/study_panel.h"

#include <QDir>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace app {
namespace {

const QString kFolderKey = QStringLiteral("study/folder");
const QString kRecordKey = QStringLiteral("study/record");
const QString kSetsKey = QStringLiteral("study/sets");
const QString kSeedsKey = QStringLiteral("study/seeds");
const QString kRoundsKey = QStringLiteral("study/rounds");
const QString kRecipeKey = QStringLiteral("study/recipe");
const QString kAblationKey = QStringLiteral("study/ablation");

bool isBuiltin(const core::StudySet& set) {
    return set.source.starts_with("builtin:");
}

std::filesystem::path pathOf(const QString& text) {
    return std::filesystem::path(text.toStdU16String());
}

QString usualRecord() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("study.jsonl"));
}

// The rows of a choice, each with seed 0.
std::vector<core::StudyJob> rowsOf(const ui::StudyChoice& choice) {
    std::vector<core::StudyJob> rows;
    const std::vector<std::string> regimes =
        choice.ablation ? std::vector<std::string>{"ar", "cd", "ct"} : std::vector<std::string>{"ct"};
    for (const QString& set : choice.sets)
        for (const std::string& regime : regimes) {
            core::StudyJob row;
            row.set = set.toStdString();
            row.rounds = choice.rounds;
            row.regime = regime;
            row.recipe = choice.recipe.toStdString();
            rows.push_back(row);
        }
    return rows;
}

// What would go on with the newest kind of row in a record: its sets, seeds, rounds and recipe.
ui::StudyChoice choiceOf(const std::vector<ui::StudyRowPtr>& rows, ui::StudyChoice choice) {
    const auto usual = [](const ui::StudyRowPtr& row) {
        return row->row.job.changes.empty() && row->row.job.rows == core::StudyRows::Test;
    };
    const auto model = std::ranges::max_element(
        rows, {}, [&](const ui::StudyRowPtr& row) { return std::pair(usual(row), row->row.job.rounds); });
    if (model == rows.end() || !usual(*model))
        return choice;
    const core::StudyJob& like = (*model)->row.job;
    choice.rounds = like.rounds;
    choice.recipe = QString::fromStdString(like.recipe);
    choice.sets.clear();
    choice.seeds = 1;
    choice.ablation = false;
    for (const ui::StudyRowPtr& row : rows) {
        const core::StudyJob& job = row->row.job;
        if (!usual(row) || job.rounds != like.rounds || job.recipe != like.recipe)
            continue;
        if (const QString set = QString::fromStdString(job.set); !choice.sets.contains(set))
            choice.sets << set;
        choice.ablation = choice.ablation || job.regime != "ct";
        choice.seeds = std::max(choice.seeds, static_cast<int>(row->seeds.size()));
    }
    return choice;
}

} // namespace

Study::Study(QSettings& settings, ui::StudyChoices* choices, ui::StudyPanel* panel, ui::LogPanel* log, QObject* parent)
    : QObject(parent), m_settings(settings), m_choices(choices), m_panel(panel), m_log(log) {
    m_folder = m_settings.value(kFolderKey).toString();
    m_record = m_settings.value(kRecordKey, usualRecord()).toString();
    m_choices->setFolder(m_folder);
    m_choices->setRecord(m_record);
    connect(choices, &ui::StudyChoices::startRequested, this, &Study::start);
    connect(choices, &ui::StudyChoices::stopRequested, this, &Study::stop);
    connect(choices, &ui::StudyChoices::choiceChanged, this, &Study::remember);
    connect(choices, &ui::StudyChoices::folderChosen, this, &Study::chooseFolder);
    connect(choices, &ui::StudyChoices::recordChosen, this, &Study::chooseRecord);
    connect(panel, &ui::StudyPanel::startRequested, this, [this] { start(m_choices->choice()); });
    connect(panel, &ui::StudyPanel::stopRequested, this, &Study::stop);
    connect(panel, &ui::StudyPanel::saveRequested, this, &Study::save);
    connect(&m_runner, &ui::StudyRunner::recordRead, this, &Study::showRecord);
    connect(&m_runner, &ui::StudyRunner::progressed, panel, &ui::StudyPanel::setProgress);
    connect(&m_runner, &ui::StudyRunner::rowChanged, panel, &ui::StudyPanel::setRow);
    connect(&m_runner, &ui::StudyRunner::picturesMade, panel, &ui::StudyPanel::setPictures);
    connect(&m_runner, &ui::StudyRunner::jobFailed, this, [this](const core::StudyJob& job, const QString& message) {
        m_panel->setFailed(job, message);
        m_log->add(ui::LogPanel::Kind::Error,
                   tr("Study of %1, seed %2: %3").arg(ui::StudyModel::title(job)).arg(job.seed).arg(message));
    });
    connect(&m_runner, &ui::StudyRunner::finished, this, &Study::finish);
}

void Study::enter() {
    if (std::exchange(m_entered, true))
        return;
    showEntries();
    m_choices->setChoice(remembered());
    m_runner.read(pathOf(m_record));
}

void Study::showEntries() {
    std::vector<ui::StudySetEntry> entries;
    for (const core::StudySet& set : core::studySets()) {
        ui::StudySetEntry entry{QString::fromStdString(set.id), QString::fromStdString(set.label), {}, true};
        const QString file = QString::fromStdString(set.source);
        if (isBuiltin(set)) {
            entry.detail = tr("%1, built in").arg(ui::StudyModel::fullName(set));
        } else if (m_folder.isEmpty()) {
            entry.available = false;
            entry.detail = tr("%1: needs the data folder").arg(ui::StudyModel::fullName(set));
        } else {
            entry.available = core::isAvailable(set, pathOf(m_folder));
            entry.detail = entry.available ? ui::StudyModel::fullName(set)
                                           : tr("file not found: %1").arg(QDir(m_folder).filePath(file));
        }
        entries.push_back(std::move(entry));
    }
    m_choices->setEntries(entries);
}

void Study::chooseFolder(const QString& folder) {
    m_folder = folder;
    m_settings.setValue(kFolderKey, folder);
    m_choices->setFolder(folder);
    showEntries();
}

void Study::chooseRecord(const QString& file) {
    m_record = file;
    m_settings.setValue(kRecordKey, file);
    m_choices->setRecord(file);
    m_choices->showError({});
    m_adopt = true;
    m_runner.read(pathOf(file));
}

void Study::showRecord(const ui::StudyRecordPtr& outcome) {
    if (m_runner.running())
        return;
    const bool adopt = std::exchange(m_adopt, false);
    if (!*outcome) {
        m_panel->setRows({});
        m_choices->showError(ui::fromStd(outcome->error().message));
        return;
    }
    m_panel->setRows(**outcome);
    if (adopt && !(*outcome)->empty()) {
        m_choices->setChoice(choiceOf(**outcome, m_choices->choice()));
        remember(m_choices->choice());
    }
}

void Study::start(const ui::StudyChoice& choice) {
    if (m_runner.running())
        return;
    m_choices->showError({});
    if (choice.sets.isEmpty()) {
        m_choices->showError(tr("Choose at least one set."));
        return;
    }
    const std::vector<core::StudyJob> rows = rowsOf(choice);
    auto plan = std::make_shared<ui::StudyPlan>();
    // Row by row, so that the first rows are whole soon.
    for (const core::StudyJob& row : rows)
        for (int seed = 1; seed <= choice.seeds; ++seed) {
            plan->jobs.push_back(row);
            plan->jobs.back().seed = static_cast<std::uint64_t>(seed);
        }
    plan->folder = pathOf(m_folder);
    plan->record = pathOf(m_record);
    plan->threads = Training::threads();
    m_choices->setRunning(true);
    m_panel->begin(rows);
    m_log->note(tr("Study starts: %1 trainings, %2 rounds each; record %3.")
                    .arg(plan->jobs.size())
                    .arg(choice.rounds)
                    .arg(m_record));
    m_runner.start(plan);
}

void Study::stop() {
    if (!m_runner.running())
        return;
    m_runner.stop();
    m_choices->setRunning(true, true);
    m_panel->setStopping();
}

void Study::finish(const ui::StudyEnd& end) {
    m_choices->setRunning(false);
    m_panel->end();
    if (!end.problem.isEmpty()) {
        m_choices->showError(end.problem);
        m_log->add(ui::LogPanel::Kind::Error, tr("Study: %1").arg(end.problem));
        Q_EMIT failed(tr("The study ended: %1").arg(end.problem));
        return;
    }
    const QString done = end.trained == 1 ? tr("1 training") : tr("%1 trainings").arg(end.trained);
    QString words = end.stopped        ? tr("Study stopped after %1; Start goes on from here.").arg(done)
                    : end.failed > 0   ? tr("Study ended after %1; %2 could not be run.").arg(done).arg(end.failed)
                    : end.trained == 0 ? tr("Nothing to do: the record has every training that was chosen.")
                                       : tr("Study finished: %1.").arg(done);
    m_log->note(words);
    m_choices->showNote(words);
    if (end.failed > 0)
        Q_EMIT failed(words);
}

void Study::save(const QString& file, const QString& text) {
    QSaveFile out(file);
    const QByteArray bytes = text.toUtf8();
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        Q_EMIT noted(tr("Table written to %1.").arg(file));
    else
        Q_EMIT failed(tr("%1 could not be written; is the folder there, and may it be written to?").arg(file));
}

void Study::remember(const ui::StudyChoice& choice) {
    m_settings.setValue(kSetsKey, choice.sets);
    m_settings.setValue(kSeedsKey, choice.seeds);
    m_settings.setValue(kRoundsKey, choice.rounds);
    m_settings.setValue(kRecipeKey, choice.recipe);
    m_settings.setValue(kAblationKey, choice.ablation);
}

// The first time: the synthetic sets, as often and as long as published.
ui::StudyChoice Study::remembered() const {
    ui::StudyChoice choice;
    QStringList builtin;
    for (const core::StudySet& set : core::studySets())
        if (isBuiltin(set))
            builtin << QString::fromStdString(set.id);
    choice.sets = m_settings.value(kSetsKey, builtin).toStringList();
    choice.seeds = m_settings.value(kSeedsKey, choice.seeds).toInt();
    choice.rounds = m_settings.value(kRoundsKey, choice.rounds).toInt();
    choice.recipe = m_settings.value(kRecipeKey, choice.recipe).toString();
    choice.ablation = m_settings.value(kAblationKey, choice.ablation).toBool();
    return choice;
}

} // namespace app
