#pragma once

#include "ui/report/report_document.h"

#include <QByteArray>

namespace ui {

// The report as one HTML file (UTF-8, also well-formed as XML): text with headings, tables, drawings as SVG with their
// descriptions, small data sets of figures folded below them. It refers to nothing outside itself, and its security
// policy forbids it to. Any thread.
QByteArray reportHtml(const Report& report);

} // namespace ui
