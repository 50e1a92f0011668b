// Which of two prices holds. Decided once, when facts are stored: whoever reads finds no two slots of a
// series that overlap. The guard of the central database (database/steps/0005) follows the same rule.
#pragma once

#include "domain/history.h"

#include <vector>

namespace etcm
{

/// When the source published a price, as far as that can be believed: a publication that lay in the future
/// when it was fetched (by more than kFutureTolerance) says nothing.
[[nodiscard]] std::optional<UtcTime> effectivePublication(const StoredPoint &point);

/// Whether `fresh` holds where it contradicts `held`. The later publication decides; for two slots of the
/// same publication the shorter, then the later fetch. Where one of the two has none, the later fetch
/// decides, then the shorter slot: so a correction is never dropped because of what came before without a
/// date.
[[nodiscard]] bool outranks(const StoredPoint &fresh, const StoredPoint &held);

/// A new start inside a slot that held another value there.
struct ReplacedPart {
    StoredPoint before;
    StoredPoint after;
};

/// What fresh slots make of the stored ones of their series; each list ascending by start.
struct SlotChanges {
    std::vector<StoredPoint> added;   ///< under a start that no stored slot had
    std::vector<StoredPoint> changed; ///< other than before under the same start, with its next revision
    std::vector<StoredPoint> removed; ///< no slot begins there any more: others cover it
    std::vector<ReplacedPart> replaced;
    std::vector<UtcTime> corrected; ///< where an implausible price held another value before
    [[nodiscard]] bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
};

/// Ascending slots without overlap: each of `points`, as far as no other outranks it. What the winners leave
/// of a longer slot stays as one or two shorter ones. Of two that neither outranks, the last in the list
/// stays.
[[nodiscard]] std::vector<StoredPoint> withoutOverlap(std::vector<StoredPoint> points);

/// `held` ascending by start, with all slots that touch the range of `fresh`; `fresh` ascending without
/// overlap. Equal slots change nothing, whenever they were fetched.
[[nodiscard]] SlotChanges mergeSlots(const std::vector<StoredPoint> &held, std::vector<StoredPoint> fresh);

} // namespace etcm
