#pragma once

#include <QHash>
#include <QMainWindow>
#include <QSet>
#include <QVariantMap>

class QSettings;
class QStackedWidget;

namespace ui {

class PanelDock;

// The centre of the window with its docks. Each mode has a centre of its own and remembers its own arrangement of
// the docks; a mode that was never arranged by the person gets the default one. GUI thread.
class Workspace final : public QMainWindow {
    Q_OBJECT

public:
    struct Panel {
        QString id; // stable
        QString title;
        QWidget* widget = nullptr;
        Qt::DockWidgetArea area = Qt::RightDockWidgetArea;
        QStringList modes;   // where it is open by default
        bool tabbed = false; // behind the panel of the same area that was added before it
    };

    explicit Workspace(QWidget* parent = nullptr);

    void addMode(const QString& id, QWidget* centre); // several modes may share a centre
    void addPanel(const Panel& panel);
    [[nodiscard]] PanelDock* dock(const QString& panelId) const;

    void setMode(const QString& id); // keeps the arrangement of the mode that is left
    [[nodiscard]] QString mode() const { return m_mode; }
    void resetLayout(); // of every mode
    // A panel that has nothing to show for the data is closed everywhere and not offered; once it has, it opens where
    // it belongs by default.
    void setAvailable(const QString& panelId, bool available);

    // Where everything is, by mode, as one value: what a named layout keeps.
    [[nodiscard]] QVariantMap arrangements();
    void setArrangements(const QVariantMap& arrangements); // modes that it does not name get their default
    [[nodiscard]] const std::vector<std::pair<Panel, PanelDock*>>& panels() const { return m_panels; }

    void read(QSettings& settings);
    void write(QSettings& settings);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void restore();
    void arrange(); // the default of the current mode
    void openAvailable();
    void arrangeSizes();
    void showTabs(); // titles where there is no tab

    QStackedWidget* m_centre;
    QHash<QString, QWidget*> m_centres;
    std::vector<std::pair<Panel, PanelDock*>> m_panels;
    QHash<QString, QByteArray> m_arrangements; // by mode
    QString m_mode;
    QSet<QString> m_unavailable;             // panels
    QHash<QString, QSet<QString>> m_opening; // by mode: panels to open when it is entered
    bool m_sizesDue = false;
};

} // namespace ui
