// What cannot be right as the simulator sends it, and each view of the collector that shows it: kept, marked
// and told everywhere, until a person says that it is right.
#include "e2e/collector/program_runner.h"

#include "domain/clock.h"
#include "domain/market_day.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
QJsonObject of(const QJsonObject &told, const QString &endpoint)
{
    for (const QJsonValue &row : told.value(u"endpoints"_s).toArray()) {
        if (row[u"endpoint"_s] == endpoint)
            return row.toObject();
    }
    return {};
}
} // namespace

class MarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pricesOfAThousandfoldScale();
    void aPlantOutsideOfItsLimits();
    void whatIsStillToCome();
    void pricesPublishedInTheFuture();

private:
    void ask(const Mock &mock, const QByteArray &more = {});
    Ended once() { return m_here->run({u"once"_s, u"--json"_s}); }
    QString scenario(const QByteArray &toml) const;
    /// Polls until the alert stands in `status --json`.
    QString alert(const QString &words);
    /// The rows of an export over all days, cut into their cells; without the header.
    QList<QList<QByteArray>> exported(const QString &what) const;
    qint64 count(const QString &where, const QString &table = u"energy_prices"_s) const;

    std::unique_ptr<Installation> m_here;
};

void MarksTest::init()
{
    m_here = std::make_unique<Installation>();
}

void MarksTest::ask(const Mock &mock, const QByteArray &more)
{
    m_here->writeConfig("[[source]]\nid = \"ckw\"\nbase_url = \"" + mock.url().toLatin1() +
                        "/ckw/api/v1\"\ntariff_names = [\"home_dynamic\"]\n" + more);
}

