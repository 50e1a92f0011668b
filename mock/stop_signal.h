// SIGTERM and SIGINT as a Qt signal.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace etcm::mock
{

/// One at a time: it owns the process's handlers for both signals while it lives.
class StopSignal final : public QObject
{
    Q_OBJECT
public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void received();

private:
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace etcm::mock
