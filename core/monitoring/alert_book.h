// Every alert of one program: feeds observations to the machines, decides on notices, counts what is open.
// Pure and driven by the instants passed in; the engine stores the transitions and the snapshot, the desktop
// shows a notice for each transition with notified = true.
//
// Notices: one when an incident fires, one when it resolves if the first was sent; none below Warning.
// A failing sign-in explains its source's endpoints: their notices are held back, their states kept. When it
// is over, an endpoint must be seen bad `failures` times again before it may notify.
#pragma once

#include "domain/endpoint_id.h"
#include "domain/history.h"
#include "domain/result.h"
#include "domain/source_limits.h"
#include "monitoring/alert_machine.h"
#include "monitoring/freshness.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace etcm
{

/// One open alert, as a list shows it.
struct OpenAlert {
    AlertKey key;
    AlertSnapshot now;
    AlertThresholds thresholds; ///< for "2 of 3 failures"
    QString heldBack;           ///< by what it is explained, e.g. "Sign-in failing"; empty if it is not
};

/// What it tells; that of an older program, or of a newer one that says what this one cannot, is its text.
[[nodiscard]] Message problemOf(const OpenAlert &alert);

struct AlertCounts {
    int pending = 0;
    int firing = 0;       ///< firing or recovering, not acknowledged
    int acknowledged = 0; ///< firing or recovering, acknowledged
};

/// What is watched at one source.
struct WatchedSource {
    QString id;
    std::vector<Endpoint> endpoints;
    bool signsIn = false;
    QStringList products = {}; ///< of prices
    std::chrono::milliseconds slowAfter = kSlowAnswer;
};

class AlertBook
{
public:
    explicit AlertBook(IncidentIdSource ids);

    /// From now on these are watched, and a central database or none; open alerts of anything else are
    /// closed, those of other programs without a word. Before the first call everything is watched.
    std::vector<AlertTransition> watch(std::vector<WatchedSource> sources, bool central, UtcTime at);
    /// A finished call: its last attempt. Endpoint::Token feeds the sign-in rule; the others their
    /// endpoint's, and those for slow answers, rate limits and refused tokens.
    std::vector<AlertTransition> observeCall(const RequestRecord &last);
    /// An endpoint brought nothing good since `since` although it is long due; nothing: it just did. Silent
    /// while its failures, or the sign-in's, are told already.
    std::vector<AlertTransition> observeSilence(const EndpointId &id, std::optional<UtcTime> since,
                                                UtcTime at);
    /// A sign-in that could not be tried: `what` is wrong with its secret.
    std::vector<AlertTransition> observeMissingSecret(const QString &sourceId, const QString &what,
                                                      UtcTime at);
    /// A try to deliver to the central database; `failure` if it takes nothing. `rowsSent` are those sent
    /// since it came back.
    std::vector<AlertTransition> observeCentral(const std::optional<Error> &failure, qint64 rowsSent,
                                                UtcTime at);
    /// The API of a source refuses the tokens that its sign-in issues, for good: `times` looks in one.
    std::vector<AlertTransition> observeRefusedTokens(const QString &sourceId, UtcTime at, int times);
    /// A call was not made because the host asked for a pause until then, or its budget is used up.
    std::vector<AlertTransition> observeLimited(const EndpointId &id, std::optional<UtcTime> until,
                                                UtcTime at);
    /// The local file was to take what a poll brought; `failure` if it did not.
    std::vector<AlertTransition> observeLocalFile(const std::optional<Error> &failure, UtcTime at);
    /// The completeness of one product's prices, see freshness.h.
    std::vector<AlertTransition> observePublication(const QString &sourceId, const QString &tariffName,
                                                    const PublicationStatus &status, UtcTime at);
    /// Events; nothing if there is no revision.
    std::vector<AlertTransition> noteRevisions(const QString &sourceId,
                                               std::span<const PriceRevision> revisions, UtcTime at);
    std::vector<AlertTransition> noteArrival(const QString &sourceId, const QString &tariffName,
                                             const PublicationStatus &status, UtcTime at);
    /// The general form of the above.
    std::vector<AlertTransition> observe(const AlertKey &key, const Observation &seen);

    /// Takes over a step that another program's book has made, if its target is watched here: its incident
    /// becomes this book's. Nothing is announced or made of it. False if it concerns nobody here.
    bool adopt(const AlertTransition &step);

    [[nodiscard]] AlertState stateOf(const AlertKey &key) const; ///< Ok for what was never observed
    bool acknowledge(const QString &incidentId);                 ///< false if it does not fire
    [[nodiscard]] std::vector<OpenAlert> open() const;           ///< gravest first, then newest first
    [[nodiscard]] AlertCounts counts() const;
    /// The gravest severity that fires and is not acknowledged; nothing when all is quiet.
    [[nodiscard]] std::optional<Severity> severity() const;

    /// Compact JSON for the engine's settings; restore() replaces everything and skips rules it does not
    /// know. Error: Storage, when the text is no snapshot (nothing is changed then).
    [[nodiscard]] QString snapshot() const;
    [[nodiscard]] Result<void> restore(const QString &json);

private:
    struct Watched {
        std::vector<WatchedSource> sources;
        bool central = false;
    };
    static void take(AlertMachine &target, const AlertTransition &step);
    [[nodiscard]] const WatchedSource *watchedSource(const QString &id) const;
    [[nodiscard]] bool isWatched(const AlertKey &key) const;
    [[nodiscard]] AlertMachine &machine(const AlertKey &key);
    /// The machine of that key if it is in trouble.
    [[nodiscard]] const AlertMachine *troubled(const AlertKey &key) const;
    [[nodiscard]] const AlertMachine *explains(const AlertKey &key) const;
    [[nodiscard]] const AlertMachine *toldForAnotherProduct(const AlertKey &key) const;
    [[nodiscard]] bool allEndpointsFire(const QString &sourceId) const;
    /// Of a call of an endpoint, besides whether it answered.
    void observeManners(const RequestRecord &last, std::vector<AlertTransition> &made);
    void observeUnlessWell(const AlertKey &key, const Observation &seen, std::vector<AlertTransition> &made);
    void escalate(AlertMachine &machine, std::vector<AlertTransition> &made, UtcTime at);
    void decideNotice(AlertMachine &machine, std::vector<AlertTransition> &made, const Observation &seen);
    using Machines = std::map<AlertKey, AlertMachine>;
    std::vector<AlertTransition> close(Machines::iterator first, Machines::iterator last,
                                       const Message &reason, UtcTime at);
    [[nodiscard]] AlertTransition event(const AlertKey &key, const Message &message, UtcTime at);

    IncidentIdSource m_ids;
    Machines m_machines;
    std::optional<Watched> m_watched;
};

} // namespace etcm
