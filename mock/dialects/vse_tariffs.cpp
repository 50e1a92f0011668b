#include "mock/dialects/vse_tariffs.h"

#include "mock/api/error_body.h"
#include "mock/dialects/price_query.h"
#include "mock/dialects/tariff_parts.h"

namespace etcm::mock
{

namespace
{
constexpr Price kBaseGrid = Price::fromMicro(3'000'000);        // CHF a month
constexpr Price kBaseElectricity = Price::fromMicro(2'500'000); // CHF a month
constexpr Price kMetering = Price::fromMicro(5'000'000);        // CHF a month
constexpr Price kRegional = Price::fromMicro(1'600);            // CHF/kWh
constexpr Price kFeedIn = Price::fromMicro(62'000);             // CHF/kWh, paid to the customer

std::vector<TariffPart> partsV1(const SlotPrice &p)
{
    return {{"grid", kBaseGrid, p.grid},
            {"electricity", kBaseElectricity, p.electricity},
            {"integrated", kBaseGrid + kBaseElectricity, p.integrated},
            {"regional_fees", Price(), kRegional},
            {"feed_in", std::nullopt, kFeedIn}};
}

std::vector<TariffPart> partsV2(const SlotPrice &p)
{
    const Price dsoMonthly = kBaseGrid + kMetering;
    return {{"grid", kBaseGrid, p.gridUsage},
            {"electricity", kBaseElectricity, p.electricity},
            {"metering", kMetering, std::nullopt},
            {"national_fees", std::nullopt, kGridSurcharge},
            {"regional_fees", std::nullopt, kRegional},
            {"dso", dsoMonthly, p.grid},
            {"dso_complete", dsoMonthly, p.grid + kRegional},
            {"integrated", dsoMonthly + kBaseElectricity, p.integrated},
            {"integrated_complete", dsoMonthly + kBaseElectricity, p.integrated + kRegional},
            {"feed_in", std::nullopt, kFeedIn}};
}

struct Question {
    Product product = Product::Home;
    std::optional<QByteArray> type;
    AskedRange range;
};

Checked<Question> readQuestion(const Fields &query, PartsOf partsOf, UtcTime now)
{
    const QByteArray name = field(query, "tariff_name").value_or(productName(Product::Home));
    const auto product = productFromName(name);
    if (!product) {
        return tl::unexpected(
            unknownValue("tariff_name", name, {productName(Product::Home), productName(Product::Business)}));
    }
    QByteArrayList types;
    for (const TariffPart &part : partsOf({}))
        types += part.name;
    const auto type = field(query, "tariff_type");
    if (type && !types.contains(*type))
        return tl::unexpected(unknownValue("tariff_type", *type, types));
    const auto range = readRange(query, now);
    if (!range)
        return tl::unexpected(range.error());
    return Question{*product, type, *range};
}

Response render(const World &world, const Question &question, const SlotWriter &writer)
{
    const PriceRange range =
        world.prices().range(question.product, question.range.from, question.range.to, world.now());
    const QByteArray publication =
        range.slots.empty() ? "\"\"" : '"' + timeText(range.publication, TimeStyle::LocalSeconds) + '"';
    Response response;
    response.body = pricesBody(range, TimeStyle::LocalSeconds, publication, writer);
    return response;
}
} // namespace

Response VseTariffs::v1(const Request &request) const
{
    const auto question = readQuestion(request.query, partsV1, m_world.now());
    if (!question)
        return vseErrorResponse(400, question.error());
    return render(m_world, *question, partWriter(partsV1, appendList, question->type));
}

Response VseTariffs::v2(const Request &request) const
{
    auto question = readQuestion(request.query, partsV2, m_world.now());
    if (!question)
        return vseErrorResponse(400, question.error());
    if (!question->range.isGiven) {
        question->range.to = m_world.prices().publishedUntil(m_world.now());
        question->range.from = MarketDay::containing(question->range.to - kSlotLength).start();
    }
    return render(m_world, *question, partWriter(partsV2, appendObject, question->type));
}

} // namespace etcm::mock
