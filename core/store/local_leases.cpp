#include "store/local_leases.h"

#include "store/lease_table.h"
#include "store/local_database.h"
#include "store/settings_table.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Result<QString> leaseHolder(Session &session)
{
    auto id = settingValue(session, u"collector.id"_s);
    if (!id)
        return id;
    return leaseHolderName(*id);
}
} // namespace

template <typename T, typename Job>
QFuture<Result<T>> LocalLeases::withHolder(Job job)
{
    return m_database.write<T>([job = std::move(job)](Session &session) -> Result<T> {
        const auto holder = leaseHolder(session);
        return holder ? job(session, *holder) : Result<T>(fail(holder.error()));
    });
}

QFuture<Result<LeaseState>> LocalLeases::holdLease(QString name, std::chrono::milliseconds life)
{
    return withHolder<LeaseState>([name = std::move(name), life](Session &session, const QString &holder) {
        return etcm::holdLease(session, name, holder, life);
    });
}

QFuture<Result<LeaseState>> LocalLeases::readLease(QString name)
{
    return withHolder<LeaseState>([name = std::move(name)](Session &session, const QString &holder) {
        return etcm::readLease(session, name, holder);
    });
}

QFuture<Result<void>> LocalLeases::releaseLease(QString name)
{
    return withHolder<void>([name = std::move(name)](Session &session, const QString &holder) {
        return etcm::releaseLease(session, name, holder);
    });
}

} // namespace etcm
