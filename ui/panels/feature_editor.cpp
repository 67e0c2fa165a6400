#include "ui/panels/feature_editor.h"

#include "ui/models/core_words.h"
#include "ui/models/value_text.h"
#include "ui/panels/range_field.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

constexpr int kWidth = 476;
constexpr int kHardestShown = 10;
constexpr int kHardWidth = 108;
constexpr std::array kChoices{core::Mutability::Free, core::Mutability::Increase, core::Mutability::Decrease,
                              core::Mutability::Immutable};

QLabel* label(QWidget* parent, const char* role, bool wrapped = false) {
    auto* made = new QLabel(parent);
    setRole(made, role);
    made->setWordWrap(wrapped);
    made->setTextFormat(Qt::PlainText);
    return made;
}

} // namespace

struct FeatureEditor::Private {
    ConstraintsModel* model = nullptr;
    core::Index feature = -1;
    QLabel* title = nullptr;
    QLabel* help = nullptr;
    std::array<QToolButton*, 4> choices{};
    QLabel* meaning = nullptr;
    QWidget* range = nullptr;
    RangeField* low = nullptr;
    RangeField* high = nullptr;
    QWidget* steps = nullptr; // the step with its label; categories have none
    NumberField* step = nullptr;
    QSlider* difficulty = nullptr;
    QLabel* hard = nullptr;
    QLabel* message = nullptr;
    QPushButton* suggested = nullptr;

    void buildChoices(FeatureEditor* self, QVBoxLayout* column);
    void buildRange(FeatureEditor* self, QVBoxLayout* column);
    void buildEase(FeatureEditor* self, QVBoxLayout* column);
};

FeatureEditor::FeatureEditor(ConstraintsModel* model, QWidget* parent)
    : QFrame(parent, Qt::Popup), d(std::make_unique<Private>()) {
    d->model = model;
    setObjectName(QStringLiteral("featureEditor"));
    setAccessibleName(tr("What may change about this feature"));
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("#featureEditor { border-radius: 0; }"));
    setFlag(this, "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(d->title = label(this, "section"));
    column->addWidget(d->help = label(this, "small", true));
    d->buildChoices(this, column);
    column->addWidget(d->meaning = label(this, "small", true));
    d->buildRange(this, column);
    d->buildEase(this, column);
    column->addWidget(d->message = label(this, "error", true));
    d->message->setObjectName(QStringLiteral("featureEditorMessage"));
    d->suggested = new QPushButton(tr("As suggested by the data"), this);
    d->suggested->setObjectName(QStringLiteral("featureEditorReset"));
    setFlag(d->suggested, "link");
    column->addWidget(d->suggested, 0, Qt::AlignLeft);
    connect(d->suggested, &QPushButton::clicked, this, [this] { d->model->reset({d->feature}); });
    connect(model, &QAbstractItemModel::dataChanged, this, &FeatureEditor::showState);
    connect(model, &QAbstractItemModel::modelReset, this, &QWidget::hide);
    connect(model, &ConstraintsModel::refused, this, [this](const QString& message) {
        d->message->setText(message);
        d->message->setVisible(!message.isEmpty());
        fit();
    });
}

FeatureEditor::~FeatureEditor() = default;

void FeatureEditor::Private::buildChoices(FeatureEditor* self, QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    auto* group = new QButtonGroup(self);
    for (std::size_t i = 0; i < kChoices.size(); ++i) {
        auto* button = new QToolButton(self);
        button->setText(mutabilityWord(kChoices[i]));
        button->setToolTip(mutabilityHelp(kChoices[i]));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({16, 16});
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(QStringLiteral("featureEditor-%1").arg(fromStd(core::toWord(kChoices[i]))));
        button->setAccessibleName(mutabilityWord(kChoices[i]));
        setFlag(button, "filled");
        group->addButton(button);
        row->addWidget(button);
        choices[i] = button;
        connect(button, &QToolButton::clicked, self, [self, choice = kChoices[i]] { self->setMutability(choice); });
    }
    column->addLayout(row);
}

void FeatureEditor::Private::buildRange(FeatureEditor* self, QVBoxLayout* column) {
    range = new QWidget(self);
    auto* row = new QHBoxLayout(range);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    auto* from = label(range, "quiet");
    from->setText(tr("From"));
    auto* to = label(range, "quiet");
    to->setText(tr("to"));
    low = new RangeField(range);
    low->setNames(QStringLiteral("featureEditorFrom"), tr("Lowest value allowed"));
    high = new RangeField(range);
    high->setNames(QStringLiteral("featureEditorTo"), tr("Highest value allowed"));
    row->addWidget(from);
    row->addWidget(low, 1);
    row->addWidget(to);
    row->addWidget(high, 1);
    column->addWidget(range);
    connect(low, &RangeField::edited, self, [self](double value) { self->setEnd(false, value); });
    connect(high, &RangeField::edited, self, [self](double value) { self->setEnd(true, value); });
}

