#include "mock/dialects/price_json.h"

#include <algorithm>

namespace etcm::mock
{
using namespace std::chrono;

QByteArray timeText(UtcTime time, TimeStyle style)
{
    if (style == TimeStyle::UtcSeconds)
        return formatIsoUtc(time);
    if (style == TimeStyle::UtcMinutes) {
        QByteArray text = formatIsoOffset(time, minutes(0), false);
        text.chop(6);
        return text + 'Z';
    }
    return formatIsoOffset(time, zurichOffset(time), style == TimeStyle::LocalSeconds);
}

QByteArray microsecondText(UtcTime time, TimeStyle style)
{
    const UtcTime whole = floor<seconds>(time);
    const auto ms = (time - whole).count();
    // The model knows milliseconds; the last three digits only have to look measured.
    const QByteArray fraction =
        '.' + QByteArray::number(qlonglong{ms * 1000 + (ms * 7919 + 123) % 1000}).rightJustified(6, '0');
    QByteArray text =
        style == TimeStyle::UtcMinutes ? formatIsoUtc(whole) : formatIsoOffset(whole, zurichOffset(whole));
    return text.insert(19, fraction);
}

const std::vector<Component> &ckwComponents()
{
    static const std::vector<Component> components{{TariffType::Grid, &SlotPrice::grid},
                                                   {TariffType::Electricity, &SlotPrice::electricity},
                                                   {TariffType::Integrated, &SlotPrice::integrated},
                                                   {TariffType::GridUsage, &SlotPrice::gridUsage}};
    return components;
}

QByteArrayList componentNames()
{
    QByteArrayList names;
    for (const Component &component : ckwComponents())
        names += tariffTypeName(component.type).toLatin1();
    return names;
}

std::optional<std::vector<Component>> componentsFor(const std::optional<QByteArray> &name)
{
    if (!name || name->isEmpty())
        return ckwComponents();
    for (const Component &component : ckwComponents()) {
        if (*name == tariffTypeName(component.type).toLatin1())
            return std::vector{component};
    }
    return std::nullopt;
}

QByteArray pricesBody(const PriceRange &range, TimeStyle style, const QByteArray &publication,
                      const SlotWriter &writer)
{
    QByteArray out;
    out.reserve(static_cast<qsizetype>(range.slots.size()) * 320 + 128);
    out += "{\"publication_timestamp\":" + publication + ",\"prices\":[";
    // Prices step by the hour and slots follow on each other: most texts are those of the slot before.
    QByteArray start;
    QByteArray end;
    QByteArray parts;
    const TimedPrice *before = nullptr;
    for (const TimedPrice &slot : range.slots) {
        start = before && before->end == slot.start ? end : timeText(slot.start, style);
        end = timeText(slot.end, style);
        if (!before || !(before->price == slot.price)) {
            parts.resize(0);
            writer(parts, slot.price);
        }
        out += before ? ",{\"start_timestamp\":\"" : "{\"start_timestamp\":\"";
        out += start;
        out += "\",\"end_timestamp\":\"";
        out += end;
        out += '"';
        out += parts;
        out += '}';
        before = &slot;
    }
    out += "]}";
    return out;
}

SlotWriter componentWriter(std::vector<Component> components)
{
    std::vector<QByteArray> heads;
    heads.reserve(components.size());
    for (const Component &component : components)
        heads.push_back(",\"" + tariffTypeName(component.type).toLatin1() +
                        "\":[{\"unit\":\"CHF_kWh\",\"value\":");
    return [components = std::move(components), heads = std::move(heads)](QByteArray &out,
                                                                          const SlotPrice &price) {
        for (std::size_t i = 0; i < components.size(); ++i) {
            out += heads[i];
            out += (price.*components[i].price).toText();
            out += "}]";
        }
    };
}

QByteArray BodyCache::key(std::initializer_list<std::int64_t> parts)
{
    QByteArray key;
    key.reserve(64);
    for (const std::int64_t part : parts)
        key += QByteArray::number(static_cast<qlonglong>(part), 36) + ' ';
    return key;
}

QByteArray BodyCache::get(const QByteArray &key, const std::function<QByteArray()> &make)
{
    if (!m_enabled)
        return make();
    if (const QByteArray *known = m_bodies.object(key))
        return *known;
    QByteArray body = make();
    m_bodies.insert(key, new QByteArray(body), body.size()); // QCache owns it from here
    return body;
}

} // namespace etcm::mock
