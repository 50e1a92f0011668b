// Seven simulated days of a collector whose sources have the size and the rhythm of CKW's public API: two
// products with four components, a plant reading every ten minutes, ripple control once a day.
//   week_bench [SOURCES] [SPEED]        1 source at 1,680 simulated seconds per second: six minutes
#include "e2e/collector/program_runner.h"
#include "engine/engine.h"
#include "store/local_store.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <cstdio>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kWeek = 7 * 24h;

double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return QByteArrayView(text)
               .sliced(text.indexOf("VmRSS:") + 6)
               .trimmed()
               .toByteArray()
               .split(' ')[0]
               .toDouble() /
           1024;
}

SourceConfig source(int number, const QString &url)
{
    SourceConfig config;
    config.id = u"ckw%1"_s.arg(number);
    config.dialect = DialectId::CkwPublic;
    config.baseUrl = QUrl(url + u"/ckw/api/v1"_s);
    config.tariffNames = {u"home_dynamic"_s, u"business_dynamic"_s};
    config.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals};
    config.plantId = u"lutersarni"_s;
    config.poll.plant = 600s;
    return config;
}

qint64 answeredCalls(Engine &engine, UtcTime from, UtcTime to)
{
    const auto found = engine.store().journal().requests(from, to).result();
    qint64 calls = 0;
    for (const EndpointWindow &window : found.value_or(std::vector<EndpointWindow>()))
        calls += static_cast<qint64>(window.requests.size());
    return calls;
}

void live(int sources, double speed)
{
    const UtcTime start = *parseIsoTime("2026-10-12T00:00:00+02:00");
    const Mock mock(
        {u"--now"_s, QString::fromLatin1(formatIsoUtc(start)), u"--speed"_s, QString::number(speed)});
    const ScaledClock clock(start, speed);
    QTemporaryDir folder;
    EngineOptions options;
    options.config.dataDir = folder.filePath(u"data"_s);
    for (int i = 1; i <= sources; ++i)
        options.config.sources.push_back(source(i, mock.url()));
    options.clock = &clock;
    options.look = 5ms;
    Engine engine(std::move(options));
    if (const Result<void> started = await(engine.start()); !started)
        qFatal("%s", qPrintable(started.error().text()));
    double atStart = 0;
    double highest = 0;
    for (int day = 0; day <= 7; ++day) {
        while (clock.now() < start + day * 24h + 1h && clock.now() < start + kWeek)
            QTest::qWait(100);
        const double now = residentMiB();
        highest = std::max(highest, now);
        atStart = day == 0 ? now : atStart;
        std::printf("day %d  %.1f MiB  %.2f s of CPU\n", day, now, cpuSeconds());
        std::fflush(stdout);
    }
    const qint64 calls = answeredCalls(engine, start, start + kWeek + 1h);
    const double cpu = cpuSeconds();
    std::printf(
        "%d sources, 7 days: %lld calls, %.2f s of CPU (%.2f ms per call; in real time %.4f %% of a core),"
        " resident %.1f MiB after the first hour, %.1f at most\n",
        sources, calls, cpu, 1000 * cpu / static_cast<double>(std::max<qint64>(calls, 1)),
        100 * cpu / std::chrono::duration<double>(kWeek).count(), atStart, highest);
    await(done(engine.stop()));
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"etcm.*=false"_s);
    const QStringList arguments = QCoreApplication::arguments();
    live(arguments.size() > 1 ? arguments[1].toInt() : 1,
         arguments.size() > 2 ? arguments[2].toDouble() : 1'680);
    return 0;
}
