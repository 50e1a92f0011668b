// What polls mean for the alerts: calls that an open circuit holds back, and a local file that takes nothing.
#include "domain/clock.h"
#include "engine/alert_feed.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
SourceConfig desk()
{
    SourceConfig source;
    source.id = u"desk"_s;
    source.endpoints = {Endpoint::Prices, Endpoint::Signals};
    return source;
}
} // namespace

class AlertFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void circuitIsProofEnough();
    void missingSecretIsNoOutage();
    void refusedSignInIsToldAtOnce();
    void missingSecretIsToldAtOnceALockedOneInAWhile();
    void silenceIsToldUnlessItIsExplained();
    void failingFileIsToldAndForgottenOnlyOnceWritten();

private:
    [[nodiscard]] AlertState stateOf(Endpoint endpoint) const
    {
        return m_feed->book().stateOf({AlertRule::EndpointDown, u"desk"_s, endpointName(endpoint)});
    }
    [[nodiscard]] PollResult held(Endpoint endpoint, ErrorCode code, Outcome outcome) const
    {
        PollResult result;
        result.report.sourceId = u"desk"_s;
        result.report.endpoint = endpoint;
        result.report.outcome = outcome;
        result.failure = Error{.code = code, .what = u"not asked"_s, .outcome = outcome, .retryAfter = 15s};
        if ((code == ErrorCode::HostDown || code == ErrorCode::Network) && outcome != Outcome::Auth) {
            result.held = RequestRecord{};
            result.held->sourceId = u"desk"_s;
            result.held->endpoint = endpoint;
            result.held->attempt = 0;
            result.held->checkedAt = m_clock.now();
            result.held->outcome = outcome;
            result.retryAfter = 15s;
        }
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<AlertFeed> m_feed;
    ManualClock m_clock{*parseIsoTime("2026-10-14T12:00:00Z")};
};

void AlertFeedTest::init()
{
    m_feed.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(LocalStore::open(m_folder->path()).value());
    m_feed = std::make_unique<AlertFeed>(*m_store, m_clock, false);
    QVERIFY(await(done(m_feed->watch({desk()}))));
}

void AlertFeedTest::circuitIsProofEnough()
{
    const auto made =
        await(m_feed->afterPoll(held(Endpoint::Signals, ErrorCode::HostDown, Outcome::Connect)));
    QVERIFY(stateOf(Endpoint::Signals) == AlertState::Firing);
    QCOMPARE(std::ranges::count_if(made, &AlertTransition::notified), 1);
    QCOMPARE(made.back().text, u"TRA signals not answering, no connection"_s);
    QVERIFY(stateOf(Endpoint::Prices) == AlertState::Ok);
    // A sign-in without an answer, even one that asks for patience, is a failure like any other.
    await(m_feed->afterPoll(held(Endpoint::Prices, ErrorCode::Network, Outcome::Http5xx)));
    QVERIFY(stateOf(Endpoint::Prices) == AlertState::Pending);
}

void AlertFeedTest::missingSecretIsNoOutage()
{
    QVERIFY(
        await(m_feed->afterPoll(held(Endpoint::Prices, ErrorCode::SecretMissing, Outcome::Unknown))).empty());
    QVERIFY(await(m_feed->afterPoll(held(Endpoint::Prices, ErrorCode::BudgetExhausted, Outcome::Unknown)))
                .empty());
    QVERIFY(stateOf(Endpoint::Prices) == AlertState::Ok);
}

// It is not tried again for a quarter of an hour: a second and a third failure would come half an hour later.
void AlertFeedTest::refusedSignInIsToldAtOnce()
{
    RequestRecord refusal;
    refusal.sourceId = u"desk"_s;
    refusal.endpoint = Endpoint::Token;
    refusal.checkedAt = m_clock.now();
    refusal.outcome = Outcome::Auth;
    refusal.httpStatus = 403;
    const auto made = await(m_feed->afterSignIn(refusal));
    QCOMPARE(std::ranges::count_if(made, &AlertTransition::notified), 1);
    QVERIFY2(made.back().text.startsWith(u"Sign-in failing"), qPrintable(made.back().text));
    // What waits for it is explained by it.
    QVERIFY(await(m_feed->afterPoll(held(Endpoint::Prices, ErrorCode::Network, Outcome::Auth))).empty());
    QVERIFY(stateOf(Endpoint::Prices) == AlertState::Ok);
    refusal.outcome = Outcome::Ok;
    QCOMPARE(await(m_feed->afterSignIn(refusal)).back().to, AlertState::Resolved);
}

