#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>

namespace ui {

// What the person chose to study.
struct StudyChoice {
    QStringList sets; // ids, in the order of the publication
    int seeds = 5;
    int rounds = 100;
    QString recipe = QStringLiteral("published"); // or "improved"
    bool ablation = false;                        // also adversarial and contrastive training alone
    bool operator==(const StudyChoice&) const = default;
};

// A set that can be chosen, or why it cannot.
struct StudySetEntry {
    QString id;
    QString label;
    QString detail; // where it comes from; of one that is not there: why
    bool available = true;
};

// "What is to be measured?" Sets, trainings, rounds, recipe; the folder of the data and the file of the record; start
// and stop. GUI thread. Shows values and emits intent.
class StudyChoices final : public QWidget {
    Q_OBJECT

public:
    explicit StudyChoices(QWidget* parent = nullptr);
    ~StudyChoices() override;

    void setEntries(const std::vector<StudySetEntry>& entries); // keeps what is checked
    void setChoice(const StudyChoice& choice);                  // emits nothing
    [[nodiscard]] StudyChoice choice() const;                   // sets that are there and checked
    void setFolder(const QString& folder);                      // "" when none was chosen
    void setRecord(const QString& file);
    void setRunning(bool running, bool stopping = false);
    void showError(const QString& message); // inline, above the button; "" clears it
    void showNote(const QString& message);  // likewise, until the choice changes or the study starts

Q_SIGNALS:
    void startRequested(const ui::StudyChoice& choice);
    void stopRequested();
    void choiceChanged(const ui::StudyChoice& choice); // by the person
    void folderChosen(const QString& folder);
    void recordChosen(const QString& file); // may be new

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
