#include "sources/aem.h"

#include "sources/call_builder.h"
#include "sources/json_document.h"
#include "sources/price_reader.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using simdjson::SUCCESS;
using simdjson::dom::element;

namespace
{
struct FixedPart {
    std::string_view key;
    TariffType type;
};
constexpr std::array kFixedParts{
    FixedPart{"grid", TariffType::Grid},
    FixedPart{"electricity", TariffType::Electricity},
    FixedPart{"taxes", TariffType::Taxes},
};

// Adds up the entries of each fixed part by unit.
class FixedPriceReader
{
public:
    explicit FixedPriceReader(PriceListForm &form) : m_form(form) {}

    void read(simdjson::dom::object fixed)
    {
        for (const FixedPart &part : kFixedParts) {
            const auto value = jsonField(fixed, part.key);
            m_path = u"$.fixed_prices."_s + text16(part.key);
            simdjson::dom::array entries;
            if (!value || value->is_null())
                continue;
            if (value->get_array().get(entries) != SUCCESS) {
                refuse({}, u"is %1, no list of unit and value"_s.arg(shown(*value)), FaultKind::Shape);
                continue;
            }
            std::size_t place = 0;
            for (const element entry : entries)
                readEntry(part, entry, u"[%1]"_s.arg(place++));
        }
    }

private:
    void readEntry(const FixedPart &part, element value, const QString &tail)
    {
        simdjson::dom::object entry;
        if (value.get_object().get(entry) != SUCCESS)
            return refuse(tail, u"is %1, no unit and value"_s.arg(shown(value)), FaultKind::Shape);
        const auto unitValue = jsonField(entry, "unit");
        const auto unitText = unitValue ? jsonText(*unitValue) : std::nullopt;
        const auto unit = unitText ? priceUnitFromName(*unitText) : std::nullopt;
        if (!unit)
            return refuse(tail + u".unit"_s,
                          unitValue ? u"is %1, no known unit"_s.arg(shown(*unitValue)) : u"is missing"_s,
                          FaultKind::Unit);
        // The network's energy price is the dynamic one; a fixed one would be a second value of it.
        if (part.type == TariffType::Grid && *unit == kEnergyUnit)
            return refuse(tail + u".unit"_s, u"is that of the dynamic price"_s, FaultKind::Unit);
        const auto number = jsonField(entry, "value");
        const auto plain = number ? jsonNumber(*number) : std::nullopt;
        const auto price = plain ? Price::fromDouble(*plain) : std::nullopt;
        if (!price)
            return refuse(tail + u".value"_s, u"is no price"_s, FaultKind::Row);
        add(part, *unit, *price);
    }

    void add(const FixedPart &part, std::size_t unit, Price price)
    {
        auto &all = m_form.slotList.fixed;
        const auto same = std::ranges::find_if(
            all, [&](const FixedPrice &each) { return each.type == part.type && each.unit == unit; });
        if (same == all.end())
            all.push_back({part.key, part.type, unit, price});
        else
            same->value = same->value + price;
    }

    void refuse(const QString &tail, const QString &reason, FaultKind kind)
    {
        m_form.faults.push_back({m_path + tail, reason, kind});
    }

    PriceListForm &m_form;
    QString m_path;
};
} // namespace

std::vector<CallSpec> AemDialect::calls(const SourceConfig &source, Endpoint endpoint, TimeRange range) const
{
    if (endpoint != Endpoint::Prices)
        return {};
    return priceCalls(source, source.priceCalls.path.isEmpty() ? u"/tariffe"_s : source.priceCalls.path,
                      range);
}

Result<ParsedAnswer> AemDialect::parse(const SourceConfig &source, const CallSpec &call, UtcTime fetchedAt,
                                       QByteArrayView body) const
{
    if (call.endpoint != Endpoint::Prices)
        return fail(unansweredEndpoint(source, call.endpoint));
    const auto document = JsonDocument::read(body);
    if (!document)
        return fail(document.error());
    PriceListForm form;
    form.slotList.name = u"dynamic_prices"_s;
    form.slotList.integrated = "total";
    simdjson::dom::object root;
    simdjson::dom::object fixed;
    if (document->root().get_object().get(root) == SUCCESS) {
        const auto value = jsonField(root, "fixed_prices");
        if (value && value->get_object().get(fixed) == SUCCESS)
            FixedPriceReader(form).read(fixed);
    }
    return readPriceList(source, call, fetchedAt, document->root(), std::move(form), WithoutPrices::Refused);
}

} // namespace etcm
