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

/// "proxy.example.ch:3128": never its user or password.
[[nodiscard]] QString proxyPlace(const QNetworkProxy &proxy);

} // namespace etcm
