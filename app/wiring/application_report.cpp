#include "app/wiring/application.h"
#include "app/wiring/comparison.h"
#include "app/wiring/exploration.h"
#include "app/wiring/modes.h"
#include "app/wiring/report.h"
#include "ui/main_window.h"
#include "ui/models/notebook.h"
#include "ui/panels/data_panel.h"

// The part of the application that deals with the report.
namespace app {

void Application::connectReport() {
    Reporting* report = m_report.get();
    connect(report, &Reporting::dataRequested, this, [this] { m_window->setMode(kDataMode); });
    connect(report, &Reporting::noted, m_window.get(), &ui::MainWindow::showNote);
    connect(report, &Reporting::failed, m_window.get(), &ui::MainWindow::showError);
    connect(m_window.get(), &ui::MainWindow::modeChanged, report, [report](const QString& mode) {
        if (mode == kReportMode)
            report->enter();
        else
            report->leave();
    });
    connect(m_exploration.get(), &Exploration::dataShown, report, &Reporting::forget);
    connect(m_comparison.get(), &Comparison::measured, report,
            [report](const ui::ComparisonPtr& comparison) { report->takeMeasures(*comparison); });
    connect(m_data, &ui::DataPanel::constraintsChanged, report, &Reporting::renew);
    connect(m_notebook.get(), &ui::Notebook::changed, report, &Reporting::renew);
    connect(m_training.get(), &Training::modelsChanged, report, &Reporting::renew);
    connect(m_training.get(), &Training::stateChanged, report, &Reporting::renew);
}

} // namespace app
