#include "mock/dialects/tariff_parts.h"

namespace etcm::mock
{

void appendList(QByteArray &out, const TariffPart &part)
{
    out += ",\"" + QByteArray(part.name) + "\":";
    if (!part.monthly && !part.energy) {
        out += "null";
        return;
    }
    out += '[';
    if (part.monthly)
        out += "{\"unit\":\"CHF_m\",\"value\":" + part.monthly->toText() + '}';
    if (part.monthly && part.energy)
        out += ',';
    if (part.energy)
        out += "{\"unit\":\"CHF_kWh\",\"value\":" + part.energy->toText() + '}';
    out += ']';
}

void appendObject(QByteArray &out, const TariffPart &part)
{
    out += ",\"" + QByteArray(part.name) + "\":{\"tariff_name\":\"" + part.name + "_dynamic\"";
    if (part.monthly)
        out += ",\"base\":{\"unit\":\"CHF/m\",\"value\":" + part.monthly->toText() + '}';
    if (part.energy)
        out += ",\"energy\":{\"unit\":\"CHF/kWh\",\"value\":" + part.energy->toText() + '}';
    out += '}';
}

SlotWriter partWriter(PartsOf partsOf, AppendPart append, std::optional<QByteArray> type)
{
    return [=](QByteArray &out, const SlotPrice &price) {
        for (const TariffPart &part : partsOf(price)) {
            if (!type || *type == part.name)
                append(out, part);
        }
    };
}

} // namespace etcm::mock
