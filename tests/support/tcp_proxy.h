// A TCP relay on loopback that can stop forwarding without a word, as a firewall that drops packets would
// look to both sides, or cut every connection. It lives on a thread of its own, so that a blocked test relays
// on.
#pragma once

#include <QThread>

#include <memory>

namespace etcm::test
{
class Relay;

class TcpProxy
{
public:
    /// Relays to 127.0.0.1:`port`.
    explicit TcpProxy(int port);
    ~TcpProxy();
    [[nodiscard]] int port() const { return m_port; }

    /// Connections stay open and new ones are taken, but nothing passes until thaw().
    void freeze();
    void thaw();
    /// Resets every connection.
    void cut();

private:
    QThread m_thread;
    std::unique_ptr<Relay> m_relay; ///< lives on the thread
    int m_port = 0;
};

} // namespace etcm::test
