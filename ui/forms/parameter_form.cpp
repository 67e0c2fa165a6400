#include "ui/forms/parameter_form.h"

#include "ui/forms/choice_words.h"
#include "ui/forms/number_boxes.h"
#include "ui/models/core_words.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kEditorWidth = 148;

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

// "lambda div" is written with an index.
QString symbolText(const std::string& symbol) {
    const QString text = textOf(symbol).replace(QLatin1Char('_'), QLatin1Char(' '));
    const qsizetype cut = text.indexOf(QLatin1Char(' '));
    if (cut < 0)
        return text.toHtmlEscaped();
    return QStringLiteral("%1<sub>%2</sub>").arg(text.left(cut).toHtmlEscaped(), text.mid(cut + 1).toHtmlEscaped());
}

QString toolTipOf(const core::ParamSpec& spec, const core::ParamValue& fallback) {
    QStringList facts{ParameterForm::tr("Default %1").arg(settingText(spec, fallback))};
    if (std::holds_alternative<double>(spec.fallback) || std::holds_alternative<std::int64_t>(spec.fallback))
        facts << ParameterForm::tr("from %1 to %2").arg(settingNumber(spec.min), settingNumber(spec.max));
    return QStringLiteral("<p>%1</p><p>%2</p><p><code>%3</code></p>")
        .arg(coreWords(spec.help).toHtmlEscaped(), facts.join(QStringLiteral(", ")).toHtmlEscaped(),
             textOf(spec.key).toHtmlEscaped());
}

// Lists of whole numbers travel as text; a table gives them a range, which other texts do not have.
bool isList(const core::ParamSpec& spec) {
    return std::holds_alternative<std::string>(spec.fallback) && spec.choices.empty() && spec.max > 1;
}

core::Result<core::ParamValue> readText(const core::ParamSpec& spec, const std::string& text) {
    auto value = core::parsed(spec, text);
    if (value && isList(spec))
        if (auto list = core::ParamCodec<std::vector<int>>::decode(spec, *value); !list)
            return std::move(list).error();
    return value;
}

// Key names mean little to a reader of the form: "training.epochs is 0; it must be ..." -> "It must be ..."
QString messageOf(const core::ParamSpec& spec, const std::string& message) {
    QString text = textOf(message);
    if (const qsizetype cut = text.indexOf(QStringLiteral("; it must")); cut >= 0)
        text = text.mid(cut + 2);
    else if (text.startsWith(textOf(spec.key)))
        text = QStringLiteral("it") + text.mid(textOf(spec.key).size());
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

// One parameter: label, symbol, editor, reset button and the line that says what is wrong.
struct Field {
    core::ParamSpec spec;
    core::ParamValue fallback;
    core::ParamValue value;
    QLabel* label = nullptr;
    QWidget* editor = nullptr;
    QToolButton* reset = nullptr;
    QLabel* error = nullptr;

    [[nodiscard]] bool changed() const { return value != fallback; }
};

struct ParameterForm::Private {
    std::vector<std::unique_ptr<Field>> fields;
    QVBoxLayout* layout = nullptr;
    QWidget* basic = nullptr;
    QWidget* advanced = nullptr;
    QPushButton* fold = nullptr;
    bool folded = true;

    [[nodiscard]] Field* find(const std::string& key) const {
        for (const auto& field : fields)
            if (field->spec.key == key)
                return field.get();
        return nullptr;
    }
    void showState(const Field& field) const {
        field.reset->setVisible(field.changed());
        field.reset->setToolTip(tr("Back to %1").arg(settingText(field.spec, field.fallback)));
    }
    void showFold() const;
    static void showError(const Field& field, const QString& message) {
        field.error->setText(message);
        field.error->setVisible(!message.isEmpty());
        field.editor->setAccessibleDescription(message.isEmpty() ? coreWords(field.spec.help) : message);
        setFlag(field.editor, "invalid", !message.isEmpty());
    }
};

void ParameterForm::Private::showFold() const {
    qsizetype count = 0, changed = 0;
    for (const auto& field : fields)
        if (field->spec.advanced) {
            ++count;
            changed += field->changed() ? 1 : 0;
        }
    fold->setVisible(count > 0);
    advanced->setVisible(count > 0 && !folded);
    fold->setText(changed > 0 ? tr("Advanced (%1 changed)").arg(changed) : tr("Advanced"));
    fold->setAccessibleName(fold->text());
    fold->setIcon(icon(folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                       Theme::instance().tokens().accent));
}

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    d->layout = new QVBoxLayout(this);
    d->layout->setContentsMargins(0, 0, 0, 0);
    d->layout->setSpacing(4);
    d->basic = new QWidget(this);
    d->advanced = new QWidget(this);
    d->advanced->setObjectName(QStringLiteral("advancedFields"));
    d->fold = new QPushButton(this);
    d->fold->setObjectName(QStringLiteral("advancedFold"));
    d->fold->setIconSize({14, 14});
    d->fold->setCheckable(true);
    setFlag(d->fold, "link");
    for (QWidget* part : {d->basic, static_cast<QWidget*>(d->fold), d->advanced})
        d->layout->addWidget(part, 0, part == d->fold ? Qt::AlignLeft : Qt::Alignment());
    connect(d->fold, &QPushButton::clicked, this, [this] {
        d->folded = !d->folded;
        d->showFold();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        d->showFold();
        for (const auto& field : d->fields)
            field->reset->setIcon(icon(QStringLiteral("reset"), Theme::instance().tokens().quiet));
    });
    d->showFold();
}

