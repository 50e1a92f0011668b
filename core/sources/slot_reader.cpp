#include "sources/slot_reader.h"

#include "domain/market_day.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;
using simdjson::SUCCESS;
using simdjson::dom::element;

namespace
{
constexpr std::string_view kStartKey = "start_timestamp";
constexpr std::string_view kEndKey = "end_timestamp";
constexpr std::array<std::string_view, 4> kPartNames{"energy", "base", "power", "reactive_energy"};

// The names of the components as bytes, so that no text is converted per slot.
std::vector<std::pair<std::string, TariffType>> componentNames()
{
    std::vector<std::pair<std::string, TariffType>> names;
    for (std::size_t i = 0; i < kTariffTypeCount; ++i) {
        const auto type = static_cast<TariffType>(i);
        names.emplace_back(tariffTypeName(type).toStdString(), type);
    }
    return names;
}

std::optional<TariffType> componentFromKey(std::string_view key)
{
    static const auto names = componentNames();
    for (const auto &[name, type] : names) {
        if (name == key)
            return type;
    }
    return tariffTypeFromName(text16(key));
}

constexpr milliseconds kQuarter = kSlotLength;

// Up to a second off means the quarter-hour: Swisspower's slots end at :59, others' begin at :01.
UtcTime snapped(UtcTime time)
{
    const UtcTime quarter{(time.time_since_epoch() + kQuarter / 2) / kQuarter * kQuarter};
    return abs(time - quarter) <= seconds(1) ? quarter : time;
}

bool isQuarter(UtcTime time)
{
    return time.time_since_epoch() % kQuarter == milliseconds(0);
}

QString lengthText(milliseconds length)
{
    return length % minutes(1) == milliseconds(0)
               ? u"%1 minutes"_s.arg(duration_cast<minutes>(length).count())
               : u"%1 seconds"_s.arg(duration<double>(length).count());
}

// The last of several holds, as everywhere (json_repair.h).
bool isThereAgain(simdjson::dom::object::iterator field, simdjson::dom::object::iterator end)
{
    const std::string_view key = field.key();
    for (++field; field != end; ++field) {
        if (field.key_equals(key))
            return true;
    }
    return false;
}

// A delivery day has up to 25 hours.
bool isLongerThanADay(UtcTime start, UtcTime end)
{
    return end - start > hours(24) && MarketDay::containing(start).end() < end;
}
} // namespace

void SlotReader::refuse(const QString &tail, const QString &reason, FaultKind kind)
{
    m_faults.push_back({u"$.%1[%2]"_s.arg(m_form.name).arg(m_index) + tail, reason, kind});
}

void SlotReader::read(element value, std::size_t index)
{
    m_index = index;
    simdjson::dom::object slot;
    if (value.get_object().get(slot) != SUCCESS)
        return refuse({}, u"is %1, no slot"_s.arg(shown(value)));
    if (!readInterval(slot))
        return;
    bool hasPrice = false;
    for (auto field = slot.begin(); field != slot.end(); ++field) {
        const std::string_view key = field.key();
        const bool isTime = key == kStartKey || key == kEndKey;
        if (!isTime && !isThereAgain(field, slot.end()))
            hasPrice |= readComponent(key, field.value());
    }
    if (!hasPrice)
        return;
    for (const FixedPrice &price : m_form.fixed)
        m_builder.add(price.type, price.unit, price.key, {m_start, m_end, price.value}, index);
}

bool SlotReader::readInterval(simdjson::dom::object slot)
{
    const auto start = readTime(slot, kStartKey);
    if (!start)
        return false;
    const auto end = readTime(slot, kEndKey);
    if (!end)
        return false;
    m_start = snapped(*start);
    m_end = snapped(*end);
    const auto length = m_end - m_start;
    if (length <= milliseconds(0))
        refuse(u".end_timestamp"_s, u"does not lie after the start"_s);
    else if (isLongerThanADay(m_start, m_end))
        refuse(u".end_timestamp"_s, u"lies more than 24 hours after the start"_s);
    else if (!isQuarter(m_start))
        refuse(u".start_timestamp"_s,
               u"is %1, no quarter-hour"_s.arg(QString::fromLatin1(formatIsoUtc(m_start))));
    else if (!isQuarter(m_end))
        refuse(u".end_timestamp"_s,
               u"lies %1 after the start, no whole quarter-hours"_s.arg(lengthText(length)));
    else
        return true;
    return false;
}

std::optional<UtcTime> SlotReader::readTime(simdjson::dom::object slot, std::string_view key)
{
    const auto value = jsonField(slot, key);
    if (!value) {
        refuse(u"."_s + text16(key), u"is missing"_s);
        return std::nullopt;
    }
    const auto text = jsonText(*value);
    const auto time = text ? parseIsoTime(bytes(*text)) : std::nullopt;
    if (!time)
        refuse(u"."_s + text16(key), u"is %1, no time with offset"_s.arg(shown(*value)));
    return time;
}

