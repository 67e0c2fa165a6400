#include "ui/shell/desktop_colours.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>
#include <QPalette>

namespace ui {
namespace {

const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kSpace = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");
constexpr uint kPrefersDark = 1;
constexpr uint kPrefersLight = 2; // 0: no preference

bool looksDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

// Portals wrap the value in one more variant than their signature says.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

// What the bus says.
class DesktopColours::Portal final : public QObject {
    Q_OBJECT

public:
    Portal(DesktopColours& owner, QDBusConnection bus, const QString& service) : m_owner(owner) {
        bus.connect(service, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                    SLOT(settingChanged(QDBusMessage)));
        QDBusMessage question = QDBusMessage::createMethodCall(service, kPath, kInterface, QStringLiteral("Read"));
        question << kSpace << kKey;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            watcher->deleteLater();
            if (reply.isValid())
                m_owner.take(unwrapped(reply.value().variant()).toUInt());
        });
    }

private Q_SLOTS:
    void settingChanged(const QDBusMessage& news) {
        const QVariantList parts = news.arguments(); // space, key, value
        if (parts.size() == 3 && parts[0].toString() == kSpace && parts[1].toString() == kKey)
            m_owner.take(unwrapped(parts[2]).toUInt());
    }

private:
    DesktopColours& m_owner;
};

DesktopColours::DesktopColours()
    : DesktopColours(QDBusConnection::sessionBus(), QStringLiteral("org.freedesktop.portal.Desktop")) {}

DesktopColours::DesktopColours(const QDBusConnection& bus, const QString& service) {
    readPalette();
    qApp->installEventFilter(this);
    if (bus.isConnected())
        m_bus = std::make_unique<Portal>(*this, bus, service);
}

DesktopColours::~DesktopColours() = default;

// No preference leaves it to the palette.
void DesktopColours::take(uint scheme) {
    m_portal = scheme == kPrefersDark || scheme == kPrefersLight;
    if (m_portal)
        set(scheme == kPrefersDark);
    else
        readPalette();
}

void DesktopColours::set(bool dark) {
    if (m_dark == dark)
        return;
    m_dark = dark;
    Q_EMIT changed(dark);
}

// The program's own palette hides the platform's: it is taken off for a moment.
void DesktopColours::readPalette() {
    const QPalette own = QApplication::palette();
    m_reading = true;
    QApplication::setPalette(QPalette());
    const bool dark = looksDark(QApplication::palette());
    QApplication::setPalette(own);
    m_reading = false;
    set(dark);
}

bool DesktopColours::eventFilter(QObject* watched, QEvent* event) {
    if (m_portal || m_reading)
        return false;
    if (event->type() == QEvent::ThemeChange)
        readPalette();
    else if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)
        set(looksDark(QApplication::palette()));
    return false;
}

} // namespace ui

#include "desktop_colours.moc"
