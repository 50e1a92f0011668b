// The façade that both programs use: polling, storing, forwarding, alerting and asking, behind one object.
#pragma once

#include "domain/alert.h"
#include "domain/clock.h"
#include "domain/history.h"
#include "engine/backfill_plan.h"
#include "engine/config.h"
#include "engine/reports.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <stop_token>
#include <vector>

namespace etcm
{
class AlertBook;
class LocalStore;
class SecretStore;

struct EngineOptions {
    AppConfig config;
    const Clock *clock = nullptr;    ///< not owned; null: the system clock
    SecretStore *keychain = nullptr; ///< not owned; null: no keychain in this program
    bool poll = true;                ///< false: read only what is stored
    bool schedule = true;            ///< false: polls only when asked to (pollOnce, backfill); needs `poll`
    bool demo = false;
    /// False: each call is made once, without second tries: somebody waits for the answer, whatever it is.
    bool retry = true;
    /// How often the schedule looks at a clock that was passed in: it may run faster than any timer.
    std::chrono::milliseconds look{1'000};
    /// Pause before the keychain is asked again for the password of the central database.
    std::chrono::milliseconds secretRetry{60'000};
};

class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineOptions options, QObject *parent = nullptr);
    ~Engine() override;

    /// Opens the stores and, if polling, starts the schedule. Errors: Storage, SchemaNewer, Config; Canceled
    /// if stop() came first, or soon after `stop` was requested (in this thread), whatever is waited for.
    QCoro::Task<Result<void>> start(std::stop_token stop = {});
    /// Ordered, awaited end: schedule, calls, forwarder (one last delivery if the server answers), stores. At
    /// any moment of start() as well: nothing of it is left then.
    QCoro::Task<void> stop();

    /// Ends calls under way with Canceled and refuses new ones; the only way on is stop().
    void cancelCalls();
    /// Asks the central database how it is and who leads, without taking part; for `status`.
    QCoro::Task<void> refreshCentral();

    /// Polls every enabled endpoint of the named sources (none named: all) once; F5 and `once`. Sign-ins that
    /// wait for a secret, or were refused, are tried again.
    QCoro::Task<CycleReport> pollOnce(QStringList sourceIds = {});

    /// Tries to deliver what waits in the outbox; why some of it could not be, if so. Nothing to do without a
    /// central database.
    QCoro::Task<std::optional<Error>> deliver();

    /// Fetches the missing price slots of past days, in calls of at most 30 days. `listener` hears of each
    /// call. Errors: Config (no such source), BudgetExhausted, Network, Parse, Storage; what came before is
    /// kept.
    QCoro::Task<Result<BackfillReport>> backfill(BackfillJob job, BackfillListener listener = {});

    /// The rules' open alerts and counts; null before start().
    [[nodiscard]] const AlertBook *alertBook() const;
    /// Somebody takes care of an incident: it goes on, but asks for nobody's attention any more. The book and
    /// alertChanged() tell it at once; it is written down meanwhile, and stop() waits for that. False if it
    /// does not fire.
    bool acknowledge(const QString &incidentId, const QString &note = {});

    [[nodiscard]] const EngineStatus &status() const;
    [[nodiscard]] const AppConfig &config() const;
    [[nodiscard]] const Clock &clock() const;
    /// For reading: every query is a QFuture, so nothing runs on the caller's thread. Valid from start() to
    /// stop().
    [[nodiscard]] LocalStore &store() const;

Q_SIGNALS:
    /// New facts of this kind are committed locally. Emitted at most once per batch.
    void factsStored(const etcm::EndpointId &id);
    void statusChanged();
    void alertChanged(const etcm::AlertTransition &transition);

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace etcm
