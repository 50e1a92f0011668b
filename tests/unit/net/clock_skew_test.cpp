// What an answer proves of the server's clock, and what it does not.
#include "net/clock_skew.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ClockSkewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certainSkew_data()
    {
        QTest::addColumn<int>("dateMs"); // the server's Date against the start of the exchange
        QTest::addColumn<int>("tookMs");
        QTest::addColumn<int>("certainMs");
        QTest::newRow("same second") << 0 << 20 << 0;
        QTest::newRow("date cut to the second") << -990 << 20 << 0;
        QTest::newRow("slow answer, date of its end") << 29'000 << 30'000 << 0;
        QTest::newRow("slow answer, date of its start") << -500 << 30'000 << 0;
        QTest::newRow("90 s ahead") << 90'000 << 100 << 89'900;
        QTest::newRow("90 s behind") << -90'000 << 100 << -89'000;
        QTest::newRow("ahead and slow") << 90'000 << 10'000 << 80'000;
    }
    void certainSkew()
    {
        QFETCH(const int, dateMs);
        QFETCH(const int, tookMs);
        QFETCH(const int, certainMs);
        HttpAnswer answer;
        answer.serverDate = m_start + std::chrono::milliseconds(dateMs);
        const auto skew = clockSkew(answer, m_start, m_start + std::chrono::milliseconds(tookMs));
        QVERIFY(skew);
        QCOMPARE(skew->certain().count(), certainMs);
        QCOMPARE(skew->isOff(), std::abs(certainMs) > 2000);
    }

    void proofsNothing()
    {
        HttpAnswer answer;
        QVERIFY(!clockSkew(answer, m_start, m_start + 1s)); // no Date
        answer.serverDate = m_start - 1h;
        QVERIFY(!clockSkew(answer, m_start, m_start - 1s)); // our own clock was set back meanwhile
        answer.headers = {{"Age", "3600"}};
        QVERIFY(!clockSkew(answer, m_start, m_start + 1s)); // out of a cache
    }

    void words()
    {
        QCOMPARE(clockSkewText(89'900ms), u"the server's clock is 89 s ahead"_s);
        QCOMPARE(clockSkewText(-3'000ms), u"the server's clock is 3 s behind"_s);
        QCOMPARE(clockSkewText(-std::chrono::hours(43 * 24 + 3)), u"the server's clock is 43 days behind"_s);
    }

private:
    UtcTime m_start = fromEpochMs(1'791'979'200'000);
};

QTEST_GUILESS_MAIN(ClockSkewTest)
#include "clock_skew_test.moc"
