#include "app/wiring/loading.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"
#include "ui/models/preview_model.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/import_panel.h"
#include "ui/panels/preview_header.h"

#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>

using core::FeatureKind;

namespace {

// The two pages of the Data mode with what connects them.
struct DataMode {
    DataMode() {
        pages.addWidget(data);
        pages.addWidget(import);
        loading = std::make_unique<app::Loading>(data, import);
        pages.resize(1400, 820);
        pages.show();
    }
    template <class T>
    T* find(const QString& name) {
        auto* found = pages.findChild<T*>(name);
        if (!found)
            qFatal("no widget named %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] bool importing() const { return pages.currentWidget() == import; }
    [[nodiscard]] bool ready() { return importing() && find<QPushButton>(QStringLiteral("importLoad"))->isEnabled(); }
    void clickLoad() { QTest::mouseClick(find<QPushButton>(QStringLiteral("importLoad")), Qt::LeftButton); }
    void choose(const char* combo, const QString& text) {
        auto* box = find<QComboBox>(QString::fromLatin1(combo));
        const int index = box->findText(text);
        if (index < 0)
            qFatal("%s has no %s", combo, qPrintable(text));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    [[nodiscard]] int columnOf(const QString& name) {
        const auto* model = header()->model();
        for (int column = 0; column < model->columnCount(); ++column)
            if (model->headerData(column, Qt::Horizontal).toString() == name)
                return column;
        return -1;
    }
    ui::PreviewHeader* header() { return find<ui::PreviewHeader>(QStringLiteral("previewHeader")); }
    const core::TablePreview& preview() { return static_cast<ui::PreviewModel*>(header()->model())->preview(); }
    // Clicks a column's button and takes an entry of its menu.
    void setColumn(const QString& column, const char* entry) {
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, header()->pillRect(columnOf(column)).center());
        auto* menu = header()->findChild<QMenu*>(QStringLiteral("columnMenu"));
        menu->findChild<QAction*>(QString::fromLatin1(entry))->trigger();
        menu->close();
        delete menu;
    }

    QStackedWidget pages;
    ui::DataPanel* data = new ui::DataPanel;
    ui::ImportPanel* import = new ui::ImportPanel;
    std::unique_ptr<app::Loading> loading;
};

const core::PreparedData& loadedOf(const QSignalSpy& spy) {
    return *spy.last().first().value<core::PreparedDataPtr>();
}

std::string people() {
    std::string text = "id,age,size,town,score,buys\n";
    const char* sizes[] = {"huge", "small", "medium"};
    const char* towns[] = {"Rome", "Oslo", ""};
    for (int row = 0; row < 120; ++row)
        text += "p" + std::to_string(row) + "," + std::to_string(20 + row % 40) + "," + sizes[row % 3] + "," +
                towns[row / 3 % 3] + "," + std::to_string(row % 11) + ".5," + (row % 2 ? "no" : "yes") + "\n";
    return text;
}

} // namespace

class TestWindowLoading final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsABuiltInSetAtOnce() {
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->setSeed(7);
        mode.loading->open(QStringLiteral("builtin:moons:120"));
        QVERIFY(mode.loading->busy());
        QTRY_COMPARE(loaded.count(), 1);
        QVERIFY(!mode.importing());
        QCOMPARE(loadedOf(loaded).splitSpec.seed, std::uint64_t(7));
        QCOMPARE(mode.data->constraints(), loaded.last().last().value<core::Constraints>());
        QVERIFY(!mode.loading->busy());
    }

    void importsATableAsItWasSetOnThePage() {
        const testing::Folder folder;
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->open(QString::fromStdString(folder.write("people.csv", people())));
        QTRY_VERIFY(mode.ready());
        QCOMPARE(mode.preview().columns[static_cast<std::size_t>(mode.preview().label)].name, std::string("buys"));
        QCOMPARE(mode.preview().rowsLoaded, std::int64_t(81)); // a third has no town

        mode.choose("importMissing", QStringLiteral("A category of their own"));
        QTRY_COMPARE(mode.preview().rowsLoaded, std::int64_t(120));
        mode.setColumn(QStringLiteral("score"), "kind-ignored");
        QTRY_COMPARE(mode.preview().columns[4].kind, core::ColumnChoice::Kind::Ignore);
        mode.choose("importPositive", QStringLiteral("no"));
        QTRY_COMPARE(mode.preview().classes[1].name, std::string("no"));
        mode.clickLoad();
        QTRY_COMPARE(loaded.count(), 1);
        const core::Dataset& data = loadedOf(loaded).dataset;
        QCOMPARE(data.size(), core::Index(120));
        QVERIFY(!data.schema.find("score"));
        QCOMPARE(data.schema[*data.schema.find("age")].kind, FeatureKind::Integer);
        QCOMPARE(data.schema[*data.schema.find("town")].levels.size(), std::size_t(3));
        QCOMPARE(data.classes.back(), std::string("no"));
        QVERIFY(!mode.importing());
    }

