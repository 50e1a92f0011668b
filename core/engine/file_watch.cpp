#include "engine/file_watch.h"

#include <QCoroFuture>

namespace etcm
{

namespace
{
constexpr std::chrono::milliseconds kBetweenLooks{500};
} // namespace

FileWatch::FileWatch(LocalNews &news, KeepAlive keepAlive) : m_news(news), m_keepAlive(std::move(keepAlive))
{
    m_timer.setInterval(kBetweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::start()
{
    if (m_timer.isActive())
        return;
    m_cursor = {};
    m_timer.start();
    look();
}

void FileWatch::pause()
{
    m_timer.stop();
}

void FileWatch::look()
{
    if (m_timer.isActive() && m_runs.running() == 0)
        m_runs.run(m_keepAlive(readOn()));
}

QCoro::Task<void> FileWatch::stop()
{
    pause();
    co_await m_runs.idle();
}

QCoro::Task<void> FileWatch::readOn()
{
    bool more = true;
    while (more && m_timer.isActive()) {
        const Result<Arrivals> found = co_await m_news.arrivals(m_cursor);
        if (!found || !m_timer.isActive())
            co_return; // a file that cannot be read now may be at the next look
        const bool written = found->cursor.version != m_cursor.version;
        m_cursor = found->cursor;
        more = found->more;
        if (written)
            Q_EMIT touched();
        if (!found->requests.empty() || !found->transitions.empty())
            Q_EMIT arrived(*found);
    }
}

} // namespace etcm
