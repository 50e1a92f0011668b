#include "schedule.h"

#include <algorithm>
#include <array>
#include <random>

namespace etcm::test
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
// "ok" stands there more than once, so that something is under way when the database fails.
constexpr std::array kScenarios{
    "ok",        "ok",           "ok",           "ok",    "500-burst",  "401-once",   "429",
    "half-body", "malformed",    "wrong-schema", "reset", "black-hole", "token-down", "token-expires",
    "slow",      "missing-slots"};
constexpr std::array kFaults{DatabaseFault::None,   DatabaseFault::None,     DatabaseFault::Cut,
                             DatabaseFault::Frozen, DatabaseFault::Killed,   DatabaseFault::Absent,
                             DatabaseFault::Ended,  DatabaseFault::ReadOnly, DatabaseFault::Locked};
constexpr std::array kFaultNames{"none", "cut", "frozen", "killed", "absent", "read-only", "ended", "locked"};
constexpr std::array kDiskNames{"", ", disk full", ", disk fills up"};
constexpr std::array kPoolerNames{"", ", PgBouncer by session", ", PgBouncer by transaction"};

// The numbers of the standard's distributions differ between libraries; a remainder does not.
qint64 below(std::mt19937_64 &random, qint64 end)
{
    return static_cast<qint64>(random() % static_cast<quint64>(end));
}

template <typename List>
auto oneOf(std::mt19937_64 &random, const List &list)
{
    return list.at(static_cast<std::size_t>(below(random, static_cast<qint64>(list.size()))));
}

std::chrono::milliseconds msBelow(std::mt19937_64 &random, qint64 end)
{
    return std::chrono::milliseconds(below(random, end));
}

// Nothing most of the time, else two hours one way or the other.
std::chrono::minutes twoHours(std::mt19937_64 &random)
{
    constexpr std::array kOffsets{0min, 0min, 0min, 0min, 0min, 0min, 120min, -120min};
    return oneOf(random, kOffsets);
}

ChaosStep makeStep(std::mt19937_64 &random, UtcTime now)
{
    constexpr std::array kDisks{DiskFault::None, DiskFault::None, DiskFault::None,
                                DiskFault::None, DiskFault::Full, DiskFault::FillsUp};
    ChaosStep step;
    step.now = now;
    step.scenario = QString::fromLatin1(oneOf(random, kScenarios));
    step.fault = oneOf(random, kFaults);
    step.disk = oneOf(random, kDisks);
    step.programs = below(random, 3) == 0 ? 2 : 1;
    const bool atOnce = below(random, 2) == 0;
    step.secondAfter = atOnce ? 0ms : msBelow(random, 60);
    step.clockOff = twoHours(random);
    step.clockJump = twoHours(random);
    // A third may come to its end, where the export is written.
    const bool lives = below(random, 3) == 0;
    step.faultAfter = msBelow(random, lives ? 800 : 160);
    step.killAfter = lives ? 2'500ms : 20ms + msBelow(random, 300);
    return step;
}

QString clockText(const ChaosStep &step)
{
    QString text;
    if (step.clockOff.count() != 0)
        text += u", clock %1 min off"_s.arg(step.clockOff.count());
    if (step.clockJump.count() != 0)
        text += u", jumps %1 min"_s.arg(step.clockJump.count());
    return text;
}

QString stepText(const ChaosStep &step)
{
    return u"  %1  API %2, database %3%4 after %5 ms%6%7, SIGKILL after %8 ms\n"_s
        .arg(QString::fromLatin1(formatIsoUtc(step.now)), step.scenario,
             QString::fromLatin1(kFaultNames.at(static_cast<std::size_t>(step.fault))),
             QString::fromLatin1(kDiskNames.at(static_cast<std::size_t>(step.disk))))
        .arg(step.faultAfter.count())
        .arg(step.programs == 1 ? QString()
                                : u", a second program after %1 ms"_s.arg(step.secondAfter.count()),
             clockText(step))
        .arg(step.killAfter.count());
}
} // namespace

bool ChaosSchedule::needsSmallDisk() const
{
    return std::ranges::any_of(steps, [](const ChaosStep &step) { return step.disk != DiskFault::None; });
}

ChaosSchedule makeSchedule(quint64 seed)
{
    constexpr std::array kPoolers{Pooler::None, Pooler::None,    Pooler::None,
                                  Pooler::None, Pooler::Session, Pooler::Transaction};
    std::mt19937_64 random(seed);
    ChaosSchedule schedule;
    schedule.seed = seed;
    schedule.pooler = oneOf(random, kPoolers);
    // Half of the runs meet a change of the clock.
    UtcTime now = *parseIsoTime(below(random, 2) == 0 ? "2026-10-23T04:00:00Z" : "2026-03-27T04:00:00Z");
    const qint64 steps = 3 + below(random, 3);
    for (qint64 i = 0; i < steps; ++i) {
        now += std::chrono::minutes(60 + below(random, 16 * 60));
        schedule.steps.push_back(makeStep(random, now));
    }
    schedule.end = now + 3h;
    return schedule;
}

QString describe(const ChaosSchedule &schedule)
{
    QString text = u"seed %1%2\n"_s.arg(schedule.seed)
                       .arg(QString::fromLatin1(kPoolerNames.at(static_cast<std::size_t>(schedule.pooler))));
    for (const ChaosStep &step : schedule.steps)
        text += stepText(step);
    return text + u"  %1  all is well\n"_s.arg(QString::fromLatin1(formatIsoUtc(schedule.end)));
}

} // namespace etcm::test
