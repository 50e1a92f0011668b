// A thousand configured endpoints in one collector, a real program, against one simulator: CPU, memory, and
// how late its polls begin.
//   endpoints_bench [SOURCES] [INTERVAL_S] [SECONDS]        250 sources of four endpoints, each once a minute
#include "e2e/collector/program_runner.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <unistd.h>

#include <cstdio>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
QByteArray configOf(const QString &url, int sources, int interval)
{
    QByteArray toml;
    const QByteArray every = QByteArray::number(interval) + "s\"\n";
    for (int i = 1; i <= sources; ++i)
        toml += energyApiSource(url, "[source.poll]\nprices = \"" + every + "plant = \"" + every +
                                         "signals = \"" + every + "health = \"" + every)
                    .replace("\"desk\"", "\"desk" + QByteArray::number(i) + '"');
    return toml;
}

double cpuSeconds(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields[11].toDouble() + fields[12].toDouble()) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double peakMiB(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ')[0].toDouble() / 1024;
}

// A poll is due at its own phase of the interval. The earliest one seen stands for the phase, told by the
// distance to the first one, lest a phase near the interval's end wraps.
QString latenessSql(int interval, const QString &since)
{
    return u"WITH p AS (SELECT endpoint || source_id AS e, checked_at AS at FROM api_health_logs"
           " WHERE attempt = 1 AND endpoint <> 'token' AND checked_at > SINCE),"
           " q AS (SELECT e, (at - min(at) OVER (PARTITION BY e) + LENGTH / 2) % LENGTH AS at FROM p),"
           " late AS (SELECT at - min(at) OVER (PARTITION BY e) AS ms FROM q),"
           " ranked AS (SELECT ms, row_number() OVER (ORDER BY ms) AS r, count(*) OVER () AS n FROM late)"
           " SELECT n || ' polls, late by ' || (SELECT ms FROM ranked WHERE r = n / 2) || ' / '"
           " || (SELECT ms FROM ranked WHERE r = n * 99 / 100) || ' / ' || max(ms) || ' ms (median, p99, "
           "worst)'"
           " FROM ranked"_s.replace(u"LENGTH"_s, QString::number(interval * 1000))
               .replace(u"SINCE"_s, since);
}

void bench(int sources, int interval, int seconds)
{
    const Mock mock;
    Installation home;
    home.writeConfig(configOf(mock.url(), sources, interval));
    home.setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    const auto program = home.start({u"--log-level"_s, u"error"_s, u"run"_s});
    const qint64 pid = program->processId();
    QTest::qWait(interval * 1'500); // every endpoint has been asked and has its place
    const QString since = home.localText(u"SELECT max(checked_at) FROM api_health_logs"_s);
    const double before = cpuSeconds(pid);
    QTest::qWait(seconds * 1'000);
    const double cpu = cpuSeconds(pid) - before;
    std::printf("%d endpoints, each every %d s, %d s: %.1f %% of a core, %.1f MiB at most\n", 4 * sources,
                interval, seconds, 100 * cpu / seconds, peakMiB(pid));
    std::printf("%s\n", qPrintable(home.localText(latenessSql(interval, since))));
    std::printf("outcomes: %s\n", qPrintable(home.localText(
                                      u"SELECT group_concat(outcome || ' ' || n, ', ') FROM (SELECT outcome,"
                                      " count(*) AS n FROM api_health_logs GROUP BY outcome)"_s)));
    program->terminate();
    program->waitForFinished(10'000);
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto number = [&](qsizetype at, int otherwise) {
        return arguments.size() > at ? arguments[at].toInt() : otherwise;
    };
    bench(number(1, 250), number(2, 60), number(3, 180));
    return 0;
}
