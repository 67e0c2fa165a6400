#pragma once

#include "core/data/feature_schema.h"

#include <QToolButton>

#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

// Which of many features are looked at: a button that says how many, and a list to tick, searchable, best first. Left
// alone it chooses by itself: the first of the order it is given. GUI thread.
class FeatureChooser final : public QToolButton {
    Q_OBJECT

public:
    explicit FeatureChooser(const QString& name, QWidget* parent = nullptr);

    // New features forget the user's choice. `most`: that can be chosen; `usual`: that are chosen without the user.
    void setSchema(const core::FeatureSchema& schema, std::size_t most, std::size_t usual);
    // What to offer first, all features; renews the choice unless it is the user's. Emits changed() where it differs.
    void setOrder(const std::vector<core::Index>& order);
    [[nodiscard]] const std::vector<core::Index>& chosen() const { return m_chosen; }
    [[nodiscard]] bool chosenByUser() const { return m_own; }
    [[nodiscard]] std::size_t most() const { return m_most; }
    void setChosen(const std::vector<core::Index>& features); // as the user's own choice; emits changed()

Q_SIGNALS:
    void changed();

private:
    void fill();
    void filter(const QString& text);
    void toggled(core::Index feature, bool on);
    void chooseUsual();
    void showCount();

    QListWidget* m_list = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_reset = nullptr;
    std::vector<QString> m_names;
    std::vector<core::Index> m_order;
    std::vector<core::Index> m_chosen;
    std::size_t m_most = 0;
    std::size_t m_usual = 0;
    bool m_own = false; // chosen by the user
};

} // namespace ui
