// What was learned of the hosts, kept over restarts and told once when it changes. Pure.
#pragma once

#include "domain/host_state.h"

#include <QStringList>

#include <vector>

namespace etcm
{

/// Compact JSON for the settings; what cannot be read back is left out.
[[nodiscard]] QString hostsToJson(const std::vector<HostState> &hosts);
[[nodiscard]] std::vector<HostState> hostsFromJson(const QString &json);

/// What the log has to say of the way from one state to the next: a circuit that opened or closed, a clock
/// that went off by more than the tolerance or came back. Nothing twice.
[[nodiscard]] QStringList hostNews(const std::vector<HostState> &before, const std::vector<HostState> &now);

/// "circuit open, next call at ...; 1 of 4 calls left until ...; clock 90 s ahead;
/// certificate until 2027-01-31; ours until 2026-12-31"; empty if there is nothing to tell.
[[nodiscard]] QString hostText(const HostState &host);

} // namespace etcm
