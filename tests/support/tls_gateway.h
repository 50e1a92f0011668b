// A company's gateway by somebody else: node's TLS in front of a server that speaks plain HTTP, or openssl's
// own server, which says by alerts why it refuses.
#pragma once

#include "support/port_program.h"
#include "support/test_authority.h"

namespace etcm::test
{

struct GatewayOptions {
    TlsIdentity identity;
    QString clientAuthority = {}; ///< clients must show a certificate of it; empty: nobody is asked for one
};

/// What it lets through goes to this port of this machine.
[[nodiscard]] std::unique_ptr<PortProgram> startTlsGateway(const GatewayOptions &options, int upstream);

/// For what is refused; `more` are further arguments of openssl s_server ("-tls1_2").
[[nodiscard]] std::unique_ptr<PortProgram> startTlsServer(const GatewayOptions &options,
                                                          const QByteArray &more);

/// The far end of a proxy's tunnels: whichever host is asked for, it leads to this port. Tinyproxy takes it
/// as its Upstream, so that names need no resolver.
[[nodiscard]] std::unique_ptr<PortProgram> startTunnelEnd(int port);

} // namespace etcm::test
