#pragma once

#include "app/wiring/report_content.h"

#include <QObject>
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
        std::function<core::Constraints()> constraints; // in force
        std::function<core::Notes()> notes;
    };
    Reporting(QSettings& settings, Sources sources, ui::ReportPanel* panel, ui::ReportPreview* preview,
              QObject* parent = nullptr);

    void enter();  // the mode is shown
    void leave();  // what changes is not followed until it is entered again
    void renew();  // something changed that may be in the report
    void forget(); // other data: added plots and measures are no longer of it

    [[nodiscard]] ui::ReportPtr report(); // as it would be written now; null without data
    void write(const QString& file);
    void writeTables(const QString& folder, const QString& ending);

Q_SIGNALS:
    void dataRequested();
    void noted(const QString& message);
    void failed(const QString& message);

private:
    [[nodiscard]] ReportMaterial material();
    [[nodiscard]] std::vector<ui::ReportFigure> landscapes() const;
    [[nodiscard]] std::vector<ui::ReportFigure> epochs() const;
    [[nodiscard]] QString fingerprint() const; // of the models that were measured
    void show();
    void showMeasuring(double done);
    void measure();
    void addPlot(const ui::PlotSource& source);
    void askAndWrite(const QString& suffix);
    void askAndWriteTables(const QString& ending);

    QSettings& m_settings;
    Sources m_from;
    ui::ReportPanel* m_panel;
    ui::ReportPreview* m_preview;
    ui::ReportChoice m_choice;
    std::vector<ui::ReportFigure> m_added;
    ui::MeasuredPtr m_measured;
    QString m_measuredModels;
    QString m_measuringModels;
    core::PreparedDataPtr m_data; // that m_added and m_measured are of
    bool m_entered = false;
    QTimer m_due;        // the pages follow changes
    ui::ReportJob m_job; // last: ends first
};

} // namespace app
