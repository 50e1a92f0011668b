// The parts of the engine and how they are wired. Private to this folder.
#pragma once

#include "engine/alert_feed.h"
#include "engine/engine.h"
#include "engine/file_watch.h"
#include "engine/follower.h"
#include "engine/forwarder.h"
#include "engine/leadership.h"
#include "engine/maintenance.h"
#include "engine/outbox_history.h"
#include "engine/scheduler.h"
#include "engine/signal_catch_up.h"
#include "engine/source_access.h"
#include "engine/status_board.h"

#include <QPointer>

namespace etcm
{

inline const QString kHostsKey = QStringLiteral("net.hosts"); ///< setting: what was learned of the hosts

/// Kept alive by every coroutine that it starts, so that an engine may be destroyed at any moment.
class Engine::Private : public std::enable_shared_from_this<Engine::Private>
{
public:
    Private(Engine *engine, EngineOptions options);
    ~Private();

    QCoro::Task<Result<void>> start();
    QCoro::Task<void> stop();
    QCoro::Task<CycleReport> pollOnce(QStringList sourceIds);
    QCoro::Task<Result<BackfillReport>> backfill(BackfillJob job, BackfillListener listener);
    void cancelCalls();
    QCoro::Task<void> refreshCentral();
    QCoro::Task<std::optional<Error>> deliver();
    /// Ends what is under way at once and unordered; for an engine that is destroyed without stop().
    void abandon();

    EngineOptions options;
    SystemClock systemClock;
    const Clock &clock;
    StatusBoard board;
    std::unique_ptr<LocalStore> store;
    std::unique_ptr<AlertFeed> alerts;

private:
    QCoro::Task<void> openInto(Result<void> &result);
    QCoro::Task<Result<void>> open();
    QCoro::Task<Result<QString>> installationId();
    QCoro::Task<void> startPolling();
    QCoro::Task<void> seed();
    QCoro::Task<void> countOutbox();
    QCoro::Task<void> openCentral();
    void openCentralLater(const Error &error);
    void startSchedule();
    void startMaintenance();
    [[nodiscard]] ScheduledJob scheduledJob(const SourceConfig &source, Endpoint endpoint) const;
    void lookAround();
    void watchPublication(UtcTime now);
    void watchSilence();
    QCoro::Task<void> tellSilence(QString sourceId, Endpoint endpoint, std::chrono::milliseconds silent);
    QCoro::Task<void> lookAtPrices(SourceConfig source, bool fresh);
    QCoro::Task<void> lookAtSignals(SourceConfig source);
    QCoro::Task<void> lookAtPlant(SourceConfig source);
    QCoro::Task<void> lookAtData();
    QCoro::Task<void> noteKnown(const PollResult &result);
    void keepHosts();
    QCoro::Task<void> saveHosts(QString json);
    void wireCentral();
    QCoro::Task<void> sendThePast(QString identity);
    void shareTheWork();
    void wireSharing();
    void leadershipMoved();
    void notePulse(const std::optional<Error> &failure);
    void take(const Arrivals &arrivals);
    QCoro::Task<void> lookAtNews();
    QCoro::Task<void> stopSharing();
    QCoro::Task<void> endSharing();
    QCoro::Task<void> stopCentral();
    QCoro::Task<PollResult> poll(SourceConfig source, Endpoint endpoint, bool background);
    QCoro::Task<void> goOnCatchingUp(QString sourceId, TimeRange asked, bool answered);
    QCoro::Task<void> pollScheduled(SourceConfig source, Endpoint endpoint);
    QCoro::Task<void> finishPoll(PollResult result);
    QCoro::Task<void> drainAndCount(CycleReport &report);
    [[nodiscard]] bool withOutbox() const;
    [[nodiscard]] PollJob jobFor(const SourceConfig &source, Endpoint endpoint, bool background) const;
    [[nodiscard]] const SourceConfig *findSource(const QString &id) const;
    void announce(const std::vector<AlertTransition> &transitions);
    void statusMoved();
    [[nodiscard]] Keeper keeper();
    QCoro::Task<void> keepSignIn(QString sourceId, std::vector<RequestRecord> records);
    QCoro::Task<void> keepMissingSecret(RequestRecord record, Error failure);
    void noteMissingSecret(const PollResult &result);
    [[nodiscard]] AlertState stateOf(const QString &sourceId, Endpoint endpoint) const;
    /// What was known of an endpoint before a look.
    struct Standing {
        AlertState alert;
        Outcome outcome;
    };
    [[nodiscard]] Standing standingOf(const QString &sourceId, Endpoint endpoint) const;
    void lookAgain(const PollResult &result, const Standing &before);
    void hurryIfInDoubt(const SourceConfig &source, Endpoint endpoint);
    void lookAtNeighbours(const SourceConfig &source, const PollResult &result, const Standing &before);
    QCoro::Task<void> announceDelivery(std::optional<Error> failure, qint64 rowsSent);

    QPointer<Engine> m_engine;
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>(); ///< of the connections to the parts
    TaskGroup m_starts;
    TaskGroup m_polls;
    TaskGroup m_records; ///< sign-ins and alerts being written down
    std::unique_ptr<OutboxHistory> m_history;
    std::unique_ptr<SignalCatchUp> m_signalDays;
    std::unique_ptr<SourceAccess> m_access;
    std::unique_ptr<CentralStore> m_central;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Forwarder> m_forwarder;
    std::unique_ptr<Leadership> m_leadership;
    std::unique_ptr<Follower> m_follower; ///< with a central database
    std::unique_ptr<FileWatch> m_fileWatch;
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<Maintenance> m_maintenance;
    std::map<QString, UtcTime> m_secretMissed; ///< by source: when the log last said so
    std::map<QString, std::pair<LocalDate, PublicationState>> m_publications; ///< by source: last looked at
    UtcTime m_lookedAround;
    std::map<QString, UtcTime> m_knownPrices;  ///< by hunted source: complete until
    std::map<QString, UtcTime> m_knownSignals; ///< by hunted source: complete until
    std::map<std::pair<QString, Endpoint>, MonotonicTime>
        m_heard;                    ///< when an endpoint last brought good data
    MonotonicTime m_watchedSince{}; ///< nothing is known of what was before: start, sleep, another's lease
    QString m_savedHosts;
    QString m_collectorId;
    std::stop_source m_cancel;
    bool m_stopping = false;
    bool m_opensCentral = false;
    bool m_toldOfCentral = false; ///< that its password cannot be had
};

} // namespace etcm
