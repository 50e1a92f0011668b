#include "mock/dialects/ckw_public.h"

#include "mock/api/error_body.h"
#include "mock/api/json_text.h"
#include "mock/dialects/energy_api.h"
#include "mock/dialects/price_query.h"

namespace etcm::mock
{

namespace
{
// The numbers are strings of single-precision floats with eight digits: 0.08 becomes "0.079999998".
QByteArray floatText(const std::optional<double> &value)
{
    if (!value)
        return "null";
    const double rounded = static_cast<double>(static_cast<float>(decimalText(*value).toDouble()));
    return '"' + QByteArray::number(rounded, 'g', 8) + '"';
}

// Not published yet: 200 with neither prices nor a word about them.
QByteArray notPublishedBody()
{
    return R"({"status":404,"body":"No prices are published for this range."})";
}
} // namespace

Response CkwPublic::prices(const Request &request)
{
    const QByteArray name = field(request.query, "tariff_name").value_or(productName(Product::Home));
    const auto product = productFromName(name);
    const auto type = field(request.query, "tariff_type");
    const auto components = componentsFor(type);
    if (!product || !components)
        return errorResponse(400, "Request made incorrectly: tariff_name or tariff_type", request.path);
    const auto asked = readRange(request.query, m_world.now());
    if (!asked)
        return errorResponse(400, asked.error(), request.path);

    const TimeStyle style = asked->asUtc ? TimeStyle::UtcMinutes : TimeStyle::LocalMinutes;
    const UtcTime now = m_world.now();
    const UtcTime to =
        asked->to + std::chrono::milliseconds(1); // the slot that starts at the end is sent, too
    const QByteArray key =
        BodyCache::key({static_cast<std::int64_t>(m_world.prices().state(now)), toEpochMs(asked->from),
                        toEpochMs(to), static_cast<std::int64_t>(*product),
                        static_cast<std::int64_t>(style)}) +
        type.value_or("");
    Response response;
    response.body = m_bodies.get(key, [&] {
        const PriceRange range = m_world.prices().range(*product, asked->from, to, now);
        if (range.slots.empty())
            return notPublishedBody();
        return pricesBody(range, style, '"' + microsecondText(range.publication, style) + '"',
                          componentWriter(*components));
    });
    return response;
}

Response CkwPublic::plant() const
{
    const auto reading = m_world.plant();
    if (!reading)
        return errorResponse(503, "Service Unavailable");
    Response response;
    response.body = "{\"zeitstempel\":\"" + timeText(reading->timestamp, TimeStyle::LocalMinutes) +
                    "\",\"betriebsstatus\":" + quoted(reading->rawStatus.toUtf8()) +
                    ",\"spannung\":" + floatText(reading->voltageKv) +
                    ",\"wirkleistung\":" + floatText(reading->activePowerMw) +
                    ",\"blindleistung\":" + floatText(reading->reactivePowerMvar) +
                    ",\"windgeschwindigkeit\":" + floatText(reading->windSpeedKmh) +
                    R"(,"einheiten":{"strom":"A","spannung":"kV","wirkleistung":"MW","blindleistung":"Mvar",)"
                    R"("windgeschwindigkeit":"km/h"}})";
    return response;
}

Response CkwPublic::controlSignals(const QByteArray &datum) const
{
    const auto date = signalDay(datum, m_world);
    if (!date)
        return errorResponse(400, "Request made incorrectly: datum");
    Response response;
    response.body = "[";
    for (const ControlSignal &signal : m_world.controlSignals(*date)) {
        response.body += response.body.size() > 1 ? ",{\"Name\":" : "{\"Name\":";
        response.body += quoted(signal.name.toUtf8()) +
                         ",\"Description\":" + quoted(signal.description.toUtf8()) + ",\"Date\":\"" +
                         formatIsoDate(signal.date) + "\",\"Start\":\"" +
                         timeText(signal.start, TimeStyle::LocalSeconds) + "\",\"End\":\"" +
                         timeText(signal.end, TimeStyle::LocalSeconds) + "\"}";
    }
    response.body += ']';
    return response;
}

} // namespace etcm::mock
