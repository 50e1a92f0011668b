#include "desktop/dialogs/export_preview.h"

#include "domain/market_day.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QBuffer>
#include <QStringDecoder>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kGapsNamed = 3;

/// Of time: a slot, or adjoining ones that are not known.
struct Stretch {
    UtcTime start;
    UtcTime end;
};

std::vector<Stretch> gapsOf(const std::vector<Stretch> &slots, UtcTime from, UtcTime to)
{
    std::vector<Stretch> gaps;
    UtcTime known = from;
    for (const Stretch &slot : slots) {
        if (slot.start > known)
            gaps.push_back({known, slot.start});
        known = std::max(known, slot.end);
    }
    if (known < to)
        gaps.push_back({known, to});
    return gaps;
}

QString gapsText(const std::vector<Stretch> &gaps)
{
    QStringList named;
    for (const Stretch &gap : gaps) {
        if (named.size() == kGapsNamed)
            break;
        // The epoch as "now" makes the words name the day.
        named << words("Export", "%1 to %2", "a gap in time")
                     .arg(timeText(gap.start, UtcTime()), timeText(gap.end, gap.start));
    }
    const qint64 more = std::ssize(gaps) - named.size();
    const QString list = named.join(u"; "_s);
    return more > 0 ? words("Export", "%1 and %2 more", "a list of gaps", more).arg(list, integerText(more))
                    : list;
}

QString decoded(const QByteArray &bytes, const CsvFormat &format)
{
    QStringDecoder decoder(format.utf16 ? QStringDecoder::Utf16LE : QStringDecoder::Utf8);
    return decoder.decode(bytes);
}

qint64 daysOf(const ExportRequest &request)
{
    const auto day = [](UtcTime time) { return std::chrono::sys_days(toZurich(time).date); };
    return (day(request.to()) - day(request.from())).count();
}

} // namespace

TariffType countedType(const ExportRequest &request)
{
    const std::vector<TariffType> &types = request.types;
    const bool integrated = types.empty() || std::ranges::find(types, TariffType::Integrated) != types.end();
    return integrated ? TariffType::Integrated : types.front();
}

QString ExportProblems::first() const
{
    for (const QString &problem : {range, products, components})
        if (!problem.isEmpty())
            return problem;
    return {};
}

ExportProblems exportProblems(const ExportRequest &request)
{
    ExportProblems problems;
    if (request.to() <= request.from())
        problems.range = words("Export", "The range must have at least one day");
    if (request.tariffNames.isEmpty())
        problems.products = words("Export", "Choose at least one product");
    if (request.types.empty())
        problems.components = words("Export", "Choose at least one component");
    return problems;
}

QStringList previewLines(const ExportRequest &request, std::vector<StoredSeries> firstDay, int lines)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ExportOptions options = request.options;
    options.progress = nullptr;
    const Result<ExportSummary> written = exportPrices(buffer, oneChunk(std::move(firstDay)), options);
    if (!written)
        return {written.error().text()};
    const QString text = decoded(buffer.data(), csvFormat(options.preset, options.decimal));
    QStringList all = text.split(u"\r\n"_s);
    if (!all.isEmpty() && all.last().isEmpty())
        all.removeLast();
    return all.first(std::min<qsizetype>(lines, all.size()));
}

ExportVerdict exportVerdict(const ExportRequest &request, const std::vector<StoredSeries> &counted)
{
    qint64 expected = 0;
    qint64 present = 0;
    std::vector<Stretch> gaps;
    const qint64 slotsOfRange = (request.to() - request.from()) / kSlotLength;
    for (const QString &name : request.tariffNames) {
        std::vector<Stretch> slots;
        for (const StoredSeries &series : counted)
            if (series.key.tariffName == name && series.key.tariffType == countedType(request))
                for (const StoredPoint &point : series.points)
                    slots.push_back({point.start, point.end});
        std::ranges::sort(slots, {}, &Stretch::start);
        expected += slotsOfRange;
        const std::vector<Stretch> ofProduct = gapsOf(slots, request.from(), request.to());
        present += slotsOfRange;
        for (const Stretch &gap : ofProduct)
            present -= (gap.end - gap.start) / kSlotLength;
        gaps.insert(gaps.end(), ofProduct.begin(), ofProduct.end());
    }
    const qint64 days = daysOf(request);
    if (const QString problem = exportProblems(request).first(); !problem.isEmpty())
        return {false, words("Export", "Nothing to export: %1.").arg(inSentence(problem))};
    if (present == 0)
        return {false, words("Export", "No price of this range is stored here.")};
    if (present == expected)
        return {true, words("Export", "Complete: %1 slots, %2 day(s). No missing value.", nullptr, days)
                          .arg(countText(present, expected), integerText(days))};
    return {false, words("Export", "Missing: %1 slots are here, %2 day(s). Without: %3.", nullptr, days)
                       .arg(countText(present, expected), integerText(days), gapsText(gaps))};
}

QString formatText(const ExportOptions &options)
{
    const CsvFormat format = csvFormat(options.preset, options.decimal);
    QString mark = words("Export", "none");
    if (format.byteOrderMark)
        mark = format.utf16 ? u"FF FE"_s : u"EF BB BF"_s;
    const QString separator =
        format.separator == '\t' ? words("Export", "TAB") : QString(QLatin1Char(format.separator));
    return words("Export",
                 "BOM %1      Separator %2      Decimal %3      Line end CRLF      Quotes only where needed")
        .arg(mark, separator, QString(QLatin1Char(format.decimal)));
}

} // namespace etcm
