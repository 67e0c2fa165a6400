#pragma once

#include "ui/report/report_document.h"

#include <QByteArray>
#include <QImage>

#include <functional>

class QPainter;

namespace ui {

// A report set on A4 pages: what the PDF has and what the preview shows. Immutable once made; makes and paints on any
// thread, one at a time.
class ReportPages {
public:
    explicit ReportPages(const Report& report);

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] static QSizeF size(); // of a page, pixels at 96 dpi
    void paint(QPainter& painter, int page) const;
    [[nodiscard]] QImage image(int page, double scale) const; // of 96 dpi

private:
    friend class PageSetter;
    using Stroke = std::function<void(QPainter&)>;
    std::vector<std::vector<Stroke>> m_pages;
};

// The pages as a PDF: drawings as vectors, text as text, its fonts inside. Any thread.
QByteArray reportPdf(const Report& report);

} // namespace ui
