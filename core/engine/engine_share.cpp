// The engine among others: who polls, and how the rest see what it brings.
#include "engine/engine_private.h"
#include "engine/log.h"

#include <QCoroFuture>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kSharingEnd = 500ms; // part of the 5 s of engine_start.cpp
// An older step is history that was copied: it belongs into the list, but tells nobody anything new.
constexpr auto kStillNews = 15min;
} // namespace

// Only who polls by schedule takes part. A clock that was passed in is a simulation, which has no rivals on
// its file.
void Engine::Private::shareTheWork()
{
    if (m_leadership || !options.poll || !options.schedule || (!m_central && options.clock))
        return;
    LeaseStore &leases = m_central ? static_cast<LeaseStore &>(*m_central) : *store;
    m_leadership = std::make_unique<Leadership>(leases, clock, keeper(), options.config.lease);
    m_fileWatch = std::make_unique<FileWatch>(*store, keeper());
    if (m_central)
        m_follower = std::make_unique<Follower>(*store, *m_central, keeper());
    wireSharing();
    if (m_scheduler)
        m_scheduler->setPaused(true); // until the lease is ours
    if (m_follower)
        m_follower->start();
    m_leadership->start();
}

void Engine::Private::wireSharing()
{
    QObject *context = m_context.get();
    QObject::connect(m_leadership.get(), &Leadership::changed, context, [this] { leadershipMoved(); });
    if (m_central)
        QObject::connect(m_leadership.get(), &Leadership::failed, context,
                         [this](const Error &error) { m_records.run(keeper()(announceDelivery(error, 0))); });
    QObject::connect(m_fileWatch.get(), &FileWatch::arrived, context,
                     [this](const Arrivals &arrivals) { take(arrivals); });
    if (!m_follower) {
        // Nobody announces that the lease of a file was given up, but doing so writes to it.
        QObject::connect(m_fileWatch.get(), &FileWatch::touched, m_leadership.get(), &Leadership::ask);
        return;
    }
    QObject::connect(m_central->notifier(), &CentralNotifier::leaseReleased, m_leadership.get(),
                     &Leadership::ask);
    QObject::connect(m_follower.get(), &Follower::copied, context, [this](const CopiedNews &news) {
        for (const auto &[source, endpoint] : news.facts) {
            if (m_engine)
                Q_EMIT m_engine->factsStored(source, endpoint);
        }
        m_fileWatch->look();
    });
}

void Engine::Private::leadershipMoved()
{
    const bool leads = m_leadership->mayPollNow();
    if (leads && !board.status().isLeader)
        m_watchedSince = clock.monotonic();
    board.noteLease(m_leadership->lease(), leads);
    if (m_central)
        notePulse(m_leadership->failure());
    if (m_scheduler)
        m_scheduler->setPaused(!leads);
    if (leads)
        m_fileWatch->pause();
    else
        m_fileWatch->start();
    if (m_follower)
        m_follower->setUrgent(!leads);
    statusMoved();
}

// Whoever has nothing to deliver would not notice that the server has gone, and whoever waits for its answer
// to a delivery, late.
void Engine::Private::notePulse(const std::optional<Error> &failure)
{
    const bool answersAgain = board.notePulse(failure) && !failure;
    if (answersAgain && m_forwarder)
        m_forwarder->kick();
}

void Engine::Private::take(const Arrivals &arrivals)
{
    board.seed(arrivals.requests);
    std::set<std::pair<QString, Endpoint>> facts;
    for (const RequestRecord &request : arrivals.requests) {
        if (m_scheduler)
            m_scheduler->noteSeen(request.sourceId, request.endpoint, request.checkedAt);
        if (request.success())
            facts.insert({request.sourceId, request.endpoint});
    }
    for (const auto &[source, endpoint] : facts) {
        if (m_engine)
            Q_EMIT m_engine->factsStored(source, endpoint);
    }
    if (!facts.empty())
        m_records.run(keeper()(lookAtNews()));
    std::vector<AlertTransition> steps = arrivals.transitions;
    for (AlertTransition &step : steps) {
        const bool concerns = alerts->adopt(step);
        step.notified = step.notified && concerns && clock.now() - step.at < kStillNews;
    }
    announce(steps);
    statusMoved();
}

QCoro::Task<void> Engine::Private::lookAtNews()
{
    co_await lookAtData();
    statusMoved();
}

QCoro::Task<void> Engine::Private::stopSharing()
{
    if (m_leadership)
        co_await endsWithin(keeper()(endSharing()), kSharingEnd);
}

// All end at once; the lease is given up first, so that another polls while this program tidies up.
QCoro::Task<void> Engine::Private::endSharing()
{
    std::vector<QCoro::Task<void>> ends;
    ends.push_back(m_leadership->stop());
    ends.push_back(m_fileWatch->stop());
    if (m_follower)
        ends.push_back(m_follower->stop());
    for (QCoro::Task<void> &end : ends)
        co_await end;
}

} // namespace etcm
