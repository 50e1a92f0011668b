// Alerts of a program without a screen: what a desktop would notify of is a line of its log.
#pragma once

#include "engine/engine.h"

namespace etcm
{

/// From now on the engine's alerts are logged when they begin to fire and when they are resolved.
void logAlerts(const Engine &engine);

} // namespace etcm