void AlertFeedTest::missingSecretIsToldAtOnceALockedOneInAWhile()
{
    const Error missing{.code = ErrorCode::SecretMissing, .reason = u"the secret is empty"_s};
    const auto made = await(m_feed->afterMissingSecret(u"desk"_s, missing));
    QCOMPARE(std::ranges::count_if(made, &AlertTransition::notified), 1);
    QCOMPARE(made.back().text, u"Sign-in failing, the secret is empty"_s);
    RequestRecord good;
    good.sourceId = u"desk"_s;
    good.endpoint = Endpoint::Token;
    good.outcome = Outcome::Ok;
    QCOMPARE(await(m_feed->afterSignIn(good)).back().to, AlertState::Resolved);
    const Error locked{.code = ErrorCode::SecretLocked, .reason = u"the keyring is locked"_s};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_feed->book().counts().firing, 0);
        await(m_feed->afterMissingSecret(u"desk"_s, locked));
    }
    QCOMPARE(m_feed->book().counts().firing, 1);
}

void AlertFeedTest::silenceIsToldUnlessItIsExplained()
{
    const UtcTime since = m_clock.now() - 30min;
    const auto told = await(m_feed->afterSilence({u"desk"_s, Endpoint::Signals}, since));
    QCOMPARE(told.size(), 1U);
    QVERIFY(told.front().notified && told.front().to == AlertState::Firing);
    QCOMPARE(told.front().text, u"TRA signals without an answer since 13:30, refused or held back"_s);
    QVERIFY(await(m_feed->afterSilence({u"desk"_s, Endpoint::Signals}, since)).empty());
    PollResult good = held(Endpoint::Signals, ErrorCode::Network, Outcome::Ok);
    good.failure.reset();
    good.observed = RequestRecord{};
    good.observed->sourceId = u"desk"_s;
    good.observed->endpoint = Endpoint::Signals;
    good.observed->outcome = Outcome::Ok;
    const auto over = await(m_feed->afterPoll(good));
    QCOMPARE(over.size(), 1U);
    QVERIFY(over.front().to == AlertState::Resolved && over.front().notified);

    await(m_feed->afterPoll(held(Endpoint::Prices, ErrorCode::HostDown, Outcome::Connect)));
    QVERIFY(stateOf(Endpoint::Prices) == AlertState::Firing);
    QVERIFY(await(m_feed->afterSilence({u"desk"_s, Endpoint::Prices}, since)).empty());
}

void AlertFeedTest::failingFileIsToldAndForgottenOnlyOnceWritten()
{
    PollResult result;
    result.report.sourceId = u"desk"_s;
    result.report.endpoint = Endpoint::Prices;
    result.batch = std::make_shared<const FactBatch>();
    result.storeFailure = Error{.code = ErrorCode::Storage, .what = u"database or disk is full"_s};
    QCOMPARE(std::ranges::count_if(await(m_feed->afterPoll(result)), &AlertTransition::notified), 0);
    QCOMPARE(std::ranges::count_if(await(m_feed->afterPoll(result)), &AlertTransition::notified), 1);
    AlertFeed later(*m_store, m_clock, false); // the program was started again
    QVERIFY(await(done(later.restore())));
    QCOMPARE(later.book().counts().firing, 1);
    result.storeFailure.reset();
    const auto made = await(later.afterPoll(result));
    QCOMPARE(made.back().text, u"Local file is written again"_s);
    QCOMPARE(later.book().counts().firing, 0);
}

QTEST_GUILESS_MAIN(AlertFeedTest)
#include "alert_feed_test.moc"
