// Percentiles from records, and the mergeable histogram against exact sorting.
#include "monitoring/latency.h"
#include "monitoring/latency_histogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
std::vector<RequestRecord> calls(int count)
{
    std::vector<RequestRecord> records;
    for (int i = 1; i <= count; ++i) {
        RequestRecord record;
        record.outcome = Outcome::Ok;
        record.phases.total = milliseconds(i);
        records.push_back(record);
    }
    return records;
}
} // namespace

class LatencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesNeedEnoughCalls()
    {
        QVERIFY(!latencySummary({}).median);
        const LatencySummary few = latencySummary(calls(19));
        QCOMPARE(*few.median, 10ms);
        QVERIFY(!few.p95);
        const LatencySummary some = latencySummary(calls(20));
        QCOMPARE(*some.p95, 19ms);
        QVERIFY(!some.p99);
        QVERIFY(!latencySummary(calls(99)).p99);
        const LatencySummary many = latencySummary(calls(100));
        QCOMPARE(many.count, 100);
        QCOMPARE(*many.median, 50ms);
        QCOMPARE(*many.p95, 95ms);
        QCOMPARE(*many.p99, 99ms);
    }

    void failuresSayNothingAboutLatency()
    {
        auto records = calls(3);
        records[2].outcome = Outcome::Timeout;
        records[2].phases.total = 10s;
        QCOMPARE(latencySummary(records).count, 2);
        QCOMPARE(*latencySummary(records).median, 1ms);
    }

    void phasesCountOnlyCallsThatHadThem()
    {
        auto records = calls(3);
        records[0].phases.connect = 30ms;
        records[0].phases.tls = 40ms;
        records[0].phases.wait = 100ms;
        records[1].phases.wait = 10ms;
        records[2].phases.wait = 20ms;
        const PhaseMedians medians = phaseMedians(records);
        QCOMPARE(*medians.connect, 30ms);
        QCOMPARE(*medians.tls, 40ms);
        QCOMPARE(*medians.wait, 20ms);
        QVERIFY(!medians.transfer);
        QCOMPARE(medians.cold, 1);
        QCOMPARE(medians.reused, 2);
    }

    void quantilesAreWithinTheirPromise()
    {
        std::mt19937 random(7);
        std::lognormal_distribution<double> latency(5.3, 1.1);
        LatencyHistogram histogram;
        std::vector<double> exact;
        for (int i = 0; i < 20'000; ++i) {
            const auto value = milliseconds(static_cast<qint64>(latency(random)));
            histogram.add(value);
            exact.push_back(static_cast<double>(value.count()));
        }
        std::ranges::sort(exact);
        for (int step = 0; step <= 1'000; ++step) {
            const double q = step / 1'000.0;
            const auto rank = std::max(1.0, std::ceil(q * 20'000.0));
            const double wanted = exact[static_cast<std::size_t>(rank) - 1];
            const auto got = static_cast<double>(histogram.quantile(q)->count());
            QVERIFY2(std::abs(got - wanted) <= wanted / 64,
                     qPrintable(u"%1: %2 for %3"_s.arg(q).arg(got).arg(wanted)));
        }
    }

    void smallValuesAreExact()
    {
        for (int value = 0; value < 64; ++value) {
            LatencyHistogram histogram;
            histogram.add(milliseconds(value));
            QCOMPARE(*histogram.quantile(0.5), milliseconds(value));
        }
    }

    void mergingIsAddingAndBytesRoundTrip()
    {
        std::mt19937 random(11);
        LatencyHistogram whole;
        LatencyHistogram merged;
        for (int hour = 0; hour < 24; ++hour) {
            LatencyHistogram part;
            for (int i = 0; i < 60; ++i) {
                const milliseconds value(random() % 30'000);
                part.add(value);
                whole.add(value);
            }
            const auto read = LatencyHistogram::fromBytes(part.toBytes());
            QVERIFY(read);
            QCOMPARE(*read, part);
            merged.merge(*read);
        }
        QCOMPARE(merged, whole);
        QCOMPARE(merged.count(), 24ULL * 60);
        QCOMPARE(merged.toBytes(), whole.toBytes());
    }

    void theEdgesHold()
    {
        LatencyHistogram histogram;
        QVERIFY(!histogram.quantile(0.5));
        QCOMPARE(*LatencyHistogram::fromBytes({}), histogram);
        histogram.add(-5ms);
        histogram.add(24h);
        histogram.add(1ms, 0);
        QCOMPARE(histogram.count(), 2ULL);
        QCOMPARE(*histogram.quantile(0), 0ms);
        QVERIFY(*histogram.quantile(1) >= 69min);
        const auto read = LatencyHistogram::fromBytes(histogram.toBytes());
        QVERIFY(read && *read == histogram);
    }

    void brokenBytesAreRefused()
    {
        LatencyHistogram histogram;
        histogram.add(1000ms, 1000);
        const QByteArray bytes = histogram.toBytes();
        QVERIFY(!LatencyHistogram::fromBytes(bytes.chopped(1)));
        QVERIFY(!LatencyHistogram::fromBytes("\x07" + bytes.sliced(1)));
        QVERIFY(!LatencyHistogram::fromBytes(QByteArray("\x01\xff\xff\xff\xff\x01\x01", 7)));
    }
};

QTEST_APPLESS_MAIN(LatencyTest)
#include "latency_test.moc"