    void aSingleRowOrFeatureIsNotCounted() {
        const testing::Folder folder;
        DataMode mode;
        auto* facts = mode.find<QLabel>(QStringLiteral("importFacts"));
        auto* rows = mode.find<QLabel>(QStringLiteral("importRows"));
        mode.loading->open(QString::fromStdString(folder.write("one.csv", "age,buys\n30,yes\n")));
        QTRY_VERIFY2(facts->text().startsWith(QStringLiteral("1 row \u00B7 2 columns")), qPrintable(facts->text()));
        QVERIFY(!mode.ready());                               // one class only
        QVERIFY2(rows->isHidden(), qPrintable(rows->text())); // nothing of a refused file will be loaded
        std::string many = "age,buys\n";
        for (int row = 0; row < 60; ++row)
            many += std::to_string(20 + row) + (row % 2 ? ",no\n" : ",yes\n");
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->open(QString::fromStdString(folder.write("many.csv", many)));
        QTRY_VERIFY(mode.ready() && !rows->isHidden());
        mode.clickLoad();
        QTRY_COMPARE(loaded.count(), 1);
        const QString words = mode.find<QLabel>(QStringLiteral("dataFacts"))->text();
        QCOMPARE(words, QStringLiteral("60 rows \u00B7 1 feature \u00B7 2 classes"));
    }

    void predictsTheColumnThatIsChosen() {
        const testing::Folder folder;
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->open(QString::fromStdString(folder.write("people.csv", people())));
        QTRY_VERIFY(mode.ready());
        mode.setColumn(QStringLiteral("size"), "predict");
        QTRY_COMPARE(mode.preview().classes.size(), std::size_t(3));
        QCOMPARE(mode.find<QComboBox>(QStringLiteral("importLabel"))->currentText(), QStringLiteral("size"));
        mode.clickLoad();
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(loadedOf(loaded).dataset.labelName, std::string("size"));
        QVERIFY(loadedOf(loaded).dataset.schema.find("buys"));
    }

    void arrangesLevelsLowestFirst() {
        const testing::Folder folder;
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->open(QString::fromStdString(folder.write("people.csv", people())));
        QTRY_VERIFY(mode.ready());
        mode.setColumn(QStringLiteral("size"), "kind-ordered");
        auto* list = mode.find<QListWidget>(QStringLiteral("levelList"));
        QTRY_VERIFY(list->isVisible()); // once the preview knows the levels
        QStringList wanted{QStringLiteral("medium"), QStringLiteral("huge"), QStringLiteral("small")};
        for (int place = 0; place < 3; ++place) { // as a person: take each, move it up to its place
            const auto row = list->row(list->findItems(wanted[place], Qt::MatchExactly).first());
            list->setCurrentRow(row);
            for (int step = row; step > place; --step)
                QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        }
        QTest::mouseClick(mode.find<QPushButton>(QStringLiteral("levelsDone")), Qt::LeftButton);
        QTRY_COMPARE(mode.preview().columns[2].levels, (std::vector<std::string>{"medium", "huge", "small"}));
        mode.clickLoad();
        QTRY_COMPARE(loaded.count(), 1);
        const core::FeatureSchema& schema = loadedOf(loaded).dataset.schema;
        QCOMPARE(schema[*schema.find("size")].kind, FeatureKind::Ordered);
        QCOMPARE(schema[*schema.find("size")].levels.front(), std::string("medium"));
    }

    void keepsTheOldDataWhenAFileIsBroken() {
        const testing::Folder folder;
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        QSignalSpy failed(mode.loading.get(), &app::Loading::failed);
        mode.loading->open(QStringLiteral("builtin:moons:120"));
        QTRY_COMPARE(loaded.count(), 1);
        const core::Constraints before = mode.data->constraints();

        mode.loading->open(QString::fromStdString(folder.path("absent.csv")));
        QCOMPARE(failed.count(), 1);
        QVERIFY(mode.find<QLabel>(QStringLiteral("dataMessage"))->text().contains(QStringLiteral("absent.csv")));

        mode.loading->open(QString::fromStdString(folder.write("binary.csv", std::string(4000, '\0') + "\x01\xff")));
        QVERIFY(mode.importing());
        auto* message = mode.find<QLabel>(QStringLiteral("importMessage"));
        QTRY_VERIFY(message->text().contains(QStringLiteral("binary.csv")));
        QVERIFY(!mode.find<QPushButton>(QStringLiteral("importLoad"))->isEnabled());
        QTest::mouseClick(mode.find<QPushButton>(QStringLiteral("importBack")), Qt::LeftButton);
        QVERIFY(!mode.importing());
        QCOMPARE(mode.find<QLabel>(QStringLiteral("dataName"))->text(), QStringLiteral("Moons"));
        QCOMPARE(mode.data->constraints(), before);
        QCOMPARE(loaded.count(), 1);
    }

