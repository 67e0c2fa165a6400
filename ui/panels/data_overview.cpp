#include "ui/panels/data_overview.h"

#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>
#include <functional>

namespace ui {
namespace {

constexpr std::size_t kMostClasses = 40;
constexpr std::size_t kMostProblems = 60;

QLabel* text(QWidget* parent, const char* role, const QString& words, bool wrapped = false) {
    auto* made = new QLabel(words, parent);
    setRole(made, role);
    made->setWordWrap(wrapped);
    made->setTextFormat(Qt::PlainText);
    return made;
}

// A class as a line: marker, name, count, share, and a bar under it. Clicked, it filters the table.
class ClassLine final : public QPushButton {
public:
    ClassLine(int index, const QString& name, qint64 rows, double share, double ofLargest, QWidget* parent)
        : QPushButton(parent),
          m_index(index),
          m_name(name),
          m_figures(shownCount(rows)),
          m_words(counted(rows, QCoreApplication::translate("ui::DataOverview", "1 row"),
                          QCoreApplication::translate("ui::DataOverview", "%1 rows"))),
          m_share(shownPercent(share)),
          m_ofLargest(ofLargest) {
        setCheckable(true);
        setFlat(true);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(34);
        setObjectName(QStringLiteral("class%1").arg(index));
        setAccessibleName(QCoreApplication::translate("ui::DataOverview", "%1: %2").arg(name, m_words));
        setToolTip(QCoreApplication::translate("ui::DataOverview", "%1: %2, %3. Click to see only these.")
                       .arg(name, m_words, m_share));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& tokens = Theme::instance().tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse() || hasFocus()) {
            painter.setPen(hasFocus() && !underMouse() ? QPen(tokens.accent, 1.5) : QPen(Qt::NoPen));
            painter.setBrush(isChecked() || underMouse() ? QBrush(tokens.chip) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        }
        painter.drawPixmap(6, 5, Theme::classMarker(m_index, 14, devicePixelRatioF()));
        const QRect line(26, 2, width() - 32, 20);
        painter.setFont(Theme::bodyFont());
        const QFontMetrics metrics(painter.font());
        const int figures = metrics.horizontalAdvance(m_figures) + 52;
        painter.setPen(tokens.ink);
        painter.drawText(line.adjusted(0, 0, -figures, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_name, Qt::ElideRight, line.width() - figures));
        painter.drawText(line.adjusted(0, 0, -46, 0), Qt::AlignRight | Qt::AlignVCenter, m_figures);
        painter.setPen(tokens.quiet);
        painter.setFont(Theme::smallFont());
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_share);
        const QRectF groove(26, 25, width() - 32, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.line);
        painter.drawRoundedRect(groove, 2, 2);
        painter.setBrush(Theme::classColour(m_index));
        painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(std::max(4.0, groove.width() * m_ofLargest), 4)), 2, 2);
    }

private:
    int m_index;
    QString m_name;
    QString m_figures;
    QString m_words;
    QString m_share;
    double m_ofLargest;
};

// The three parts of the split as one bar with their sizes under it.
class SplitBar final : public QWidget {
public:
    explicit SplitBar(QWidget* parent) : QWidget(parent) {
        setFixedHeight(66);
        setObjectName(QStringLiteral("splitBar"));
    }
    void setSizes(const std::array<qint64, 3>& sizes) {
        m_sizes = sizes;
        QStringList words;
        for (std::size_t i = 0; i < sizes.size(); ++i)
            words.append(DataOverview::tr("%1: %2").arg(partWord(static_cast<Part>(i)), shownCount(sizes[i])));
        setAccessibleName(words.join(QStringLiteral(", ")));
        setToolTip(words.join(QLatin1Char('\n')));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& tokens = Theme::instance().tokens();
        const std::array<QColor, 3> colours{tokens.quiet, Theme::blend(tokens.quiet, tokens.panel, 0.4),
                                            Theme::blend(tokens.quiet, tokens.panel, 0.7)};
        const double all = static_cast<double>(m_sizes[0] + m_sizes[1] + m_sizes[2]);
        if (all <= 0)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        double x = 0;
        const double room = width() - 4;
        for (std::size_t i = 0; i < 3; ++i) {
            const double share = room * static_cast<double>(m_sizes[i]) / all;
            painter.setBrush(colours[i]);
            painter.drawRoundedRect(QRectF(x, 2, std::max(2.0, share), 8), 2, 2);
            x += share + 2;
        }
        for (int i = 0; i < 3; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const QRect column(i * width() / 3, 20, width() / 3, 40);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours[at]);
            painter.drawRoundedRect(QRectF(column.left(), 25, 8, 8), 2, 2);
            painter.setPen(tokens.quiet);
            painter.setFont(Theme::smallFont());
            painter.drawText(column.adjusted(13, 0, 0, -20), Qt::AlignLeft | Qt::AlignVCenter,
                             partWord(static_cast<Part>(i)));
            painter.setPen(tokens.ink);
            painter.setFont(Theme::bodyFont());
            painter.drawText(column.adjusted(13, 18, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shownCount(m_sizes[at]));
        }
    }

private:
    std::array<qint64, 3> m_sizes{};
};

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

