// A lease: who may poll. Both stores keep one, so that programs agree through whatever they share: the team's
// PostgreSQL, or the local file.
#pragma once

#include "domain/result.h"
#include "domain/utc_time.h"

#include <QFuture>

#include <optional>

namespace etcm
{

/// Times are the database's clock.
struct LeaseState {
    QString holder;
    qint64 epoch = 0;
    std::optional<UtcTime> expiresAt;
    std::chrono::milliseconds remaining{0}; ///< until expiresAt, when the database answered; never negative
    bool mine = false;
};

class LeaseStore
{
public:
    virtual ~LeaseStore() = default;
    /// Takes or renews the lease `name` for `life`; the answer says who holds it.
    virtual QFuture<Result<LeaseState>> holdLease(QString name, std::chrono::milliseconds life) = 0;
    /// Who holds it, without taking part; an empty holder if nobody does.
    virtual QFuture<Result<LeaseState>> readLease(QString name) = 0;
    /// Ends ours now, so that another takes it at once; somebody else's stays.
    virtual QFuture<Result<void>> releaseLease(QString name) = 0;
};

} // namespace etcm
