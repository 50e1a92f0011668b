#include "desktop/window/second_ticker.h"

#include <QDateTime>

namespace etcm
{

SecondTicker::SecondTicker(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        arm();
        Q_EMIT tick();
    });
}

void SecondTicker::start()
{
    if (!m_timer.isActive())
        arm();
}

void SecondTicker::stop()
{
    m_timer.stop();
}

void SecondTicker::arm()
{
    // A millisecond past the edge: a timer that fires early would show the old second for a whole one.
    m_timer.start(static_cast<int>(1001 - QDateTime::currentMSecsSinceEpoch() % 1000));
}

} // namespace etcm
