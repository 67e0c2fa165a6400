#include "ui/panels/review_panel.h"

#include "ui/forms/number_boxes.h"
#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/panels/inspector_panel.h"
#include "ui/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kJudgeWidth = 264;
constexpr int kNarrowestChoice = 100;
constexpr std::array kJudgements{core::Judgement::Sensible, core::Judgement::Odd, core::Judgement::Wrong,
                                 core::Judgement::None};

QString id(const char* part) {
    return QStringLiteral("review.") + QLatin1String(part);
}

ChoiceBox* choiceBox(const char* name, const QString& spoken, const QStringList& choices, QWidget* parent) {
    auto* box = new ChoiceBox(parent);
    box->setObjectName(id(name));
    box->setAccessibleName(spoken);
    box->setToolTip(spoken);
    box->addItems(choices);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(kNarrowestChoice); // in a small window the panel leaves room to others
    return box;
}

} // namespace

ReviewPanel::ReviewPanel(ReviewModel* model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(id("panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeTools());
    m_message = new QLabel(this);
    m_message->setObjectName(id("message"));
    m_message->setWordWrap(true);
    setRole(m_message, "error");
    m_message->hide();
    column->addWidget(m_message);
    m_pages = new QStackedWidget(this);
    auto* empty = new QLabel(tr("Explanations of many rows, one after the other: those that most need a look first. "
                                "Give each a verdict by key: 1 sensible, 2 odd, 3 wrong."),
                             m_pages);
    empty->setObjectName(id("empty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    setRole(empty, "quiet");
    m_pages->addWidget(empty);
    auto* page = new QWidget(m_pages);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_table = new QTableView(page);
    m_table->setObjectName(id("table"));
    m_table->setAccessibleName(tr("Explanations to look through"));
    m_table->setModel(model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFont(Theme::smallFont());
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    const std::array widths{60, 136, 108, 56, 104, 80, 76, 100};
    for (std::size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(static_cast<int>(i), widths.at(i));
    m_table->horizontalHeader()->moveSection(ReviewModel::VerdictColumn, 1); // in sight at every width
    m_table->installEventFilter(this);
    row->addWidget(m_table, 1);
    row->addWidget(makeJudge());
    m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    makeActions();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        showCurrent();
        if (now.isValid() && !m_quiet)
            Q_EMIT rowChosen(m_model->entry(now.row()).row);
    });
    const auto chosen = [this] { m_chosen = true; };
    connect(m_table, &QAbstractItemView::pressed, this, chosen);
    connect(m_note, &QPlainTextEdit::textChanged, this, chosen);
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] {
        keepFirst();
        showCurrent();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_chosen = false;
        showCurrent();
    });
    connect(&Theme::instance(), &Theme::changed, this, &ReviewPanel::themeChanged);
    themeChanged();
    setProgress(0, 0, false);
    setReady(false);
    showCurrent();
}

QWidget* ReviewPanel::makeTools() {
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_source = choiceBox("source", tr("Which rows to look through"),
                         {tr("Test rows"), tr("All rows"), tr("A subgroup"), tr("Bookmarked rows")}, tools);
    m_subgroup = new QLineEdit(tools);
    m_subgroup->setObjectName(id("subgroup"));
    m_subgroup->setAccessibleName(tr("Condition that the rows fulfil"));
    m_subgroup->setMinimumWidth(90);
    m_subgroup->hide();
    m_models = choiceBox("model", tr("Whose explanations to look through"), {}, tools);
    m_models->hide();
    m_start = new QPushButton(tr("Explain them"), tools);
    m_start->setObjectName(id("start"));
    m_start->setAccessibleName(tr("Explain these rows"));
    m_progress = new QProgressBar(tools);
    m_progress->setObjectName(id("progress"));
    m_progress->setAccessibleName(tr("Rows explained"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(90);
    m_state = new QLabel(tools);
    m_state->setObjectName(id("state"));
    setRole(m_state, "small");
    m_order = choiceBox(
        "order", tr("Which come first"),
        {tr("Invalid first"), tr("Costly first"), tr("Implausible first"), tr("Uncertain first"), tr("As in the data")},
        tools);
    const QStringList helps{
        tr("What was not found first, then what is less likely than asked for"), tr("The largest changes first"),
        tr("First the counterfactuals that look least like real rows of the wanted class"),
        tr("First the rows about which the model is least sure as they are: nearest to an even split")};
    for (int i = 0; i < helps.size(); ++i)
        m_order->setItemData(i, helps[i], Qt::ToolTipRole);
    m_shown =
        choiceBox("shown", tr("Which are listed, by verdict"),
                  {tr("All"), tr("Not judged yet"), tr("Sensible"), tr("Odd"), tr("Wrong"), tr("With a note")}, tools);
    m_export = new QToolButton(tools);
    m_export->setObjectName(id("export"));
    m_export->setAccessibleName(tr("Export the verdicts"));
    m_export->setToolTip(tr("Write the verdicts as CSV, JSON or TSV"));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_subgroup), static_cast<QWidget*>(m_models),
          static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_state)})
        row->addWidget(widget);
    for (QComboBox* box : {m_source, m_models, m_order, m_shown}) { // narrow windows and long words
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumContentsLength(8);
        box->setMinimumWidth(84);
    }
    row->addStretch(1);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_order), static_cast<QWidget*>(m_shown), static_cast<QWidget*>(m_export)})
        row->addWidget(widget);
    connect(m_source, &QComboBox::currentIndexChanged, this,
            [this] { m_subgroup->setVisible(source() == Source::Subgroup); });
    connect(m_subgroup, &QLineEdit::returnPressed, this, &ReviewPanel::startRequested);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopRequested();
        else
            Q_EMIT startRequested();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int order) {
        m_model->setOrder(static_cast<ReviewModel::Order>(order));
        if (m_model->rowCount() > 0)
            choose(0);
        m_chosen = false;
    });
    connect(m_shown, &QComboBox::currentIndexChanged, this,
            [this](int shown) { m_model->setShown(static_cast<ReviewModel::Shown>(shown)); });
    connect(m_export, &QToolButton::clicked, this, &ReviewPanel::askWhereToExport);
    return tools;
}

