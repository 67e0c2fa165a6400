#include "ui/panels/study_choices.h"

#include "ui/panels/labels.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kItemHeight = 25;
constexpr int kMostSeeds = 100;
constexpr int kMostRounds = 1000;

// A check box, the name, and behind it in quiet ink what the set is or why it is not there. A click anywhere in the
// row, or the space bar, checks it.
class SetDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kItemHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = Theme::instance().tokens();
        const bool on = option.state.testFlag(QStyle::State_Enabled) && index.flags().testFlag(Qt::ItemIsEnabled);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        if (on && (focused || option.state.testFlag(QStyle::State_MouseOver))) {
            painter->setPen(focused ? QPen(tokens.accent, 1.5) : QPen(Qt::NoPen));
            painter->setBrush(Theme::blend(tokens.panel, tokens.chip, 0.6));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
        }
        QStyleOptionViewItem box = option;
        box.rect = QRect(option.rect.left() + kBoxLeft, option.rect.center().y() - 8, 16, 17);
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        box.state =
            (on ? QStyle::State_Enabled : QStyle::State_None) | (checked ? QStyle::State_On : QStyle::State_Off);
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        painter->setFont(Theme::bodyFont());
        const QColor faded = Theme::blend(tokens.panel, tokens.quiet, 0.55);
        painter->setPen(on ? tokens.ink : faded);
        painter->drawText(option.rect.adjusted(kNameLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
        const QRect room = option.rect.adjusted(kDetailLeft, 0, -4, 0);
        painter->setFont(Theme::smallFont());
        painter->setPen(option.state.testFlag(QStyle::State_Enabled) || !on ? tokens.quiet : faded);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(Theme::smallFont())
                              .elidedText(index.data(kDetailRole).toString(), Qt::ElideMiddle, room.width()));
        painter->restore();
    }

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&,
                     const QModelIndex& index) override {
        if (!index.flags().testFlag(Qt::ItemIsEnabled))
            return false;
        bool toggle = false;
        if (event->type() == QEvent::MouseButtonRelease)
            toggle = static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
        else if (event->type() == QEvent::KeyPress)
            toggle = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
        if (!toggle)
            return false;
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static constexpr int kBoxLeft = 2;
    static constexpr int kNameLeft = 28;
    static constexpr int kDetailLeft = 82;
};

template <class Widget>
Widget* named(Widget* widget, const QString& name, const QString& spoken, const QString& help = {}) {
    widget->setObjectName(QStringLiteral("study.") + name);
    widget->setAccessibleName(spoken);
    widget->setToolTip(help);
    return widget;
}

// A path in one line of small text, the middle left out where it is long.
class PathLabel final : public QLabel {
public:
    explicit PathLabel(const QString& empty) : m_empty(empty) {
        setRole(this, "small");
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        setPath({});
    }
    void setPath(const QString& path) {
        m_path = path;
        setToolTip(path);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QLabel::resizeEvent(event);
        fit();
    }

private:
    void fit() {
        const QString shown = m_path.isEmpty() ? m_empty : QDir::toNativeSeparators(m_path);
        setText(QFontMetrics(Theme::smallFont()).elidedText(shown, Qt::ElideMiddle, qMax(width(), 40)));
    }
    QString m_empty;
    QString m_path;
};

} // namespace

struct StudyChoices::Private {
    QListWidget* sets = nullptr;
    QSpinBox* seeds = nullptr;
    QSpinBox* rounds = nullptr;
    QComboBox* recipe = nullptr;
    QLabel* recipeHelp = nullptr;
    QCheckBox* ablation = nullptr;
    PathLabel* folder = nullptr;
    PathLabel* record = nullptr;
    QPushButton* all = nullptr;
    QPushButton* none = nullptr;
    QPushButton* chooseFolder = nullptr;
    QPushButton* openRecord = nullptr;
    QPushButton* newRecord = nullptr;
    QLabel* error = nullptr;
    QLabel* amount = nullptr;
    QPushButton* start = nullptr;
    QString folderPath;
    QString recordPath;
    bool running = false;