ParameterForm::~ParameterForm() = default;

void ParameterForm::setSpecs(std::vector<core::ParamSpec> specs) {
    for (QWidget* part : {d->basic, d->advanced}) {
        qDeleteAll(part->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
        delete part->layout();
        auto* grid = new QGridLayout(part);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(6);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(0, 1);
    }
    d->fields.clear(); // after their editors, which might still speak while they go
    for (core::ParamSpec& spec : specs)
        addField(std::move(spec));
    d->showFold();
}

void ParameterForm::addField(core::ParamSpec spec) {
    QWidget* part = spec.advanced ? d->advanced : d->basic;
    auto* grid = static_cast<QGridLayout*>(part->layout());
    auto owned = std::make_unique<Field>(Field{std::move(spec), {}, {}, nullptr, nullptr, nullptr, nullptr});
    Field& field = *owned;
    field.fallback = field.value = field.spec.fallback;
    d->fields.push_back(std::move(owned));
    const QString name = coreWords(field.spec.label), tip = toolTipOf(field.spec, field.fallback);

    field.label = new QLabel(name, part);
    field.label->setWordWrap(true);
    field.label->setToolTip(tip);
    field.editor = makeEditor(field, part);
    field.editor->setObjectName(textOf(field.spec.key));
    field.editor->setAccessibleName(name);
    field.editor->setAccessibleDescription(coreWords(field.spec.help));
    field.editor->setToolTip(tip);
    field.label->setBuddy(field.editor);
    field.reset = new QToolButton(part);
    field.reset->setObjectName(QStringLiteral("reset:") + textOf(field.spec.key));
    field.reset->setAccessibleName(tr("Reset %1").arg(name));
    field.reset->setIcon(icon(QStringLiteral("reset"), Theme::instance().tokens().quiet));
    field.reset->setIconSize({16, 16});
    field.reset->setFixedSize(24, 24);
    QSizePolicy kept = field.reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    field.reset->setSizePolicy(kept);
    field.error = new QLabel(part);
    field.error->setObjectName(QStringLiteral("error:") + textOf(field.spec.key));
    field.error->setWordWrap(true);
    setRole(field.error, "error");
    field.error->hide();
    connect(field.reset, &QToolButton::clicked, this, [this, &field] {
        field.editor->setFocus(); // the button is about to hide
        display(field, field.fallback);
        edited(field, field.fallback);
    });

    const int row = grid->rowCount();
    grid->addWidget(field.label, row, 0);
    auto* symbol = new QLabel(symbolText(field.spec.symbol), part);
    setRole(symbol, "quiet");
    symbol->setToolTip(tip);
    grid->addWidget(symbol, row, 1, Qt::AlignRight);
    const bool isSwitch = std::holds_alternative<bool>(field.spec.fallback);
    if (!isSwitch)
        field.editor->setFixedWidth(kEditorWidth);
    grid->addWidget(field.editor, row, 3, isSwitch ? Qt::AlignRight : Qt::Alignment());
    grid->addWidget(field.reset, row, 2);
    grid->addWidget(field.error, row + 1, 0, 1, 4);
    display(field, field.value);
    d->showState(field);
}

QWidget* ParameterForm::makeEditor(Field& field, QWidget* parent) {
    const core::ParamSpec& spec = field.spec;
    const auto watchText = [this, &field](QLineEdit* line, const QString& suffix) {
        connect(line, &QLineEdit::textChanged, this, [&field, suffix](QString text) {
            if (!suffix.isEmpty() && text.endsWith(suffix))
                text.chop(suffix.size());
            if (std::holds_alternative<double>(field.spec.fallback))
                text = asInFiles(text);
            const auto value = readText(field.spec, text.trimmed().toStdString());
            Private::showError(field, value ? QString() : messageOf(field.spec, value.error().message));
        });
    };
    const auto takenBack = [&field] { Private::showError(field, {}); };
    if (std::holds_alternative<bool>(spec.fallback)) {
        auto* box = new QCheckBox(parent);
        connect(box, &QCheckBox::toggled, this, [this, &field](bool on) { edited(field, on); });
        return box;
    }
    if (std::holds_alternative<std::int64_t>(spec.fallback)) {
        auto* box = new WholeBox(spec, parent);
        connect(box, &QSpinBox::valueChanged, this,
                [this, &field](int value) { edited(field, static_cast<std::int64_t>(value)); });
        watchText(box->findChild<QLineEdit*>(), box->suffix());
        connect(box, &QAbstractSpinBox::editingFinished, this, takenBack); // the box has put its last value back
        return box;
    }
    if (std::holds_alternative<double>(spec.fallback)) {
        auto* box = new RealBox(spec, parent);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, &field](double value) { edited(field, value); });
        watchText(box->findChild<QLineEdit*>(), box->suffix());
        connect(box, &QAbstractSpinBox::editingFinished, this, takenBack); // the box has put its last value back
        return box;
    }
    if (!spec.choices.empty()) {
        auto* box = new ChoiceBox(parent);
        for (const std::string& id : spec.choices)
            box->addItem(choiceWords(spec, id), textOf(id));
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, &field, box](int index) { edited(field, box->itemData(index).toString().toStdString()); });
        return box;
    }
    auto* line = new QLineEdit(parent);
    watchText(line, {});
    connect(line, &QLineEdit::textEdited, this, [this, &field](const QString& text) {
        if (auto value = readText(field.spec, text.trimmed().toStdString()))
            edited(field, std::move(value).value());
    });
    return line;
}

