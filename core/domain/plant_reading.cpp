#include "domain/plant_reading.h"

#include "domain/name_table.h"

#include <QStringList>

#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kQuantities{
    std::pair{PlantQuantity::Time, "timestamp"_L1},
    std::pair{PlantQuantity::Voltage, "voltage_kv"_L1},
    std::pair{PlantQuantity::ActivePower, "active_power_mw"_L1},
    std::pair{PlantQuantity::ReactivePower, "reactive_power_mvar"_L1},
    std::pair{PlantQuantity::WindSpeed, "wind_speed_kmh"_L1},
};
} // namespace

QString plantQuantitiesText(PlantQuantities quantities)
{
    QStringList names;
    for (const auto &[quantity, name] : kQuantities) {
        if (quantities.testFlag(quantity))
            names += name;
    }
    return names.join(u',');
}

PlantQuantities plantQuantitiesFromText(QStringView text)
{
    PlantQuantities quantities;
    for (const QStringView name : text.split(u',')) {
        if (const auto quantity = valueIn(kQuantities, name))
            quantities |= *quantity;
    }
    return quantities;
}

QString operationalStatusName(OperationalStatus status)
{
    switch (status) {
    case OperationalStatus::Running: return u"running"_s;
    case OperationalStatus::Stopped: return u"stopped"_s;
    case OperationalStatus::Maintenance: return u"maintenance"_s;
    case OperationalStatus::Unknown: break;
    }
    return u"unknown"_s;
}

OperationalStatus operationalStatusFromText(QStringView raw)
{
    const QStringView text = raw.trimmed();
    const auto is = [text](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    if (is("in Betrieb"_L1) || is("running"_L1))
        return OperationalStatus::Running;
    if (is("stopped"_L1))
        return OperationalStatus::Stopped;
    if (is("maintenance"_L1))
        return OperationalStatus::Maintenance;
    return OperationalStatus::Unknown;
}

} // namespace etcm
