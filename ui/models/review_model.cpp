#include "ui/models/review_model.h"

#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <algorithm>

namespace ui {
namespace {

std::string key(core::Judgement judgement) {
    switch (judgement) {
    case core::Judgement::Sensible:
        return "sensible";
    case core::Judgement::Odd:
        return "odd";
    case core::Judgement::Wrong:
        return "wrong";
    case core::Judgement::None:
        break;
    }
    return {};
}

} // namespace

QString judgementWord(core::Judgement judgement) {
    switch (judgement) {
    case core::Judgement::Sensible:
        return ReviewModel::tr("Sensible");
    case core::Judgement::Odd:
        return ReviewModel::tr("Odd");
    case core::Judgement::Wrong:
        return ReviewModel::tr("Wrong");
    case core::Judgement::None:
        break;
    }
    return {};
}

ReviewModel::ReviewModel(QObject* parent) : QAbstractTableModel(parent) {}

void ReviewModel::begin(const core::PreparedDataPtr& data, const QString& modelName) {
    beginResetModel();
    m_data = data;
    m_modelName = modelName;
    m_entries.clear();
    for (std::vector<Heavy>& order : m_orders)
        order.clear();
    m_places.clear();
    m_placeOfRow.assign(data ? static_cast<std::size_t>(data->dataset.size()) : 0, -1);
    m_entryOfRow = m_placeOfRow;
    m_verdicts.clear();
    endResetModel();
}

void ReviewModel::append(const std::vector<ReviewEntry>& entries) {
    const std::size_t first = m_entries.size();
    for (const ReviewEntry& entry : entries) {
        m_entryOfRow[static_cast<std::size_t>(entry.row)] = static_cast<int>(m_entries.size());
        m_entries.push_back(entry);
    }
    for (std::size_t i = 0; i < kOrders; ++i) {
        std::vector<Heavy>& order = m_orders.at(i);
        for (std::size_t at = first; at < m_entries.size(); ++at)
            order.push_back({weight(m_entries[at], static_cast<Order>(i)), static_cast<int>(m_entries[at].row),
                             static_cast<int>(at)});
        const auto middle = order.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(middle, order.end(), comesFirst);
        std::inplace_merge(order.begin(), middle, order.end(), comesFirst);
    }
    rearrange();
}

void ReviewModel::setVerdicts(const std::vector<core::Verdict>& verdicts) {
    m_verdicts.clear();
    for (const core::Verdict& verdict : verdicts)
        if (fromStd(verdict.model) == m_modelName)
            m_verdicts.insert(static_cast<qint64>(verdict.row), verdict);
    // What was just judged stays where it is until the list is arranged anew.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, VerdictColumn), index(rowCount() - 1, NoteColumn));
}

void ReviewModel::setOrder(Order order) {
    m_order = order;
    rearrange();
}

void ReviewModel::setShown(Shown shown) {
    m_shown = shown;
    rearrange();
}

bool ReviewModel::comesFirst(const Heavy& a, const Heavy& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.row < b.row;
}

void ReviewModel::rearrange() {
    Q_EMIT layoutAboutToBeChanged();
    std::vector<qint64> before; // rows that persistent indices mean
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex& index : kept)
        before.push_back(entry(index.row()).row);
    m_places.clear();
    std::ranges::fill(m_placeOfRow, -1);
    for (const Heavy& one : m_orders.at(static_cast<std::size_t>(m_order))) {
        const auto entry = static_cast<std::size_t>(one.entry);
        if (m_shown != Shown::All && !isShown(m_entries[entry]))
            continue;
        m_placeOfRow[static_cast<std::size_t>(one.row)] = static_cast<int>(m_places.size());
        m_places.push_back(entry);
    }
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const int place = placeOf(before[static_cast<std::size_t>(i)]);
        changePersistentIndex(kept[i], place < 0 ? QModelIndex() : index(place, kept[i].column()));
    }
    Q_EMIT layoutChanged();
}

