#include "ui/plots/plot_export.h"

#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/table_export.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QMimeData>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <memory>

namespace ui {
namespace {

// Nothing where the colours are to be the screen's.
std::unique_ptr<const PaperColours> paperFor(PlotColours colours) {
    return colours == PlotColours::Paper ? std::make_unique<const PaperColours>() : nullptr;
}

QImage imageOf(const PlotSource& source, int dpi, PlotColours colours) {
    const auto paper = paperFor(colours);
    const Exporting exporting;
    QImage image(pixelsOf(source, dpi), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(static_cast<double>(dpi) / kScreenDpi);
    image.fill(Qt::transparent);
    QCPPainter painter(&image);
    source.draw(painter, source.size);
    painter.end();
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    return image;
}

void drawVectors(const PlotSource& source, const QSize& size, QPaintDevice* device) {
    const Exporting exporting;
    QCPPainter painter(device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    source.draw(painter, size);
}

QByteArray pdfOf(const PlotSource& source, PlotColours colours) {
    const auto paper = paperFor(colours);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(kScreenDpi);
    pdf.setTitle(source.name);
    pdf.setPageSize(QPageSize(QSizeF(source.size) * 72.0 / kScreenDpi, QPageSize::Point));
    pdf.setPageMargins(QMarginsF());
    drawVectors(source, source.size, &pdf);
    return buffer.data();
}

core::TableCell cellOf(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return {};
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return static_cast<std::int64_t>(value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return value.toDouble();
    default:
        return value.toString().toStdString();
    }
}

} // namespace

QSize pixelsOf(const PlotSource& source, int dpi) {
    return (QSizeF(source.size) * dpi / kScreenDpi).toSize();
}

QByteArray plotPng(const PlotSource& source, int dpi, PlotColours colours) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    imageOf(source, dpi, colours).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray plotSvg(const PlotSource& source, PlotColours colours) {
    const auto paper = paperFor(colours);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(kScreenDpi);
    svg.setSize(source.size);
    svg.setViewBox(QRect(QPoint(), source.size));
    svg.setTitle(source.name);
    drawVectors(source, source.size, &svg);
    return buffer.data();
}

QPicture plotStrokes(const PlotSource& source, const QSize& size) {
    const PaperColours paper;
    QPicture picture;
    drawVectors(source, size, &picture);
    picture.setBoundingRect(QRect(QPoint(), size));
    return picture;
}

QString exportPlot(const PlotSource& source, const QString& file, int dpi, PlotColours colours) {
    const QString suffix = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (suffix == QStringLiteral("png"))
        bytes = plotPng(source, dpi, colours);
    else if (suffix == QStringLiteral("svg"))
        bytes = plotSvg(source, colours);
    else if (suffix == QStringLiteral("pdf"))
        bytes = pdfOf(source, colours);
    else
        return QObject::tr("%1 ends in neither .png, .svg nor .pdf.").arg(file);
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && !bytes.isEmpty() && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return QObject::tr("%1 could not be written. Is the folder writable, and is there space?").arg(file);
}

core::Table plotTable(const PlotSource& source) {
    const PlotData data = source.data ? source.data() : PlotData();
    core::Table table{source.name.toStdString(), {}, {}};
    for (const QString& column : data.columns)
        table.columns.push_back({.key = {}, .heading = column.toStdString()});
    table.rows.reserve(data.rows.size());
    for (const auto& row : data.rows) {
        auto& cells = table.rows.emplace_back();
        for (const QVariant& value : row)
            cells.push_back(cellOf(value));
    }
    return table;
}

void copyPlot(const PlotSource& source, int dpi, PlotColours colours) {
    QImage image = imageOf(source, dpi, colours);
    image.setDevicePixelRatio(1);
    auto* mime = new QMimeData; // the clipboard takes it over
    mime->setImageData(image);
    mime->setData(QStringLiteral("image/png"), plotPng(source, dpi, colours));
    mime->setData(QStringLiteral("image/svg+xml"), plotSvg(source, colours));
    QApplication::clipboard()->setMimeData(mime);
}

void copyPlotData(const PlotSource& source) {
    copyTable(plotTable(source));
}

} // namespace ui
