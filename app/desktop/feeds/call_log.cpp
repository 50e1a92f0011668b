#include "desktop/feeds/call_log.h"

#include "base/when_answered.h"
#include "engine/engine.h"

namespace etcm
{
using namespace std::chrono_literals;

CallLog::CallLog(Engine &engine, std::chrono::milliseconds shown, QObject *parent)
    : QObject(parent), m_engine(engine), m_shown(shown)
{
}

void CallLog::read(Take take, std::function<void()> done)
{
    askArrivals({std::move(take), std::move(done), m_round});
}

void CallLog::forget()
{
    ++m_round;
    m_cursor = {};
}

// Where the log ends is asked before the log, so that what is written in between is seen twice, not missed.
void CallLog::askArrivals(const Reading &reading)
{
    const bool isFirst = m_cursor.request < 0;
    whenAnswered(this, m_engine.store().news().arrivals(m_cursor),
                 [this, reading, isFirst](const Result<Arrivals> &found) {
                     if (reading.round != m_round)
                         return;
                     if (!found)
                         return reading.done();
                     if (isFirst)
                         return askAll(reading, found->cursor);
                     m_cursor = found->cursor;
                     reading.take(found->requests);
                     if (found->more)
                         return askArrivals(reading);
                     reading.done();
                 });
}

void CallLog::askAll(const Reading &reading, ArrivalCursor from)
{
    const UtcTime now = m_engine.clock().now();
    whenAnswered(this, m_engine.store().journal().requests(now - m_shown, now + 1min),
                 [this, reading, from](const Result<std::vector<EndpointWindow>> &windows) {
                     if (reading.round != m_round)
                         return;
                     if (!windows)
                         return reading.done();
                     m_cursor = from;
                     for (const EndpointWindow &window : *windows)
                         reading.take(window.requests);
                     reading.done();
                 });
}

} // namespace etcm
