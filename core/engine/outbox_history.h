// Since when everything that is stored is queued for the central database, and which one has got what came
// before.
#pragma once

#include "domain/clock.h"
#include "store/local_store.h"

#include <QCoroTask>

#include <stop_token>

namespace etcm
{

class OutboxHistory
{
public:
    /// Neither is owned.
    OutboxHistory(LocalStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// To be called before the first poll. `queues`: a central database is named, so each new fact is queued
    /// as it comes. Errors: Storage.
    QCoro::Task<Result<void>> begin(bool queues);
    /// The central database answers for the first time since begin(): queues what it was never sent. Answers
    /// how many rows; zero for one that is known, and while another call is under way, which then sees to
    /// this one, too. Errors: Storage, Canceled; the next call starts anew, which doubles nothing.
    QCoro::Task<Result<qint64>> join(QString identity, std::stop_token stop);

private:
    QCoro::Task<Result<qint64>> refill(QString identity, std::stop_token stop);
    QCoro::Task<Result<void>> noteJoined(QString identity, UtcTime begun);

    LocalStore &m_store;
    const Clock &m_clock;
    bool m_joining = false;
    QString m_wanted; ///< the identity that answered last
};

} // namespace etcm
