#include "sources/energy_charts.h"

#include "domain/believable_time.h"
#include "domain/market_day.h"
#include "sources/call_builder.h"
#include "sources/json_document.h"
#include "sources/wholesale_prices.h"

#include <QUrlQuery>

#include <algorithm>
#include <numeric>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;
using simdjson::SUCCESS;
using simdjson::dom::element;

namespace
{
constexpr std::int64_t kLastSecond = 4'102'444'800; // 2100: beyond it no instant is meant

QString dateText(UtcTime time)
{
    return QString::fromLatin1(formatIsoDate(MarketDay::containing(time).date()));
}

CallSpec chartsCall(const SourceConfig &source, const QString &zone, TimeRange range)
{
    const QString path = source.priceCalls.path.isEmpty() ? u"/price"_s : source.priceCalls.path;
    CallSpec call = callTo(source, Endpoint::Prices, path, range);
    call.tariffName = zone;
    QUrlQuery query;
    query.addQueryItem(u"bzn"_s, percentEncoded(zone));
    if (range.from < range.to) {
        query.addQueryItem(u"start"_s, dateText(range.from));
        query.addQueryItem(u"end"_s, dateText(range.to - milliseconds(1)));
    }
    call.url.setQuery(query);
    return call;
}

struct Lists {
    simdjson::dom::array times;
    simdjson::dom::array prices;
};

Result<simdjson::dom::array> listIn(element answer, std::string_view name)
{
    const simdjson::dom::object root(answer);
    const QString path = u"$."_s + text16(name);
    const auto value = jsonField(root, name);
    if (!value) {
        if (auto error = saidInstead(root, text16(name)))
            return fail(std::move(*error));
        return fail(schemaError(u"the answer has no %1"_s.arg(text16(name)) + ownWords(answer), path));
    }
    simdjson::dom::array list;
    if (value->get_array().get(list) != SUCCESS)
        return fail(schemaError(u"%1 is %2, no list"_s.arg(text16(name), shown(*value)), path));
    return list;
}

Result<Lists> readLists(element root)
{
    simdjson::dom::object object;
    if (root.get_object().get(object) != SUCCESS)
        return fail(schemaError(
            u"the answer is %1, no object with prices"_s.arg(shown(root)) + ownWords(root), u"$"_s));
    const auto times = listIn(root, "unix_seconds");
    if (!times)
        return fail(times.error());
    const auto prices = listIn(root, "price");
    if (!prices)
        return fail(prices.error());
    if (times->size() != prices->size())
        return fail(schemaError(
            u"price has %1 values for %2 instants"_s.arg(prices->size()).arg(times->size()), u"$.price"_s));
    if (times->size() == 0)
        return Lists{*times, *prices};
    const auto unit = jsonField(object, "unit");
    const auto name = unit ? jsonText(*unit) : std::nullopt;
    if (!name || !isEurPerMwh(text16(*name)))
        return fail(schemaError(u"the unit is %1, not EUR / MWh"_s.arg(unit ? shown(*unit) : u"missing"_s),
                                u"$.unit"_s));
    return Lists{*times, *prices};
}

std::optional<UtcTime> instantOf(element value)
{
    std::int64_t second = 0;
    if (value.get_int64().get(second) != SUCCESS || second < 0 || second > kLastSecond)
        return std::nullopt;
    return fromEpochMs(second * 1000);
}

// What the distances of a delivery day have in common is the length of its slots, whatever is missing.
class SlotLengths
{
public:
    void add(UtcTime time)
    {
        const UtcTime day = MarketDay::containing(time).start();
        if (m_days.empty() || m_days.back().day != day)
            m_days.push_back({day, milliseconds(0), time});
        Day &last = m_days.back();
        last.common = std::gcd((time - last.previous).count(), last.common.count()) * milliseconds(1);
        last.previous = time;
    }

    // A day with a single instant, as the one behind the end, goes on as its neighbour.
    void finish()
    {
        for (std::size_t i = 1; i < m_days.size(); ++i) {
            if (m_days[i].common == milliseconds(0))
                m_days[i].common = m_days[i - 1].common;
        }
        for (std::size_t i = m_days.size(); i-- > 1;) {
            if (m_days[i - 1].common == milliseconds(0))
                m_days[i - 1].common = m_days[i].common;
        }
    }

