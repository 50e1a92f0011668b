// What a change costs the Overview: queries to the store and snapshots made on the window's thread, counted
// on a real engine and the real simulator.
#include "desktop/feeds/shown_source.h"
#include "desktop/overview/known_facts.h"
#include "desktop/overview/overview_feed.h"
#include "e2e/engine/desk_source.h"
#include "engine/engine.h"
#include "monitoring/engine_status.h"
#include "store/local_store.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr OverviewParts kPlantParts =
    OverviewPart::Plant | OverviewPart::Power | OverviewPart::Health | OverviewPart::Latency;

RequestRecord call(const QString &id, UtcTime at, const QString &source = u"desk"_s)
{
    RequestRecord record;
    record.requestId = id;
    record.sourceId = source;
    record.endpoint = Endpoint::Prices;
    record.checkedAt = at;
    record.outcome = Outcome::Ok;
    return record;
}

QStringList idsOf(const OverviewFacts &facts)
{
    QStringList ids;
    for (const RequestRecord &record : facts.requests.at(Endpoint::Prices))
        ids += record.requestId;
    return ids;
}

} // namespace

class OverviewFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aStatusThatShowsTheSameMakesNothing();
    void aLookThatWaitsItsTurnMakesNothing();
    void aPollOfOneEndpointConcernsItsPanels();
    void aTickMovesOnlyWhatShowsTheTime();
    void aHiddenOneIsLeftAlone();
    void callsComeOnceInOrderAndGo();
    void whatIsEmptyGivesWayToWhatHasData();
    void wholesaleStandsBesideAndNeverLeads();
    void aWrongClockMarksWhatDependsOnIt();

private:
    [[nodiscard]] AppConfig config() const;
    /// Every query put so far is answered, and so is what they led to.
    void settle();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<mock::SimulatorThread> m_mock;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<OverviewFeed> m_feed;
    OverviewParts m_shown; ///< all that was made anew
    quint16 m_port = 0;
};

AppConfig OverviewFeedTest::config() const
{
    AppConfig config;
    config.dataDir = m_folder->path();
    SourceConfig desk = deskSource(QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)));
    desk.endpoints = {Endpoint::Prices, Endpoint::Signals, Endpoint::Health};
    SourceConfig plant = deskSource(desk.baseUrl);
    plant.id = u"plant"_s;
    plant.endpoints = {Endpoint::Plant};
    config.sources = {desk, plant};
    return config;
}

