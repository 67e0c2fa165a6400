#pragma once

#include <QObject>

#include <memory>

class QDBusConnection;

namespace ui {

// Whether the desktop is dark, and when that changes: what the desktop portal says (org.freedesktop.appearance,
// color-scheme), else the palette that the platform gives to programs. GUI thread; never waits for the portal.
class DesktopColours final : public QObject {
    Q_OBJECT

public:
    DesktopColours();
    DesktopColours(const QDBusConnection& bus, const QString& service); // where the portal is, for tests
    ~DesktopColours() override;

    [[nodiscard]] bool dark() const { return m_dark; }
    [[nodiscard]] bool knowsPortal() const { return m_portal; } // it has answered

Q_SIGNALS:
    void changed(bool dark);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Portal;
    void take(uint scheme);
    void set(bool dark);
    void readPalette();

    std::unique_ptr<Portal> m_bus; // null where there is none
    bool m_dark = false;
    bool m_portal = false;
    bool m_reading = false; // the palette; what it sets off is not news
};

} // namespace ui
