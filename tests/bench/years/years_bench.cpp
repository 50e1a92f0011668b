// How long the questions of a dashboard take on a database that fill.sh has filled: p50 and p95 of each.
//   years_bench URL [repeats]
// First the health rows of the last 90 days are rolled up as the collector's maintenance does it, but without
// pauses; repeated runs find them done. Measures, never asserts.
#include "store/connection_url.h"
#include "store/health_rollup_table.h"
#include "store/price_reader.h"

#include "domain/clock.h"
#include "monitoring/health_figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
template <typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

qint64 rowsOf(Session &session, const QString &sql)
{
    Statement row = need(session.query(sql));
    qint64 count = 0;
    while (row.next())
        ++count;
    return count;
}

qint64 numberOf(Session &session, const QString &sql)
{
    Statement row = need(session.query(sql));
    return row.next() ? row.integer(0) : 0;
}

void rollUpLastMonths(Session &session, UtcTime now)
{
    const auto at = qlonglong{toEpochMs(now - 90 * 24h)};
    need(session.query(
        u"INSERT INTO maintenance_marks (name, value) SELECT 'health.rolled_id', min(id) - 1 FROM"
        " api_health_logs WHERE checked_at >= to_timestamp(cast(? as float8) / 1000)"
        " ON CONFLICT DO NOTHING"_s,
        {at}));
    QElapsedTimer timer;
    timer.start();
    std::optional<qint64> after;
    qint64 pieces = 0;
    qint64 longest = 0;
    const qint64 begin =
        numberOf(session, u"SELECT value FROM maintenance_marks WHERE name = 'health.rolled_id'"_s);
    for (bool more = true; more; ++pieces) {
        QElapsedTimer piece;
        piece.start();
        const HealthBatch batch = need(readUnrolled(session, after, 10'000));
        need(writeHours(session, rollUp(batch.tallies),
                        {batch.throughId, batch.more ? std::nullopt : std::optional(now)}));
        longest = std::max(longest, piece.elapsed());
        after = batch.throughId;
        more = batch.more;
    }
    std::printf("rolled up %lld rows in %lld pieces, %.1f s, the longest piece %lld ms\n",
                static_cast<long long>(*after - begin), static_cast<long long>(pieces),
                static_cast<double>(timer.elapsed()) / 1000, static_cast<long long>(longest));
}

void measure(const char *what, int repeats, const std::function<qint64()> &ask)
{
    std::vector<double> times;
    qint64 rows = 0;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        rows = ask();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    const auto at = [&](double q) {
        return times[static_cast<std::size_t>(q * static_cast<double>(times.size() - 1) + 0.5)];
    };
    std::printf("%-58s %9.2f %9.2f %9lld\n", what, at(0.5), at(0.95), static_cast<long long>(rows));
    std::fflush(stdout);
}

qint64 window(Session &session, UtcTime now, std::chrono::hours length, bool one)
{
    const HealthHistoryQuery query{one ? u"source-3"_s : QString(), one ? u"prices"_s : QString(),
                                   now - length, now};
    const auto hours = allHours(need(readHistory(session, query)));
    const HealthFigures figures =
        healthFigures(hours, std::chrono::floor<std::chrono::hours>(now - length), now, 1min);
    for (const double q : {0.5, 0.95, 0.99}) {
        if (!figures.latency.quantile(q))
            qFatal("no latency in the window");
    }
    return figures.checks;
}

void measureAll(Session &session, int repeats, UtcTime now)
{
    std::printf("%-58s %9s %9s %9s\n", "", "p50 ms", "p95 ms", "rows");
    for (const char *view :
         {"v_latest_prices", "v_current_prices", "v_latest_plant_status", "v_api_health_summary"})
        measure(view, repeats,
                [&] { return rowsOf(session, u"SELECT * FROM "_s + QLatin1StringView(view)); });
    const auto points = [&](const PriceQuery &query) {
        qint64 sum = 0;
        for (const StoredSeries &series : need(readPrices(session, query)))
            sum += static_cast<qint64>(series.points.size());
        return sum;
    };
    measure("prices, one day, all 8 series", repeats, [&] {
        return points({u"ckw"_s, {}, {}, now - 24h, now});
    });
    measure("prices, one year, one series", repeats, [&] {
        return points({u"ckw"_s, {u"home_dynamic"_s}, {TariffType::Integrated}, now - 365 * 24h, now});
    });
    measure("prices, ten years, one series by month", std::min(repeats, 10), [&] {
        return rowsOf(session,
                      u"SELECT date_trunc('month', start_timestamp), avg(value) FROM energy_prices WHERE"
                      " source_id = 'ckw' AND tariff_name = 'home_dynamic' AND tariff_type = 'integrated'"
                      " GROUP BY 1"_s);
    });
    measure("health, 1 h, one endpoint (from the calls)", repeats,
            [&] { return window(session, now, 1h, true); });
    measure("health, 24 h, one endpoint, p50/p95/p99", repeats,
            [&] { return window(session, now, 24h, true); });
    measure("health, 7 d, one endpoint, p50/p95/p99", repeats,
            [&] { return window(session, now, 7 * 24h, true); });
    measure("health, 30 d, one endpoint, p50/p95/p99", repeats,
            [&] { return window(session, now, 30 * 24h, true); });
    measure("health, 90 d, one endpoint, p50/p95/p99", repeats,
            [&] { return window(session, now, 90 * 24h, true); });
    measure("health, 90 d, all 24 endpoints, p50/p95/p99", std::min(repeats, 10),
            [&] { return window(session, now, 90 * 24h, false); });
    measure("maintenance, a round with nothing to do", repeats, [&] {
        return static_cast<qint64>(need(readUnrolled(session, std::nullopt, 10'000)).tallies.size());
    });
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2)
        qFatal("usage: years_bench URL [repeats]");
    const ConnectionUrl url = need(parseConnectionUrl(words[1], u"bench"_s));
    const auto session = need(Session::open(
        {SqlEngine::PostgreSql, {}, url.options, url.server, {u"SET timezone = 'UTC'; SET jit = off"_s}}));
    // The newest row is "now": the database may have been filled a while ago.
    const UtcTime now = fromEpochMs(numberOf(
        *session,
        u"SELECT cast(date_part('epoch', max(checked_at)) * 1000 as bigint) FROM api_health_logs"_s));
    std::printf("%s: about %lld health rows, %lld prices\n", qPrintable(url.server),
                static_cast<long long>(numberOf(*session, u"SELECT max(id) FROM api_health_logs"_s)),
                static_cast<long long>(numberOf(*session, u"SELECT count(*) FROM energy_prices"_s)));
    rollUpLastMonths(*session, now);
    need(session->run(u"ANALYZE api_health_hourly"_s));
    measureAll(*session, words.size() > 2 ? words[2].toInt() : 40, now);
    return 0;
}
