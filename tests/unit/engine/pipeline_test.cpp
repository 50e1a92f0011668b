// One poll: every outcome ends as a health row in the file, facts beside it, counted.
#include "fake_api_client.h"
#include "support/await.h"

#include "domain/market_day.h"
#include "engine/pipeline.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(ETCM_FIXTURES "/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SourceConfig ckw()
{
    SourceConfig source;
    source.id = u"ckw"_s;
    source.dialect = DialectId::CkwPublic;
    source.baseUrl = QUrl(u"http://127.0.0.1:9/api/v1"_s);
    source.tariffNames = {u"home_dynamic"_s};
    source.plantId = u"lutersarni"_s;
    source.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals};
    return source;
}

// The market day of 2026-10-14 in one component.
QByteArray wholeDay(const char *value)
{
    const MarketDay day = MarketDay::containing(*parseIsoTime("2026-10-14T12:00:00Z"));
    QByteArrayList list;
    for (int i = 0; i < day.slotCount(); ++i) {
        list += "{\"start_timestamp\":\"" + formatIsoUtc(day.slotStart(i)) + "\",\"end_timestamp\":\"" +
                formatIsoUtc(day.slotStart(i) + kSlotLength) +
                "\",\"grid\":[{\"unit\":\"CHF_kWh\",\"value\":" + value + "}]}";
    }
    return "{\"prices\":[" + list.join(',') + "]}";
}

/// Does something when a poll looks at it first: its answer has come, and what it remembers is read.
class AtFirstLook final : public Clock
{
public:
    AtFirstLook(const Clock &clock, std::function<void()> act) : m_clock(clock), m_act(std::move(act)) {}
    [[nodiscard]] UtcTime now() const override
    {
        if (const auto act = std::exchange(m_act, {}))
            act();
        return m_clock.now();
    }
    [[nodiscard]] MonotonicTime monotonic() const override { return m_clock.monotonic(); }

private:
    const Clock &m_clock;
    mutable std::function<void()> m_act;
};
} // namespace

Q_DECLARE_METATYPE(etcm::test::FakeApiClient::Step)

class PipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyOutcomeIsStored_data();
    void everyOutcomeIsStored();
    void realPricesAreStoredOnce();
    void oldReadingIsStaleAndKept();
    void implausiblePricesAreKeptAndMarked();
    void whatAnotherWroteMeanwhileStays();
    void whatIsUsualIsKnownToAnOlderFile();
    void brokenSlotCostsOnlyItself();
    void worstOfTwoProductsCounts();
    void noAttemptNoRow();
    void anOpenCircuitLeavesARow();
    void daysOfSignalsAreKnown_data();
    void daysOfSignalsAreKnown();
    void outboxGetsTheSameRows();

private:
    PollResult poll(Endpoint endpoint, SourceConfig source = ckw(), bool withOutbox = false);
    std::vector<RequestRecord> storedRequests();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
    FakeApiClient m_client;
    ManualClock m_clock{*parseIsoTime("2026-10-14T12:00:00Z")};
};

void PipelineTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<LocalStore>> opened = LocalStore::open(m_folder->path());
    QVERIFY(opened);
    m_store = std::move(*opened);
    m_client.steps.clear();
    m_client.calls.clear();
}

PollResult PipelineTest::poll(Endpoint endpoint, SourceConfig source, bool withOutbox)
{
    Pipeline pipeline(m_client, *m_store, m_clock, withOutbox);
    PollJob job;
    job.source = std::move(source);
    job.endpoint = endpoint;
    if (endpoint == Endpoint::Prices) {
        const MarketDay day = MarketDay::containing(m_clock.now());
        job.range = {day.start(), day.next().end()};
    }
    return await(pipeline.poll(std::move(job)));
}

std::vector<RequestRecord> PipelineTest::storedRequests()
{
    std::vector<RequestRecord> all;
    const auto windows = m_store->journal().requests(UtcTime{}, m_clock.now() + 24h * 3650).result();
    for (const EndpointWindow &window : *windows)
        all.insert(all.end(), window.requests.begin(), window.requests.end());
    return all;
}

