// The day of overview_story.h as the API health page knows it.
#pragma once

#include "models/watched_endpoint.h"

namespace etcm::story
{

/// Token, prices, plant and signals of one source behind one host; the central database was away from 09:19
/// to 09:41, prices of tomorrow came at 11:20.
[[nodiscard]] HealthPageFacts healthFacts();

} // namespace etcm::story