    void buildSets(QVBoxLayout* column);
    void buildNumbers(QVBoxLayout* column);
    void buildFolder(QVBoxLayout* column);
    void buildRecord(QVBoxLayout* column);
    QWidget* buildFooter();
    void showRecipeHelp() const;
    void showAmount(const StudyChoice& choice) const;
    void checkAll(bool on) const;
};

void StudyChoices::Private::buildSets(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->addWidget(heading(tr("Data sets")));
    row->addStretch();
    for (const bool on : {true, false}) {
        QPushButton*& link = on ? all : none;
        link = named(new QPushButton(on ? tr("All") : tr("None")), on ? QStringLiteral("all") : QStringLiteral("none"),
                     on ? tr("Choose every set that is there") : tr("Choose no set"));
        setFlag(link, "link");
        QObject::connect(link, &QPushButton::clicked, sets, [this, on] { checkAll(on); });
        row->addWidget(link);
    }
    column->addLayout(row);
    sets->setItemDelegate(new SetDelegate(sets));
    sets->setSelectionMode(QAbstractItemView::NoSelection);
    sets->setMouseTracking(true);
    sets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sets->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sets->setFrameShape(QFrame::NoFrame);
    column->addWidget(sets);
}

void StudyChoices::Private::buildNumbers(QVBoxLayout* column) {
    seeds = named(new QSpinBox, QStringLiteral("seeds"), tr("Trainings of each set"),
                  tr("How often each set is trained, each time from another seed. The publication has 5."));
    seeds->setRange(1, kMostSeeds);
    rounds = named(new QSpinBox, QStringLiteral("rounds"), tr("Bootstrap rounds of each training"),
                   tr("How often counterfactuals are drawn and measured for each training. The publication has 100."));
    rounds->setRange(1, kMostRounds);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * Theme::kGrid);
    grid->setVerticalSpacing(Theme::kGrid / 2);
    grid->addWidget(heading(tr("Trainings")), 0, 0);
    grid->addWidget(heading(tr("Rounds each")), 0, 1);
    grid->addWidget(seeds, 1, 0);
    grid->addWidget(rounds, 1, 1);
    column->addLayout(grid);

    recipe = named(new QComboBox, QStringLiteral("recipe"), tr("Recipe"));
    recipe->addItem(tr("Published settings"), QStringLiteral("published"));
    recipe->addItem(tr("Improved settings"), QStringLiteral("improved"));
    recipeHelp = quietText({});
    column->addWidget(heading(tr("Recipe")));
    column->addWidget(recipe);
    column->addWidget(recipeHelp);
    ablation = named(new QCheckBox(tr("Also its two parts alone")), QStringLiteral("ablation"),
                     tr("Also adversarial and contrastive training alone"),
                     tr("Two more rows a set: only the adversarial part, only the contrastive part. All are compared "
                        "with conventional training."));
    column->addWidget(ablation);
}

// Where the sets are that are not built in.
void StudyChoices::Private::buildFolder(QVBoxLayout* column) {
    folder = new PathLabel(tr("Data folder: none chosen"));
    folder->setObjectName(QStringLiteral("study.folder"));
    chooseFolder =
        named(new QPushButton(tr("Choose folder...")), QStringLiteral("chooseFolder"),
              tr("Choose the folder of the public data sets"), tr("The folder that has adult, taija and mnist in it"));
    setFlag(chooseFolder, "link");
    auto* row = new QHBoxLayout;
    row->addWidget(folder, 1);
    row->addWidget(chooseFolder);
    column->addLayout(row);
}

void StudyChoices::Private::buildRecord(QVBoxLayout* column) {
    record = new PathLabel({});
    record->setObjectName(QStringLiteral("study.record"));
    openRecord =
        named(new QPushButton(tr("Open...")), QStringLiteral("openRecord"), tr("Open another record"),
              tr("Shows what is in it; Start goes on from there. counterfoil-cli study writes the same files."));
    newRecord = named(new QPushButton(tr("New...")), QStringLiteral("newRecord"), tr("Begin a new record"));
    auto* row = new QHBoxLayout;
    row->addWidget(heading(tr("Record")));
    row->addSpacing(4);
    row->addWidget(record, 1);
    for (QPushButton* link : {openRecord, newRecord}) {
        setFlag(link, "link");
        row->addWidget(link);
    }
    column->addLayout(row);
}

