#include "core/data/source.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// An IDX file: head, then data.
std::string idx(const std::vector<std::uint32_t>& dimensions, const std::string& data, char type = 8) {
    std::string bytes = {0, 0, type, static_cast<char>(dimensions.size())};
    for (const std::uint32_t dimension : dimensions)
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>(dimension >> shift & 255);
    return bytes + data;
}

// Bytes 0, 1, 2, ...
std::string counting(std::size_t count) {
    std::string data(count, '\0');
    for (std::size_t i = 0; i < count; ++i)
        data[i] = static_cast<char>(i);
    return data;
}

Result<Dataset> load(const std::string& file) {
    SourceRequest request;
    request.source = file;
    return loadDataset(request);
}

constexpr std::uint32_t kHuge = 0xFFFFFFFFU;

} // namespace

class TestIdx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAPairUnderItsPublishedNames_data() {
        QTest::addColumn<QString>("images");
        QTest::addColumn<QString>("labels");
        QTest::newRow("plain") << "train-images-idx3-ubyte"
                               << "train-labels-idx1-ubyte";
        QTest::newRow("gzipped") << "train-images-idx3-ubyte.gz"
                                 << "train-labels-idx1-ubyte.gz";
        QTest::newRow("dots") << "t10k-images.idx3-ubyte"
                              << "t10k-labels.idx1-ubyte";
        QTest::newRow("only the images gzipped") << "a-images-idx3-ubyte.gz"
                                                 << "a-labels-idx1-ubyte";
        QTest::newRow("only the labels gzipped") << "b-images-idx3-ubyte"
                                                 << "b-labels-idx1-ubyte.gz";
        QTest::newRow("no idx in the name") << "my-images.bin"
                                            << "my-labels.bin";
    }
    void readsAPairUnderItsPublishedNames() {
        QFETCH(QString, images);
        QFETCH(QString, labels);
        const testing::Folder folder;
        const auto packed = [](const QString& name, const std::string& bytes) {
            return name.endsWith(".gz") ? testing::gzipped(bytes) : bytes;
        };
        const std::string file = folder.write(images.toStdString(), packed(images, idx({3, 2, 2}, counting(12))));
        folder.write(labels.toStdString(), packed(labels, idx({3}, "\x07\x02\x07")));
        const auto data = load(file);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->size(), Index(3));
        QCOMPARE(*data->schema.image, (ImageShape{2, 2, 1}));
        QCOMPARE(data->schema[3].name, std::string("pixel 1,1"));
        QCOMPARE(data->schema[3].kind, FeatureKind::Pixel);
        QCOMPARE(data->rows.at(1, 2), 9.0);
        QCOMPARE(data->classes, (std::vector<std::string>{"2", "7"}));
        QCOMPARE(data->labels, (Labels{1, 0, 1}));
        QCOMPARE(data->name, images.toStdString());
    }

    void readsColourImagesInBothLayouts() {
        const testing::Folder folder;
        folder.write("a-labels-idx1-ubyte", idx({2}, std::string("\0\1", 2)));
        folder.write("b-labels-idx1-ubyte", idx({2}, std::string("\0\1", 2)));
        const auto inner = load(folder.write("a-images-idx4-ubyte", idx({2, 1, 2, 3}, counting(12))));
        const auto outer = load(folder.write("b-images-idx4-ubyte", idx({2, 3, 1, 2}, counting(12))));
        QVERIFY(inner && outer);
        QCOMPARE(*inner->schema.image, (ImageShape{1, 2, 3}));
        QCOMPARE(*outer->schema.image, (ImageShape{1, 2, 3}));
        QCOMPARE(inner->schema[4].name, std::string("pixel 0,1 green"));
        QCOMPARE(inner->rows.at(4, 1), 10.0);
        QCOMPARE(outer->rows.at(4, 1), 9.0); // plane 1 of image 1 starts at 8
    }

    void badFilesAreErrorsThatNameThem_data() {
        QTest::addColumn<QByteArray>("images");
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const std::string& images, const std::string& labels,
                            const QString& words) {
            QTest::newRow(name) << QByteArray::fromStdString(images) << QByteArray::fromStdString(labels) << words;
        };
        const std::string good = idx({2, 1, 2}, counting(4));
        const std::string labels = idx({2}, "\1\2");
        row("empty", "", labels, "x-images-idx3-ubyte|is empty");
        row("not IDX", "hello, world", labels, "x-images-idx3-ubyte|not an IDX file");
        row("ends in the header", good.substr(0, 9), labels, "x-images-idx3-ubyte|ends within its header");
        row("cut short", good.substr(0, good.size() - 1), labels, "2 x 1 x 2|incomplete");
        row("longer than declared", good + "x", labels, "2 x 1 x 2|longer than it says");
        row("a huge count", idx({kHuge, 28, 28}, counting(9)), labels, "4294967295 x 28 x 28|file has 9");
        row("sizes that overflow", idx({kHuge, kHuge, kHuge}, counting(9)), labels, "incomplete or its header wrong");
        row("a huge image", idx({1, 100000, 100000}, counting(9)), labels, "1 x 100000 x 100000");
        row("no images", idx({0, 28, 28}, ""), labels, "0 x 28 x 28|nothing");
        row("floats", idx({2, 1, 2}, counting(16), 13), labels, "type 13|unsigned bytes");
        row("two dimensions", idx({2, 2}, counting(4)), labels, "not images");
        row("a label file", idx({4}, counting(4)), labels, "holds labels, not images");
        row("five channels", idx({1, 2, 2, 5}, counting(20)), labels, "neither one channel (grey) nor three");
        row("too wide", idx({1, 1, 5000}, std::string(5000, 'x')), labels, "too large");
        row("other count of labels", good, idx({3}, "\1\2\3"), "x-labels-idx1-ubyte|3 labels for 2 images");
        row("labels cut short", good, idx({2}, "\1"), "x-labels-idx1-ubyte|incomplete");
        row("labels of two dimensions", good, idx({2, 1}, "\1\2"), "x-labels-idx1-ubyte|not a file of labels");
        row("one class", good, idx({2}, "\5\5"), "x-labels-idx1-ubyte|same label, 5");
        row("gzip cut short", testing::gzipped(good).substr(0, 18), labels, "x-images-idx3-ubyte|ends early");
        row("gzip of too little", testing::gzipped(idx({2, 1, 9}, counting(4))), labels, "2 x 1 x 9|end early");
        row("gzip of too much", testing::gzipped(good + "x"), labels, "more data than");
        row("gzip that cannot hold it", testing::gzipped(idx({kHuge, 28, 28}, counting(9))), labels,
            "4294967295 x 28 x 28|gzipped");
        row("gzip bomb", testing::gzipped(idx({2, 1, 2}, std::string(1 << 20, '\0'))), labels, "more data than");
    }
    void badFilesAreErrorsThatNameThem() {
        QFETCH(QByteArray, images);
        QFETCH(QByteArray, labels);
        QFETCH(QString, words);
        const testing::Folder folder;
        folder.write("x-labels-idx1-ubyte", labels.toStdString());
        const auto data = load(folder.write("x-images-idx3-ubyte", images.toStdString()));
        QVERIFY2(!data, "it was loaded");
        for (const QString& word : words.split('|'))
            QVERIFY2(QString::fromStdString(data.error().message).contains(word), data.error().message.c_str());
    }

    void namesTheLabelFileItLookedFor() {
        const testing::Folder folder;
        auto data = load(folder.write("lone-images-idx3-ubyte.gz", testing::gzipped(idx({2, 1, 2}, counting(4)))));
        QVERIFY(!data);
        QVERIFY2(data.error().message.find("lone-labels-idx1-ubyte.gz") != std::string::npos,
                 data.error().message.c_str());
        data = load(folder.write("pictures", idx({2, 1, 2}, counting(4))));
        QVERIFY(!data);
        QVERIFY2(data.error().message.find("does not tell where the labels are") != std::string::npos,
                 data.error().message.c_str());
    }
};

COUNTERFOIL_SUITE(TestIdx)
#include "tst_idx.moc"
