#include "ui/panels/study_panel.h"

#include "ui/models/value_text.h"
#include "ui/panels/study_details.h"
#include "ui/panels/study_table.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kProgressSteps = 1000;
constexpr int kTableShare = 560; // of the height, to
constexpr int kPlotsShare = 440;
constexpr int kTableBesidePictures = 360; // of 1000 parts of the height

QFrame* card() {
    auto* frame = new QFrame;
    setFlag(frame, "card");
    return frame;
}

} // namespace

QString studyFileText(const std::vector<core::StudyTableRow>& rows, const QString& file) {
    if (file.endsWith(QStringLiteral(".md"), Qt::CaseInsensitive))
        return QString::fromStdString(core::studyMarkdown(rows));
    const char separator = file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) ? ',' : '\t';
    return QString::fromStdString(core::studySeparated(rows, separator));
}

struct StudyPanel::Private {
    StudyModel* model = nullptr;
    QStackedWidget* pages = nullptr;
    StudyTable* table = nullptr;
    StudyDetails* details = nullptr;
    QSplitter* splitter = nullptr;
    QList<int> sizesBefore; // of the splitter, while it is moved up for pictures; else empty
    QToolButton* copy = nullptr;
    QToolButton* save = nullptr;
    QWidget* strip = nullptr;
    QLabel* doing = nullptr;
    QLabel* amount = nullptr;
    QProgressBar* job = nullptr;
    QProgressBar* all = nullptr;
    QPushButton* stop = nullptr;

    QWidget* buildEmpty(StudyPanel* panel);
    QWidget* buildTitle(StudyPanel* panel);
    QWidget* buildStrip(StudyPanel* panel);
    QWidget* buildFilled(StudyPanel* panel);
    void askAndSave(StudyPanel* panel, const QString& suffix) const;
    void giveHeight(bool toPictures);
    void follow() const; // rows came or went
    void showIcons() const;
};

QWidget* StudyPanel::Private::buildEmpty(StudyPanel* panel) {
    auto* frame = card();
    auto* title = new QLabel(tr("Does counterfactual training keep its promise?"));
    setRole(title, "title");
    auto* text = new QLabel(
        tr("Repeat the published study on this computer: each set is trained conventionally and with counterfactual "
           "training, several times, and the counterfactuals of both are measured on rows that neither has seen. The "
           "figures stand here, beside the published ones, as soon as a training has ended."));
    setRole(text, "quiet");
    text->setWordWrap(true);
    text->setMaximumWidth(560);
    auto* start = new QPushButton(tr("Start the study"));
    start->setObjectName(QStringLiteral("study.empty.start"));
    start->setAccessibleName(start->text());
    setFlag(start, "primary");
    auto* hint =
        new QLabel(tr("What is measured is chosen at the left. It can be stopped at any time and goes on from there."));
    setRole(hint, "small");
    hint->setWordWrap(true);
    hint->setMaximumWidth(560);
    auto* column = new QVBoxLayout;
    column->setSpacing(2 * Theme::kGrid);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(start, 0, Qt::AlignLeft);
    column->addWidget(hint);
    column->addStretch(3);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(4 * Theme::kGrid, 4 * Theme::kGrid, 4 * Theme::kGrid, 4 * Theme::kGrid);
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);
    QObject::connect(start, &QPushButton::clicked, panel, &StudyPanel::startRequested);
    return frame;
}