QWidget* StudyChoices::Private::buildFooter() {
    error = named(new QLabel, QStringLiteral("error"), tr("What is wrong with the choice"));
    setRole(error, "error");
    error->setWordWrap(true);
    error->hide();
    amount = quietText({});
    amount->setObjectName(QStringLiteral("study.amount"));
    amount->setToolTip(tr("What the record has is not run again."));
    start = named(new QPushButton(tr("Start")), QStringLiteral("start"), tr("Start the study"));
    setFlag(start, "primary");
    auto* footer = new QWidget;
    auto* layout = new QVBoxLayout(footer);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, 2 * Theme::kGrid);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(error);
    layout->addWidget(amount);
    layout->addWidget(start);
    return footer;
}

void StudyChoices::Private::showRecipeHelp() const {
    recipeHelp->setText(recipe->currentData().toString() == QStringLiteral("published")
                            ? tr("What the publication used for each set.")
                            : tr("Settings of our own, chosen on validation rows; test rows were never looked at."));
}

void StudyChoices::Private::showAmount(const StudyChoice& choice) const {
    const auto rows = choice.sets.size() * (choice.ablation ? 3 : 1);
    const auto trainings = rows * choice.seeds;
    if (choice.sets.isEmpty())
        amount->setText(tr("Choose at least one set."));
    else
        amount->setText(tr("%1, %2 in all")
                            .arg(rows == 1 ? tr("1 row") : tr("%1 rows").arg(rows),
                                 trainings == 1 ? tr("1 training") : tr("%1 trainings").arg(trainings)));
    start->setEnabled(running || !choice.sets.isEmpty());
}

void StudyChoices::Private::checkAll(bool on) const {
    for (int i = 0; i < sets->count(); ++i)
        if (QListWidgetItem* item = sets->item(i); item->flags() & Qt::ItemIsEnabled)
            item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

StudyChoices::StudyChoices(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("study.choices"));
    d->sets = named(new QListWidget, QStringLiteral("sets"), tr("Data sets of the study"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(2 * Theme::kGrid, 0, 2 * Theme::kGrid, 0);
    column->setSpacing(5);
    d->buildSets(column);
    d->buildFolder(column);
    column->addSpacing(Theme::kGrid);
    d->buildNumbers(column);
    column->addSpacing(Theme::kGrid);
    d->buildRecord(column);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFlag(content, "transparent");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(d->buildFooter());
    setChoice({});

    const auto edited = [this] {
        d->showRecipeHelp();
        d->showAmount(choice());
        showError({});
        Q_EMIT choiceChanged(choice());
    };
    connect(d->sets, &QListWidget::itemChanged, this, edited);
    connect(d->seeds, &QSpinBox::valueChanged, this, edited);
    connect(d->rounds, &QSpinBox::valueChanged, this, edited);
    connect(d->recipe, &QComboBox::currentIndexChanged, this, edited);
    connect(d->ablation, &QCheckBox::toggled, this, edited);
    connect(d->start, &QPushButton::clicked, this, [this] {
        if (d->running)
            Q_EMIT stopRequested();
        else
            Q_EMIT startRequested(choice());
    });
    connect(d->chooseFolder, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(
            this, tr("The folder that has adult, taija and mnist in it"), d->folderPath);
        if (!chosen.isEmpty())
            Q_EMIT folderChosen(chosen);
    });
    const QString kinds = tr("Records (*.jsonl);;All files (*)");
    const auto recordFolder = [this] { return QFileInfo(d->recordPath).absolutePath(); };
    connect(d->openRecord, &QPushButton::clicked, this, [this, kinds, recordFolder] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Open a record"), recordFolder(), kinds);
        if (!file.isEmpty())
            Q_EMIT recordChosen(file);
    });
    connect(d->newRecord, &QPushButton::clicked, this, [this, kinds, recordFolder] {
        const QString file = QFileDialog::getSaveFileName(
            this, tr("Begin a new record"), QDir(recordFolder()).filePath(QStringLiteral("study.jsonl")), kinds,
            nullptr,
            QFileDialog::DontConfirmOverwrite); // nothing is overwritten: a file that is there is gone on with
        if (!file.isEmpty())
            Q_EMIT recordChosen(file);
    });
}

