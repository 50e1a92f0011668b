// What the clock alone tells, also when no poll brings news: prices that are late, endpoints that have fallen
// silent, data that grow old. Private to this folder.
#pragma once

#include "engine/known_data.h"

namespace etcm
{

class Vigil
{
public:
    Vigil(EngineContext &context, KnownData &known) : m_context(context), m_known(known) {}

    /// Nothing is known of what was before: start, sleep, another's lease.
    void startAnew();
    /// An endpoint brought good data.
    void noteHeard(const EndpointId &id);
    /// Once in ten seconds; a poll that is due goes first.
    void look();

private:
    void watchPublication(UtcTime now);
    void watchSilence();
    QCoro::Task<void> reportSilence(EndpointId id, std::chrono::milliseconds silent);

    EngineContext &m_context;
    KnownData &m_known;
    std::map<QString, std::pair<LocalDate, PublicationState>> m_publications; ///< by source: last looked at
    std::map<EndpointId, MonotonicTime> m_heard;
    MonotonicTime m_since{};
    UtcTime m_looked;
};

} // namespace etcm
