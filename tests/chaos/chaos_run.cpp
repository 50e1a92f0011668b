// The chaos run: seeded schedules of API faults, database faults, full disks, wrong clocks, poolers in
// between, programs that share a folder, and kills of them. In the end PostgreSQL must hold exactly the facts
// that the simulator published.
//   chaos_run [--seed FIRST] [--schedules N] [--verbose]
// A schedule that fails is told with its seed and its steps; --seed S --schedules 1 plays it again. One that
// this machine cannot play is told as skipped. Exit codes: 0 all played and well, 1 some failed, 3 some were
// skipped.
#include "chaos_bench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
struct Tally {
    qint64 played = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 lost = 0;
    qint64 doubled = 0;
};

void tell(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    std::fflush(stdout);
}

void count(Tally &tally, const ChaosOutcome &outcome, const ChaosSchedule &schedule)
{
    if (!outcome.skipped.isEmpty()) {
        ++tally.skipped;
        tell(u"SKIPPED: %1\n%2"_s.arg(outcome.skipped, describe(schedule)));
        return;
    }
    ++tally.played;
    tally.lost += outcome.verdict.lost;
    tally.doubled += outcome.verdict.doubled;
    if (outcome.verdict.difference.isEmpty())
        return;
    ++tally.failed;
    tell(u"FAILED: %1\n%2"_s.arg(outcome.verdict.difference, describe(schedule)));
}

QString textOf(const Tally &tally)
{
    return u"%1 schedules played, %2 skipped; %3 failed, %4 prices lost, %5 doubled"_s.arg(tally.played)
        .arg(tally.skipped)
        .arg(tally.failed)
        .arg(tally.lost)
        .arg(tally.doubled);
}
} // namespace

int main(int argc, char **argv)
{
    const bool smallDisks = SmallDisk::prepare(); // before the first thread
    const QCoreApplication application(argc, argv);
    qputenv("DESK_SECRET", etcm::mock::Simulator::clientSecret().toUtf8());
    QCommandLineParser parser;
    parser.addOptions({{u"seed"_s, u"seed of the first schedule"_s, u"S"_s, u"1"_s},
                       {u"schedules"_s, u"how many"_s, u"N"_s, u"10"_s},
                       {u"verbose"_s, u"tell each schedule"_s}});
    parser.process(application);
    const quint64 first = parser.value(u"seed"_s).toULongLong();
    const quint64 end = first + parser.value(u"schedules"_s).toULongLong();
    ChaosBench bench(smallDisks);
    Tally tally;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto progress = [&] {
        tell(u"%1; %2 of %3 programs killed, %4 s\n"_s.arg(textOf(tally))
                 .arg(bench.killed())
                 .arg(bench.programs())
                 .arg(elapsed.elapsed() / 1000));
    };
    for (quint64 seed = first; seed < end; ++seed) {
        const ChaosSchedule schedule = makeSchedule(seed);
        if (parser.isSet(u"verbose"_s))
            tell(describe(schedule));
        count(tally, bench.play(schedule), schedule);
        if ((seed - first + 1) % 50 == 0)
            progress();
    }
    progress();
    if (tally.failed > 0)
        return 1;
    return tally.skipped > 0 ? 3 : 0;
}
