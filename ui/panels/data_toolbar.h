#pragma once

#include "core/data/prepared_data.h"
#include "core/data/source.h"

#include <QWidget>

#include <memory>

namespace ui {

// The title line of the Data mode: what is loaded, where else data comes from, and what is being loaded or went wrong.
// GUI thread.
class DataTitle final : public QWidget {
    Q_OBJECT

public:
    explicit DataTitle(QWidget* parent = nullptr);
    ~DataTitle() override;

    void setData(const core::PreparedDataPtr& data);
    void setBuiltins(const std::vector<core::BuiltinSet>& sets);
    // What the Data mode shows while nothing is loaded; asks through this title. Owned by `parent`.
    QWidget* emptyState(QWidget* parent);

    void showProgress(double done, const QString& doing);
    void endProgress();
    void showError(const QString& message); // "" clears it
    void showNote(const QString& message);  // "" clears note and error

Q_SIGNALS:
    void openRequested(const QString& source);
    void cancelRequested();

private:
    void build();
    void buildStatus(QLayout* column);
    void askForFile();
    void askForFolder();

    struct Private;
    std::unique_ptr<Private> d;
};

// Which view, and which rows.
class DataToolbar final : public QWidget {
    Q_OBJECT

public:
    explicit DataToolbar(QWidget* parent = nullptr);
    ~DataToolbar() override;

    void setImages(bool images);            // one view only; forgets the filter
    void setExample(const QString& filter); // what a filter looks like with this data
    void setFilterShown(bool shown);
    void showFilterError(const QString& message);
    void showCount(qint64 rows); // left by the filter; -1: all

Q_SIGNALS:
    void viewChosen(int view);              // 0 rows, 1 constraints
    void filterEdited(const QString& text); // a moment after the last key

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// What can be done to the selected features at once. Hidden while none is.
class BulkBar final : public QWidget {
    Q_OBJECT

public:
    explicit BulkBar(QWidget* parent = nullptr);
    ~BulkBar() override;

    void showSelection(int count, int of);

Q_SIGNALS:
    void mutabilityChosen(core::Mutability mutability);
    void resetChosen();
    void allChosen();
    void cleared();

private:
    void showIcons();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
