// Polls out of turn: one failure may be chance, and three that are an hour apart would be told half a day
// late, and so would be the recovery. Private to this folder.
#pragma once

#include "engine/engine_context.h"

namespace etcm
{

class Rechecks
{
public:
    explicit Rechecks(EngineContext &context) : m_context(context) {}

    /// What is known of an endpoint before a poll.
    struct Standing {
        AlertState alert;
        Outcome outcome;
    };
    [[nodiscard]] Standing standingOf(const EndpointId &id) const;
    /// A poll was judged: looks again soon at what is in doubt now.
    void afterPoll(const PollResult &result, const Standing &before);
    /// In doubt an endpoint is looked at soon, while it fires as often as the circuit of its host lets calls
    /// through.
    void expediteIfInDoubt(const SourceConfig &source, Endpoint endpoint);

private:
    void lookAtNeighbours(const SourceConfig &source, const PollResult &result, const Standing &before);

    EngineContext &m_context;
};

} // namespace etcm
