// 10,000 random stories: whatever happens, the promises about incidents and notices hold.
#include "monitoring/alert_observer.h"

#include <QTest>

#include <map>
#include <random>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr int kStories = 10'000;
constexpr std::array kEndpoints{Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Token};
constexpr std::array kOutcomes{Outcome::Ok,    Outcome::Http5xx, Outcome::Timeout,     Outcome::Auth,
                               Outcome::Stale, Outcome::Unknown, Outcome::RateLimited, Outcome::Ok};

struct Incident {
    AlertState state = AlertState::Ok;
    bool fired = false;
    bool ended = false;
    bool firedNotice = false;
    bool resolvedNotice = false;
    Severity severity = Severity::Info;
};

// Checks each transition against what its incident went through before; the answer names the broken promise.
class Judge
{
public:
    QString check(const AlertTransition &step)
    {
        ++m_transitions;
        Incident &incident = m_incidents[step.incidentId];
        if (step.incidentId.isEmpty())
            return u"no incident id"_s;
        if (incident.ended)
            return u"step after the end"_s;
        if (step.from != incident.state)
            return u"gap in the chain of states"_s;
        if (step.severity < incident.severity)
            return u"severity fell"_s;
        if (step.to == AlertState::Resolved && !incident.fired)
            return u"resolved without firing"_s;
        if (step.notified && !noticeAllowed(incident, step))
            return u"notice not allowed"_s;
        incident.fired |= step.to == AlertState::Firing;
        incident.state = step.to;
        incident.severity = step.severity;
        incident.ended =
            step.to == AlertState::Resolved || step.to == AlertState::Closed || step.to == AlertState::Ok;
        return m_notices <= m_transitions ? QString() : u"more notices than transitions"_s;
    }
    [[nodiscard]] int notices() const { return m_notices; }

private:
    bool noticeAllowed(Incident &incident, const AlertTransition &step)
    {
        ++m_notices;
        if (step.to == AlertState::Firing)
            return step.severity >= Severity::Warning && !std::exchange(incident.firedNotice, true);
        return step.to == AlertState::Resolved && incident.firedNotice &&
               !std::exchange(incident.resolvedNotice, true);
    }
    std::map<QString, Incident> m_incidents;
    int m_transitions = 0;
    int m_notices = 0;
};
} // namespace

class AlertRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promisesHold()
    {
        int notices = 0;
        for (unsigned seed = 0; seed < kStories; ++seed) {
            const QString broken = tell(seed, notices);
            QVERIFY2(broken.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(broken)));
        }
        QVERIFY2(notices > kStories, "the stories are too quiet to prove anything");
    }

private:
    static QString tell(unsigned seed, int &notices)
    {
        std::mt19937 random(seed);
        const auto pick = [&random](const auto &from) { return from[random() % from.size()]; };
        int incidents = 0;
        AlertBook book([&incidents] { return QString::number(++incidents); });
        book.watch({{u"s"_s, {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals}, true}}, true, {});
        Judge judge;
        RequestRecord record;
        record.sourceId = u"s"_s;
        for (int i = 0; i < 60; ++i) {
            record.checkedAt += seconds(random() % 60);
            // Outcomes come in bursts, as they do in life.
            if (random() % 3 == 0)
                record.outcome = pick(kOutcomes);
            record.endpoint = pick(kEndpoints);
            for (const AlertTransition &step : AlertObserver(book).observeCall(record)) {
                const QString broken = judge.check(step);
                if (!broken.isEmpty())
                    return broken;
                if (step.notified && step.to == AlertState::Firing && step.rule == u"endpoint_down"_s &&
                    tokenIsBad(book))
                    return u"notified although the sign-in explains it"_s;
            }
            if (random() % 40 == 0 && !book.restore(book.snapshot()))
                return u"cannot restart"_s;
            if (random() % 20 == 0)
                acknowledgeOne(book);
        }
        notices += judge.notices();
        return {};
    }
    static void acknowledgeOne(AlertBook &book)
    {
        const auto open = book.open();
        if (!open.empty())
            book.acknowledge(open.front().now.incidentId, {});
    }
    static bool tokenIsBad(const AlertBook &book)
    {
        const auto open = book.open();
        return std::any_of(open.begin(), open.end(),
                           [](const OpenAlert &alert) { return alert.key.rule == AlertRule::Token; });
    }
};

QTEST_APPLESS_MAIN(AlertRandomTest)
#include "alert_random_test.moc"
