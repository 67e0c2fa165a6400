#pragma once

#include "core/base/table_text.h"
#include "core/session/notes.h"
#include "ui/jobs/queries.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>

namespace ui {

// Explanations of many rows, in brief, with what a person thinks of them: a queue to look through, the ones that most
// need a look first. Entries may come in chunks. GUI thread.
class ReviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        RowColumn,
        OutcomeColumn,
        LikelyColumn,
        CostColumn,
        OddColumn,
        SureColumn,
        VerdictColumn,
        NoteColumn,
        ColumnCount
    };
    enum class Order { Invalid, Costly, Implausible, Uncertain, Row };
    enum class Shown { All, Open, Sensible, Odd, Wrong, Noted };

    explicit ReviewModel(QObject* parent = nullptr);

    // Explanations by one model, none yet. Forgets those there are.
    void begin(const core::PreparedDataPtr& data, const QString& modelName);
    void append(const std::vector<ReviewEntry>& entries);
    void setVerdicts(const std::vector<core::Verdict>& verdicts);
    void setOrder(Order order);
    void setShown(Shown shown);
    [[nodiscard]] Order order() const { return m_order; }
    [[nodiscard]] const QString& modelName() const { return m_modelName; }

    [[nodiscard]] qint64 record(qint64 row) const;                         // the row's number as it is shown
    [[nodiscard]] std::size_t entries() const { return m_entries.size(); } // whether shown or not
    [[nodiscard]] const ReviewEntry& entry(int place) const;               // of a place in the order shown
    [[nodiscard]] int placeOf(qint64 row) const;                           // -1: it is not shown
    [[nodiscard]] core::Verdict verdictAt(int place) const;    // with neither judgement nor note where there is none
    [[nodiscard]] int judged(core::Judgement judgement) const; // among all entries
    // Every verdict on a row of the data, with the figures of its explanation where they are known.
    [[nodiscard]] core::Table verdictTable(const std::vector<core::Verdict>& verdicts) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const core::Verdict* verdictOf(const ReviewEntry& entry) const;
    [[nodiscard]] bool isShown(const ReviewEntry& entry) const;
    [[nodiscard]] QString text(const ReviewEntry& entry, int column) const;
    [[nodiscard]] QString className(core::Label label) const;
    void rearrange(); // what is shown, by the orders there are

    // Every order is kept as entries come, so that another one is there at once however many there are.
    struct Heavy {
        double weight; // the heavier comes first
        int row;
        int entry;
    };
    static constexpr std::size_t kOrders = 5;
    [[nodiscard]] static double weight(const ReviewEntry& entry, Order order);
    [[nodiscard]] static bool comesFirst(const Heavy& a, const Heavy& b);

    core::PreparedDataPtr m_data;
    QString m_modelName;
    std::vector<ReviewEntry> m_entries;
    std::array<std::vector<Heavy>, kOrders> m_orders;
    std::vector<std::size_t> m_places;       // entries in the order shown
    std::vector<int> m_placeOfRow;           // by row of the data; -1: it is not shown
    std::vector<int> m_entryOfRow;           // by row of the data; -1: none
    QHash<qint64, core::Verdict> m_verdicts; // by row, of this model
    Order m_order = Order::Invalid;
    Shown m_shown = Shown::All;
};

QString judgementWord(core::Judgement judgement); // "Sensible"

} // namespace ui