    [[nodiscard]] milliseconds at(UtcTime time) const
    {
        const auto day = std::ranges::upper_bound(m_days, time, {}, &Day::day);
        const milliseconds common = std::prev(day)->common;
        if (common == milliseconds(0) || common % minutes(30) != milliseconds(0))
            return kSlotLength;
        return common % hours(1) == milliseconds(0) ? milliseconds(hours(1)) : milliseconds(minutes(30));
    }

private:
    struct Day {
        UtcTime day;
        milliseconds common{0};
        UtcTime previous;
    };
    std::vector<Day> m_days; ///< ascending
};

struct TimedValue {
    UtcTime start;
    std::optional<Price> price; ///< nothing: null, a gap
};

std::vector<TimedValue> readValues(const Lists &lists, std::vector<RowFault> &faults)
{
    std::vector<TimedValue> values;
    values.reserve(lists.times.size());
    std::size_t index = 0;
    auto number = lists.prices.begin();
    for (const element time : lists.times) {
        const element price = *number;
        ++number;
        const std::size_t place = index++;
        const auto start = instantOf(time);
        if (!start || *start < kEarliestBelievable || !isOnTheGrid(*start)) {
            faults.push_back(
                {u"$.unix_seconds[%1]"_s.arg(place), u"is %1, no quarter-hour"_s.arg(shown(time))});
            continue;
        }
        TimedValue value{*start, std::nullopt};
        const auto plain = jsonNumber(price);
        if (plain)
            value.price = Price::fromDouble(*plain);
        if (!plain && !price.is_null())
            faults.push_back({u"$.price[%1]"_s.arg(place), u"is %1, no number"_s.arg(shown(price))});
        else if (plain && !value.price)
            faults.push_back({u"$.price[%1]"_s.arg(place),
                              u"is %1, beyond the range of prices"_s.arg(shown(price)), FaultKind::Value});
        values.push_back(value);
    }
    return values;
}

std::vector<PricePoint> pointsOf(std::vector<TimedValue> values)
{
    std::ranges::stable_sort(values, {}, &TimedValue::start);
    SlotLengths lengths;
    for (const TimedValue &value : values)
        lengths.add(value.start);
    lengths.finish();
    std::vector<PricePoint> points;
    points.reserve(values.size());
    for (const TimedValue &value : values) {
        if (value.price)
            points.push_back({value.start, value.start + lengths.at(value.start), *value.price});
    }
    return points;
}

// Told once, so that nobody is surprised on the day when it ends.
void noteDeprecation(element root, ParsedAnswer &answer)
{
    const auto flag = jsonField(simdjson::dom::object(root), "deprecated");
    bool isDeprecated = false;
    if (flag && flag->get_bool().get(isDeprecated) == SUCCESS && isDeprecated)
        answer.notes.push_back({u"$.deprecated"_s, u"says that this address will end"_s});
}
} // namespace

std::vector<CallSpec> EnergyChartsDialect::calls(const SourceConfig &source, Endpoint endpoint,
                                                 TimeRange range) const
{
    return wholesaleCalls(source, endpoint, range, chartsCall);
}

Result<ParsedAnswer> EnergyChartsDialect::parse(const SourceConfig &source, const CallSpec &call,
                                                UtcTime fetchedAt, QByteArrayView body) const
{
    if (call.endpoint != Endpoint::Prices)
        return fail(unansweredEndpoint(source, call.endpoint));
    const auto document = JsonDocument::read(body);
    if (!document)
        return fail(document.error());
    const auto lists = readLists(document->root());
    if (!lists)
        return fail(lists.error());
    std::vector<RowFault> faults;
    std::vector<PricePoint> points = pointsOf(readValues(*lists, faults));
    auto answer = wholesaleAnswer(source, call, fetchedAt, std::move(points), std::move(faults));
    if (answer)
        noteDeprecation(document->root(), *answer);
    return answer;
}

} // namespace etcm
