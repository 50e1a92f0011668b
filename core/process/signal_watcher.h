// SIGTERM, SIGINT and SIGHUP as Qt signals, by way of a pipe: a handler may do little else than write.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace etcm
{

/// One per process.
class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void stopRequested();
    void reloadRequested();

private:
    void readPipe();

    int m_readEnd = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace etcm
