#include "sources/plant_reader.h"

#include "sources/json_document.h"

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using simdjson::SUCCESS;

namespace
{
constexpr qsizetype kLongestStatus = 100;
constexpr qsizetype kLongestPlantId = 50;
constexpr double kBeyondKeeping = 1e12; // in kV, MW, Mvar and km/h alike; less is kept and judged later

QString path(std::string_view key)
{
    return u"$."_s + text16(key);
}

class Reader
{
public:
    Reader(simdjson::dom::object object, const PlantNames &names) : m_object(object)
    {
        if (const auto units = jsonField(object, names.units); units && units->is_object())
            m_units = simdjson::dom::object(*units);
    }

    [[nodiscard]] std::optional<double> quantity(const PlantField &quantity)
    {
        const auto value = jsonField(m_object, quantity.key);
        if (!value)
            return refuse(quantity.key, u"is missing"_s);
        if (const QString other = otherUnit(quantity); !other.isEmpty())
            return refuse(quantity.key, u"is in %1, not in %2"_s.arg(other, text16(quantity.unit)),
                          FaultKind::Unit);
        const auto number = jsonNumber(*value);
        if (!number)
            return refuse(quantity.key, u"is %1, no number"_s.arg(shown(*value)));
        if (std::abs(*number) >= kBeyondKeeping)
            return refuse(quantity.key, u"is %1, beyond any plant"_s.arg(shown(*value)), FaultKind::Value);
        return number;
    }

    // A text; nothing, and a fault, if it is none.
    [[nodiscard]] QString text(std::string_view key, qsizetype longest, TextUse use)
    {
        const auto value = key.empty() ? std::nullopt : jsonField(m_object, key);
        if (!value || value->is_null())
            return {};
        if (auto text = jsonStorableText(*value, longest, use)) {
            if (!text->change.isEmpty())
                m_notes.push_back({path(key), text->change, FaultKind::Row});
            return std::move(text->text);
        }
        refuse(key, u"is %1, no text"_s.arg(shown(*value)));
        return {};
    }

    [[nodiscard]] std::vector<RowFault> takeFaults() { return std::move(m_faults); }
    [[nodiscard]] std::vector<RowFault> takeNotes() { return std::move(m_notes); }

private:
    std::nullopt_t refuse(std::string_view key, const QString &reason, FaultKind kind = FaultKind::Row)
    {
        m_faults.push_back({path(key), reason, kind});
        return std::nullopt;
    }

    // The unit that the answer states for a quantity if it is not the expected one: scaling it silently, or
    // not at all, would both be wrong.
    [[nodiscard]] QString otherUnit(const PlantField &quantity) const
    {
        if (!m_units)
            return {};
        auto stated = jsonField(*m_units, quantity.key);
        if (!stated)
            stated = jsonField(*m_units, quantity.unitKey);
        const auto text = stated ? jsonText(*stated) : std::nullopt;
        if (!text)
            return {};
        const QString unit = text16(*text).trimmed();
        return unit.compare(text16(quantity.unit), Qt::CaseInsensitive) == 0 ? QString() : shown(*stated);
    }

    simdjson::dom::object m_object;
    std::optional<simdjson::dom::object> m_units;
    std::vector<RowFault> m_faults;
    std::vector<RowFault> m_notes;
};

Result<UtcTime> readTimestamp(simdjson::dom::object object, std::string_view key)
{
    const auto value = jsonField(object, key);
    if (!value)
        return fail(schemaError(u"the answer has no measuring time"_s, path(key)));
    const auto text = jsonText(*value);
    const auto time = text ? parseIsoTime(bytes(*text)) : std::nullopt;
    if (!time)
        return fail(
            schemaError(u"the measuring time is %1, no time with offset"_s.arg(shown(*value)), path(key)));
    return *time;
}

QString plantIdOf(const SourceConfig &source, const QString &stated)
{
    if (!stated.isEmpty())
        return stated;
    return source.plantId.isEmpty() ? source.id : source.plantId;
}
} // namespace

Result<ParsedAnswer> readPlant(const SourceConfig &source, const PlantNames &names, UtcTime fetchedAt,
                               QByteArrayView body)
{
    const auto document = JsonDocument::read(body);
    if (!document)
        return fail(document.error());
    simdjson::dom::object object;
    if (document->root().get_object().get(object) != SUCCESS)
        return fail(schemaError(u"the answer is %1, no reading"_s.arg(shown(document->root())), u"$"_s));
    const auto timestamp = readTimestamp(object, names.timestamp);
    if (!timestamp) {
        if (jsonField(object, names.timestamp))
            return fail(timestamp.error());
        Error missing = timestamp.error();
        missing.what += ownWords(document->root());
        return fail(saidInstead(object, u"a reading"_s).value_or(missing));
    }
    Reader reader(object, names);
    PlantReading reading;
    reading.timestamp = *timestamp;
    reading.plantId = plantIdOf(source, reader.text(names.plantId, kLongestPlantId, TextUse::Key));
    reading.rawStatus = reader.text(names.status, kLongestStatus, TextUse::Words);
    reading.status = operationalStatusFromText(reading.rawStatus);
    bool anything = !reading.rawStatus.isEmpty();
    for (const PlantField &quantity : names.quantities) {
        reading.*quantity.member = reader.quantity(quantity);
        anything |= (reading.*quantity.member).has_value();
    }
    if (!anything)
        return fail(schemaError(u"the answer holds neither a status nor a measured value"_s, u"$"_s));
    ParsedAnswer answer;
    answer.facts.sourceId = source.id;
    answer.facts.fetchedAt = fetchedAt;
    answer.facts.plant.push_back(std::move(reading));
    answer.faults = reader.takeFaults();
    answer.notes = reader.takeNotes();
    answer.outcome = answer.faults.empty() ? Outcome::Ok : Outcome::Partial;
    return answer;
}

} // namespace etcm
