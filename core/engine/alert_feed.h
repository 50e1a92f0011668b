// What the engine sees, told to the rules of alerting; what they decide, stored and announced.
#pragma once

#include "engine/coverage.h"
#include "engine/pipeline.h"
#include "monitoring/alert_observer.h"

#include <QCoroTask>

namespace etcm
{

class AlertFeed
{
public:
    AlertFeed(LocalStore &store, const Clock &clock, bool withOutbox);

    /// Takes up where the last run ended. A snapshot that cannot be read starts anew.
    QCoro::Task<void> restore();
    /// Watches these sources from now on; open alerts of others are closed.
    QCoro::Task<void> watch(std::vector<SourceConfig> sources);
    /// A poll ended: health of the endpoint, revisions. Returns what is to be announced; it is stored.
    QCoro::Task<std::vector<AlertTransition>> afterPoll(PollResult result);
    /// The stored prices were looked at: after a poll, or because a time of the source's publication has
    /// passed. `fresh`: slots have come that were not known.
    QCoro::Task<std::vector<AlertTransition>> afterLook(SourceConfig source, PriceCoverage coverage,
                                                        bool fresh);
    /// An endpoint brought nothing good since then, although it is long due.
    QCoro::Task<std::vector<AlertTransition>> afterSilence(EndpointId id, UtcTime since);
    QCoro::Task<std::vector<AlertTransition>> afterSignIn(RequestRecord last);
    /// A sign-in could not be tried. Errors: the Secret... codes.
    QCoro::Task<std::vector<AlertTransition>> afterMissingSecret(QString sourceId, Error failure);
    /// A try to deliver ended; `failure` if the central database takes nothing.
    QCoro::Task<std::vector<AlertTransition>> afterDelivery(std::optional<Error> failure, qint64 rowsSent);
    /// Another program's transition: its incidents go on here, should this program poll next.
    /// False if it concerns nobody here.
    bool adopt(const AlertTransition &transition) { return m_book.adopt(transition); }
    [[nodiscard]] const AlertBook &book() const { return m_book; }
    /// What is to be announced; nothing if it does not fire. It is not written down before saveSnapshot().
    [[nodiscard]] std::optional<AlertTransition> acknowledge(const QString &incidentId, const QString &note);
    /// Writes down the state of the rules, if it has changed since the last time.
    QCoro::Task<void> saveSnapshot();

private:
    void addHeld(const PollResult &result, std::vector<AlertTransition> &made);
    QCoro::Task<void> addRevisions(PollResult result, std::vector<AlertTransition> &made);
    QCoro::Task<void> keep(std::vector<AlertTransition> made);

    LocalStore &m_store;
    const Clock &m_clock;
    bool m_withOutbox;
    AlertBook m_book;
    AlertObserver m_observer{m_book};
    QString m_savedSnapshot;
    std::map<QString, LocalDate> m_completeDays; ///< newest complete delivery day by source and product
};

} // namespace etcm
