#include "sources/call_builder.h"

#include <QUrlQuery>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::chrono::days kLongestSpan{30};

CallSpec priceCall(const SourceConfig &source, const QString &path, const QString &tariffName,
                   const QString &tariffType, TimeRange range)
{
    CallSpec call = callTo(source, Endpoint::Prices, path, range);
    call.tariffName = tariffName;
    if (!source.priceCalls.withParameters)
        return call;
    QUrlQuery query;
    if (!tariffName.isEmpty())
        query.addQueryItem(u"tariff_name"_s, percentEncoded(tariffName));
    if (!tariffType.isEmpty())
        query.addQueryItem(u"tariff_type"_s, percentEncoded(tariffType));
    if (range.from < range.to) {
        query.addQueryItem(u"start_timestamp"_s, QString::fromLatin1(formatIsoUtc(range.from)));
        query.addQueryItem(u"end_timestamp"_s, QString::fromLatin1(formatIsoUtc(range.to)));
    }
    if (!query.isEmpty())
        call.url.setQuery(query);
    return call;
}
} // namespace

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

std::vector<TimeRange> callPieces(TimeRange range)
{
    std::vector<TimeRange> pieces;
    UtcTime from = range.from;
    do {
        const UtcTime to = std::min<UtcTime>(range.to, from + kLongestSpan);
        pieces.push_back({from, to});
        from = to;
    } while (from < range.to);
    return pieces;
}

CallSpec callTo(const SourceConfig &source, Endpoint endpoint, const QString &path, TimeRange range)
{
    CallSpec call;
    call.endpoint = endpoint;
    call.url = source.baseUrl;
    call.url.setPath(source.baseUrl.path() + path);
    const bool hasSecret = source.signIn.kind != AuthKind::None || !source.signIn.queryKey.isEmpty();
    call.needsToken = hasSecret && endpoint != Endpoint::Health;
    call.range = range;
    return call;
}

std::vector<CallSpec> priceCalls(const SourceConfig &source, const QString &path, TimeRange range)
{
    const QStringList products = source.tariffNames.isEmpty() ? QStringList{QString()} : source.tariffNames;
    const QStringList types =
        source.priceCalls.tariffTypes.isEmpty() ? QStringList{QString()} : source.priceCalls.tariffTypes;
    std::vector<CallSpec> calls;
    const bool isWhole = !source.priceCalls.withParameters;
    const std::vector<TimeRange> pieces = isWhole ? std::vector{range} : callPieces(range);
    for (const QString &product : products) {
        for (const TimeRange &piece : pieces) {
            for (const QString &type : types)
                calls.push_back(priceCall(source, path, product, type, piece));
        }
    }
    return calls;
}

std::vector<CallSpec> signalCalls(const SourceConfig &source, const QString &folder, const QString &newest,
                                  TimeRange range)
{
    std::vector<CallSpec> calls{callTo(source, Endpoint::Signals, newest, {})};
    const bool days = range.from < range.to;
    for (MarketDay day = MarketDay::containing(range.from); days && day.start() < range.to;
         day = day.next()) {
        const QString date = QString::fromLatin1(formatIsoDate(day.date()));
        calls.push_back(
            callTo(source, Endpoint::Signals, folder + u'/' + date, TimeRange{day.start(), day.end()}));
    }
    return calls;
}

} // namespace etcm
