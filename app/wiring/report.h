#pragma once

#include "app/wiring/report_content.h"
#include "app/wiring/turn_by_turn.h"
#include "ui/jobs/comparison_job.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QSettings;

namespace ui {
class InspectorPanel;
class ReportPanel;
class ReportPreview;
class StagePanel;
class StudyPanel;
class TimelinePanel;
} // namespace ui

namespace app {

// Collects what there is to report, shows its pages, measures, and writes it. GUI thread only; what it is given is
// borrowed and outlives it.
class Reporting final : public QObject {
    Q_OBJECT

public:
    // What a report is drawn from.
    struct Sources {
        Training* training = nullptr;
        ui::StagePanel* stage = nullptr;
        ui::TimelinePanel* timeline = nullptr;
        ui::InspectorPanel* inspector = nullptr;
        ui::StudyPanel* study = nullptr;
        QWidget* window = nullptr;                      // whose plots can be added
        std::function<core::Constraints()> constraints; // in force
        std::function<core::Notes()> notes;
    };
    Reporting(QSettings& settings, Sources sources, ui::ReportPanel* panel, ui::ReportPreview* preview,
              QObject* parent = nullptr);

    void enter();  // the mode is shown
    void leave();  // what changes is not followed until it is entered again
    void renew();  // something changed that may be in the report
    void forget(); // other data: added plots and measures are no longer of it
    // Measures of the models that there are, taken elsewhere: they need not be measured again.
    void takeMeasures(const ui::Comparison& comparison);

    [[nodiscard]] ui::ReportPtr report(); // as it would be written now; null without data
    // Title, words and parts, to be kept and had again.
    [[nodiscard]] QJsonObject choices() const;
    void restore(const QJsonObject& choices);

    void write(const QString& file);
    void writeTables(const QString& folder, const QString& ending);

Q_SIGNALS:
    void dataRequested();
    void noted(const QString& message);
    void failed(const QString& message);

private:
    // The points behind the landscapes may be many, and pages do not show them.
    enum class Points { With, Without };
    // Plots are drawn by the GUI thread, one a step; with the last step `then` has all there is to report.
    [[nodiscard]] TurnByTurn::Steps gather(Points points, std::function<void(const ReportMaterial&)> then);
    struct Figures;
    [[nodiscard]] ReportMaterial material(const Figures& figures);
    void addLandscape(Figures& figures, std::size_t model) const;
    void addEpochs(Figures& figures) const;
    void finish(Figures& figures) const;
    [[nodiscard]] core::Constraints constraints() const;
    void gatherForFile(std::function<void(const ui::ReportPtr&)> then);
    [[nodiscard]] QString fingerprint() const; // of the models that were measured
    void show();
    void showMeasuring(double done);
    void measure();
    void addPlot(const ui::PlotSource& source);
    void offerPlots(); // those that there are to the panel
    void askAndWrite(const QString& suffix);
    void askAndWriteTables(const QString& ending);

    QSettings& m_settings;
    Sources m_from;
    ui::ReportPanel* m_panel;
    ui::ReportPreview* m_preview;
    ui::ReportChoice m_choice;
    std::vector<ui::ReportFigure> m_added;
    std::vector<QPointer<QWidget>> m_offered; // plots, as the panel's list has them
    ui::MeasuredPtr m_measured;
    QString m_measuredModels;
    QString m_measuringModels;
    bool m_entered = false;
    QTimer m_due; // the pages follow changes
    TurnByTurn m_showing;
    TurnByTurn m_forFiles;
    ui::ReportJob m_job; // last: ends first
};

} // namespace app
