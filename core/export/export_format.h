// What an export can look like: tables, presets, layouts and file names (FEATURES §4.1).
#pragma once

#include "domain/tariff.h"
#include "domain/utc_time.h"

#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace etcm
{

enum class ExportTable { Prices, Plant, Signals, Health, Alerts };
[[nodiscard]] QString exportTableName(ExportTable table); ///< "prices", as on the command line
[[nodiscard]] std::optional<ExportTable> exportTableFromName(QStringView name);

/// No preset writes a `sep=` line: it would make Excel ignore the BOM, and other programs show it as data.
enum class ExportPreset {
    Rfc4180,      ///< UTF-8, comma, point: for scripts, the default
    ExcelDeCh,    ///< German and Italian Switzerland: UTF-8 with BOM, semicolon, point
    ExcelDeDe,    ///< Germany, Austria, France, Italy: UTF-8 with BOM, semicolon, comma
    ExcelFrCh,    ///< French Switzerland: as ExcelDeCh; systems disagree on the decimal, see
                  ///< ExportOptions::decimal
    ExcelUnicode, ///< any language: UTF-16LE with BOM, tab
};
[[nodiscard]] QString exportPresetName(ExportPreset preset); ///< "excel-de-ch"
[[nodiscard]] std::optional<ExportPreset> exportPresetFromName(QStringView name);
[[nodiscard]] std::span<const ExportPreset> exportPresets();

/// Bytes of a preset. Lines always end with CRLF, the last one too.
struct CsvFormat {
    char separator = ',';
    char decimal = '.';
    bool byteOrderMark = false;
    bool utf16 = false; ///< little-endian; otherwise UTF-8
};
[[nodiscard]] CsvFormat csvFormat(ExportPreset preset, std::optional<char> decimal = {});

enum class PriceLayout {
    Wide, ///< one row per product and slot, a column per component
    Long, ///< one row per known price, with publication and revision
};

struct PriceColumn {
    TariffType type = TariffType::Integrated;
    QString unit;
    friend bool operator==(const PriceColumn &, const PriceColumn &) = default;
};

/// Columns of a wide table for these series, in the order of TariffType, then unit.
[[nodiscard]] std::vector<PriceColumn> priceColumns(std::span<const SeriesKey> series);

struct ExportOptions {
    ExportPreset preset = ExportPreset::Rfc4180;
    std::optional<char> decimal; ///< overrides the preset's: '.' or ','
    PriceLayout layout = PriceLayout::Wide;
    std::vector<PriceColumn> columns; ///< of the wide layout; empty: those of the first chunk
    /// Wide layout: slots that reach over an edge are cut there, so that each row lies inside.
    UtcTime from = UtcTime::min();
    UtcTime to = UtcTime::max();
    /// A hole of up to a day between two known slots of a product becomes rows with empty fields; longer
    /// stretches without data are left out. Wide layout only.
    bool showHoles = true;
    bool excelTimes =
        false; ///< adds start_excel (no offset, ambiguous in the doubled hour) and dst ("A", "B")
    bool guardFormulas =
        true; ///< text cells that start like a formula get a leading apostrophe; numbers never
    /// Not empty ("DEMO"): what the rows are, if not real; a first column "origin" says so in each.
    QString origin;
    std::function<void(qint64 rows)> progress; ///< called about every 10,000 rows, on the exporting thread
};

/// "etcm_prices_home_dynamic_2026-10-25_2026-10-26_Europe-Zurich.csv": local dates, the end excluded.
/// Characters that are not safe in file names are replaced by "-".
[[nodiscard]] QString exportFileName(ExportTable table, const QString &tariffName, UtcTime from, UtcTime to);

/// "DEMO_day.csv": the name says what the rows are; one that does already stays as it is.
[[nodiscard]] QString markedFileName(const QString &name, const QString &origin);

inline constexpr char kCsvMimeType[] = "text/csv; header=present"; ///< RFC 4180 §3

} // namespace etcm
