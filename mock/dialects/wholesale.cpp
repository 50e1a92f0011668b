#include "mock/dialects/wholesale.h"

#include "domain/market_day.h"
#include "mock/api/json_text.h"

#include <algorithm>

namespace etcm::mock
{
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
constexpr LocalDate kFirstQuarters{year(2025) / October / 1};
constexpr auto kPublishes = 13h;
constexpr auto kZone = "10YCH-SWISSGRIDZ";

// What a tariff's price leaves for energy, and in daytime a step from one quarter to the next.
Price spot(const TimedPrice &slot)
{
    const minutes time = toZurich(slot.start).timeOfDay;
    const auto step = time < 6h ? 0 : (time % 1h) / 15min * 1'000'000 - 1'500'000;
    return Price::fromMicro((slot.price.integrated.micro() - 160'000) * 1'000 + step);
}

QByteArray number(std::int64_t value)
{
    return QByteArray::number(static_cast<qlonglong>(value));
}

QByteArray minuteText(UtcTime time)
{
    return formatIsoUtc(time).left(16) + 'Z';
}

std::optional<UtcTime> periodTime(const Request &request, const char *name)
{
    const QByteArray text = field(request.query, name).value_or(QByteArray());
    if (text.size() != 12)
        return std::nullopt;
    return parseIsoTime(text.left(4) + '-' + text.mid(4, 2) + '-' + text.mid(6, 2) + 'T' + text.mid(8, 2) +
                        ':' + text.mid(10) + 'Z');
}

QByteArray element(const char *name, const QByteArray &text)
{
    return QByteArray("<") + name + '>' + text + "</" + name + '>';
}

// Slots that follow on each other and are of one length.
template <typename Slot>
QByteArray periodXml(const Slot *first, const Slot *last)
{
    const auto length = duration_cast<minutes>(first->end - first->start);
    QByteArray out = "<Period><timeInterval>" + element("start", minuteText(first->start)) +
                     element("end", minuteText((last - 1)->end)) + "</timeInterval>" +
                     element("resolution", length == 1h ? "PT60M" : "PT15M");
    for (const Slot *slot = first; slot != last; ++slot) {
        if (slot != first && slot->price == (slot - 1)->price)
            continue;
        out += "<Point>" + element("position", number(slot - first + 1)) +
               element("price.amount", slot->price.toText()) + "</Point>";
    }
    return out + "</Period>";
}
} // namespace

Response detailResponse(int status, const QByteArray &detail)
{
    Response response;
    response.status = status;
    response.body = "{\"detail\":" + quoted(detail) + '}';
    return response;
}

Response acknowledgement(int status, const QByteArray &code, const QByteArray &text)
{
    Response response;
    response.status = status;
    response.contentType = "application/xml";
    response.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Acknowledgement_MarketDocument "
                    "xmlns=\"urn:iec62325.351:tc57wg16:451-1:acknowledgementdocument:7:0\"><Reason>" +
                    element("code", code) + element("text", text) +
                    "</Reason></Acknowledgement_MarketDocument>";
    return response;
}

// Slots with from <= start < to; hours count by their start.
std::vector<Wholesale::Slot> Wholesale::published(UtcTime from, UtcTime to) const
{
    const MarketDay today = MarketDay::containing(m_world.now());
    const UtcTime until = m_world.now() >= today.at(kPublishes) ? today.next().end() : today.end();
    const UtcTime quarters = MarketDay(kFirstQuarters).start();
    std::vector<Slot> out;
    for (const TimedPrice &slot :
         m_world.prices().range(Product::Home, from, std::min(to, until), m_world.now()).slots) {
        const bool isHour = slot.start < quarters;
        if (!isHour || slot.start.time_since_epoch() % 1h == 0ms)
            out.push_back({slot.start, isHour ? slot.start + 1h : slot.end, spot(slot)});
    }
    return out;
}

Response Wholesale::energyCharts(const Request &request) const
{
    const LocalDate today = MarketDay::containing(m_world.now()).date();
    const auto dateOf = [&](const char *name) {
        const auto text = field(request.query, name);
        return text ? parseIsoDate(*text) : std::optional(today);
    };
    const auto first = dateOf("start");
    const auto last = dateOf("end");
    if (!first || !last || *last < *first)
        return detailResponse(422, "start and end must be dates as 2026-10-14, end not before start.");
    const bool isOurs = field(request.query, "bzn").value_or(QByteArray("DE-LU")) == "CH";
    const std::vector<Slot> slots_ =
        isOurs ? published(MarketDay(*first).start(), MarketDay(*last).end() + 1ms) : std::vector<Slot>();
    if (slots_.empty())
        return detailResponse(404, "no content available");
    QByteArray times;
    QByteArray prices;
    for (const Slot &slot : slots_) {
        const char *comma = times.isEmpty() ? "" : ",";
        times += comma + number(toEpochMs(slot.start) / 1000);
        prices += comma + slot.price.toText();
    }
    Response response;
    response.body =
        "{\"license_info\":\"CC BY 4.0 (creativecommons.org/licenses/by/4.0) from Bundesnetzagentur | "
        "SMARD.de\",\"unix_seconds\":[" +
        times + "],\"price\":[" + prices + "],\"unit\":\"EUR / MWh\",\"deprecated\":false}";
    return response;
}

Response Wholesale::entsoe(const Request &request) const
{
    if (field(request.query, "securityToken") != QByteArray(kSecurityToken))
        return acknowledgement(401, "A01", "Unauthorized. Missing or invalid security token.");
    const auto from = periodTime(request, "periodStart");
    const auto to = periodTime(request, "periodEnd");
    if (field(request.query, "documentType") != QByteArray("A44") || !from || !to || *to <= *from)
        return acknowledgement(400, "A02",
                               "documentType A44, periodStart and periodEnd (yyyyMMddHHmm) are needed.");
    const QByteArray nothing = "No matching data found for Data item Day-ahead Prices [12.1.D].";
    for (const char *name : {"in_Domain", "out_Domain"}) {
        if (field(request.query, name) != QByteArray(kZone))
            return acknowledgement(400, "999", nothing);
    }
    const std::vector<Slot> slots_ =
        published(MarketDay::containing(*from).start(), MarketDay::containing(*to - 1ms).end());
    if (slots_.empty())
        return acknowledgement(200, "999", nothing);
    QByteArray periods;
    const Slot *const end = slots_.data() + slots_.size();
    for (const Slot *first = slots_.data(); first != end;) {
        const UtcTime midnight = MarketDay::containing(first->start).end();
        const Slot *last = first + 1;
        while (last != end && last->start == (last - 1)->end && last->start < midnight)
            ++last;
        periods += periodXml(first, last);
        first = last;
    }
    Response response;
    response.contentType = "application/xml";
    response.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Publication_MarketDocument "
                    "xmlns=\"urn:iec62325.351:tc57wg16:451-3:publicationdocument:7:3\">" +
                    element("type", "A44") + "<TimeSeries>" + element("in_Domain.mRID", kZone) +
                    element("out_Domain.mRID", kZone) + element("currency_Unit.name", "EUR") +
                    element("price_Measure_Unit.name", "MWH") + element("curveType", "A03") + periods +
                    "</TimeSeries></Publication_MarketDocument>";
    return response;
}

} // namespace etcm::mock
