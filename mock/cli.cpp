#include "mock/cli.h"

#include "version.h"

#include <QCommandLineParser>

#include <cmath>

namespace etcm::mock
{
using namespace Qt::StringLiterals;

namespace
{
tl::unexpected<Error> wrong(const QString &option, const QString &value, const QString &advice)
{
    return fail(ErrorCode::Config, u"cannot read --%1 '%2'"_s.arg(option, value), {}, advice);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Simulator of the energy, CKW and VSE/AES tariff APIs."_s);
    parser.addOptions({
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
        {u"host"_s, u"Address to listen on (default 127.0.0.1)."_s, u"address"_s, u"127.0.0.1"_s},
        {u"port"_s, u"Port (default 8000); 0 takes a free one."_s, u"port"_s, u"8000"_s},
        {u"scenario"_s,
         u"A scenario file (TOML, see /docs), or one of "_s + Simulator::scenarioNames().join(u", "_s) +
             u"."_s,
         u"name|file"_s, u"ok"_s},
        {u"seed"_s, u"Seed of all generated data (default 20261014)."_s, u"number"_s, u"20261014"_s},
        {u"now"_s, u"Start the simulated time here, for example 2026-10-14T14:32:08+02:00."_s, u"time"_s},
        {u"speed"_s,
         u"Simulated seconds per second (default 1): 10080 plays seven days in a minute. Delays, tokens, "
         u"rate "
         u"limits and timeouts stay in real time."_s,
         u"factor"_s, u"1"_s},
        {u"rate-limit"_s,
         u"Calls per client and dialect, for example 4/1000; 0 for none that matters (default)."_s,
         u"calls/seconds"_s, u"0"_s},
        {u"token-lifetime"_s, u"Seconds that a token lives (default 3600)."_s, u"seconds"_s, u"3600"_s},
        {u"max-connections"_s, u"Connections served at a time (default 2048)."_s, u"number"_s, u"2048"_s},
        {u"idle-timeout"_s, u"Seconds after which a silent connection is closed (default 60)."_s,
         u"seconds"_s, u"60"_s},
        {u"record"_s,
         u"Pass all requests to --upstream and write the exchanges, without secrets, to a new file."_s,
         u"file"_s},
        {u"upstream"_s, u"The real host for --record, for example https://api.example.org."_s, u"url"_s},
        {u"replay"_s, u"Serve a recording instead of simulating."_s, u"file"_s},
        {u"no-cache"_s, u"Generate and write each answer anew, for measuring."_s},
    });
}

template <typename T, typename Read>
Result<T> numberOf(const QCommandLineParser &parser, const QString &option, T least, T most, Read read)
{
    bool isNumber = false;
    const T value = read(parser.value(option), &isNumber);
    if (!isNumber || !(value >= least) || !(value <= most)) {
        return wrong(option, parser.value(option), u"give a number from %1 to %2"_s.arg(least).arg(most));
    }
    return value;
}

Result<qint64> integerOf(const QCommandLineParser &parser, const QString &option, qint64 least, qint64 most)
{
    return numberOf<qint64>(parser, option, least, most,
                            [](const QString &text, bool *good) { return text.toLongLong(good); });
}

Result<void> readRateLimit(const QString &text, Simulator::Options &options)
{
    const QStringList parts = text.split(u'/');
    bool goodCalls = false;
    bool goodSeconds = true;
    options.rateLimit = parts.value(0).toLongLong(&goodCalls);
    if (parts.size() == 2)
        options.rateWindow = std::chrono::seconds(parts.at(1).toInt(&goodSeconds));
    const bool sensible = parts.size() <= 2 && options.rateLimit >= 0 && options.rateWindow.count() > 0;
    const bool needsWindow = options.rateLimit > 0 && parts.size() != 2;
    if (!goodCalls || !goodSeconds || !sensible || needsWindow)
        return wrong(u"rate-limit"_s, text, u"give calls/seconds, for example 4/1000"_s);
    return {};
}

Result<void> readTime(const QCommandLineParser &parser, Simulator::Options &options)
{
    const auto speed = numberOf<double>(parser, u"speed"_s, 0.001, 100'000,
                                        [](const QString &text, bool *good) { return text.toDouble(good); });
    if (!speed)
        return fail(speed.error());
    options.speed = *speed;
    if (!parser.isSet(u"now"_s))
        return {};
    options.now = parseIsoTime(parser.value(u"now"_s).toUtf8());
    if (!options.now)
        return wrong(u"now"_s, parser.value(u"now"_s), u"give ISO 8601 with an offset"_s);
    return {};
}

Result<void> readNumbers(const QCommandLineParser &parser, Simulator::Options &options)
{
    const auto port = integerOf(parser, u"port"_s, 0, 65535);
    const auto seed = integerOf(parser, u"seed"_s, 0, std::numeric_limits<qint64>::max());
    const auto lifetime = integerOf(parser, u"token-lifetime"_s, 1, 31'536'000);
    const auto connections = integerOf(parser, u"max-connections"_s, 1, 100'000);
    const auto idle = integerOf(parser, u"idle-timeout"_s, 1, 86'400);
    for (const auto *number : {&port, &seed, &lifetime, &connections, &idle}) {
        if (!*number)
            return fail(number->error());
    }
    options.port = static_cast<quint16>(*port);
    options.seed = static_cast<quint64>(*seed);
    options.tokenLifetime = std::chrono::seconds(*lifetime);
    options.maxConnections = static_cast<int>(*connections);
    options.idleTimeout = std::chrono::seconds(*idle);
    return {};
}

Result<void> readNames(const QCommandLineParser &parser, Simulator::Options &options)
{
    const QString host = parser.value(u"host"_s);
    if (!options.host.setAddress(host == u"localhost"_s ? u"127.0.0.1"_s : host))
        return wrong(u"host"_s, host, u"give an IP address"_s);
    options.scenario = parser.value(u"scenario"_s);
    return {};
}

bool isHost(const QUrl &url)
{
    return url.isValid() && (url.scheme() == u"http"_s || url.scheme() == u"https"_s) &&
           !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
}

Result<void> readRecording(const QCommandLineParser &parser, Simulator::Options &options)
{
    options.record = parser.value(u"record"_s);
    options.replay = parser.value(u"replay"_s);
    options.upstream = QUrl(parser.value(u"upstream"_s), QUrl::StrictMode);
    const bool records = parser.isSet(u"record"_s);
    const bool replays = parser.isSet(u"replay"_s);
    if (records != parser.isSet(u"upstream"_s))
        return fail(ErrorCode::Config, u"--record and --upstream need each other"_s, {}, u"give both"_s);
    if (records && !isHost(options.upstream))
        return wrong(u"upstream"_s, parser.value(u"upstream"_s), u"give http(s)://host[:port][/path]"_s);
    if (records && replays)
        return fail(ErrorCode::Config, u"--record and --replay exclude each other"_s, {}, u"give one"_s);
    if ((records || replays) && parser.isSet(u"scenario"_s)) {
        return fail(ErrorCode::Config, u"a recording has no scenario"_s, {},
                    u"leave out --scenario, or --record and --replay"_s);
    }
    if ((records && options.record.isEmpty()) || (replays && options.replay.isEmpty()))
        return fail(ErrorCode::Config, u"the recording has no name"_s, {}, u"name a file"_s);
    return {};
}
} // namespace

Result<std::variant<Simulator::Options, CliText>> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool parsed = parser.parse(arguments);
    if (parsed && parser.isSet(u"help"_s))
        return CliText{parser.helpText() + u"\nExit codes: 0 done, 1 failed, 2 wrong usage.\n"_s};
    if (parsed && parser.isSet(u"version"_s))
        return CliText{u"energy-trading-mock " ETCM_VERSION "\n"_s};
    if (!parsed)
        return fail(ErrorCode::Config, parser.errorText(), {}, u"see --help"_s);
    if (!parser.positionalArguments().isEmpty()) {
        return fail(ErrorCode::Config,
                    u"unexpected argument '%1'"_s.arg(parser.positionalArguments().first()), {},
                    u"see --help"_s);
    }
    Simulator::Options options;
    options.cache = !parser.isSet(u"no-cache"_s);
    const auto limits = readRateLimit(parser.value(u"rate-limit"_s), options);
    const auto time = readTime(parser, options);
    const auto numbers = readNumbers(parser, options);
    const auto names = readNames(parser, options);
    const auto recording = readRecording(parser, options);
    for (const auto *part : {&limits, &time, &numbers, &names, &recording}) {
        if (!*part)
            return fail(part->error());
    }
    return options;
}

} // namespace etcm::mock
