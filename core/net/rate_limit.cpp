#include "net/rate_limit.h"

#include "net/http_date.h"
#include "net/structured_field.h"

#include <algorithm>

namespace etcm
{
using namespace std::chrono;

namespace
{
// Far beyond any window, far below overflow.
constexpr qint64 kLargest = 100'000'000'000'000;

std::optional<qint64> wholeNumber(const QByteArray &text)
{
    bool ok = false;
    const qint64 value = text.trimmed().toLongLong(&ok);
    if (!ok || value < 0 || value > kLargest)
        return std::nullopt;
    return value;
}

milliseconds bounded(milliseconds pause)
{
    return std::clamp(pause, milliseconds(0), milliseconds(kLongestHostPause));
}

std::optional<milliseconds> boundedSeconds(std::optional<qint64> value)
{
    if (!value)
        return std::nullopt;
    return bounded(seconds(*value));
}

std::optional<milliseconds> readRetryAfter(const QByteArray &value, UtcTime now)
{
    if (value.isEmpty())
        return std::nullopt;
    if (const auto delta = wholeNumber(value))
        return bounded(seconds(*delta));
    const auto date = parseHttpDate(value, now);
    if (!date)
        return std::nullopt;
    return bounded(*date - now);
}

struct Budget {
    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    std::optional<milliseconds> reset;
    [[nodiscard]] bool known() const { return remaining.has_value() || reset.has_value(); }
};

// Several policies may hold at once: the exhausted one that lasts longest binds, else the scarcest.
bool bindsMore(const Budget &a, const Budget &b)
{
    const bool aEmpty = a.remaining == 0;
    const bool bEmpty = b.remaining == 0;
    if (aEmpty != bEmpty)
        return aEmpty;
    if (aEmpty)
        return a.reset.value_or(milliseconds(0)) > b.reset.value_or(milliseconds(0));
    return a.remaining.value_or(kLargest) < b.remaining.value_or(kLargest);
}

std::optional<qint64> quotaOf(const QByteArray &policyName, const HeaderList &headers)
{
    const auto policies = parseFieldList(headerValue(headers, "RateLimit-Policy"));
    if (!policies)
        return std::nullopt;
    for (const FieldMember &policy : *policies) {
        if (policy.name == policyName)
            return policy.parameter("q");
    }
    return std::nullopt;
}

Budget fromStructured(const HeaderList &headers)
{
    const auto members = parseFieldList(headerValue(headers, "RateLimit"));
    if (!members)
        return {};
    Budget best;
    Budget dictionary; // draft 7: limit=100, remaining=50, reset=30
    for (const FieldMember &member : *members) {
        if (member.value && member.name == "limit")
            dictionary.limit = member.value;
        else if (member.value && member.name == "remaining")
            dictionary.remaining = member.value;
        else if (member.value && member.name == "reset")
            dictionary.reset = boundedSeconds(member.value);
        const auto remaining = member.parameter("r");
        if (!remaining)
            continue;
        const Budget budget{quotaOf(member.name, headers), remaining, boundedSeconds(member.parameter("t"))};
        if (!best.known() || bindsMore(budget, best))
            best = budget;
    }
    return best.known() ? best : dictionary;
}

Budget fromOlderDraft(const HeaderList &headers)
{
    // Draft 3 allowed `100, 100;w=60` in Limit: only its first number counts here.
    const QByteArray limit = headerValue(headers, "RateLimit-Limit");
    return {wholeNumber(limit.left(limit.indexOf(','))),
            wholeNumber(headerValue(headers, "RateLimit-Remaining")),
            boundedSeconds(wholeNumber(headerValue(headers, "RateLimit-Reset")))};
}

std::optional<milliseconds> unofficialReset(std::optional<qint64> value, ResetUnit unit, UtcTime now)
{
    if (!value)
        return std::nullopt;
    if (*value > 1'000'000'000'000)
        return bounded(fromEpochMs(*value) - now);
    if (*value > 1'000'000'000)
        return bounded(fromEpochMs(*value * 1000) - now);
    // A small number cannot be an epoch, whatever the setting says. Milliseconds against seconds is never
    // guessed from the size: CKW's 999000 and another's 999 mean the same.
    if (unit == ResetUnit::Milliseconds)
        return bounded(milliseconds(*value));
    return bounded(seconds(*value));
}

Budget fromUnofficial(const HeaderList &headers, ResetUnit unit, UtcTime now)
{
    return {wholeNumber(headerValue(headers, "X-RateLimit-Limit")),
            wholeNumber(headerValue(headers, "X-RateLimit-Remaining")),
            unofficialReset(wholeNumber(headerValue(headers, "X-RateLimit-Reset")), unit, now)};
}
} // namespace

RateLimit readRateLimit(const HeaderList &headers, ResetUnit unit, UtcTime now)
{
    Budget budget = fromStructured(headers);
    if (!budget.known())
        budget = fromOlderDraft(headers);
    if (!budget.known())
        budget = fromUnofficial(headers, unit, now);
    return {readRetryAfter(headerValue(headers, "Retry-After"), now), budget.limit, budget.remaining,
            budget.reset};
}

std::optional<milliseconds> pauseFrom(const RateLimit &limit, bool refused)
{
    if (limit.retryAfter)
        return limit.retryAfter;
    if (limit.reset && (refused || limit.remaining == 0))
        return limit.reset;
    return std::nullopt;
}

} // namespace etcm
