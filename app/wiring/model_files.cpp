#include "app/wiring/model_files.h"

#include "app/image_decoder.h"
#include "core/session/model_file.h"
#include "ui/models/value_text.h"

namespace app {
namespace {

core::Result<core::PreparedDataPtr> fitted(const core::Dataset& dataset, const core::TrainedModel& model) {
    auto conforming = core::conform(dataset, model);
    if (!conforming)
        return std::move(conforming).error();
    return core::prepare(std::move(conforming).value(), model.split, model.encoding);
}

core::SourceRequest requestFor(const core::TrainedModel& model) {
    core::SourceRequest request;
    request.source = model.dataSource;
    request.seed = model.seed;
    request.table = core::tableOptionsFor(model);
    if (const auto& image = model.schema.image)
        request.image = {image->height, image->width, image->channels == 3};
    request.decoder = decodeImage;
    return request;
}

core::Result<core::Dataset> reload(core::SourceRequest request, const core::StopToken& stop) {
    request.stop = stop;
    return core::loadDataset(request);
}

core::Result<OpenedModel> read(const std::string& path, const core::PreparedDataPtr& current,
                               const core::StopToken& stop) {
    auto model = core::loadModel(path);
    if (!model)
        return std::move(model).error();
    OpenedModel opened{ui::fromStd(path), std::move(model).value(), nullptr, {}, {}};
    const bool same = current && current->dataset.digest == opened.model.dataDigest;
    if (!same)
        opened.request = requestFor(opened.model);
    auto dataset = same ? core::Result<core::Dataset>(current->dataset) : reload(*opened.request, stop);
    const bool unchanged = dataset && dataset->digest == opened.model.dataDigest;
    if (!dataset && current) {
        opened.note = ModelFiles::tr("The data this model was trained on, %1, could not be read; it is shown on %2.")
                          .arg(ui::fromStd(opened.model.dataSource), ui::fromStd(current->dataset.name));
        opened.request.reset();
        dataset = current->dataset;
    } else if (dataset && !unchanged) {
        opened.note = ModelFiles::tr("%1 is not the same any more as when this model was trained on it.")
                          .arg(ui::fromStd(opened.model.dataSource));
    }
    if (!dataset)
        return std::move(dataset).error().within("reading the data of " + path);
    auto data = fitted(*dataset, opened.model);
    if (!data)
        return std::move(data).error().within("applying " + path + " to " + dataset->name);
    opened.data = std::move(data).value();
    core::adoptAutoencoder(*opened.data->reference, opened.model);
    return opened;
}

} // namespace

ModelFiles::ModelFiles(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

ModelFiles::~ModelFiles() {
    m_stop.request_stop();
    m_pool.waitForDone();
}

// The pool ends before this object does, so the tasks may refer to it.
void ModelFiles::open(const QString& path, const core::PreparedDataPtr& current) {
    m_pool.start([this, path = path.toStdString(), current, stop = m_stop.get_token()] {
        auto outcome = core::guarded([&] { return read(path, current, stop); });
        if (!outcome) {
            const QString message = ui::fromStd(outcome.error().message);
            QMetaObject::invokeMethod(
                this, [this, message] { Q_EMIT failed(message); }, Qt::QueuedConnection);
            return;
        }
        auto model = std::make_shared<const OpenedModel>(std::move(outcome).value());
        QMetaObject::invokeMethod(
            this, [this, model] { Q_EMIT opened(model); }, Qt::QueuedConnection);
    });
}

void ModelFiles::save(int index, const Training::Model& model, const core::PreparedDataPtr& data, const QString& path) {
    m_pool.start([this, index, model, data, path] {
        const auto status = core::guarded(
            [&] { return core::saveModel(core::trainedModel(*data, model.run, model.seed), path.toStdString()); });
        const QString message = status ? QString() : ui::fromStd(status.error().message);
        const auto tell = [this, index, path, message] {
            if (message.isEmpty())
                Q_EMIT saved(index, path);
            else
                Q_EMIT failed(message);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

} // namespace app
