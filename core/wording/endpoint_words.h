// How an endpoint, its sign-in and this computer's clock fare, in words.
#pragma once

#include "domain/endpoint_state.h"
#include "domain/next_look.h"
#include "domain/sign_in_trouble.h"

#include <QString>

#include <chrono>
#include <optional>

namespace etcm
{

/// Predicates for one endpoint and for several: "is slow", "are slow". `outcome` tells server errors
/// from silence.
[[nodiscard]] QString statePredicate(EndpointState state, Outcome outcome, bool plural);
/// Two words for a chip or a badge: "server error", "unreadable"; empty when all is well.
[[nodiscard]] QString stateWords(EndpointState state, Outcome outcome);
/// "Next 14:41", "Paused until 17:05", "Next probe 16:07:24", "Next now", "No further call planned".
[[nodiscard]] QString nextLookText(const std::optional<NextLook> &next, UtcTime now);
/// "Waiting for the secret DESK", "Tokens of desk refused".
[[nodiscard]] QString signInTroubleText(const SignInTrouble &trouble);
/// "Clock 1 h 51 min ahead": of this computer.
[[nodiscard]] QString clockErrorText(std::chrono::milliseconds ahead);

} // namespace etcm
