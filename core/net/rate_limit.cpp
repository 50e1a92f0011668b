#include "net/rate_limit.h"

#include "net/structured_field.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace etcm
{
using namespace std::chrono;

namespace
{
// Far beyond any budget, far below overflow.
constexpr double kLargest = 1e14;

struct TimeHeader {
    QByteArrayView name;
    ResetUnit unit;
};

constexpr std::array kRetryHeaders{
    TimeHeader{"Retry-After", ResetUnit::Seconds},
    TimeHeader{"Retry-After-Ms", ResetUnit::Milliseconds},
    TimeHeader{"X-Ms-Retry-After-Ms", ResetUnit::Milliseconds},
    TimeHeader{"X-Retry-After", ResetUnit::Seconds},
    TimeHeader{"X-RateLimit-Retry-After", ResetUnit::Seconds},
    TimeHeader{"X-Rate-Limit-Retry-After", ResetUnit::Seconds},
    TimeHeader{"X-Rate-Limit-Retry-After-Seconds", ResetUnit::Seconds},
    TimeHeader{"X-Rate-Limit-Retry-After-Milliseconds", ResetUnit::Milliseconds},
};

/// One time of a header, or that it is there and cannot be read.
struct ReadTime {
    std::optional<milliseconds> time;
    QByteArray unclear;
};

std::optional<qint64> count(QByteArrayView text)
{
    const auto number = waitNumber(text);
    if (!number || std::abs(*number) > kLargest)
        return std::nullopt;
    return static_cast<qint64>(std::floor(*number));
}

// Sent more than once, it binds by its longest pause.
ReadTime readTime(const HeaderList &headers, const TimeHeader &header, const WaitClock &clock)
{
    const QList<QByteArray> values = headerValues(headers, header.name);
    ReadTime read;
    for (const QByteArray &value : values) {
        const auto time = waitTime(value, header.unit, clock);
        if (time)
            read.time = std::max(read.time.value_or(milliseconds(0)), *time);
    }
    // An empty one asks for a pause as well, in no words at all.
    if (!read.time && hasHeader(headers, header.name))
        read.unclear =
            header.name.toByteArray() + ": " + (values.isEmpty() ? "(empty)" : values.join(", ").left(80));
    return read;
}

// The first that can be read; else the first that is there.
template <typename Headers>
ReadTime firstTime(const Headers &candidates, const HeaderList &headers, const WaitClock &clock)
{
    ReadTime first;
    for (const TimeHeader &candidate : candidates) {
        const ReadTime read = readTime(headers, candidate, clock);
        if (read.time)
            return read;
        if (first.unclear.isEmpty())
            first = read;
    }
    return first;
}

struct Budget {
    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    std::optional<milliseconds> reset;
    QByteArray unclearReset = {};
    [[nodiscard]] bool known() const { return remaining || reset || !unclearReset.isEmpty(); }
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
    const auto largest = static_cast<qint64>(kLargest);
    return a.remaining.value_or(largest) < b.remaining.value_or(largest);
}

std::vector<FieldMember> fieldMembers(const HeaderList &headers, QByteArrayView name)
{
    return parseFieldList(headerValues(headers, name).join(", ")).value_or(std::vector<FieldMember>());
}

std::optional<qint64> quotaOf(const QByteArray &policyName, const std::vector<FieldMember> &policies)
{
    const auto policy = std::ranges::find(policies, policyName, &FieldMember::name);
    return policy == policies.end() ? std::nullopt : count(policy->parameter("q"));
}

// Calls left: less than none is none, unless the limit is as well, which stands for "no limit".
std::optional<qint64> callsLeft(std::optional<qint64> remaining, std::optional<qint64> limit)
{
    if (!remaining || *remaining >= 0)
        return remaining;
    return limit.value_or(0) < 0 ? std::nullopt : std::optional(qint64{0});
}

Budget memberBudget(const FieldMember &member, QByteArrayView remaining, QByteArrayView reset,
                    const WaitClock &clock)
{
    const QByteArray time = member.parameter(reset);
    Budget budget{
        {}, callsLeft(count(member.parameter(remaining)), {}), waitTime(time, ResetUnit::Seconds, clock)};
    if (!budget.reset && !time.isEmpty())
        budget.unclearReset = "RateLimit: " + member.name + ";" + reset.toByteArray() + '=' + time.left(80);
    return budget;
}

// Draft 7: limit=100, remaining=50, reset=30.
FieldMember dictionaryOf(const std::vector<FieldMember> &members)
{
    FieldMember dictionary;
    for (const FieldMember &member : members)
        dictionary.parameters.emplace_back(member.name, member.value);
    return dictionary;
}

Budget fromStructured(const HeaderList &headers, const WaitClock &clock)
{
    const std::vector<FieldMember> members = fieldMembers(headers, "RateLimit");
    const std::vector<FieldMember> policies = fieldMembers(headers, "RateLimit-Policy");
    Budget best;
    for (const FieldMember &member : members) {
        Budget budget = memberBudget(member, "r", "t", clock);
        if (!budget.remaining)
            continue;
        budget.limit = quotaOf(member.name, policies);
        if (!best.known() || bindsMore(budget, best))
            best = budget;
    }
    if (best.known())
        return best;
    const FieldMember dictionary = dictionaryOf(members);
    Budget budget = memberBudget(dictionary, "remaining", "reset", clock);
    budget.limit = count(dictionary.parameter("limit"));
    return budget;
}

// NAME-Limit, NAME-Remaining, NAME-Reset. Draft 3 allowed `100, 100;w=60` in Limit: its first number counts.
Budget fromSeparate(const HeaderList &headers, const QByteArray &name, ResetUnit unit, const WaitClock &clock)
{
    const auto first = [](const QList<QByteArray> &values) {
        const QByteArray value = values.value(0);
        const qsizetype end = value.indexOf(';');
        return count(end < 0 ? value : value.first(end));
    };
    Budget budget;
    budget.limit = first(headerValues(headers, name + "-Limit"));
    for (const QByteArray &value : headerValues(headers, name + "-Remaining")) {
        const auto left = callsLeft(count(value), budget.limit);
        if (left && *left <= budget.remaining.value_or(*left))
            budget.remaining = left;
    }
    if (budget.limit.value_or(0) < 0)
        budget.limit.reset();
    const QByteArray after = name + "-Reset-After";
    const QByteArray reset = name + "-Reset";
    const QByteArray instant = name + "-ResetTime";
    const ReadTime time = firstTime(std::array{TimeHeader{after, ResetUnit::Seconds}, TimeHeader{reset, unit},
                                               TimeHeader{instant, ResetUnit::Seconds}},
                                    headers, clock);
    budget.reset = time.time;
    budget.unclearReset = time.unclear;
    return budget;
}

// The longest window that the server names, as far as it is a plausible pause.
milliseconds unclearPause(const HeaderList &headers, const WaitClock &clock)
{
    milliseconds longest{0};
    for (const QByteArrayView name :
         {QByteArrayView("RateLimit-Policy"), QByteArrayView("RateLimit-Limit")}) {
        for (const FieldMember &policy : fieldMembers(headers, name)) {
            const auto window = waitTime(policy.parameter("w"), ResetUnit::Seconds, clock);
            longest = std::max(longest, window.value_or(milliseconds(0)));
        }
    }
    const milliseconds unknown{kUnclearPause};
    return longest > milliseconds(0) ? std::min(longest, unknown) : unknown;
}
} // namespace

RateLimit readRateLimit(const HeaderList &headers, ResetUnit unit, const WaitClock &clock)
{
    Budget budget = fromStructured(headers, clock);
    if (!budget.known())
        budget = fromSeparate(headers, "RateLimit", ResetUnit::Seconds, clock);
    for (const QByteArray name : {"X-RateLimit", "X-Rate-Limit"}) {
        if (!budget.known())
            budget = fromSeparate(headers, name, unit, clock);
    }
    const ReadTime retry = firstTime(kRetryHeaders, headers, clock);
    return {retry.time,
            budget.limit,
            budget.remaining,
            budget.reset,
            retry.unclear,
            budget.unclearReset,
            unclearPause(headers, clock)};
}

QByteArray unclearHeader(const RateLimit &limit, Refusal refusal)
{
    if (limit.retryAfter)
        return {};
    const bool wantsReset = refusal == Refusal::TooMany || limit.remaining == 0;
    if (wantsReset && limit.reset)
        return {};
    if (refusal != Refusal::None && !limit.unclearRetryAfter.isEmpty())
        return limit.unclearRetryAfter;
    return wantsReset ? limit.unclearReset : QByteArray();
}

std::optional<milliseconds> pauseFrom(const RateLimit &limit, Refusal refusal)
{
    if (limit.retryAfter)
        return limit.retryAfter;
    if (limit.reset && (refusal == Refusal::TooMany || limit.remaining == 0))
        return limit.reset;
    if (!unclearHeader(limit, refusal).isEmpty())
        return limit.unclearPause;
    return std::nullopt;
}

} // namespace etcm
