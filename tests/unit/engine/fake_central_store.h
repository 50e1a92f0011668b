// A central database in memory whose failures are scripted.
#pragma once

#include "store/central_store.h"

#include <QPromise>

#include <deque>
#include <set>

namespace etcm::test
{

class FakeCentralStore final : public CentralStore
{
public:
    template <typename T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }

    QFuture<Result<CentralState>> connect() override
    {
        ++connects;
        if (down)
            return ready<Result<CentralState>>(
                fail(ErrorCode::DatabaseDown, QStringLiteral("connection refused")));
        return ready<Result<CentralState>>(CentralState{true, QStringLiteral("db:5432/energy_trading"),
                                                        QStringLiteral("1/energy_trading/2")});
    }
    QFuture<Result<StoredCounts>> deliver(std::vector<OutboxEntry> entries) override
    {
        if (down)
            return ready<Result<StoredCounts>>(
                fail(ErrorCode::DatabaseDown, QStringLiteral("server closed")));
        for (const OutboxEntry &entry : entries) {
            if (poisoned.contains(entry.id))
                return ready<Result<StoredCounts>>(fail(
                    ErrorCode::RowRefused, QStringLiteral("value out of range"), QString::number(entry.id)));
        }
        StoredCounts counts;
        for (const OutboxEntry &entry : entries) {
            delivered.push_back(entry.id);
            counts.rows += static_cast<qint64>(entry.batch.factCount());
        }
        return ready<Result<StoredCounts>>(counts);
    }
    QFuture<Result<std::vector<StoredSeries>>> prices(PriceQuery) override
    {
        return ready<Result<std::vector<StoredSeries>>>(std::vector<StoredSeries>());
    }
    QFuture<Result<LeaseState>> holdLease(QString, std::chrono::milliseconds) override
    {
        ++leaseQuestions;
        if (down)
            return ready<Result<LeaseState>>(
                fail(ErrorCode::DatabaseDown, QStringLiteral("connection refused")));
        return ready<Result<LeaseState>>(lease);
    }
    QFuture<Result<LeaseState>> readLease(QString) override { return ready<Result<LeaseState>>(lease); }
    QFuture<Result<void>> releaseLease(QString) override
    {
        ++releases;
        return ready<Result<void>>({});
    }
    QFuture<Result<CentralNews>> news(NewsCursor after) override
    {
        newsAsked.push_back(after);
        CentralNews answer{std::move(after), {}, false};
        if (!newsWaiting.empty()) {
            answer = std::move(newsWaiting.front());
            newsWaiting.pop_front();
        }
        return ready<Result<CentralNews>>(std::move(answer));
    }
    QFuture<Result<void>> listen() override { return ready<Result<void>>({}); }
    CentralNotifier *notifier() override { return &m_notifier; }
    QFuture<void> close() override
    {
        QPromise<void> promise;
        promise.start();
        promise.finish();
        return promise.future();
    }

    bool down = false;
    std::set<qint64> poisoned;     ///< outbox ids
    std::vector<qint64> delivered; ///< outbox ids in the order of their commits
    std::vector<NewsCursor> newsAsked;
    std::deque<CentralNews> newsWaiting; ///< answers, oldest first; then nothing new
    LeaseState lease;
    int connects = 0;
    int leaseQuestions = 0;
    int releases = 0;

private:
    CentralNotifier m_notifier;
};

} // namespace etcm::test
