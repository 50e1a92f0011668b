#include "desktop/window/system_theme.h"

#include <QGuiApplication>

namespace etcm
{

ThemeKind systemThemeKind()
{
    static const ThemeKind kind = QGuiApplication::palette().color(QPalette::Window).lightness() < 128
                                      ? ThemeKind::Dark
                                      : ThemeKind::Light;
    return kind;
}

ThemeKind themeKindOf(ThemeChoice choice)
{
    const ThemeKind system = systemThemeKind();
    switch (choice) {
    case ThemeChoice::Dark: return ThemeKind::Dark;
    case ThemeChoice::Light: return ThemeKind::Light;
    case ThemeChoice::System: return system;
    }
    return system;
}

} // namespace etcm