struct DataOverview::Private {
    core::PreparedDataPtr data;
    core::MissingPolicy missing = core::MissingPolicy::DropRow;
    bool classesShown = true;
    QWidget* classSection = nullptr;
    QVBoxLayout* classes = nullptr;
    std::vector<ClassLine*> lines;
    SplitBar* split = nullptr;
    QLabel* splitNote = nullptr;
    QLabel* problemTitle = nullptr;
    QVBoxLayout* problems = nullptr;
    QPushButton* review = nullptr;
};

DataOverview::DataOverview(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("dataOverview"));
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
    column->setContentsMargins(16, 14, 14, 14);
    column->setSpacing(8);

    d->classSection = new QWidget(content);
    auto* classColumn = new QVBoxLayout(d->classSection);
    classColumn->setContentsMargins(0, 0, 0, 12);
    classColumn->setSpacing(6);
    classColumn->addWidget(text(d->classSection, "section", tr("Classes")));
    d->classes = new QVBoxLayout;
    d->classes->setSpacing(2);
    d->classes->setContentsMargins(0, 0, 0, 0);
    classColumn->addLayout(d->classes);
    column->addWidget(d->classSection);

    column->addWidget(text(content, "section", tr("Split")));
    d->split = new SplitBar(content);
    column->addWidget(d->split);
    column->addWidget(d->splitNote = text(content, "small", {}, true));
    column->addSpacing(12);

    column->addWidget(d->problemTitle = text(content, "section", {}));
    d->problems = new QVBoxLayout;
    d->problems->setSpacing(14);
    column->addLayout(d->problems);
    d->review = new QPushButton(tr("Change how the file is read"), content);
    d->review->setObjectName(QStringLiteral("reviewImport"));
    setFlag(d->review, "link");
    d->review->setStyleSheet(QStringLiteral("QPushButton { padding-left: 0px; }"));
    column->addWidget(d->review, 0, Qt::AlignLeft);
    column->addStretch();
    connect(d->review, &QPushButton::clicked, this, &DataOverview::reviewRequested);
}

DataOverview::~DataOverview() = default;

void DataOverview::setData(const core::PreparedDataPtr& prepared) {
    d->data = prepared;
    setVisible(prepared != nullptr);
    if (!prepared)
        return;
    showClasses();
    showSplit();
    showProblems();
    const std::string& source = prepared->dataset.source;
    d->review->setVisible(!source.starts_with("builtin:"));
}

void DataOverview::setMissingPolicy(core::MissingPolicy missing) {
    d->missing = missing;
}

void DataOverview::setClassesShown(bool shown) {
    d->classesShown = shown;
    d->classSection->setVisible(shown);
}

void DataOverview::setChosenClass(std::optional<core::Label> label) {
    for (std::size_t i = 0; i < d->lines.size(); ++i)
        d->lines[i]->setChecked(label && static_cast<std::size_t>(*label) == i);
}

void DataOverview::showClasses() {
    d->lines.clear();
    clear(d->classes);
    const core::Dataset& dataset = d->data->dataset;
    std::vector<qint64> counts(dataset.classes.size(), 0);
    for (const core::Label label : dataset.labels)
        ++counts[static_cast<std::size_t>(label)];
    const qint64 largest = counts.empty() ? 1 : std::max<qint64>(1, *std::ranges::max_element(counts));
    for (std::size_t i = 0; i < std::min(counts.size(), kMostClasses); ++i) {
        const auto rows = static_cast<double>(counts[i]);
        auto* line = new ClassLine(static_cast<int>(i), fromStd(dataset.classes[i]), counts[i],
                                   rows / static_cast<double>(std::max<core::Index>(1, dataset.size())),
                                   rows / static_cast<double>(largest), this);
        d->classes->addWidget(line);
        d->lines.push_back(line);
        connect(line, &QPushButton::clicked, this,
                [this, i](bool on) { Q_EMIT classChosen(on ? static_cast<int>(i) : -1); });
    }
    if (counts.size() > kMostClasses)
        d->classes->addWidget(text(this, "small", tr("and %1 more").arg(counts.size() - kMostClasses)));
}

