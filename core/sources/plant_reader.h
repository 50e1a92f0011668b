// Plant telemetry, in the names of each dialect. Private to this room.
#pragma once

#include "sources/dialect.h"

#include <array>
#include <string_view>

namespace etcm
{

struct PlantField {
    std::string_view key;     ///< field of the reading
    std::string_view unitKey; ///< its name in the object of units
    std::string_view unit;    ///< the only unit that is understood
    std::optional<double> PlantReading::*member;
};

struct PlantNames {
    std::string_view timestamp;
    std::string_view status;
    std::string_view units;
    std::string_view plantId; ///< empty: the answer names no plant
    std::array<PlantField, 4> quantities;
};

/// Reads one reading. A quantity that is missing, null, no number or in another unit is nothing and a fault;
/// without a time, or with nothing but a time, the answer has another shape.
[[nodiscard]] Result<ParsedAnswer> readPlant(const SourceConfig &source, const PlantNames &names,
                                             UtcTime fetchedAt, QByteArrayView body);

} // namespace etcm
