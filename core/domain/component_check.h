// Does integrated = grid + electricity hold? CKW's components are rounded on their own, so a little slack is
// normal; more means that a component changed its meaning.
#pragma once

#include "domain/price_grid.h"

#include <vector>

namespace etcm
{

inline constexpr Price kComponentTolerance = Price::fromMicro(50);

struct ComponentDeviation {
    UtcTime start;
    Price sum; ///< grid + electricity
    Price integrated;
};

struct ComponentCheck {
    int checked = 0;    ///< slots where all three are known
    int incomplete = 0; ///< slots where one or two are
    std::vector<ComponentDeviation> deviations;
    [[nodiscard]] bool holds() const { return deviations.empty(); }
};

/// The network's part of the price: the sum that the source sends as `dso` (VSE/AES v2) where it does, else
/// `grid`, of which a source with a dso has metering and fees besides, and with it the taxes where a source
/// tells them apart (AEM). All span the same range.
[[nodiscard]] PriceGrid networkPart(PriceGrid grid, const PriceGrid &dso, const PriceGrid &taxes);

/// The three grids must span the same range; `grid` is what networkPart() answers.
[[nodiscard]] ComponentCheck checkComponents(const PriceGrid &grid, const PriceGrid &electricity,
                                             const PriceGrid &integrated);

} // namespace etcm
