// Programs on one file agree by its lease who polls, when no central database decides.
#pragma once

#include "store/lease_store.h"

namespace etcm
{
class LocalDatabase;

class LocalLeases final : public LeaseStore
{
public:
    explicit LocalLeases(LocalDatabase &database) : m_database(database) {}

    QFuture<Result<LeaseState>> holdLease(QString name, std::chrono::milliseconds life) override;
    QFuture<Result<LeaseState>> readLease(QString name) override;
    QFuture<Result<void>> releaseLease(QString name) override;

private:
    template <typename T, typename Job>
    QFuture<Result<T>> withHolder(Job job);

    LocalDatabase &m_database;
};

} // namespace etcm