void ParameterForm::edited(Field& field, core::ParamValue value) {
    if (value == field.value)
        return;
    field.value = std::move(value);
    Private::showError(field, {});
    d->showState(field);
    d->showFold();
    Q_EMIT valuesEdited();
}

// Puts a value into the editor without telling anyone.
void ParameterForm::display(Field& field, const core::ParamValue& value) {
    const QSignalBlocker blocker(field.editor);
    if (auto* box = qobject_cast<QCheckBox*>(field.editor))
        box->setChecked(std::get<bool>(value));
    else if (auto* whole = qobject_cast<QSpinBox*>(field.editor))
        whole->setValue(static_cast<int>(std::get<std::int64_t>(value)));
    else if (auto* real = qobject_cast<QDoubleSpinBox*>(field.editor))
        real->setValue(std::get<double>(value));
    else if (auto* choice = qobject_cast<QComboBox*>(field.editor))
        choice->setCurrentIndex(choice->findData(textOf(std::get<std::string>(value))));
    else if (auto* line = qobject_cast<QLineEdit*>(field.editor))
        line->setText(textOf(std::get<std::string>(value)));
    Private::showError(field, {});
}

void ParameterForm::setDefaults(const core::ParamValues& values) {
    for (const auto& [key, value] : values)
        if (Field* field = d->find(key))
            if (auto fit = core::checked(field->spec, value)) {
                field->fallback = std::move(fit).value();
                const QString tip = toolTipOf(field->spec, field->fallback);
                field->label->setToolTip(tip);
                field->editor->setToolTip(tip);
                d->showState(*field);
            }
    d->showFold();
}

void ParameterForm::setValues(const core::ParamValues& values) {
    for (const auto& [key, value] : values)
        if (Field* field = d->find(key))
            if (auto fit = core::checked(field->spec, value)) {
                field->value = std::move(fit).value();
                display(*field, field->value);
                d->showState(*field);
            }
    d->showFold();
}

core::ParamValues ParameterForm::values() const {
    core::ParamValues all;
    for (const auto& field : d->fields)
        all[field->spec.key] = field->value;
    return all;
}

bool ParameterForm::isValid() const {
    return std::ranges::none_of(d->fields, [](const auto& field) { return !field->error->text().isEmpty(); });
}

} // namespace ui
