// The table behind sentences.h: which text belongs to a key, and which facts stand in it.
#pragma once

#include <QLatin1StringView>

#include <array>
#include <span>

namespace etcm
{

// What a placeholder shows of a message's facts.
enum class Show {
    Nothing,
    Endpoint,      ///< "endpoint": its title; chooses the form of number where there are some
    ShortEndpoint, ///< likewise, its short one
    Since,         ///< "since": a time
    Until,         ///< "until": a time
    Took,          ///< "took_ms"
    Limit,         ///< "limit_ms"
    Evidence,      ///< "outcome" and "http_status"
    Text,          ///< "text": somebody else's words
    Source,        ///< "source": its id
    Day,           ///< "day"
    DayPrices,     ///< "day": "Tomorrow’s prices"
    Part,          ///< "part": a count
    Whole,         ///< "whole": a count
    Count,         ///< "count"; likewise
    Slots,         ///< "from", "to", "gapless": "18:00–19:00"
    Change,        ///< "least", "most": "+0.0011"
    Central,       ///< "Central database"; "Database" where "short" is true
    Ago,           ///< "ahead_ms": an age without its sign
};

struct SentenceRow {
    QLatin1StringView key;
    const char *text;
    std::array<Show, 3> shown{};
    bool hasForms = false; ///< of number, by the title or the count that it shows first
};

[[nodiscard]] std::span<const SentenceRow> sentenceTable();

} // namespace etcm
