// A server program of somebody else's (a pooler, a proxy) on a free loopback port, with a configuration file
// of the test's own; gone when the object is.
#pragma once

#include "support/own_port.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace etcm::test
{

class PortProgram
{
public:
    /// `command` runs it with the configuration file as last argument; in `config` @PORT@ and @FOLDER@ are
    /// filled in. As root it runs as user `user`. Ends the test program if it does not take connections.
    PortProgram(const QStringList &command, QByteArray config, const QString &user);
    ~PortProgram();
    [[nodiscard]] int port() const { return m_port.number(); }
    void stop();

private:
    QTemporaryDir m_folder{QStringLiteral("/tmp/etcm-port-XXXXXX")};
    QProcess m_process;
    OwnPort m_port;
};

/// PgBouncer before a server on this port; `poolMode` is "session" or "transaction".
[[nodiscard]] std::unique_ptr<PortProgram> startPgBouncer(int serverPort, const QByteArray &poolMode,
                                                          int poolSize = 20);
/// Tinyproxy; `more` are further lines of its configuration.
[[nodiscard]] std::unique_ptr<PortProgram> startHttpProxy(const QByteArray &more = {});

} // namespace etcm::test
