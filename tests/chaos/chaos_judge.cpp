#include "chaos_judge.h"

#include "chaos_export.h"
#include "contract/same_facts.h"
#include "contract/store_under_test.h"
#include "domain/market_day.h"
#include "store/connection_url.h"

#include <algorithm>

namespace etcm::test
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QString kStoredPrices =
    u"SELECT concat_ws('|', tariff_name, tariff_type,"
    " (extract(epoch FROM start_timestamp) * 1000)::bigint,"
    " (extract(epoch FROM end_timestamp) * 1000)::bigint, (value * 1000000)::bigint)"
    " FROM energy_prices"_s;
const QString kStoredReadings = u"SELECT (extract(epoch FROM timestamp) * 1000)::bigint FROM plant_status"_s;

QStringList priceRows(const std::vector<PriceSeries> &all)
{
    QStringList rows;
    for (const PriceSeries &series : all) {
        for (const PricePoint &point : series.points)
            rows += u"%1|%2|%3|%4|%5"_s.arg(series.key.tariffName, tariffTypeName(series.key.tariffType))
                        .arg(toEpochMs(point.start))
                        .arg(toEpochMs(point.end))
                        .arg(point.value.micro());
    }
    rows.sort();
    return rows;
}

QStringList rowsOf(Session &session, const QString &sql)
{
    auto row = session.query(sql);
    if (!row)
        return {row.error().text()};
    QStringList rows;
    while (row->next())
        rows += row->text(0);
    rows.sort();
    return rows;
}

QStringList without(const QStringList &all, const QStringList &known)
{
    QStringList rest;
    std::ranges::set_difference(all, known, std::back_inserter(rest));
    return rest;
}

// Tariff, component and slot: what a price is one of.
QString slotOf(const QString &row)
{
    return row.section(u'|', 0, 2);
}

// `wanted`: what has to be there; `published`: what may be there, since a wrong clock asks for other days,
// too.
ChaosVerdict judgePrices(const QStringList &wanted, const QStringList &published, const QStringList &stored)
{
    ChaosVerdict verdict;
    verdict.lost = without(wanted, stored).size();
    for (qsizetype i = 1; i < stored.size(); ++i)
        verdict.doubled += slotOf(stored[i]) == slotOf(stored[i - 1]) ? 1 : 0;
    const QStringList foreign = without(stored, published);
    if (verdict.lost > 0 || verdict.doubled > 0 || !foreign.isEmpty())
        verdict.difference =
            u"%1 prices wanted, %2 stored, %3 lost, %4 doubled, %5 never published (%6)"_s.arg(wanted.size())
                .arg(stored.size())
                .arg(verdict.lost)
                .arg(verdict.doubled)
                .arg(foreign.size())
                .arg(foreign.value(0));
    return verdict;
}

QString foreignReading(Session &session, const ChaosSchedule &schedule, mock::SimulatorThread &simulator)
{
    const UtcTime from = MarketDay::containing(schedule.steps.front().now).previous().start();
    QStringList readings;
    for (const PlantReading &reading : simulator.simulator().plantHistory(from, schedule.end + 1h))
        readings += QString::number(toEpochMs(reading.timestamp));
    readings.sort();
    const QStringList foreign = without(rowsOf(session, kStoredReadings), readings);
    return foreign.isEmpty() ? QString()
                             : u"a plant reading that was never published, at "_s + foreign.front();
}

// A file that cannot be opened is a finding, too.
QString faultOfTheFile(const QString &folder)
{
    const QString file = folder + u"/etcm.sqlite"_s;
    const auto local = Session::open({SqlEngine::Sqlite, file, u"QSQLITE_BUSY_TIMEOUT=5000"_s, file, {}});
    if (!local)
        return u"the local file: "_s + local.error().text();
    const QStringList check = rowsOf(**local, u"PRAGMA integrity_check"_s);
    if (check != QStringList{u"ok"_s})
        return u"the local file: "_s + check.join(u' ');
    if (rowsOf(**local, u"SELECT id FROM outbox"_s) != QStringList())
        return u"entries are left in the outbox, waiting or parked"_s;
    return {};
}
} // namespace

QString faultOfTheExport(const QString &folder)
{
    QFile file(folder + QLatin1StringView(kExportName));
    if (!file.exists())
        return {};
    const bool readable = file.open(QIODevice::ReadOnly);
    return readable && file.readAll().endsWith(kExportEnd) ? QString() : u"the export is not whole"_s;
}

Result<ChaosVerdict> judge(const ChaosSchedule &schedule, mock::SimulatorThread &simulator,
                           const PostgresServer &server, const QString &folder)
{
    const auto url = parseConnectionUrl(server.url(), u"chaos"_s);
    const auto session = url ? Session::open({SqlEngine::PostgreSql, {}, url->options, url->server, {}})
                             : Result<std::unique_ptr<Session>>(fail(url.error()));
    if (!session)
        return fail(session.error());
    const MarketDay first = MarketDay::containing(schedule.steps.front().now);
    const UtcTime to = MarketDay::containing(schedule.end).next().end();
    const UtcTime now = simulator.clock().now();
    ChaosVerdict verdict = judgePrices(priceRows(simulator.priceHistory(first.start(), to, now)),
                                       priceRows(simulator.priceHistory(first.previous().start(), to, now)),
                                       rowsOf(**session, kStoredPrices));
    if (verdict.difference.isEmpty())
        verdict.difference = foreignReading(**session, schedule, simulator);
    if (verdict.difference.isEmpty())
        verdict.difference = faultOfTheFile(folder) + faultOfTheExport(folder);
    if (verdict.difference.isEmpty())
        verdict.difference = differenceOfStores(folder, server);
    return verdict;
}

} // namespace etcm::test
