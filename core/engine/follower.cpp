#include "engine/follower.h"

#include "engine/log.h"

#include <QCoroFuture>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::chrono::milliseconds kGatherAnnouncements{50};
constexpr std::chrono::seconds kFallback{10};
} // namespace

Follower::Follower(LocalNews &news, CentralStore &central, KeepAlive keepAlive)
    : m_news(news), m_central(central), m_keepAlive(std::move(keepAlive))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGatherAnnouncements);
    m_fallback.setInterval(kFallback);
    connect(&m_soon, &QTimer::timeout, this, &Follower::begin);
    connect(&m_fallback, &QTimer::timeout, this, &Follower::begin);
    connect(central.notifier(), &CentralNotifier::factsDelivered, this, &Follower::announced);
}

void Follower::start()
{
    m_fallback.start();
    begin();
}

void Follower::announced()
{
    if (m_urgent && !m_stopping && !m_soon.isActive())
        m_soon.start();
}

void Follower::begin()
{
    if (m_stopping)
        return;
    if (m_runs.running() > 0)
        m_soon.start(); // what is announced meanwhile may have come too late for the round under way
    else
        m_runs.run(m_keepAlive(round()));
}

QCoro::Task<void> Follower::stop()
{
    m_stopping = true;
    m_soon.stop();
    m_fallback.stop();
    co_await m_runs.idle();
}

QCoro::Task<void> Follower::round()
{
    const Result<void> listens = co_await m_central.listen();
    bool more = listens.has_value();
    if (!listens && !m_failing)
        qCInfo(lcEngine).noquote() << "does not hear what others deliver:" << listens.error().text();
    m_failing = !listens;
    while (more && !m_stopping)
        more = co_await copyOnce();
}

// True: there is more to copy. The position is asked for each time: a damaged file may have given way to an
// empty one, which wants everything again.
QCoro::Task<bool> Follower::copyOnce()
{
    const Result<NewsCursor> position = co_await m_news.copiedUntil();
    if (!position)
        co_return false;
    Result<CentralNews> news = co_await m_central.news(*position);
    if (!news || (news->cursor == *position && news->tables.empty()))
        co_return false;
    const bool more = news->more;
    const Result<CopiedNews> copiedNews = co_await m_news.copy(std::move(*news));
    if (!copiedNews) {
        qCWarning(lcEngine).noquote() << "what others delivered cannot be kept:" << copiedNews.error().text();
        co_return false;
    }
    if (copiedNews->rows > 0)
        Q_EMIT copied(*copiedNews);
    co_return more;
}

} // namespace etcm