void DataOverview::showSplit() {
    const core::Split& split = d->data->split;
    d->split->setSizes({static_cast<qint64>(split.training.size()), static_cast<qint64>(split.validation.size()),
                        static_cast<qint64>(split.test.size())});
    d->splitNote->setText(tr("Drawn with seed %1; each part has every class's share.").arg(d->data->splitSpec.seed));
}

void DataOverview::showProblems() {
    clear(d->problems);
    const auto& problems = d->data->dataset.problems;
    d->problemTitle->setText(problems.empty() ? tr("Reading") : tr("Met while reading (%1)").arg(problems.size()));
    if (problems.empty())
        d->problems->addWidget(text(this, "small", tr("Nothing to report: every cell was read as it stands."), true));
    for (std::size_t i = 0; i < std::min(problems.size(), kMostProblems); ++i)
        d->problems->addWidget(problemBlock(
            problems[i], remedyWord(problems[i], d->missing),
            [this, problem = problems[i]] { Q_EMIT remedyRequested(problem); }, this));
    if (problems.size() > kMostProblems)
        d->problems->addWidget(text(this, "small", tr("and %1 more").arg(problems.size() - kMostProblems)));
}

QString remedyWord(const core::DataProblem& problem, core::MissingPolicy missing) {
    const QString column = fromStd(problem.column);
    if (problem.remedy == "ignore")
        return DataOverview::tr("Ignore %1").arg(column);
    if (problem.remedy == "category")
        return DataOverview::tr("Read %1 as a category").arg(column);
    if (problem.remedy == "number")
        return DataOverview::tr("Read %1 as a number").arg(column);
    if (problem.remedy == "integer")
        return DataOverview::tr("Read %1 as whole numbers").arg(column);
    if (problem.remedy == "missing")
        return missing == core::MissingPolicy::DropRow ? DataOverview::tr("Keep the rows, fill in missing cells")
                                                       : DataOverview::tr("Leave out rows with missing cells");
    return {};
}

QWidget* problemBlock(const core::DataProblem& problem, const QString& remedy, const std::function<void()>& apply,
                      QWidget* parent) {
    auto* block = new QWidget(parent);
    auto* row = new QHBoxLayout(block);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const bool warning = problem.severity == core::DataProblem::Severity::Warning;
    auto* sign = new QLabel(block);
    const Tokens& tokens = Theme::instance().tokens();
    sign->setPixmap(icon(warning ? QStringLiteral("warning") : QStringLiteral("info"),
                         warning ? Theme::readable(QColor(0xD5, 0x5E, 0x00), tokens.panel) : tokens.quiet)
                        .pixmap(16, 16));
    sign->setAccessibleName(warning ? DataOverview::tr("Warning") : DataOverview::tr("Note"));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    row->addLayout(column, 1);
    QStringList place;
    if (!problem.column.empty())
        place.append(fromStd(problem.column));
    if (problem.line > 0)
        place.append((problem.count > 1 ? DataOverview::tr("first in line %1") : DataOverview::tr("line %1"))
                         .arg(shownCount(problem.line)));
    if (problem.count > 1)
        place.append(DataOverview::tr("%1 times").arg(shownCount(problem.count)));
    column->addWidget(text(block, "body", fromStd(problem.message), true));
    if (!place.isEmpty())
        column->addWidget(text(block, "small", place.join(QStringLiteral(" · ")), true));
    if (!remedy.isEmpty()) {
        auto* button = new QPushButton(remedy, block);
        button->setObjectName(QStringLiteral("remedy"));
        setFlag(button, "link");
        button->setStyleSheet(QStringLiteral("QPushButton { padding-left: 0px; }"));
        QObject::connect(button, &QPushButton::clicked, block, apply, Qt::QueuedConnection);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    return block;
}

} // namespace ui