void PipelineTest::everyOutcomeIsStored_data()
{
    QTest::addColumn<int>("answered"); // outcome of the exchange
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("expected");
    const auto row = [](Outcome exchange, const QByteArray &body, Outcome expected) {
        const QByteArray name = outcomeName(exchange).toUtf8() + " -> " + outcomeName(expected).toUtf8();
        QTest::newRow(name.constData()) << int(exchange) << body << int(expected);
    };
    for (const Outcome outcome :
         {Outcome::Dns, Outcome::Connect, Outcome::Tls, Outcome::Timeout, Outcome::Truncated,
          Outcome::TooLarge, Outcome::Auth, Outcome::RateLimited, Outcome::Http4xx, Outcome::Http5xx,
          Outcome::RedirectRefused, Outcome::Unknown})
        row(outcome, {}, outcome);
    row(Outcome::Ok, fixture("ckw/example_energyprices.json"), Outcome::Ok);
    row(Outcome::Ok, "{ broken", Outcome::Malformed);
    row(Outcome::Ok, "[1,2]", Outcome::Schema);
    row(Outcome::Ok, fixture("synthetic/ckw_not_published_shape.json"), Outcome::NotPublished);
}

void PipelineTest::everyOutcomeIsStored()
{
    QFETCH(const int, answered);
    QFETCH(const QByteArray, body);
    QFETCH(const int, expected);
    m_client.steps.push_back({Outcome(answered), 200, body, ErrorCode::Network, {}, true});
    const PollResult result = poll(Endpoint::Prices);
    QCOMPARE(outcomeName(result.report.outcome), outcomeName(Outcome(expected)));
    const std::vector<RequestRecord> rows = storedRequests();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(outcomeName(rows.front().outcome), outcomeName(Outcome(expected)));
    QCOMPARE(rows.front().error.isEmpty(), rows.front().success());
    QCOMPARE(result.report.attempts, 1);
    QVERIFY(result.observed);
}

void PipelineTest::realPricesAreStoredOnce()
{
    const QByteArray body = fixture("ckw/example_energyprices.json");
    m_client.steps = {{Outcome::Ok, 200, body, {}, {}, true}, {Outcome::Ok, 200, body, {}, {}, true}};
    const PollResult first = poll(Endpoint::Prices);
    QVERIFY(first.report.rows > 0);
    QCOMPARE(first.report.rowsNew, first.report.rows);
    const PollResult second = poll(Endpoint::Prices);
    QCOMPARE(second.report.rows, first.report.rows);
    QCOMPARE(second.report.rowsNew, 0);
    QCOMPARE(storedRequests().size(), std::size_t(2));
}

void PipelineTest::oldReadingIsStaleAndKept()
{
    m_client.steps.push_back({Outcome::Ok, 200, fixture("ckw/example_lutersarni_live.json"), {}, {}, true});
    const PollResult result = poll(Endpoint::Plant);
    QCOMPARE(outcomeName(result.report.outcome), u"stale"_s);
    QCOMPARE(result.report.rowsNew, 1);
    QVERIFY(result.report.error.endsWith(u" old"_s));
    const auto readings = m_store->facts().plantReadings(u"ckw"_s, UtcTime{}, m_clock.now()).result();
    QCOMPARE(readings->size(), std::size_t(1));
    QCOMPARE(*readings->front().reading.windSpeedKmh, 12.959999);
    // The same answer, read while it was fresh.
    m_clock.setWall(*parseIsoTime("2025-12-03T13:50:00Z"));
    m_client.steps.push_back({Outcome::Ok, 200, fixture("ckw/example_lutersarni_live.json"), {}, {}, true});
    QCOMPARE(outcomeName(poll(Endpoint::Plant).report.outcome), u"ok"_s);
    m_clock.setWall(*parseIsoTime("2026-10-14T12:00:00Z"));
}

