#pragma once

#include "ui/jobs/study_runner.h"
#include "ui/panels/study_choices.h"

#include <QObject>

class QSettings;

namespace ui {
class LogPanel;
class StudyPanel;
} // namespace ui

namespace app {

// Runs the study: connects what was chosen and the table with the thread that works, and remembers choice, data folder
// and record from one start to the next. GUI thread only; panels and settings are borrowed and outlive it.
class Study final : public QObject {
    Q_OBJECT

public:
    Study(QSettings& settings, ui::StudyChoices* choices, ui::StudyPanel* panel, ui::LogPanel* log,
          QObject* parent = nullptr);

    void enter(); // the mode is shown: reads the record, the first time
    void start(const ui::StudyChoice& choice);
    void stop();
    [[nodiscard]] bool running() const { return m_runner.running(); }

Q_SIGNALS:
    void failed(const QString& message);
    void noted(const QString& message);

private:
    void chooseFolder(const QString& folder);
    void chooseRecord(const QString& file);
    void showEntries();
    void showRecord(const ui::StudyRecordPtr& outcome);
    void finish(const ui::StudyEnd& end);
    void save(const QString& file, const QString& text);
    void remember(const ui::StudyChoice& choice);
    [[nodiscard]] ui::StudyChoice remembered() const;

    QSettings& m_settings;
    ui::StudyChoices* m_choices;
    ui::StudyPanel* m_panel;
    ui::LogPanel* m_log;
    ui::StudyRunner m_runner;
    QString m_folder;
    QString m_record;
    bool m_entered = false;
    bool m_adopt = false; // the record that is being read was chosen by the person: its settings become the choice
};

} // namespace app
