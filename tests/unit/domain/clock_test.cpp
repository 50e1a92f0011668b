#include "domain/clock.h"

#include <QTest>

using namespace etcm;
using namespace std::chrono;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manualClockMovesWhenTold()
    {
        ManualClock clock(fromEpochMs(1000));
        const MonotonicTime before = clock.monotonic();
        clock.advance(milliseconds(500));
        QCOMPARE(clock.now(), fromEpochMs(1500));
        QCOMPARE(clock.monotonic() - before, milliseconds(500));
        clock.setWall(fromEpochMs(0)); // a step of the wall clock
        QCOMPARE(clock.now(), fromEpochMs(0));
        QCOMPARE(clock.monotonic() - before, milliseconds(500));
    }

    void scaledClockRunsFaster()
    {
        const ScaledClock clock(fromEpochMs(0), 100'000.0);
        const UtcTime first = clock.now();
        QTRY_VERIFY(clock.now() - first >= seconds(60)); // in less than a millisecond of ours
        QVERIFY(clock.now() < fromEpochMs(0) + days(365));
    }

    void systemClockGoesForward()
    {
        const SystemClock clock;
        const MonotonicTime first = clock.monotonic();
        QTRY_VERIFY(clock.monotonic() > first);
        QVERIFY(clock.now() > *parseIsoTime("2020-01-01T00:00Z"));
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
