#include "app/wiring/loading.h"

#include "app/image_decoder.h"
#include "ui/jobs/loading_job.h"
#include "ui/models/value_text.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/import_panel.h"

#include <QStackedWidget>

#include <algorithm>

namespace app {

struct Loading::Private {
    Loading* self = nullptr;
    ui::DataPanel* data = nullptr;
    ui::ImportPanel* import = nullptr;
    ui::LoadingJob job;
    quint64 seed = 0;
    bool onImportPage = false;
    core::SourceRequest asked; // what the running job loads
    core::SourceRequest shown; // what the data on screen was loaded from
    bool hasShown = false;
    bool reviewing = false; // the import page is about what is shown
    bool reread = false;    // the running job reads again what is shown
    Leaving leaving = [](const std::function<void()>& then) { then(); };

    void show(QWidget* page);
    void showImport(const core::SourceRequest& request);
    void preview();
    void load(const core::SourceRequest& request); // other data than those on screen
    void read(core::SourceRequest request, bool again);
    void progressed(double done, const QString& doing);
    void previewed(const ui::PreviewOutcome& outcome);
    void finished(const ui::LoadOutcome& outcome);
    void endProgress();
    void fail(const QString& message);
    void remedy(const core::DataProblem& problem);
    void connectAll();
};

Loading::Loading(ui::DataPanel* data, ui::ImportPanel* import, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>()) {
    d->self = this;
    d->data = data;
    d->import = import;
    data->setBuiltins(core::builtinSets());
    d->connectAll();
}

Loading::~Loading() = default;

void Loading::Private::connectAll() {
    connect(data, &ui::DataPanel::openRequested, self, &Loading::open);
    connect(data, &ui::DataPanel::cancelRequested, self, &Loading::cancel);
    connect(data, &ui::DataPanel::reviewRequested, self, [this] {
        showImport(shown);
        reviewing = hasShown;
    });
    connect(data, &ui::DataPanel::remedyRequested, self, [this](const core::DataProblem& p) { remedy(p); });
    connect(import, &ui::ImportPanel::previewRequested, self, [this] { preview(); });
    connect(import, &ui::ImportPanel::loadRequested, self, [this] {
        core::SourceRequest request;
        request.source = import->source().toStdString();
        request.table = import->tableOptions();
        request.image = import->imageOptions();
        const bool again = reviewing && request.source == shown.source;
        request.seed = again ? shown.seed : seed;
        if (again)
            read(std::move(request), true);
        else
            load(request);
    });
    connect(import, &ui::ImportPanel::cancelRequested, self, &Loading::cancel);
    connect(import, &ui::ImportPanel::closed, self, [this] {
        self->cancel();
        show(data);
    });
    connect(&job, &ui::LoadingJob::progressed, self,
            [this](double done, const QString& doing) { progressed(done, doing); });
    connect(&job, &ui::LoadingJob::previewReady, self, [this](const ui::PreviewOutcomePtr& o) { previewed(*o); });
    connect(&job, &ui::LoadingJob::loadFinished, self, [this](const ui::LoadOutcomePtr& o) { finished(*o); });
}

void Loading::open(const QString& source) {
    const std::string path = source.toStdString();
    core::SourceRequest request;
    request.source = path;
    request.seed = d->seed;
    switch (ui::kindOfSource(path)) {
    case ui::SourceKind::Ready:
        d->load(request);
        return;
    case ui::SourceKind::Table:
    case ui::SourceKind::ImageFolder:
        d->showImport(request);
        return;
    case ui::SourceKind::Unknown:
        d->fail(tr("%1: there is no such file or folder, or it may not be read.").arg(source));
        return;
    }
}

void Loading::load(const core::SourceRequest& request) {
    core::SourceRequest own = request;
    own.seed = d->seed;
    d->load(own);
}

void Loading::adopt(const core::SourceRequest& request) {
    cancel();
    d->data->setMissingPolicy(request.table.missing);
    d->shown = request;
    d->hasShown = true;
}

void Loading::setLeaving(Leaving leaving) {
    d->leaving = std::move(leaving);
}

void Loading::setSeed(quint64 seed) {
    d->seed = seed;
}

void Loading::cancel() {
    d->job.cancel();
    d->endProgress();
}

const core::SourceRequest& Loading::request() const {
    return d->shown;
}

bool Loading::busy() const {
    return d->job.running() == ui::LoadingJob::Kind::Load;
}

void Loading::Private::show(QWidget* page) {
    onImportPage = page == import;
    if (auto* stack = qobject_cast<QStackedWidget*>(page->parentWidget()))
        stack->setCurrentWidget(page);
    Q_EMIT self->pageWanted(page);
}

void Loading::Private::showImport(const core::SourceRequest& request) {
    self->cancel();
    reviewing = false;
    import->begin(QString::fromStdString(request.source), ui::kindOfSource(request.source), request.table,
                  request.image);
    show(import);
    preview();
}

void Loading::Private::preview() {
    auto request = std::make_shared<core::SourceRequest>();
    request->source = import->source().toStdString();
    request->table = import->tableOptions();
    request->image = import->imageOptions();
    request->decoder = decodeImage;
    job.preview(request);
}

void Loading::Private::load(const core::SourceRequest& request) {
    leaving([this, request] { read(request, false); });
}

void Loading::Private::read(core::SourceRequest request, bool again) {
    reread = again;
    request.decoder = decodeImage;
    asked = request;
    job.load(std::make_shared<const core::SourceRequest>(std::move(request)));
    data->showError({});
    import->showError({});
    import->setLoading(onImportPage);
    progressed(-1, tr("opening"));
}

void Loading::Private::progressed(double done, const QString& doing) {
    if (onImportPage)
        import->showProgress(done, doing);
    else
        data->showProgress(done, doing);
}

void Loading::Private::previewed(const ui::PreviewOutcome& outcome) {
    import->setLoading(false);
    if (outcome)
        import->showPreview(*outcome);
    else if (outcome.error().code != core::ErrorCode::Cancelled)
        import->showError(ui::fromStd(outcome.error().message));
}

void Loading::Private::finished(const ui::LoadOutcome& outcome) {
    endProgress();
    if (!outcome) {
        if (outcome.error().code != core::ErrorCode::Cancelled)
            fail(ui::fromStd(outcome.error().message));
        return;
    }
    if (std::exchange(reread, false))
        Q_EMIT self->rereading();
    shown = asked;
    hasShown = true;
    data->setMissingPolicy(shown.table.missing);
    data->setData(outcome->data, outcome->constraints);
    show(data);
    Q_EMIT self->loaded(outcome->data, outcome->constraints);
}

void Loading::Private::endProgress() {
    import->setLoading(false);
    data->endProgress();
}

// The data loaded before stays; the message stands where the person is looking.
void Loading::Private::fail(const QString& message) {
    if (onImportPage)
        import->showError(message);
    else
        data->showError(message);
    Q_EMIT self->failed(message);
}

// Reads the same source again with the remedy as that column's kind.
void Loading::Private::remedy(const core::DataProblem& problem) {
    if (!hasShown || job.running() == ui::LoadingJob::Kind::Load)
        return;
    core::SourceRequest request = shown;
    if (!ui::applyRemedy(problem, request.table)) {
        fail(tr("There is no automatic remedy for this."));
        return;
    }
    read(std::move(request), true);
}

} // namespace app
