#include "domain/price_doubts.h"

#include "domain/believable_time.h"
#include "domain/slot_resolution.h"

namespace etcm
{

QStringList doubtedColumns(const StoredPoint &point, const PriceColumnNames &names)
{
    if (!point.implausible)
        return {};
    QStringList doubted{names.value};
    if (effectivePublication(point) != point.publication)
        doubted += names.publication;
    if (isImpossible(point.start, point.fetchedAt) || isImpossible(point.end, point.fetchedAt))
        doubted += names.start;
    return doubted;
}

} // namespace etcm
