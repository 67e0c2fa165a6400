#pragma once

#include "core/base/table_text.h"
#include "core/data/prepared_data.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace ui {

// Instances and counterfactuals side by side: a column each, a line a feature, above them what each model says. What
// differs from the instance that a column is compared with stands out. GUI thread.
class InstancesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Entry {
        QString title;           // "Row 12", "Counterfactual"
        core::RawVector values;  // [features] raw units
        std::optional<int> base; // the column it began as; nothing: an instance itself
        bool operator==(const Entry& other) const {
            return title == other.title && base == other.base && values == other.values;
        }
    };

    explicit InstancesModel(QObject* parent = nullptr);

    void setData(const core::PreparedDataPtr& data);
    void setEntries(std::vector<Entry> entries);
    // What each model says of each entry; [classes x entries] a model, nothing where it has no network yet.
    void setPredictions(const QStringList& models, const std::vector<std::optional<core::Matrix>>& predictions);
    void setOnlyDifferences(bool only);
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] core::Table table() const; // as shown, with all digits

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose(); // the features that are shown
    [[nodiscard]] QString says(std::size_t model, int entry) const;
    [[nodiscard]] const core::Feature& feature(int line) const;
    [[nodiscard]] core::Index featureAt(int line) const;
    [[nodiscard]] int heads() const { return static_cast<int>(m_predictions.size()); } // lines above the features

    core::PreparedDataPtr m_data;
    std::vector<Entry> m_entries;
    QStringList m_models;
    std::vector<std::optional<core::Matrix>> m_predictions;
    std::vector<core::Index> m_features; // shown
    bool m_onlyDifferences = false;
};

} // namespace ui
