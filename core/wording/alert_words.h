// What a trader is told in alerts and notices, as messages. Their sentences: sentence case, no blame, no code
// alone (UI.md §10).
#pragma once

#include "domain/alert.h"
#include "domain/history.h"
#include "domain/message.h"
#include "domain/publication.h"
#include "domain/result.h"

#include <span>

namespace etcm
{

/// "Plant telemetry not answering, HTTP 503"; unreadable, old and implausible answers say so instead.
[[nodiscard]] Message callProblem(const RequestRecord &last);
/// "Plant telemetry answers again", or "... sends good data again" after answers that were bad.
[[nodiscard]] Message callGood(Endpoint endpoint, Outcome lastBad);
/// "Plant telemetry without an answer since 14:02, refused or held back".
[[nodiscard]] Message silence(Endpoint endpoint, UtcTime since);
/// Of an alert's target: "Plant telemetry no longer watched", "Prices for Thu 15 Oct no longer watched".
[[nodiscard]] Message noLongerWatched(const QString &target);
/// A sign-in that could not be tried: "Sign-in failing, no such secret".
[[nodiscard]] Message signInImpossible(const QString &reason);

/// "Plant telemetry rate limited until 14:05"; without the time where the host named none.
[[nodiscard]] Message limited(Endpoint endpoint, std::optional<UtcTime> until);
/// "Plant telemetry no longer rate limited": now it fails otherwise.
[[nodiscard]] Message notLimited(Endpoint endpoint);
/// "Plant telemetry slow, 2 312 ms, limit 2 000 ms".
[[nodiscard]] Message slow(Endpoint endpoint, std::chrono::milliseconds took,
                           std::chrono::milliseconds limit);
[[nodiscard]] Message notSlow(Endpoint endpoint); ///< "Plant telemetry answers in time again"
[[nodiscard]] Message refusedTokens();            ///< sign-in works, so it is not the secret
[[nodiscard]] Message acceptedTokens();

/// "Central database not reachable", or what it has against us: "Central database refuses the password".
[[nodiscard]] Message centralProblem(const Error &failure);
/// "Correct the password that database.url names"; empty for a server that is away: nothing but to wait.
[[nodiscard]] Message centralAdvice(const Error &failure);
/// "Local file cannot be written: database or disk is full"
[[nodiscard]] Message localFileProblem(const Error &failure);
[[nodiscard]] Message localFileGood();
[[nodiscard]] Message centralGood(qint64 rowsSent); ///< "Central database reachable, 131 rows sent"

/// Product and delivery day, "home_dynamic 2026-10-15": the target of the publication rules.
[[nodiscard]] QString publicationTarget(const QString &tariffName, LocalDate day);
/// The day in such a target, "2026-10-15".
[[nodiscard]] QStringView publicationDay(const QString &target);
[[nodiscard]] QString publicationProduct(const QString &target); ///< the product in it, "home_dynamic"
/// "Tomorrow’s prices arrived, 96 of 96 slots", "Today’s prices missing, 0 of 96 slots".
[[nodiscard]] Message publication(const PublicationStatus &status);
[[nodiscard]] Message dayIsOver();
[[nodiscard]] Message endpointIsDown(); ///< how fast it would answer is not known then

/// "Prices revised: 4 slots, 18:00–19:00, +0.0011". Counts distinct slots; the change is that of the
/// integrated component where it is among them, a span "−0.002 to +0.0011" when it differs between slots.
[[nodiscard]] Message pricesRevised(std::span<const PriceRevision> revisions);

/// What a transition says, to the reader of today.
[[nodiscard]] QString alertText(const AlertTransition &transition);
/// Second line of a notice from the transitions of one incident, ascending: "Since 09:11",
/// or, once it is resolved, "Down 20 min, 09:11 to 09:31".
[[nodiscard]] QString noticeBody(std::span<const AlertTransition> incident);

} // namespace etcm
