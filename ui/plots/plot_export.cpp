#include "ui/plots/plot_export.h"

#include "ui/plots/custom_plot.h"
#include "ui/plots/number_text.h"
#include "ui/theme.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QShortcut>
#include <QStandardPaths>
#include <QSvgGenerator>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace ui {
namespace {

constexpr int kScreenDpi = 96;

QImage pictureOf(const PlotSource& source, int dpi) {
    const double scale = static_cast<double>(dpi) / kScreenDpi;
    QImage image((QSizeF(source.size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QCPPainter painter(&image);
    source.draw(painter, source.size);
    painter.end();
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    return image;
}

void drawVectors(const PlotSource& source, QPaintDevice* device) {
    QCPPainter painter(device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    source.draw(painter, source.size);
}

// Rows of a plot's data; numbers right-aligned with their full value in the tooltip.
class PlotDataModel final : public QAbstractTableModel {
public:
    PlotDataModel(PlotData data, QObject* parent) : QAbstractTableModel(parent), m_data(std::move(data)) {}

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_data.rows.size());
    }
    int columnCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_data.columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (role == Qt::DisplayRole && orientation == Qt::Horizontal)
            return m_data.columns.value(section);
        return {};
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const auto& row = m_data.rows[static_cast<std::size_t>(index.row())];
        if (static_cast<std::size_t>(index.column()) >= row.size())
            return {};
        const QVariant& value = row[static_cast<std::size_t>(index.column())];
        const bool real = value.typeId() == QMetaType::Double;
        switch (role) {
        case Qt::DisplayRole:
            return real ? numberText(value.toDouble(), 4) : value;
        case Qt::ToolTipRole:
        case Qt::EditRole:
            return real ? QString::number(value.toDouble(), 'g', 17) : value;
        case Qt::TextAlignmentRole:
            return value.typeId() == QMetaType::QString ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                                        : QVariant(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    }

private:
    PlotData m_data;
};

void copySelection(const QTableView* view) {
    QModelIndexList chosen = view->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QString text;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (i > 0)
            text += QLatin1Char(chosen[i].row() == chosen[i - 1].row() ? '\t' : '\n');
        text += chosen[i].data(Qt::EditRole).toString();
    }
    QApplication::clipboard()->setText(text);
}

QWidget* openWindow(const QString& title, const QString& name, QWidget* parent, const QSize& size) {
    auto* window = new QWidget(parent, Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setObjectName(name);
    window->setWindowTitle(title);
    window->resize(size);
    QObject::connect(new QShortcut(Qt::Key_Escape, window), &QShortcut::activated, window, &QWidget::close);
    return window;
}

// Draws the plot at whatever size its window has.
class PlotView final : public QWidget {
public:
    PlotView(PlotSource source, QWidget* parent) : QWidget(parent), m_source(std::move(source)) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QCPPainter painter(this);
        m_source.draw(painter, size());
    }

private:
    PlotSource m_source;
};

QIcon menuIcon(const QString& name) {
    return icon(name, Theme::instance().tokens().ink);
}

} // namespace

QString exportPlot(const PlotSource& source, const QString& file, int dpi) {
    const QString suffix = QFileInfo(file).suffix().toLower();
    const QString failed =
        QObject::tr("%1 could not be written. Is the folder writable, and is there space?").arg(file);
    if (suffix == QStringLiteral("png"))
        return pictureOf(source, dpi).save(file, "PNG") ? QString() : failed;
    QSaveFile out(file);
    if (suffix != QStringLiteral("svg") && suffix != QStringLiteral("pdf"))
        return QObject::tr("%1 ends in neither .png, .svg nor .pdf.").arg(file);
    if (!out.open(QIODevice::WriteOnly))
        return failed;
    if (suffix == QStringLiteral("svg")) {
        QSvgGenerator svg;
        svg.setOutputDevice(&out);
        svg.setResolution(kScreenDpi);
        svg.setSize(source.size);
        svg.setViewBox(QRect(QPoint(), source.size));
        svg.setTitle(source.name);
        drawVectors(source, &svg);
    } else {
        QPdfWriter pdf(&out);
        pdf.setResolution(kScreenDpi);
        pdf.setTitle(source.name);
        pdf.setPageSize(QPageSize(QSizeF(source.size) * 72.0 / kScreenDpi, QPageSize::Point));
        pdf.setPageMargins(QMarginsF());
        drawVectors(source, &pdf);
    }
    return out.commit() ? QString() : failed;
}

void copyPlot(const PlotSource& source) {
    QImage image = pictureOf(source, 2 * kScreenDpi);
    image.setDevicePixelRatio(1);
    QApplication::clipboard()->setImage(image);
}

QWidget* showPlotData(const PlotSource& source, QWidget* parent) {
    QWidget* window =
        openWindow(QObject::tr("Data of %1").arg(source.name), QStringLiteral("plotData"), parent, {560, 640});
    auto* view = new QTableView(window);
    view->setObjectName(QStringLiteral("plotDataTable"));
    view->setAccessibleName(QObject::tr("Data of the plot"));
    view->setModel(new PlotDataModel(source.data(), view));
    view->setShowGrid(false);
    view->verticalHeader()->setVisible(false);
    view->verticalHeader()->setDefaultSectionSize(26);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
    auto* layout = new QVBoxLayout(window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view);
    auto* copy = new QShortcut(QKeySequence::Copy, view);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(copy, &QShortcut::activated, view, [view] { copySelection(view); });
    window->show();
    return window;
}

QWidget* showPlotLarger(const PlotSource& source, QWidget* parent) {
    const QSize size = (QSizeF(source.size) * 1.8).toSize().expandedTo({960, 480}).boundedTo({1440, 900});
    QWidget* window = openWindow(source.name, QStringLiteral("plotLarger"), parent, size);
    auto* layout = new QVBoxLayout(window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PlotView(source, window));
    window->show();
    return window;
}

void askAndExport(const PlotSource& source, const QString& suffix, int dpi, QWidget* parent) {
    QString name = source.name.isEmpty() ? QObject::tr("plot") : source.name;
    name.replace(QRegularExpression(QStringLiteral("[^\\w\\-]+")), QStringLiteral("-"));
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    const QString kind = QObject::tr("%1 picture (*.%2)").arg(suffix.toUpper(), suffix);
    auto* dialog = new QFileDialog(parent, QObject::tr("Export the plot"),
                                   folder.filePath(name + QLatin1Char('.') + suffix), kind);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name + QLatin1Char('.') + suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [source, dpi, parent](const QString& file) {
        if (const QString error = exportPlot(source, file, dpi); !error.isEmpty()) {
            auto* box =
                new QMessageBox(QMessageBox::Warning, QObject::tr("Not exported"), error, QMessageBox::Ok, parent);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
    });
    dialog->open();
}

void addExportActions(QMenu* menu, const std::function<PlotSource()>& source, QWidget* parent) {
    const auto add = [&](const QString& text, const QString& suffix, int dpi) {
        menu->addAction(text, parent, [=] { askAndExport(source(), suffix, dpi, parent); });
    };
    add(QObject::tr("PNG, screen size (96 dpi)…"), QStringLiteral("png"), 96);
    add(QObject::tr("PNG, sharp (192 dpi)…"), QStringLiteral("png"), 192);
    add(QObject::tr("PNG, for print (300 dpi)…"), QStringLiteral("png"), 300);
    menu->addSeparator();
    add(QObject::tr("SVG…"), QStringLiteral("svg"), 96);
    add(QObject::tr("PDF…"), QStringLiteral("pdf"), 96);
}

QMenu* plotMenu(const std::function<PlotSource()>& source, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(menuIcon(QStringLiteral("copy")), QObject::tr("Copy picture"), parent, [=] { copyPlot(source()); });
    auto* exports = menu->addMenu(menuIcon(QStringLiteral("export")), QObject::tr("Export"));
    addExportActions(exports, source, parent);
    menu->addAction(menuIcon(QStringLiteral("table")), QObject::tr("Show data"), parent,
                    [=] { showPlotData(source(), parent); });
    menu->addAction(menuIcon(QStringLiteral("enlarge")), QObject::tr("Open larger"), parent,
                    [=] { showPlotLarger(source(), parent); });
    return menu;
}

} // namespace ui
