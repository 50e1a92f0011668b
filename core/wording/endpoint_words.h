// How an endpoint, its sign-in and this computer's clock fare, in words.
#pragma once

#include "domain/alert.h"
#include "domain/endpoint_state.h"
#include "domain/message.h"
#include "domain/next_look.h"
#include "domain/overall_state.h"
#include "domain/sign_in_trouble.h"

#include <QString>

#include <chrono>
#include <optional>

namespace etcm
{

[[nodiscard]] QString endpointTitle(Endpoint endpoint);      ///< "Plant telemetry"
[[nodiscard]] QString endpointShortTitle(Endpoint endpoint); ///< "Plant"
[[nodiscard]] bool endpointIsPlural(Endpoint endpoint);      ///< "Prices answer", but "Plant answers"

[[nodiscard]] QString outcomeText(Outcome outcome); ///< "no answer in time"

/// "Plant is slow", "3 endpoints are slow". `outcome` tells server errors from silence.
[[nodiscard]] QString stateSentence(const QString &who, EndpointState state, Outcome outcome, bool plural);
/// Two words for a chip or a badge: "server error", "unreadable"; empty when all is well.
[[nodiscard]] QString stateWords(EndpointState state, Outcome outcome);
/// "Next 14:41", "Paused until 17:05", "Next probe 16:07:24", "Next now", "No further call planned".
[[nodiscard]] QString nextLookText(const std::optional<NextLook> &next, UtcTime now);
/// "Waiting for the secret DESK", "Tokens of desk refused".
[[nodiscard]] Message signInTrouble(const SignInTrouble &trouble);
[[nodiscard]] QString signInTroubleText(const SignInTrouble &trouble);
/// "Clock 1 h 51 min ahead": of this computer.
[[nodiscard]] Message clockError(std::chrono::milliseconds ahead);
[[nodiscard]] QString clockErrorText(std::chrono::milliseconds ahead);

/// The beginning of a sentence in the middle of another: lower case, but names and German keep their
/// capitals.
[[nodiscard]] QString inSentence(const QString &text);
[[nodiscard]] QString capitalised(const QString &text); ///< at its beginning, "Server error"

/// The one word and its two lines of reason, e.g. "Degraded", "Plant does not answer,", "central database is
/// buffered".
struct OverallWords {
    QString word;
    QString line1;
    QString line2;
    QString alone; ///< the first line where the second is not shown
    QString why;   ///< both as one sentence: "Plant does not answer, 3 of 4 endpoints answer"
    friend bool operator==(const OverallWords &, const OverallWords &) = default;
};
[[nodiscard]] OverallWords overallWords(const OverallStatus &view, UtcTime now);

} // namespace etcm
