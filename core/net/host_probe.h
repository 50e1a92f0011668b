// What the network says about a host, step by step: for finding out why an API cannot be reached.
#pragma once

#include "domain/result.h"
#include "domain/tls_files.h"

#include <QCoroTask>

#include <QStringList>
#include <QUrl>

#include <stop_token>

namespace etcm
{

/// One step: how long it took and what was seen, or how it failed (Error::outcome is Dns, Connect or Tls).
struct ProbeStep {
    Result<QString>
        seen; ///< for people: addresses, "127.0.0.1:8000", "TLS 1.3, certificate until 2027-01-31 by ..."
    std::chrono::milliseconds took{0};
};

/// Steps that were not reached are not there. Behind a proxy dns and tcp are the proxy's, and tls goes
/// through its tunnel; calls go the same way.
struct HostProbe {
    QString proxy;     ///< "proxy.example.ch:3128"; empty: none
    QString proxyUser; ///< whom it is told that we are; empty: nobody
    std::optional<ProbeStep> dns;
    std::optional<ProbeStep> tcp;
    std::optional<ProbeStep> tunnel; ///< https behind a proxy only: whether it lets us through
    std::optional<ProbeStep> tls;    ///< https only
};

/// Looks the host (or its proxy) up, opens a connection and, for https, shakes hands; each step within
/// `limit`; with what `tls` names. Sends nothing.
/// From `stop` (requested in this thread) on the step under way fails at once.
QCoro::Task<HostProbe> probeHost(QUrl url, TlsFiles tls, std::chrono::milliseconds limit,
                                 std::stop_token stop = {});

} // namespace etcm
