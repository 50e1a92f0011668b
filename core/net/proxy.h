// The proxy that the machine's settings put between us and a host.
#pragma once

#include <QNetworkProxy>
#include <QUrl>

#include <optional>

namespace etcm
{

/// What the system says for this address (http_proxy, https_proxy, no_proxy, or the desktop's own settings),
/// asked for as QNetworkAccessManager asks; nothing: straight to the host.
[[nodiscard]] std::optional<QNetworkProxy> proxyFor(const QUrl &url);

/// What to do about a 407, with or without user and password.
inline constexpr QLatin1StringView kProxySignInAdvice{"the proxy wants a sign-in, or refuses the one it got: "
                                                      "check user and password in http_proxy or https_proxy"};

/// "proxy.example.ch:3128": never its user or password.
[[nodiscard]] QString proxyPlace(const QNetworkProxy &proxy);

} // namespace etcm
