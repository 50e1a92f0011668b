// What the stored data say of the endpoints: until when prices and signals are known, how complete the days
// are, how old the newest reading is. Private to this folder.
#pragma once

#include "engine/engine_context.h"

namespace etcm
{

class KnownData
{
public:
    explicit KnownData(EngineContext &context) : m_context(context) {}

    /// Looks at all sources: what the file holds already is judged, and need not be hunted again.
    QCoro::Task<void> lookAtAll();
    /// Looks at what this poll may have brought.
    QCoro::Task<void> afterPoll(const PollResult &result);
    /// `fresh`: slots have come that were not known.
    QCoro::Task<void> lookAtPrices(SourceConfig source, bool fresh);
    /// Of an endpoint that is hunted once a day; nothing is known otherwise.
    [[nodiscard]] std::optional<UtcTime> until(const EndpointId &id) const;

private:
    QCoro::Task<void> lookAtSignals(SourceConfig source);
    QCoro::Task<void> lookAtPlant(SourceConfig source);

    EngineContext &m_context;
    std::map<EndpointId, UtcTime> m_until;
};

} // namespace etcm
