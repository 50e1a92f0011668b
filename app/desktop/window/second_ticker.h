// One timer for everything that shows seconds: clock, countdowns, ages.
#pragma once

#include <QObject>
#include <QTimer>

namespace etcm
{

/// Ticks right after each full second of the machine's clock, so that the clock never skips one. Stopped, it
/// costs nothing.
class SecondTicker : public QObject
{
    Q_OBJECT

public:
    explicit SecondTicker(QObject *parent = nullptr);
    void start();
    void stop();

Q_SIGNALS:
    void tick();

private:
    void arm();
    QTimer m_timer;
};

} // namespace etcm
