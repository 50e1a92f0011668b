// Of all programs on one database, the central one or else the local file, one polls: the holder of the lease
// (README, Decisions).
#pragma once

#include "domain/clock.h"
#include "engine/task_group.h"
#include "store/lease_store.h"

#include <QObject>
#include <QTimer>

namespace etcm
{

inline constexpr char16_t kPollLease[] = u"poll"; ///< its name in the database
/// The longest time between two questions: a database that fell silent shows soon after.
inline constexpr std::chrono::seconds kLongestPulse{5};

/// What is known about the lease, as far as polling is concerned.
struct LeaseKnowledge {
    enum class State {
        Unasked,     ///< no answer yet
        Mine,        ///< confirmed; holds until `validUntil`
        Others,      ///< somebody else holds it until `othersUntil`
        Unreachable, ///< the database did not answer the last question
    };
    State state = State::Unasked;
    MonotonicTime validUntil{};
    std::optional<MonotonicTime> othersUntil; ///< survives in Unreachable
};

/// Whether this program polls. Only the schedule is fenced, never the facts: when nobody can be asked,
/// everyone polls once the last known lease has run out; facts are idempotent. A holder who slept past its
/// lease asks first.
[[nodiscard]] bool mayPoll(const LeaseKnowledge &knowledge, MonotonicTime now);

class Leadership : public QObject
{
    Q_OBJECT

public:
    /// `keepAlive` holds the store and this while a question is under way. Asks three times in a lease's
    /// `life`, (every kLongestPulse at least: it is the pulse of the database as well), and when another's
    /// ends.
    Leadership(LeaseStore &leases, const Clock &clock, KeepAlive keepAlive, std::chrono::milliseconds life);

    void start();
    /// The lease may have become free: asks now.
    void ask();
    /// Hands the lease over, so that the next program polls at once.
    QCoro::Task<void> stop();
    [[nodiscard]] bool mayPollNow() const;
    [[nodiscard]] const LeaseState &lease() const { return m_lease; }
    /// Why the last question had no answer; nothing if it had one.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

Q_SIGNALS:
    void changed();
    /// The database did not answer.
    void failed(const etcm::Error &error);

private:
    QCoro::Task<void> renew();

    LeaseStore &m_leases;
    const Clock &m_clock;
    std::chrono::milliseconds m_life;
    KeepAlive m_keepAlive;
    TaskGroup m_runs;
    QTimer m_timer;
    LeaseState m_lease;
    LeaseKnowledge m_knowledge;
    std::optional<Error> m_failure;
    bool m_askAgain = false; ///< asked for while an answer was under way
    bool m_stopping = false;
};

} // namespace etcm
