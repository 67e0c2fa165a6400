#include "tests/support/suite.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTest>

#include <set>

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }
    void cleanup() { ui::Theme::instance().setKind(ui::ThemeKind::Light); }

    void textHasEnoughContrastInBothThemes_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textHasEnoughContrastInBothThemes() {
        QFETCH(bool, dark);
        ui::Theme::instance().setKind(dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
        const ui::Tokens& t = ui::Theme::instance().tokens();
        for (const QColor& behind : {t.background, t.panel, t.chip})
            for (const QColor& text : {t.ink, t.quiet})
                QVERIFY2(ui::Theme::contrast(text, behind) >= 4.5, qPrintable(text.name() + behind.name()));
        for (const QColor& text : {t.good, t.bad, t.accent})
            QVERIFY2(ui::Theme::contrast(text, t.panel) >= 4.5, qPrintable(text.name()));
        QVERIFY(ui::Theme::contrast(t.onAccent, t.accent) >= 4.5);
        for (int k = 0; k < 10; ++k)
            QVERIFY(ui::Theme::contrast(ui::Theme::readable(ui::Theme::classColour(k), t.panel), t.panel) >= 4.5);
    }

    void contrastIsThatOfWcag() {
        QCOMPARE(ui::Theme::contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(ui::Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void classesDifferInColourAndShape() {
        std::set<QRgb> colours;
        for (int k = 0; k < 10; ++k) {
            colours.insert(ui::Theme::classColour(k).rgb());
            for (int other = 0; other < k; ++other)
                QVERIFY(ui::Theme::classMarkerPath(k, 10) != ui::Theme::classMarkerPath(other, 10));
            QVERIFY(!ui::Theme::classMarker(k, 16, 2).toImage().isNull());
        }
        QCOMPARE(colours.size(), std::size_t{10});
        QCOMPARE(ui::Theme::classColour(12), ui::Theme::classColour(2));
    }

    void everyIconIsDrawnInTheColourAskedFor() {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 40);
        for (const QString& file : files) {
            const QString name = file.chopped(4);
            if (name == QStringLiteral("counterfoil"))
                continue;
            const QImage image = ui::icon(name, Qt::red).pixmap(QSize(24, 24), 2.0).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            int red = 0;
            for (int y = 0; y < 48; ++y)
                for (int x = 0; x < 48; ++x)
                    red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
            QVERIFY2(red > 8, qPrintable(name));
        }
        QVERIFY(ui::icon(QStringLiteral("nothing of this name"), Qt::red).isNull());
        QVERIFY(!ui::programIcon().isNull());
    }

    void aThemeChangeRepaintsStandardWidgets() {
        QPushButton button(QStringLiteral("Train"));
        button.resize(100, 36);
        button.show();
        const auto middle = [&] { return button.grab().toImage().pixelColor(10, 18).lightness(); };
        QVERIFY(middle() > 200);
        ui::Theme::instance().setKind(ui::ThemeKind::Dark);
        QVERIFY(middle() < 80);
        ui::setFlag(&button, "primary");
        QCOMPARE(button.grab().toImage().pixelColor(10, 18), ui::Theme::instance().tokens().accent);
    }
};

COUNTERFOIL_SUITE(TestTheme)
#include "tst_theme.moc"