StudyChoices::~StudyChoices() = default;

void StudyChoices::setEntries(const std::vector<StudySetEntry>& entries) {
    const QSignalBlocker quiet(d->sets);
    const StudyChoice before = choice();
    const bool first = d->sets->count() == 0;
    d->sets->clear();
    for (const StudySetEntry& entry : entries) {
        auto* item = new QListWidgetItem(entry.label, d->sets);
        item->setData(kIdRole, entry.id);
        item->setData(kDetailRole, entry.detail);
        item->setToolTip(entry.detail);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(entry.label, entry.detail));
        item->setFlags(entry.available ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                       : Qt::NoItemFlags);
        item->setCheckState(!first && before.sets.contains(entry.id) ? Qt::Checked : Qt::Unchecked);
    }
    d->sets->setFixedHeight(kItemHeight * static_cast<int>(entries.size()) + 2);
    d->showAmount(choice());
}

void StudyChoices::setChoice(const StudyChoice& choice) {
    const QSignalBlocker sets(d->sets), seeds(d->seeds), rounds(d->rounds), recipe(d->recipe), ablation(d->ablation);
    for (int i = 0; i < d->sets->count(); ++i)
        d->sets->item(i)->setCheckState(
            choice.sets.contains(d->sets->item(i)->data(kIdRole).toString()) ? Qt::Checked : Qt::Unchecked);
    d->seeds->setValue(choice.seeds);
    d->rounds->setValue(choice.rounds);
    d->recipe->setCurrentIndex(qMax(0, d->recipe->findData(choice.recipe)));
    d->ablation->setChecked(choice.ablation);
    d->showRecipeHelp();
    d->showAmount(this->choice());
}

StudyChoice StudyChoices::choice() const {
    StudyChoice choice;
    for (int i = 0; i < d->sets->count(); ++i)
        if (const QListWidgetItem* item = d->sets->item(i);
            item->checkState() == Qt::Checked && (item->flags() & Qt::ItemIsEnabled))
            choice.sets << item->data(kIdRole).toString();
    choice.seeds = d->seeds->value();
    choice.rounds = d->rounds->value();
    choice.recipe = d->recipe->currentData().toString();
    choice.ablation = d->ablation->isChecked();
    return choice;
}

void StudyChoices::setFolder(const QString& folder) {
    d->folderPath = folder;
    d->folder->setPath(folder);
}

void StudyChoices::setRecord(const QString& file) {
    d->recordPath = file;
    d->record->setPath(QFileInfo(file).fileName());
    d->record->setToolTip(QDir::toNativeSeparators(file));
}

void StudyChoices::setRunning(bool running, bool stopping) {
    d->running = running;
    const std::initializer_list<QWidget*> fixed{d->sets,   d->all,      d->none,         d->seeds,      d->rounds,
                                                d->recipe, d->ablation, d->chooseFolder, d->openRecord, d->newRecord};
    for (QWidget* widget : fixed)
        widget->setEnabled(!running);
    d->start->setText(stopping ? tr("Stopping...") : running ? tr("Stop") : tr("Start"));
    d->start->setAccessibleName(running ? tr("Stop the study") : tr("Start the study"));
    setFlag(d->start, "primary", !running);
    d->showAmount(choice());
    d->start->setEnabled(!stopping && d->start->isEnabled());
}

void StudyChoices::showNote(const QString& message) {
    d->amount->setText(message);
}

void StudyChoices::showError(const QString& message) {
    d->error->setText(message);
    d->error->setVisible(!message.isEmpty());
}

} // namespace ui
