#include "net/exchange.h"
#include "net/http_transport.h"

#include <QNetworkAccessManager>

#include <set>

namespace etcm
{

namespace
{
class QtHttpTransport final : public HttpTransport
{
public:
    explicit QtHttpTransport(QByteArray userAgent) : m_userAgent(std::move(userAgent))
    {
        m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    ~QtHttpTransport() override { cancelAll(); }

    QCoro::Task<HttpAttempt> send(HttpRequest request, HttpLimits limits) override
    {
        const LaterPtr<Exchange> exchange(new Exchange(m_manager, request, m_userAgent, limits));
        m_running.insert(exchange.get());
        OneShot<HttpAttempt> done = exchange->done();
        HttpAttempt attempt = co_await done;
        m_running.erase(exchange.get());
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
    QNetworkAccessManager m_manager;
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
