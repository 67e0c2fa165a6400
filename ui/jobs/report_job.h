#pragma once

#include "core/evaluation/evaluate.h"
#include "ui/report/report_document.h"

#include <QImage>
#include <QObject>
#include <QThread>

#include <memory>
#include <vector>

namespace ui {

// Pages of a report as pictures.
struct ReportPictures {
    std::vector<QImage> pages;
    double scale = 1.0; // of 96 dpi
};
using ReportPicturesPtr = std::shared_ptr<const ReportPictures>;

// "Which figures do these models have, and how certain are they?" Each but the first is compared with the first.
struct MeasureRequest {
    core::PreparedDataPtr data;
    std::vector<core::Network> networks; // at least one
    core::Constraints constraints;
    int rounds = 10;
    std::uint64_t seed = 0;
    int threads = 1;
};
// One a network but the first; of a single one: compared with itself.
using Measured = std::vector<core::EvaluationReport>;
using MeasuredPtr = std::shared_ptr<const Measured>;

// Sets, writes and measures for reports, on threads of its own. GUI thread; signals arrive there. What is asked anew
// takes the place of what was asked before; files are always written.
class ReportJob final : public QObject {
    Q_OBJECT

public:
    explicit ReportJob(QObject* parent = nullptr);
    ~ReportJob() override;

    void picture(const ReportPtr& report, double scale);
    // HTML or PDF by the file's ending; an old file is replaced whole or not at all.
    void write(const ReportPtr& report, const QString& file);
    // Every table of the report as one file each into a folder; "csv", "json" or "tex".
    void writeTables(const ReportPtr& report, const QString& folder, const QString& ending);
    void measure(const std::shared_ptr<const MeasureRequest>& request);
    void stopMeasuring();
    [[nodiscard]] bool measuring() const { return m_measuring; }

Q_SIGNALS:
    void pictured(const ui::ReportPicturesPtr& pictures);
    void written(const QString& file);
    void failed(const QString& message);
    void measureProgressed(double done);
    void measured(const ui::MeasuredPtr& figures); // null: it failed or was stopped

private:
    void runMeasure(quint64 job, const MeasureRequest& request, const core::StopToken& stop);

    QThread m_writing;
    QThread m_counting;
    QObject* m_writer; // live on the threads: what is invoked on them runs there
    QObject* m_counter;
    quint64 m_picture = 0;
    quint64 m_measure = 0;
    bool m_measuring = false;
    core::StopSource m_stop;
};

} // namespace ui
