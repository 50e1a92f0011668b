#include "export/export_request.h"

namespace etcm
{

PriceQuery ExportRequest::priceQuery(UtcTime pieceFrom, UtcTime pieceTo) const
{
    PriceQuery query;
    query.sourceId = sourceId;
    query.tariffNames = tariffNames;
    query.types = types;
    query.from = pieceFrom;
    query.to = pieceTo;
    query.touching = options.layout == PriceLayout::Wide && pieceFrom == from();
    return query;
}

} // namespace etcm
