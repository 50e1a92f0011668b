// The figures of `statistics` against the oracle of the trading definitions: days of 92, 96 and 100 slots
// whose slot i costs i.
#include "e2e/collector/program_runner.h"

#include "domain/market_day.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono;

class StatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWeekday();
    void theLongDay();
    void theShortDay();
    void aRangeCountsSlotsNotDays();
    void whatIsPartialSaysSoOrIsHidden();
    void peopleGetATable();
    void wrongUsageIsRefused();

private:
    void store(LocalDate date, const QString &condition = u"1"_s) const;
    [[nodiscard]] Ended ask(const QStringList &more) const;
    [[nodiscard]] QJsonObject askDay(const QString &date, const QStringList &more = {}) const;

    std::unique_ptr<Installation> m_here;
};

namespace
{
void same(const QJsonValue &figure, const char *value, int used, int expected)
{
    QCOMPARE(figure[u"value"_s].toString(), QString::fromLatin1(value));
    QCOMPARE(figure[u"slots_used"_s].toInt(), used);
    QCOMPARE(figure[u"slots_expected"_s].toInt(), expected);
}

void spans(const QJsonValue &figure, const char *start, const char *end)
{
    QCOMPARE(figure[u"start"_s].toString(), QString::fromLatin1(start));
    QCOMPARE(figure[u"end"_s].toString(), QString::fromLatin1(end));
}
} // namespace

void StatisticsTest::init()
{
    m_here = std::make_unique<Installation>();
    m_here->writeConfig("[[source]]\nid = \"ckw\"\nbase_url = \"http://127.0.0.1:9\"\n");
    QCOMPARE(m_here->run({u"outbox"_s, u"list"_s}).code, 0); // makes the local file
}

// Of the slots 1 to n of the day those that meet the condition.
void StatisticsTest::store(LocalDate date, const QString &condition) const
{
    const MarketDay day(date);
    m_here->localExec(
        u"INSERT INTO energy_prices (publication_timestamp, start_timestamp, end_timestamp, tariff_type, "
        u"unit,"
        " value, ingested_at, tariff_name, source_id) WITH RECURSIVE slot(i) AS (SELECT 1 UNION ALL SELECT"
        " i + 1 FROM slot WHERE i < %1) SELECT %2, %2 + (i - 1) * 900000, %2 + i * 900000, 'integrated',"
        " 'CHF_kWh', i, %2, 'home_dynamic', 'ckw' FROM slot WHERE %3"_s.arg(day.slotCount())
            .arg(toEpochMs(day.start()))
            .arg(condition));
}

Ended StatisticsTest::ask(const QStringList &more) const
{
    return m_here->run(
        QStringList{u"statistics"_s, u"--source"_s, u"ckw"_s, u"--tariff-name"_s, u"home_dynamic"_s} + more);
}

QJsonObject StatisticsTest::askDay(const QString &date, const QStringList &more) const
{
    const Ended told = ask(QStringList{u"--date"_s, date, u"--json"_s} + more);
    if (told.code != 0)
        qWarning("%s", told.all().constData());
    return told.json();
}

void StatisticsTest::aWeekday()
{
    store(LocalDate{2026y, October, 14d});
    const QJsonObject day = askDay(u"2026-10-14"_s);
    QCOMPARE(
        day.keys(),
        (QStringList{u"base"_s,       u"cheapest"_s,     u"dearest"_s,        u"from"_s,     u"max"_s,
                     u"mean_step"_s,  u"min"_s,          u"negative_slots"_s, u"off_peak"_s, u"off_peak_1"_s,
                     u"off_peak_2"_s, u"peak_futures"_s, u"peak_hours"_s,     u"source"_s,   u"spread"_s,
                     u"stddev"_s,     u"tariff_name"_s,  u"tariff_type"_s,    u"to"_s,       u"unit"_s}));
    same(day[u"base"_s], "48.5", 96, 96);
    same(day[u"peak_futures"_s], "56.5", 48, 48);
    same(day[u"peak_hours"_s], "56.5", 48, 48);
    same(day[u"off_peak"_s], "40.5", 48, 48);
    same(day[u"off_peak_1"_s], "16.5", 32, 32);
    same(day[u"off_peak_2"_s], "88.5", 16, 16);
    same(day[u"min"_s], "1", 96, 96);
    spans(day[u"min"_s], "2026-10-13T22:00:00Z", "2026-10-13T22:15:00Z");
    same(day[u"max"_s], "96", 96, 96);
    same(day[u"spread"_s], "95", 96, 96);
    same(day[u"stddev"_s], "27.711309", 96, 96); // sqrt((96^2 - 1) / 12)
    same(day[u"mean_step"_s], "1", 95, 95);
    QCOMPARE(day[u"negative_slots"_s][u"value"_s].toInt(-1), 0);
    const QJsonValue cheapest = day[u"cheapest"_s];
    same(cheapest[u"3"_s], "6.5", 12, 12);
    spans(cheapest[u"3"_s], "2026-10-13T22:00:00Z", "2026-10-14T01:00:00Z");
    same(day[u"dearest"_s][u"3"_s], "90.5", 12, 12);
    same(cheapest[u"24"_s], "48.5", 96, 96);
    QCOMPARE(day[u"unit"_s].toString(), u"CHF_kWh"_s);
}

