// Every alert of one program: gives observations to the machines, decides on notices, counts what is open.
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
    AlertThresholds thresholds;               ///< for "2 of 3 failures"
    std::optional<AlertRule> heldBackBy = {}; ///< what explains it
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
    /// What was seen of one target; alert_observer.h says what tells which rule what.
    std::vector<AlertTransition> observe(const AlertKey &key, const Observation &seen);
    /// An event, which opens no incident that could fire or resolve: it goes from Ok to Ok.
    [[nodiscard]] AlertTransition note(const AlertKey &key, const Message &message, UtcTime at);
    /// Nothing can arrive in time any more for the delivery days of a product that are over.
    std::vector<AlertTransition> closeDaysBefore(LocalDate today, const QString &sourceId,
                                                 const QString &tariffName, UtcTime at);

    /// Takes over a transition that another program's book has made, if its target is watched here: its
    /// incident becomes this book's. Nothing is announced or made of it. False if it concerns nobody here.
    bool adopt(const AlertTransition &transition);

    [[nodiscard]] AlertState stateOf(const AlertKey &key) const; ///< Ok for what was never observed
    [[nodiscard]] Outcome lastBad(const AlertKey &key) const;    ///< Unknown likewise
    /// What is in trouble already, for which its notices are held back; null if nothing is.
    [[nodiscard]] const AlertMachine *explains(const AlertKey &key) const;
    [[nodiscard]] const WatchedSource *watchedSource(const QString &id) const; ///< null for another one
    /// The incident told once more, as restate() does; nothing if it does not fire. Once more: the newer note
    /// holds.
    std::optional<AlertTransition> acknowledge(const QString &incidentId, Acknowledgement by);
    [[nodiscard]] std::vector<OpenAlert> open() const; ///< gravest first, then newest first
    [[nodiscard]] AlertCounts counts() const;

    /// Compact JSON for the engine's settings; restore() replaces everything and skips rules it does not
    /// know. Error: Storage, when the text is no snapshot (nothing is changed then).
    [[nodiscard]] QString snapshot() const;
    [[nodiscard]] Result<void> restore(const QString &json);

private:
    struct Watched {
        std::vector<WatchedSource> sources;
        bool central = false;
    };
    using Machines = std::map<AlertKey, AlertMachine>;
    [[nodiscard]] bool isWatched(const AlertKey &key) const;
    [[nodiscard]] AlertMachine &machine(const AlertKey &key);
    /// The machine of that key if it is in trouble.
    [[nodiscard]] const AlertMachine *troubled(const AlertKey &key) const;
    void escalate(AlertMachine &machine, std::vector<AlertTransition> &made, UtcTime at);
    void decideNotice(AlertMachine &machine, std::vector<AlertTransition> &made, const Observation &seen);
    std::vector<AlertTransition> close(Machines::iterator first, Machines::iterator last,
                                       const Message &reason, UtcTime at);

    IncidentIdSource m_ids;
    Machines m_machines;
    std::optional<Watched> m_watched;
};

} // namespace etcm
