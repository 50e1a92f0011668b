// Ripple control (TRA, Tonfrequenz-Rundsteueranlage): one activation of one command.
#pragma once

#include "domain/market_day.h"

#include <QString>

namespace etcm
{

struct ControlSignal {
    QString name;        ///< command code, e.g. "000R"
    QString description; ///< e.g. "Boiler 4 h"
    LocalDate date;      ///< the day the source books it on
    UtcTime start;
    UtcTime end;              ///< excluded; may lie after midnight
    bool implausible = false; ///< its time cannot be right: a day to come, an impossible year

    friend bool operator==(const ControlSignal &, const ControlSignal &) = default;
};

} // namespace etcm
