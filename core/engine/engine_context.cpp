#include "engine/engine_context.h"

#include <algorithm>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kLook = 30s;
constexpr auto kAway = 90s; // three looks that did not take place
} // namespace

EngineContext::EngineContext(EngineOptions chosen)
    : options(std::move(chosen)), clock(options.clock ? *options.clock : systemClock),
      schedule(clock, options.clock ? options.look : kLook,
               options.clock ? std::nullopt : std::optional<std::chrono::milliseconds>(kAway))
{
    board.setSources(options.config.sources);
}

bool EngineContext::withOutbox() const
{
    return !options.config.databaseUrl.isEmpty();
}

const SourceConfig *EngineContext::source(const QString &id) const
{
    const auto found = std::ranges::find(options.config.sources, id, &SourceConfig::id);
    return found == options.config.sources.end() ? nullptr : &*found;
}

AlertState EngineContext::stateOf(const EndpointId &id) const
{
    return alerts->book().stateOf({AlertRule::EndpointDown, id.sourceId, endpointName(id.endpoint)});
}

void EngineContext::run(QCoro::Task<void> task)
{
    records.run(keepAlive(std::move(task)));
}

void EngineContext::announce(const std::vector<AlertTransition> &transitions)
{
    for (const AlertTransition &transition : transitions)
        Q_EMIT news.alertChanged(transition);
}

void EngineContext::statusMoved()
{
    board.noteDue(schedule);
    if (board.judge(alerts ? &alerts->book() : nullptr, clock.now()))
        Q_EMIT news.statusChanged();
}

} // namespace etcm
