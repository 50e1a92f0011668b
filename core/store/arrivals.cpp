#include "store/arrivals.h"

#include "store/health_reader.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 kRowsPerLook = 1'000;

Result<qint64> number(Session &session, const QString &sql)
{
    auto row = session.query(sql);
    if (!row)
        return fail(row.error());
    return row->next() ? row->integer(0) : 0;
}
} // namespace

Result<Arrivals> readArrivals(Session &session, const ArrivalCursor &after)
{
    // The version first: what is written between the two statements is seen twice, not missed.
    const auto version = number(session, u"PRAGMA data_version"_s);
    if (!version)
        return fail(version.error());
    Arrivals found;
    found.cursor = after;
    found.cursor.version = *version;
    if (after.version == *version)
        return found;
    const auto lastRequest = number(session, u"SELECT coalesce(max(id), 0) FROM api_health_logs"_s);
    const auto lastTransition = number(session, u"SELECT coalesce(max(id), 0) FROM alert_transitions"_s);
    if (!lastRequest || !lastTransition)
        return fail(lastRequest ? lastTransition.error() : lastRequest.error());
    const auto end = [](qint64 from, qint64 last) {
        return from < 0 ? last : std::min(last, from + kRowsPerLook);
    };
    found.cursor.request = end(after.request, *lastRequest);
    found.cursor.transition = end(after.transition, *lastTransition);
    found.more = found.cursor.request < *lastRequest || found.cursor.transition < *lastTransition;
    if (found.more)
        found.cursor.version = -1;
    if (after.request >= 0 && found.cursor.request > after.request) {
        auto requests = readRequestsById(session, after.request, found.cursor.request);
        if (!requests)
            return fail(requests.error());
        found.requests = std::move(*requests);
    }
    if (after.transition >= 0 && found.cursor.transition > after.transition) {
        auto transitions = readTransitionsById(session, after.transition, found.cursor.transition);
        if (!transitions)
            return fail(transitions.error());
        found.transitions = std::move(*transitions);
    }
    return found;
}

} // namespace etcm
