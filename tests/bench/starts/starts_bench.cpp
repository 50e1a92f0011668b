// Collectors that start in the same moment on one new data folder, with PostgreSQL and without: each has to
// end well.
//   starts_bench [--starts N] [--programs N] [--seed S] [--local]
// Every second start begins with all programs at once, the others within 60 ms, so that each phase of the
// first program (a new file, its change to the write-ahead log, the schema, the closing checkpoint) meets
// each phase of another.
#include "e2e/collector/program_runner.h"
#include "support/postgres_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <cstdio>
#include <random>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr int kLimitMs = 60'000;
constexpr unsigned kLongestDelayMs = 60;

struct Round {
    int programs = 2;
    QByteArray config;
};

// What went wrong, a line for each program that did not end well.
QStringList play(const Round &round, std::mt19937 &random, bool atOnce)
{
    Installation here;
    here.setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    here.writeConfig(round.config);
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < round.programs; ++i) {
        if (!atOnce && i > 0)
            QThread::msleep(random() % kLongestDelayMs);
        programs.push_back(here.start({u"once"_s}));
    }
    QStringList faults;
    for (const auto &program : programs) {
        if (!program->waitForFinished(kLimitMs))
            faults += u"did not end within a minute"_s;
        else if (program->exitStatus() != QProcess::NormalExit || program->exitCode() != 0)
            faults += u"exit code %1: %2"_s.arg(program->exitCode())
                          .arg(QString::fromUtf8(program->readAllStandardError()).trimmed());
    }
    if (const QString check = here.localText(u"PRAGMA integrity_check"_s); check != u"ok")
        faults += u"the local file: "_s + check;
    if (const QString ids = here.localText(u"SELECT count(DISTINCT collector_id) FROM api_health_logs"_s);
        ids != u"1")
        faults += u"the installation has %1 names"_s.arg(ids);
    return faults;
}

int playAll(QCommandLineParser &options, PostgresServer *server, const Mock &mock)
{
    Round round{options.value(u"programs"_s).toInt(), energyApiSource(mock.url())};
    if (server != nullptr)
        round.config.prepend("[database]\nurl = \"" + server->url().toLatin1() + "\"\n");
    std::mt19937 random(options.value(u"seed"_s).toUInt());
    const int starts = options.value(u"starts"_s).toInt();
    int failed = 0;
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < starts; ++i) {
        if (server != nullptr)
            server->psql(u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
        const QStringList faults = play(round, random, i % 2 == 0);
        failed += faults.isEmpty() ? 0 : 1;
        for (const QString &fault : faults)
            std::printf("start %d: %s\n", i + 1, qPrintable(fault));
    }
    std::printf("%d starts of %d programs at once on a new folder: %d failed, %lld ms a start\n", starts,
                round.programs, failed, elapsed.elapsed() / std::max(starts, 1));
    return failed == 0 ? 0 : 1;
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"starts"_s, u"how many starts"_s, u"N"_s, u"100"_s},
                        {u"programs"_s, u"how many programs start in the same moment"_s, u"N"_s, u"2"_s},
                        {u"seed"_s, u"of the moments"_s, u"S"_s, u"1"_s},
                        {u"local"_s, u"without PostgreSQL"_s}});
    options.process(application);
    const Mock mock;
    std::unique_ptr<PostgresServer> server;
    if (!options.isSet(u"local"_s)) {
        QString error;
        server = PostgresServer::create(&error);
        if (!server || !server->start({u"fsync=off"_s}))
            qFatal("PostgreSQL does not start: %s", qPrintable(error));
    }
    return playAll(options, server.get(), mock);
}
