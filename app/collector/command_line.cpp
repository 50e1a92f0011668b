#include "collector/command_line.h"

#include "collector/help_text.h"

#include <QMap>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct Words {
    QStringList positional;
    QMap<QString, QStringList> options; ///< values in order; a switch has one empty value
};

tl::unexpected<Error> usage(const QString &what)
{
    return fail(ErrorCode::Config, what, {}, u"energy-trading-collector --help"_s);
}

const OptionRow *findOption(QStringView name)
{
    for (const auto rows : {globalOptions(), commandOptions()}) {
        for (const OptionRow &row : rows) {
            if (row.name == name)
                return &row;
        }
    }
    return nullptr;
}

Result<Words> splitWords(const QStringList &arguments)
{
    Words words;
    bool onlyPositional = false;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (onlyPositional || !word.startsWith(u'-') || word == u"-") {
            words.positional.append(word);
            continue;
        }
        if (word == u"--") {
            onlyPositional = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        QString name =
            word.startsWith(u"--") ? word.sliced(2, (equals < 0 ? word.size() : equals) - 2) : QString();
        if (word == u"-h")
            name = u"help"_s;
        const OptionRow *option = findOption(name);
        if (!option)
            return usage(u"unknown option %1"_s.arg(word));
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return usage(u"--%1 takes no value"_s.arg(name));
            words.options[name].append(QString());
        } else if (equals >= 0) {
            words.options[name].append(word.sliced(equals + 1));
        } else if (i + 1 < arguments.size()) {
            words.options[name].append(arguments.at(++i));
        } else {
            return usage(u"--%1 needs a value"_s.arg(name));
        }
    }
    return words;
}

Result<void> checkCommand(const CommandRow &command, const Words &words)
{
    const auto isGlobal = [](const QString &name) {
        return std::ranges::any_of(globalOptions(), [&](const OptionRow &row) { return row.name == name; });
    };
    for (auto it = words.options.begin(); it != words.options.end(); ++it) {
        // A variable of a script that is not set must not widen what is asked for.
        if (!findOption(it.key())->value.isEmpty() && it->contains(QString()))
            return usage(u"--%1 needs a value"_s.arg(it.key()));
        const bool takes = std::ranges::any_of(command.options, [&](auto name) { return name == it.key(); });
        if (!takes && !isGlobal(it.key()))
            return usage(u"%1 has no option --%2"_s.arg(command.name, it.key()));
        if (it->size() > 1 && !(command.name == "once"_L1 && it.key() == u"source"))
            return usage(u"--%1 is given twice"_s.arg(it.key()));
    }
    for (const QLatin1StringView name : command.required) {
        if (!words.options.contains(name))
            return usage(u"%1 needs --%2"_s.arg(command.name, name));
    }
    const qsizetype count = words.positional.size() - 1;
    if (count < command.minArguments)
        return usage(u"%1 needs %2"_s.arg(command.name, command.arguments));
    if (count > command.maxArguments)
        return usage(u"%1 takes fewer arguments"_s.arg(command.name)); // not repeated: one may be a secret
    return {};
}

QString last(const Words &words, const QString &name)
{
    return words.options.value(name).value(words.options.value(name).size() - 1);
}

Result<void> readLogOptions(const Words &words, Invocation &invocation)
{
    if (const QString format = last(words, u"log-format"_s); format == u"json")
        invocation.logFormat = LogFormat::Json;
    else if (!format.isEmpty() && format != u"text")
        return usage(u"--log-format is text or json, not \"%1\""_s.arg(format));
    if (const QString name = last(words, u"log-level"_s); !name.isEmpty()) {
        const auto level = logLevelFromName(name);
        if (!level)
            return usage(u"--log-level is error, warning, info or debug, not \"%1\""_s.arg(name));
        invocation.logLevel = *level;
    }
    return {};
}

Invocation fill(const Words &words, Invocation invocation)
{
    invocation.overrides = {last(words, u"config"_s), last(words, u"data-dir"_s), last(words, u"database"_s)};
    invocation.command = words.positional.first();
    invocation.arguments = words.positional.sliced(1);
    invocation.sources = words.options.value(u"source"_s);
    invocation.json = words.options.contains(u"json"_s);
    invocation.accept = words.options.contains(u"accept"_s);
    invocation.file.force = words.options.contains(u"force"_s);
    invocation.partial = words.options.contains(u"partial"_s);
    invocation.when.window = last(words, u"window"_s);
    invocation.when.from = last(words, u"from"_s);
    invocation.when.to = last(words, u"to"_s);
    invocation.when.date = last(words, u"date"_s);
    invocation.tariffName = last(words, u"tariff-name"_s);
    invocation.tariffType = last(words, u"tariff-type"_s);
    invocation.file.preset = last(words, u"preset"_s);
    invocation.file.output = last(words, u"output"_s);
    return invocation;
}
} // namespace

std::optional<QtMsgType> logLevelFromName(QStringView name)
{
    if (name == u"error")
        return QtCriticalMsg;
    if (name == u"warning")
        return QtWarningMsg;
    if (name == u"info")
        return QtInfoMsg;
    if (name == u"debug")
        return QtDebugMsg;
    return std::nullopt;
}

Result<Invocation> parseCommandLine(const QStringList &arguments)
{
    const Result<Words> words = splitWords(arguments);
    if (!words)
        return fail(words.error());
    Invocation invocation;
    const QString name = words->positional.value(0);
    const CommandRow *command = findCommand(name);
    if (words->options.contains(u"version"_s)) {
        invocation.text = versionText();
        return invocation;
    }
    if (!name.isEmpty() && !command)
        return usage(u"unknown command \"%1\""_s.arg(name));
    if (words->options.contains(u"help"_s)) {
        invocation.text = command ? commandHelp(*command) : programHelp();
        return invocation;
    }
    if (!command)
        return usage(u"no command given"_s);
    const Result<void> checked = checkCommand(*command, *words);
    if (!checked)
        return fail(checked.error());
    const Result<void> log = readLogOptions(*words, invocation);
    if (!log)
        return fail(log.error());
    return fill(*words, std::move(invocation));
}

} // namespace etcm
