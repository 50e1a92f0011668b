#include "net/host_gate.h"

#include "net/one_shot.h"

#include <QTimer>

#include <list>
#include <map>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
enum class Turn { Granted, TooLate, Paused, Canceled };

struct Waiter {
    OneShot<Turn> turn;
    MonotonicTime deadline;
};

struct Host {
    int inside = 0;
    MonotonicTime notBefore = MonotonicTime::min();
    std::list<Waiter> foreground;
    std::list<Waiter> background;
    std::unique_ptr<QTimer> wake; ///< set off when the pause is over
};
} // namespace

class HostGate::Pass::Core : public QObject, public std::enable_shared_from_this<Core>
{
public:
    Core(const Clock &clock, int perHost) : m_clock(clock), m_perHost(perHost) {}

    [[nodiscard]] bool isDown() const { return m_down; }
    [[nodiscard]] MonotonicTime now() const { return m_clock.monotonic(); }
    [[nodiscard]] milliseconds pauseLeft(const QString &origin) const
    {
        const auto host = m_hosts.find(origin);
        if (host == m_hosts.end() || host->second.notBefore <= now())
            return milliseconds(0);
        return host->second.notBefore - now();
    }

    void enqueue(const QString &origin, Priority priority, const Waiter &waiter)
    {
        Host &host = m_hosts[origin];
        (priority == Priority::Foreground ? host.foreground : host.background).push_back(waiter);
        pump(origin);
    }

    void pause(const QString &origin, milliseconds length)
    {
        Host &host = m_hosts[origin];
        host.notBefore = std::max(host.notBefore, now() + length);
        std::list<Waiter> hopeless;
        for (std::list<Waiter> *queue : {&host.foreground, &host.background}) {
            for (auto it = queue->begin(); it != queue->end();) {
                const auto next = std::next(it);
                if (it->deadline <= host.notBefore)
                    hopeless.splice(hopeless.end(), *queue, it);
                it = next;
            }
        }
        for (const Waiter &waiter : hopeless)
            waiter.turn.set(Turn::Paused);
    }

    void release(const QString &origin)
    {
        --m_hosts[origin].inside;
        // Through the event loop: whoever gives a pass back is in the middle of something.
        QMetaObject::invokeMethod(
            this, [this, origin] { pump(origin); }, Qt::QueuedConnection);
    }

    void shutdown()
    {
        m_down = true;
        std::list<Waiter> all;
        for (auto &[origin, host] : m_hosts) {
            all.splice(all.end(), host.foreground);
            all.splice(all.end(), host.background);
        }
        for (const Waiter &waiter : all)
            waiter.turn.set(Turn::Canceled);
    }

private:
    void pump(const QString &origin)
    {
        Host &host = m_hosts[origin]; // nodes of a map stay where they are
        while (!m_down && host.inside < m_perHost) {
            std::list<Waiter> &queue = host.foreground.empty() ? host.background : host.foreground;
            if (queue.empty())
                return;
            if (const milliseconds left = pauseLeft(origin); left > milliseconds(0)) {
                wakeAfter(host, origin, left);
                return;
            }
            const Waiter next = queue.front();
            queue.pop_front();
            if (next.turn.isSet()) // gave up meanwhile
                continue;
            ++host.inside;
            next.turn.set(Turn::Granted);
        }
    }

    void wakeAfter(Host &host, const QString &origin, milliseconds left)
    {
        if (!host.wake) {
            host.wake = std::make_unique<QTimer>();
            host.wake->setSingleShot(true);
            host.wake->setTimerType(Qt::PreciseTimer);
            connect(host.wake.get(), &QTimer::timeout, this, [this, origin] { pump(origin); });
        }
        host.wake->start(left);
    }

    const Clock &m_clock;
    int m_perHost;
    bool m_down = false;
    std::map<QString, Host> m_hosts;
};

namespace
{
Error refusal(Turn turn, const QString &origin, milliseconds pauseLeft)
{
    if (turn == Turn::Canceled)
        return Error{ErrorCode::Canceled, u"canceled"_s, origin, {}, Outcome::Unknown, {}, false};
    Error error{ErrorCode::BudgetExhausted,
                u"no turn came in time, the host was busy with other calls"_s,
                origin,
                {},
                Outcome::Unknown,
                {},
                false};
    if (pauseLeft > milliseconds(0)) {
        using std::chrono::ceil, std::chrono::seconds;
        error.what = u"the host asked not to be called for now"_s;
        error.advice =
            u"next try in "_s + QString::number(ceil<seconds>(pauseLeft).count()) + u" s at the earliest"_s;
        error.retryAfter = pauseLeft;
    }
    return error;
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
        co_return fail(refusal(Turn::Canceled, origin, {}));
    if (const milliseconds left = core->pauseLeft(origin); left > milliseconds(0) && left >= atMost)
        co_return fail(refusal(Turn::Paused, origin, left));

    Waiter waiter{{}, core->now() + atMost};
    const LaterPtr<QTimer> limit(new QTimer);
    limit->setSingleShot(true);
    limit->setTimerType(Qt::PreciseTimer);
    QObject::connect(limit.get(), &QTimer::timeout, limit.get(),
                     [turn = waiter.turn] { turn.set(Turn::TooLate); });
    limit->start(atMost);
    core->enqueue(origin, priority, waiter);
    const Turn turn = co_await waiter.turn;
    limit->stop();
    if (turn != Turn::Granted)
        co_return fail(refusal(turn, origin, core->pauseLeft(origin)));
    co_return Pass(core, origin);
}

void HostGate::pause(const QUrl &url, milliseconds pause)
{
    m_core->pause(originOf(url), pause);
}

milliseconds HostGate::pauseLeft(const QUrl &url) const
{
    return m_core->pauseLeft(originOf(url));
}

void HostGate::shutdown()
{
    m_core->shutdown();
}

} // namespace etcm
