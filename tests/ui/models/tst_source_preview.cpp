#include "tests/support/files.h"
#include "tests/support/suite.h"
#include "ui/models/preview_model.h"
#include "ui/models/source_preview.h"

#include <QAbstractItemModelTester>

using Kind = core::ColumnChoice::Kind;

class TestSourcePreview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatThereIsToDecide() {
        const testing::Folder folder;
        QCOMPARE(ui::kindOfSource("builtin:moons"), ui::SourceKind::Ready);
        QCOMPARE(ui::kindOfSource(folder.write("people.csv", "a,b\n1,2\n")), ui::SourceKind::Table);
        QCOMPARE(ui::kindOfSource(folder.write("t10k-images-idx3-ubyte.gz", "x")), ui::SourceKind::Ready);
        QCOMPARE(ui::kindOfSource(folder.write("pictures", std::string("\0\0\x08\x03____", 8))), ui::SourceKind::Ready);
        QCOMPARE(ui::kindOfSource(folder.path("")), ui::SourceKind::ImageFolder);
        QCOMPARE(ui::kindOfSource(folder.path("absent.csv")), ui::SourceKind::Unknown);
    }

    void looksIntoAFolderOfImages() {
        const testing::Folder folder;
        for (const char* file : {"cat/1.png", "cat/2.JPG", "cat/notes.txt", "dog/1.bmp", "empty/readme.md"})
            folder.write(std::string("pets/") + file, "x");
        const core::ImageDecoder decoder = [](const std::filesystem::path&, const core::ImageOptions& wanted) {
            return core::Result<std::vector<std::uint8_t>>(
                std::vector<std::uint8_t>(static_cast<std::size_t>(wanted.height * wanted.width), 7));
        };
        const auto preview = ui::previewFolder(folder.path("pets"), {.height = 4, .width = 6}, decoder, {});
        QVERIFY(preview);
        QCOMPARE(preview->classes.size(), std::size_t(2));
        QCOMPARE(preview->classes[0].name, std::string("cat"));
        QCOMPARE(preview->classes[0].rows, std::int64_t(2));
        QCOMPARE(preview->samples.size(), std::size_t(3));
        QCOMPARE(preview->samples[0].pixels.size(), std::size_t(24));
        QVERIFY(!preview->blocker);
        const auto lone = ui::previewFolder(folder.path("pets/cat"), {}, decoder, {});
        QVERIFY(lone);
        QVERIFY(lone->blocker);
    }

    void appliesRemedies() {
        core::TableOptions options;
        QVERIFY(ui::applyRemedy({.column = "id", .remedy = "ignore"}, options));
        QCOMPARE(options.columns.size(), std::size_t(1));
        QCOMPARE(options.columns[0].kind, Kind::Ignore);
        QVERIFY(ui::applyRemedy({.column = "id", .remedy = "category"}, options));
        QCOMPARE(options.columns.size(), std::size_t(1));
        QCOMPARE(options.columns[0].kind, Kind::Category);
        QVERIFY(ui::applyRemedy({.remedy = "missing"}, options));
        QCOMPARE(options.missing, core::MissingPolicy::Impute);
        QVERIFY(ui::applyRemedy({.remedy = "missing"}, options));
        QCOMPARE(options.missing, core::MissingPolicy::DropRow);
        QVERIFY(!ui::applyRemedy({.column = "id", .remedy = ""}, options));
    }

    void showsTheFirstRowsOfATable() {
        const testing::Folder folder;
        const std::string file = folder.write("people.csv", "name,age,city,buys\nann,31,rome,yes\nbob,,oslo,no\n"
                                                            "cid,54,rome,no\ndee,28,oslo,yes\n");
        core::TableOptions options;
        options.columns = {{"name", Kind::Ignore, {}}};
        auto preview = core::previewTable(file, options);
        QVERIFY2(preview, preview ? "" : preview.error().message.c_str());
        ui::PreviewModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPreview(*preview);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(2, 1).data().toString(), QStringLiteral("54"));
        QVERIFY(model.isIgnored(0));
        QVERIFY(model.isLabel(3));
        QCOMPARE(preview->columns[1].missing, std::int64_t(1));
        QCOMPARE(ui::columnFacts(preview->columns[1]), QStringLiteral("28 to 54"));
    }
};

COUNTERFOIL_SUITE(TestSourcePreview)
#include "tst_source_preview.moc"
