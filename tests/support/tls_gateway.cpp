#include "support/tls_gateway.h"

#include <QFile>

namespace etcm::test
{
using namespace Qt::StringLiterals;

namespace
{
// A reset on one side ends both, and nothing else.
constexpr char kJoin[] = R"(const net = require('node:net');
function join(near, port) {
  const far = net.connect(port, '127.0.0.1');
  near.on('error', () => far.destroy());
  far.on('error', () => near.destroy());
  near.pipe(far);
  far.pipe(near);
  return far;
}
)";

constexpr char kGateway[] = R"(
require('node:tls').createServer({
  cert: `@CERTIFICATE@`, key: `@KEY@`,
  ...(`@CLIENTS@` && { ca: `@CLIENTS@`, requestCert: true, rejectUnauthorized: true }),
}, (socket) => join(socket, @UPSTREAM@)).listen(@PORT@, '127.0.0.1');
)";

constexpr char kServer[] = R"(cd @FOLDER@
echo '@CERTIFICATE@' >host.pem
echo '@KEY@' >host.key
echo '@CLIENTS@' >clients.pem
[ -z '@CLIENTS@' ] || clients='-Verify 2 -verify_return_error -CAfile clients.pem'
exec openssl s_server -accept 127.0.0.1:@PORT@ -cert host.pem -key host.key -www $clients @MORE@
)";

constexpr char kTunnelEnd[] = R"(
require('node:http').createServer().on('connect', (request, socket) => {
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  join(socket, @UPSTREAM@);
}).listen(@PORT@, '127.0.0.1');
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The script is the program's configuration: it holds the key, since the program may be another user.
QByteArray withIdentity(QByteArray script, const GatewayOptions &options)
{
    script.replace("@CERTIFICATE@", contentOf(options.identity.certificate).trimmed());
    script.replace("@KEY@", contentOf(options.identity.key).trimmed());
    script.replace("@CLIENTS@", contentOf(options.clientAuthority).trimmed());
    return script;
}

std::unique_ptr<PortProgram> startNode(QByteArray script, int upstream)
{
    script.replace("@UPSTREAM@", QByteArray::number(upstream));
    return std::make_unique<PortProgram>(QStringList{u"node"_s}, kJoin + script, u"nobody"_s);
}
} // namespace

std::unique_ptr<PortProgram> startTlsGateway(const GatewayOptions &options, int upstream)
{
    return startNode(withIdentity(kGateway, options), upstream);
}

std::unique_ptr<PortProgram> startTlsServer(const GatewayOptions &options, const QByteArray &more)
{
    QByteArray script = withIdentity(kServer, options);
    script.replace("@MORE@", more);
    return std::make_unique<PortProgram>(QStringList{u"bash"_s}, script, u"nobody"_s);
}

std::unique_ptr<PortProgram> startTunnelEnd(int port)
{
    return startNode(kTunnelEnd, port);
}

} // namespace etcm::test
