// A cold `once`: from exec to exit, with its peak memory, against the simulator.
#include "e2e/collector/program_runner.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr int kRuns = 15;

struct Cost {
    double ms = 0;
    double mebibytes = 0;
    int code = -1;
};

// fork and wait4 by hand: QProcess does not tell the memory of its children.
Cost runOnce(const Installation &here)
{
    const QByteArray config = here.path(u"etcm.toml"_s).toLocal8Bit();
    const QByteArray data = here.dataDir().toLocal8Bit();
    QElapsedTimer elapsed;
    elapsed.start();
    const pid_t child = ::fork();
    if (child == 0) {
        (void)std::freopen("/dev/null", "w", stdout);
        ::execl(ETCM_COLLECTOR, ETCM_COLLECTOR, "--config", config.constData(), "--data-dir",
                data.constData(), "once", nullptr);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    return {static_cast<double>(elapsed.nsecsElapsed()) / 1e6, static_cast<double>(usage.ru_maxrss) / 1024,
            WEXITSTATUS(status)};
}
} // namespace

class BenchColdOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coldOnce();
};

void BenchColdOnce::coldOnce()
{
    Mock mock;
    Installation here;
    here.writeConfig(energyApiSource(mock.url()));
    qputenv("DESK_SECRET", "super_secret_key_2024");
    std::vector<double> times;
    double memory = 0;
    QCOMPARE(runOnce(here).code, 0); // makes the file
    for (int i = 0; i < kRuns; ++i) {
        const Cost cost = runOnce(here);
        QCOMPARE(cost.code, 0);
        times.push_back(cost.ms);
        memory = std::max(memory, cost.mebibytes);
    }
    std::ranges::sort(times);
    std::printf("cold once: median %.1f ms   max %.1f ms   min %.1f ms   peak RSS %.1f MiB   n %d\n",
                times.at(times.size() / 2), times.back(), times.front(), memory, kRuns);
}

QTEST_GUILESS_MAIN(BenchColdOnce)
#include "cold_once_bench.moc"
