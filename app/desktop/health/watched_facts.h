// From the engine's status and configuration to what the API health page watches.
#pragma once

#include "models/watched_endpoint.h"

namespace etcm
{
struct AppConfig;
struct SourceConfig;

/// Endpoints and sign-ins of all sources as they are judged now, with the calls and figures that were known
/// of them. The health endpoint is left out: it only says that the host is up; what counts is whether the
/// data come.
void readWatched(HealthPageFacts &facts, const EngineStatus &status, const AppConfig &config);
/// Adds the calls of what is watched, in order of time and each once, and lets those go that are too old.
void addWatchedCalls(HealthPageFacts &facts, const std::vector<RequestRecord> &arrived);
/// The long figures of what is watched.
void setHours(HealthPageFacts &facts, const std::vector<HourlyHealth> &hours);

} // namespace etcm
