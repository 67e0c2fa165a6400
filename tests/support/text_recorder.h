#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QStringList>
#include <QWidget>

namespace testing {

// A paint device that keeps the texts that are painted on it, and nothing else.
class TextRecorder final : public QPaintDevice {
public:
    [[nodiscard]] QStringList texts() const { return m_engine.texts; }
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return kSide;
        case PdmWidthMM:
        case PdmHeightMM:
            return kSide / 4;
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    static constexpr int kSide = 4000; // pixels
    class Engine final : public QPaintEngine {
    public:
        Engine() : QPaintEngine(AllFeatures) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState&) override {}
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF&, const QTextItem& item) override { texts << item.text(); }
        [[nodiscard]] Type type() const override { return User; }
        QStringList texts;
    };
    mutable Engine m_engine;
};

// What a widget, with all that is in it, paints in letters.
inline QStringList paintedTexts(QWidget& widget) {
    TextRecorder recorder;
    widget.render(&recorder);
    return recorder.texts();
}

} // namespace testing
