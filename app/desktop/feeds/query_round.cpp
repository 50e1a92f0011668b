#include "desktop/feeds/query_round.h"

namespace etcm
{

QueryRound::QueryRound(std::chrono::milliseconds gather, QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gather);
    connect(&m_soon, &QTimer::timeout, this, &QueryRound::due);
}

bool QueryRound::setActive(bool active)
{
    if (active == m_isActive)
        return false;
    m_isActive = active;
    m_isWanted = active;
    drop();
    if (!active)
        m_soon.stop();
    return true;
}

void QueryRound::want()
{
    m_isWanted = true;
    if (m_isActive && !m_soon.isActive())
        m_soon.start();
}

void QueryRound::drop()
{
    ++m_round;
    m_awaited = 0;
}

bool QueryRound::begin()
{
    if (!m_isActive || m_awaited > 0)
        return false;
    m_isWanted = false;
    m_awaited = 1;
    return true;
}

std::function<void()> QueryRound::await()
{
    ++m_awaited;
    ++m_asked;
    return [this, round = m_round] {
        if (round == m_round)
            takeAnswer();
    };
}

void QueryRound::takeAnswer()
{
    if (--m_awaited > 0)
        return;
    Q_EMIT answered();
    if (m_isWanted)
        want();
}

} // namespace etcm
