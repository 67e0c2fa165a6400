#pragma once

#include "core/constraints/constraints.h"
#include "core/data/source.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace ui {
class DataPanel;
class ImportPanel;
} // namespace ui

namespace app {

// Opens data: connects the two pages of the Data mode with the thread that reads. What was loaded before stays until
// something else is loaded completely. GUI thread only; the panels are borrowed and outlive it.
class Loading final : public QObject {
    Q_OBJECT

public:
    Loading(ui::DataPanel* data, ui::ImportPanel* import, QObject* parent = nullptr);
    ~Loading() override;

    // Asks whether the work on screen may go and runs the rest if so, before other data are read in its place.
    using Leaving = std::function<void(std::function<void()> then)>;
    void setLeaving(Leaving leaving);

    // A built-in set ("builtin:moons") or an IDX file loads at once; a table or a folder of images goes to the import
    // page. Files and folders that are dropped on the window end here too.
    void open(const QString& source);
    // Loads without asking, e.g. the data of an opened model.
    void load(const core::SourceRequest& request);
    // The data on screen was read by this request, but not here; "review" and remedies refer to it.
    void adopt(const core::SourceRequest& request);
    void setSeed(quint64 seed); // of the next loading
    void cancel();
    [[nodiscard]] bool busy() const;
    // How the data on screen was read.
    [[nodiscard]] const core::SourceRequest& request() const;

Q_SIGNALS:
    // The same source was read in another way, by a remedy or a review: what loaded() brings replaces what is there
    // now. Before the panel shows it.
    void rereading();
    void loaded(const core::PreparedDataPtr& data, const core::Constraints& constraints);
    void failed(const QString& message);
    // Which of the two pages answers now. Where both sit in one QStackedWidget this is done already; the window shows
    // the Data mode.
    void pageWanted(QWidget* page);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace app
