#include "ui/panels/report_panel.h"

#include "ui/panels/labels.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWidestEntry = 360; // pixels, of the menu of plots
constexpr int kTyping = 400;      // milliseconds without a key before the preview follows

} // namespace

struct ReportPanel::Private {
    QLineEdit* title = nullptr;
    QLineEdit* author = nullptr;
    QPlainTextEdit* words = nullptr;
    QVBoxLayout* parts = nullptr;
    QVBoxLayout* plots = nullptr;
    QLabel* plotsText = nullptr;
    QPushButton* add = nullptr;
    QPushButton* measure = nullptr;
    QLabel* measureText = nullptr;
    QProgressBar* progress = nullptr;
    QTimer typing;
    QSet<QString> leftOut;
    std::vector<ReportPart> shown;
    QStringList captions;
    bool running = false;
};

ReportPanel::ReportPanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("report.panel"));
    auto* content = new QWidget;
    setFlag(content, "transparent");
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(4);
    addFields(column);
    column->addSpacing(16);
    column->addWidget(heading(tr("What goes into it")));
    d->parts = new QVBoxLayout;
    d->parts->setSpacing(6);
    column->addLayout(d->parts);
    addMeasures(column);
    column->addSpacing(16);
    column->addWidget(heading(tr("Added plots")));
    d->plotsText = quietText(tr("Any plot of the window can be in the report, as it looks now. The menu of every plot "
                                "(right click) has \"Add to report\", too."));
    column->addWidget(d->plotsText);
    d->plots = new QVBoxLayout;
    d->plots->setSpacing(2);
    column->addLayout(d->plots);
    d->add = new QPushButton(tr("Add a plot"));
    d->add->setObjectName(QStringLiteral("report.addPlot"));
    d->add->setAccessibleName(d->add->text());
    auto* menu = new QMenu(d->add);
    menu->setObjectName(QStringLiteral("report.plots"));
    menu->setToolTipsVisible(true);
    d->add->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ReportPanel::plotsWanted);
    column->addSpacing(4);
    column->addWidget(d->add, 0, Qt::AlignLeft);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("report.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setMinimumWidth(280);
    d->typing.setSingleShot(true);
    d->typing.setInterval(kTyping);
    connect(&d->typing, &QTimer::timeout, this, &ReportPanel::announce);
}

ReportPanel::~ReportPanel() = default;

void ReportPanel::addFields(QVBoxLayout* column) {
    const auto add = [&](const QString& label, QWidget* editor, const char* name) {
        editor->setObjectName(QLatin1String(name));
        editor->setAccessibleName(label);
        column->addWidget(heading(label));
        column->addWidget(editor);
        column->addSpacing(Theme::kGrid);
    };
    d->title = new QLineEdit;
    d->author = new QLineEdit;
    d->author->setPlaceholderText(tr("Who answers for it"));
    d->words = new QPlainTextEdit;
    d->words->setPlaceholderText(tr("What the reader should know first. An empty line begins a paragraph."));
    d->words->setTabChangesFocus(true);
    d->words->setFixedHeight(112);
    add(tr("Title"), d->title, "report.title");
    add(tr("Author"), d->author, "report.author");
    add(tr("In your words"), d->words, "report.words");
    for (QLineEdit* edit : {d->title, d->author}) {
        connect(edit, &QLineEdit::textEdited, this, [this] { d->typing.start(); });
        connect(edit, &QLineEdit::editingFinished, this, [this] {
            if (d->typing.isActive())
                announce();
        });
    }
    connect(d->words, &QPlainTextEdit::textChanged, this, [this] { d->typing.start(); });
}

void ReportPanel::addMeasures(QVBoxLayout* column) {
    column->addSpacing(8);
    d->measureText = quietText({});
    d->measureText->setObjectName(QStringLiteral("report.measureText"));
    d->progress = new QProgressBar;
    d->progress->setObjectName(QStringLiteral("report.measureProgress"));
    d->progress->setAccessibleName(tr("How far the measuring is"));
    d->progress->setTextVisible(false);
    d->progress->setRange(0, 100);
    d->progress->setFixedHeight(4);
    d->progress->hide();
    d->measure = new QPushButton(tr("Measure with intervals"));
    d->measure->setObjectName(QStringLiteral("report.measure"));
    d->measure->setAccessibleName(d->measure->text());
    column->addWidget(d->measureText);
    column->addWidget(d->progress);
    column->addWidget(d->measure, 0, Qt::AlignLeft);
    connect(d->measure, &QPushButton::clicked, this, [this] {
        if (d->running)
            Q_EMIT measureStopRequested();
        else
            Q_EMIT measureRequested();
    });
}

