// Keeps the health log of a store: rolls its calls up by the hour and ends raw rows that are old enough, in
// small pieces with pauses between them, so that polls and deliveries never wait for it.
#pragma once

#include "domain/clock.h"
#include "engine/task_group.h"
#include "store/health_archive.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <stop_token>

namespace etcm
{

struct MaintenanceOptions {
    std::chrono::milliseconds healthKept = std::chrono::hours(24 * 90); ///< raw rows
    std::chrono::milliseconds every = std::chrono::minutes(5);
    std::chrono::milliseconds pause{100}; ///< between two pieces
    int rowsRolled = 10'000;              ///< new rows looked at in one piece
    int rowsForgotten = 1'000;            ///< rows removed in one piece
};

/// Roll-ups are kept for five years.
inline constexpr std::chrono::hours kHourlyKept{24 * 366 * 5};

class Maintenance : public QObject
{
    Q_OBJECT

public:
    /// Null while the work is not this program's: somebody else leads, or the database is away.
    using Target = std::function<HealthArchive *()>;

    /// `keepAlive` holds the stores and this while a piece of work is under way.
    Maintenance(const Clock &clock, KeepAlive keepAlive, MaintenanceOptions options = {});

    /// `name` is for the log.
    void add(QString name, Target target);
    /// Works now and each time that the clock has moved on by `every`; `look`: how often the clock is looked
    /// at.
    void start(std::chrono::milliseconds look);
    /// Ends after the piece under way.
    QCoro::Task<void> stop();
    /// One round over all targets.
    QCoro::Task<void> work();

private:
    struct Database {
        QString name;
        Target target;
        qint64 settledId = 0; ///< where the round before ended
    };
    void look();
    QCoro::Task<void> workOn(Database &database);
    QCoro::Task<Result<bool>> rollUpAll(Database &database);
    QCoro::Task<Result<qint64>> forgetAll(Database &database);
    QCoro::Task<bool> pause();

    const Clock &m_clock;
    KeepAlive m_keepAlive;
    MaintenanceOptions m_options;
    std::vector<std::unique_ptr<Database>> m_databases;
    TaskGroup m_runs;
    QTimer m_timer;
    std::optional<MonotonicTime> m_lastBegin;
    std::stop_source m_stop;
};

} // namespace etcm
