#pragma once

#include "core/data/feature_schema.h"

#include <QImage>
#include <QWidget>

namespace ui {

// A factual image, its counterfactual and what differs, side by side and as large as the width allows. GUI thread.
class ImageTriple final : public QWidget {
    Q_OBJECT

public:
    explicit ImageTriple(QWidget* parent = nullptr);
    void setImages(const core::RawVector& factual, const core::RawVector& counterfactual, const core::ImageShape& shape,
                   const QString& before, const QString& after);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_images[3];
    QString m_captions[3];
};

// What differs between two images, amplified by a whole number until the larger changes are near full colour, and that
// number ("Difference x4").
struct AmplifiedDifference {
    QImage image;
    QString caption;
};
AmplifiedDifference amplifiedDifference(const core::RawVector& from, const core::RawVector& to,
                                        const core::ImageShape& shape);

} // namespace ui
