#include "tests/support/suite.h"
#include "ui/shell/desktop_colours.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusServer>
#include <QDBusVariant>
#include <QPalette>
#include <QSignalSpy>

namespace {

const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");

// What a desktop portal answers, at the other end of a connection without a bus.
class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    int asked = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString& space, const QString& key) {
        ++asked;
        const bool known =
            space == QStringLiteral("org.freedesktop.appearance") && key == QStringLiteral("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 0U)));
    }
};

QPalette paletteWith(const QColor& window, const QColor& text) {
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

} // namespace

class TestDesktopColours final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::Theme::instance().apply(); }

    void followsThePortalLive() {
        FakePortal portal;
        portal.scheme = 1;
        QDBusServer server(QStringLiteral("unix:tmpdir=/tmp"));
        if (!server.isConnected())
            QSKIP("there is no D-Bus library to talk with");
        server.setAnonymousAuthenticationAllowed(true);
        std::unique_ptr<QDBusConnection> far;
        connect(&server, &QDBusServer::newConnection, this, [&](const QDBusConnection& connection) {
            far = std::make_unique<QDBusConnection>(connection);
            far->registerObject(kPath, &portal, QDBusConnection::ExportAllContents);
        });
        const QDBusConnection near = QDBusConnection::connectToPeer(server.address(), QStringLiteral("near"));
        QTRY_VERIFY(far);
        {
            ui::DesktopColours colours(near, {});
            QSignalSpy changed(&colours, &ui::DesktopColours::changed);
            QTRY_VERIFY(colours.dark());
            QVERIFY(colours.knowsPortal());
            QCOMPARE(changed.count(), 1);
            const auto tell = [&](const QString& space, uint scheme) {
                QDBusMessage news = QDBusMessage::createSignal(kPath, QStringLiteral("org.freedesktop.portal.Settings"),
                                                               QStringLiteral("SettingChanged"));
                news << space << QStringLiteral("color-scheme") << QVariant::fromValue(QDBusVariant(QVariant(scheme)));
                QVERIFY(far->send(news));
            };
            tell(QStringLiteral("org.example.other"), 2);
            tell(QStringLiteral("org.freedesktop.appearance"), 2);
            QTRY_VERIFY(!colours.dark());
            QCOMPARE(changed.count(), 2);
            tell(QStringLiteral("org.freedesktop.appearance"), 1);
            QTRY_VERIFY(colours.dark());
        }
        QDBusConnection::disconnectFromPeer(QStringLiteral("near"));
    }

    void followsThePaletteWhereThereIsNoPortal() {
        ui::DesktopColours colours(QDBusConnection(QStringLiteral("nowhere")), {});
        QSignalSpy changed(&colours, &ui::DesktopColours::changed);
        QVERIFY(!colours.dark());
        QApplication::setPalette(paletteWith(Qt::black, Qt::white));
        QTRY_VERIFY(colours.dark());
        QApplication::setPalette(paletteWith(Qt::white, Qt::black));
        QTRY_VERIFY(!colours.dark());
        QCOMPARE(changed.count(), 2);
        QVERIFY(!colours.knowsPortal());
    }
};

COUNTERFOIL_SUITE(TestDesktopColours)
#include "tst_desktop_colours.moc"