void PipelineTest::implausiblePricesAreKeptAndMarked()
{
    const QByteArray body = fixture("ckw/example_energyprices.json");
    QByteArray wrong = body;
    wrong.replace("\"value\": 0.", "\"value\": 9.").replace("\"value\": \"0.", "\"value\": \"9.");
    QVERIFY(wrong != body);
    const auto answer = [this](const QByteArray &text) {
        m_client.steps = {{Outcome::Ok, 200, text, {}, {}, true}};
        return poll(Endpoint::Prices);
    };
    const auto marked = [this] {
        std::ptrdiff_t count = 0;
        const auto stored = m_store->facts().prices({u"ckw"_s, {}, {}, UtcTime{}, m_clock.now()}).result();
        for (const StoredSeries &series : *stored)
            count += std::ranges::count_if(series.points, &StoredPoint::implausible);
        return count;
    };
    QCOMPARE(outcomeName(answer(body).report.outcome), u"ok"_s);
    QCOMPARE(marked(), 0);
    const PollResult doubted = answer(wrong);
    QCOMPARE(outcomeName(doubted.report.outcome), u"implausible"_s);
    QCOMPARE(doubted.report.rows, doubted.stored.rowsRevised);
    QCOMPARE(marked(), doubted.report.rows);
    QCOMPARE(outcomeName(answer(wrong).report.outcome),
             u"implausible"_s); // asking again does not make it right
    PriceLevels accepts;
    accepts.acceptsNext = true;
    QVERIFY(m_store->settings().setValue(priceLevelsKey(u"ckw"_s), priceLevelsText(accepts)).result());
    QCOMPARE(outcomeName(answer(wrong).report.outcome), u"ok"_s);
    QCOMPARE(marked(), 0);
    QVERIFY(!priceLevelsFromText(*m_store->settings().value(priceLevelsKey(u"ckw"_s)).result()).acceptsNext);
    QCOMPARE(outcomeName(answer(wrong).report.outcome), u"ok"_s);
}

// `check ID --accept` comes between the moment in which a poll reads its memory and that in which it writes.
void PipelineTest::whatAnotherWroteMeanwhileStays()
{
    m_clock.setWall(*parseIsoTime("2026-10-14T12:00:00Z"));
    const QByteArray wrong = wholeDay("0.5"); // unusual, but within the limits: a level to remember
    m_client.steps = {{Outcome::Ok, 200, wholeDay("0.05"), {}, {}, true}};
    QCOMPARE(outcomeName(poll(Endpoint::Prices).report.outcome), u"ok"_s);
    PriceLevels accepts;
    accepts.acceptsNext = true;
    const AtFirstLook between(m_clock, [&] {
        QVERIFY(m_store->settings().setValue(priceLevelsKey(u"ckw"_s), priceLevelsText(accepts)).result());
        QVERIFY(m_store->settings().setValue(priceFormKey(u"ckw"_s), priceFormText({})).result());
    });
    Pipeline pipeline(m_client, *m_store, between, false);
    PollJob job;
    job.source = ckw();
    job.endpoint = Endpoint::Prices;
    m_client.steps = {{Outcome::Ok, 200, wrong, {}, {}, true}};
    QCOMPARE(outcomeName(await(pipeline.poll(job)).report.outcome), u"implausible"_s); // it knew no better
    QVERIFY(priceLevelsFromText(*m_store->settings().value(priceLevelsKey(u"ckw"_s)).result()).acceptsNext);
    QCOMPARE(*m_store->settings().value(priceFormKey(u"ckw"_s)).result(), priceFormText({}));
    m_client.steps = {{Outcome::Ok, 200, wrong, {}, {}, true}};
    QCOMPARE(outcomeName(poll(Endpoint::Prices).report.outcome), u"ok"_s);
}

