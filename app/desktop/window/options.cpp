#include "desktop/window/options.h"

#include "desktop/window/page_stack.h"

#include <QCommandLineParser>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

struct ThemeName {
    ThemeChoice choice;
    QLatin1StringView name;
};
constexpr QLatin1StringView kSystem = "system"_L1;
constexpr ThemeName kThemeNames[] = {
    {ThemeChoice::System, kSystem}, {ThemeChoice::Dark, "dark"_L1}, {ThemeChoice::Light, "light"_L1}};

tl::unexpected<Error> refused(const QString &option, const QString &value, const QString &advice)
{
    return fail(ErrorCode::Config, u"The value \"%1\" of %2 is not usable"_s.arg(value, option),
                u"command line"_s, advice);
}

Result<QSize> readSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool okWidth = false;
    bool okHeight = false;
    const int width = parts.value(0).toInt(&okWidth);
    const int height = parts.value(1).toInt(&okHeight);
    if (parts.size() != 2 || !okWidth || !okHeight || width < 320 || height < 240 || width > 16384 ||
        height > 16384)
        return refused(u"--size"_s, text, u"give WIDTHxHEIGHT in pixels, e.g. 1600x1000"_s);
    return QSize(width, height);
}

Result<std::chrono::milliseconds> readSeconds(const QString &text)
{
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    if (!ok || seconds < 0 || seconds > 1e6)
        return refused(u"--quit-after"_s, text, u"give a number of seconds, e.g. 10"_s);
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

// What the parser accepts and what --help tells, from which the man page and the completion are made.
struct OptionRow {
    QLatin1StringView letter; ///< short form; empty: none
    QLatin1StringView name;
    QLatin1StringView value; ///< empty: a switch
    QLatin1StringView help;
};
constexpr OptionRow kOptions[] = {
    {{}, "config"_L1, "FILE"_L1, "configuration instead of etcm.toml in the XDG config folder"_L1},
    {{}, "data-dir"_L1, "DIR"_L1, "folder of etcm.sqlite instead of the XDG data folder"_L1},
    {{}, "demo"_L1, {}, "simulated data from a built-in server, in a throw-away folder"_L1},
    {{}, "page"_L1, "NAME"_L1, "page to open: %1"_L1},
    {{}, "screenshot"_L1, "FILE"_L1, "wait until the page has painted data, write a PNG, quit"_L1},
    {{}, "size"_L1, "WxH"_L1, "client area of the screenshot, default 1600x1000"_L1},
    {{}, "quit-after"_L1, "S"_L1, "quit after S seconds"_L1},
    {{}, "theme"_L1, "KIND"_L1, "dark, light or system"_L1},
    {{}, "language"_L1, "CODE"_L1, "de, fr, it, en or system"_L1},
    {"h"_L1, "help"_L1, {}, "this text"_L1},
    {"v"_L1, "version"_L1, {}, "program version"_L1},
};

void declareOptions(QCommandLineParser &parser)
{
    for (const OptionRow &row : kOptions) {
        QStringList names{row.name};
        if (!row.letter.isEmpty())
            names.prepend(row.letter);
        parser.addOption({names, row.help, row.value});
    }
}

QString helpLine(const OptionRow &row)
{
    QString left = u"--"_s + row.name;
    if (!row.letter.isEmpty())
        left.prepend(u'-' + QString(row.letter) + u", "_s);
    if (!row.value.isEmpty())
        left += u' ' + QString(row.value);
    // Two blanks at least: that is how man page and completion tell an option from its text.
    QString help = row.help;
    if (row.name == "page"_L1)
        help = help.arg(PageStack::names());
    return u"  "_s + left.leftJustified(17) + u"  "_s + help + u'\n';
}

Result<void> readValues(const QCommandLineParser &parser, DesktopOptions &options)
{
    if (parser.isSet(u"size"_s)) {
        const Result<QSize> size = readSize(parser.value(u"size"_s));
        if (!size)
            return fail(size.error());
        options.screenshotSize = *size;
    }
    if (parser.isSet(u"quit-after"_s)) {
        const Result<std::chrono::milliseconds> after = readSeconds(parser.value(u"quit-after"_s));
        if (!after)
            return fail(after.error());
        options.quitAfter = *after;
    }
    if (parser.isSet(u"theme"_s)) {
        options.theme = themeChoiceFromName(parser.value(u"theme"_s));
        if (!options.theme)
            return refused(u"--theme"_s, parser.value(u"theme"_s), u"give dark, light or system"_s);
    }
    if (parser.isSet(u"language"_s)) {
        options.language = languageChoiceFromName(parser.value(u"language"_s));
        if (!options.language)
            return refused(u"--language"_s, parser.value(u"language"_s), u"give de, fr, it, en or system"_s);
    }
    if (parser.isSet(u"screenshot"_s) && parser.value(u"screenshot"_s).isEmpty())
        return refused(u"--screenshot"_s, QString(), u"give the file to write, e.g. overview.png"_s);
    return {};
}

} // namespace

