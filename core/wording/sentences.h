// The sentence of every message (domain/message.h).
#pragma once

#include "domain/message.h"
#include "domain/utc_time.h"

namespace etcm
{

/// In the current language. Times of another day than `now` carry their date. Of a message that this program
/// does not know: nothing.
[[nodiscard]] QString sentence(const Message &message, UtcTime now);
/// The one that is stored and logged.
[[nodiscard]] QString englishSentence(const Message &message, UtcTime now);
/// Of what was stored: its message in the current language, or its text where there is none that is known.
[[nodiscard]] QString sentenceOr(const Message &message, const QString &text, UtcTime now);
/// Whether this program has a sentence for it.
[[nodiscard]] bool isKnown(const Message &message);

} // namespace etcm
