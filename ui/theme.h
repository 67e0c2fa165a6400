#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPainterPath>
#include <QPixmap>
#include <QPointer>
#include <QStyle>

#include <functional>
#include <vector>

namespace ui {

// Colours of the window by their role; the same roles in both themes.
struct Tokens {
    QColor background; // behind the panels
    QColor panel;
    QColor line;     // hairlines and borders
    QColor ink;      // text
    QColor quiet;    // secondary text
    QColor accent;   // the one colour of actions
    QColor onAccent; // text on it
    QColor chip;     // buttons, fields
    QColor good;
    QColor bad; // errors only
};

enum class ThemeKind { Light, Dark };

// How everything looks, in one place: tokens, class colours and markers, fonts, palette and style sheet. GUI thread
// only.
//
// Standard widgets need no styling of their own. Properties choose a role (see setRole() and setFlag()):
//   QLabel        role = title | section | figure | quiet | small | good | error;  chip = true: a tinted box
//   QPushButton   primary | danger | link = true;  QToolButton: filled | rail = true, bare = true: no menu arrow
//   QFrame        card = true: a panel with border and round corners;  rule = true: a hairline
//   fields        invalid = true: a red border;  plain = true: a text without the look of a field
//   QMenuBar      inBar = true: part of another bar
//   QWidget       transparent = true: the content of a scroll area shows what lies behind
class Theme final : public QObject {
    Q_OBJECT

public:
    static Theme& instance();

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] bool dark() const { return m_kind == ThemeKind::Dark; }
    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }
    void setKind(ThemeKind kind); // applies palette and style sheet to the application, then emits changed()
    void apply();                 // once, at start: fonts (Inter where installed), Fusion, palette, style sheet

    // Okabe-Ito for up to eight classes, two more that stay apart for the colour-blind; repeats beyond ten.
    [[nodiscard]] static QColor classColour(int classIndex);

    // The shape that goes with the class's colour, centred at (0, 0); `radius` in the painter's units.
    [[nodiscard]] static QPainterPath classMarkerPath(int classIndex, double radius);
    // The class's marker as tables, legends and the landscape show it: filled, outlined against the panel.
    [[nodiscard]] static QPixmap classMarker(int classIndex, int size, qreal devicePixelRatio);
    // `colour` moved towards black or white until text in it has 4.5:1 contrast on `background`.
    [[nodiscard]] static QColor readable(const QColor& colour, const QColor& background);
    [[nodiscard]] static QColor blend(const QColor& from, const QColor& to, double share); // in sRGB
    [[nodiscard]] static double contrast(const QColor& a, const QColor& b);                // WCAG 2, 1 to 21

    // Animations are skipped when the platform or the user (setReducedMotion) says so.
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    // The four sizes of type: 1.4, 1, 0.88 and 1.8 times the system's; figures are tabular.
    [[nodiscard]] static QFont titleFont();
    [[nodiscard]] static QFont bodyFont();
    [[nodiscard]] static QFont smallFont();
    [[nodiscard]] static QFont figureFont();

    static constexpr int kGrid = 8;
    static constexpr int kPanelCorner = 12;
    static constexpr int kControlCorner = 8;

Q_SIGNALS:
    void changed();

private:
    friend class PaperColours;
    Theme();
    ThemeKind m_kind = ThemeKind::Light;
    bool m_reducedMotion = false;
    Tokens m_tokens;
    QPointer<QStyle> m_style; // set by apply(), owned by the application
};

// While one lives, what is drawn is drawn in the colours of paper: the light theme's, on white, whatever the window
// has. For exports. Nothing that is on screen changes, so what keeps colours from one drawing to the next must take
// them anew for this one, and again for the screen: see afterwards().
class PaperColours {
public:
    PaperColours();
    ~PaperColours();
    PaperColours(const PaperColours&) = delete;
    PaperColours& operator=(const PaperColours&) = delete;

    [[nodiscard]] static bool active() { return s_active != nullptr; }
    static void afterwards(std::function<void()> restore); // called when the colours are the screen's again

private:
    static PaperColours* s_active;
    PaperColours* m_outer;
    ThemeKind m_kind;
    Tokens m_tokens;
    std::vector<std::function<void()>> m_afterwards;
};

// Sets the role of a label or a flag of a widget (see Theme) and lets the style take notice.
void setRole(QWidget* widget, const char* role);
void setFlag(QWidget* widget, const char* flag, bool on = true);

// A line icon of resources/icons by name, drawn in a colour of the theme, sharp at every scale; null when there is
// none of that name. It keeps its colour: make it again on Theme::changed().
QIcon icon(const QString& name, const QColor& colour);

// The window's icon.
QIcon programIcon();

} // namespace ui
