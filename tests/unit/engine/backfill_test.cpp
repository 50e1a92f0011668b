// A back-fill and the other side's budget: short pauses are waited for, long ones end it with a time.
#include "fake_api_client.h"
#include "support/await.h"

#include "engine/backfill.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

class TestBackfill : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<LocalStore> m_store;
    FakeApiClient m_client;
    ManualClock m_clock{*parseIsoTime("2026-10-14T12:00:00Z")};
    std::stop_source m_stop;
    std::vector<BackfillProgress> m_heard;

    Result<BackfillReport> run()
    {
        SourceConfig source;
        source.id = u"ckw"_s;
        source.dialect = DialectId::CkwPublic;
        source.baseUrl = QUrl(u"http://127.0.0.1:9/api/v1"_s);
        source.tariffNames = {u"home_dynamic"_s};
        Pipeline pipeline(m_client, *m_store, m_clock, false);
        Backfill work(pipeline, *m_store, m_clock, source, nullptr, m_stop.get_token());
        const BackfillJob job{u"ckw"_s, year(2026) / month(8) / day(1), year(2026) / month(9) / day(15), {}};
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
        FakeApiClient::Step good;
        good.body = R"({"publication_timestamp":"2026-10-14T12:00:00Z","prices":[]})";
        m_client.steps = {good, refused(20ms), good};
        const auto report = run();
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        QCOMPARE(report->calls, 3);
        QCOMPARE(m_client.calls[1].request.url, m_client.calls[2].request.url); // the refused step again
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

    void timeLeftGoesByWhatIsDone()
    {
        QVERIFY(!timeLeft(5s, 0, 100));
        QVERIFY(timeLeft(10s, 100, 300) == 30s);
        QVERIFY(timeLeft(10s, 100, 0) == 0ms);
    }
};

QTEST_GUILESS_MAIN(TestBackfill)
#include "backfill_test.moc"
