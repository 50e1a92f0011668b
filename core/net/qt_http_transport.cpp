#include "net/exchange.h"
#include "net/http_transport.h"
#include "net/tls_lanes.h"

#include <set>

namespace etcm
{

namespace
{
class QtHttpTransport final : public HttpTransport
{
public:
    explicit QtHttpTransport(QByteArray userAgent) : m_userAgent(std::move(userAgent)) {}
    ~QtHttpTransport() override { cancelAll(); }

    QCoro::Task<HttpAttempt> send(HttpRequest request, HttpLimits limits) override
    {
        TlsLanes::Lane &lane = m_lanes.lane(request.tls);
        if (!lane.setup)
            co_return HttpAttempt{fail(lane.setup.error()), {}};
        const LaterPtr<Exchange> exchange(
            new Exchange(lane.manager, request, m_userAgent, limits, *lane.setup));
        m_running.insert(exchange.get());
        ++lane.running;
        OneShot<HttpAttempt> done = exchange->done();
        HttpAttempt attempt = co_await done;
        m_running.erase(exchange.get());
        --lane.running;
        co_return attempt;
    }

    void cancelAll() override
    {
        const std::set<Exchange *> running = m_running; // each stop() takes one out
        for (Exchange *exchange : running)
            exchange->stop(AttemptFault::Canceled);
    }

private:
    QByteArray m_userAgent;
    TlsLanes m_lanes;
    std::set<Exchange *> m_running;
};
} // namespace

QByteArray defaultUserAgent()
{
    return "etcm/" ETCM_VERSION;
}

std::unique_ptr<HttpTransport> makeHttpTransport(QByteArray userAgent)
{
    return std::make_unique<QtHttpTransport>(std::move(userAgent));
}

} // namespace etcm
