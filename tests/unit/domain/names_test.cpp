// Every name in the contract reads back as what it was written from.
#include "domain/alert.h"
#include "domain/fact_batch.h"
#include "domain/result.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomes()
    {
        const QStringList contract{u"ok"_s,           u"not_published"_s,
                                   u"partial"_s,      u"dns"_s,
                                   u"connect"_s,      u"tls"_s,
                                   u"timeout"_s,      u"truncated"_s,
                                   u"too_large"_s,    u"auth"_s,
                                   u"rate_limited"_s, u"http_4xx"_s,
                                   u"http_5xx"_s,     u"redirect_refused"_s,
                                   u"malformed"_s,    u"schema"_s,
                                   u"stale"_s,        u"implausible"_s,
                                   u"unknown"_s};
        for (int i = 0; i <= int(Outcome::Unknown); ++i) {
            const auto outcome = Outcome(i);
            QCOMPARE(outcomeName(outcome), contract.at(i));
            QVERIFY(outcomeFromName(outcomeName(outcome)) == outcome);
        }
        QVERIFY(!outcomeFromName(u"OK") && !outcomeFromName(u""));
    }

    void healthEffects()
    {
        for (const Outcome good : {Outcome::Ok, Outcome::NotPublished, Outcome::Partial})
            QCOMPARE(healthEffect(good), HealthEffect::Good);
        for (const Outcome neutral : {Outcome::RateLimited, Outcome::Unknown})
            QCOMPARE(healthEffect(neutral), HealthEffect::Neutral);
        for (const Outcome bad : {Outcome::Dns, Outcome::Timeout, Outcome::Auth, Outcome::Http5xx,
                                  Outcome::Schema, Outcome::Stale, Outcome::Implausible})
            QCOMPARE(healthEffect(bad), HealthEffect::Bad);
    }

    void endpoints()
    {
        for (const Endpoint endpoint :
             {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Health, Endpoint::Token})
            QVERIFY(endpointFromName(endpointName(endpoint)) == endpoint);
        QVERIFY(!endpointFromName(u"price"));
    }

    void tariffTypes()
    {
        for (int i = 0; i <= int(TariffType::IntegratedComplete); ++i) {
            const auto type = TariffType(i);
            QVERIFY(!tariffTypeName(type).isEmpty());
            QVERIFY(tariffTypeName(type).size() <= 20); // varchar(20)
            QVERIFY(tariffTypeFromName(tariffTypeName(type)) == type);
        }
        QVERIFY(tariffTypeFromName(u"feed-in") == TariffType::FeedIn);
        QVERIFY(!tariffTypeFromName(u"Grid") && !tariffTypeFromName(u""));
    }

    void alerts()
    {
        for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Critical})
            QVERIFY(severityFromName(severityName(severity)) == severity);
        for (const AlertState state : {AlertState::Ok, AlertState::Pending, AlertState::Firing,
                                       AlertState::Recovering, AlertState::Resolved, AlertState::Closed})
            QVERIFY(alertStateFromName(alertStateName(state)) == state);
    }

    void operationalStatus()
    {
        QCOMPARE(operationalStatusFromText(u" in betrieb "), OperationalStatus::Running);
        QCOMPARE(operationalStatusFromText(u"running"), OperationalStatus::Running);
        QCOMPARE(operationalStatusFromText(u"stopped"), OperationalStatus::Stopped);
        QCOMPARE(operationalStatusFromText(u"maintenance"), OperationalStatus::Maintenance);
        for (const QStringView text : {u"", u"ausser Betrieb", u"Störung", u"nicht in Betrieb"})
            QCOMPARE(operationalStatusFromText(text), OperationalStatus::Unknown);
        QCOMPARE(operationalStatusName(OperationalStatus::Unknown), u"unknown"_s);
    }

    void errorsAreOneLine()
    {
        const Error whole{ErrorCode::Config, u"port is no number"_s, u"etcm.toml:3:8"_s,
                          u"give one"_s,     Outcome::Unknown,       {}};
        QCOMPARE(whole.text(), u"port is no number (etcm.toml:3:8): give one"_s);
        const Result<int> failed = fail(ErrorCode::Internal, u"lost"_s);
        QCOMPARE(failed.error().text(), u"lost"_s);
    }

    void batchesCountTheirFacts()
    {
        FactBatch batch;
        QVERIFY(batch.isEmpty());
        batch.prices.push_back({{}, {}, {PricePoint{}, PricePoint{}}});
        batch.plant.emplace_back();
        batch.controlSignals.emplace_back();
        QCOMPARE(batch.factCount(), std::size_t(4));
    }
};

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
