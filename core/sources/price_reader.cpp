#include "sources/price_reader.h"

#include "domain/believable_time.h"
#include "sources/slot_reader.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using simdjson::SUCCESS;
using simdjson::dom::element;

namespace
{
const QString &storedTariffName(const CallSpec &call)
{
    static const QString unnamed{kUnnamedProduct};
    return call.tariffName.isEmpty() ? unnamed : call.tariffName;
}

// CKW answers {status, body} before publication. Lists under another name are no such thing: they would hide
// a change of shape for good.
std::optional<Error> unlessUnpublished(simdjson::dom::object root)
{
    for (const auto field : root) {
        if (field.value.is_array()) {
            const QString key = text16(field.key);
            return schemaError(u"the list is not called prices"_s, u"$."_s + key);
        }
    }
    return std::nullopt;
}

// Nullable in the standard: absent, null and "" all mean that the source does not say.
std::optional<UtcTime> readPublication(simdjson::dom::object root, std::vector<RowFault> &faults)
{
    const auto value = jsonField(root, "publication_timestamp");
    if (!value || value->is_null())
        return std::nullopt;
    const auto text = jsonText(*value);
    if (text && text->empty())
        return std::nullopt;
    const auto time = text ? parseIsoTime(bytes(*text)) : std::nullopt;
    const bool isPlaceholder = time && *time < kEarliestBelievable;
    if (!time || isPlaceholder) {
        const QString why =
            isPlaceholder ? u"is %1, no time of a publication"_s : u"is %1, no time with offset"_s;
        faults.push_back({u"$.publication_timestamp"_s, why.arg(shown(*value))});
    }
    return isPlaceholder ? std::nullopt : time;
}

// The list of slots; nothing if the source has not published any.
Result<std::optional<simdjson::dom::array>> findSlots(element root, const QString &name,
                                                      WithoutPrices withoutPrices)
{
    const QString path = u"$."_s + name;
    simdjson::dom::object object;
    if (root.get_object().get(object) != SUCCESS)
        return fail(schemaError(
            u"the answer is %1, no object with prices"_s.arg(shown(root)) + ownWords(root), u"$"_s));
    const auto prices = jsonField(object, name.toStdString());
    if (!prices) {
        if (auto error = saidInstead(object, name))
            return fail(std::move(*error));
        const QString words = ownWords(root);
        if (withoutPrices == WithoutPrices::Refused)
            return fail(schemaError(u"the answer has no %1"_s.arg(name) + words, path));
        if (auto error = unlessUnpublished(object))
            return fail(std::move(*error));
        // CKW's own notice has its words in the body.
        if (!words.isEmpty() && !jsonField(object, "body"))
            return fail(schemaError(u"the answer has no %1"_s.arg(name) + words, path));
        return std::nullopt;
    }
    if (prices->is_null())
        return std::nullopt;
    simdjson::dom::array slotList;
    if (prices->get_array().get(slotList) != SUCCESS)
        return fail(schemaError(u"%1 is %2, no list"_s.arg(name, shown(*prices)) + ownWords(*prices), path));
    return slotList;
}

// Called for answers that hold at least one slot.
Result<Outcome> judge(const SlotReader &reader, const QString &name, const FactBatch &facts)
{
    const auto &faults = reader.faults();
    if (!facts.prices.empty()) {
        if (!reader.sawEnergyPrice() && reader.sawOtherThanMetering())
            return fail(schemaError(u"no price of the answer is in CHF_kWh"_s, u"$."_s + name));
        return faults.empty() ? Outcome::Ok : Outcome::Partial;
    }
    if (std::ranges::find(faults, FaultKind::Value, &RowFault::kind) != faults.end())
        return Outcome::Partial;
    if (!faults.empty()) {
        return fail(
            schemaError(u"no slot of the answer can be used; the first %1"_s.arg(faults.front().reason),
                        faults.front().path));
    }
    if (reader.sawComponent())
        return Outcome::NotPublished; // the components are there, but null or empty
    return fail(schemaError(u"the slots hold no known component"_s, u"$.%1[0]"_s.arg(name)));
}
} // namespace

Result<ParsedAnswer> readPrices(const SourceConfig &source, const CallSpec &call, UtcTime fetchedAt,
                                QByteArrayView body, WithoutPrices withoutPrices)
{
    const auto document = JsonDocument::read(body);
    if (!document)
        return fail(document.error());
    return readPriceList(source, call, fetchedAt, document->root(), {}, withoutPrices);
}

Result<ParsedAnswer> readPriceList(const SourceConfig &source, const CallSpec &call, UtcTime fetchedAt,
                                   element root, PriceListForm form, WithoutPrices withoutPrices)
{
    const QString name = form.slotList.name;
    const auto slotList = findSlots(root, name, withoutPrices);
    if (!slotList)
        return fail(slotList.error());
    ParsedAnswer answer;
    answer.facts.sourceId = source.id;
    answer.facts.fetchedAt = fetchedAt;
    answer.outcome = Outcome::NotPublished;
    if (!*slotList || (*slotList)->begin() == (*slotList)->end())
        return answer;
    SlotReader reader((*slotList)->size(), std::move(form.slotList));
    reader.faults() = std::move(form.faults);
    const auto publication = readPublication(simdjson::dom::object(root), reader.faults());
    std::size_t index = 0;
    for (const element slot : **slotList)
        reader.read(slot, index++);
    reader.judgeComponents();
    answer.facts.prices =
        reader.builder().finish(source.id, storedTariffName(call), publication, reader.faults());
    const auto outcome = judge(reader, name, answer.facts);
    if (!outcome)
        return fail(outcome.error());
    answer.outcome = *outcome;
    answer.shape = reader.shape();
    answer.faults = std::move(reader.faults());
    return answer;
}

} // namespace etcm