void ReportPanel::announce() {
    d->typing.stop();
    Q_EMIT choiceChanged(choice());
}

void ReportPanel::setParts(const std::vector<ReportPart>& parts) {
    const auto same = [](const ReportPart& a, const ReportPart& b) {
        return a.id == b.id && a.label == b.label && a.missing == b.missing;
    };
    if (std::ranges::equal(parts, d->shown, same))
        return;
    d->shown = parts;
    while (QLayoutItem* item = d->parts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ReportPart& part : parts) {
        auto* box = new QCheckBox(part.label);
        box->setObjectName(QStringLiteral("report.part.") + part.id);
        box->setAccessibleName(part.label);
        box->setChecked(part.missing.isEmpty() && !d->leftOut.contains(part.id));
        box->setEnabled(part.missing.isEmpty());
        box->setToolTip(part.missing);
        box->setAccessibleDescription(part.missing);
        d->parts->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, id = part.id](bool on) {
            if (on)
                d->leftOut.remove(id);
            else
                d->leftOut.insert(id);
            announce();
        });
    }
}

void ReportPanel::setProposedTitle(const QString& title) {
    d->title->setPlaceholderText(title);
}

void ReportPanel::setChoice(const ReportChoice& choice) {
    const QSignalBlocker quiet(d->words);
    d->title->setText(choice.title);
    d->author->setText(choice.author);
    d->words->setPlainText(choice.words);
    d->leftOut = choice.leftOut;
    const std::vector<ReportPart> parts = std::exchange(d->shown, {});
    setParts(parts);
}

ReportChoice ReportPanel::choice() const {
    return {d->title->text().trimmed(), d->author->text().trimmed(), d->words->toPlainText().trimmed(), d->leftOut};
}

void ReportPanel::setAddedPlots(const QStringList& captions) {
    if (captions == d->captions)
        return;
    d->captions = captions;
    d->plotsText->setVisible(captions.isEmpty());
    while (QLayoutItem* item = d->plots->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < captions.size(); ++i) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* words = new QLabel(captions[i]);
        words->setWordWrap(true);
        auto* remove = new QToolButton;
        remove->setObjectName(QStringLiteral("report.remove.%1").arg(i));
        remove->setIcon(icon(QStringLiteral("close"), Theme::instance().tokens().quiet));
        remove->setToolTip(tr("Leave this plot out"));
        remove->setAccessibleName(tr("Leave out: %1").arg(captions[i]));
        row->addWidget(words, 1);
        row->addWidget(remove, 0, Qt::AlignTop);
        d->plots->addWidget(line);
        connect(
            remove, &QToolButton::clicked, this, [this, i] { Q_EMIT plotRemoved(i); }, Qt::QueuedConnection);
    }
}

void ReportPanel::setOfferedPlots(const std::vector<OfferedPlot>& plots) {
    QMenu* menu = d->add->menu();
    menu->clear();
    for (std::size_t i = 0; i < plots.size(); ++i) {
        QString text = menu->fontMetrics().elidedText(plots[i].name, Qt::ElideRight, kWidestEntry);
        QAction* action = menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setEnabled(!plots[i].empty);
        action->setToolTip(plots[i].empty ? tr("It shows nothing yet: look at it first.") : plots[i].name);
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT plotChosen(static_cast<int>(i)); });
    }
    if (plots.empty())
        menu->addAction(tr("There is no plot yet"))->setEnabled(false);
}

void ReportPanel::setMeasuring(bool possible, double done, const QString& words) {
    d->running = done >= 0.0;
    d->measureText->setText(words);
    d->measureText->setVisible(!words.isEmpty());
    d->progress->setVisible(d->running);
    d->progress->setValue(static_cast<int>(100 * std::max(0.0, done)));
    d->measure->setText(d->running ? tr("Stop measuring") : tr("Measure with intervals"));
    d->measure->setAccessibleName(d->measure->text());
    d->measure->setEnabled(possible || d->running);
}

} // namespace ui
