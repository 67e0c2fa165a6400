#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

namespace ui {

// What the person wants in the report.
struct ReportChoice {
    QString title; // "": the proposed one
    QString author;
    QString words;
    QSet<QString> leftOut; // ids of parts
    bool operator==(const ReportChoice&) const = default;
};

// A part that a report can have, or why it cannot.
struct ReportPart {
    QString id;
    QString label;
    QString missing; // what has to be done first; "" when it is there
};

// A plot of the window that can be added.
struct OfferedPlot {
    QString name;
    bool empty = false; // it shows nothing yet
};

// "How do I tell others?" What goes into the report: title, author, words, its parts, the plots that were added.
// GUI thread. Shows values and emits intent.
class ReportPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ReportPanel(QWidget* parent = nullptr);
    ~ReportPanel() override;

    void setParts(const std::vector<ReportPart>& parts);
    void setProposedTitle(const QString& title);
    void setChoice(const ReportChoice& choice); // emits nothing
    [[nodiscard]] ReportChoice choice() const;
    void setAddedPlots(const QStringList& captions);
    void setOfferedPlots(const std::vector<OfferedPlot>& plots); // the answer to plotsWanted(), at once
    // Whether there is something to measure, and how far it is: below 0 when nothing runs.
    void setMeasuring(bool possible, double done, const QString& words);

Q_SIGNALS:
    void choiceChanged(const ui::ReportChoice& choice); // by the person
    void measureRequested();
    void measureStopRequested();
    void plotRemoved(int index);
    void plotsWanted();         // which there are
    void plotChosen(int index); // of those that were offered

private:
    void addFields(class QVBoxLayout* column);
    void addMeasures(class QVBoxLayout* column);
    void announce();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
