#include "store/local_news.h"

#include "store/arrivals.h"
#include "store/local_database.h"
#include "store/news_writer.h"

namespace etcm
{

QFuture<Result<CopiedNews>> LocalNews::copy(CentralNews news)
{
    return m_database.write<CopiedNews>(
        [news = std::move(news)](Session &session) { return copyNews(session, news); });
}

QFuture<Result<NewsCursor>> LocalNews::copiedUntil()
{
    return m_database.read<NewsCursor>(newsPosition);
}

QFuture<Result<Arrivals>> LocalNews::arrivals(ArrivalCursor after)
{
    return m_database.read<Arrivals>([after](Session &session) { return readArrivals(session, after); });
}

} // namespace etcm
