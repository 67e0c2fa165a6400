#include "app/wiring/animation.h"

#include "app/wiring/plane_words.h"
#include "ui/models/value_text.h"
#include "ui/panels/stage_panel.h"
#include "ui/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QPainter>

namespace app {
namespace {

constexpr QSize kCard(480, 540); // of one landscape
constexpr double kScale = 1.5;   // pixels for each of its
constexpr int kPlays = 8000;     // milliseconds in all, where the pictures are neither too many nor too few
constexpr int kShortest = 50;    // milliseconds a picture
constexpr int kLongest = 250;
constexpr int kLastStays = 2000;

// At most that many of the epochs, evenly, the first and the last among them.
std::vector<int> chosenEpochs(const std::vector<int>& all, std::size_t most) {
    if (all.size() <= most)
        return all;
    std::vector<int> chosen;
    for (std::size_t i = 0; i < most; ++i)
        chosen.push_back(all[i * (all.size() - 1) / (most - 1)]);
    return chosen;
}

std::vector<int> keptEpochs(const Training& training) {
    std::vector<int> epochs;
    for (std::size_t i = 0; i < training.models().size(); ++i)
        for (const core::WeightHistory::Entry& entry : training.models()[i].weights.entries())
            epochs.push_back(entry.epoch);
    std::ranges::sort(epochs);
    epochs.erase(std::unique(epochs.begin(), epochs.end()), epochs.end());
    return epochs;
}

// A folder of its own: "moons-epochs", or "moons-epochs-2" where that is there already.
QString unusedFolder(const QString& within, const QString& data) {
    const QString wanted = QDir(within).filePath(data + QStringLiteral("-epochs"));
    QString folder = wanted;
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return folder;
}

} // namespace

Animation::Animation(Training* training, Exploration* exploration, ui::TimelinePanel* timeline, ui::StagePanel* stage,
                     QObject* parent)
    : QObject(parent),
      m_training(training),
      m_exploration(exploration),
      m_timeline(timeline),
      m_stage(stage),
      m_folder(QDir::homePath()) {
    connect(timeline, &ui::TimelinePanel::animationRequested, this, &Animation::ask);
    connect(timeline, &ui::TimelinePanel::animationCancelled, this, [this] {
        m_job.cancel();
        end();
        Q_EMIT noted(tr("The export was cancelled; nothing was kept of it."));
    });
    connect(&m_job, &ui::AnimationJob::pictureWanted, this, &Animation::draw);
    connect(&m_job, &ui::AnimationJob::progressed, timeline, &ui::TimelinePanel::showAnimation);
    connect(&m_job, &ui::AnimationJob::failed, this, [this](const QString& message) {
        end();
        Q_EMIT failed(message);
    });
    connect(&m_job, &ui::AnimationJob::finished, this, [this](const QString& path) {
        const auto pictures = static_cast<int>(m_request->frames.size());
        end();
        const QString file = QDir::toNativeSeparators(path);
        Q_EMIT noted(path.endsWith(QStringLiteral(".webp"), Qt::CaseInsensitive)
                         ? tr("Animation written to %1.").arg(file)
                     : pictures == 1 ? tr("One picture written to %1.").arg(file)
                                     : tr("%1 pictures written to %2.").arg(pictures).arg(file));
    });
}

Animation::~Animation() = default;

void Animation::ask(ui::AnimationFormat format) {
    if (m_job.running() || !m_training->data())
        return;
    const QString data =
        ui::fromStd(m_training->data()->dataset.name).toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    QString path;
    if (format == ui::AnimationFormat::Frames) {
        path = QFileDialog::getExistingDirectory(m_stage->window(), tr("Folder for the pictures"), m_folder);
        if (!path.isEmpty()) {
            m_folder = path;
            path = unusedFolder(path, data);
        }
    } else {
        path = QFileDialog::getSaveFileName(m_stage->window(), tr("Save the animation"),
                                            QDir(m_folder).filePath(data + QStringLiteral("-epochs.webp")),
                                            tr("Animated pictures (*.webp)"));
        if (!path.isEmpty()) {
            m_folder = QFileInfo(path).absolutePath();
            if (!path.endsWith(QStringLiteral(".webp"), Qt::CaseInsensitive))
                path += QStringLiteral(".webp");
        }
    }
    if (!path.isEmpty())
        start(format, path);
}

void Animation::start(ui::AnimationFormat format, const QString& path) {
    const auto look = m_exploration->look();
    const std::vector<int> epochs = chosenEpochs(keptEpochs(*m_training), kMostFrames);
    if (m_job.running() || !look || epochs.empty()) {
        Q_EMIT failed(tr("There is nothing to export yet: train a model, then the landscapes of its epochs can be."));
        return;
    }
    auto request = std::make_shared<ui::AnimationRequest>();
    request->subject = look->subject;
    request->plane = look->plane;
    request->bounds = look->view;
    request->rows = look->watched;
    request->selected = look->explanation;
    if (request->selected)
        request->selected->advice = false; // takes longer, and no picture shows it
    request->choice = look->choice;
    request->path = path;
    request->webp = format == ui::AnimationFormat::WebP;
    const int each = std::clamp(kPlays / static_cast<int>(epochs.size()), kShortest, kLongest);
    for (const int epoch : epochs) {
        ui::AnimationFrame frame{epoch, epoch == epochs.back() ? kLastStays : each, {}};
        const core::SnapshotPtr then = m_training->at(epoch);
        for (const core::RunSnapshot& run : then->runs)
            frame.networks.push_back(run.network);
        request->frames.push_back(std::move(frame));
    }
    m_caption = look->caption;
    for (const ui::ModelView& model : look->subject->models) {
        auto card = std::make_unique<ui::Landscape>();
        QStringList classes;
        for (const std::string& name : look->subject->data->dataset.classes)
            classes << ui::fromStd(name);
        card->setTitle(model.name);
        card->setClasses(classes);
        const core::FeatureSchema& schema = look->subject->data->dataset.schema;
        card->setAxes(planeWords(schema, look->plane.uLabel), planeWords(schema, look->plane.vLabel));
        card->setPoints(look->points);
        card->setThumbnails(look->thumbnails);
        card->setDensity(m_stage->showsDensity());
        card->setSelectedRow(look->row >= 0 ? std::optional(look->row) : std::nullopt);
        card->fit(look->view);
        m_cards.push_back(std::move(card));
    }
    m_request = request;
    m_timeline->showAnimation(0, static_cast<int>(epochs.size()));
    m_job.start(request);
}

void Animation::draw(int frame, const ui::AnimationScene& scene) {
    const auto count = static_cast<int>(m_cards.size());
    QImage picture((QSizeF(kCard.width() * count, kCard.height()) * kScale).toSize(), QImage::Format_RGB32);
    picture.fill(ui::Theme::instance().tokens().panel);
    picture.setDevicePixelRatio(kScale);
    QPainter painter(&picture);
    for (int i = 0; i < count; ++i) {
        const auto model = static_cast<std::size_t>(i);
        ui::Landscape& card = *m_cards[model];
        card.setCaption(
            tr("%1 \u00B7 epoch %2").arg(m_caption).arg(m_request->frames[static_cast<std::size_t>(frame)].epoch));
        card.setSurface(scene.surfaces->models[model]);
        card.setPaths(scene.paths->models[model]);
        const bool explained = scene.selected && scene.selected->models[model];
        card.setHighlightedPath(explained ? std::optional(scene.selected->models[model]->path) : std::nullopt);
        painter.drawImage(QPoint(i * kCard.width(), 0), card.picture(kCard, kScale));
    }
    painter.end();
    m_job.addPicture(frame, picture);
}

void Animation::end() {
    m_cards.clear();
    m_request.reset();
    m_timeline->endAnimation();
}

} // namespace app