    void saysWhatKeepsATableFromBeingLoaded() {
        const testing::Folder folder;
        DataMode mode;
        mode.loading->open(QString::fromStdString(folder.write("one.csv", "a,b,c\n1,x,u\n2,x,v\n3,x,u\n4,x,v\n")));
        auto* load = mode.find<QPushButton>(QStringLiteral("importLoad"));
        QTRY_VERIFY(load->isEnabled());
        mode.choose("importLabel", QStringLiteral("b")); // the same everywhere
        QTRY_VERIFY(!load->isEnabled());
        QVERIFY(mode.find<QLabel>(QStringLiteral("importMessage"))->text().contains(QStringLiteral("b")));
        mode.choose("importLabel", QStringLiteral("c"));
        QTRY_VERIFY(load->isEnabled());
    }

    void cancelsLoading() {
        const testing::Folder folder;
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        QSignalSpy failed(mode.loading.get(), &app::Loading::failed);
        std::string text = "a,b,label\n";
        for (int row = 0; row < 40'000; ++row)
            text += std::to_string(row % 91) + "," + std::to_string(row % 17) + (row % 2 ? ",no\n" : ",yes\n");
        mode.loading->open(QString::fromStdString(folder.write("long.csv", text)));
        QTRY_VERIFY(mode.ready());
        mode.clickLoad();
        auto* cancel = mode.find<QPushButton>(QStringLiteral("importCancel"));
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(!mode.loading->busy());
        QVERIFY(!cancel->isVisible());
        QVERIFY(mode.ready()); // to be tried again
        mode.clickLoad();
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(failed.count(), 0);
    }

    void readsAgainWithTheRemedy() {
        const testing::Folder folder;
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->open(QString::fromStdString(folder.write("people.csv", people())));
        QTRY_VERIFY(mode.ready());
        mode.clickLoad();
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(loadedOf(loaded).dataset.size(), core::Index(81));
        QPushButton* fill = nullptr;
        for (auto* remedy : mode.data->findChildren<QPushButton*>(QStringLiteral("remedy")))
            if (remedy->text().contains(QStringLiteral("fill in")))
                fill = remedy;
        QVERIFY(fill);
        QTest::mouseClick(fill, Qt::LeftButton);
        QTRY_COMPARE(loaded.count(), 2);
        QCOMPARE(loadedOf(loaded).dataset.size(), core::Index(120));
    }

    void goesBackToThePageWithTheChoicesMade() {
        const testing::Folder folder;
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->open(QString::fromStdString(folder.write("people.csv", people())));
        QTRY_VERIFY(mode.ready());
        mode.setColumn(QStringLiteral("size"), "predict");
        QTRY_COMPARE(mode.preview().classes.size(), std::size_t(3));
        mode.clickLoad();
        QTRY_COMPARE(loaded.count(), 1);
        QTest::mouseClick(mode.find<QPushButton>(QStringLiteral("reviewImport")), Qt::LeftButton);
        QVERIFY(mode.importing());
        QTRY_VERIFY(mode.ready());
        QCOMPARE(mode.import->tableOptions().label, std::string("size"));
    }

    void importsAFolderOfImages() {
        const testing::Folder folder;
        for (int i = 0; i < 12; ++i) {
            QImage image(20, 30, QImage::Format_RGB32);
            image.fill(QColor(20 * i, 10, 200 - 10 * i));
            const QString name =
                QString::fromStdString(folder.path("")) +
                QStringLiteral("/pets/%1/%2.png").arg(i % 2 ? QStringLiteral("cat") : QStringLiteral("dog")).arg(i);
            QDir().mkpath(QFileInfo(name).path());
            QVERIFY(image.save(name));
        }
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->open(QString::fromStdString(folder.path("pets")));
        QTRY_VERIFY(mode.ready());
        mode.find<QSpinBox>(QStringLiteral("importWidth"))->setValue(10);
        mode.find<QSpinBox>(QStringLiteral("importHeight"))->setValue(8);
        QTest::mouseClick(mode.find<QWidget>(QStringLiteral("importColour")), Qt::LeftButton, {}, QPoint(8, 10));
        QVERIFY(mode.import->imageOptions().colour);
        mode.clickLoad();
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(*loadedOf(loaded).dataset.schema.image, (core::ImageShape{8, 10, 3}));
        QCOMPARE(loadedOf(loaded).dataset.size(), core::Index(12));
    }

    void loadsPublishedImages() {
        const QString base = qEnvironmentVariable("COUNTERFOIL_DATA");
        const QString file = base + QStringLiteral("/mnist/t10k-images-idx3-ubyte.gz");
        if (base.isEmpty() || !QFile::exists(file))
            QSKIP("COUNTERFOIL_DATA holds no MNIST");
        DataMode mode;
        QSignalSpy loaded(mode.loading.get(), &app::Loading::loaded);
        mode.loading->open(file);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, 60'000);
        QCOMPARE(loadedOf(loaded).dataset.size(), core::Index(10'000));
    }
};

COUNTERFOIL_SUITE(TestWindowLoading)
#include "tst_window_loading.moc"
