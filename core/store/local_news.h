// What others write: copied here from the central database, and found in the local file.
#pragma once

#include "domain/result.h"
#include "store/news.h"

#include <QFuture>

namespace etcm
{
class LocalDatabase;

class LocalNews
{
public:
    explicit LocalNews(LocalDatabase &database) : m_database(database) {}

    /// Copies what others delivered to the central database, without outbox row, and the position with it.
    QFuture<Result<CopiedNews>> copy(CentralNews news);
    /// Where that copy ends.
    QFuture<Result<NewsCursor>> copiedUntil();
    /// What came into the file since `after`, whoever wrote it.
    QFuture<Result<Arrivals>> arrivals(ArrivalCursor after);

private:
    LocalDatabase &m_database;
};

} // namespace etcm
