#include "ui/panels/import_settings.h"

#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/panels/data_overview.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t kMostClasses = 12;
constexpr std::size_t kMostProblems = 40;
constexpr int kLargestImage = 512;

QLabel* text(QWidget* parent, const char* role, const QString& words = {}) {
    auto* made = new QLabel(words, parent);
    setRole(made, role);
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    return made;
}

// Long entries are elided instead of widening the column.
void narrow(QComboBox* box) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
}

QString delimiterWord(char delimiter) {
    switch (delimiter) {
    case ',':
        return ImportSettings::tr("comma");
    case ';':
        return ImportSettings::tr("semicolon");
    case '\t':
        return ImportSettings::tr("tab");
    case '|':
        return ImportSettings::tr("vertical bar");
    case ' ':
        return ImportSettings::tr("blanks");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

struct ImportSettings::Private {
    core::TableOptions table;
    core::ImageOptions image;
    QWidget* tablePart = nullptr;
    QWidget* imagePart = nullptr;
    QComboBox* delimiter = nullptr;
    QComboBox* header = nullptr;
    QLabel* encoding = nullptr;
    QComboBox* label = nullptr;
    QVBoxLayout* classes = nullptr;
    QWidget* positivePart = nullptr;
    QComboBox* positive = nullptr;
    QComboBox* missing = nullptr;
    QLabel* rows = nullptr;
    QSpinBox* width = nullptr;
    QSpinBox* height = nullptr;
    QCheckBox* colour = nullptr;
    QVBoxLayout* folderClasses = nullptr;
    QLabel* problemTitle = nullptr;
    QVBoxLayout* problems = nullptr;
};

ImportSettings::ImportSettings(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("importSettings"));
    build();
}

ImportSettings::~ImportSettings() = default;

const core::TableOptions& ImportSettings::table() const {
    return d->table;
}
const core::ImageOptions& ImportSettings::image() const {
    return d->image;
}

void ImportSettings::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(scroll);
    auto* content = new QWidget;
    setFlag(content, "transparent");
    scroll->setWidget(content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(6);
    d->tablePart = new QWidget(content);
    auto* tableColumn = new QVBoxLayout(d->tablePart);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    tableColumn->setSpacing(6);
    buildLabel(tableColumn);
    buildReading(tableColumn);
    column->addWidget(d->tablePart);
    d->imagePart = new QWidget(content);
    auto* imageColumn = new QVBoxLayout(d->imagePart);
    imageColumn->setContentsMargins(0, 0, 0, 0);
    imageColumn->setSpacing(6);
    buildImages(imageColumn);
    column->addWidget(d->imagePart);
    column->addWidget(d->problemTitle = text(content, "section"));
    d->problems = new QVBoxLayout;
    d->problems->setSpacing(14);
    column->addLayout(d->problems);
    column->addStretch();
}

void ImportSettings::buildLabel(QVBoxLayout* column) {
    QWidget* parent = d->tablePart;
    column->addWidget(text(parent, "section", tr("What to predict")));
    d->label = new QComboBox(parent);
    d->label->setObjectName(QStringLiteral("importLabel"));
    d->label->setAccessibleName(tr("Column to predict"));
    d->label->setToolTip(tr("The column with the class of each row."));
    narrow(d->label);
    column->addWidget(d->label);
    d->classes = new QVBoxLayout;
    d->classes->setSpacing(2);
    d->classes->setContentsMargins(0, 4, 0, 0);
    column->addLayout(d->classes);
    d->positivePart = new QWidget(parent);
    auto* row = new QHBoxLayout(d->positivePart);
    row->setContentsMargins(0, 2, 0, 0);
    auto* words = text(d->positivePart, "quiet", tr("Counts as positive"));
    words->setWordWrap(false);
    row->addWidget(words);
    d->positive = new QComboBox(d->positivePart);
    d->positive->setObjectName(QStringLiteral("importPositive"));
    d->positive->setAccessibleName(tr("Positive class"));
    d->positive->setToolTip(tr("The outcome that people hope for; it becomes the second class."));
    narrow(d->positive);
    row->addWidget(d->positive, 1);
    column->addWidget(d->positivePart);
    column->addSpacing(14);
    connect(d->label, &QComboBox::activated, this, [this](int) { setLabel(d->label->currentText()); });
    connect(d->positive, &QComboBox::activated, this, [this](int) {
        d->table.positive = d->positive->currentText().toStdString();
        Q_EMIT edited();
    });
}

void ImportSettings::buildReading(QVBoxLayout* column) {
    QWidget* parent = d->tablePart;
    column->addWidget(text(parent, "section", tr("Missing cells")));
    d->missing = new QComboBox(parent);
    d->missing->setObjectName(QStringLiteral("importMissing"));
    d->missing->setAccessibleName(tr("What to do with missing cells"));
    d->missing->addItem(tr("Leave out the row"), static_cast<int>(core::MissingPolicy::DropRow));
    d->missing->addItem(tr("Fill in the median or most frequent"), static_cast<int>(core::MissingPolicy::Impute));
    d->missing->addItem(tr("A category of their own"), static_cast<int>(core::MissingPolicy::OwnCategory));
    d->missing->setItemData(2, tr("Numbers have no categories: their median stands in."), Qt::ToolTipRole);
    narrow(d->missing);
    column->addWidget(d->missing);
    d->rows = text(parent, "small");
    d->rows->setObjectName(QStringLiteral("importRows"));
    column->addWidget(d->rows);
    column->addSpacing(14);

    column->addWidget(text(parent, "section", tr("How the file is written")));
    column->addWidget(text(parent, "small", tr("Between columns")));
    d->delimiter = new QComboBox(parent);
    d->delimiter->setObjectName(QStringLiteral("importDelimiter"));
    d->delimiter->setAccessibleName(tr("What stands between columns"));
    d->delimiter->addItem(tr("as detected"), 0);
    for (const char delimiter : {',', ';', '\t', '|', ' '})
        d->delimiter->addItem(delimiterWord(delimiter), static_cast<int>(delimiter));
    narrow(d->delimiter);
    column->addWidget(d->delimiter);
    column->addWidget(text(parent, "small", tr("First line")));
    d->header = new QComboBox(parent);
    d->header->setObjectName(QStringLiteral("importHeader"));
    d->header->setAccessibleName(tr("What the first line holds"));
    d->header->addItem(tr("as detected"), -1);
    d->header->addItem(tr("column names"), 1);
    d->header->addItem(tr("a row like the others"), 0);
    narrow(d->header);
    column->addWidget(d->header);
    column->addWidget(d->encoding = text(parent, "small"));
    column->addSpacing(14);
    connect(d->missing, &QComboBox::activated, this, [this](int) {
        d->table.missing = static_cast<core::MissingPolicy>(d->missing->currentData().toInt());
        Q_EMIT edited();
    });
    connect(d->delimiter, &QComboBox::activated, this, [this](int) {
        d->table.delimiter = static_cast<char>(d->delimiter->currentData().toInt());
        forgetColumns();
        Q_EMIT edited();
    });
    connect(d->header, &QComboBox::activated, this, [this](int) {
        const int chosen = d->header->currentData().toInt();
        d->table.header = chosen < 0 ? std::nullopt : std::optional<bool>(chosen == 1);
        forgetColumns();
        Q_EMIT edited();
    });
}

void ImportSettings::buildImages(QVBoxLayout* column) {
    QWidget* parent = d->imagePart;
    column->addWidget(text(parent, "section", tr("Images")));
    column->addWidget(text(parent, "small",
                           tr("Every image is brought to this size, width by height in pixels. Small "
                              "images train faster.")));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto field = [&](const QString& name, const QString& words) {
        auto* box = new QSpinBox(parent);
        box->setObjectName(name);
        box->setAccessibleName(words);
        box->setRange(4, kLargestImage);
        box->setKeyboardTracking(false);
        row->addWidget(box, 1);
        return box;
    };
    d->width = field(QStringLiteral("importWidth"), tr("Width in pixels"));
    row->addWidget(text(parent, "quiet", tr("x")));
    d->height = field(QStringLiteral("importHeight"), tr("Height in pixels"));
    column->addLayout(row);
    d->colour = new QCheckBox(tr("In colour"), parent);
    d->colour->setObjectName(QStringLiteral("importColour"));
    d->colour->setToolTip(tr("Red, green and blue: three numbers a pixel instead of one."));
    column->addWidget(d->colour);
    column->addSpacing(14);
    column->addWidget(text(parent, "section", tr("Classes")));
    column->addWidget(text(parent, "small", tr("A sub-folder each.")));
    d->folderClasses = new QVBoxLayout;
    d->folderClasses->setSpacing(2);
    column->addLayout(d->folderClasses);
    column->addSpacing(14);
    const auto take = [this] {
        d->image = {d->height->value(), d->width->value(), d->colour->isChecked()};
        Q_EMIT edited();
    };
    connect(d->width, &QSpinBox::valueChanged, this, take);
    connect(d->height, &QSpinBox::valueChanged, this, take);
    connect(d->colour, &QCheckBox::toggled, this, take);
}

void ImportSettings::begin(SourceKind kind, const core::TableOptions& table, const core::ImageOptions& image) {
    d->table = table;
    d->image = image;
    d->tablePart->setVisible(kind == SourceKind::Table);
    d->imagePart->setVisible(kind == SourceKind::ImageFolder);
    const QSignalBlocker noWidth(d->width), noHeight(d->height), noColour(d->colour);
    d->width->setValue(static_cast<int>(image.width));
    d->height->setValue(static_cast<int>(image.height));
    d->colour->setChecked(image.colour);
    d->delimiter->setItemText(0, tr("as detected"));
    d->delimiter->setCurrentIndex(std::max(0, d->delimiter->findData(static_cast<int>(table.delimiter))));
    d->header->setItemText(0, tr("as detected"));
    d->header->setCurrentIndex(!table.header ? 0 : *table.header ? 1 : 2);
    d->missing->setCurrentIndex(d->missing->findData(static_cast<int>(table.missing)));
    d->label->clear();
    d->positivePart->hide();
    d->rows->clear();
    d->encoding->clear();
    showClasses({});
    showProblems({});
}

void ImportSettings::showTable(const core::TablePreview& preview) {
    if (preview.delimiterDetected)
        d->delimiter->setItemText(0, tr("detected: %1").arg(delimiterWord(preview.delimiter)));
    if (preview.headerDetected)
        d->header->setItemText(0,
                               preview.header ? tr("detected: column names") : tr("detected: a row like the others"));
    d->encoding->setText(
        tr("Text is %1%2.")
            .arg(fromStd(preview.encoding), preview.decimalComma ? tr("; numbers have a decimal comma") : QString()));
    d->label->clear();
    for (const core::ColumnPreview& column : preview.columns)
        d->label->addItem(fromStd(column.name));
    d->label->setCurrentIndex(static_cast<int>(preview.label));
    d->rows->setVisible(!preview.blocker); // else none will be
    d->rows->setText(
        preview.rowsLoaded == preview.rows
            ? counted(preview.rows, tr("The only row will be loaded."), tr("All %1 rows will be loaded."))
            : tr("%1 of %2 rows will be loaded.").arg(shownCount(preview.rowsLoaded), shownCount(preview.rows)));
    d->positivePart->setVisible(preview.classes.size() == 2);
    d->positive->clear();
    for (const core::ClassCount& ofClass : preview.classes)
        d->positive->addItem(fromStd(ofClass.name));
    if (preview.classes.size() == 2) // in label order: the positive class is the second
        d->positive->setCurrentIndex(1);
    showClasses(preview.classes);
    showProblems(preview.problems);
}

void ImportSettings::showFolder(const FolderPreview& preview) {
    showClasses(preview.classes);
    showProblems({});
}

void ImportSettings::showClasses(const std::vector<core::ClassCount>& classes) {
    clear(d->classes);
    clear(d->folderClasses);
    QVBoxLayout* column = d->imagePart->isVisibleTo(this) ? d->folderClasses : d->classes;
    for (std::size_t i = 0; i < std::min(classes.size(), kMostClasses); ++i) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 1, 0, 1);
        row->setSpacing(8);
        auto* marker = new QLabel(line);
        marker->setPixmap(Theme::classMarker(static_cast<int>(i), 14, devicePixelRatioF()));
        row->addWidget(marker);
        auto* name = text(line, "body", fromStd(classes[i].name));
        name->setWordWrap(false);
        name->setMinimumWidth(20);
        row->addWidget(name, 1);
        auto* count = text(line, "quiet", shownCount(classes[i].rows));
        count->setWordWrap(false);
        row->addWidget(count);
        column->addWidget(line);
    }
    if (classes.size() > kMostClasses)
        column->addWidget(
            text(this, "small",
                 classes.size() > 1000 ? tr("and many more") : tr("and %1 more").arg(classes.size() - kMostClasses)));
}

