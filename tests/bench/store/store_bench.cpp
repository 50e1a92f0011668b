// How far the store is from what its engines can do at best, all in one run:
//   one year of prices (two products, four components) into PostgreSQL, against COPY into the same table;
//   the same into the local file with its outbox, against plain prepared inserts into the same table;
//   one series of that year read back for a chart.
// Ratios are the firm part; absolute figures depend on the machine and on who else is using it.
#include "store/central_store.h"
#include "store/connection_url.h"
#include "store/local_store.h"
#include "store/migrations.h"
#include "store/session.h"
#include "support/postgres_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace
{
constexpr int kSlots = 35'040; // 365 days of 96
constexpr UtcTime kYear = fromEpochMs(1'767'222'000'000);

template <typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

FactBatch yearOfPrices()
{
    FactBatch batch;
    batch.sourceId = u"ckw"_s;
    batch.fetchedAt = kYear;
    int series = 0;
    for (const QString &product : {u"home_dynamic"_s, u"business_dynamic"_s}) {
        for (const TariffType type :
             {TariffType::Integrated, TariffType::Electricity, TariffType::Grid, TariffType::GridUsage}) {
            PriceSeries one{{u"ckw"_s, product, type}, kYear, {}};
            for (int i = 0; i < kSlots; ++i) {
                const UtcTime start = kYear + i * minutes(15);
                one.points.push_back({start, start + minutes(15),
                                      Price::fromMicro(150'000 + (i / 4 * 7919 + series * 31) % 180'000)});
            }
            batch.prices.push_back(std::move(one));
            ++series;
        }
    }
    return batch;
}

// Milliseconds of the fastest of `rounds`; `prepare` is not counted.
double best(int rounds, const std::function<void()> &prepare, const std::function<void()> &work)
{
    double fastest = 1e12;
    for (int i = 0; i < rounds; ++i) {
        prepare();
        QElapsedTimer timer;
        timer.start();
        work();
        fastest = std::min(fastest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return fastest;
}

// The year as COPY's text, made before the clock starts: COPY is measured at its best.
QByteArray copyText(const FactBatch &batch)
{
    QByteArray text;
    for (const PriceSeries &series : batch.prices) {
        const QByteArray tail = "\t" + tariffTypeName(series.key.tariffType).toUtf8() + "\tCHF_kWh\t";
        const QByteArray key =
            "\t" + formatIsoUtc(batch.fetchedAt) + "\t" + series.key.tariffName.toUtf8() + "\tckw\n";
        for (const PricePoint &point : series.points)
            text += formatIsoUtc(*series.publication) + "\t" + formatIsoUtc(point.start) + "\t" +
                    formatIsoUtc(point.end) + tail + point.value.toText() + key;
    }
    return text;
}

void row(const char *what, double ms, qint64 rows, double limitMs, double wanted)
{
    std::printf("%-44s %9.1f ms %10.0f rows/s", what, ms, static_cast<double>(rows) / ms * 1e3);
    if (limitMs > 0)
        std::printf("   %5.1f %% of the limit (wanted %.0f %%)", limitMs / ms * 100, wanted);
    std::printf("\n");
    std::fflush(stdout);
}

void reading(const char *what, const std::function<Result<std::vector<StoredSeries>>()> &read)
{
    std::size_t points = 0;
    const double ms = best(
        7, [] {}, [&] { points = need(read()).at(0).points.size(); });
    std::printf("%-44s %9.1f ms %10zu points   (wanted <= 60 ms)\n", what, ms, points);
    std::fflush(stdout);
}

const PriceQuery kOneSeries{
    u"ckw"_s, {u"home_dynamic"_s}, {TariffType::Integrated}, kYear, kYear + kSlots *minutes(15)};

void benchPostgres(const FactBatch &year)
{
    QString error;
    const auto server = PostgresServer::create(&error);
    if (!server || !server->start())
        qFatal("%s", qPrintable(error));
    const auto store = CentralStore::create(server->url(), u"bench"_s);
    need(store->connect().result());
    const auto count = static_cast<qint64>(year.factCount());

    QTemporaryDir dir;
    QFile data(dir.filePath(u"year.tsv"_s));
    if (!data.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    data.write(copyText(year));
    data.close();
    const QString copy = u"\\copy energy_prices (publication_timestamp, start_timestamp, end_timestamp, "
                         u"tariff_type, unit, value,"
                         " ingested_at, tariff_name, source_id) FROM '%1'"_s.arg(data.fileName());
    const auto empty = [&] {
        server->psql(u"TRUNCATE energy_prices"_s);
        server->psql(u"CHECKPOINT"_s);
    };
    // psql's own start-up is taken off.
    const double start = best(
        5, [] {}, [&] { server->psql(u"SELECT 1"_s); });
    double copied = 1e12;
    double stored = 1e12;
    for (int i = 0; i < 5; ++i) { // interleaved, so that the machine's moods hit both
        copied = std::min(copied, best(1, empty, [&] {
                                      bool failed = false;
                                      server->psql(copy, u"energy_trading"_s, &failed);
                                      if (failed)
                                          qFatal("COPY failed");
                                  }) - start);
        stored = std::min(stored, best(1, empty, [&] {
                              const auto counts = need(store->deliver({{1, year, {}, 0}}).result());
                              if (counts.rowsNew != count)
                                  qFatal("not all rows are new");
                          }));
    }
    row("COPY into energy_prices", copied, count, 0, 0);
    row("CentralStore::deliver, new rows", stored, count, copied, 45);
    const double same = best(
        3, [] {},
        [&] {
            need(store->deliver({{1, year, {}, 0}}).result());
        });
    row("CentralStore::deliver, the same again", same, count, 0, 0);
    FactBatch day = year;
    day.prices.resize(4);
    for (PriceSeries &series : day.prices)
        series.points.resize(96);
    const double small = best(
        20, [&] { server->psql(u"DELETE FROM energy_prices"_s); },
        [&] {
            need(store->deliver({{1, day, {}, 0}}).result());
        });
    row("CentralStore::deliver, one day", small, 384, 0, 0);
    need(store->deliver({{1, year, {}, 0}}).result());
    server->psql(u"VACUUM ANALYZE energy_prices"_s);
    reading("CentralStore::prices, one series, one year", [&] { return store->prices(kOneSeries).result(); });
}

void plainInserts(const QString &file, const FactBatch &year)
{
    const auto session =
        need(Session::open({SqlEngine::Sqlite,
                            file,
                            {},
                            file,
                            {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
                             u"PRAGMA cache_size = -8000"_s}}));
    need(migrate(*session));
    QElapsedTimer timer;
    auto transaction = need(Transaction::begin(*session));
    auto insert = need(
        session->prepare(u"INSERT INTO energy_prices (source_id, tariff_name, tariff_type, unit, "
                         u"publication_timestamp, ingested_at,"
                         " start_timestamp, end_timestamp, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s));
    for (const PriceSeries &series : year.prices) {
        insert.bind(0, series.key.sourceId);
        insert.bind(1, series.key.tariffName);
        insert.bind(2, tariffTypeName(series.key.tariffType));
        insert.bind(3, series.key.unit);
        insert.bind(4, qlonglong{toEpochMs(*series.publication)});
        insert.bind(5, qlonglong{toEpochMs(year.fetchedAt)});
        for (const PricePoint &point : series.points) {
            insert.bind(6, qlonglong{toEpochMs(point.start)});
            insert.bind(7, qlonglong{toEpochMs(point.end)});
            insert.bind(8, point.value.toDouble());
            need(insert.exec());
        }
    }
    need(transaction.commit());
}

void benchSqlite(const FactBatch &year)
{
    const auto count = static_cast<qint64>(year.factCount());
    std::unique_ptr<QTemporaryDir> dir;
    std::unique_ptr<LocalStore> store;
    double plain = 1e12;
    double stored = 1e12;
    for (int i = 0; i < 5; ++i) {
        const auto fresh = [&] {
            store.reset();
            dir = std::make_unique<QTemporaryDir>();
        };
        plain =
            std::min(plain, best(1, fresh, [&] { plainInserts(dir->filePath(u"plain.sqlite"_s), year); }));
        stored = std::min(stored, best(
                                      1,
                                      [&] {
                                          fresh();
                                          store = need(LocalStore::open(dir->path()));
                                      },
                                      [&] { need(store->facts().save(year, true).result()); }));
    }
    row("SQLite, plain prepared inserts", plain, count, 0, 0);
    row("LocalStore::save with outbox, new rows", stored, count, plain, 60);
    const double same = best(
        3, [] {}, [&] { need(store->facts().save(year, true).result()); });
    row("LocalStore::save, the same again", same, count, 0, 0);
    reading("LocalStore::prices, one series, one year",
            [&] { return store->facts().prices(kOneSeries).result(); });
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const FactBatch year = yearOfPrices();
    std::printf("%zu price rows: one year, two products, four components; the fastest of 5 rounds\n",
                year.factCount());
    benchSqlite(year);
    benchPostgres(year);
    return 0;
}
