#include "process/proxy_variables.h"

#include <QLoggingCategory>
#include <QUrl>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Q_LOGGING_CATEGORY(lcProxy, "etcm.net.proxy", QtInfoMsg)

// The lower-case name wins, as everywhere.
struct Variable {
    const char *lower;
    const char *upper;
};
constexpr std::array kProxies{Variable{"http_proxy", "HTTP_PROXY"}, Variable{"https_proxy", "HTTPS_PROXY"}};
constexpr Variable kAll{"all_proxy", "ALL_PROXY"};

// What the resolver understands; nothing if it is no proxy that we can go through.
QByteArray understood(const Variable &variable)
{
    const bool isLower = !qEnvironmentVariableIsEmpty(variable.lower);
    const char *name = isLower ? variable.lower : variable.upper;
    QString text = qEnvironmentVariable(name).trimmed();
    if (text.isEmpty())
        return {};
    if (!text.contains("://"_L1))
        text.prepend("http://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool speaks = scheme == "http"_L1 || scheme == "socks5"_L1 || scheme == "socks"_L1;
    if (url.isValid() && !url.host().isEmpty() && url.port() > 0 && speaks)
        return text.toLocal8Bit();
    // The value is not quoted: it may hold a password.
    qCWarning(lcProxy).noquote() << name << "is ignored: write it as http://HOST:PORT or socks5://HOST:PORT";
    return {};
}
} // namespace

void readProxyVariables()
{
    const QByteArray all = understood(kAll);
    for (const Variable &variable : kProxies) {
        const bool isSet =
            !qEnvironmentVariableIsEmpty(variable.lower) || !qEnvironmentVariableIsEmpty(variable.upper);
        const QByteArray proxy = isSet ? understood(variable) : all;
        qunsetenv(variable.upper); // else it stands in for one that is ignored
        if (proxy.isEmpty())
            qunsetenv(variable.lower);
        else
            qputenv(variable.lower, proxy);
    }
}

} // namespace etcm
