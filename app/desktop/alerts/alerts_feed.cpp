#include "desktop/alerts/alerts_feed.h"

#include "desktop/feeds/call_log.h"
#include "desktop/feeds/query_round.h"
#include "desktop/feeds/shown_source.h"
#include "engine/engine.h"
#include "monitoring/alert_book.h"
#include "store/local_store.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kGather = 80ms;
constexpr auto kTick = 30s;
constexpr auto kStory = 7 * 24h;
constexpr auto kCallsShown = 48h;
constexpr int kTransitions = 500;

QString sourceTitle(const Engine &engine, const QString &id)
{
    const auto found = std::ranges::find(engine.config().sources, id, &SourceConfig::id);
    return found == engine.config().sources.end() ? id : titleOf(*found);
}
} // namespace

AlertsFeed::AlertsFeed(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_callLog(new CallLog(engine, kCallsShown, this)),
      m_round(new QueryRound(kGather, this))
{
    m_tick.setInterval(kTick);
    connect(m_round, &QueryRound::due, this, &AlertsFeed::load);
    connect(m_round, &QueryRound::answered, this, &AlertsFeed::takeRound);
    connect(&m_tick, &QTimer::timeout, this, &AlertsFeed::publish);
    connect(&engine, &Engine::statusChanged, m_round, &QueryRound::want);
    connect(&engine, &Engine::alertChanged, m_round, &QueryRound::want);
}

void AlertsFeed::setActive(bool active)
{
    if (!m_round->setActive(active))
        return;
    m_callLog->forget();
    m_calls.clear();
    if (!active)
        return m_tick.stop();
    m_tick.start();
    load();
}

void AlertsFeed::choose(const QString &incidentId)
{
    if (incidentId == m_chosen)
        return;
    m_chosen = incidentId;
    if (const AlertBook *book = m_engine.alertBook())
        publishCard(book->open());
}

void AlertsFeed::acknowledge(const QString &incidentId, const QString &note)
{
    m_engine.acknowledge(incidentId, note);
    publish();
}

void AlertsFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    if (m_engine.alertBook() == nullptr || !m_round->begin())
        return;
    LocalJournal &journal = m_engine.store().journal();
    const UtcTime now = m_engine.clock().now();
    m_round->ask(journal.transitions(now - kStory, now + 1min, kTransitions),
                 [this](std::vector<AlertTransition> found) { m_transitions = std::move(found); });
    m_callLog->read([this](const std::vector<RequestRecord> &calls) { takeCalls(calls); }, m_round->await());
    m_round->close();
}

void AlertsFeed::takeRound()
{
    std::ranges::sort(m_calls, {},
                      [](const RequestRecord &call) { return std::tie(call.checkedAt, call.requestId); });
    const auto seenTwice = std::ranges::unique(m_calls, {}, &RequestRecord::requestId);
    m_calls.erase(seenTwice.begin(), seenTwice.end());
    publish();
}

void AlertsFeed::takeCalls(const std::vector<RequestRecord> &calls)
{
    m_calls.insert(m_calls.end(), calls.begin(), calls.end());
    std::erase_if(m_calls, [oldest = m_engine.clock().now() - kCallsShown](const RequestRecord &call) {
        return call.checkedAt < oldest;
    });
}

void AlertsFeed::publish()
{
    const AlertBook *book = m_engine.alertBook();
    if (!m_round->isActive() || book == nullptr)
        return;
    const std::vector<OpenAlert> open = book->open();
    AlertListInput input{
        .open = open, .transitions = m_transitions, .now = m_engine.clock().now(), .sourceNames = {}};
    for (const SourceConfig &source : m_engine.config().sources)
        input.sourceNames.emplace(source.id, titleOf(source));
    Q_EMIT listReady(alertList(input)); // which may choose another alert
    publishCard(open);
}

void AlertsFeed::publishCard(const std::vector<OpenAlert> &open)
{
    Q_EMIT cardReady(incidentCard(inputFor(open)));
}

IncidentInput AlertsFeed::inputFor(const std::vector<OpenAlert> &open) const
{
    IncidentInput input{.open = {},
                        .transitions = {},
                        .calls = {},
                        .next = {},
                        .sourceName = {},
                        .now = m_engine.clock().now()};
    if (m_chosen.isEmpty())
        return input;
    std::ranges::copy_if(m_transitions, std::back_inserter(input.transitions),
                         [this](const AlertTransition &each) { return each.incidentId == m_chosen; });
    std::optional<AlertKey> key;
    const auto found =
        std::ranges::find_if(open, [this](const OpenAlert &each) { return each.now.incidentId == m_chosen; });
    if (found != open.end()) {
        input.open = *found;
        key = found->key;
    } else if (!input.transitions.empty()) {
        const AlertTransition &last = input.transitions.front();
        if (const auto rule = alertRuleFromName(last.rule))
            key = AlertKey{*rule, last.sourceId, last.target};
    }
    if (!key)
        return input;
    input.sourceName = sourceTitle(m_engine, key->sourceId);
    const auto endpoint = endpointOf(*key);
    if (!endpoint)
        return input;
    std::ranges::copy_if(m_calls, std::back_inserter(input.calls), [&](const RequestRecord &call) {
        return call.sourceId == key->sourceId && call.endpoint == *endpoint && call.attempt > 0;
    });
    const EngineStatus &engine = m_engine.status();
    const auto &watched = *endpoint == Endpoint::Token ? engine.signIns : engine.endpoints;
    const auto status = std::ranges::find(watched, EndpointId{key->sourceId, *endpoint}, &EndpointStatus::id);
    if (status != watched.end())
        input.next = status->judged.next;
    return input;
}

} // namespace etcm