void FeatureEditor::Private::buildEase(FeatureEditor* self, QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    steps = new QWidget(self);
    auto* inside = new QHBoxLayout(steps);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    auto* stepText = label(steps, "quiet");
    stepText->setText(tr("In steps of"));
    step = new NumberField(steps);
    step->setObjectName(QStringLiteral("featureEditorStep"));
    step->setAccessibleName(tr("Smallest meaningful change"));
    step->setToolTip(tr("The smallest change that means something: counterfactuals move by whole multiples of it"));
    step->setMinimum(0);
    step->setSpecialValueText(tr("any"));
    inside->addWidget(stepText);
    inside->addWidget(step);
    auto* difficultyText = label(self, "quiet");
    difficultyText->setText(tr("Difficulty"));
    difficulty = new QSlider(Qt::Horizontal, self);
    difficulty->setObjectName(QStringLiteral("featureEditorDifficulty"));
    difficulty->setAccessibleName(tr("How hard it is to change, from easy to hard"));
    difficulty->setToolTip(tr("Easy at the left, hard at the right: what is hard to change is changed less, and last"));
    difficulty->setRange(1, kHardestShown);
    difficulty->setPageStep(1);
    hard = label(self, "small");
    hard->setFixedWidth(kHardWidth);
    row->addWidget(steps);
    row->addWidget(difficultyText);
    row->addWidget(difficulty, 1);
    row->addWidget(hard);
    column->addLayout(row);
    connect(step, &QDoubleSpinBox::valueChanged, self, [self](double value) {
        self->d->model->setStep(self->d->feature, value);
        self->showState();
    });
    connect(difficulty, &QSlider::valueChanged, self, [self](int value) {
        self->d->model->setDifficulty(self->d->feature, value);
        self->showState();
    });
}

void FeatureEditor::open(core::Index feature, bool highEnd, const QRect& near) {
    show(feature);
    const QRect available = screen() ? screen()->availableGeometry() : QRect(near.topLeft(), QSize(4000, 4000));
    QPoint place = near.bottomLeft() + QPoint(0, 4);
    if (place.y() + height() > available.bottom())
        place.setY(std::max(available.top(), near.top() - height() - 4));
    place.setX(std::clamp(place.x(), available.left(), std::max(available.left(), available.right() - width())));
    move(place);
    QFrame::show();
    RangeField* field = highEnd ? d->high : d->low;
    if (d->range->isVisible()) {
        field->setFocus();
        field->selectAll();
    } else {
        d->choices.front()->setFocus();
    }
}

void FeatureEditor::show(core::Index feature) {
    d->feature = feature;
    const core::Feature& about = d->model->schema()[feature];
    const core::Range span = d->model->suggested()[feature].domain;
    d->title->setText(nameWithUnit(about));
    d->help->setText(coreWords(about.help));
    d->help->setVisible(!about.help.empty());
    d->low->setFeature(about, span.high - span.low);
    d->high->setFeature(about, span.high - span.low);
    for (std::size_t i = 0; i < kChoices.size(); ++i) {
        const std::vector<core::Mutability> possible = d->model->choicesFor(feature);
        d->choices[i]->setVisible(std::ranges::count(possible, kChoices[i]) > 0);
        d->choices[i]->setIcon(icon(mutabilityIcon(kChoices[i]), Theme::instance().tokens().ink));
    }
    showState();
}

void FeatureEditor::showState() {
    if (d->feature < 0 || d->feature >= d->model->rowCount())
        return;
    const core::Feature& about = d->model->schema()[d->feature];
    const core::FeatureConstraint& now = d->model->constraints()[d->feature];
    for (std::size_t i = 0; i < kChoices.size(); ++i)
        d->choices[i]->setChecked(now.mutability == kChoices[i]);
    QString meaning = mutabilityHelp(now.mutability);
    if (about.kind == core::FeatureKind::Category)
        meaning = now.mutability == core::Mutability::Immutable
                      ? meaning
                      : tr("Free: a counterfactual may take any of its %1 levels.").arg(about.levels.size());
    d->meaning->setText(meaning);
    d->range->setVisible(about.kind != core::FeatureKind::Category);
    d->steps->setVisible(about.kind != core::FeatureKind::Category);
    const QSignalBlocker noStep(d->step), noDifficulty(d->difficulty);
    d->step->setSpan(d->model->suggested()[d->feature].domain.high - d->model->suggested()[d->feature].domain.low,
                     about.kind != core::FeatureKind::Number);
    if (d->step->value() != now.step)
        d->step->setValue(now.step);
    d->difficulty->setValue(static_cast<int>(now.difficulty + 0.5));
    d->hard->setText(now.difficulty <= 1.0 ? tr("easy") : tr("%1 times as hard").arg(shownNumber(now.difficulty)));
    d->low->setValue(now.domain.low);
    d->high->setValue(now.domain.high);
    d->message->clear();
    d->message->hide();
    d->suggested->setVisible(now != d->model->suggested()[d->feature]);
    fit();
}

// As high as its wrapped texts need.
void FeatureEditor::fit() {
    layout()->activate();
    setFixedSize(kWidth, layout()->totalHeightForWidth(kWidth));
}

void FeatureEditor::setMutability(core::Mutability mutability) {
    d->model->setMutability({d->feature}, mutability);
    showState();
}

void FeatureEditor::setEnd(bool high, double value) {
    core::Range range = d->model->constraints()[d->feature].domain;
    (high ? range.high : range.low) = value;
    if (range == d->model->constraints()[d->feature].domain) { // back to what is in force
        showState();
        return;
    }
    d->model->setDomain(d->feature, range);
}

} // namespace ui
