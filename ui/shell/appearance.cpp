#include "ui/shell/appearance.h"

#include "ui/shell/desktop_colours.h"
#include "ui/type_scale.h"

#include <QSettings>

namespace ui {
namespace {

const QString kThemeKey = QStringLiteral("theme");
const QString kScaleKey = QStringLiteral("textScale");
const QString kMotionKey = QStringLiteral("lessMotion");
const QStringList kNames{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("desktop")};

} // namespace

Appearance::Appearance(QSettings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

Appearance::~Appearance() = default;

void Appearance::restore() {
    const auto index = kNames.indexOf(m_settings.value(kThemeKey).toString());
    m_colours = index < 0 ? ColourChoice::Desktop : static_cast<ColourChoice>(index);
    m_textScale = m_settings.value(kScaleKey, 1.0).toDouble();
    m_lessMotion = m_settings.value(kMotionKey).toBool();
    setTypeScale(m_textScale);
    if (m_lessMotion)
        Theme::instance().setReducedMotion(true);
    applyColours();
}

void Appearance::applyColours() {
    if (m_colours == ColourChoice::Desktop && !m_desktop) {
        m_desktop = std::make_unique<DesktopColours>();
        connect(m_desktop.get(), &DesktopColours::changed, this, &Appearance::applyColours);
    } else if (m_colours != ColourChoice::Desktop) {
        m_desktop.reset();
    }
    const bool dark = m_desktop ? m_desktop->dark() : m_colours == ColourChoice::Dark;
    if (dark != Theme::instance().dark())
        Theme::instance().setKind(dark ? ThemeKind::Dark : ThemeKind::Light);
}

void Appearance::setColours(ColourChoice choice) {
    m_colours = choice;
    m_settings.setValue(kThemeKey, kNames[static_cast<int>(choice)]);
    applyColours();
    Q_EMIT changed();
}

void Appearance::setTextScale(double scale) {
    m_textScale = scale;
    m_settings.setValue(kScaleKey, scale);
    setTypeScale(scale);
    Q_EMIT changed();
}

void Appearance::setLessMotion(bool less) {
    m_lessMotion = less;
    m_settings.setValue(kMotionKey, less);
    Theme::instance().setReducedMotion(less);
    Q_EMIT changed();
}

} // namespace ui
