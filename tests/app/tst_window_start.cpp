#include "app/wiring/recent_files.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/panels/example_card.h"
#include "ui/panels/import_panel.h"
#include "ui/panels/start_panel.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/presenter.h"
#include "ui/shell/tour.h"

#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>
#include <QtGui/QDragLeaveEvent>

using testing::Window;

namespace {

QList<ui::RecentRow*> rowsOf(Window& w) {
    const auto rows = w.find("start.panel")->findChildren<ui::RecentRow*>();
    return rows;
}

QString nameOf(ui::RecentRow* row) {
    return row->findChild<QPushButton*>(QStringLiteral("recent.open"))->text();
}

void press(ui::RecentRow* row, const char* button) {
    QTest::mouseClick(row->findChild<QWidget*>(QLatin1String(button)), Qt::LeftButton);
}

const char kTable[] = "a,b,label\n1,2,yes\n2,1,no\n3,4,yes\n4,3,no\n5,6,yes\n6,5,no\n";

} // namespace

class TestWindowStart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanupTestCase() { QStandardPaths::setTestModeEnabled(false); }

    void opensOnTheStartPageAndNothingByItself() {
        Window w;
        QCOMPARE(w.window().mode(), QStringLiteral("start"));
        QVERIFY(w.find("start.panel")->isVisible());
        QVERIFY(!w.training().data());
        w.click("mode.data");
        QTest::keyClick(&w.window(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(w.window().mode(), QStringLiteral("start"));
    }

    void anExampleOpensAndTrainsWithOneClick_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::newRow("moons") << QStringLiteral("moons") << QStringLiteral("Moons");
        QTest::newRow("circles") << QStringLiteral("circles") << QStringLiteral("Circles");
        QTest::newRow("loans") << QStringLiteral("loans") << QStringLiteral("Loans");
        QTest::newRow("digits") << QStringLiteral("digits") << QStringLiteral("Digits");
    }
    void anExampleOpensAndTrainsWithOneClick() {
        QFETCH(QString, id);
        QFETCH(QString, name);
        Window w;
        w.click((QStringLiteral("example.") + id).toLatin1().constData());
        QTRY_COMPARE_WITH_TIMEOUT(w.dataName(), name, 20000);
        QCOMPARE(w.window().mode(), QStringLiteral("explore"));
        QTRY_VERIFY_WITH_TIMEOUT(w.training().active(), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(w.training().models().size(), 2U, 20000);
    }

    void theExamplesShowTheirOwnData() {
        Window w;
        auto* card = w.find<ui::ExampleCard>("example.moons");
        const auto coloured = [card] { // pixels of the two classes' colours
            const QImage image = card->grab().toImage().convertToFormat(QImage::Format_RGB32);
            int blue = 0, orange = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    blue += image.pixelColor(x, y) == ui::Theme::classColour(0);
                    orange += image.pixelColor(x, y) == ui::Theme::classColour(1);
                }
            return std::min(blue, orange);
        };
        QTRY_VERIFY(coloured() > 200);
    }

    void theTableGoesToTheImportPage() {
        Window w;
        QTest::keyClick(w.find("example.table"), Qt::Key_Space);
        QCOMPARE(w.window().mode(), QStringLiteral("data"));
        QVERIFY(w.find("importPanel")->isVisible());
        auto* load = w.find<QPushButton>("importLoad");
        QTRY_VERIFY(load->isEnabled());
        QTest::mouseClick(load, Qt::LeftButton);
        QTRY_COMPARE(w.dataName(), QStringLiteral("memberships.csv"));
        QCOMPARE(w.training().data()->dataset.labelName, std::string("renewed"));
        QVERIFY(w.training().data()->dataset.size() > 400);
    }

    void recentFilesArePinnedRemovedAndGreyedAndOpenedOnlyWhenChosen() {
        const QTemporaryDir folder;
        const QString remembered = folder.filePath(QStringLiteral("settings.ini"));
        const QString here = folder.filePath(QStringLiteral("here.csv"));
        QFile table(here);
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write(kTable) > 0);
        table.close();
        {
            QSettings settings(remembered, QSettings::IniFormat);
            app::RecentFiles recent(settings);
            recent.add(here, QStringLiteral("data"));
            recent.add(folder.filePath(QStringLiteral("gone.csv")), QStringLiteral("data"));
        }
        Window w(remembered);
        QTRY_COMPARE(rowsOf(w).size(), 2);
        QVERIFY(!w.training().data());
        const auto openOf = [&](int row) {
            return rowsOf(w)[row]->findChild<QPushButton*>(QStringLiteral("recent.open"));
        };
        QCOMPARE(nameOf(rowsOf(w)[0]), QStringLiteral("gone.csv"));
        QTRY_VERIFY(!openOf(0)->isEnabled());
        QVERIFY(openOf(1)->isEnabled());

        press(rowsOf(w)[1], "recent.pin");
        QTRY_COMPARE(nameOf(rowsOf(w)[0]), QStringLiteral("here.csv"));
        QTRY_VERIFY(rowsOf(w).size() == 2 && !openOf(1)->isEnabled());
        press(rowsOf(w)[1], "recent.remove");
        QTRY_COMPARE(rowsOf(w).size(), 1);
        QVERIFY(QFile::exists(here));

        QVERIFY(!w.training().data());
        press(rowsOf(w)[0], "recent.open");
        QCOMPARE(w.window().mode(), QStringLiteral("data"));
        QTRY_VERIFY(w.find<QPushButton>("importLoad")->isEnabled());
    }

    void saysThatAFileMayBeDroppedAnywhere() {
        Window w;
        auto* overlay = w.find<ui::DropOverlay>("dropOverlay");
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(w.file(QStringLiteral("one.csv"), kTable))});
        QWidget* target = w.find("start.panel");
        QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(overlay->isVisible());
        QCOMPARE(overlay->size(), w.window().size());
        QDragLeaveEvent leave;
        QApplication::sendEvent(target, &leave);
        QTRY_VERIFY(!overlay->isVisible());

        w.drop({w.path(QStringLiteral("one.csv"))}, w.find("mode.study"));
        QVERIFY(!overlay->isVisible());
        QCOMPARE(w.window().mode(), QStringLiteral("data"));
        QTRY_VERIFY(w.find<QPushButton>("importLoad")->isEnabled());
    }

    void theTourPointsAtEightPlacesOfTheWindow() {
        Window w;
        w.click("start.tour");
        auto* tour = w.find<ui::Tour>("tour");
        QVERIFY(tour->isVisible());
        QCOMPARE(tour->steps(), 8);
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        QSet<QString> titles;
        for (int step = 0; step < 8; ++step) {
            QCOMPARE(tour->step(), step);
            QTRY_VERIFY2(!tour->spot().isNull(), qPrintable(w.find<QLabel>("tour.title")->text()));
            const QRect card = w.find("tour.card")->geometry();
            QVERIFY2(tour->rect().contains(card), "the card leaves the window");
            titles.insert(w.find<QLabel>("tour.title")->text());
            if (step < 7)
                QTest::mouseClick(w.find("tour.next"), Qt::LeftButton);
        }
        QCOMPARE(titles.size(), 8);
        QTest::keyClick(w.find("tour.next"), Qt::Key_Left);
        QCOMPARE(tour->step(), 6);
        QTest::keyClick(w.find("tour.next"), Qt::Key_Right);
        QTest::mouseClick(w.find("tour.next"), Qt::LeftButton);
        QVERIFY(!tour->isVisible());
        QCOMPARE(w.window().mode(), QStringLiteral("explore"));
    }

    void escapeLeavesTheTour() {
        Window w;
        w.trigger("help.tour");
        auto* tour = w.find<ui::Tour>("tour");
        QVERIFY(tour->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // goes round among its buttons
        QVERIFY(tour->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!tour->isVisible());
    }

    void theStoryBeginsFromItsCard() {
        Window w;
        w.click("example.story");
        auto* presenter = w.find<ui::Presenter>("presenter");
        QTRY_VERIFY(presenter->isVisible());
        QTest::keyClick(presenter, Qt::Key_Escape);
        QVERIFY(!presenter->isVisible());
        QVERIFY(!w.training().data());
    }
};

COUNTERFOIL_SUITE(TestWindowStart)
#include "tst_window_start.moc"
