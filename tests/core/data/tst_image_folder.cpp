#include "core/data/source.h"
#include "tests/support/suite.h"
#include "tests/support/tables.h"

#include <fstream>

using namespace core;

namespace {

// Stands in for an image library: every pixel of a file is its first byte, "broken" files cannot be read.
Result<std::vector<std::uint8_t>> decode(const std::filesystem::path& file, const ImageOptions& wanted) {
    std::ifstream in(file);
    std::string text;
    in >> text;
    if (text == "broken")
        return Error{ErrorCode::ParseFailure, file.string() + ": cannot be read: broken"};
    const auto size = static_cast<std::size_t>(wanted.height * wanted.width * (wanted.colour ? 3 : 1));
    return std::vector<std::uint8_t>(text == "small" ? 1 : size, static_cast<std::uint8_t>(text.at(0)));
}

SourceRequest requestFor(const std::string& folder) {
    SourceRequest request;
    request.source = folder;
    request.image = {.height = 2, .width = 3};
    request.decoder = decode;
    return request;
}

} // namespace

class TestImageFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAClassOfEachSubFolderInOrder() {
        const testing::Folder folder;
        folder.write("set/dogs/b.png", "b");
        folder.write("set/dogs/a.JPG", "a");
        folder.write("set/cats/z.bmp", "z");
        folder.write("set/cats/.hidden.png", "h");
        folder.write("set/.git/x.png", "x");
        const auto data = loadDataset(requestFor(folder.path("set")));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->classes, (std::vector<std::string>{"cats", "dogs"}));
        QCOMPARE(data->labels, (Labels{0, 1, 1}));
        QCOMPARE(*data->schema.image, (ImageShape{2, 3, 1}));
        QCOMPARE(data->schema[5].name, std::string("pixel 1,2"));
        QCOMPARE(data->rows.at(0, 1), static_cast<double>('a'));
        QCOMPARE(data->rows.at(5, 2), static_cast<double>('b'));
        QCOMPARE(data->name, std::string("set"));
        QVERIFY(data->problems.empty());
    }

    void readsColourWhenAsked() {
        const testing::Folder folder;
        folder.write("set/a/1.png", "x");
        folder.write("set/b/1.png", "y");
        SourceRequest request = requestFor(folder.path("set/"));
        request.image.colour = true;
        const auto data = loadDataset(request);
        QVERIFY(data);
        QCOMPARE(data->schema.size(), Index(18));
        QCOMPARE(data->schema[17].name, std::string("pixel 1,2 blue"));
        QCOMPARE(data->name, std::string("set"));
    }

    void notesAndPassesOverWhatCannotBeRead() {
        const testing::Folder folder;
        folder.write("set/a/1.png", "x");
        folder.write("set/a/2.png", "broken");
        folder.write("set/a/3.png", "small");
        folder.write("set/a/readme.txt", "text");
        folder.write("set/b/1.png", "y");
        folder.write("set/c/1.png", "broken");
        folder.write("set/loose.png", "y");
        const auto data = loadDataset(requestFor(folder.path("set")));
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->classes, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(data->records, (std::vector<std::int64_t>{0, 3}));
        for (const char* words :
             {"a/2.png: cannot be read: broken", "a/3.png: has another size", "folder c gave no image",
              "folder a holds what is no PNG", "outside the class folders"})
            QVERIFY2(testing::problemWith(*data, words), words);
    }

    void foldersWithoutClassesAreErrors() {
        const testing::Folder folder;
        const auto fails = [&](const std::string& name, const char* words) {
            const auto data = loadDataset(requestFor(folder.path(name)));
            if (!data && data.error().message.find(words) != std::string::npos &&
                data.error().message.find(name) != std::string::npos)
                return true;
            qWarning("%s", data ? "loaded" : data.error().message.c_str());
            return false;
        };
        folder.write("flat/1.png", "x");
        QVERIFY(fails("flat", "sort its images into one sub-folder"));
        folder.write("noimages/a/1.txt", "x");
        QVERIFY(fails("noimages", "no PNG, JPEG or BMP"));
        folder.write("one/a/1.png", "x");
        folder.write("one/b/1.png", "broken");
        QVERIFY(fails("one", "only one sub-folder, a"));
        folder.write("none/a/1.png", "broken");
        QVERIFY(fails("none", "1.png: cannot be read: broken"));
    }

    void needsADecoderAndASensibleSize() {
        const testing::Folder folder;
        folder.write("set/a/1.png", "x");
        folder.write("set/b/1.png", "y");
        SourceRequest request = requestFor(folder.path("set"));
        request.decoder = {};
        QVERIFY(!loadDataset(request));
        request = requestFor(folder.path("set"));
        request.image.width = 100000;
        const auto data = loadDataset(request);
        QVERIFY(!data);
        QVERIFY2(data.error().message.find("2 x 100000") != std::string::npos, data.error().message.c_str());
    }

    void stopsWhenTold() {
        const testing::Folder folder;
        folder.write("set/a/1.png", "x");
        folder.write("set/b/1.png", "y");
        StopSource source;
        SourceRequest request = requestFor(folder.path("set"));
        request.stop = source.get_token();
        int decoded = 0;
        request.decoder = [&](const std::filesystem::path& file, const ImageOptions& wanted) {
            source.request_stop();
            ++decoded;
            return decode(file, wanted);
        };
        const auto data = loadDataset(request);
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::Cancelled);
        QCOMPARE(decoded, 1);
    }
};

COUNTERFOIL_SUITE(TestImageFolder)
#include "tst_image_folder.moc"
