#pragma once

#include "ui/theme.h"

#include <QObject>

#include <memory>

class QSettings;

namespace ui {

class DesktopColours;

enum class ColourChoice { Light, Dark, Desktop };

// How a person wants the program to look, remembered from one start to the next, and kept true while it runs: colours
// by choice or like the desktop, size of type, less motion. GUI thread; `settings` is borrowed.
class Appearance final : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QSettings& settings, QObject* parent = nullptr);
    ~Appearance() override;

    void restore(); // applies what was remembered
    [[nodiscard]] ColourChoice colours() const { return m_colours; }
    void setColours(ColourChoice choice);
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] bool lessMotion() const { return m_lessMotion; }
    void setLessMotion(bool less);

    static constexpr double kTextScales[] = {1, 1.15, 1.3, 1.5};

Q_SIGNALS:
    void changed(); // of what was chosen; the theme tells of itself

private:
    void applyColours();

    QSettings& m_settings;
    std::unique_ptr<DesktopColours> m_desktop; // made when the desktop is followed
    ColourChoice m_colours = ColourChoice::Desktop;
    double m_textScale = 1;
    bool m_lessMotion = false;
};

} // namespace ui
