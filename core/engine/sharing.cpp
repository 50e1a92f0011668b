#include "engine/sharing.h"

#include <QCoroFuture>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kSharingEnd = 500ms; // part of the 5 s in which a program must have ended (engine.cpp)
// An older transition is history that was copied: it belongs into the list, but tells nobody anything new.
constexpr auto kStillNews = 15min;
} // namespace

Sharing::Sharing(EngineContext &context, CentralLink &central, KnownData &known, Vigil &vigil)
    : m_context(context), m_central(central), m_known(known), m_vigil(vigil)
{
}

void Sharing::begin()
{
    const EngineOptions &options = m_context.options;
    CentralStore *central = m_central.store();
    if (m_leadership || !options.poll || !options.schedule || (!central && options.clock))
        return;
    LeaseStore &leases = central ? static_cast<LeaseStore &>(*central) : m_context.store->leases();
    m_leadership =
        std::make_unique<Leadership>(leases, m_context.clock, m_context.keepAlive, options.config.lease);
    m_fileWatch = std::make_unique<FileWatch>(m_context.store->news(), m_context.keepAlive);
    if (central)
        m_follower = std::make_unique<Follower>(m_context.store->news(), *central, m_context.keepAlive);
    wire();
    m_context.schedule.setPaused(true); // until the lease is ours
    if (m_follower)
        m_follower->start();
    m_leadership->start();
}

bool Sharing::mayPoll() const
{
    return !m_leadership || m_leadership->mayPollNow();
}

bool Sharing::leads() const
{
    return m_leadership && m_leadership->lease().mine && m_leadership->mayPollNow();
}

void Sharing::wire()
{
    QObject *wires = m_context.wires.get();
    QObject::connect(m_leadership.get(), &Leadership::changed, wires, [this] { leadershipMoved(); });
    QObject::connect(m_fileWatch.get(), &FileWatch::arrived, wires,
                     [this](const Arrivals &arrivals) { take(arrivals); });
    if (!m_follower) {
        // Nobody announces that the lease of a file was given up, but doing so writes to it.
        QObject::connect(m_fileWatch.get(), &FileWatch::touched, m_leadership.get(), &Leadership::ask);
        return;
    }
    QObject::connect(m_leadership.get(), &Leadership::failed, wires,
                     [this](const Error &error) { m_context.run(m_central.announceDelivery(error, 0)); });
    QObject::connect(m_central.store()->notifier(), &CentralNotifier::leaseReleased, m_leadership.get(),
                     &Leadership::ask);
    QObject::connect(m_follower.get(), &Follower::copied, wires, [this](const CopiedNews &news) {
        for (const EndpointId &id : news.facts)
            Q_EMIT m_context.news.factsStored(id);
        m_fileWatch->look();
    });
}

void Sharing::leadershipMoved()
{
    const bool leads = m_leadership->mayPollNow();
    if (leads && !m_context.board.status().lease.isMine)
        m_vigil.startAnew();
    m_context.board.central().noteLease(m_leadership->lease(), leads);
    if (m_follower)
        notePulse(m_leadership->failure());
    m_context.schedule.setPaused(!leads);
    if (leads)
        m_fileWatch->pause();
    else
        m_fileWatch->start();
    if (m_follower)
        m_follower->setUrgent(!leads);
    m_context.statusMoved();
}

// Whoever has nothing to deliver would not notice that the server has gone, and whoever waits for its answer
// to a delivery, late.
void Sharing::notePulse(const std::optional<Error> &failure)
{
    const bool answersAgain = m_context.board.central().notePulse(failure) && !failure;
    if (answersAgain)
        m_central.kick();
}

void Sharing::take(const Arrivals &arrivals)
{
    m_context.board.seed(arrivals.requests);
    std::set<EndpointId> facts;
    for (const RequestRecord &request : arrivals.requests) {
        m_context.schedule.noteSeen({request.sourceId, request.endpoint}, request.checkedAt);
        if (request.success())
            facts.insert({request.sourceId, request.endpoint});
    }
    for (const EndpointId &id : facts)
        Q_EMIT m_context.news.factsStored(id);
    if (!facts.empty())
        m_context.run(lookAtNews());
    std::vector<AlertTransition> transitions = arrivals.transitions;
    for (AlertTransition &transition : transitions) {
        const bool concerns = m_context.alerts->adopt(transition);
        transition.notified =
            transition.notified && concerns && m_context.clock.now() - transition.at < kStillNews;
    }
    m_context.announce(transitions);
    m_context.statusMoved();
}

QCoro::Task<void> Sharing::lookAtNews()
{
    co_await m_known.lookAtAll();
    m_context.statusMoved();
}

QCoro::Task<void> Sharing::stop()
{
    if (m_leadership)
        co_await endsWithin(m_context.keepAlive(end()), kSharingEnd);
}

QCoro::Task<void> Sharing::end()
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
