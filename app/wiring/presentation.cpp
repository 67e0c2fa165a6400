#include "app/wiring/presentation.h"

#include "ui/main_window.h"
#include "ui/models/value_text.h"
#include "ui/panels/scenes_panel.h"
#include "ui/panels/stage_panel.h"
#include "ui/plots/widget_picture.h"
#include "ui/shell/panel_dock.h"
#include "ui/type_scale.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QScreen>
#include <QStackedWidget>

namespace app {
namespace {

constexpr qreal kSharpness = 2;
constexpr int kLeastWide = 1920; // pixels: scenes are shown on other screens too
constexpr int kMostWide = 3840;
constexpr double kLargeType = 1.4;
constexpr QSize kSmall(256, 144);

std::string pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

QImage imageOf(const std::string& png) {
    return QImage::fromData(QByteArray::fromRawData(png.data(), static_cast<qsizetype>(png.size())), "PNG");
}

} // namespace

Presentation::Presentation(ui::MainWindow& window, ui::StagePanel* stage, ui::ScenesPanel* panel,
                           ui::Notebook& notebook, Place place)
    : m_window(window),
      m_stage(stage),
      m_panel(panel),
      m_notebook(notebook),
      m_place(std::move(place)),
      m_presenter(&window) {
    connect(&window, &ui::MainWindow::presentRequested, this, [this] { present(); });
    connect(&window, &ui::MainWindow::sceneRequested, this, &Presentation::keepScene);
    connect(&window, &ui::MainWindow::storyRequested, this, &Presentation::playStory);
    connect(&notebook, &ui::Notebook::changed, this, &Presentation::showScenes);
    connect(panel, &ui::ScenesPanel::keepRequested, this, &Presentation::keepScene);
    connect(panel, &ui::ScenesPanel::presentRequested, this, &Presentation::present);
    connect(panel, &ui::ScenesPanel::removed, &notebook, &ui::Notebook::removeScene);
    connect(panel, &ui::ScenesPanel::moved, &notebook, &ui::Notebook::moveScene);
    connect(panel, &ui::ScenesPanel::edited, this, [this](quint64 id, const QString& title, const QString& words) {
        core::Notes next = m_notebook.notes();
        for (core::Scene& scene : next.scenes)
            if (scene.id == id) {
                scene.title = title.toStdString();
                scene.words = words.toStdString();
            }
        m_notebook.change(tr("Words of a scene"), std::move(next), ui::Notebook::Merge::Typing);
    });
    connect(panel, &ui::ScenesPanel::restoreRequested, this, [this](quint64 id) {
        for (const core::Scene& scene : m_notebook.notes().scenes)
            if (scene.id == id)
                m_place.restore(QJsonDocument::fromJson(QByteArray::fromStdString(scene.state)).object());
    });
    connect(&m_presenter, &ui::Presenter::left, this, [this] {
        if (m_story) {
            m_story.reset();
            ui::setTypeScale(m_typeScale);
            m_window.workspace()->setArrangements(m_arrangement);
        }
    });
    showScenes();
}

Presentation::~Presentation() {
    m_presenter.disconnect(this);
}

// The plots of the stage alone, as sharp as the largest screen; of other modes the whole centre.
QImage Presentation::pictureOfStage() const {
    QWidget* shown = m_stage;
    if (m_stage->isVisible()) {
        int widest = kLeastWide;
        for (const QScreen* screen : QGuiApplication::screens())
            widest = std::max(widest, qRound(screen->size().width() * screen->devicePixelRatio()));
        if (const std::vector<ui::PlotSource> plots = ui::plotsIn(*shown); !plots.empty())
            return ui::pictureOf(plots, std::min(widest, kMostWide));
    } else if (auto* centre = qobject_cast<QStackedWidget*>(m_window.workspace()->centralWidget()))
        shown = centre->currentWidget();
    return ui::pictureOf(shown, kSharpness);
}

void Presentation::keepScene() {
    core::Scene scene;
    scene.title = m_place.title().toStdString();
    scene.words = m_place.words().toStdString();
    scene.state = QJsonDocument(m_place.now()).toJson(QJsonDocument::Compact).toStdString();
    scene.picture = pngOf(pictureOfStage());
    const std::uint64_t id = m_notebook.addScene(std::move(scene));
    ui::PanelDock* dock = m_window.workspace()->dock(QStringLiteral("scenes"));
    dock->show();
    dock->raise();
    m_panel->select(id);
    m_panel->edit();
}

void Presentation::showScenes() {
    std::vector<ui::ScenesPanel::Entry> entries;
    for (const core::Scene& scene : m_notebook.notes().scenes)
        entries.push_back(
            {.id = scene.id,
             .title = ui::fromStd(scene.title),
             .words = ui::fromStd(scene.words),
             .picture = imageOf(scene.picture).scaled(kSmall, Qt::KeepAspectRatio, Qt::SmoothTransformation)});
    m_panel->setEntries(std::move(entries));
}

void Presentation::present(int first) {
    std::vector<ui::Slide> slides;
    for (const core::Scene& scene : m_notebook.notes().scenes)
        slides.push_back({ui::fromStd(scene.title), ui::fromStd(scene.words), imageOf(scene.picture), 0});
    if (slides.empty())
        slides.push_back({m_place.title(), m_place.words(), pictureOfStage(), 0});
    m_presenter.present(std::move(slides));
    m_presenter.go(first);
}

void Presentation::playStory() {
    m_arrangement = m_window.workspace()->arrangements();
    m_typeScale = ui::typeScale();
    ui::setTypeScale(m_typeScale * kLargeType);
    m_story = std::make_unique<Story>(m_presenter);
    m_story->start();
}

} // namespace app