QWidget* ReviewPanel::makeJudge() {
    m_judge = new QWidget(this);
    m_judge->setFixedWidth(kJudgeWidth);
    auto* column = new QVBoxLayout(m_judge);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    m_position = new QLabel(m_judge);
    m_position->setObjectName(id("position"));
    setRole(m_position, "section");
    const auto arrow = [this](const char* name, const QString& spoken, int by) {
        auto* button = new QToolButton(m_judge);
        button->setObjectName(id(name));
        button->setAccessibleName(spoken);
        button->setToolTip(spoken);
        connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
        return button;
    };
    m_previous = arrow("previousButton", tr("Previous in the queue (K or Alt+Up)"), -1);
    m_next = arrow("nextButton", tr("Next in the queue (J or Alt+Down)"), 1);
    head->addWidget(m_position, 1);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    column->addLayout(head);
    auto* verdicts = new QHBoxLayout;
    verdicts->setSpacing(4);
    for (std::size_t i = 0; i < 3; ++i) {
        auto* button = new QToolButton(m_judge);
        button->setText(judgementWord(kJudgements.at(i)));
        button->setObjectName(QStringLiteral("review.verdict%1").arg(i + 1));
        button->setAccessibleName(tr("Verdict: %1").arg(judgementWord(kJudgements.at(i))));
        button->setToolTip(tr("Key %1; once more takes it back").arg(i + 1));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setFlag(button, "filled");
        connect(button, &QToolButton::clicked, this,
                [this, i](bool on) { judge(on ? kJudgements.at(i) : core::Judgement::None); });
        m_verdicts.at(i) = button;
        verdicts->addWidget(button, 1);
    }
    column->addLayout(verdicts);
    m_note = new QPlainTextEdit(m_judge);
    m_note->setObjectName(id("note"));
    m_note->setAccessibleName(tr("Note on this explanation"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(44);
    connect(m_note, &QPlainTextEdit::textChanged, this, &ReviewPanel::keepNote);
    column->addWidget(m_note, 1);
    m_tally = new QLabel(m_judge);
    m_tally->setObjectName(id("tally"));
    m_tally->setWordWrap(true);
    setRole(m_tally, "small");
    column->addWidget(m_tally);
    return m_judge;
}

// The same by keys that work anywhere in the window while the panel is open; in the table also without Alt.
void ReviewPanel::makeActions() {
    const auto action = [this](const char* name, const QString& text, const QKeySequence& keys, auto then) {
        auto* made = new QAction(text, this);
        made->setObjectName(id(name));
        made->setShortcut(keys);
        connect(made, &QAction::triggered, this, then);
        addAction(made);
    };
    action("next", tr("Next explanation in the queue"), QKeySequence(tr("Alt+Down")), [this] { step(1); });
    action("previous", tr("Previous explanation in the queue"), QKeySequence(tr("Alt+Up")), [this] { step(-1); });
    for (std::size_t i = 0; i < kJudgements.size(); ++i) {
        const core::Judgement judgement = kJudgements.at(i);
        const bool none = judgement == core::Judgement::None;
        action(none ? "none" : std::array{"sensible", "odd", "wrong"}.at(i),
               none ? tr("Take the verdict back") : tr("Verdict: %1").arg(judgementWord(judgement)),
               QKeySequence(none ? tr("Alt+0") : tr("Alt+%1").arg(i + 1)), [this, judgement] { judge(judgement); });
    }
}

bool ReviewPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    switch (key->key()) {
    case Qt::Key_J:
        step(1);
        return true;
    case Qt::Key_K:
        step(-1);
        return true;
    case Qt::Key_0:
        judge(core::Judgement::None);
        return true;
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
        judge(kJudgements.at(static_cast<std::size_t>(key->key() - Qt::Key_1)));
        return true;
    default:
        m_chosen = true; // the table's own keys walk it
        return false;
    }
}

ReviewPanel::Source ReviewPanel::source() const {
    return static_cast<Source>(m_source->currentIndex());
}

void ReviewPanel::setModels(const QStringList& names) {
    if (names == m_modelNames)
        return;
    const QString chosen = m_modelNames.value(m_models->currentIndex());
    m_modelNames = names;
    m_models->clear();
    m_models->addItems(shortNames(names));
    const auto at = names.indexOf(chosen);
    m_models->setCurrentIndex(static_cast<int>(at >= 0 && !chosen.isEmpty() ? at : names.size() - 1));
    m_models->setVisible(names.size() > 1);
}

std::size_t ReviewPanel::chosenModel() const {
    return static_cast<std::size_t>(std::max(0, m_models->currentIndex()));
}

QString ReviewPanel::subgroup() const {
    return m_subgroup->text();
}

void ReviewPanel::setExample(const QString& condition) {
    m_subgroup->setPlaceholderText(condition.isEmpty() ? QString() : tr("e.g. %1").arg(condition));
}

void ReviewPanel::setReady(bool ready) {
    m_start->setEnabled(ready || m_running);
    m_start->setToolTip(ready ? QString() : tr("Load data and train or open a model first"));
}

void ReviewPanel::setProgress(qint64 done, qint64 all, bool running) {
    m_running = running;
    m_start->setText(running ? tr("Stop") : tr("Explain them"));
    m_start->setAccessibleName(running ? tr("Stop explaining") : tr("Explain these rows"));
    m_progress->setVisible(running);
    m_progress->setRange(0, static_cast<int>(std::max<qint64>(1, all)));
    m_progress->setValue(static_cast<int>(done));
    m_state->setText(all == 0     ? QString()
                     : running    ? tr("%1 of %2").arg(shownCount(done), shownCount(all))
                     : done < all ? tr("%1 of %2, stopped").arg(shownCount(done), shownCount(all))
                     : m_stale    ? tr("Out of date")
                                  : QString());
    m_state->setToolTip(m_stale ? tr("These are by an earlier state of the model, or under other rules") : QString());
    m_state->setVisible(!m_state->text().isEmpty());
    m_pages->setCurrentIndex(m_model->entries() > 0 ? 1 : 0);
    showTally();
}

void ReviewPanel::setStale(bool stale) {
    m_stale = stale;
}

void ReviewPanel::setMessage(const QString& message) {
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ReviewPanel::choose(int place) {
    m_table->setCurrentIndex(m_model->index(place, 0));
    m_table->scrollTo(m_table->currentIndex());
}

void ReviewPanel::step(int by) {
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    m_chosen = true;
    const QModelIndex now = m_table->currentIndex();
    choose(now.isValid() ? std::clamp(now.row() + by, 0, count - 1) : by > 0 ? 0 : count - 1);
}

void ReviewPanel::judge(core::Judgement judgement) {
    const QModelIndex now = m_table->currentIndex();
    if (!now.isValid())
        return;
    m_chosen = true;
    core::Verdict verdict = m_model->verdictAt(now.row());
    verdict.judgement = judgement;
    Q_EMIT verdictGiven(verdict);
    showCurrent();
}

void ReviewPanel::keepNote() {
    const QModelIndex now = m_table->currentIndex();
    if (!now.isValid())
        return;
    core::Verdict verdict = m_model->verdictAt(now.row());
    const std::string note = m_note->toPlainText().toStdString();
    if (verdict.note == note)
        return;
    verdict.note = note;
    Q_EMIT verdictGiven(verdict);
}

void ReviewPanel::setCurrentRow(qint64 row) {
    const int place = m_model->placeOf(row);
    if (place >= 0 && place == m_table->currentIndex().row())
        return;
    m_chosen = true;
    if (place < 0)
        return;
    m_quiet = true;
    choose(place);
    m_quiet = false;
}

// Rows arrive in the order of the data; what most needs a look is known only when all are there.
void ReviewPanel::keepFirst() {
    if (!m_chosen && isVisible() && m_model->rowCount() > 0 && m_table->currentIndex().row() != 0)
        choose(0);
}

void ReviewPanel::showVerdicts() {
    showCurrent();
}

void ReviewPanel::showCurrent() {
    const QModelIndex now = m_table->currentIndex();
    const bool has = now.isValid() && now.row() < m_model->rowCount();
    const core::Verdict verdict = has ? m_model->verdictAt(now.row()) : core::Verdict{};
    m_position->setText(has ? tr("%1 of %2").arg(shownCount(now.row() + 1), shownCount(m_model->rowCount()))
                        : m_model->rowCount() > 0 ? tr("%1 to look at").arg(shownCount(m_model->rowCount()))
                                                  : tr("None of these"));
    for (std::size_t i = 0; i < 3; ++i) {
        m_verdicts.at(i)->setEnabled(has);
        m_verdicts.at(i)->setChecked(has && verdict.judgement == kJudgements.at(i));
    }
    m_note->setEnabled(has);
    m_previous->setEnabled(m_model->rowCount() > 0);
    m_next->setEnabled(m_model->rowCount() > 0);
    if (const QString note = fromStd(verdict.note); note != m_note->toPlainText()) {
        const QSignalBlocker quiet(m_note);
        m_note->setPlainText(note);
    }
    showTally();
}

void ReviewPanel::showTally() {
    if (!m_tally)
        return;
    const auto count = [this](core::Judgement judgement) { return shownCount(m_model->judged(judgement)); };
    m_tally->setText(m_model->entries() == 0 ? QString()
                                             : tr("%1 sensible \u00B7 %2 odd \u00B7 %3 wrong \u00B7 %4 to go")
                                                   .arg(count(core::Judgement::Sensible), count(core::Judgement::Odd),
                                                        count(core::Judgement::Wrong), count(core::Judgement::None)));
}

void ReviewPanel::askWhereToExport() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the verdicts"), QStringLiteral("verdicts.csv"),
                                                      tr("CSV (*.csv);;JSON (*.json);;TSV (*.tsv)"));
    if (!file.isEmpty())
        Q_EMIT exportRequested(file);
}

void ReviewPanel::themeChanged() {
    const QColor ink = Theme::instance().tokens().ink;
    m_previous->setIcon(icon(QStringLiteral("chevron-up"), ink));
    m_next->setIcon(icon(QStringLiteral("chevron-down"), ink));
    m_export->setIcon(icon(QStringLiteral("export"), ink));
}

} // namespace ui