QWidget* StudyPanel::Private::buildTitle(StudyPanel* panel) {
    auto* bar = new QWidget;
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(2 * Theme::kGrid, 10, Theme::kGrid, 4);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGrid);
    auto* title = new QLabel(tr("Measured and published"));
    setRole(title, "title");
    auto* legend = new QLabel(tr("Measured, and in grey published; below, the 95% interval or the baseline. "
                                 "▲ good  ▼ not good  bold: significant"));
    legend->setObjectName(QStringLiteral("study.legend"));
    setRole(legend, "small");
    legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    legend->setToolTip(tr("<p>The large figure is measured here, the grey one beside it is the published one. Below "
                          "stands the 95% bootstrap interval over trainings (of a reduction, from two seeds on) or the "
                          "baseline's figure.</p><p>▲ good and ▼ not good: what counts as good for a column stands in "
                          "its heading's tip. A reduction in bold is significant: the 99% bootstrap interval of the "
                          "difference over all rounds leaves out 0.</p>"));
    copy = new QToolButton;
    copy->setObjectName(QStringLiteral("study.copy"));
    copy->setText(tr("Copy"));
    copy->setAccessibleName(tr("Copy the table, separated by tabs"));
    copy->setToolTip(tr("Copies every figure in full precision, separated by tabs"));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    save = new QToolButton;
    save->setObjectName(QStringLiteral("study.save"));
    save->setText(tr("Save as"));
    setFlag(save, "bare");
    save->setAccessibleName(tr("Save the table"));
    save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    save->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(save);
    const auto add = [&](const QString& name, const QString& text, const QString& suffix) {
        QAction* action = menu->addAction(text, panel, [this, panel, suffix] { askAndSave(panel, suffix); });
        action->setObjectName(QStringLiteral("study.save.") + name);
    };
    add(QStringLiteral("csv"), tr("CSV, full precision..."), QStringLiteral("csv"));
    add(QStringLiteral("md"), tr("Markdown, as the command line prints it..."), QStringLiteral("md"));
    save->setMenu(menu);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(copy);
    row->addWidget(save);
    column->addLayout(row);
    column->addWidget(legend);
    QObject::connect(copy, &QToolButton::clicked, panel,
                     [this] { QApplication::clipboard()->setText(studyFileText(model->table(), QString())); });
    return bar;
}

void StudyPanel::Private::askAndSave(StudyPanel* panel, const QString& suffix) const {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString kind = suffix == QStringLiteral("csv") ? tr("CSV (*.csv)") : tr("Markdown (*.md)");
    const QString file = QFileDialog::getSaveFileName(panel, tr("Save the table"),
                                                      folder.filePath(QStringLiteral("study.") + suffix), kind);
    if (!file.isEmpty())
        Q_EMIT panel->saveRequested(file, studyFileText(model->table(), QStringLiteral(".") + suffix));
}

