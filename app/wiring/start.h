#pragma once

#include <QObject>
#include <QThreadPool>

namespace ui {
class StartPanel;
}

namespace app {

class Application;

// Connects the start page: examples, recent files and the tour. GUI thread only; both are borrowed and outlive it.
class Start final : public QObject {
    Q_OBJECT

public:
    Start(Application& application, ui::StartPanel* panel);
    ~Start() override;

    void openExample(const QString& id);
    void startTour(); // on data: where there is none yet, Moons is opened for it

Q_SIGNALS:
    void storyRequested();

private:
    void showRecent();
    void openTable();

    Application& m_application;
    ui::StartPanel* m_panel;
    quint64 m_asked = 0; // of the looks whether the recent files are there, the newest
    QThreadPool m_pool;  // last: ends first
};

} // namespace app
