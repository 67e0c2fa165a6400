#pragma once

#include "ui/models/source_preview.h"

#include <QImage>
#include <QWidget>

namespace ui {

// A few images of each class of a folder, as they would be loaded: a line a class. GUI thread.
class FolderSamples final : public QWidget {
    Q_OBJECT

public:
    explicit FolderSamples(QWidget* parent = nullptr);
    void setPreview(const FolderPreview& preview);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        QString name;
        qint64 count = 0;
        std::vector<QImage> images;
    };
    std::vector<Line> m_lines;
    std::size_t m_more = 0; // classes without a line
};

} // namespace ui
