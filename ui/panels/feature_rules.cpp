#include "ui/panels/feature_rules.h"

#include "ui/forms/number_boxes.h"
#include "ui/models/value_text.h"
#include "ui/panels/range_field.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

namespace ui {
namespace {

constexpr int kHardestShown = 10;
constexpr int kNarrowest = 72; // field, so that the list is no wider than the panel

QLabel* caption(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    setRole(label, "small");
    return label;
}

} // namespace

FeatureRules::FeatureRules(WhatIf* model, core::Index feature, QWidget* parent)
    : QWidget(parent), m_model(model), m_feature(feature) {
    const core::Feature& about = model->data()->dataset.schema[feature];
    const QString name = nameOf(about);
    const QString id = QStringLiteral("whatif.%1.") + name;
    const bool category = about.kind == core::FeatureKind::Category;
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 4);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);

    m_may = new ChoiceBox(this);
    m_may->setMinimumWidth(kNarrowest);
    m_may->setObjectName(id.arg(QStringLiteral("may")));
    m_may->setAccessibleName(tr("Which way %1 may change").arg(name));
    using enum core::Mutability;
    for (const core::Mutability choice : {Free, Increase, Decrease, Immutable})
        if (!category || choice == Free || choice == Immutable) {
            m_may->addItem(mutabilityWord(choice), static_cast<int>(choice));
            m_may->setItemData(m_may->count() - 1, mutabilityHelp(choice), Qt::ToolTipRole);
        }
    connect(m_may, &QComboBox::activated, this, [this] {
        core::FeatureConstraint next = m_model->constraints()[m_feature];
        next.mutability = static_cast<core::Mutability>(m_may->currentData().toInt());
        propose(next);
    });
    grid->addWidget(caption(tr("May change"), this), 0, 0);
    grid->addWidget(m_may, 0, 1, 1, 3);

    int row = 1;
    if (!category) {
        const core::Range span = model->rule(feature).domain;
        core::Feature bare = about; // the unit stands below the name
        bare.unit.clear();
        const auto end = [&](const QString& part, const QString& spoken, double core::Range::*member) {
            auto* field = new RangeField(this);
            field->setFeature(bare, span.high - span.low);
            field->setMinimumWidth(kNarrowest);
            field->setNames(id.arg(part), spoken);
            connect(field, &RangeField::edited, this, [this, member](double value) {
                core::FeatureConstraint next = m_model->constraints()[m_feature];
                next.domain.*member = value;
                propose(next);
            });
            return field;
        };
        m_low = end(QStringLiteral("from"), tr("Lowest value of %1 allowed").arg(name), &core::Range::low);
        m_high = end(QStringLiteral("to"), tr("Highest value of %1 allowed").arg(name), &core::Range::high);
        grid->addWidget(caption(tr("From"), this), row, 0);
        grid->addWidget(m_low, row, 1);
        grid->addWidget(caption(tr("to"), this), row, 2);
        grid->addWidget(m_high, row, 3);
        m_step = new CalmWheel<NumberField>(this);
        m_step->setObjectName(id.arg(QStringLiteral("step")));
        m_step->setAccessibleName(tr("Smallest meaningful change of %1").arg(name));
        m_step->setToolTip(tr("The smallest change that means something: counterfactuals move by whole multiples of "
                              "it"));
        m_step->setSpan(span.high - span.low, about.kind != core::FeatureKind::Number);
        m_step->setMinimum(0);
        m_step->setMinimumWidth(kNarrowest);
        m_step->setSpecialValueText(tr("any"));
        connect(m_step, &QDoubleSpinBox::valueChanged, this, [this](double value) {
            core::FeatureConstraint next = m_model->constraints()[m_feature];
            next.step = value;
            propose(next);
        });
        grid->addWidget(caption(tr("In steps of"), this), ++row, 0);
        grid->addWidget(m_step, row++, 1, 1, 3);
    }

    m_difficulty = new CalmWheel<QSlider>(this);
    m_difficulty->setOrientation(Qt::Horizontal);
    m_difficulty->setRange(1, kHardestShown);
    m_difficulty->setPageStep(1);
    m_difficulty->setObjectName(id.arg(QStringLiteral("difficulty")));
    m_difficulty->setAccessibleName(tr("How hard %1 is to change").arg(name));
    m_difficulty->setToolTip(
        tr("Easy at the left, hard at the right: what is hard to change is changed less, and last"));
    m_difficultyText = caption({}, this);
    connect(m_difficulty, &QSlider::valueChanged, this, [this](int value) {
        core::FeatureConstraint next = m_model->constraints()[m_feature];
        next.difficulty = value;
        propose(next);
    });
    grid->addWidget(caption(tr("Difficulty"), this), row, 0);
    grid->addWidget(m_difficulty, row, 1, 1, 2);
    grid->addWidget(m_difficultyText, row, 3);
    m_message = new QLabel(this);
    m_message->setObjectName(id.arg(QStringLiteral("message")));
    m_message->setWordWrap(true);
    setRole(m_message, "error");
    m_message->hide();
    grid->addWidget(m_message, ++row, 0, 1, 4);
    m_reset = new QPushButton(tr("As for every row"), this);
    m_reset->setObjectName(id.arg(QStringLiteral("usual")));
    m_reset->setAccessibleName(tr("Take back what was set for %1").arg(name));
    setFlag(m_reset, "link");
    connect(m_reset, &QPushButton::clicked, this, [this] { propose(m_model->rule(m_feature)); });
    grid->addWidget(m_reset, ++row, 0, 1, 4, Qt::AlignLeft);
    refresh();
}

void FeatureRules::propose(const core::FeatureConstraint& constraint) {
    const core::Status status = m_model->setConstraint(m_feature, constraint);
    m_message->setText(status ? QString() : fromStd(status.error().message));
    m_message->setVisible(!status);
    if (status)
        refresh();
}

void FeatureRules::refresh() {
    const core::FeatureConstraint& now = m_model->constraints()[m_feature];
    m_may->setCurrentIndex(m_may->findData(static_cast<int>(now.mutability)));
    m_may->setToolTip(mutabilityHelp(now.mutability));
    if (m_low) {
        m_low->setValue(now.domain.low);
        m_high->setValue(now.domain.high);
        const QSignalBlocker quiet(m_step);
        if (m_step->value() != now.step)
            m_step->setValue(now.step);
    }
    const QSignalBlocker quiet(m_difficulty);
    m_difficulty->setValue(static_cast<int>(now.difficulty + 0.5));
    m_difficultyText->setText(now.difficulty <= 1.0 ? tr("easy")
                                                    : tr("%1 times as hard").arg(shownNumber(now.difficulty)));
    m_reset->setVisible(m_model->hasOwnRule(m_feature));
}

} // namespace ui
