// What the command line of energy-trading-monitor asks for.
#pragma once

#include "domain/result.h"
#include "wording/language.h"

#include <QSize>
#include <QStringList>

#include <chrono>
#include <optional>

namespace etcm
{

enum class ThemeChoice { System, Dark, Light };
[[nodiscard]] QString themeChoiceName(ThemeChoice choice); ///< "system", "dark", "light"
[[nodiscard]] std::optional<ThemeChoice> themeChoiceFromName(QStringView name);

/// One of ours, or the system's.
struct LanguageChoice {
    std::optional<Language> language = {}; ///< nothing: as the system
    [[nodiscard]] Language taken() const { return language ? *language : systemLanguage(); }
    friend bool operator==(const LanguageChoice &, const LanguageChoice &) = default;
};
[[nodiscard]] QString languageChoiceName(LanguageChoice choice); ///< "system", "de", ...
[[nodiscard]] std::optional<LanguageChoice> languageChoiceFromName(QStringView name);

struct DesktopOptions {
    enum class Action { Run, Help, Version };

    Action action = Action::Run;
    QString configFile;
    QString dataDir;
    bool demo = false;
    QString page;                                       ///< empty: the page shown last
    QString screenshotFile;                             ///< empty: no screenshot
    QSize screenshotSize{1600, 1000};                   ///< client area, logical pixels
    std::optional<std::chrono::milliseconds> quitAfter; ///< from the first shown window
    std::optional<ThemeChoice> theme;                   ///< empty: the one chosen last
    std::optional<LanguageChoice> language;             ///< likewise
};

/// `arguments` as of QCoreApplication::arguments(), the program's name first. Errors: Config (exit code 2).
[[nodiscard]] Result<DesktopOptions> parseDesktopOptions(const QStringList &arguments);
[[nodiscard]] QString desktopHelpText();

/// What the process environment says about displays.
struct DisplayEnvironment {
    QString platform; ///< QT_QPA_PLATFORM
    QString x11;      ///< DISPLAY
    QString wayland;  ///< WAYLAND_DISPLAY
    [[nodiscard]] static DisplayEnvironment ofProcess();
};

/// The Qt platform to force, empty for Qt's own choice. Without a display a screenshot is painted on
/// "offscreen"; anything else has nothing to show itself on and fails (exit code 1).
[[nodiscard]] Result<QString> choosePlatform(const DesktopOptions &options,
                                             const DisplayEnvironment &environment);

} // namespace etcm
