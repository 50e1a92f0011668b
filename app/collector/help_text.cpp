#include "collector/help_text.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
const QString kProgram = u"energy-trading-collector"_s;

QString left(const OptionRow &option)
{
    QString text = u"--"_s + option.name;
    if (!option.value.isEmpty())
        text += u' ' + QString(option.value);
    return text;
}

QString line(const QString &left, QLatin1StringView help)
{
    // Two blanks at least: that is how man page and completion tell an option from its text.
    return u"  "_s + left.leftJustified(22) + u"  "_s + QString(help) + u'\n';
}

QString exitCodes()
{
    return u"\nExit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 done but some endpoint or row "
           u"failed,\n"
           "4 refused (budget, lock, newer schema).\n"_s;
}
} // namespace

QString versionText()
{
    return kProgram + u' ' + QStringLiteral(ETCM_VERSION) + u'\n';
}

QString programHelp()
{
    QString text =
        u"Usage: "_s + kProgram +
        u" [OPTIONS] COMMAND [COMMAND OPTIONS]\n\n"
        "Polls energy APIs, keeps prices, plant readings, signals and health, and forwards them.\n\nCommands:\n"_s;
    for (const CommandRow &command : commandRows())
        text += line(QString(command.name), command.help);
    text += u"\nOptions:\n"_s;
    for (const OptionRow &option : globalOptions())
        text += line(left(option), option.help);
    return text + exitCodes() + u"\n"_s + kProgram + u" COMMAND --help tells the options of a command.\n"_s;
}

QString commandHelp(const CommandRow &command)
{
    QString usage = u"Usage: "_s + kProgram + u" [OPTIONS] "_s + command.name;
    if (!command.arguments.isEmpty())
        usage += u' ' + QString(command.arguments);
    QString options;
    for (const OptionRow &option : commandOptions()) {
        if (std::ranges::find(command.options, option.name) == command.options.end())
            continue;
        const bool required = std::ranges::find(command.required, option.name) != command.required.end();
        usage += required ? u' ' + left(option) : u" ["_s + left(option) + u']';
        options += line(left(option), option.help);
    }
    QString text = usage + u"\n\n"_s + command.help + u".\n"_s;
    if (!options.isEmpty())
        text += u"\nOptions:\n"_s + options;
    text += u"\nGlobal options:\n"_s;
    for (const OptionRow &option : globalOptions())
        text += line(left(option), option.help);
    return text + exitCodes();
}

} // namespace etcm