// A file from before this memory holds prices; they say what is usual.
void PipelineTest::whatIsUsualIsKnownToAnOlderFile()
{
    m_clock.setWall(*parseIsoTime("2026-10-14T12:00:00Z"));
    m_client.steps = {{Outcome::Ok, 200, wholeDay("0.05"), {}, {}, true}};
    QCOMPARE(outcomeName(poll(Endpoint::Prices).report.outcome), u"ok"_s);
    QVERIFY(m_store->settings().setValue(priceLevelsKey(u"ckw"_s), {}).result());
    m_client.steps = {{Outcome::Ok, 200, wholeDay("0.5"), {}, {}, true}};
    const PollResult result = poll(Endpoint::Prices);
    QCOMPARE(outcomeName(result.report.outcome), u"implausible"_s);
    QVERIFY2(result.report.error.contains(u"usual is about 0.05"), qPrintable(result.report.error));
}

void PipelineTest::brokenSlotCostsOnlyItself()
{
    QByteArray body = fixture("ckw/example_energyprices.json");
    m_client.steps.push_back({Outcome::Ok, 200, body, {}, {}, true});
    const qint64 all = poll(Endpoint::Prices).report.rows;
    init();
    const qsizetype value = body.indexOf("\"value\"");
    const qsizetype colon = body.indexOf(':', value);
    const qsizetype end = body.indexOf('}', colon);
    body.replace(colon + 1, end - colon - 1, "\"--\"");
    m_client.steps.push_back({Outcome::Ok, 200, body, {}, {}, true});
    const PollResult result = poll(Endpoint::Prices);
    QCOMPARE(outcomeName(result.report.outcome), u"partial"_s);
    QCOMPARE(result.report.rows, all - 1);
    QVERIFY2(result.report.error.contains(u"1 rows refused, first: $.prices[0]"),
             qPrintable(result.report.error));
}

void PipelineTest::worstOfTwoProductsCounts()
{
    SourceConfig source = ckw();
    source.tariffNames = {u"home_dynamic"_s, u"business_dynamic"_s};
    m_client.steps = {{Outcome::Ok, 200, fixture("ckw/example_energyprices.json"), {}, {}, true},
                      {Outcome::Http5xx, 503, {}, ErrorCode::Network, 90s, true}};
    const PollResult result = poll(Endpoint::Prices, source);
    QCOMPARE(outcomeName(result.report.outcome), u"http_5xx"_s);
    QCOMPARE(result.report.attempts, 2);
    QCOMPARE(*result.report.httpStatus, 503);
    QVERIFY(result.report.rowsNew > 0);
    QVERIFY(*result.retryAfter == 90s);
    QCOMPARE(outcomeName(result.observed->outcome), u"http_5xx"_s);
    QCOMPARE(*result.observed->httpStatus, 503);
}

void PipelineTest::noAttemptNoRow()
{
    m_client.steps.push_back({Outcome::Unknown, 0, {}, ErrorCode::BudgetExhausted, 600s, false});
    const PollResult result = poll(Endpoint::Plant);
    QVERIFY(result.report.refused);
    QCOMPARE(result.report.attempts, 0);
    QVERIFY(!result.observed);
    QVERIFY(storedRequests().empty());
}

// Or else the availability of an outage would end where asking ended.
void PipelineTest::anOpenCircuitLeavesARow()
{
    m_client.steps.push_back({Outcome::Connect, 0, {}, ErrorCode::HostDown, 60s, false});
    const PollResult result = poll(Endpoint::Plant);
    QCOMPARE(result.report.attempts, 0);
    QVERIFY(!result.observed && result.held);
    const std::vector<RequestRecord> rows = storedRequests();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows.front().attempt, 0);
    QCOMPARE(rows.front().outcome, Outcome::Connect);
    // After attempts, too: it may have waited for minutes in between.
    m_client.steps.push_back({Outcome::Http5xx, 503, {}, ErrorCode::HostDown, 60s, true});
    QVERIFY(poll(Endpoint::Plant).held);
    QCOMPARE(storedRequests().size(), std::size_t(3));
    m_client.steps.push_back({Outcome::Http5xx, 503, {}, ErrorCode::Network, {}, true});
    QVERIFY(!poll(Endpoint::Plant).held);
    m_client.steps.push_back({Outcome::Auth, 0, {}, ErrorCode::Network, 900s, false}); // a refused sign-in
    QVERIFY(!poll(Endpoint::Plant).held);
    m_client.steps.push_back(
        {Outcome::Connect, 0, {}, ErrorCode::Network, {}, false}); // one without an answer
    QVERIFY(poll(Endpoint::Plant).held);
}

