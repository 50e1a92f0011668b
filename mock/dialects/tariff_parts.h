// The components of one slot in the two shapes of VSE/AES.
#pragma once

#include "mock/dialects/price_json.h"

#include <optional>
#include <vector>

namespace etcm::mock
{

/// In v1 the monthly part stands first, as EKZ sends it: who takes the first entry is wrong.
struct TariffPart {
    const char *name;
    std::optional<Price> monthly; ///< CHF a month
    std::optional<Price> energy;  ///< CHF/kWh; neither: null
};
using PartsOf = std::vector<TariffPart> (*)(const SlotPrice &);
using AppendPart = void (*)(QByteArray &, const TariffPart &);

void appendList(QByteArray &out, const TariffPart &part);   ///< v1
void appendObject(QByteArray &out, const TariffPart &part); ///< v2

/// Writes all components, or the one of that name.
[[nodiscard]] SlotWriter partWriter(PartsOf partsOf, AppendPart append, std::optional<QByteArray> type);

} // namespace etcm::mock
