#include "ui/models/study_model.h"

#include "core/training/regime.h"
#include "ui/models/core_words.h"
#include "ui/models/value_text.h"

#include <algorithm>

namespace ui {
namespace {

// Where a row stands: by set as published, parts before the whole, then by what else it differs in.
auto placeOf(const core::StudyJob& job) {
    const auto& sets = core::studySets();
    const auto set = std::ranges::find(sets, job.set, &core::StudySet::id) - sets.begin();
    return std::tuple(set, job.recipe != "published", job.regime, job.rounds, rowKey(job));
}

QString headingOf(const core::StudyColumn& column) {
    static const std::map<std::string, QString> kHeadings{
        {"ip", StudyModel::tr("Less\nimplausible (IP)")},
        {"ip_star", StudyModel::tr("Less\nimplausible (IP*)")},
        {"constrained.cost", StudyModel::tr("Lower cost,\nprotected")},
        {"validity", StudyModel::tr("Validity")},
        {"constrained.validity", StudyModel::tr("Validity,\nprotected")},
        {"sensitivity.relative", StudyModel::tr("Protected:\nrelative IG")},
        {"sensitivity.published", StudyModel::tr("Protected:\npublished IG")},
        {"ip_excess", StudyModel::tr("Excess IP")},
        {"validity.decoded", StudyModel::tr("Validity,\ndecoded")},
        {"accuracy", StudyModel::tr("Accuracy")},
        {"pgd.0.10", StudyModel::tr("Accuracy under\nPGD 0.1")}};
    const auto it = kHeadings.find(column.id);
    return it == kHeadings.end() ? QString::fromStdString(column.heading) : it->second;
}

QString verdictWord(core::StudyVerdict verdict) {
    switch (verdict) {
    case core::StudyVerdict::Good:
        return StudyModel::tr("Good.");
    case core::StudyVerdict::Bad:
        return StudyModel::tr("Not good.");
    case core::StudyVerdict::None:
        break;
    }
    return {};
}

// "1 to 5", "1, 3"; seeds ascend.
QString seedsText(const std::vector<std::uint64_t>& seeds) {
    const bool run = seeds.size() > 2 && seeds.back() - seeds.front() + 1 == seeds.size();
    if (run)
        return StudyModel::tr("seeds %1 to %2").arg(seeds.front()).arg(seeds.back());
    QStringList all;
    for (const std::uint64_t seed : seeds)
        all << QString::number(seed);
    return seeds.size() == 1 ? StudyModel::tr("seed %1").arg(all.front())
                             : StudyModel::tr("seeds %1").arg(all.join(StudyModel::tr(", ")));
}

QString roundsText(int rounds) {
    return rounds == 1 ? StudyModel::tr("1 round") : StudyModel::tr("%1 rounds").arg(rounds);
}

} // namespace

QString studyFigureText(core::StudyColumnKind kind, const std::optional<double>& value) {
    if (!value)
        return QStringLiteral("–");
    QString text = QString::fromStdString(core::figureText(kind, value));
    text.replace(QLatin1Char('-'), QChar(0x2212));
    text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    return kind == core::StudyColumnKind::Reduction ? withPercent(text) : text;
}

QString cellSentence(const core::StudyColumn& column, const core::StudyCell& cell) {
    const auto text = [&](const std::optional<double>& value) { return studyFigureText(column.kind, value); };
    QStringList parts;
    if (!cell.value) {
        parts << StudyModel::tr("Not measured.");
    } else if (column.kind == core::StudyColumnKind::Reduction) {
        parts << (*cell.value >= 0 ? StudyModel::tr("%1 lower than the baseline.").arg(text(cell.value))
                                   : StudyModel::tr("%1 higher than the baseline.").arg(text(-*cell.value)));
        if (cell.trainings)
            parts << StudyModel::tr("95% interval over trainings: %1 to %2.")
                         .arg(text(cell.trainings->low), text(cell.trainings->high));
        parts << (cell.significant ? StudyModel::tr("Significant: the 99% interval of the difference over all rounds "
                                                    "leaves out 0.")
                                   : StudyModel::tr("Not significant: the 99% interval of the difference over all "
                                                    "rounds holds 0."));
        if (cell.published)
            parts << StudyModel::tr("Published: %1.").arg(text(cell.published));
    } else {
        parts << StudyModel::tr("Counterfactual training %1, baseline %2.").arg(text(cell.value), text(cell.baseline));
        if (cell.published)
            parts << StudyModel::tr("Published: %1, baseline %2.")
                         .arg(text(cell.published), text(cell.publishedBaseline));
    }
    if (const QString word = verdictWord(cell.verdict); !word.isEmpty())
        parts << word;
    return parts.join(QLatin1Char(' '));
}

StudyModel::StudyModel(QObject* parent) : QAbstractTableModel(parent) {}

QString StudyModel::title(const core::StudyJob& job) {
    const core::StudySet* set = core::findStudySet(job.set);
    const QString name = QString::fromStdString(set ? set->label : job.set);
    if (job.regime == "ct")
        return name;
    const auto* regime = core::builtins<core::Regime>().find(job.regime);
    const QString part = regime ? shortRegimeLabel(regime->info) : QString::fromStdString(job.regime);
    return tr("%1, %2").arg(name, part.toLower());
}

QString StudyModel::fullName(const core::StudySet& set) {
    static const std::map<std::string, QString> kNames{{"ls", tr("linearly separable")},
                                                       {"circ", tr("circles")},
                                                       {"moon", tr("moons")},
                                                       {"ol", tr("overlapping")},
                                                       {"adult", tr("census income")},
                                                       {"ch", tr("California Housing")},
                                                       {"cred", tr("Credit Default")},
                                                       {"gmsc", tr("Give Me Some Credit")},
                                                       {"mnist", tr("handwritten digits")}};
    const auto it = kNames.find(set.id);
    return it == kNames.end() ? QString::fromStdString(set.label) : it->second;
}

QString StudyModel::subtitle(int at) const {
    const Row& row = m_rows[static_cast<std::size_t>(at)];
    if (row.state == State::Running || row.state == State::Failed || (row.state == State::Waiting && !row.view))
        return row.note;
    QStringList parts;
    if (row.job.recipe != "published")
        parts << tr("improved");
    if (!row.job.changes.empty())
        parts << tr("changed");
    if (row.job.rows == core::StudyRows::Validation)
        parts << tr("validation");
    parts << roundsText(row.job.rounds);
    if (row.view)
        parts << (row.view->seeds.size() == 1 ? tr("1 seed") : tr("%1 seeds").arg(row.view->seeds.size()));
    return parts.join(tr(" · "));
}

QString StudyModel::details(int at) const {
    const Row& row = m_rows[static_cast<std::size_t>(at)];
    QStringList parts{row.job.recipe == "published" ? tr("published settings") : tr("improved settings"),
                      roundsText(row.job.rounds)};
    if (row.view)
        parts << seedsText(row.view->seeds);
    parts << (row.job.rows == core::StudyRows::Test ? tr("test rows") : tr("validation rows"));
    for (const auto& [key, value] : row.job.changes)
        parts << QString::fromStdString(key + "=" + core::toText(value));
    if (!row.note.isEmpty())
        parts << row.note;
    return parts.join(tr(" · "));
}

void StudyModel::setRows(const std::vector<StudyRowPtr>& views) {
    beginResetModel();
    m_rows.clear();
    for (const StudyRowPtr& view : views)
        m_rows.push_back({view->row.job, view, State::Idle, {}});
    std::ranges::stable_sort(m_rows, {}, [](const Row& row) { return placeOf(row.job); });
    endResetModel();
}

int StudyModel::indexOf(const core::StudyJob& job) const {
    const core::StudyJob wanted = rowOf(job);
    const auto it = std::ranges::find(m_rows, wanted, &Row::job);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int StudyModel::insert(const core::StudyJob& job) {
    if (const int at = indexOf(job); at >= 0)
        return at;
    const Row row{rowOf(job), nullptr, State::Idle, {}};
    const auto place =
        std::ranges::upper_bound(m_rows, placeOf(row.job), {}, [](const Row& other) { return placeOf(other.job); });
    const int at = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, at, at);
    m_rows.insert(place, row);
    endInsertRows();
    return at;
}

void StudyModel::changed(int row) {
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, row, row);
}

