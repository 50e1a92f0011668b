// One invented day, Wednesday 14 October 2026 at 14:32:08 in Zurich, as the design pictures tell it: what the
// store would hold. Values are made up in the shape of CKW's.
#pragma once

#include "models/overview_snapshot.h"

namespace etcm::story
{

/// 14:32:08 CEST.
[[nodiscard]] UtcTime now();
/// An instant on the wall clock of 14 October, in minutes since its midnight; negative: before.
[[nodiscard]] UtcTime at(double minutes);
[[nodiscard]] OverviewFacts facts();

} // namespace etcm::story
