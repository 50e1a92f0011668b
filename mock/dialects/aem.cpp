#include "mock/dialects/aem.h"

#include "domain/market_day.h"
#include "mock/dialects/price_json.h"

namespace etcm::mock
{
using namespace std::chrono_literals;

namespace
{
constexpr Price kWater = Price::fromMicro(6'000);  // CHF/kWh, part of the energy
constexpr Price kTaxes = Price::fromMicro(34'900); // CHF/kWh, the sum of kTaxList
constexpr auto kTaxList = R"({"name":"SDL","unit":"CHF_kWh","value":0.0027},)"
                          R"({"name":"RIC","unit":"CHF_kWh","value":0.022},)"
                          R"({"name":"Utilizzo demanio pubblico","unit":"CHF_kWh","value":0.0102})";
constexpr auto kGridList = R"({"name":"Potenza","unit":"CHF_kW_t","value":2.0},)"
                           R"({"name":"Tassa base","unit":"CHF_m","value":2.6},)"
                           R"({"name":"Tassa di misurazione","unit":"CHF_m","value":4.4})";

QByteArray entry(const char *name, Price value)
{
    return QByteArray("{\"name\":\"") + name + "\",\"unit\":\"CHF_kWh\",\"value\":" + value.toText() + '}';
}

QByteArray slotJson(const TimedPrice &slot)
{
    return "{\"start_timestamp\":\"" + timeText(slot.start, TimeStyle::LocalSeconds) +
           "\",\"end_timestamp\":\"" + timeText(slot.end, TimeStyle::LocalSeconds) + "\",\"grid\":[" +
           entry("Trasporto", slot.price.grid) + "],\"total\":[" +
           entry("Totale IVA esclusa", slot.price.integrated + kTaxes) + "]}";
}
} // namespace

Response Aem::tariffs(const Request & /*request*/) const
{
    const MarketDay today = MarketDay::containing(m_world.now());
    const MarketDay day = m_world.now() >= today.at(18h) ? today.next() : today;
    const PriceRange range = m_world.prices().range(Product::Home, day.start(), day.end(), m_world.now());
    QByteArray slotList;
    for (const TimedPrice &slot : range.slots)
        slotList += (slotList.isEmpty() ? QByteArray() : QByteArray(",")) + slotJson(slot);
    Response response;
    response.body = "{\"publication_timestamp\":\"" +
                    timeText(day.previous().at(18h), TimeStyle::LocalSeconds) +
                    "\",\"fixed_prices\":{\"grid\":[" + kGridList + "],\"electricity\":[" +
                    entry("Energia", kHomeElectricity - kWater) + ',' + entry("tiacqua", kWater) +
                    "],\"taxes\":[" + kTaxList + "]},\"dynamic_prices\":[" + slotList + "]}";
    return response;
}

} // namespace etcm::mock
