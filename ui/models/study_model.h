#pragma once

#include "ui/models/study_row.h"

#include <QAbstractTableModel>

namespace ui {

// The table of the study: a row a job of any seed, a column a figure, as core/evaluation/study/study_table.h has them.
// Rows stand in the order of the publication and may be there before they have figures. GUI thread.
class StudyModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class State { Idle, Waiting, Running, Failed };
    struct Row {
        core::StudyJob job; // seed 0
        StudyRowPtr view;   // null: no figures yet
        State state = State::Idle;
        QString note; // what is being done, or why it failed
    };

    explicit StudyModel(QObject* parent = nullptr);

    void setRows(const std::vector<StudyRowPtr>& views);                             // those of a record
    void setRow(const StudyRowPtr& view);                                            // new or with more seeds
    void setState(const core::StudyJob& job, State state, const QString& note = {}); // adds the row if need be
    void settle(); // nothing runs any more: waiting rows without figures go, failed ones stay

    [[nodiscard]] const Row& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    [[nodiscard]] int indexOf(const core::StudyJob& job) const;                // of any seed; -1 where there is none
    [[nodiscard]] const core::StudyCell* cell(const QModelIndex& index) const; // null: no figures yet
    [[nodiscard]] std::vector<core::StudyTableRow> table() const;              // rows with figures, fully labelled

    // "CH", "CH, contrastive", as the publication names its sets; in full: "California Housing".
    [[nodiscard]] static QString title(const core::StudyJob& job);
    [[nodiscard]] static QString fullName(const core::StudySet& set);
    // "100 rounds · 5 seeds", or what is being done; with every detail: "published settings · 100 rounds · seeds 1 to
    // 5".
    [[nodiscard]] QString subtitle(int row) const;
    [[nodiscard]] QString details(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int insert(const core::StudyJob& job); // or where it is
    void changed(int row);

    std::vector<Row> m_rows;
};

// What a figure says, in sentences: measured, interval, significance, published.
QString cellSentence(const core::StudyColumn& column, const core::StudyCell& cell);
// "24.1%" for reductions, else "0.98"; "–" where it is not known.
QString studyFigureText(core::StudyColumnKind kind, const std::optional<double>& value);

} // namespace ui
