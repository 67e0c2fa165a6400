#pragma once

#include "core/base/table_text.h"

#include <QObject>
#include <QString>

#include <functional>

class QMenu;
class QWidget;

namespace ui {

// How every table leaves the window: onto the clipboard and into files. GUI thread.

// Separated by tabs, as spreadsheets and editors take it; what they would run as a formula is neutralised.
void copyTable(const core::Table& table);
// CSV, TSV, JSON or LaTeX by the file's ending; an old file is replaced whole or not at all. Returns "" or what went
// wrong.
QString exportTable(const core::Table& table, const QString& file);
// Asks for a file, not modal, exports, and says so where that failed.
void askAndExportTable(const core::Table& table, const QString& suffix, QWidget* parent);

// "Copy data" and "Export data" with CSV, JSON and LaTeX. `table` is asked when an entry is chosen.
void addTableActions(QMenu* menu, const std::function<core::Table()>& table, QWidget* parent);

// "A name" as the start of a file's name.
QString fileNameFor(const QString& name);
// Tells of the files that were written where a person chose, so that the window can say so.
class Exports final : public QObject {
    Q_OBJECT

public:
    static Exports& instance();

Q_SIGNALS:
    void written(const QString& file);
};

// Asks where to save, not modal; `write` gets the file and returns "" or what went wrong, which is then shown.
void askWhereToWrite(const QString& title, const QString& proposed, const QString& kind, QWidget* parent,
                     const std::function<QString(const QString&)>& write);

} // namespace ui
