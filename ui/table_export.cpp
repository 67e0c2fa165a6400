#include "ui/table_export.h"

#include "core/session/json_text.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QRegularExpression>
#include <QStandardPaths>

namespace ui {
namespace {

// The folder that was last written to: the next export is likely to go there too.
QString& lastFolder() {
    static QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder;
}

} // namespace

void copyTable(const core::Table& table) {
    QApplication::clipboard()->setText(QString::fromStdString(core::tsvText(table)));
}

QString exportTable(const core::Table& table, const QString& file) {
    const QString suffix = QFileInfo(file).suffix().toLower();
    const std::string text = core::tableText(table, suffix.toStdString());
    if (text.empty())
        return QObject::tr("%1 ends in neither .csv, .tsv, .json nor .tex.").arg(file);
    const core::Status written = core::writeText(file.toStdString(), text);
    return written ? QString() : QString::fromStdString(written.error().message);
}

QString fileNameFor(const QString& name) {
    static const QRegularExpression kOther(QStringLiteral("[^\\w\\-]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString plain = name;
    while (!plain.isEmpty() && !plain.back().isLetterOrNumber())
        plain.chop(1); // a title's full stop
    plain.replace(kOther, QStringLiteral("-"));
    return plain.isEmpty() ? QObject::tr("plot") : plain;
}

Exports& Exports::instance() {
    static Exports exports;
    return exports;
}

void askWhereToWrite(const QString& title, const QString& proposed, const QString& kind, QWidget* parent,
                     const std::function<QString(const QString&)>& write) {
    auto* dialog = new QFileDialog(parent, title, QDir(lastFolder()).filePath(proposed), kind);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(proposed).suffix());
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [write, parent](const QString& file) {
        lastFolder() = QFileInfo(file).absolutePath();
        if (const QString error = write(file); !error.isEmpty()) {
            auto* box =
                new QMessageBox(QMessageBox::Warning, QObject::tr("Not exported"), error, QMessageBox::Ok, parent);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
    });
    dialog->open();
}

void askAndExportTable(const core::Table& table, const QString& suffix, QWidget* parent) {
    const QString kind = suffix == QStringLiteral("tex") ? QObject::tr("LaTeX (*.tex)")
                                                         : QObject::tr("%1 (*.%2)").arg(suffix.toUpper(), suffix);
    askWhereToWrite(QObject::tr("Export the data"),
                    fileNameFor(QString::fromStdString(table.title)) + QLatin1Char('.') + suffix, kind, parent,
                    [table](const QString& file) {
                        const QString error = exportTable(table, file);
                        if (error.isEmpty())
                            Q_EMIT Exports::instance().written(file);
                        return error;
                    });
}

void addTableActions(QMenu* menu, const std::function<core::Table()>& table, QWidget* parent) {
    const QColor ink = Theme::instance().tokens().ink;
    QAction* copy = menu->addAction(icon(QStringLiteral("table"), ink), QObject::tr("Copy data"), parent,
                                    [=] { copyTable(table()); });
    copy->setObjectName(QStringLiteral("table.copy"));
    QMenu* exports = menu->addMenu(QObject::tr("Export data"));
    const auto add = [&](const QString& text, const QString& suffix) {
        QAction* action = exports->addAction(text, parent, [=] { askAndExportTable(table(), suffix, parent); });
        action->setObjectName(QStringLiteral("table.") + suffix);
    };
    add(QObject::tr("CSV, for spreadsheets..."), QStringLiteral("csv"));
    add(QObject::tr("JSON, for programs..."), QStringLiteral("json"));
    add(QObject::tr("LaTeX, for papers..."), QStringLiteral("tex"));
}

} // namespace ui