QString MarksTest::scenario(const QByteArray &toml) const
{
    QFile file(m_here->path(u"scenario.toml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size())
        qFatal("no scenario file");
    return file.fileName();
}

QString MarksTest::alert(const QString &words)
{
    for (int look = 0; look < 5; ++look) {
        once();
        const QJsonObject status = m_here->run({u"status"_s, u"--json"_s}).json();
        for (const QJsonValue &each : status.value(u"alerts"_s).toArray()) {
            if (each[u"text"_s].toString().contains(words))
                return status.value(u"overall"_s).toString();
        }
    }
    return u"no alert"_s;
}

QList<QList<QByteArray>> MarksTest::exported(const QString &what) const
{
    const Ended csv = m_here->run({u"export"_s, what, u"--from"_s, u"2020-01-01"_s, u"--to"_s,
                                   u"2100-01-01"_s, u"--preset"_s, u"rfc4180"_s});
    QList<QList<QByteArray>> rows;
    for (const QByteArray &line : csv.out.split('\n').sliced(1)) {
        if (!line.isEmpty())
            rows += line.trimmed().split(',');
    }
    return rows;
}

qint64 MarksTest::count(const QString &where, const QString &table) const
{
    return m_here->localNumber(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, where));
}

void MarksTest::pricesOfAThousandfoldScale()
{
    const Mock right;
    ask(right);
    QCOMPARE(once().code, 0);
    const qint64 known = count(u"implausible IS NULL"_s);
    QVERIFY(known >= 92);
    const Mock wrong({u"--scenario"_s, scenario("[[prices]]\nfactor = 1000\n")});
    ask(wrong);
    QCOMPARE(of(once().json(), u"prices"_s).value(u"outcome"_s).toString(), u"implausible"_s);
    QVERIFY(count(u"implausible = 'value'"_s) >= known); // kept, and marked
    QCOMPARE(count(u"implausible IS NULL"_s), 0);
    QVERIFY(count(u"value > 5"_s) > 0);
    QCOMPARE(alert(u"Prices send implausible values"_s), u"degraded"_s);
    const QJsonObject status = m_here->run({u"status"_s, u"--json"_s}).json();
    QCOMPARE(of(status, u"prices"_s).value(u"state"_s).toString(), u"implausible"_s);

    const QString today =
        QString::fromLatin1(formatIsoDate(MarketDay::containing(SystemClock().now()).date()));
    const QJsonObject ledger =
        m_here->run({u"ledger"_s, u"--source"_s, u"ckw"_s, u"--date"_s, today, u"--json"_s}).json();
    QCOMPARE(ledger.value(u"series"_s).toArray().size(), 4);
    for (const QJsonValue &series : ledger.value(u"series"_s).toArray()) {
        const QJsonValue counts = series[u"counts"_s];
        QVERIFY(counts[u"implausible"_s].toInt() >= 92);
        QCOMPARE(counts[u"missing"_s].toInt(), 0);
    }
    const auto rows = exported(u"prices"_s);
    QVERIFY(rows.size() >= 92);
    for (const QList<QByteArray> &row : rows)
        QVERIFY2(row.last().startsWith("integrated_CHF_kWh electricity_CHF_kWh"), row.last().constData());

    const Ended check = m_here->run({u"check"_s, u"ckw"_s, u"--accept"_s});
    QVERIFY2(!check.out.contains("implausible"), check.all().constData());
    QCOMPARE(of(once().json(), u"prices"_s).value(u"outcome"_s).toString(), u"ok"_s);
    QCOMPARE(count(u"implausible IS NOT NULL"_s), 0);
    QCOMPARE(exported(u"prices"_s).first().last(), "");
    QCOMPARE(of(once().json(), u"prices"_s).value(u"outcome"_s).toString(), u"ok"_s);
}

void MarksTest::aPlantOutsideOfItsLimits()
{
    const Mock mock;
    ask(mock, "[source.limits]\nactive_power_mw = [6, 7]\nvoltage_kv = [10, 12]\n");
    const QJsonObject plant = of(once().json(), u"plant"_s);
    QCOMPARE(plant.value(u"outcome"_s).toString(), u"implausible"_s);
    const QString error = plant.value(u"error"_s).toString();
    QVERIFY2(error.contains(u"kV, plausible is 10 to 12") && error.contains(u"MW, plausible is 6 to 7"),
             qPrintable(error));
    QCOMPARE(alert(u"Plant telemetry sends implausible values"_s), u"degraded"_s);
    const auto rows = exported(u"plant"_s);
    QVERIFY(!rows.isEmpty());
    for (const QList<QByteArray> &row : rows) {
        QVERIFY(!row[6].isEmpty() && !row[7].isEmpty()); // never dropped
        QCOMPARE(row.last(), "voltage_kv active_power_mw");
    }
}

// A simulator two days ahead, whose Date is right.
void MarksTest::whatIsStillToCome()
{
    const Mock present;
    ask(present);
    QCOMPARE(once().code, 0);
    const QString newest = m_here->localText(u"SELECT timestamp FROM v_latest_plant_status"_s);
    const QString ahead = QString::fromLatin1(formatIsoUtc(SystemClock().now() + 48h));
    const Mock future({u"--now"_s, ahead, u"--scenario"_s, scenario("[[answers]]\ndate_skew = \"-48h\"\n")});
    ask(future);
    const QJsonObject told = once().json();
    for (const QString &endpoint : {u"prices"_s, u"plant"_s, u"signals"_s})
        QCOMPARE(of(told, endpoint).value(u"outcome"_s).toString(), u"implausible"_s);
    QCOMPARE(count(u"implausible = 'timestamp'"_s, u"plant_status"_s), 1);
    QVERIFY(count(u"implausible = 'start_timestamp'"_s, u"control_signals"_s) > 0);
    QCOMPARE(m_here->localText(u"SELECT timestamp FROM v_latest_plant_status"_s), newest);
    QCOMPARE(exported(u"plant"_s).last().last(), "timestamp_utc");
    QCOMPARE(exported(u"signals"_s).last().last(), "start_utc");
    QCOMPARE(alert(u"implausible values"_s), u"degraded"_s);
    const QJsonObject status = m_here->run({u"status"_s, u"--json"_s}).json();
    QCOMPARE(of(status, u"plant"_s).value(u"state"_s).toString(), u"implausible"_s);
}

// Their publication is to come; fetched again with one that is not, they are as good as any, and no later
// date that cannot be takes that from them.
void MarksTest::pricesPublishedInTheFuture()
{
    const QString marked = u"implausible = 'value,publication_timestamp'"_s;
    const QString latest = u"SELECT count(*) FROM v_latest_prices"_s;
    const QString ahead = QString::fromLatin1(formatIsoUtc(SystemClock().now() + 48h));
    const Mock future({u"--now"_s, ahead, u"--scenario"_s, scenario("[[answers]]\ndate_skew = \"-48h\"\n")});
    const Mock present;
    ask(future);
    QCOMPARE(of(once().json(), u"prices"_s).value(u"outcome"_s).toString(), u"implausible"_s);
    QVERIFY(count(marked) > 0);
    QCOMPARE(count(marked), count(u"true"_s));
    QCOMPARE(m_here->localNumber(latest), 0);
    QVERIFY(exported(u"prices"_s).last().last().contains("grid_CHF_kWh"));
    ask(present);
    once();
    const qint64 good = count(u"implausible IS NULL"_s);
    QVERIFY(good > 0);
    QVERIFY(m_here->localNumber(latest) > 0);
    ask(future);
    once();
    QCOMPARE(count(u"implausible IS NULL"_s), good);
}

QTEST_GUILESS_MAIN(MarksTest)
#include "marks_test.moc"
