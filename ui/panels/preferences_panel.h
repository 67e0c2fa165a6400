#pragma once

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class MainWindow;
class ShortcutRow;

// The page of the mode Settings: colours, size of type, motion, language, layouts by name, and the keys of every
// action. GUI thread; the window is borrowed and outlives it.
class PreferencesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit PreferencesPanel(MainWindow& window);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeAppearance();
    QWidget* makeLayouts();
    QWidget* makeShortcuts();
    void showAppearance();
    void showLayouts();
    void showShortcuts(); // lists what there is now
    void filterShortcuts(const QString& text);

    MainWindow& m_window;
    QButtonGroup* m_colours = nullptr;
    QComboBox* m_textScale = nullptr;
    QCheckBox* m_motion = nullptr;
    QComboBox* m_language = nullptr;
    QVBoxLayout* m_layouts = nullptr;
    QVBoxLayout* m_shortcuts = nullptr;
    QLineEdit* m_filter = nullptr;
    std::vector<ShortcutRow*> m_rows;
};

} // namespace ui
