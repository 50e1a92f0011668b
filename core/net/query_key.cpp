#include "net/query_key.h"

#include "net/host_gate.h"

#include <QUrlQuery>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
AccessToken endless(const QString &secret)
{
    return {.value = secret, .expiresAt = MonotonicTime::max(), .expiresAtWall = UtcTime::max()};
}
} // namespace

QCoro::Task<Result<AccessToken>> QueryKey::token()
{
    if (!m_held) {
        const Result<QString> secret = co_await m_config.secret();
        if (!secret)
            co_return fail(secret.error());
        m_held = endless(*secret);
    }
    AccessToken copy = *m_held; // what is returned is moved from
    co_return copy;
}

void QueryKey::reject(const AccessToken &used)
{
    if (m_held && m_held->value == used.value)
        m_held.reset();
}

bool QueryKey::covers(const QUrl &url) const
{
    return originOf(url) == originOf(m_config.audience);
}

void QueryKey::present(const AccessToken &token, HttpRequest &request) const
{
    QUrlQuery query(request.url);
    query.addQueryItem(m_config.name, QString::fromLatin1(QUrl::toPercentEncoding(token.value)));
    request.url.setQuery(query);
}

} // namespace etcm
