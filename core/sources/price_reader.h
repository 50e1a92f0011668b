// The one reader of tariffs: all dialects of utilities share the VSE/AES shape of slots, in its v1
// (components are lists of {unit, value}) and v2 (components are objects of such) form. Private to this room.
#pragma once

#include "sources/dialect.h"
#include "sources/slot_reader.h"

namespace etcm
{

/// What an object without a `prices` key means.
enum class WithoutPrices {
    Refused,     ///< another shape
    Unpublished, ///< CKW answers so before publication
};

/// Reads one price answer into series of `call.tariffName`, as Dialect::parse says.
[[nodiscard]] Result<ParsedAnswer> readPrices(const SourceConfig &source, const CallSpec &call,
                                              UtcTime fetchedAt, QByteArrayView body,
                                              WithoutPrices withoutPrices);

/// The same of an answer whose list is called otherwise, and has parts that hold for every slot.
struct PriceListForm {
    SlotListForm slotList;
    std::vector<RowFault> faults; ///< found so far
};
[[nodiscard]] Result<ParsedAnswer> readPriceList(const SourceConfig &source, const CallSpec &call,
                                                 UtcTime fetchedAt, simdjson::dom::element root,
                                                 PriceListForm form, WithoutPrices withoutPrices);

} // namespace etcm
