#include "sources/entsoe.h"

#include "sources/bidding_zone.h"
#include "sources/call_builder.h"
#include "sources/json_document.h"
#include "sources/market_document.h"
#include "sources/wholesale_prices.h"

#include <QUrlQuery>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr auto kNoData = "999"_L1;
constexpr std::size_t kMostFaults = 1'000; // of a hostile document; more say no more

// yyyyMMddHHmm in UTC, out of 2026-03-28T23:00:00Z.
QString periodText(UtcTime time)
{
    QString text = QString::fromLatin1(formatIsoUtc(time));
    text.remove(u'-').remove(u':').remove(u'T');
    return text.left(12);
}

CallSpec marketCall(const SourceConfig &source, const QString &zone, TimeRange range)
{
    const QString path = source.priceCalls.path.isEmpty() ? u"/api"_s : source.priceCalls.path;
    CallSpec call = callTo(source, Endpoint::Prices, path, range);
    call.tariffName = zone;
    QUrlQuery query;
    query.addQueryItem(u"documentType"_s, u"A44"_s);
    query.addQueryItem(u"in_Domain"_s, zoneCode(zone));
    query.addQueryItem(u"out_Domain"_s, zoneCode(zone));
    query.addQueryItem(u"periodStart"_s, periodText(range.from));
    query.addQueryItem(u"periodEnd"_s, periodText(range.to));
    call.url.setQuery(query);
    return call;
}
} // namespace

// The period must be there: an empty range has none, so nothing is asked. It only tells that there is an
// endpoint.
std::vector<CallSpec> EntsoeDialect::calls(const SourceConfig &source, Endpoint endpoint,
                                           TimeRange range) const
{
    return wholesaleCalls(source, endpoint, range, marketCall);
}

Result<ParsedAnswer> EntsoeDialect::parse(const SourceConfig &source, const CallSpec &call, UtcTime fetchedAt,
                                          QByteArrayView body) const
{
    if (call.endpoint != Endpoint::Prices)
        return fail(unansweredEndpoint(source, call.endpoint));
    auto document = MarketDocumentReader(body, zoneCode(call.tariffName)).read();
    if (!document)
        return fail(document.error());
    if (!document->reason.isEmpty() && document->reason != kNoData)
        return fail(schemaError(
            u"the platform answers with reason %1: %2"_s.arg(document->reason, document->reasonText),
            u"$.Reason"_s));
    if (document->faults.size() > kMostFaults)
        document->faults.resize(kMostFaults);
    return wholesaleAnswer(source, call, fetchedAt, std::move(document->points), std::move(document->faults));
}

bool EntsoeDialect::saysNoData(QByteArrayView body) const
{
    const auto document = MarketDocumentReader(body, {}).read();
    return document && document->reason == kNoData;
}

} // namespace etcm