QString themeChoiceName(ThemeChoice choice)
{
    for (const ThemeName &entry : kThemeNames)
        if (entry.choice == choice)
            return entry.name;
    return {};
}

std::optional<ThemeChoice> themeChoiceFromName(QStringView name)
{
    for (const ThemeName &entry : kThemeNames)
        if (entry.name == name)
            return entry.choice;
    return {};
}

QString languageChoiceName(LanguageChoice choice)
{
    return choice.language ? languageCode(*choice.language) : QString(kSystem);
}

std::optional<LanguageChoice> languageChoiceFromName(QStringView name)
{
    if (name == kSystem)
        return LanguageChoice();
    const auto language = languageFromCode(name);
    return language ? std::optional(LanguageChoice{language}) : std::nullopt;
}

Result<DesktopOptions> parseDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    const bool understood = parser.parse(arguments);
    DesktopOptions options;
    if (parser.isSet(u"help"_s)) {
        options.action = DesktopOptions::Action::Help;
        return options;
    }
    if (parser.isSet(u"version"_s)) {
        options.action = DesktopOptions::Action::Version;
        return options;
    }
    if (!understood)
        return fail(ErrorCode::Config, parser.errorText().chopped(parser.errorText().endsWith(u'.') ? 1 : 0),
                    u"command line"_s, u"see --help"_s);
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::Config,
                    u"Unexpected argument \"%1\""_s.arg(parser.positionalArguments().constFirst()),
                    u"command line"_s, u"see --help"_s);
    options.configFile = parser.value(u"config"_s);
    options.dataDir = parser.value(u"data-dir"_s);
    options.demo = parser.isSet(u"demo"_s);
    options.page = parser.value(u"page"_s);
    options.screenshotFile = parser.value(u"screenshot"_s);
    if (const Result<void> read = readValues(parser, options); !read)
        return fail(read.error());
    return options;
}

QString desktopHelpText()
{
    QString text = u"Usage: energy-trading-monitor [options]\n"
                   "Watches energy-market APIs: prices, plant telemetry, ripple control, API health.\n\n"_s;
    for (const OptionRow &row : kOptions)
        text += helpLine(row);
    return text +
           u"\nExit codes: 0 done, 1 failed, 2 wrong usage or configuration, 4 refused (newer schema).\n"_s;
}

DisplayEnvironment DisplayEnvironment::ofProcess()
{
    return {qEnvironmentVariable("QT_QPA_PLATFORM"), qEnvironmentVariable("DISPLAY"),
            qEnvironmentVariable("WAYLAND_DISPLAY")};
}

Result<QString> choosePlatform(const DesktopOptions &options, const DisplayEnvironment &environment)
{
    if (!environment.platform.isEmpty() || !environment.x11.isEmpty() || !environment.wayland.isEmpty())
        return QString();
    if (!options.screenshotFile.isEmpty())
        return u"offscreen"_s;
    return fail(ErrorCode::Internal, u"No display to open a window on"_s, u"DISPLAY and WAYLAND_DISPLAY"_s,
                u"use --screenshot FILE, or energy-trading-collector on a machine without a screen"_s);
}

} // namespace etcm
