// One poll of one endpoint from end to end: calls, answers, appraisal, local store.
#pragma once

#include "domain/clock.h"
#include "engine/answer_appraisal.h"
#include "engine/reports.h"
#include "store/local_store.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <set>
#include <span>

namespace etcm
{

struct PollJob {
    SourceConfig source;
    Endpoint endpoint = Endpoint::Prices;
    TimeRange range{};       ///< prices; for signals a day besides their newest
    QStringList tariffNames; ///< prices: only these products; empty: all of the source
    TokenSource *tokens = nullptr;
    bool background = true;
    bool past =
        false; ///< days that the source may not have: that it refuses them is no fault of the endpoint
    std::function<void()> answered = {}; ///< told after each of several calls: the next one is waited for
};

struct PollResult {
    EndpointReport report;
    /// What the local file was to take, also for events (tomorrow arrived, revisions); null: nothing.
    std::shared_ptr<const FactBatch> batch;
    UtcTime fetchedAt;
    StoredCounts stored;
    std::optional<RequestRecord>
        observed;                      ///< what alerting sees of the endpoint; nothing: no attempt was made
    std::optional<RequestRecord> held; ///< an open circuit held the call back, or a dead sign-in
    std::optional<std::chrono::milliseconds> retryAfter;
    std::optional<Error> failure; ///< why no answer came, e.g. Network, SecretMissing, Canceled
    /// Signals: the day asked for besides the newest came, or there is none. It counts in nothing else here.
    bool dayAnswered = false;
    std::optional<Error> storeFailure; ///< it did not take it
    [[nodiscard]] std::span<const PriceSeries> prices() const
    {
        return batch ? std::span<const PriceSeries>(batch->prices) : std::span<const PriceSeries>();
    }
};

class Pipeline
{
public:
    /// `withOutbox`: a central database is configured. All references outlive the pipeline.
    Pipeline(ApiClient &client, LocalStore &store, const Clock &clock, bool withOutbox);

    /// Every attempt is stored as a health row in the same transaction as the facts, whatever the outcome; so
    /// is a poll that an open circuit or a dead sign-in holds back.
    QCoro::Task<PollResult> poll(PollJob job);

private:
    /// With its texts as they are kept.
    struct KeptMemory {
        PriceMemory memory;
        QString form;
        QString levels;
    };
    QCoro::Task<void> keep(PollResult &result);
    QCoro::Task<std::optional<KeptMemory>> remember(PollJob job);
    QCoro::Task<void> writeDown(QString sourceId, KeptMemory before, PriceMemory after);
    void tellOnce(const PollJob &job, const std::vector<RowFault> &notes);
    /// What one call brought, into the result of its poll.
    void take(const PollJob &job, const CallSpec &spec, AppraisedCall &call, PollResult &result,
              bool isFirst);

    ApiClient &m_client;
    LocalStore &m_store;
    const Clock &m_clock;
    bool m_withOutbox;
    std::set<QString> m_told; ///< notes of this run
};

} // namespace etcm
