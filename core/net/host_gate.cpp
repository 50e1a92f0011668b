#include "net/host_gate.h"

#include "base/scrub.h"
#include "domain/one_line.h"
#include "net/one_shot.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <list>
#include <map>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{
Q_LOGGING_CATEGORY(lcNet, "etcm.net", QtInfoMsg)

enum class Turn { Granted, TooLate, Held, Canceled };

struct Waiter {
    OneShot<Turn> turn;
    HostGate::Priority priority;
    MonotonicTime deadline;
};

struct Host {
    HostRules rules;
    int inside = 0;
    bool unclear = false;         ///< its headers ask to wait in words that cannot be read, and that was said
    std::list<Waiter> waiters;    ///< background last, else in order of arrival
    std::unique_ptr<QTimer> wake; ///< set off when the next of them may go
};
} // namespace

class HostGate::Pass::Core : public QObject, public std::enable_shared_from_this<Core>
{
public:
    Core(const Clock &clock, int perHost) : m_clock(clock), m_perHost(perHost) {}

    [[nodiscard]] bool isDown() const { return m_down; }
    [[nodiscard]] MonotonicTime now() const { return m_clock.monotonic(); }
    [[nodiscard]] UtcTime wall() const { return m_clock.now(); }
    [[nodiscard]] HostRules &rules(const QString &origin) { return m_hosts[origin].rules; }
    [[nodiscard]] const std::map<QString, Host> &hosts() const { return m_hosts; }
    /// True once for each host: its headers were unreadable, and that is not known yet.
    bool isNewlyUnclear(const QString &origin) { return !std::exchange(m_hosts[origin].unclear, true); }

    void enqueue(const QString &origin, const Waiter &waiter)
    {
        std::list<Waiter> &waiters = m_hosts[origin].waiters;
        const bool last = waiter.priority == Priority::Background;
        const auto firstBackground = std::ranges::find(waiters, Priority::Background, &Waiter::priority);
        waiters.insert(last ? waiters.end() : firstBackground, waiter);
        pump(origin);
    }

    /// What holds at this host has changed: who cannot go in time any more is told so now.
    void reconsider(const QString &origin)
    {
        Host &host = m_hosts[origin];
        std::list<Waiter> hopeless;
        for (auto it = host.waiters.begin(); it != host.waiters.end();) {
            const auto next = std::next(it);
            if (it->deadline <= now() + host.rules.holdFor(it->priority, now()).wait)
                hopeless.splice(hopeless.end(), host.waiters, it);
            it = next;
        }
        for (const Waiter &waiter : hopeless)
            waiter.turn.set(Turn::Held);
    }

    void release(const QString &origin)
    {
        Host &host = m_hosts[origin];
        --host.inside;
        host.rules.noteLeft();
        // Through the event loop: whoever gives a pass back is in the middle of something.
        QMetaObject::invokeMethod(
            this, [this, origin] { pump(origin); }, Qt::QueuedConnection);
    }

    void shutdown()
    {
        m_down = true;
        std::list<Waiter> all;
        for (auto &[origin, host] : m_hosts)
            all.splice(all.end(), host.waiters);
        for (const Waiter &waiter : all)
            waiter.turn.set(Turn::Canceled);
    }

private:
    void pump(const QString &origin)
    {
        Host &host = m_hosts[origin]; // nodes of a map stay where they are
        host.waiters.remove_if([](const Waiter &waiter) { return waiter.turn.isSet(); }); // gave up
        while (!m_down && host.inside < m_perHost) {
            const auto next = std::ranges::find_if(host.waiters, [&](const Waiter &waiter) {
                return host.rules.holdFor(waiter.priority, now()).reason == HoldReason::None;
            });
            if (next == host.waiters.end())
                return wakeForNext(host, origin);
            const OneShot<Turn> turn = next->turn;
            host.waiters.erase(next);
            ++host.inside;
            host.rules.noteEntered(now());
            turn.set(Turn::Granted);
        }
    }

