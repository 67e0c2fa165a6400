#include "tests/support/suite.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QStyle>
#include <QTest>

namespace {

const QString kLong = QStringLiteral("Likeliest other outcome of them all");

QImage drawn(const QString& text, int width, int flags) {
    QImage image(width, 24, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QApplication::style()->drawItemText(&painter, image.rect(), flags, QApplication::palette(), true, text);
    return image;
}

} // namespace

class TestStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }

    void textThatIsCutKeepsItsBeginningAndSaysSo() {
        constexpr int kNarrow = 90;
        const QImage probe(kNarrow, 24, QImage::Format_RGB32);
        const QString elided = QFontMetrics(QFont(), &probe).elidedText(kLong, Qt::ElideRight, kNarrow);
        QVERIFY(elided.endsWith(QChar(0x2026)));
        QCOMPARE(drawn(kLong, kNarrow, Qt::AlignCenter), drawn(elided, kNarrow, Qt::AlignLeft | Qt::AlignVCenter));
    }

    void textThatFitsStaysWhereItIs() {
        QVERIFY(drawn(QStringLiteral("To"), 90, Qt::AlignCenter) != drawn(QStringLiteral("To"), 90, Qt::AlignLeft));
    }

    void theListOfANarrowChooserShowsWholeEntries() {
        QComboBox box;
        box.addItems({QStringLiteral("A"), kLong});
        box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box.resize(80, 30);
        box.show();
        box.showPopup();
        QVERIFY(box.width() < box.fontMetrics().horizontalAdvance(kLong));
        QTRY_VERIFY(box.view()->viewport()->width() > box.view()->sizeHintForColumn(0) - 1);
        box.hidePopup();
    }
};

COUNTERFOIL_SUITE(TestStyle)
#include "tst_style.moc"
