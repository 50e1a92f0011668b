#include "net/proxy.h"

namespace etcm
{
using namespace Qt::StringLiterals;

std::optional<QNetworkProxy> proxyFor(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy ||
        proxies.first().type() == QNetworkProxy::DefaultProxy)
        return std::nullopt;
    return proxies.first();
}

QString proxyPlace(const QNetworkProxy &proxy)
{
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

} // namespace etcm
