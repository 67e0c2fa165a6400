#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/panels/gallery_panel.h"
#include "ui/plots/image_grid.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

class TestGalleryPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyWhenSeen() {
        ui::GalleryPanel panel;
        QSignalSpy wanted(&panel, &ui::GalleryPanel::wanted);
        panel.setModels({QStringLiteral("A"), QStringLiteral("B")});
        QCOMPARE(wanted.size(), 0);
        panel.show();
        QCOMPARE(wanted.size(), 1);
    }

    void showsImagesAndPassesClicksOn() {
        const auto digits = testing::builtinData("digits:600");
        const auto subject = testing::subjectOf(digits, testing::trainedModels(digits, 2));
        auto answer = ui::answerTo(ui::GalleryQuery{subject, 2});
        QVERIFY(answer);
        ui::GalleryPanel panel;
        panel.resize(600, 500);
        panel.setModels({subject->models[0].name, subject->models[1].name});
        panel.show();
        const QImage empty = panel.grab().toImage();
        const auto gallery = std::get<std::shared_ptr<const ui::GalleryAnswer>>(*answer);
        panel.setAnswer(gallery);
        QVERIFY(panel.grab().toImage() != empty);
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("gallery.caption"))->text().contains(QStringLiteral("orange")));
        QSignalSpy clicked(&panel, &ui::GalleryPanel::rowClicked);
        auto* grid = panel.findChild<ui::ImageGrid*>(QStringLiteral("gallery.grid"));
        Q_EMIT grid->rowClicked(gallery->entries[1].row);
        QCOMPARE(clicked.size(), 1);
        QSignalSpy wanted(&panel, &ui::GalleryPanel::wanted);
        QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("gallery.more")), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(panel.perClass(), 4);
    }
};

COUNTERFOIL_SUITE(TestGalleryPanel)
#include "tst_gallery_panel.moc"
