#pragma once

#include "ui/jobs/report_job.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace ui {

// The pages of the report as they will be, and the ways out: HTML, PDF, its tables. GUI thread. Shows pictures of
// pages and emits intent.
class ReportPreview final : public QWidget {
    Q_OBJECT

public:
    explicit ReportPreview(QWidget* parent = nullptr);

    // Null: there is nothing to report on yet.
    void setPictures(const ReportPicturesPtr& pictures);
    void setBusy(bool busy); // newer pages are on their way
    // Of 96 dpi, for pictures that are sharp at the size of this panel.
    [[nodiscard]] double scale() const;
    [[nodiscard]] int pages() const;

Q_SIGNALS:
    void scaleChanged();
    void saveRequested(const QString& suffix);       // "html" or "pdf"
    void saveTablesRequested(const QString& ending); // "csv", "json" or "tex"
    void dataRequested();                            // the button of the empty state

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeEmptyPage();
    void showPages();
    void themeChanged();

    ReportPicturesPtr m_pictures;
    QTimer m_resized;
    QLabel* m_count = nullptr;
    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_column = nullptr;
    QToolButton* m_tables = nullptr;
    QPushButton* m_html = nullptr;
    QPushButton* m_pdf = nullptr;
};

} // namespace ui
