#include "desktop/dialogs/export_request.h"

#include "wording/figures.h"

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
        named << u"%1 to %2"_s.arg(timeText(gap.start, UtcTime()), timeText(gap.end, gap.start));
    }
    const auto more = std::ssize(gaps) - named.size();
    return named.join(u"; "_s) + (more > 0 ? u" and %1 more"_s.arg(more) : QString());
}

QString decoded(const QByteArray &bytes, const CsvFormat &format)
{
    QStringDecoder decoder(format.utf16 ? QStringDecoder::Utf16LE : QStringDecoder::Utf8);
    return decoder.decode(bytes);
}

} // namespace

PriceQuery ExportRequest::query(UtcTime pieceStart, UtcTime pieceEnd) const
{
    PriceQuery query;
    query.tariffNames = tariffNames;
    query.types = types;
    query.from = pieceStart;
    query.to = pieceEnd;
    query.touching = options.layout == PriceLayout::Wide && pieceStart == start();
    return query;
}

TariffType ExportRequest::countedType() const
{
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
    if (request.end() <= request.start())
        problems.range = u"The range must have at least one day"_s;
    if (request.tariffNames.isEmpty())
        problems.products = u"Choose at least one product"_s;
    if (request.types.empty())
        problems.components = u"Choose at least one component"_s;
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
    const qint64 slotsOfRange = (request.end() - request.start()) / kSlotLength;
    for (const QString &name : request.tariffNames) {
        std::vector<Stretch> slots;
        for (const StoredSeries &series : counted)
            if (series.key.tariffName == name && series.key.tariffType == request.countedType())
                for (const StoredPoint &point : series.points)
                    slots.push_back({point.start, point.end});
        std::ranges::sort(slots, {}, &Stretch::start);
        expected += slotsOfRange;
        const std::vector<Stretch> ofProduct = gapsOf(slots, request.start(), request.end());
        present += slotsOfRange;
        for (const Stretch &gap : ofProduct)
            present -= (gap.end - gap.start) / kSlotLength;
        gaps.insert(gaps.end(), ofProduct.begin(), ofProduct.end());
    }
    const auto days = (std::chrono::sys_days(request.to) - std::chrono::sys_days(request.from)).count();
    if (const QString problem = exportProblems(request).first(); !problem.isEmpty())
        return {false, u"Nothing to export: %1."_s.arg(problem.at(0).toLower() + problem.mid(1))};
    if (present == 0)
        return {false, u"No price of this range is stored here."_s};
    if (present == expected)
        return {true, u"Complete: %1 slots, %2. No missing value."_s.arg(countText(present, expected),
                                                                         quantityText(days, u"day"))};
    return {false, u"Missing: %1 slots are here, %2. Without: %3."_s.arg(
                       countText(present, expected), quantityText(days, u"day"), gapsText(gaps))};
}

QString formatText(const ExportOptions &options)
{
    const CsvFormat format = csvFormat(options.preset, options.decimal);
    QString mark = u"none"_s;
    if (format.byteOrderMark)
        mark = format.utf16 ? u"FF FE"_s : u"EF BB BF"_s;
    const QString separator = format.separator == '\t' ? u"TAB"_s : QString(QLatin1Char(format.separator));
    return u"BOM %1      Separator %2      Decimal %3      Line end CRLF      Quotes only where needed"_s.arg(
        mark, separator, QString(QLatin1Char(format.decimal)));
}

} // namespace etcm
