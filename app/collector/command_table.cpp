#include "collector/command_table.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kGlobal{
    OptionRow{"config"_L1, "FILE"_L1, "configuration file (default: etcm.toml in the XDG config folder)"_L1},
    OptionRow{"data-dir"_L1, "DIR"_L1, "folder of etcm.sqlite"_L1},
    OptionRow{"database"_L1, "URL"_L1, "central PostgreSQL, postgresql://..."_L1},
    OptionRow{"log-format"_L1, "text|json"_L1, "lines for people or JSON lines, on standard error"_L1},
    OptionRow{"log-level"_L1, "LEVEL"_L1, "error, warning, info or debug"_L1},
    OptionRow{"help"_L1, {}, "this text"_L1},
    OptionRow{"version"_L1, {}, "program version"_L1},
};

constexpr std::array kOptions{
    OptionRow{"source"_L1, "ID"_L1, "only this source"_L1},
    OptionRow{"json"_L1, {}, "one JSON object instead of a table"_L1},
    OptionRow{
        "accept"_L1, {}, "forget how the source wrote its prices: the next units and shape are right"_L1},
    OptionRow{"window"_L1, "TIME"_L1, "availability and latency of the last 1h, 24h, 7d, 30d or 90d"_L1},
    OptionRow{"from"_L1, "TIME"_L1, "first day or instant: 2026-10-14 or 2026-10-14T06:00Z"_L1},
    OptionRow{"to"_L1, "TIME"_L1, "end, excluded"_L1},
    OptionRow{"date"_L1, "DATE"_L1, "delivery day, e.g. 2026-10-14"_L1},
    OptionRow{"tariff-name"_L1, "NAME"_L1, "only this product, e.g. home_dynamic"_L1},
    OptionRow{"tariff-type"_L1, "TYPE"_L1, "only this component, e.g. integrated"_L1},
    OptionRow{"partial"_L1, {}, "also figures of which less than nine slots in ten are known"_L1},
    OptionRow{"preset"_L1, "NAME"_L1, "form of the CSV; an unknown name lists them"_L1},
    OptionRow{"output"_L1, "FILE|-"_L1, "where to (default: standard output)"_L1},
    OptionRow{"force"_L1, {}, "replace the file of --output if it is there"_L1},
};

constexpr std::array kOnce{"source"_L1, "json"_L1};
constexpr std::array kBackfill{"source"_L1, "from"_L1, "to"_L1, "tariff-name"_L1};
constexpr std::array kBackfillRequired{"source"_L1, "from"_L1, "to"_L1};
constexpr std::array kExport{"from"_L1,        "to"_L1,     "source"_L1, "tariff-name"_L1,
                             "tariff-type"_L1, "preset"_L1, "output"_L1, "force"_L1};
constexpr std::array kExportRequired{"from"_L1, "to"_L1};
constexpr std::array kLedger{"source"_L1, "date"_L1, "tariff-name"_L1, "json"_L1};
constexpr std::array kLedgerRequired{"source"_L1, "date"_L1};
constexpr std::array kStatistics{"source"_L1, "tariff-name"_L1, "tariff-type"_L1, "date"_L1,
                                 "from"_L1,   "to"_L1,          "partial"_L1,     "json"_L1};
constexpr std::array kStatisticsRequired{"source"_L1, "tariff-name"_L1};
constexpr std::array kJson{"json"_L1};
constexpr std::array kCheck{"accept"_L1};
constexpr std::array kStatus{"json"_L1, "window"_L1};

const std::array kCommands{
    CommandRow{.name = "once"_L1,
               .help =
                   "poll every enabled endpoint once, store, forward, report; --source may be repeated"_L1,
               .options = kOnce},
    CommandRow{.name = "run"_L1, .help = "poll on schedule until stopped"_L1},
    CommandRow{.name = "backfill"_L1,
               .help = "fetch missing price slots of past days"_L1,
               .options = kBackfill,
               .required = kBackfillRequired},
    CommandRow{.name = "export"_L1,
               .arguments = "prices|plant|signals|health|alerts"_L1,
               .minArguments = 1,
               .maxArguments = 1,
               .help = "write stored rows as CSV"_L1,
               .options = kExport,
               .required = kExportRequired},
    CommandRow{.name = "status"_L1, .help = "state per endpoint, outbox, leader"_L1, .options = kStatus},
    CommandRow{.name = "ledger"_L1,
               .help = "a delivery day slot by slot: missing, late, revised, implausible; sum check"_L1,
               .options = kLedger,
               .required = kLedgerRequired},
    CommandRow{.name = "statistics"_L1,
               .help = "base, peak, extremes and cheapest windows of a product, of a day or a range"_L1,
               .options = kStatistics,
               .required = kStatisticsRequired},
    CommandRow{.name = "outbox"_L1,
               .arguments = "list|retry [ID]"_L1,
               .minArguments = 1,
               .maxArguments = 2,
               .help = "batches that the central database refuses: show them, or try again"_L1,
               .options = kJson},
    CommandRow{.name = "sources"_L1, .help = "the catalogue, and what is enabled"_L1, .options = kJson},
    CommandRow{.name = "check"_L1,
               .arguments = "ID|URL"_L1,
               .minArguments = 1,
               .maxArguments = 1,
               .help = "try a source step by step and say what is wrong"_L1,
               .options = kCheck},
    CommandRow{.name = "secret"_L1,
               .arguments = "set|forget NAME"_L1,
               .minArguments = 2,
               .maxArguments = 2,
               .help = "keep a secret in the system keychain; it is read from standard input"_L1},
};
} // namespace

std::span<const OptionRow> globalOptions()
{
    return kGlobal;
}

std::span<const OptionRow> commandOptions()
{
    return kOptions;
}

std::span<const CommandRow> commandRows()
{
    return kCommands;
}

const CommandRow *findCommand(QStringView name)
{
    for (const CommandRow &row : kCommands) {
        if (row.name == name)
            return &row;
    }
    return nullptr;
}

} // namespace etcm
