#include "ui/panels/feature_row.h"

#include "ui/models/core_words.h"
#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/panels/feature_rules.h"
#include "ui/panels/labels.h"
#include "ui/panels/range_field.h"
#include "ui/panels/value_slider.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kEditorWidth = 124;
constexpr int kTicks = 500; // of a slider over a number without steps

// The smallest change that a slider makes: 1, 2 or 5 times a power of ten, or the feature's own step.
double resolutionOf(const core::Feature& feature, double span, double step) {
    if (step > 0.0)
        return step;
    if (feature.kind != core::FeatureKind::Number)
        return 1.0;
    const double wanted = span > 0.0 ? span / kTicks : 1.0;
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    const double lead = wanted / power;
    return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

} // namespace

core::Range usualRange(const core::PreparedData& data, core::Index feature) {
    constexpr std::size_t kLooked = 400;
    const std::vector<core::Index>& rows = data.split.training;
    const std::size_t count = std::min(kLooked, rows.size());
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(data.dataset.rows.at(feature, rows[i * rows.size() / count]));
    std::ranges::sort(values);
    return {values[values.size() / 100], values[values.size() - 1 - values.size() / 100]};
}

FeatureRow::FeatureRow(WhatIf* model, core::Index feature, const core::Range& usual, QWidget* parent)
    : QWidget(parent), m_model(model), m_feature(feature), m_usual(usual) {
    setObjectName(QStringLiteral("whatif.row.") + nameOf(about()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    makeNames(head);
    column->addLayout(head);
    if (about().hasLevels())
        makeLevels();
    else
        makeNumber();
    QWidget* editor = m_levels ? static_cast<QWidget*>(m_levels) : m_number;
    if (m_levels && m_levels->sizeHint().width() > kEditorWidth) { // long levels have a line of their own
        column->addWidget(editor);
    } else {
        editor->setFixedWidth(kEditorWidth);
        editor->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        head->addWidget(editor);
    }
    makeButtons(head);
    if (about().kind != core::FeatureKind::Category) {
        m_slider = new ValueSlider(this);
        m_slider->setObjectName(QStringLiteral("whatif.slider.") + nameOf(about()));
        m_slider->setAccessibleName(nameOf(about()));
        connect(m_slider, &ValueSlider::moved, this, [this](double raw) { m_model->setValue(m_feature, raw); });
        column->addWidget(m_slider);
    }
    if (m_number)
        makeDoubt(column);
    connect(&Theme::instance(), &Theme::changed, this, &FeatureRow::themeChanged);
    restart();
}

// Whether words that are too long for one line fit two.
bool FeatureRow::wrapsInto(int width, const QString& text, const QFontMetrics& metrics) {
    constexpr int kMost = 10000; // px
    const QRect box = metrics.boundingRect(QRect(0, 0, width, kMost), Qt::TextWordWrap, text);
    return metrics.horizontalAdvance(text) > width && box.width() <= width && box.height() <= 2 * metrics.lineSpacing();
}

// The name, and below it the unit, or what the value was, as high together as the editor beside them.
void FeatureRow::makeNames(QBoxLayout* head) {
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = new QLabel(this);
    setRole(m_name, "section");
    m_name->setToolTip(nameWithUnit(about()));
    m_was = new QLabel(this);
    m_was->setObjectName(QStringLiteral("whatif.was.") + nameOf(about()));
    setRole(m_was, "small");
    names->addStretch(1);
    for (QLabel* label : {m_name, m_was}) {
        label->setMinimumWidth(40);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        names->addWidget(label);
    }
    names->addStretch(1);
    head->addLayout(names, 1);
}

void FeatureRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    elide();
}

void FeatureRow::elide() {
    const auto fit = [](QLabel* label, const QString& text) {
        label->ensurePolished();
        label->setText(label->fontMetrics().elidedText(text, Qt::ElideRight, label->width()));
    };
    layout()->activate();
    const QString name = nameOf(about());
    m_name->ensurePolished();
    m_name->setWordWrap(wrapsInto(m_name->width(), name, m_name->fontMetrics()));
    if (m_name->wordWrap())
        m_name->setText(name);
    else
        fit(m_name, name);
    fit(m_was, m_wasText);
}

const core::Feature& FeatureRow::about() const {
    return m_model->data()->dataset.schema[m_feature];
}

// The slider spans what most rows have, what is allowed, and the row itself.
void FeatureRow::restart() {
    if (m_slider) {
        const double value = m_model->factual()(m_feature);
        const core::Range& domain = m_model->rule(m_feature).domain;
        core::Range span{std::min({m_usual.low, domain.low, value}), std::max({m_usual.high, domain.high, value})};
        if (about().hasLevels())
            span = {0.0, static_cast<double>(about().levels.size()) - 1.0};
        if (about().kind == core::FeatureKind::Pixel)
            span = {0.0, 255.0};
        m_slider->setSpan(span.low, span.high,
                          resolutionOf(about(), span.high - span.low, m_model->constraints()[m_feature].step), value);
        m_slider->setMarks(value, std::nullopt, 0);
    }
    refresh();
}

void FeatureRow::makeLevels() {
    m_levels = new ChoiceBox(this);
    for (const std::string& level : about().levels)
        m_levels->addItem(fromStd(level));
    m_levels->setObjectName(QStringLiteral("whatif.value.") + nameOf(about()));
    m_levels->setAccessibleName(tr("Value of %1").arg(nameOf(about())));
    m_levels->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_levels->setMinimumWidth(kEditorWidth);
    m_levels->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_levels, &QComboBox::activated, this, [this](int level) { m_model->setValue(m_feature, level); });
}

