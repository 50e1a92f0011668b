#include "desktop/alerts/alerts_feed.h"

#include "base/when_answered.h"
#include "desktop/feeds/call_log.h"
#include "desktop/feeds/shown_source.h"
#include "engine/engine.h"
#include "monitoring/alert_book.h"
#include "store/local_store.h"

#include <QPointer>

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
    : QObject(parent), m_engine(engine), m_callLog(new CallLog(engine, kCallsShown, this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGather);
    m_tick.setInterval(kTick);
    connect(&m_soon, &QTimer::timeout, this, &AlertsFeed::load);
    connect(&m_tick, &QTimer::timeout, this, &AlertsFeed::publish);
    connect(&engine, &Engine::statusChanged, this, &AlertsFeed::want);
    connect(&engine, &Engine::alertChanged, this, &AlertsFeed::want);
}

void AlertsFeed::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    ++m_round;
    m_pending = 0;
    m_again = false;
    m_callLog->forget();
    m_calls.clear();
    if (!active) {
        m_soon.stop();
        m_tick.stop();
        return;
    }
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

QCoro::Task<void> AlertsFeed::acknowledge(QString incidentId, QString note)
{
    const QPointer<AlertsFeed> self(this);
    co_await m_engine.acknowledge(std::move(incidentId), std::move(note));
    if (self)
        publish();
}

void AlertsFeed::want()
{
    if (m_active && !m_soon.isActive())
        m_soon.start();
}

void AlertsFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    if (!m_active || m_engine.alertBook() == nullptr)
        return;
    if (m_pending > 0) {
        m_again = true;
        return;
    }
    LocalJournal &journal = m_engine.store().journal();
    const UtcTime now = m_engine.clock().now();
    m_pending = 2;
    whenAnswered(this, journal.transitions(now - kStory, now + 1min, kTransitions),
                 [this, round = m_round](Result<std::vector<AlertTransition>> found) {
                     if (round != m_round)
                         return;
                     if (found)
                         m_transitions = std::move(*found);
                     answered();
                 });
    m_callLog->read([this](const std::vector<RequestRecord> &calls) { takeCalls(calls); },
                    [this] { answered(); });
}

void AlertsFeed::answered()
{
    if (--m_pending > 0)
        return;
    std::ranges::sort(m_calls, {},
                      [](const RequestRecord &call) { return std::tie(call.checkedAt, call.requestId); });
    const auto seenTwice = std::ranges::unique(m_calls, {}, &RequestRecord::requestId);
    m_calls.erase(seenTwice.begin(), seenTwice.end());
    publish();
    if (std::exchange(m_again, false))
        want();
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
    if (!m_active || book == nullptr)
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