    void wakeForNext(Host &host, const QString &origin)
    {
        milliseconds soonest = milliseconds::max();
        for (const Waiter &waiter : host.waiters) {
            const Hold hold = host.rules.holdFor(waiter.priority, now());
            if (hold.wait > milliseconds(0))
                soonest = std::min(soonest, hold.wait);
        }
        if (soonest == milliseconds::max())
            return; // nobody waits, or all wait for the call under way
        if (!host.wake) {
            host.wake = std::make_unique<QTimer>();
            host.wake->setSingleShot(true);
            host.wake->setTimerType(Qt::PreciseTimer);
            connect(host.wake.get(), &QTimer::timeout, this, [this, origin] { pump(origin); });
        }
        host.wake->start(soonest);
    }

    const Clock &m_clock;
    int m_perHost;
    bool m_down = false;
    std::map<QString, Host> m_hosts;
};

namespace
{
Error turnless(Turn turn, const QString &origin)
{
    const bool canceled = turn == Turn::Canceled;
    return Error{.code = canceled ? ErrorCode::Canceled : ErrorCode::BudgetExhausted,
                 .what =
                     canceled ? u"canceled"_s : u"no turn came in time, the host was busy with other calls"_s,
                 .where = origin};
}
} // namespace

QString originOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return url.scheme().toLower() + u"://"_s + url.host().toLower() + u':' + QString::number(port);
}

HostGate::Pass::Pass(std::weak_ptr<Core> core, QString origin)
    : m_core(std::move(core)), m_origin(std::move(origin))
{
}

HostGate::Pass &HostGate::Pass::operator=(Pass &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_core = std::move(other.m_core);
        m_origin = std::move(other.m_origin);
    }
    return *this;
}

HostGate::Pass::~Pass()
{
    giveBack();
}

void HostGate::Pass::giveBack()
{
    if (const auto core = m_core.lock())
        core->release(m_origin);
    m_core.reset();
}

HostGate::HostGate(const Clock &clock, int perHost) : m_core(std::make_shared<Pass::Core>(clock, perHost)) {}

HostGate::~HostGate()
{
    shutdown();
}

QCoro::Task<Result<HostGate::Pass>> HostGate::enter(QUrl url, Priority priority, milliseconds atMost)
{
    const std::shared_ptr<Pass::Core> core = m_core;
    const QString origin = originOf(url);
    if (core->isDown())
        co_return fail(turnless(Turn::Canceled, origin));
    const HostRules &rules = core->rules(origin);
    if (const Hold hold = rules.holdFor(priority, core->now()); hold.wait >= atMost && hold.wait > 0ms)
        co_return fail(rules.refusal(hold, origin, core->wall()));

    Waiter waiter{{}, priority, core->now() + atMost};
    const LaterPtr<QTimer> limit(new QTimer);
    limit->setSingleShot(true);
    limit->setTimerType(Qt::PreciseTimer);
    QObject::connect(limit.get(), &QTimer::timeout, limit.get(),
                     [turn = waiter.turn] { turn.set(Turn::TooLate); });
    limit->start(atMost);
    core->enqueue(origin, waiter);
    const Turn turn = co_await waiter.turn;
    limit->stop();
    if (turn == Turn::Granted)
        co_return Pass(core, origin);
    const Hold hold = rules.holdFor(priority, core->now());
    if (turn == Turn::Canceled || hold.reason == HoldReason::None)
        co_return fail(turnless(turn, origin));
    co_return fail(rules.refusal(hold, origin, core->wall()));
}

void HostGate::note(const QUrl &url, const Verdict &verdict, Priority priority)
{
    const QString origin = originOf(url);
    m_core->rules(origin).note(verdict, m_core->now(), priority);
    if (!verdict.unclearWait.isEmpty() && m_core->isNewlyUnclear(origin))
        qCWarning(lcNet).noquote() << origin << "asks to wait in words that cannot be read:"
                                   << oneLine(scrub(QString::fromLatin1(verdict.unclearWait))) << "- waits"
                                   << verdict.hostPause->count() / 1000 << "s";
    m_core->reconsider(origin);
}

std::vector<HostState> HostGate::states() const
{
    std::vector<HostState> states;
    for (const auto &[origin, host] : m_core->hosts())
        states.push_back(host.rules.state(origin, m_core->now(), m_core->wall()));
    return states;
}

void HostGate::restore(const std::vector<HostState> &states)
{
    for (const HostState &state : states)
        m_core->rules(state.origin).restore(state, m_core->now(), m_core->wall());
}

void HostGate::shutdown()
{
    m_core->shutdown();
}

} // namespace etcm
