// A back-fill and the other side's budget: short pauses are waited for, long ones end it with a time.
#include "fake_api_client.h"
#include "support/await.h"

#include "engine/backfill.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

namespace
{
constexpr auto kEmptyList = R"({"publication_timestamp":"","prices":[]})";

/// What a source makes of a call that is too long for it.
enum class TooLong { Refuse, EmptyList, NoContent, OwnWords, FirstDays, LastDays };

/// A source with a past: it begins somewhere, gives so many days a call, and says no in its own way.
class Archive final : public ApiClient
{
public:
    QCoro::Task<ApiOutcome> call(ApiCall call) override
    {
        calls.push_back(call);
        if (pause && calls.size() == 2) {
            const Error busy{ErrorCode::BudgetExhausted,          u"busy"_s, {}, {}, Outcome::Unknown,
                             *std::exchange(pause, std::nullopt), false};
            Result<HttpAnswer> held = fail(busy);
            co_return ApiOutcome{std::move(held), {}, {}};
        }
        const QUrlQuery query(call.request.url);
        const UtcTime from = *parseIsoTime(query.queryItemValue(u"start_timestamp"_s).toLatin1());
        const UtcTime to = *parseIsoTime(query.queryItemValue(u"end_timestamp"_s).toLatin1());
        HttpAnswer answer = inside(from, to);
        if (const bool tooOld = wantsWhole ? from < begin : to <= begin; to - from > longest)
            answer = beyond(from, to);
        else if (tooOld)
            answer = refusal == 200 ? bodied(kEmptyList) : empty(refusal);
        const bool refused = answer.status >= 400;
        const Outcome outcome = refused ? Outcome::Http4xx : Outcome::Ok;
        std::vector<RequestRecord> attempts{recordOf(call, outcome, answer.status, {})};
        Result<HttpAnswer> result = answer;
        if (refused)
            result = fail(Error{.code = ErrorCode::Network, .what = u"HTTP"_s, .outcome = outcome});
        co_return ApiOutcome{std::move(result), std::move(attempts), {}};
    }
    void shutdown() override {}

    UtcTime begin{};
    std::chrono::hours longest{24 * 365};
    int refusal = 404;
    bool wantsWhole = true; ///< refuses what begins too early, even if a part of it is there
    TooLong tooLong = TooLong::Refuse;
    TimeRange hole{};                               ///< has no prices there
    std::optional<std::chrono::milliseconds> pause; ///< that it wants once, before the second call
    std::vector<ApiCall> calls;

private:
    static HttpAnswer empty(int status)
    {
        HttpAnswer answer;
        answer.status = status;
        return answer;
    }
    static HttpAnswer bodied(const QByteArray &body)
    {
        HttpAnswer answer = empty(200);
        answer.body = body;
        return answer;
    }
    [[nodiscard]] HttpAnswer inside(UtcTime from, UtcTime to) const
    {
        return bodied(pricesOf(std::max(from, begin), to));
    }
    [[nodiscard]] HttpAnswer beyond(UtcTime from, UtcTime to) const
    {
        switch (tooLong) {
        case TooLong::EmptyList: return bodied(kEmptyList);
        case TooLong::NoContent: return empty(204);
        case TooLong::OwnWords: return bodied(R"({"error":"at most 7 days"})");
        case TooLong::FirstDays: return inside(from, from + longest);
        case TooLong::LastDays: return inside(to - longest, to);
        default: return empty(400);
        }
    }
    [[nodiscard]] QByteArray pricesOf(UtcTime from, UtcTime to) const
    {
        QByteArray list;
        for (UtcTime at = from; at < to; at += kSlotLength) {
            if (at >= hole.from && at < hole.to)
                continue;
            list += (list.isEmpty() ? "" : ",") + QByteArray("{\"start_timestamp\":\"") + formatIsoUtc(at) +
                    "\",\"end_timestamp\":\"" + formatIsoUtc(at + kSlotLength) +
                    "\",\"integrated\":[{\"unit\":\"CHF_kWh\",\"value\":0.2}]}";
        }
        return "{\"publication_timestamp\":\"2026-04-30T12:00:00Z\",\"prices\":[" + list + "]}";
    }
};
} // namespace

class BackfillTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<LocalStore> m_store;
    FakeApiClient m_client;
    ManualClock m_clock{*parseIsoTime("2026-10-14T12:00:00Z")};
    std::stop_source m_stop;
    std::vector<BackfillProgress> m_heard;

    static SourceConfig ckw()
    {
        SourceConfig source;
        source.id = u"ckw"_s;
        source.dialect = DialectId::CkwPublic;
        source.baseUrl = QUrl(u"http://127.0.0.1:9/api/v1"_s);
        source.tariffNames = {u"home_dynamic"_s};
        return source;
    }
    Result<BackfillReport> run() { return run(m_client, year(2026) / month(8) / day(1)); }
    Result<BackfillReport> run(ApiClient &client, LocalDate from, SourceConfig source = ckw())
    {
        Pipeline pipeline(client, *m_store, m_clock, false);
        Backfill work(pipeline, *m_store, m_clock, std::move(source), nullptr, m_stop.get_token());
        const BackfillJob job{u"ckw"_s, from, year(2026) / month(9) / day(15), {}};
        return await(work.run(job, [this](const BackfillProgress &progress) {
            m_heard.push_back(progress);
            m_clock.advance(1min);
            if (progress.waitsUntil && cancelWaits)
                m_stop.request_stop();
        }));
    }
    static FakeApiClient::Step refused(std::chrono::milliseconds after)
    {
        return {Outcome::Unknown, 0, {}, ErrorCode::BudgetExhausted, after, false};
    }
    bool cancelWaits = false;

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        QVERIFY(QDir(m_folder.path()).removeRecursively());
        m_store = std::move(*LocalStore::open(m_folder.path()));
        m_client.steps.clear();
        m_client.calls.clear();
        m_heard.clear();
        m_stop = {};
        m_clock.setWall(*parseIsoTime("2026-10-14T12:00:00Z"));
        cancelWaits = false;
    }

    void aShortPauseIsWaitedFor()
    {
        Archive archive;
        archive.pause = 20ms;
        const auto report = run(archive, year(2026) / month(8) / day(1));
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        QCOMPARE(report->calls, 3);
        QCOMPARE(archive.calls[1].request.url, archive.calls[2].request.url); // the refused step again
        QCOMPARE(m_heard.size(), 3U);
        QVERIFY(m_heard[1].waitsUntil);
        // 30 of 45 days took a minute.
        QVERIFY(m_heard[0].left && m_heard[2].left);
        QVERIFY(*m_heard[2].left == 0ms);
    }

    void aLongPauseEndsItAndNamesTheTime()
    {
        m_client.steps = {refused(2h)};
        const auto report = run();
        QVERIFY(!report);
        QVERIFY(report.error().code == ErrorCode::BudgetExhausted);
        QCOMPARE(report.error().advice, u"resume with the same command after 2026-10-14T14:01:00Z"_s);
    }

    void aWaitCanBeCanceled()
    {
        cancelWaits = true;
        m_client.steps = {refused(5min)};
        const auto report = run();
        QVERIFY(!report);
        QVERIFY(report.error().code == ErrorCode::Canceled);
        QCOMPARE(report.error().advice, u"resume with the same command"_s);
        QCOMPARE(m_client.calls.size(), 1U);
    }

    // What is known of a source's past need not be found out: of 45 days the last 14 lie in it.
    void whatLiesBeforeItsHistoryIsNotAskedFor()
    {
        Archive archive;
        archive.begin = *parseIsoTime("2026-08-31T22:00:00Z");
        SourceConfig source = ckw();
        source.history = std::chrono::days(43);
        const LocalDate from = year(2026) / month(8) / day(1);
        const auto report = run(archive, from, source);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        QCOMPARE(report->slotsMissing, 45 * 96);
        QCOMPARE(report->calls, 1);
        QCOMPARE(report->rowsNew, 14 * 96);
        QCOMPARE(report->slotsTooOld, 31 * 96);
        QCOMPARE(report->slotsLeft, 31 * 96);
        QCOMPARE(report->slotsAbsent, 0);
        QVERIFY(report->history == source.history);
        source.history = std::chrono::days(0);
        const auto none = run(archive, from, source);
        QVERIFY(none && none->calls == 0 && none->slotsTooOld == 31 * 96);
    }

    // 137 days, of which the source has the last 57.
    void whatTheSourceDoesNotHaveIsRememberedAndTheRestComes_data()
    {
        QTest::addColumn<int>("refusal");
        QTest::addColumn<bool>("wantsWhole");
        QTest::addColumn<int>("longestDays");
        QTest::addColumn<int>("mostCalls");
        for (const int refusal : {404, 400, 410, 422, 204, 200}) {
            QTest::addRow("%d", refusal) << refusal << false << 365 << 10;
            QTest::addRow("%d, 7 days a call", refusal) << refusal << false << 7 << 40;
            QTest::addRow("%d, 1 day a call", refusal) << refusal << false << 1 << 160;
        }
        QTest::newRow("404 also for a part") << 404 << true << 365 << 24;
        QTest::newRow("400 also for a part, 7 days a call") << 400 << true << 7 << 44;
    }
    void whatTheSourceDoesNotHaveIsRememberedAndTheRestComes()
    {
        QFETCH(int, refusal);
        QFETCH(bool, wantsWhole);
        QFETCH(int, longestDays);
        QFETCH(int, mostCalls);
        Archive archive;
        archive.begin = *parseIsoTime("2026-07-19T22:00:00Z");
        archive.refusal = refusal;
        archive.wantsWhole = wantsWhole;
        archive.longest = std::chrono::hours(24 * longestDays);
        const LocalDate from = year(2026) / month(5) / day(1);
        const auto first = run(archive, from);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().text()));
        QCOMPARE(first->slotsMissing, 137 * 96);
        QCOMPARE(first->slotsLeft, 80 * 96);
        QCOMPARE(first->slotsAbsent, 80 * 96);
        QCOMPARE(first->rowsNew, 57 * 96);
        QVERIFY2(static_cast<int>(archive.calls.size()) <= mostCalls,
                 qPrintable(QString::number(archive.calls.size())));
        QCOMPARE(first->longestCall ? first->longestCall->count() : 365, longestDays);
        // Refusals of days long past are no fault of the endpoint.
        const auto windows =
            m_store->journal().requests(UtcTime{}, m_clock.now() + 24h * 400).result().value();
        QCOMPARE(windows.size(), 1U);
        for (const RequestRecord &request : windows.front().requests)
            QVERIFY(healthEffect(request.outcome) == HealthEffect::Good);

        archive.calls.clear();
        const auto second = run(archive, from);
        QVERIFY(second);
        QCOMPARE(archive.calls.size(), 0U);
        QCOMPARE(second->slotsAbsent, 80 * 96);
        m_clock.setWall(m_clock.now() + kBackfillMemory);
        QVERIFY(run(archive, from));
        QVERIFY(!archive.calls.empty()); // perhaps it has them by now
    }

    // 45 days in calls of at most 7, whatever a longer one is answered with.
    void howMuchComesAtOnceIsLearnt_data()
    {
        QTest::addColumn<TooLong>("tooLong");
        QTest::addColumn<int>("longestDays");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        for (const int days : {1, 7, 10}) {
            QTest::addRow("empty list, %d", days)
                << TooLong::EmptyList << days << QByteArray() << QByteArray();
            QTest::addRow("204, %d", days) << TooLong::NoContent << days << QByteArray() << QByteArray();
            QTest::addRow("error object, %d", days)
                << TooLong::OwnWords << days << QByteArray() << QByteArray();
            QTest::addRow("first days, %d", days)
                << TooLong::FirstDays << days << QByteArray() << QByteArray();
            QTest::addRow("last days, %d", days) << TooLong::LastDays << days << QByteArray() << QByteArray();
            QTest::addRow("400, %d", days) << TooLong::Refuse << days << QByteArray() << QByteArray();
        }
        // The newest days are not there: no proof that nothing is.
        for (const TooLong kind :
             {TooLong::Refuse, TooLong::EmptyList, TooLong::NoContent, TooLong::OwnWords})
            QTest::addRow("hole at the end, %d", static_cast<int>(kind))
                << kind << 7 << QByteArray("2026-09-12T22:00:00Z") << QByteArray("2026-09-14T22:00:00Z");
    }
    void howMuchComesAtOnceIsLearnt()
    {
        QFETCH(TooLong, tooLong);
        QFETCH(int, longestDays);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Archive archive;
        archive.tooLong = tooLong;
        archive.longest = std::chrono::hours(24 * longestDays);
        archive.hole = from.isEmpty() ? TimeRange{} : TimeRange{*parseIsoTime(from), *parseIsoTime(to)};
        const qint64 gap = (archive.hole.to - archive.hole.from) / kSlotLength;
        const auto report = run(archive, year(2026) / month(8) / day(1));
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        QCOMPARE(report->rowsNew, 45 * 96 - gap);
        QCOMPARE(report->slotsLeft, gap);
        QCOMPARE(report->piecesUnreadable, 0);
        QVERIFY(report->longestCall);
        QCOMPARE(report->longestCall->count(), longestDays);
        QVERIFY2(archive.calls.size() < 70, qPrintable(QString::number(archive.calls.size())));
    }

    void daysStillToComeProveNothing()
    {
        m_clock.setWall(*parseIsoTime("2026-09-13T12:00:00Z")); // two of the 30 days are not published
        Archive archive;
        archive.tooLong = TooLong::EmptyList;
        archive.longest = 7 * 24h;
        archive.hole = {*parseIsoTime("2026-09-13T22:00:00Z"), *parseIsoTime("2026-09-20T00:00:00Z")};
        const auto report = run(archive, year(2026) / month(8) / day(16));
        QVERIFY(report && report->longestCall);
        QCOMPARE(report->longestCall->count(), 7);
        QCOMPARE(report->rowsNew, 29 * 96);
        QCOMPARE(report->slotsAbsent, 0);
    }

    void aLongestCallIsSet()
    {
        Archive archive;
        SourceConfig source = ckw();
        source.limits.longestCall = std::chrono::days(5);
        const auto report = run(archive, year(2026) / month(8) / day(1), source);
        QVERIFY(report);
        QCOMPARE(archive.calls.size(), 9U);
        QCOMPARE(report->slotsLeft, 0);
    }

    void anAnswerThatCannotBeReadDoesNotStopTheRest()
    {
        const FakeApiClient::Step page{Outcome::Malformed, 200, {}, ErrorCode::Parse, {}, true};
        FakeApiClient::Step none;
        none.body = kEmptyList;
        // Two pieces; then the newest and the oldest day of each.
        m_client.steps = {page, none, none, none, page, page};
        const auto report = run();
        QVERIFY(report);
        QCOMPARE(m_client.calls.size(), 6U);
        QCOMPARE(report->piecesUnreadable, 1);
        QVERIFY(!report->unreadable.isEmpty());
        QCOMPARE(report->slotsAbsent, 15 * 96); // only the second piece is known not to be there
    }

    void timeLeftGoesByWhatIsDone()
    {
        QVERIFY(!timeLeft(5s, 0, 100));
        QVERIFY(timeLeft(10s, 100, 300) == 30s);
        QVERIFY(timeLeft(10s, 100, 0) == 0ms);
    }
};

QTEST_GUILESS_MAIN(BackfillTest)
#include "backfill_test.moc"
