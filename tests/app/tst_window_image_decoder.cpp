#include "app/image_decoder.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QBuffer>
#include <QImage>

class TestWindowImageDecoder : public QObject {
    Q_OBJECT

private:
    testing::Folder m_folder;

    static std::string encoded(const QImage& image, const char* format) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, format))
            qFatal("cannot write %s", format);
        return bytes.toStdString();
    }
    static std::string tinyImage(const char* format) {
        QImage image(2, 2, QImage::Format_RGB32);
        image.fill(Qt::red);
        return encoded(image, format);
    }
    std::string save(const QImage& image, const std::string& name, const char* format) const {
        return m_folder.write(name, encoded(image, format));
    }

private Q_SLOTS:
    void readsAndResizesTheCommonFormats_data() {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"PNG", "JPG", "BMP"})
            QTest::newRow(format) << QByteArray(format);
    }
    void readsAndResizesTheCommonFormats() {
        QFETCH(QByteArray, format);
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(QColor(200, 100, 40));
        const std::string file = save(image, "image", format.constData()); // known by its content
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
        std::string png = tinyImage("PNG");
        for (const std::size_t at : {16U, 20U}) // width and height, most significant byte first
            png.replace(at, 4, std::string("\0\x01\x86\xA0", 4));
        const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(png.data() + 12), 17); // of the header chunk
        for (std::size_t i = 0; i < 4; ++i)
            png[29 + i] = static_cast<char>(sum >> (24 - 8 * i) & 255);
        auto pixels = app::decodeImage(m_folder.write("huge.png", png), {});
        QVERIFY(!pixels);
        QVERIFY2(pixels.error().message.find("huge.png: an image of 100000 x 100000 pixels is too large") !=
                     std::string::npos,
                 pixels.error().message.c_str());

        std::string bmp = tinyImage("BMP");
        for (const std::size_t at : {18U, 22U}) // least significant byte first
            bmp.replace(at, 4, std::string("\xA0\x86\x01\0", 4));
        pixels = app::decodeImage(m_folder.write("huge.bmp", bmp), {});
        QVERIFY(!pixels);
        QVERIFY2(pixels.error().message.find("huge.bmp: the image's size cannot be read") != std::string::npos,
                 pixels.error().message.c_str());
    }

    void namesFilesThatAreNoImages_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("text") << QByteArray("not an image") << QByteArray("is not a PNG, JPEG or BMP");
        QTest::newRow("empty") << QByteArray() << QByteArray("is not a PNG, JPEG or BMP");
        const QByteArray png = QByteArray::fromStdString(tinyImage("PNG"));
        QTest::newRow("cut short") << png.left(50) << QByteArray("cannot be read");
        QTest::newRow("only a header") << png.left(33) << QByteArray("size cannot be read");
    }
    void namesFilesThatAreNoImages() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, words);
        const auto pixels = app::decodeImage(m_folder.write("odd.png", bytes.toStdString()), {});
        QVERIFY(!pixels);
        const QByteArray message = QByteArray::fromStdString(pixels.error().message);
        QVERIFY2(message.contains("odd.png") && message.contains(words), message.constData());
        QVERIFY(!app::decodeImage(m_folder.path("missing.png"), {}));
    }
};

COUNTERFOIL_SUITE(TestWindowImageDecoder)
#include "tst_window_image_decoder.moc"
