// Many desks on one PostgreSQL, as real programs: how long a take-over lasts, and what followers at rest cost
// the server.
//   desks_bench takeover [ROUNDS]        20 rounds of SIGKILL and of an orderly stop, lease 3 s
//   desks_bench followers [PROGRAMS]     50 programs, one of which polls once an hour
#include "e2e/collector/program_runner.h"
#include "support/postgres_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
struct Desk {
    std::unique_ptr<Installation> home;
    std::unique_ptr<QProcess> program;
};

// One connection of the bench's own: psql would take longer than what is measured.
class Probe
{
public:
    explicit Probe(const PostgresServer &server)
        : m_database(QSqlDatabase::addDatabase(u"QPSQL"_s, u"bench"_s))
    {
        m_database.setHostName(u"127.0.0.1"_s);
        m_database.setPort(server.port());
        m_database.setUserName(u"postgres"_s);
        m_database.setDatabaseName(u"energy_trading"_s);
        if (!m_database.open())
            qFatal("no connection to the bench's server");
    }
    QString text(const QString &sql)
    {
        QSqlQuery query(m_database);
        return query.exec(sql) && query.next() ? query.value(0).toString() : QString();
    }
    qint64 number(const QString &sql) { return text(sql).toLongLong(); }
    qint64 holderPid()
    {
        return text(
                   u"SELECT split_part(split_part(holder, '/', 2), '-', 1) FROM leases WHERE expires_at > clock_timestamp()"_s)
            .toLongLong();
    }

private:
    QSqlDatabase m_database;
};

void until(const std::function<bool()> &isSo, int limitMs = 120'000)
{
    if (!QTest::qWaitFor(isSo, limitMs))
        qFatal("waited in vain");
}

Desk openDesk(const QByteArray &config)
{
    Desk desk{std::make_unique<Installation>(), nullptr};
    desk.home->writeConfig(config);
    desk.home->setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    desk.program = desk.home->start({u"run"_s});
    return desk;
}

std::unique_ptr<PostgresServer> startServer(const QStringList &settings)
{
    QString error;
    auto server = PostgresServer::create(&error);
    if (!server || !server->start(settings))
        qFatal("PostgreSQL does not start: %s", qPrintable(error));
    return server;
}

void tell(const char *what, std::vector<double> ms)
{
    std::ranges::sort(ms);
    std::printf("%-14s n %zu  median %.0f ms  worst %.0f ms\n", what, ms.size(), ms[ms.size() / 2],
                ms.back());
    std::fflush(stdout);
}

QByteArray database(const PostgresServer &server, const QByteArray &lease)
{
    return "[database]\nurl = \"" + server.url().toLatin1() + "\"\nlease = \"" + lease + "\"\n";
}

double takeOver(std::vector<Desk> &desks, Probe &probe, bool orderly, const QByteArray &config)
{
    until([&] { return probe.holderPid() > 0; });
    QTest::qWait(1'000 + QRandomGenerator::global()->bounded(1'000)); // anywhere between two renewals
    const qint64 pid = probe.holderPid();
    const auto leader =
        std::ranges::find(desks, pid, [](const Desk &desk) { return desk.program->processId(); });
    if (leader == desks.end())
        qFatal("nobody leads");
    QElapsedTimer elapsed;
    elapsed.start();
    if (orderly)
        leader->program->terminate();
    else
        leader->program->kill();
    qint64 next = pid;
    while (next == pid || next == 0)
        next = probe.holderPid();
    const double ms = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
    leader->program->waitForFinished(10'000);
    *leader = openDesk(config);
    return ms;
}

void benchTakeOver(int rounds)
{
    Mock mock;
    const auto server = startServer({u"fsync=off"_s});
    const QByteArray config =
        database(*server, "3s") + energyApiSource(mock.url(), "[source.poll]\nhealth = \"1s\"\n");
    std::vector<Desk> desks;
    for (int i = 0; i < 4; ++i)
        desks.push_back(openDesk(config));
    until([&] { return server->psql(u"SELECT count(*) FROM leases"_s) == u"1"; });
    Probe probe(*server);
    for (const bool orderly : {false, true}) {
        std::vector<double> ms;
        for (int i = 0; i < rounds; ++i)
            ms.push_back(takeOver(desks, probe, orderly, config));
        tell(orderly ? "orderly stop" : "SIGKILL", std::move(ms));
    }
    for (Desk &desk : desks)
        desk.program->kill();
}

void benchFollowers(int programs)
{
    Mock mock;
    const auto server =
        startServer({u"shared_preload_libraries=pg_stat_statements"_s, u"pg_stat_statements.track=all"_s});
    server->psql(u"CREATE EXTENSION pg_stat_statements"_s);
    const QByteArray config =
        database(*server, "30s") +
        energyApiSource(mock.url(), "[source.poll]\nprices = \"1h\"\nplant = \"1h\"\nsignals = \"1h\"\n"
                                    "health = \"1h\"\n");
    std::vector<Desk> desks;
    for (int i = 0; i < programs; ++i) {
        desks.push_back(openDesk(config));
        QTest::qWait(500);
    }
    QTest::qWait(60'000); // what they copied first is not rest
    Probe probe(*server);
    const QString calls = u"SELECT sum(calls) FROM pg_stat_statements WHERE query NOT LIKE '%pg_stat%'"_s;
    const QString time = u"SELECT sum(total_exec_time) FROM pg_stat_statements"_s;
    const QString commits = u"SELECT xact_commit FROM pg_stat_database WHERE datname = 'energy_trading'"_s;
    const qint64 callsBefore = probe.number(calls);
    const double timeBefore = probe.text(time).toDouble();
    const qint64 commitsBefore = probe.number(commits);
    constexpr int kSeconds = 60;
    QTest::qWait(kSeconds * 1'000);
    std::printf("%d programs: %lld connections, %.1f statements/s, %.1f commits/s, %.2f ms of the server/s\n",
                programs,
                probe.number(u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'etcm%'"_s),
                static_cast<double>(probe.number(calls) - callsBefore) / kSeconds,
                static_cast<double>(probe.number(commits) - commitsBefore) / kSeconds,
                (probe.text(time).toDouble() - timeBefore) / kSeconds);
    std::fflush(stdout);
    for (Desk &desk : desks)
        desk.program->terminate();
    for (Desk &desk : desks)
        desk.program->waitForFinished(10'000);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    const int number = arguments.value(2).toInt();
    if (what == u"takeover")
        benchTakeOver(number > 0 ? number : 20);
    else if (what == u"followers")
        benchFollowers(number > 0 ? number : 50);
    else
        std::puts("desks_bench takeover [ROUNDS] | followers [PROGRAMS]");
    return 0;
}
