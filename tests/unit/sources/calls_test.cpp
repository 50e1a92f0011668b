// The requests that each dialect makes.
#include "fixture.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;

namespace
{
QStringList urls(const std::vector<CallSpec> &calls)
{
    QStringList out;
    for (const CallSpec &call : calls)
        out += call.url.toString(QUrl::FullyEncoded);
    return out;
}

QStringList urls(const SourceConfig &source, Endpoint endpoint, TimeRange range = {})
{
    return urls(dialectFor(source.dialect).calls(source, endpoint, range));
}

const TimeRange kDay{at("2026-10-24T22:00Z"), at("2026-10-25T23:00Z")};
} // namespace

class CallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void energyApi()
    {
        SourceConfig source = sourceOf(DialectId::EnergyApi);
        source.baseUrl = QUrl(u"http://127.0.0.1:8000"_s);
        source.tariffNames = {u"home_dynamic"_s, u"a b&c+"_s};
        QCOMPARE(urls(source, Endpoint::Prices, kDay),
                 (QStringList{u"http://127.0.0.1:8000/api/v1/energy/prices?tariff_name=home_dynamic"
                              "&start_timestamp=2026-10-24T22:00:00Z&end_timestamp=2026-10-25T23:00:00Z"_s,
                              u"http://127.0.0.1:8000/api/v1/energy/prices?tariff_name=a%20b%26c%2B"
                              "&start_timestamp=2026-10-24T22:00:00Z&end_timestamp=2026-10-25T23:00:00Z"_s}));
        QCOMPARE(urls(source, Endpoint::Plant), QStringList{u"http://127.0.0.1:8000/api/v1/plant/live"_s});
        QCOMPARE(urls(source, Endpoint::Signals),
                 QStringList{u"http://127.0.0.1:8000/api/v1/control/signals"_s});
        QCOMPARE(urls(source, Endpoint::Signals, kDay),
                 (QStringList{u"http://127.0.0.1:8000/api/v1/control/signals"_s, // the newest goes first
                              u"http://127.0.0.1:8000/api/v1/control/signals/2026-10-25"_s}));
        QCOMPARE(urls(source, Endpoint::Health), QStringList{u"http://127.0.0.1:8000/health"_s});
        QVERIFY(urls(source, Endpoint::Token).isEmpty());
    }

    void tokens()
    {
        SourceConfig source = sourceOf(DialectId::EnergyApi);
        const auto needsToken = [&](Endpoint endpoint) {
            return dialectFor(source.dialect).calls(source, endpoint, kDay).at(0).needsToken;
        };
        QVERIFY(!needsToken(Endpoint::Prices));
        source.signIn.kind = AuthKind::ClientCredentials;
        QVERIFY(needsToken(Endpoint::Prices));
        QVERIFY(needsToken(Endpoint::Plant));
        QVERIFY(!needsToken(Endpoint::Health));
    }

    void ckw()
    {
        const SourceConfig source = sourceOf(DialectId::CkwPublic);
        const QString base = u"https://api.example/base/netzinformationen"_s;
        QCOMPARE(urls(source, Endpoint::Prices),
                 QStringList{base + u"/energie/dynamische-preise?tariff_name=home_dynamic"_s});
        QCOMPARE(urls(source, Endpoint::Plant), QStringList{base + u"/kraftwerke/lutersarni/live"_s});
        QCOMPARE(urls(source, Endpoint::Signals), QStringList{base + u"/trasignale/last"_s});
        QCOMPARE(urls(source, Endpoint::Signals, {at("2026-10-24T12:00Z"), at("2026-10-25T23:00:01Z")}),
                 (QStringList{base + u"/trasignale/last"_s, base + u"/trasignale/2026-10-24"_s,
                              base + u"/trasignale/2026-10-25"_s, base + u"/trasignale/2026-10-26"_s}));
        QVERIFY(urls(source, Endpoint::Health).isEmpty());
    }

    // Groupe E: asked with a hyphen, answered with an underscore.
    void typesOneByOneAsTheSourceSpellsThem()
    {
        SourceConfig source = sourceOf(DialectId::VseTariffs);
        source.tariffNames = {u"vario"_s};
        source.priceCalls.tariffTypes = {u"grid"_s, u"feed-in"_s};
        QCOMPARE(urls(source, Endpoint::Prices),
                 (QStringList{u"https://api.example/base/tariffs?tariff_name=vario&tariff_type=grid"_s,
                              u"https://api.example/base/tariffs?tariff_name=vario&tariff_type=feed-in"_s}));
        const auto calls =
            dialectFor(source.dialect)
                .calls(source, Endpoint::Prices, {at("2026-01-01T00:00Z"), at("2026-02-05T00:00Z")});
        QCOMPARE(calls.size(), std::size_t(4));
        QVERIFY(calls[0].range.from == calls[1].range.from && calls[1].range.to == calls[2].range.from);
    }

    void chunksOfThirtyDays()
    {
        const SourceConfig source = sourceOf(DialectId::CkwPublic);
        const auto calls =
            dialectFor(source.dialect)
                .calls(source, Endpoint::Prices, {at("2026-01-01T00:00Z"), at("2026-03-05T00:00Z")});
        QCOMPARE(calls.size(), std::size_t(3));
        for (std::size_t i = 1; i < calls.size(); ++i)
            QCOMPARE(calls[i].range.from, calls[i - 1].range.to);
        QCOMPARE(calls.front().range.from, at("2026-01-01T00:00Z"));
        QCOMPARE(calls.back().range.to, at("2026-03-05T00:00Z"));
        for (const CallSpec &call : calls)
            QVERIFY(call.range.to - call.range.from <= std::chrono::days(30));
    }

    void sourceWithoutParameters()
    {
        SourceConfig source = sourceOf(DialectId::VseTariffs);
        source.priceCalls.path = u"/Tariffs/energyreturn"_s;
        source.priceCalls.withParameters = false;
        source.tariffNames = {u"energyreturn"_s};
        const auto calls =
            dialectFor(source.dialect)
                .calls(source, Endpoint::Prices, {at("2026-01-01T00:00Z"), at("2026-03-05T00:00Z")});
        QCOMPARE(urls(calls), QStringList{u"https://api.example/base/Tariffs/energyreturn"_s});
        QCOMPARE(calls.at(0).tariffName, u"energyreturn"_s);
        QVERIFY(urls(source, Endpoint::Signals).isEmpty());
        source.tariffNames.clear();
        source.priceCalls.withParameters = true;
        QCOMPARE(urls(source, Endpoint::Prices),
                 QStringList{u"https://api.example/base/Tariffs/energyreturn"_s});
    }
};

QTEST_GUILESS_MAIN(CallsTest)
#include "calls_test.moc"
