// The chaos run: seeded schedules of API faults, database faults and kills of the program. In the end
// PostgreSQL must hold exactly the facts that the simulator published.
//   chaos_run [--seed FIRST] [--schedules N] [--verbose]
// A schedule that fails is told with its seed and its steps; --seed S --schedules 1 plays it again.
#include "chaos_bench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
void tell(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    std::fflush(stdout);
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    qputenv("DESK_SECRET", etcm::mock::Simulator::clientSecret().toUtf8());
    QCommandLineParser parser;
    parser.addOptions({{u"seed"_s, u"seed of the first schedule"_s, u"S"_s, u"1"_s},
                       {u"schedules"_s, u"how many"_s, u"N"_s, u"10"_s},
                       {u"verbose"_s, u"tell each schedule"_s}});
    parser.process(application);
    const quint64 first = parser.value(u"seed"_s).toULongLong();
    const quint64 count = parser.value(u"schedules"_s).toULongLong();
    ChaosBench bench;
    QElapsedTimer elapsed;
    elapsed.start();
    int failed = 0;
    for (quint64 seed = first; seed < first + count; ++seed) {
        const ChaosSchedule schedule = makeSchedule(seed);
        if (parser.isSet(u"verbose"_s))
            tell(describe(schedule));
        const QString difference = bench.play(schedule);
        if (!difference.isEmpty()) {
            ++failed;
            tell(u"FAILED: %1\n%2"_s.arg(difference, describe(schedule)));
        }
        if ((seed - first + 1) % 50 == 0)
            tell(u"%1 schedules, %2 failed, %3 kills, %4 s\n"_s.arg(seed - first + 1)
                     .arg(failed)
                     .arg(bench.kills())
                     .arg(elapsed.elapsed() / 1000));
    }
    tell(u"%1 schedules from seed %2: %3 failed, %4 SIGKILLs, %5 ms a schedule\n"_s.arg(count)
             .arg(first)
             .arg(failed)
             .arg(bench.kills())
             .arg(elapsed.elapsed() / static_cast<qint64>(std::max<quint64>(count, 1))));
    return failed == 0 ? 0 : 1;
}
