// What happened to endpoints, sign-ins, databases and publications, as observations of the rules that it
// concerns.
#pragma once

#include "monitoring/alert_book.h"

namespace etcm
{

/// Every function gives the transitions that the book made of it.
class AlertObserver
{
public:
    /// The book must outlive it.
    explicit AlertObserver(AlertBook &book) : m_book(book) {}

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

private:
    /// Of a call of an endpoint, besides whether it answered.
    void observeManners(const RequestRecord &last, std::vector<AlertTransition> &made);
    void observeUnlessWell(const AlertKey &key, const Observation &seen, std::vector<AlertTransition> &made);

    AlertBook &m_book;
};

} // namespace etcm
