#pragma once

#include "ui/models/study_row.h"

#include <QWidget>

#include <array>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace ui {

class ImplausibilityChart;
class PictureMatrix;
class RobustnessChart;
class SensitivityChart;
class StudyChart;
class StudyModel;

// The plots of the table's selected row. GUI thread.
class StudyDetails final : public QWidget {
    Q_OBJECT

public:
    explicit StudyDetails(const StudyModel* model, QWidget* parent = nullptr);

    void setRow(int row); // of the model; -1: none
    void setPictures(const core::StudyJob& job, const StudyPicturesPtr& pictures);
    void forgetPictures();
    void refresh(); // the model's rows have changed

Q_SIGNALS:
    void picturesShown(bool shown); // they want more height than the charts

private:
    class Legend;
    [[nodiscard]] std::array<StudyChart*, 3> charts() const;
    void showCharts();
    void showPictures();

    const StudyModel* m_model;
    int m_row = -1;
    std::map<QString, std::pair<std::uint64_t, StudyPicturesPtr>> m_pictures; // by row: of which seed
    QLabel* m_title;
    Legend* m_legend;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    RobustnessChart* m_robustness;
    ImplausibilityChart* m_implausibility;
    SensitivityChart* m_sensitivity;
    QLabel* m_noPictures;
    QWidget* m_matrices;
    PictureMatrix* m_baseline;
    PictureMatrix* m_trained;
};

} // namespace ui
