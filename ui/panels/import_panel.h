#pragma once

#include "core/data/source.h"
#include "ui/models/source_preview.h"

#include <QWidget>

#include <memory>

namespace ui {

// "Is this how my file is to be read?" The first rows of a table with what was made of each column, all of it to be
// changed on the spot; for folders of images their size and colour. GUI thread. Shows values and emits intent: every
// change asks for a new preview.
class ImportPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ImportPanel(QWidget* parent = nullptr);
    ~ImportPanel() override;

    // Another file or folder; forgets all choices but those given.
    void begin(const QString& source, SourceKind kind, const core::TableOptions& table = {},
               const core::ImageOptions& image = {});
    [[nodiscard]] QString source() const;
    [[nodiscard]] core::TableOptions tableOptions() const; // as the user has set them so far
    [[nodiscard]] core::ImageOptions imageOptions() const;

    void showPreview(const SourcePreview& preview);
    void showProgress(double done, const QString& doing); // of the preview or of loading
    void setLoading(bool loading);                        // choices are held still, Cancel ends it
    void showError(const QString& message);               // inline; "" clears it

Q_SIGNALS:
    void previewRequested();
    void loadRequested();
    void cancelRequested(); // of loading
    void closed();          // back to the data loaded before

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
