#pragma once

#include "core/data/source.h"
#include "ui/models/source_preview.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QVBoxLayout;

namespace ui {

// What can be decided about a table or a folder of images as a whole, beside its preview. Holds the options: every
// edit changes them and says so. GUI thread.
class ImportSettings final : public QWidget {
    Q_OBJECT

public:
    explicit ImportSettings(QWidget* parent = nullptr);
    ~ImportSettings() override;

    void begin(SourceKind kind, const core::TableOptions& table, const core::ImageOptions& image);
    void showTable(const core::TablePreview& preview);
    void showFolder(const FolderPreview& preview);
    [[nodiscard]] const core::TableOptions& table() const;
    [[nodiscard]] const core::ImageOptions& image() const;

    // By the header of the preview.
    void setKind(const QString& column, core::ColumnChoice::Kind kind);
    void setLevels(const QString& column, const QStringList& levels);
    void setLabel(const QString& column);

Q_SIGNALS:
    void edited();

private:
    void build();
    void buildReading(QVBoxLayout* column);
    void buildLabel(QVBoxLayout* column);
    void buildImages(QVBoxLayout* column);
    void showClasses(const std::vector<core::ClassCount>& classes);
    void showProblems(const std::vector<core::DataProblem>& problems);
    void forgetColumns(); // their names may be others now

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
