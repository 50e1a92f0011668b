#include "mock/dialects/utilities.h"

#include "mock/api/error_body.h"
#include "mock/api/json_text.h"
#include "mock/dialects/price_query.h"
#include "mock/dialects/tariff_parts.h"

#include <algorithm>
#include <span>

namespace etcm::mock
{
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
constexpr Price kMonthly = Price::fromMicro(3'000'000); // CHF a month
constexpr Price kFees = Price::fromMicro(1'600);        // CHF/kWh
constexpr Price kReward = Price::fromMicro(62'000);     // CHF/kWh, paid to the customer
constexpr Price kFlat = Price::fromMicro(120'000);      // CHF/kWh, EKZ's standard tariff
constexpr auto kGroupeEHistory = days(270);

struct Offer {
    const char *name;
    Product product;
};
constexpr Offer kEkzOffers[]{{"integrated_400D", Product::Home}, {"integrated_400D_E", Product::Business}};
constexpr Offer kGroupeEOffers[]{{"vario", Product::Home},
                                 {"double", Product::Business},
                                 {"project_1", Product::Home},
                                 {"project_3", Product::Business}};
constexpr Offer kPrimeoOffers[]{{"NetzDynamisch", Product::Home},
                                {"NetzDynamischAVAG", Product::Business},
                                {"NetzDynamischELAG", Product::Home}};

const Offer *offerNamed(std::span<const Offer> offers, QByteArrayView name)
{
    const auto found = std::ranges::find_if(offers, [&](const Offer &offer) { return name == offer.name; });
    return found == offers.end() ? nullptr : &*found;
}

QByteArrayList namesOf(std::span<const Offer> offers)
{
    QByteArrayList names;
    for (const Offer &offer : offers)
        names += offer.name;
    return names;
}

std::vector<TariffPart> ekzParts(const SlotPrice &p)
{
    return {{"electricity", kMonthly, p.electricity},
            {"grid", Price(), p.grid},
            {"integrated", kMonthly, p.integrated},
            {"regional_fees", Price(), kFees},
            {"metering", kMonthly, std::nullopt}};
}

std::vector<TariffPart> groupeEParts(const SlotPrice &p)
{
    return {{"grid", std::nullopt, p.grid},
            {"integrated", std::nullopt, p.integrated},
            {"feed_in", std::nullopt, kReward}};
}

std::vector<TariffPart> primeoParts(const SlotPrice &p)
{
    return {{"grid", std::nullopt, p.grid},
            {"grid_usage", std::nullopt, p.gridUsage},
            {"electricity", std::nullopt, p.electricity},
            {"integrated", std::nullopt, p.integrated},
            {"feed_in", std::nullopt, std::nullopt}};
}

// At least 0.06 CHF/kWh, as BKW guarantees.
std::vector<TariffPart> bkwParts(const SlotPrice &p)
{
    return {{"feed_in", std::nullopt, std::max(p.grid, Price::fromMicro(60'000))}};
}

std::vector<TariffPart> esitParts(const SlotPrice &p)
{
    return {{"electricity", std::nullopt, p.electricity},
            {"grid", std::nullopt, p.gridUsage},
            {"dso", std::nullopt, p.grid},
            {"integrated", std::nullopt, p.integrated},
            {"feed_in", std::nullopt, kReward}};
}

void appendWork(QByteArray &out, const TariffPart &part)
{
    appendList(out, part);
    if (part.energy)
        out.insert(out.size() - 2, ",\"component\":\"work\"");
}

// At noon the grid pays for being used.
void makeNoonNegative(PriceRange &range)
{
    for (TimedPrice &slot : range.slots) {
        const minutes time = toZurich(slot.start).timeOfDay;
        if (time < 11h || time >= 15h)
            continue;
        slot.price.grid = Price::fromMicro(-slot.price.grid.micro() / 2);
        slot.price.integrated = slot.price.grid + slot.price.electricity;
    }
}

QByteArray publicationText(const PriceRange &range, TimeStyle style)
{
    return range.slots.empty() ? "\"\"" : '"' + timeText(range.publication, style) + '"';
}

Response answer(const PriceRange &range, const SlotWriter &writer, TimeStyle style = TimeStyle::LocalSeconds)
{
    Response response;
    response.body = pricesBody(range, style, publicationText(range, style), writer);
    return response;
}
} // namespace

PriceRange Utilities::published(Product product, UtcTime from, UtcTime to, minutes publishes) const
{
    const MarketDay today = MarketDay::containing(m_world.now());
    const UtcTime until = m_world.now() >= today.at(publishes) ? today.next().end() : today.end();
    PriceRange range = m_world.prices().range(product, from, std::min(to, until), m_world.now());
    if (!range.slots.empty())
        range.publication =
            MarketDay::containing(range.slots.back().start).previous().at(publishes) + seconds(7);
    return range;
}

Response Utilities::ekz(const Request &request) const
{
    const auto asked = readRange(request.query, m_world.now());
    if (!asked)
        return vseErrorResponse(400, asked.error());
    const Offer *offer = offerNamed(kEkzOffers, field(request.query, "tariff_name").value_or(QByteArray()));
    const Product product = offer ? offer->product : Product::Home;
    PriceRange range = published(product, asked->from, asked->to + kSlotLength, 17h + 50min);
    if (!offer) {
        for (TimedPrice &slot : range.slots)
            slot.price = {kFlat, kFlat, kFlat, kFlat + kFlat};
        range.publication = *parseIsoTime("2025-12-18T14:21:02+01:00");
    }
    return answer(range, partWriter(ekzParts, appendList, field(request.query, "tariff_type")));
}

Response Utilities::groupeE(const Request &request) const
{
    const QByteArrayList types{"feed-in", "grid", "integrated"};
    auto type = field(request.query, "tariff_type");
    if (type && !types.contains(*type))
        return vseErrorResponse(400, unknownValue("tariff_type", *type, types));
    if (type && *type == "feed-in")
        type = "feed_in";
    const QByteArray name = field(request.query, "tariff_name").value_or(kGroupeEOffers[0].name);
    const Offer *offer = offerNamed(kGroupeEOffers, name);
    if (!offer)
        return vseErrorResponse(400, unknownValue("tariff_name", name, namesOf(kGroupeEOffers)));
    const auto asked = readRange(request.query, m_world.now());
    if (!asked)
        return vseErrorResponse(400, asked.error());
    const UtcTime from = std::max<UtcTime>(asked->from, m_world.now() - kGroupeEHistory);
    PriceRange range = published(offer->product, from, asked->to, 14h + 48min);
    makeNoonNegative(range);
    return answer(range, partWriter(groupeEParts, appendList, type));
}

Response Utilities::groupeEGone(const Request & /*request*/) const
{
    return vseErrorResponse(410, "Version 1 has ended. Use /v2/tariffs.");
}

Response Utilities::primeo(const Request &request) const
{
    const auto refuse = [](const QByteArray &why) {
        Response response;
        response.status = 400;
        response.body = "{\"status\":400,\"message\":" + quoted(why) + '}';
        return response;
    };
    const QByteArrayList types{"grid", "grid_usage", "electricity", "integrated"};
    const auto type = field(request.query, "tariff_type");
    if (type && !types.contains(*type))
        return refuse(unknownValue("tariff_type", *type, types));
    const QByteArray name = field(request.query, "tariff_name").value_or(kPrimeoOffers[0].name);
    const Offer *offer = offerNamed(kPrimeoOffers, name);
    if (!offer)
        return refuse(unknownValue("tariff_name", name, namesOf(kPrimeoOffers)));
    const auto asked = readRange(request.query, m_world.now());
    if (!asked)
        return refuse(asked.error());
    Response response = answer(published(offer->product, asked->from, asked->to, 17h + 30min),
                               partWriter(primeoParts, appendList, type));
    response.body.insert(1, "\"tariff_name\":" + quoted(name) + ',');
    return response;
}

Response Utilities::bkw(const Request &request) const
{
    if (!request.query.empty())
        return vseErrorResponse(400, "The parameter " + request.query.front().first + " is not supported.");
    const MarketDay today = MarketDay::containing(m_world.now());
    return answer(published(Product::Home, today.start(), today.end(), 14h + 10min),
                  partWriter(bkwParts, appendList, std::nullopt), TimeStyle::UtcSeconds);
}

Response Utilities::esit(const Request &request) const
{
    const auto asked = readRange(request.query, m_world.now());
    if (!asked)
        return vseErrorResponse(400, asked.error());
    PriceRange range = published(Product::Home, asked->from, asked->to, 17h);
    for (TimedPrice &slot : range.slots)
        slot.end -= 1s;
    return answer(range, partWriter(esitParts, appendWork, field(request.query, "tariff_type")));
}

} // namespace etcm::mock