double ReviewModel::weight(const ReviewEntry& e, Order order) {
    switch (order) {
    case Order::Invalid:
        return e.mature ? 0.0 : (e.valid ? 1.0 : 2.0) + (1.0 - e.probability);
    case Order::Costly:
        return e.valid ? e.cost : -1.0;
    case Order::Implausible:
        return e.implausibility.value_or(-1.0);
    case Order::Uncertain:
        return 1.0 - e.certainty;
    case Order::Row:
        break;
    }
    return 0.0;
}

const core::Verdict* ReviewModel::verdictOf(const ReviewEntry& entry) const {
    const auto it = m_verdicts.constFind(entry.row);
    return it != m_verdicts.constEnd() && it->target == entry.target ? &*it : nullptr;
}

bool ReviewModel::isShown(const ReviewEntry& entry) const {
    const core::Verdict* verdict = verdictOf(entry);
    const core::Judgement judgement = verdict ? verdict->judgement : core::Judgement::None;
    switch (m_shown) {
    case Shown::All:
        return true;
    case Shown::Open:
        return judgement == core::Judgement::None;
    case Shown::Sensible:
        return judgement == core::Judgement::Sensible;
    case Shown::Odd:
        return judgement == core::Judgement::Odd;
    case Shown::Wrong:
        return judgement == core::Judgement::Wrong;
    case Shown::Noted:
        return verdict && !verdict->note.empty();
    }
    return true;
}

const ReviewEntry& ReviewModel::entry(int place) const {
    return m_entries[m_places[static_cast<std::size_t>(place)]];
}

int ReviewModel::placeOf(qint64 row) const {
    return row >= 0 && row < std::ssize(m_placeOfRow) ? m_placeOfRow[static_cast<std::size_t>(row)] : -1;
}

core::Verdict ReviewModel::verdictAt(int place) const {
    const ReviewEntry& e = entry(place);
    if (const core::Verdict* verdict = verdictOf(e))
        return *verdict;
    return {.row = static_cast<core::Index>(e.row), .target = e.target, .model = m_modelName.toStdString(), .note = {}};
}

int ReviewModel::judged(core::Judgement judgement) const {
    int with = 0, judgedAtAll = 0;
    for (const core::Verdict& verdict : m_verdicts) {
        const auto row = static_cast<std::size_t>(verdict.row);
        const int at = row < m_entryOfRow.size() ? m_entryOfRow[row] : -1;
        if (at < 0 || m_entries[static_cast<std::size_t>(at)].target != verdict.target)
            continue;
        with += verdict.judgement == judgement ? 1 : 0;
        judgedAtAll += verdict.judgement != core::Judgement::None ? 1 : 0;
    }
    return judgement == core::Judgement::None ? static_cast<int>(m_entries.size()) - judgedAtAll : with;
}

