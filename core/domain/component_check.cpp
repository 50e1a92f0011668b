#include "domain/component_check.h"

#include <cstdlib>

namespace etcm
{

PriceGrid networkPart(PriceGrid grid, const PriceGrid &dso, const PriceGrid &taxes)
{
    Q_ASSERT(grid.from() == dso.from() && grid.size() == dso.size());
    Q_ASSERT(grid.from() == taxes.from() && grid.size() == taxes.size());
    for (int i = 0; i < taxes.size(); ++i) {
        const auto &part = grid.value(i);
        if (part && taxes.value(i))
            grid.fill(grid.start(i), grid.start(i) + kSlotLength, *part + *taxes.value(i));
    }
    for (int i = 0; i < dso.size(); ++i) {
        if (const auto &sum = dso.value(i))
            grid.fill(dso.start(i), dso.start(i) + kSlotLength, *sum);
    }
    return grid;
}

ComponentCheck checkComponents(const PriceGrid &grid, const PriceGrid &electricity,
                               const PriceGrid &integrated)
{
    Q_ASSERT(grid.from() == electricity.from() && grid.size() == electricity.size());
    Q_ASSERT(grid.from() == integrated.from() && grid.size() == integrated.size());
    ComponentCheck check;
    for (int i = 0; i < grid.size(); ++i) {
        const auto &a = grid.value(i);
        const auto &b = electricity.value(i);
        const auto &whole = integrated.value(i);
        if (!a || !b || !whole) {
            check.incomplete += a || b || whole ? 1 : 0;
            continue;
        }
        ++check.checked;
        const Price sum = *a + *b;
        if (std::abs((sum - *whole).micro()) > kComponentTolerance.micro())
            check.deviations.push_back({grid.start(i), sum, *whole});
    }
    return check;
}

} // namespace etcm
