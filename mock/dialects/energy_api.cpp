#include "mock/dialects/energy_api.h"

#include "mock/api/error_body.h"
#include "mock/api/json_text.h"

#include <cmath>

namespace etcm::mock
{

namespace
{
Response ok(QByteArray body)
{
    Response response;
    response.body = std::move(body);
    return response;
}

QByteArray localText(UtcTime time)
{
    return '"' + timeText(time, TimeStyle::LocalSeconds) + '"';
}

QByteArray measured(const char *name, const std::optional<double> &value)
{
    return ",\"" + QByteArray(name) + "\":" + (value ? decimalText(*value) : "null");
}
} // namespace

QByteArray decimalText(double value)
{
    return Price::fromMicro(std::llround(value * 1e4) * 100).toText();
}

std::optional<LocalDate> signalDay(const QByteArray &segment, const World &world)
{
    const bool isWord = segment.isEmpty() || segment == "last" || segment == "latest";
    return isWord ? std::optional(world.lastSignalDay()) : parseIsoDate(segment);
}

Checked<EnergyApi::Selection> EnergyApi::readSelection(const Fields &query)
{
    const QByteArray name = field(query, "tariff_name").value_or(productName(Product::Home));
    const auto product = productFromName(name);
    if (!product) {
        return tl::unexpected(
            unknownValue("tariff_name", name, {productName(Product::Home), productName(Product::Business)}));
    }
    const auto type = field(query, "tariff_type");
    auto components = componentsFor(type);
    if (!components)
        return tl::unexpected(unknownValue("tariff_type", *type, componentNames()));
    return Selection{*product, std::move(*components)};
}

Response EnergyApi::render(const Selection &selection, UtcTime from, UtcTime to)
{
    const UtcTime now = m_world.now();
    QByteArray key = BodyCache::key({static_cast<std::int64_t>(m_world.prices().state(now)), toEpochMs(from),
                                     toEpochMs(to), static_cast<std::int64_t>(selection.product)});
    for (const Component &component : selection.components)
        key += BodyCache::key({static_cast<std::int64_t>(component.type)});
    return ok(m_bodies.get(key, [&] {
        const PriceRange range = m_world.prices().range(selection.product, from, to, now);
        return pricesBody(range, TimeStyle::LocalSeconds, localText(range.publication),
                          componentWriter(selection.components));
    }));
}

Response EnergyApi::prices(const Request &request)
{
    const auto selection = readSelection(request.query);
    if (!selection)
        return errorResponse(400, selection.error(), request.path);
    const auto range = readRange(request.query, m_world.now());
    if (!range)
        return errorResponse(400, range.error(), request.path);
    return render(*selection, range->from, range->to);
}

Response EnergyApi::latestPrice(const Request &request)
{
    const auto selection = readSelection(request.query);
    if (!selection)
        return errorResponse(400, selection.error(), request.path);
    const UtcTime now = m_world.now();
    const MarketDay today = MarketDay::containing(now);
    const UtcTime start = today.slotStart(today.slotIndex(now));
    return render(*selection, start, start + kSlotLength);
}

Response EnergyApi::plant() const
{
    const auto reading = m_world.plant();
    if (!reading)
        return errorResponse(503, "The plant does not answer.", "/api/v1/plant/live");
    return ok(
        "{\"timestamp\":" + localText(reading->timestamp) +
        ",\"plant_id\":" + quoted(reading->plantId.toUtf8()) +
        ",\"operational_status\":" + quoted(operationalStatusName(reading->status).toUtf8()) +
        measured("voltage_kv", reading->voltageKv) + measured("active_power_mw", reading->activePowerMw) +
        measured("reactive_power_mvar", reading->reactivePowerMvar) +
        measured("wind_speed_kmh", reading->windSpeedKmh) +
        R"(,"units":{"voltage":"kV","active_power":"MW","reactive_power":"Mvar","wind_speed":"km/h"}})");
}

Response EnergyApi::controlSignals(const QByteArray &day) const
{
    const auto date = signalDay(day, m_world);
    if (!date)
        return errorResponse(400, "The day must be YYYY-MM-DD, last or latest.", "/api/v1/control/signals");
    QByteArray out = "[";
    for (const ControlSignal &signal : m_world.controlSignals(*date)) {
        out += out.size() > 1 ? ",{\"name\":" : "{\"name\":";
        out += quoted(signal.name.toUtf8()) + ",\"description\":" + quoted(signal.description.toUtf8()) +
               ",\"date\":\"" + formatIsoDate(signal.date) + "\",\"start\":" + localText(signal.start) +
               ",\"end\":" + localText(signal.end) + '}';
    }
    return ok(out + ']');
}

} // namespace etcm::mock