void ImportSettings::showProblems(const std::vector<core::DataProblem>& problems) {
    clear(d->problems);
    d->problemTitle->setVisible(!problems.empty());
    d->problemTitle->setText(tr("Met while reading (%1)").arg(problems.size()));
    for (std::size_t i = 0; i < std::min(problems.size(), kMostProblems); ++i) {
        const auto apply = [this, problem = problems[i]] {
            if (applyRemedy(problem, d->table)) {
                d->missing->setCurrentIndex(d->missing->findData(static_cast<int>(d->table.missing)));
                Q_EMIT edited();
            }
        };
        d->problems->addWidget(problemBlock(problems[i], remedyWord(problems[i], d->table.missing), apply, this));
    }
    if (problems.size() > kMostProblems)
        d->problems->addWidget(text(this, "small", tr("and %1 more").arg(problems.size() - kMostProblems)));
}

void ImportSettings::forgetColumns() {
    d->table.columns.clear();
    d->table.label.clear();
    d->table.positive.clear();
}

void ImportSettings::setKind(const QString& column, core::ColumnChoice::Kind kind) {
    const std::string name = column.toStdString();
    std::erase_if(d->table.columns, [&](const core::ColumnChoice& choice) { return choice.column == name; });
    d->table.columns.push_back({name, kind, {}});
    Q_EMIT edited();
}

void ImportSettings::setLevels(const QString& column, const QStringList& levels) {
    const std::string name = column.toStdString();
    std::erase_if(d->table.columns, [&](const core::ColumnChoice& choice) { return choice.column == name; });
    core::ColumnChoice choice{name, core::ColumnChoice::Kind::Ordered, {}};
    for (const QString& level : levels)
        choice.levels.push_back(level.toStdString());
    d->table.columns.push_back(std::move(choice));
    Q_EMIT edited();
}

void ImportSettings::setLabel(const QString& column) {
    d->table.label = column.toStdString();
    d->table.positive.clear();
    Q_EMIT edited();
}

} // namespace ui
