// What the export dialog shows of an export before it is written: no widgets.
#pragma once

#include "export/export_request.h"

#include <QStringList>

namespace etcm
{

/// The component whose slots are counted: the integrated price where it is asked for.
[[nodiscard]] TariffType countedType(const ExportRequest &request);

/// What is missing before anything can be exported, in words; empty: nothing is. Nothing ticked means
/// nothing, while a store that is asked for no component in particular gives all of them.
struct ExportProblems {
    QString range;
    QString products;
    QString components;
    /// The first of them.
    [[nodiscard]] QString first() const;
};
[[nodiscard]] ExportProblems exportProblems(const ExportRequest &request);

/// Text of the first rows, as the file will hold it, decoded for the screen; at most `lines` lines.
[[nodiscard]] QStringList previewLines(const ExportRequest &request, std::vector<StoredSeries> firstDay,
                                       int lines);

struct ExportVerdict {
    bool complete = false;
    QString text; ///< "Complete: 192 of 192 slots, 2 days." or which slots are missing
};
/// From the prices of the counted type over the whole range. A product without any is missing as a whole.
[[nodiscard]] ExportVerdict exportVerdict(const ExportRequest &request,
                                          const std::vector<StoredSeries> &counted);

/// "BOM EF BB BF   Separator ;   Decimal .   Line end CRLF".
[[nodiscard]] QString formatText(const ExportOptions &options);

} // namespace etcm