void FeatureRow::makeNumber() {
    m_number = new CalmWheel<NumberField>(this);
    m_number->setObjectName(QStringLiteral("whatif.value.") + nameOf(about()));
    m_number->setAccessibleName(tr("Value of %1").arg(nameOf(about())));
    const core::Range domain = m_model->rule(m_feature).domain;
    m_number->setSpan(domain.high - domain.low, about().kind != core::FeatureKind::Number);
    connect(m_number->findChild<QLineEdit*>(), &QLineEdit::textEdited, this, [this] { m_typing = true; });
    connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double raw) {
        m_holdNumber = m_typing;
        m_model->setValue(m_feature, raw);
        m_holdNumber = false;
    });
    connect(m_number, &QDoubleSpinBox::editingFinished, this, [this] {
        m_typing = false;
        refresh();
    });
}

void FeatureRow::makeButtons(QBoxLayout* head) {
    const auto button = [this, head](const QString& part, const QString& spoken) {
        auto* made = new QToolButton(this);
        made->setObjectName(QStringLiteral("whatif.%1.%2").arg(part, nameOf(about())));
        made->setAccessibleName(spoken);
        made->setCheckable(true);
        made->setIconSize({16, 16});
        head->addWidget(made);
        return made;
    };
    m_lock = button(QStringLiteral("lock"), tr("Lock %1").arg(nameOf(about())));
    m_lock->setToolTip(tr("Locked: a counterfactual of this row leaves the value as it is"));
    connect(m_lock, &QToolButton::clicked, this, &FeatureRow::lock);
    m_unfold = button(QStringLiteral("more"), tr("Rules for %1").arg(nameOf(about())));
    m_unfold->setToolTip(tr("Range, step and difficulty for this row"));
    connect(m_unfold, &QToolButton::toggled, this, [this](bool open) {
        if (open && !m_rules) {
            m_rules = new FeatureRules(m_model, m_feature, this);
            qobject_cast<QVBoxLayout*>(layout())->addWidget(m_rules);
        }
        if (m_rules)
            m_rules->setVisible(open);
        themeChanged();
    });
}

// What the field says of a value that is like nothing in the data.
void FeatureRow::makeDoubt(QBoxLayout* column) {
    const core::Range& domain = m_model->domain(m_feature);
    m_doubt = wrapped(QStringLiteral("whatif.doubt.") + nameOf(about()), "error", this);
    m_doubt->setText(
        tr("outside %1 to %2: no row of the data is like that").arg(shownNumber(domain.low), shownNumber(domain.high)));
    m_doubt->hide();
    column->addWidget(m_doubt);
}

void FeatureRow::lock(bool locked) {
    core::FeatureConstraint next = m_model->constraints()[m_feature];
    const core::Mutability usual = m_model->rule(m_feature).mutability;
    next.mutability = locked                                 ? core::Mutability::Immutable
                      : usual == core::Mutability::Immutable ? core::Mutability::Free
                                                             : usual;
    (void)m_model->setConstraint(m_feature, next); // a lock is always possible, and so is what was there
    refresh();
}

void FeatureRow::setCounterfactual(std::optional<double> raw, int targetClass) {
    if (m_slider)
        m_slider->setMarks(m_model->factual()(m_feature), raw, targetClass);
}

void FeatureRow::refresh() {
    const double value = m_model->instance()(m_feature);
    const core::FeatureConstraint& rule = m_model->constraints()[m_feature];
    if (m_number && !m_holdNumber && m_number->value() != value) {
        const QSignalBlocker quiet(m_number);
        m_number->setValue(value);
    }
    if (m_levels)
        m_levels->setCurrentIndex(static_cast<int>(std::lround(value)));
    if (m_slider)
        m_slider->setRaw(value);
    const bool moved = m_model->isMoved(m_feature);
    m_wasText = moved ? tr("was %1").arg(factText(about(), m_model->factual()(m_feature))) : coreWords(about().unit);
    m_was->setToolTip(m_wasText);
    m_was->setVisible(!m_wasText.isEmpty());
    elide();
    if (m_doubt) {
        const bool outside = m_model->isOutside(m_feature);
        setFlag(m_number, "invalid", outside);
        m_doubt->setVisible(outside);
    }
    m_lock->setChecked(rule.mutability == core::Mutability::Immutable);
    setFlag(m_unfold, "owned", m_model->hasOwnRule(m_feature));
    if (m_rules)
        m_rules->refresh();
    themeChanged();
}

void FeatureRow::themeChanged() {
    const Tokens& tokens = Theme::instance().tokens();
    m_lock->setIcon(icon(QStringLiteral("lock"), m_lock->isChecked() ? tokens.accent : tokens.quiet));
    m_unfold->setIcon(icon(QStringLiteral("settings"),
                           m_model->hasOwnRule(m_feature) || m_unfold->isChecked() ? tokens.accent : tokens.quiet));
}

} // namespace ui
