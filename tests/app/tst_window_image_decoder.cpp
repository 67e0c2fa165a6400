#include "app/image_decoder.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QBuffer>
#include <QImage>

class TestWindowImageDecoder : public QObject {
    Q_OBJECT

private:
    testing::Folder m_folder;

    std::string save(const QImage& image, const std::string& name, const char* format) const {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, format))
            qFatal("cannot write %s", format);
        return m_folder.write(name, bytes.toStdString());
    }

private Q_SLOTS:
    void readsAndResizesTheCommonFormats_data() {
        QTest::addColumn<QString>("format");
        for (const char* format : {"PNG", "JPG", "BMP"})
            QTest::newRow(format) << format;
    }
    void readsAndResizesTheCommonFormats() {
        QFETCH(QString, format);
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(QColor(200, 100, 40));
        const std::string file = save(image, "image", qPrintable(format)); // known by its content
        const auto colour = app::decodeImage(file, {.height = 4, .width = 6, .colour = true});
        QVERIFY2(colour, colour ? "" : colour.error().message.c_str());
        QCOMPARE(colour->size(), std::size_t(72));
        const std::array<int, 3> expected = {200, 100, 40};
        for (std::size_t i = 0; i < colour->size(); ++i)
            QVERIFY(std::abs((*colour)[i] - expected[i % 3]) <= 3);
        const auto grey = app::decodeImage(file, {.height = 5, .width = 7});
        QVERIFY(grey);
        QCOMPARE(grey->size(), std::size_t(35));
        const int luminance = qGray(200, 100, 40);
        QVERIFY(std::abs(grey->front() - luminance) <= 8);
    }

    void keepsTheAspectByCroppingTheLongerSide() {
        QImage image(30, 10, QImage::Format_RGB32); // white with black ends that are cropped away
        image.fill(Qt::black);
        for (int y = 0; y < 10; ++y)
            for (int x = 10; x < 20; ++x)
                image.setPixel(x, y, qRgb(255, 255, 255));
        const auto pixels = app::decodeImage(save(image, "wide.png", "PNG"), {.height = 10, .width = 10});
        QVERIFY(pixels);
        QCOMPARE(*pixels, std::vector<std::uint8_t>(100, 255));
    }

    void showsWhiteThroughTransparentParts() {
        QImage image(8, 8, QImage::Format_ARGB32);
        image.fill(QColor(0, 0, 0, 0));
        const auto pixels = app::decodeImage(save(image, "clear.png", "PNG"), {.height = 2, .width = 2});
        QVERIFY(pixels);
        QCOMPARE(*pixels, std::vector<std::uint8_t>(4, 255));
    }

    void refusesHugeImagesByTheirHeader() {
        QImage image(2, 2, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "BMP"));
        for (const int at : {18, 22}) { // width and height of a BMP, least significant byte first
            bytes[at] = '\xA0';
            bytes[at + 1] = '\x86';
            bytes[at + 2] = '\x01';
        }
        const auto pixels = app::decodeImage(m_folder.write("huge.bmp", bytes.toStdString()), {});
        QVERIFY(!pixels);
        QVERIFY2(pixels.error().message.find("huge.bmp: an image of 100000 x 100000 pixels is too large") !=
                     std::string::npos,
                 pixels.error().message.c_str());
    }

    void namesFilesThatAreNoImages_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << QByteArray("not an image") << "is not a PNG, JPEG or BMP";
        QTest::newRow("empty") << QByteArray() << "is not a PNG, JPEG or BMP";
        QTest::newRow("cut short")
            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x08\x08\2\0\0\0\x4B\x6D\x29\xDC", 33)
            << "cannot be read";
    }
    void namesFilesThatAreNoImages() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto pixels = app::decodeImage(m_folder.write("odd.png", bytes.toStdString()), {});
        QVERIFY(!pixels);
        const QString message = QString::fromStdString(pixels.error().message);
        QVERIFY2(message.contains("odd.png") && message.contains(words), qPrintable(message));
        QVERIFY(!app::decodeImage(m_folder.path("missing.png"), {}));
    }
};

COUNTERFOIL_SUITE(TestWindowImageDecoder)
#include "tst_window_image_decoder.moc"