void PipelineTest::daysOfSignalsAreKnown_data()
{
    using Step = FakeApiClient::Step;
    QTest::addColumn<Step>("newest");
    QTest::addColumn<Step>("day");
    QTest::addColumn<bool>("known");
    QTest::addColumn<int>("expected"); // outcome of the poll
    QTest::addColumn<int>("logged");   // of the day's call
    const Step good{Outcome::Ok, 200, fixture("ckw/example_trasignale.json"), {}, {}, true};
    const Step gone{Outcome::Http4xx, 404, {}, ErrorCode::Network, {}, true};
    const Step broken{Outcome::Ok, 200, "{ broken", {}, {}, true};
    const Step down{Outcome::Http5xx, 503, {}, ErrorCode::Network, {}, true};
    const Step budget{Outcome::Unknown, 0, {}, ErrorCode::BudgetExhausted, 600s, false};
    const auto row = [&](const char *name, const Step &newest, const Step &day, bool known, Outcome poll,
                         Outcome call) {
        QTest::newRow(name) << newest << day << known << int(poll) << int(call);
    };
    row("both came", good, good, true, Outcome::Ok, Outcome::Ok);
    row("no such day", good, gone, true, Outcome::Ok, Outcome::NotPublished);
    row("a day nobody can read", good, broken, true, Outcome::Ok, Outcome::Malformed);
    row("later", good, down, false, Outcome::Ok, Outcome::Http5xx);
    row("no budget", good, budget, false, Outcome::Ok, Outcome::Ok);
    row("a gateway that knows nothing", gone, gone, false, Outcome::Http4xx, Outcome::Http4xx);
}

void PipelineTest::daysOfSignalsAreKnown()
{
    QFETCH(const FakeApiClient::Step, newest);
    QFETCH(const FakeApiClient::Step, day);
    m_client.steps = {newest, day};
    PollJob job;
    job.source = ckw();
    job.endpoint = Endpoint::Signals;
    const MarketDay missed(LocalDate(std::chrono::year(2026), std::chrono::October, std::chrono::day(10)));
    job.range = {missed.start(), missed.end()};
    Pipeline pipeline(m_client, *m_store, m_clock, false);
    const PollResult result = await(pipeline.poll(job));
    QTEST(result.dayAnswered, "known");
    QTEST(int(result.report.outcome), "expected");
    QVERIFY(!result.failure == (result.report.outcome == Outcome::Ok));
    QTEST(int(storedRequests().back().outcome), "logged");
    QCOMPARE(m_client.calls.size(), std::size_t(2));
    QVERIFY(m_client.calls.back().request.url.path().endsWith(u"2026-10-10"_s));
}

void PipelineTest::outboxGetsTheSameRows()
{
    m_client.steps.push_back({Outcome::Ok, 200, fixture("ckw/example_trasignale.json"), {}, {}, true});
    const PollResult result = poll(Endpoint::Signals, ckw(), true);
    QVERIFY(result.report.rowsNew > 0);
    const auto head = m_store->outbox().head(10).result();
    QCOMPARE(head->size(), std::size_t(1));
    QCOMPARE(qint64(head->front().batch.factCount()), result.report.rowsNew);
    QCOMPARE(head->front().batch.requests.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(PipelineTest)
#include "pipeline_test.moc"