void OverviewFeedTest::init()
{
    qputenv("ETCM_SECRET_DESK", "super_secret_key_2024");
    qputenv("ETCM_SECRET_PLANT", "super_secret_key_2024");
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>(*parseIsoTime("2026-10-14T12:00:05Z"));
    mock::Simulator::Options simulator;
    simulator.now = m_clock->now();
    m_mock = std::make_unique<mock::SimulatorThread>(simulator);
    const Result<quint16> port = m_mock->start();
    QVERIFY(port);
    m_port = *port;
    EngineOptions options;
    options.config = config();
    options.clock = m_clock.get();
    options.schedule = false;
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(await(m_engine->start()));
    await(m_engine->pollOnce(), 60'000);
    m_feed = std::make_unique<OverviewFeed>(*m_engine);
    connect(m_feed.get(), &OverviewFeed::ready, this,
            [this](const OverviewSnapshot &, OverviewParts changed) { m_shown |= changed; });
    m_feed->setActive(true);
    QTRY_COMPARE(m_shown, OverviewParts(OverviewPart::All));
    QCOMPARE(m_feed->work().panels, 8);
    QVERIFY(m_feed->work().calls >= 4);
    m_feed->tick();
    m_shown = {};
}

void OverviewFeedTest::cleanup()
{
    m_feed.reset();
    await(done(m_engine->stop()));
    m_engine.reset();
    m_mock.reset();
    m_shown = {};
}

void OverviewFeedTest::settle()
{
    const QFuture<Result<QString>> last = m_engine->store().settings().value(u"none"_s);
    QTRY_VERIFY(last.isFinished());
    QTest::qWait(0); // the answers before it are delivered
}

void OverviewFeedTest::aStatusThatShowsTheSameMakesNothing()
{
    const OverviewFeed::Work before = m_feed->work();
    Q_EMIT m_engine->statusChanged();
    QTRY_COMPARE(m_feed->work().queries, before.queries + 1);
    settle();
    QCOMPARE(m_feed->work().queries, before.queries + 1);
    QCOMPARE(m_feed->work().calls, before.calls);
    QCOMPARE(m_feed->work().panels, before.panels);
    QVERIFY(!m_shown);
}

// A look that waits its turn is due "now", and now moves.
void OverviewFeedTest::aLookThatWaitsItsTurnMakesNothing()
{
    OverviewFacts facts;
    EngineStatus status = m_engine->status();
    const auto feedsAfter = [&](std::chrono::seconds passed) {
        for (EndpointStatus &endpoint : status.endpoints)
            endpoint.judged.next = NextLook{NextLook::Kind::Planned, m_clock->now() + passed};
        return readEndpoints(facts, status, config());
    };
    QVERIFY(feedsAfter(0s));
    QCOMPARE(feedsAfter(1s), OverviewParts());
    QVERIFY(feedsAfter(60s)); // told in minutes
}

void OverviewFeedTest::aPollOfOneEndpointConcernsItsPanels()
{
    const OverviewFeed::Work before = m_feed->work();
    m_clock->advance(1s);
    await(m_engine->pollOnce({u"plant"_s}), 60'000);
    QTRY_COMPARE(m_shown, kPlantParts);
    settle();
    QCOMPARE(m_shown, kPlantParts);
    QCOMPARE(m_feed->work().calls, before.calls + 1);
    // Readings and new calls; where the engine tells in two pieces, the second asks for new calls once more.
    QVERIFY2(m_feed->work().queries <= before.queries + 4,
             qPrintable(QString::number(m_feed->work().queries)));
}

void OverviewFeedTest::aTickMovesOnlyWhatShowsTheTime()
{
    const OverviewFeed::Work before = m_feed->work();
    m_clock->advance(1min);
    m_feed->tick();
    QCOMPARE(m_shown, OverviewPart::Price | OverviewPart::Plant | OverviewPart::Power |
                          OverviewPart::ControlSignals | OverviewPart::Health);
    QCOMPARE(m_feed->work().panels, before.panels + 5);
    m_clock->advance(15min); // another slot holds now
    m_feed->tick();
    QCOMPARE(m_shown, OverviewParts(OverviewPart::All));
    QCOMPARE(m_feed->work().queries, before.queries);
}

void OverviewFeedTest::aHiddenOneIsLeftAlone()
{
    m_feed->setActive(false);
    const OverviewFeed::Work before = m_feed->work();
    await(m_engine->pollOnce({u"plant"_s}), 60'000);
    Q_EMIT m_engine->statusChanged();
    settle();
    QCOMPARE(m_feed->work().queries, before.queries);
    QCOMPARE(m_feed->work().panels, before.panels);
    m_feed->setActive(true);
    QTRY_COMPARE(m_shown, OverviewParts(OverviewPart::All));
}

void OverviewFeedTest::callsComeOnceInOrderAndGo()
{
    OverviewFacts facts;
    const UtcTime now = m_clock->now();
    const OverviewParts both = OverviewPart::Health | OverviewPart::Latency;
    QCOMPARE(addCalls(facts, {call(u"b"_s, now - 2h), call(u"c"_s, now - 1h)}, {}, config(), now), both);
    // Another program delivers an older one late; one is told twice; one is of a source that is not shown.
    const std::vector<RequestRecord> late = {call(u"a"_s, now - 3h), call(u"b"_s, now - 2h),
                                             call(u"x"_s, now - 1h, u"plant"_s)};
    QCOMPARE(addCalls(facts, late, {}, config(), now), both);
    QCOMPARE(idsOf(facts), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(addCalls(facts, late, {}, config(), now), OverviewParts());
    QCOMPARE(addCalls(facts, {}, {}, config(), now + kCallsShown - 150min), both);
    QCOMPARE(idsOf(facts), (QStringList{u"b"_s, u"c"_s}));
}

void OverviewFeedTest::whatIsEmptyGivesWayToWhatHasData()
{
    AppConfig both = config();
    both.sources[0].endpoints.push_back(Endpoint::Plant);
    both.sources[1].endpoints.push_back(Endpoint::Prices);
    EngineStatus status;
    for (const SourceConfig &source : both.sources) {
        for (const Endpoint endpoint : source.endpoints) {
            EndpointStatus seen;
            seen.sourceId = source.id;
            seen.endpoint = endpoint;
            status.endpoints.push_back(seen);
        }
    }
    const auto seen = [&status](const QString &source, Endpoint endpoint) -> EndpointStatus & {
        return *std::ranges::find_if(status.endpoints, [&](const EndpointStatus &each) {
            return each.sourceId == source && each.endpoint == endpoint;
        });
    };
    const auto shown = [&](Endpoint endpoint) { return shownSource(both, status, endpoint)->id; };
    QCOMPARE(shown(Endpoint::Prices), u"desk"_s); // nobody has anything
    QCOMPARE(shown(Endpoint::Plant), u"desk"_s);
    QCOMPARE(shown(Endpoint::Token), u"desk"_s);
    PublicationStatus day{PublicationState::Missing, LocalDate(), 0, 96, {}};
    seen(u"desk"_s, Endpoint::Prices).publications = {day};
    day.present = 4;
    seen(u"plant"_s, Endpoint::Prices).publications = {day};
    seen(u"plant"_s, Endpoint::Plant).dataAt = m_clock->now();
    QCOMPARE(shown(Endpoint::Prices), u"plant"_s);
    QCOMPARE(shown(Endpoint::Plant), u"plant"_s);
    QCOMPARE(shown(Endpoint::Signals), u"desk"_s); // the only one
    OverviewFacts facts;
    readSources(facts, status, both);
    QCOMPARE(facts.panelSources[Endpoint::Prices], titleOf(both.sources[1]));
    seen(u"desk"_s, Endpoint::Prices).publications = {day};
    QCOMPARE(shown(Endpoint::Prices), u"desk"_s); // the first has data again
}

void OverviewFeedTest::wholesaleStandsBesideAndNeverLeads()
{
    SourceConfig wholesale;
    wholesale.id = u"energy-charts-ch"_s;
    wholesale.dialect = DialectId::EnergyCharts;
    wholesale.tariffNames = {u"CH"_s};
    wholesale.endpoints = {Endpoint::Prices};
    AppConfig mixed = config();
    mixed.sources.insert(mixed.sources.begin(), wholesale);
    mixed.currencies = {{u"EUR"_s, 0.94}};
    const EngineStatus status;
    QCOMPARE(shownSource(mixed, status, Endpoint::Prices)->id, u"desk"_s);
    OverviewFacts facts;
    readSources(facts, status, mixed);
    QCOMPARE(facts.wholesale.sourceId, wholesale.id);
    QVERIFY(facts.wholesale.licence.contains(u"CC BY 4.0"));
    QCOMPARE(facts.wholesale.rates, mixed.currencies);
    AppConfig alone = mixed; // then it is all that there is
    alone.sources = {wholesale};
    QCOMPARE(shownSource(alone, status, Endpoint::Prices)->id, wholesale.id);
    readSources(facts, status, alone);
    QVERIFY(facts.wholesale.sourceId.isEmpty());
}

void OverviewFeedTest::aWrongClockMarksWhatDependsOnIt()
{
    OverviewFacts facts;
    EngineStatus status = m_engine->status();
    status.clockError = 30s; // not told by the strip either
    std::ignore = readEndpoints(facts, status, config());
    QVERIFY(!facts.clockError);
    status.clockError = 111min;
    QCOMPARE(readEndpoints(facts, status, config()), kClockParts);
    QCOMPARE(readEndpoints(facts, status, config()), OverviewParts());
    status.clockError = 111min + 400ms; // told in seconds
    QCOMPARE(readEndpoints(facts, status, config()), OverviewParts());
}

QTEST_MAIN(OverviewFeedTest)
#include "feed_test.moc"
