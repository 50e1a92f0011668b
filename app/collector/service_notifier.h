// Tells a service manager how the program is: sd_notify(3) as a datagram, without libsystemd.
#pragma once

#include <QByteArrayView>
#include <QObject>
#include <QTimer>

namespace etcm
{

/// Does nothing when $NOTIFY_SOCKET is not set. With $WATCHDOG_USEC it says so at half that time, as long as
/// the event loop turns.
class ServiceNotifier : public QObject
{
    Q_OBJECT

public:
    explicit ServiceNotifier(QObject *parent = nullptr);

    void ready();
    void stopping();
    void status(const QString &text);

private:
    void send(const QByteArray &message) const;

    QByteArray m_socket;
    QTimer m_watchdog;
};

} // namespace etcm
