// What the export dialog asks for, and the questions it asks the store: no widgets.
#pragma once

#include "domain/history.h"
#include "domain/market_day.h"
#include "export/exporter.h"
#include "store/local_store.h"

#include <QStringList>

namespace etcm
{

struct ExportRequest {
    LocalDate from;
    LocalDate to; ///< excluded
    QStringList tariffNames;
    std::vector<TariffType> types;
    ExportOptions options;
    bool withDetails = true; ///< writes <name>.meta.json beside the file

    [[nodiscard]] UtcTime start() const { return MarketDay(from).start(); }
    [[nodiscard]] UtcTime end() const { return MarketDay(to).start(); }
    [[nodiscard]] PriceQuery query(UtcTime rangeStart, UtcTime rangeEnd) const;
};

/// Text of the first rows, as the file will hold it, decoded for the screen; at most `lines` lines.
[[nodiscard]] QStringList previewLines(const ExportRequest &request, std::vector<StoredSeries> firstDay,
                                       int lines);

struct ExportVerdict {
    bool complete = false;
    QString text; ///< "Complete: 192 of 192 slots, 2 days." or which slots are missing
};
/// From the integrated prices of the whole range. A product without any is missing as a whole.
[[nodiscard]] ExportVerdict exportVerdict(const ExportRequest &request,
                                          const std::vector<StoredSeries> &integrated);

/// "BOM EF BB BF   Separator ;   Decimal .   Line end CRLF".
[[nodiscard]] QString formatText(const ExportOptions &options);

} // namespace etcm
