// The command line, read into a value. Pure: nothing is printed, nothing exits.
#pragma once

#include "domain/result.h"
#include "engine/config.h"
#include "process/log_sink.h"

#include <QStringList>

namespace etcm
{

/// As they were written; which of them a command takes, and how, is its own affair.
struct TimeOptions {
    QString window;
    QString from;
    QString to;
    QString date;
};

/// What is written, and how.
struct FileOptions {
    QString preset;
    QString output;
    bool force = false;
};

/// What to do, with the options of that command; those of the other commands are empty.
struct Invocation {
    ConfigOverrides overrides;
    LogFormat logFormat = LogFormat::Text;
    QtMsgType logLevel = QtInfoMsg; ///< this and graver
    QString command;                ///< "once", "run", ...; empty when `text` answers everything
    QString text;                   ///< what --help or --version asked for
    QStringList arguments;          ///< after the command: "prices", "ckw", "set" "desk"
    QStringList sources;            ///< --source
    bool json = false;
    bool accept = false;
    bool partial = false;
    TimeOptions when;
    QString tariffName;
    QString tariffType;
    FileOptions file;
};

/// `arguments` includes the program's name. Global options may stand before or after the command.
/// Errors: Config, one line that names the option and the way to the help.
[[nodiscard]] Result<Invocation> parseCommandLine(const QStringList &arguments);

/// "error", "warning", "info", "debug".
[[nodiscard]] std::optional<QtMsgType> logLevelFromName(QStringView name);

} // namespace etcm
