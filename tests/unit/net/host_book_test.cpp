// What is kept of the hosts and what the log says of them.
#include "net/host_book.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
HostState host()
{
    HostState host;
    host.origin = u"https://api.example.ch:443"_s;
    host.limit = 4;
    host.remaining = 1;
    host.windowEndsAt = fromEpochMs(1'791'979'200'000);
    host.window = 999s;
    host.clockSkew = 0ms;
    return host;
}
} // namespace

class HostBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesJson()
    {
        HostState full = host();
        full.pausedUntil = fromEpochMs(1'791'979'260'000);
        full.failures = 7;
        full.circuitProbeAt = fromEpochMs(1'791'979'230'000);
        full.clockSkew = -90s;
        full.certificates = {fromEpochMs(1'801'267'200'000), fromEpochMs(1'798'675'200'000)};
        HostState bare;
        bare.origin = u"http://127.0.0.1:8000"_s;
        const std::vector<HostState> hosts{full, bare};
        QVERIFY(hostsFromJson(hostsToJson(hosts)) == hosts);
        for (const QString &broken : {u""_s, u"{"_s, u"[1,{},{\"limit\":\"x\"}]"_s})
            QVERIFY(hostsFromJson(broken).empty());
    }

    void newsAreToldOnce()
    {
        HostState open = host();
        open.failures = 5;
        open.circuitProbeAt = fromEpochMs(1'791'979'215'000);
        QCOMPARE(hostNews({host()}, {open}),
                 QStringList{u"https://api.example.ch:443: circuit open after 5 failures in a row, next call "
                             "at 2026-10-14T12:00:15Z"_s});
        HostState stillOpen = open;
        stillOpen.failures = 6;
        QVERIFY(hostNews({open}, {stillOpen}).isEmpty());
        QCOMPARE(hostNews({stillOpen}, {host()}).size(), 1);
        HostState skewed = host();
        skewed.clockSkew = 90s;
        QVERIFY(hostNews({}, {skewed}).front().endsWith(u"the server's clock is 90 s ahead"_s));
        QVERIFY(hostNews({skewed}, {skewed}).isEmpty());
        QCOMPARE(hostNews({skewed}, {host()}).size(), 1);
        HostState little = host();
        little.clockSkew = 2s;
        QVERIFY(hostNews({host()}, {little}).isEmpty());
    }

    void words()
    {
        QCOMPARE(hostText(host()), u"1 of 4 calls left until 2026-10-14T12:00:00Z"_s);
        QVERIFY(hostText(HostState{}).isEmpty());
        HostState secure;
        secure.certificates.host = fromEpochMs(1'801'267'200'000);
        QCOMPARE(hostText(secure), u"certificate until 2027-01-30"_s);
        secure.certificates.client = fromEpochMs(1'798'675'200'000);
        QCOMPARE(hostText(secure), u"certificate until 2027-01-30; ours until 2026-12-31"_s);
    }
};

QTEST_GUILESS_MAIN(HostBookTest)
#include "host_book_test.moc"