core::Table ReviewModel::verdictTable(const std::vector<core::Verdict>& verdicts) const {
    core::Table table{"Verdicts",
                      {{"row", "Row"},
                       {"model", "Model"},
                       {"outcome", "Says"},
                       {"target", "Wanted"},
                       {"verdict", "Verdict"},
                       {"note", "Note"},
                       {"valid", "Valid"},
                       {"probability", "Likely"},
                       {"cost", "Cost"},
                       {"implausibility", "Implausibility"}},
                      {}};
    for (const core::Verdict& verdict : verdicts) {
        const auto row = static_cast<std::size_t>(verdict.row);
        const int at = row < m_entryOfRow.size() && fromStd(verdict.model) == m_modelName ? m_entryOfRow[row] : -1;
        const ReviewEntry* known = at < 0 ? nullptr : &m_entries[static_cast<std::size_t>(at)];
        if (known && known->target != verdict.target)
            known = nullptr;
        std::vector<core::TableCell> cells(table.columns.size());
        cells[0] = std::int64_t{record(static_cast<qint64>(verdict.row))};
        cells[1] = verdict.model;
        cells[3] = className(verdict.target).toStdString();
        cells[4] = key(verdict.judgement);
        cells[5] = verdict.note;
        if (known) {
            cells[2] = className(known->predicted).toStdString();
            cells[6] = known->valid;
            cells[7] = known->probability;
            cells[8] = known->cost;
            if (known->implausibility)
                cells[9] = *known->implausibility;
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewModel::className(core::Label label) const {
    const auto at = static_cast<std::size_t>(label);
    return m_data && at < m_data->dataset.classes.size() ? fromStd(m_data->dataset.classes[at]) : QString();
}

qint64 ReviewModel::record(qint64 row) const {
    return !m_data || m_data->dataset.records.empty() ? row : m_data->dataset.records[static_cast<std::size_t>(row)];
}

QString ReviewModel::text(const ReviewEntry& e, int column) const {
    const core::Verdict* verdict = verdictOf(e);
    switch (column) {
    case RowColumn:
        return shownCount(record(e.row));
    case OutcomeColumn:
        return tr("%1 \u2192 %2").arg(className(e.predicted), className(e.target));
    case LikelyColumn:
        return e.valid ? likelyText(e.probability)
                       : tr("not found, %1", "a probability").arg(likelyText(e.probability));
    case CostColumn:
        return e.valid ? shownNumber(e.cost) : QStringLiteral("\u2013");
    case OddColumn:
        return e.implausibility ? shownNumber(*e.implausibility) : QStringLiteral("\u2013");
    case SureColumn:
        return likelyText(e.certainty);
    case VerdictColumn:
        return verdict ? judgementWord(verdict->judgement) : QString();
    case NoteColumn:
        return verdict ? fromStd(verdict->note).simplified() : QString();
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ReviewEntry& e = entry(index.row());
    const bool number = index.column() == RowColumn || (index.column() >= LikelyColumn && index.column() <= SureColumn);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(e, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::ForegroundRole:
        if (index.column() == LikelyColumn && !e.valid)
            return Theme::instance().tokens().bad;
        if (index.column() == VerdictColumn)
            if (const core::Verdict* verdict = verdictOf(e); verdict)
                return verdict->judgement == core::Judgement::Sensible ? Theme::instance().tokens().good
                       : verdict->judgement == core::Judgement::Wrong  ? Theme::instance().tokens().bad
                                                                       : Theme::instance().tokens().ink;
        return {};
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    static const std::array<std::pair<const char*, const char*>, ColumnCount> kHeads{
        {{QT_TR_NOOP("Row"), QT_TR_NOOP("Number of the row in the data")},
         {QT_TR_NOOP("Outcome"), QT_TR_NOOP("What the model says, and what was asked for instead")},
         {QT_TR_NOOP("Likely"), QT_TR_NOOP("How likely the wanted outcome became")},
         {QT_TR_NOOP("Cost"), QT_TR_NOOP("Total change of the model's inputs (L1 distance)")},
         {QT_TR_NOOP("Implausibility"),
          QT_TR_NOOP("Mean distance of the changed row to real rows of the wanted class")},
         {QT_TR_NOOP("Sure now"), QT_TR_NOOP("How likely the model finds its own answer for the row as it is: the "
                                             "nearer to an even split, the more uncertain")},
         {QT_TR_NOOP("Verdict"), QT_TR_NOOP("What you think of the explanation")},
         {QT_TR_NOOP("Note"), QT_TR_NOOP("Your words on it")}}};
    const auto& [head, help] = kHeads.at(static_cast<std::size_t>(section));
    if (role == Qt::DisplayRole)
        return tr(head);
    if (role == Qt::ToolTipRole)
        return tr(help);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == RowColumn || (section >= LikelyColumn && section <= SureColumn)
                                                  ? Qt::AlignRight
                                                  : Qt::AlignLeft)));
    return {};
}

} // namespace ui
