#pragma once

#include "app/wiring/training.h"
#include "core/session/trained_model.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace app {

// A model from a file with data that it can be shown on.
struct OpenedModel {
    QString path;
    core::TrainedModel model;
    core::PreparedDataPtr data;                 // with the model's own split and encoding
    std::optional<core::SourceRequest> request; // how the data was read; unset: it was there already
    QString note;                               // what the person should know about the data, "" when all is as it was
};

// Reads and writes model files away from the GUI thread, one after the other. GUI thread only; its end waits for
// what is being written and stops what is being read.
class ModelFiles final : public QObject {
    Q_OBJECT

public:
    explicit ModelFiles(QObject* parent = nullptr);
    ~ModelFiles() override;

    // Reads the model and the data it was trained on: `current` when that is the same, else from its source. Where
    // the source is gone or has changed, `current` serves if its columns fit. Null: nothing is loaded.
    void open(const QString& path, const core::PreparedDataPtr& current);
    void save(int index, const Training::Model& model, const core::PreparedDataPtr& data, const QString& path);

Q_SIGNALS:
    void opened(const std::shared_ptr<const app::OpenedModel>& model);
    void saved(int index, const QString& path);
    void failed(const QString& message);

private:
    QThreadPool m_pool;
    core::StopSource m_stop;
};

} // namespace app
