#include "schedule.h"

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

// The numbers of the standard's distributions differ between libraries; a remainder does not.
qint64 below(std::mt19937_64 &random, qint64 end)
{
    return static_cast<qint64>(random() % static_cast<quint64>(end));
}
} // namespace

ChaosSchedule makeSchedule(quint64 seed)
{
    std::mt19937_64 random(seed);
    ChaosSchedule schedule;
    schedule.seed = seed;
    // Half of the runs meet a change of the clock.
    UtcTime now = *parseIsoTime(below(random, 2) == 0 ? "2026-10-23T04:00:00Z" : "2026-03-27T04:00:00Z");
    const qint64 steps = 3 + below(random, 3);
    for (qint64 i = 0; i < steps; ++i) {
        now += std::chrono::minutes(60 + below(random, 16 * 60));
        ChaosStep step;
        step.now = now;
        step.scenario =
            QString::fromLatin1(kScenarios.at(static_cast<std::size_t>(below(random, kScenarios.size()))));
        step.fault = kFaults.at(static_cast<std::size_t>(below(random, kFaults.size())));
        step.faultAfter = std::chrono::milliseconds(below(random, 160));
        step.killAfter = std::chrono::milliseconds(20 + below(random, 300));
        schedule.steps.push_back(step);
    }
    schedule.end = now + 3h;
    return schedule;
}

QString describe(const ChaosSchedule &schedule)
{
    QString text = u"seed %1\n"_s.arg(schedule.seed);
    for (const ChaosStep &step : schedule.steps)
        text += u"  %1  API %2, database %3 after %4 ms, SIGKILL after %5 ms\n"_s
                    .arg(QString::fromLatin1(formatIsoUtc(step.now)), step.scenario,
                         QString::fromLatin1(kFaultNames.at(static_cast<std::size_t>(step.fault))))
                    .arg(step.faultAfter.count())
                    .arg(step.killAfter.count());
    return text + u"  %1  all is well\n"_s.arg(QString::fromLatin1(formatIsoUtc(schedule.end)));
}

} // namespace etcm::test
