#pragma once

#include "app/wiring/story.h"
#include "ui/models/notebook.h"
#include "ui/shell/presenter.h"

#include <QJsonObject>
#include <QObject>

namespace ui {
class MainWindow;
class ScenesPanel;
class StagePanel;
} // namespace ui

namespace app {

class Application;

// Shows the work to others: keeps scenes of what is on the stage, presents them full screen, and plays the ready
// story. Nothing of the window changes meanwhile. GUI thread only; what it is given is borrowed and outlives it.
class Presentation final : public QObject {
    Q_OBJECT

public:
    // How the window tells where it is, and goes back there.
    struct Place {
        std::function<QJsonObject()> now;
        std::function<void(const QJsonObject& place)> restore;
        std::function<QString()> title; // proposed for a scene
        std::function<QString()> words; // likewise: the explanation that is shown
    };

    Presentation(ui::MainWindow& window, ui::StagePanel* stage, ui::ScenesPanel* panel, ui::Notebook& notebook,
                 Place place);
    ~Presentation() override;

    void keepScene();
    void present(int first = 0); // the scenes; what is on the stage where none was kept
    void playStory();
    [[nodiscard]] ui::Presenter& presenter() { return m_presenter; }

private:
    [[nodiscard]] QImage pictureOfStage() const;
    void showScenes();

    ui::MainWindow& m_window;
    ui::StagePanel* m_stage;
    ui::ScenesPanel* m_panel;
    ui::Notebook& m_notebook;
    Place m_place;
    ui::Presenter m_presenter;
    std::unique_ptr<Story> m_story;
    double m_typeScale = 1;    // before the presentation
    QVariantMap m_arrangement; // likewise
};

} // namespace app