bool SlotReader::readComponent(std::string_view key, element component)
{
    const auto type = key == m_form.integrated ? TariffType::Integrated : componentFromKey(key);
    if (!type)
        return false;
    m_saw.component = true;
    m_key = key;
    m_entries.clear();
    m_unitsSeen.reset();
    m_unitsDoubled.reset();
    m_isReadable = false;
    const std::size_t before = m_faults.size();
    switch (component.type()) {
    case simdjson::dom::element_type::NULL_VALUE: return false;
    case simdjson::dom::element_type::ARRAY: readList(simdjson::dom::array(component)); break;
    case simdjson::dom::element_type::OBJECT: readParts(simdjson::dom::object(component)); break;
    default: {
        const QString tail = u"."_s + text16(key);
        refuse(tail, u"is %1, no list of unit and value"_s.arg(shown(component)), FaultKind::Shape);
        return false;
    }
    }
    Sighting &sighting = m_sightings[static_cast<std::size_t>(*type)];
    sighting.isRead |= m_isReadable;
    for (std::size_t at = before; at < m_faults.size(); ++at)
        sighting.faults.push_back(at);
    return keepEntries(*type);
}

void SlotReader::judgeComponents()
{
    for (const Sighting &sighting : m_sightings) {
        if (sighting.isRead)
            continue;
        for (const std::size_t at : sighting.faults) {
            if (m_faults[at].kind == FaultKind::Row)
                m_faults[at].kind = FaultKind::Shape;
        }
    }
}

void SlotReader::readList(simdjson::dom::array entries)
{
    std::size_t position = 0;
    for (const element entry : entries) {
        m_shape.lists = true;
        readEntry(entry, [position] { return u"[%1]"_s.arg(position); });
        ++position;
    }
}

void SlotReader::readParts(simdjson::dom::object parts)
{
    bool anyKnown = false;
    for (const std::string_view name : kPartNames) {
        const auto part = jsonField(parts, name);
        if (!part)
            continue;
        anyKnown = true;
        if (part->is_null())
            continue;
        m_shape.objects = true;
        readEntry(*part, [name] { return u"."_s + text16(name); });
    }
    if (!anyKnown && parts.begin() != parts.end())
        refuseOtherParts(parts);
}

// Names beside the parts are none of ours; without any of the parts it is another shape, and the price is in
// it.
void SlotReader::refuseOtherParts(simdjson::dom::object parts)
{
    const QString path = u"."_s + text16(m_key);
    for (const auto field : parts) {
        simdjson::dom::object part;
        if (field.value.get_object().get(part) == SUCCESS && jsonField(part, "unit")) {
            return refuse(path + u'.' + text16(field.key),
                          u"is none of energy, base, power, reactive_energy"_s, FaultKind::Shape);
        }
    }
    refuse(path, u"is an object without energy, base, power and reactive_energy"_s, FaultKind::Shape);
}

template <typename PathTail>
void SlotReader::readEntry(element value, const PathTail &tail)
{
    const auto refuseEntry = [&](QLatin1StringView member, const QString &reason,
                                 FaultKind kind = FaultKind::Row) {
        refuse(u"."_s + text16(m_key) + tail() + member, reason, kind);
    };
    simdjson::dom::object entry;
    if (value.get_object().get(entry) != SUCCESS) {
        const FaultKind kind = value.is_null() ? FaultKind::Row : FaultKind::Shape;
        return refuseEntry({}, u"is %1, no unit and value"_s.arg(shown(value)), kind);
    }
    const auto unitValue = jsonField(entry, "unit");
    if (!unitValue)
        return refuseEntry(".unit"_L1, u"is missing"_s, FaultKind::Unit);
    const auto unitText = jsonText(*unitValue);
    const auto unit = unitText ? standardUnitFromName(*unitText) : std::nullopt;
    if (!unit)
        return refuseEntry(".unit"_L1, u"is %1, no known unit"_s.arg(shown(*unitValue)), FaultKind::Unit);
    if (m_unitsSeen.test(*unit)) {
        m_unitsDoubled.set(*unit);
        return refuseEntry(".unit"_L1, u"names %1 a second time"_s.arg(priceUnitName(*unit)));
    }
    m_unitsSeen.set(*unit);
    const auto number = jsonField(entry, "value");
    if (!number)
        return refuseEntry(".value"_L1, u"is missing"_s);
    const auto plain = jsonNumber(*number);
    m_isReadable |= plain || number->is_null(); // null: in the known shape, and no price
    if (!plain)
        return refuseEntry(".value"_L1, u"is %1, no number"_s.arg(shown(*number)),
                           number->is_object() || number->is_array() ? FaultKind::Shape : FaultKind::Row);
    const auto price = Price::fromDouble(*plain);
    if (!price)
        return refuseEntry(".value"_L1, u"is %1, beyond the range of prices"_s.arg(shown(*number)),
                           FaultKind::Value);
    m_entries.push_back({*unit, *price});
}

bool SlotReader::keepEntries(TariffType type)
{
    bool isKept = false;
    for (const Entry &entry : m_entries) {
        if (m_unitsDoubled.test(entry.unit))
            continue; // which of the two is meant cannot be told
        isKept = true;
        m_saw.energyPrice |= entry.unit == kEnergyUnit;
        m_saw.otherThanMetering |= type != TariffType::Metering;
        m_builder.add(type, entry.unit, m_key, {m_start, m_end, entry.value}, m_index);
    }
    return isKept;
}

} // namespace etcm