QWidget* StudyPanel::Private::buildStrip(StudyPanel* panel) {
    strip = new QWidget;
    strip->setObjectName(QStringLiteral("study.strip"));
    doing = new QLabel;
    doing->setObjectName(QStringLiteral("study.doing"));
    amount = new QLabel;
    amount->setObjectName(QStringLiteral("study.progress"));
    setRole(amount, "quiet");
    const auto bar = [](const QString& name, const QString& spoken) {
        auto* made = new QProgressBar;
        made->setObjectName(name);
        made->setAccessibleName(spoken);
        made->setTextVisible(false);
        made->setRange(0, kProgressSteps);
        return made;
    };
    job = bar(QStringLiteral("study.jobBar"), tr("This training"));
    all = bar(QStringLiteral("study.allBar"), tr("The whole study"));
    stop = new QPushButton(tr("Stop"));
    stop->setObjectName(QStringLiteral("study.stop"));
    stop->setAccessibleName(tr("Stop the study"));
    auto* grid = new QGridLayout(strip);
    grid->setContentsMargins(2 * Theme::kGrid, 4, Theme::kGrid, Theme::kGrid);
    grid->setHorizontalSpacing(3 * Theme::kGrid);
    grid->setVerticalSpacing(4);
    grid->addWidget(doing, 0, 0);
    grid->addWidget(amount, 0, 1);
    grid->addWidget(job, 1, 0);
    grid->addWidget(all, 1, 1);
    grid->addWidget(stop, 0, 2, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    strip->hide();
    QObject::connect(stop, &QPushButton::clicked, panel, &StudyPanel::stopRequested);
    return strip;
}

QWidget* StudyPanel::Private::buildFilled(StudyPanel* panel) {
    auto* upper = card();
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(1, 1, 1, Theme::kGrid);
    column->setSpacing(0);
    column->addWidget(buildTitle(panel));
    column->addWidget(buildStrip(panel));
    table = new StudyTable(model);
    column->addWidget(table, 1);
    auto* lower = card();
    auto* inner = new QVBoxLayout(lower);
    inner->setContentsMargins(0, 0, 0, 0);
    details = new StudyDetails(model);
    inner->addWidget(details);
    splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("study.splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(Theme::kGrid);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kTableShare, kPlotsShare});
    QObject::connect(details, &StudyDetails::picturesShown, panel, [this](bool shown) { giveHeight(shown); });
    return splitter;
}

// To the pictures, which are small where there are a hundred of them; afterwards it is as it was.
void StudyPanel::Private::giveHeight(bool toPictures) {
    if (toPictures != sizesBefore.isEmpty())
        return;
    const QList<int> now = splitter->sizes();
    if (toPictures) {
        const int total = now.value(0) + now.value(1);
        sizesBefore = now;
        splitter->setSizes({total * kTableBesidePictures / 1000, total - total * kTableBesidePictures / 1000});
    } else {
        splitter->setSizes(std::exchange(sizesBefore, {}));
    }
    // The row stays in sight, once the table has its new height.
    QTimer::singleShot(0, table, [view = table] { view->scrollTo(view->currentIndex()); });
}

// A row is always selected where there is one.
void StudyPanel::Private::follow() const {
    const int rows = model->rowCount();
    pages->setCurrentIndex(rows > 0 ? 1 : 0);
    if (rows > 0 && !table->currentIndex().isValid())
        table->setCurrentIndex(model->index(0, 0));
    details->setRow(table->currentIndex().isValid() ? table->currentIndex().row() : -1);
    const bool figures = !model->table().empty();
    copy->setEnabled(figures);
    save->setEnabled(figures);
}

void StudyPanel::Private::showIcons() const {
    const QColor ink = Theme::instance().tokens().ink;
    copy->setIcon(icon(QStringLiteral("copy"), ink));
    save->setIcon(icon(QStringLiteral("export"), ink));
}

StudyPanel::StudyPanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("study.panel"));
    d->model = new StudyModel(this);
    d->pages = new QStackedWidget;
    d->pages->addWidget(d->buildEmpty(this));
    d->pages->addWidget(d->buildFilled(this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->pages);
    connect(d->table, &StudyTable::rowChosen, this, [this](int row) { d->details->setRow(row); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { d->showIcons(); });
    d->showIcons();
    d->follow();
}

StudyPanel::~StudyPanel() = default;

const StudyModel& StudyPanel::model() const {
    return *d->model;
}

void StudyPanel::setRows(const std::vector<StudyRowPtr>& rows) {
    d->model->setRows(rows);
    d->details->forgetPictures();
    d->follow();
}

void StudyPanel::setRow(const StudyRowPtr& row) {
    d->model->setRow(row);
    d->follow();
}

void StudyPanel::setPictures(const core::StudyJob& job, const StudyPicturesPtr& pictures) {
    d->details->setPictures(job, pictures);
}

void StudyPanel::begin(const std::vector<core::StudyJob>& rows) {
    for (const core::StudyJob& row : rows)
        d->model->setState(row, StudyModel::State::Waiting, tr("waiting"));
    d->doing->setText(tr("Starting"));
    d->amount->clear();
    d->job->setValue(0);
    d->all->setValue(0);
    d->stop->setText(tr("Stop"));
    d->stop->setEnabled(true);
    d->strip->show();
    d->follow();
}

void StudyPanel::setProgress(const StudyProgress& progress) {
    for (int i = 0; i < d->model->rowCount(); ++i) // the row before is done with
        if (d->model->row(i).state == StudyModel::State::Running && d->model->row(i).job != rowOf(progress.job))
            d->model->setState(d->model->row(i).job, StudyModel::State::Idle);
    const double done = std::clamp(progress.done, 0.0, 1.0);
    const int before = d->model->indexOf(progress.job);
    const bool next = before < 0 || d->model->row(before).state != StudyModel::State::Running;
    const int percent = static_cast<int>(100 * done);
    d->model->setState(
        progress.job, StudyModel::State::Running,
        tr("seed %1: %2 %3").arg(progress.job.seed).arg(progress.doing, withPercent(QString::number(percent))));
    if (next)
        d->table->scrollTo(d->model->index(d->model->indexOf(progress.job), 0));
    if (d->stop->isEnabled())
        d->doing->setText(
            tr("%1, seed %2: %3").arg(StudyModel::title(progress.job)).arg(progress.job.seed).arg(progress.doing));
    d->amount->setText(tr("Training %1 of %2").arg(progress.index + 1).arg(progress.jobs));
    d->job->setValue(static_cast<int>(kProgressSteps * done));
    d->all->setValue(static_cast<int>(kProgressSteps * (progress.index + done) / std::max(progress.jobs, 1)));
}

void StudyPanel::setFailed(const core::StudyJob& job, const QString& message) {
    d->model->setState(job, StudyModel::State::Failed, message);
}

void StudyPanel::setStopping() {
    d->doing->setText(tr("Stopping..."));
    d->stop->setText(tr("Stopping..."));
    d->stop->setEnabled(false);
}

void StudyPanel::end() {
    d->strip->hide();
    d->model->settle();
    d->follow();
}

} // namespace ui