void StudyModel::setRow(const StudyRowPtr& view) {
    const int at = insert(view->row.job);
    m_rows[static_cast<std::size_t>(at)].view = view;
    changed(at);
}

void StudyModel::setState(const core::StudyJob& job, State state, const QString& note) {
    const int at = insert(job);
    Row& row = m_rows[static_cast<std::size_t>(at)];
    row.state = state;
    row.note = note;
    changed(at);
}

void StudyModel::settle() {
    for (int at = rowCount() - 1; at >= 0; --at) {
        Row& row = m_rows[static_cast<std::size_t>(at)];
        if (row.state == State::Failed)
            continue;
        if (!row.view) {
            beginRemoveRows({}, at, at);
            m_rows.erase(m_rows.begin() + at);
            endRemoveRows();
            continue;
        }
        row.state = State::Idle;
        row.note.clear();
        changed(at);
    }
}

const core::StudyCell* StudyModel::cell(const QModelIndex& index) const {
    if (!index.isValid())
        return nullptr;
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return row.view ? &row.view->row.cells[static_cast<std::size_t>(index.column())] : nullptr;
}

std::vector<core::StudyTableRow> StudyModel::table() const {
    std::vector<core::StudyTableRow> rows;
    for (const Row& row : m_rows) {
        if (!row.view)
            continue;
        rows.push_back(row.view->row);
        QStringList label{title(row.job)};
        if (row.job.recipe != "published")
            label << QString::fromStdString(row.job.recipe);
        for (const auto& [key, value] : row.job.changes)
            label << QString::fromStdString(key + "=" + core::toText(value));
        rows.back().label = label.join(QLatin1Char(' ')).toStdString();
    }
    return rows;
}

int StudyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StudyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(core::studyColumns().size());
}

QVariant StudyModel::data(const QModelIndex& index, int role) const {
    const core::StudyCell* figures = cell(index);
    const core::StudyColumn& column = core::studyColumns()[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return figures ? studyFigureText(column.kind, figures->value) : QString();
    case Qt::ToolTipRole:
        return figures
                   ? QStringLiteral("<p>%1</p><p>%2</p>")
                         .arg(cellSentence(column, *figures).toHtmlEscaped(), coreWords(column.help).toHtmlEscaped())
                   : tr("No figures yet.");
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(title(m_rows[static_cast<std::size_t>(index.row())].job),
                 headingOf(column).replace(QLatin1Char('\n'), QLatin1Char(' ')),
                 figures ? cellSentence(column, *figures) : tr("No figures yet."));
    default:
        return {};
    }
}

QVariant StudyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        const core::StudyColumn& column = core::studyColumns()[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return headingOf(column);
        if (role == Qt::ToolTipRole)
            return QStringLiteral("<p>%1</p>").arg(coreWords(column.help).toHtmlEscaped());
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return title(row.job);
    if (role == Qt::ToolTipRole) {
        const core::StudySet* set = core::findStudySet(row.job.set);
        return QStringLiteral("<p><b>%1</b>: %2</p><p>%3</p>")
            .arg(title(row.job).toHtmlEscaped(), (set ? fullName(*set) : QString()).toHtmlEscaped(),
                 details(section).toHtmlEscaped());
    }
    return {};
}

} // namespace ui