void StatisticsTest::theLongDay()
{
    store(LocalDate{2026y, October, 25d});
    const QJsonObject day = askDay(u"2026-10-25"_s);
    same(day[u"base"_s], "50.5", 100, 100);
    same(day[u"off_peak_1"_s], "18.5", 36, 36);
    same(day[u"peak_hours"_s], "60.5", 48, 48);
    same(day[u"off_peak_2"_s], "92.5", 16, 16);
    same(day[u"off_peak"_s], "50.5", 100, 100); // a Sunday
    QVERIFY(day[u"peak_futures"_s][u"value"_s].isNull());
    QCOMPARE(day[u"peak_futures"_s][u"slots_expected"_s].toInt(-1), 0);
    spans(day[u"dearest"_s][u"1"_s], "2026-10-25T22:00:00Z", "2026-10-25T23:00:00Z");
}

void StatisticsTest::theShortDay()
{
    store(LocalDate{2026y, March, 29d});
    const QJsonObject day = askDay(u"2026-03-29"_s);
    same(day[u"base"_s], "46.5", 92, 92);
    same(day[u"off_peak_1"_s], "14.5", 28, 28);
    same(day[u"peak_hours"_s], "52.5", 48, 48);
    same(day[u"off_peak_2"_s], "84.5", 16, 16);
    QVERIFY(day[u"cheapest"_s][u"24"_s][u"value"_s].isNull()); // the day has 23 hours
    same(day[u"cheapest"_s][u"23"_s], "46.5", 92, 92);
}

void StatisticsTest::aRangeCountsSlotsNotDays()
{
    store(LocalDate{2026y, October, 24d});
    store(LocalDate{2026y, October, 25d});
    const Ended told = ask({u"--from"_s, u"2026-10-24"_s, u"--to"_s, u"2026-10-26"_s, u"--json"_s});
    QVERIFY2(told.code == 0, told.all().constData());
    same(told.json()[u"base"_s], "49.520408", 196, 196); // (96 * 48.5 + 100 * 50.5) / 196
    QVERIFY(told.json()[u"peak_futures"_s][u"value"_s].isNull());
    QCOMPARE(told.json()[u"from"_s].toString(), u"2026-10-23T22:00:00Z"_s);
    QCOMPARE(told.json()[u"to"_s].toString(), u"2026-10-25T23:00:00Z"_s);
}

void StatisticsTest::whatIsPartialSaysSoOrIsHidden()
{
    store(LocalDate{2026y, October, 14d}, u"i < 96"_s);
    same(askDay(u"2026-10-14"_s)[u"base"_s], "48", 95, 96);
    QVERIFY(ask({u"--date"_s, u"2026-10-14"_s}).out.contains("partial"));
    store(LocalDate{2026y, October, 15d}, u"i <= 80"_s); // the evening is missing
    const QJsonObject day = askDay(u"2026-10-15"_s);
    QVERIFY(day[u"base"_s][u"value"_s].isNull());
    QCOMPARE(day[u"base"_s][u"slots_used"_s].toInt(), 80);
    same(day[u"peak_futures"_s], "56.5", 48, 48); // all of its own slots are known
    QVERIFY(day[u"cheapest"_s][u"3"_s][u"value"_s].isNull());
    const QJsonObject forced = askDay(u"2026-10-15"_s, {u"--partial"_s});
    same(forced[u"base"_s], "40.5", 80, 96);
    same(forced[u"cheapest"_s][u"3"_s], "6.5", 12, 12);
    QVERIFY(forced[u"off_peak_2"_s][u"value"_s].isNull()); // nothing is never 0
    m_here->localExec(u"UPDATE energy_prices SET implausible = 'value' WHERE value = 1"_s);
    same(askDay(u"2026-10-14"_s)[u"min"_s], "2", 94, 96);
}

void StatisticsTest::peopleGetATable()
{
    store(LocalDate{2026y, October, 14d});
    const Ended told = ask({u"--date"_s, u"2026-10-14"_s});
    QVERIFY2(told.code == 0 && told.out.contains("peak_futures") && told.out.contains("56.5"),
             told.all().constData());
    QVERIFY2(told.out.contains("2026-10-14T00:00+02:00"), told.out.constData());
    QVERIFY(!told.out.contains("partial"));
    const Ended none = ask({u"--date"_s, u"2020-10-14"_s});
    QCOMPARE(none.code, 0);
    QVERIFY2(none.err.contains("nothing is stored of home_dynamic"), none.all().constData());
}

void StatisticsTest::wrongUsageIsRefused()
{
    QCOMPARE(ask({}).code, 2);
    QCOMPARE(ask({u"--from"_s, u"2026-10-14"_s}).code, 2);
    QCOMPARE(ask({u"--date"_s, u"2026-10-14"_s, u"--from"_s, u"2026-10-14"_s}).code, 2);
    QCOMPARE(ask({u"--from"_s, u"2026-10-15"_s, u"--to"_s, u"2026-10-15"_s}).code, 2);
    QCOMPARE(ask({u"--from"_s, u"2026-10-14T00:07Z"_s, u"--to"_s, u"2026-10-15"_s}).code, 2);
    QCOMPARE(ask({u"--date"_s, u"2026-10-14"_s, u"--tariff-type"_s, u"water"_s}).code, 2);
    QCOMPARE(m_here
                 ->run({u"statistics"_s, u"--source"_s, u"nobody"_s, u"--tariff-name"_s, u"x"_s, u"--date"_s,
                        u"2026-10-14"_s})
                 .code,
             2);
}

QTEST_GUILESS_MAIN(StatisticsTest)
#include "statistics_test.moc"
