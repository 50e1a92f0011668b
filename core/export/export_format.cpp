#include "export/export_format.h"

#include "domain/market_day.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kTables{
    std::pair{ExportTable::Prices, "prices"_L1},   std::pair{ExportTable::Plant, "plant"_L1},
    std::pair{ExportTable::Signals, "signals"_L1}, std::pair{ExportTable::Health, "health"_L1},
    std::pair{ExportTable::Alerts, "alerts"_L1},
};
constexpr std::array kPresetNames{
    std::pair{ExportPreset::Rfc4180, "rfc4180"_L1},
    std::pair{ExportPreset::ExcelDeCh, "excel-de-ch"_L1},
    std::pair{ExportPreset::ExcelDeDe, "excel-de-de"_L1},
    std::pair{ExportPreset::ExcelFrCh, "excel-fr-ch"_L1},
    std::pair{ExportPreset::ExcelUnicode, "excel-unicode"_L1},
};
constexpr std::array kPresets{ExportPreset::Rfc4180, ExportPreset::ExcelDeCh, ExportPreset::ExcelDeDe,
                              ExportPreset::ExcelFrCh, ExportPreset::ExcelUnicode};

template <typename Table, typename Value>
QString nameIn(const Table &table, Value value)
{
    const auto found = std::ranges::find(table, value, &Table::value_type::first);
    return found == table.end() ? QString() : QString(found->second);
}

template <typename Table>
auto valueIn(const Table &table, QStringView name) -> std::optional<typename Table::value_type::first_type>
{
    const auto found = std::ranges::find_if(table, [&](const auto &entry) { return entry.second == name; });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

QString safe(QString text)
{
    for (QChar &letter : text) {
        const bool plain =
            letter.unicode() < 128 && (letter.isLetterOrNumber() || letter == u'_' || letter == u'.');
        if (!plain)
            letter = u'-';
    }
    return text;
}
} // namespace

QString exportTableName(ExportTable table)
{
    return nameIn(kTables, table);
}

std::optional<ExportTable> exportTableFromName(QStringView name)
{
    return valueIn(kTables, name);
}

QString exportPresetName(ExportPreset preset)
{
    return nameIn(kPresetNames, preset);
}

std::optional<ExportPreset> exportPresetFromName(QStringView name)
{
    return valueIn(kPresetNames, name);
}

std::span<const ExportPreset> exportPresets()
{
    return kPresets;
}

CsvFormat csvFormat(ExportPreset preset, std::optional<char> decimal)
{
    CsvFormat format;
    switch (preset) {
    case ExportPreset::Rfc4180: break;
    case ExportPreset::ExcelDeCh:
    case ExportPreset::ExcelFrCh: format = {';', '.', true, false}; break;
    case ExportPreset::ExcelDeDe: format = {';', ',', true, false}; break;
    case ExportPreset::ExcelUnicode: format = {'\t', '.', true, true}; break;
    }
    format.decimal = decimal.value_or(format.decimal);
    return format;
}

std::vector<PriceColumn> priceColumns(std::span<const SeriesKey> series)
{
    std::vector<PriceColumn> columns;
    for (const SeriesKey &key : series) {
        const PriceColumn column{key.tariffType, key.unit};
        if (std::ranges::find(columns, column) == columns.end())
            columns.push_back(column);
    }
    std::ranges::sort(columns, [](const PriceColumn &a, const PriceColumn &b) {
        return a.type != b.type ? a.type < b.type : a.unit < b.unit;
    });
    return columns;
}

QString exportFileName(ExportTable table, const QString &tariffName, UtcTime from, UtcTime to)
{
    const MarketDay last = MarketDay::containing(to);
    const LocalDate end = last.start() == to ? last.date() : last.next().date();
    QStringList parts{u"etcm"_s, exportTableName(table)};
    if (!tariffName.isEmpty())
        parts += safe(tariffName);
    parts += QString::fromLatin1(formatIsoDate(toZurich(from).date));
    parts += QString::fromLatin1(formatIsoDate(end));
    return parts.join(u'_') + u"_Europe-Zurich.csv"_s;
}

QString markedFileName(const QString &name, const QString &origin)
{
    if (origin.isEmpty() || name.startsWith(origin))
        return name;
    return origin + u'_' + name;
}

} // namespace etcm
