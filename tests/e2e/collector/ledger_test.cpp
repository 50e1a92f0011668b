// What the collector tells of its slots, and of what the central database refused.
#include "e2e/collector/program_runner.h"

#include <QJsonArray>
#include <QTest>

using namespace etcm::test;
using namespace Qt::StringLiterals;

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void missingSlotsAreNamed();
    void aSourceWithoutNamedProductsHasOne();
    void wrongUsageIsRefused();
    void parkedBatchesAreShownAndRetried();

private:
    std::unique_ptr<Installation> m_here;
};

void LedgerTest::init()
{
    m_here = std::make_unique<Installation>();
    m_here->setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
}

void LedgerTest::missingSlotsAreNamed()
{
    const Mock mock({u"--scenario"_s, u"missing-slots"_s}); // 07:30 to 08:30 and 17:30
    m_here->writeConfig(energyApiSource(mock.url()));
    const Ended once = m_here->run({u"once"_s, u"--source"_s, u"desk"_s});
    QCOMPARE(once.code, 0);
    const QByteArray alarm = "Today\u2019s prices incomplete, 5 of ";
    QVERIFY2(once.err.contains("alert, critical: " + alarm), once.err.constData());
    const QJsonArray alerts = m_here->run({u"status"_s, u"--json"_s}).json().value(u"alerts"_s).toArray();
    QVERIFY(!alerts.isEmpty());
    QVERIFY(alerts[0][u"text"_s].toString().toUtf8().startsWith(alarm));
    QCOMPARE(alerts[0][u"severity"_s].toString(), u"critical"_s);
    QVERIFY(m_here->run({u"status"_s}).out.contains(alarm));
    // A day of the answer, whatever day it is now.
    const QString day = m_here->localText(
        u"SELECT date(min(start_timestamp) / 1000 + 43200, 'unixepoch') FROM energy_prices"_s);
    const QStringList arguments{u"ledger"_s, u"--source"_s, u"desk"_s, u"--date"_s, day};
    const Ended told = m_here->run(arguments + QStringList{u"--json"_s});
    QVERIFY2(told.code == 0, told.all().constData());
    const QJsonObject object = told.json();
    QCOMPARE(object.value(u"date"_s).toString(), day);
    const QJsonArray series = object.value(u"series"_s).toArray();
    QCOMPARE(series.size(), 8); // two products, four components
    for (const QJsonValue &each : series) {
        const QJsonObject counts = each[u"counts"_s].toObject();
        QCOMPARE(counts.value(u"missing"_s).toInt(), 5);
        QCOMPARE(each[u"complete"_s].toBool(true), false);
        const auto count = each[u"slots"_s].toArray().size();
        QVERIFY(count == 92 || count == 96 || count == 100);
    }
    for (const QJsonValue &product : object.value(u"components"_s).toArray())
        QVERIFY(product[u"holds"_s].toBool());
    const Ended one = m_here->run(arguments + QStringList{u"--tariff-name"_s, u"home_dynamic"_s});
    QVERIFY2(one.out.contains("Not simply present") && !one.out.contains("business_dynamic"),
             one.out.constData());
    QVERIFY2(one.out.contains("07:30") && one.out.contains("17:30"), one.out.constData());
}

void LedgerTest::aSourceWithoutNamedProductsHasOne()
{
    const Mock mock;
    m_here->writeConfig("[[source]]\nid = \"vse\"\ndialect = \"vse-tariffs\"\nbase_url = \"" +
                        mock.url().toLatin1() + "/vse/v1\"\n");
    const QStringList arguments{u"ledger"_s, u"--source"_s, u"vse"_s, u"--date"_s};
    // Before anything is stored: the one product, all of it missing.
    const Ended none = m_here->run(arguments + QStringList{u"2026-03-29"_s, u"--json"_s});
    QVERIFY2(none.code == 0, none.all().constData());
    const QJsonArray missing = none.json().value(u"series"_s).toArray();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first()[u"tariff_name"_s].toString(), u"default"_s);
    QCOMPARE(missing.first()[u"slots"_s].toArray().size(), 92);
    QCOMPARE(m_here->run({u"once"_s}).code, 0);
    const QString day = m_here->localText(
        u"SELECT date(min(start_timestamp) / 1000 + 43200, 'unixepoch') FROM energy_prices"_s);
    const Ended told = m_here->run(arguments + QStringList{day});
    QVERIFY2(told.code == 0 && told.out.contains("default"), told.all().constData());
    const Ended named = m_here->run(arguments + QStringList{day, u"--tariff-name"_s, u"default"_s});
    QCOMPARE(named.out, told.out);
}

void LedgerTest::wrongUsageIsRefused()
{
    QCOMPARE(m_here->run({u"ledger"_s, u"--source"_s, u"desk"_s}).code, 2);
    QCOMPARE(m_here->run({u"ledger"_s, u"--source"_s, u"nobody"_s, u"--date"_s, u"2026-10-25"_s}).code, 2);
    QCOMPARE(m_here->run({u"ledger"_s, u"--source"_s, u"ckw"_s, u"--date"_s, u"25.10.2026"_s}).code, 2);
    QCOMPARE(m_here->run({u"outbox"_s}).code, 2);
    QCOMPARE(m_here->run({u"outbox"_s, u"drop"_s}).code, 2);
    QCOMPARE(m_here->run({u"outbox"_s, u"retry"_s, u"x"_s}).code, 2);
}

void LedgerTest::parkedBatchesAreShownAndRetried()
{
    const Mock mock;
    m_here->writeConfig("[database]\nurl = \"postgresql://nobody@127.0.0.1:9/x\"\n" +
                        energyApiSource(mock.url()));
    QCOMPARE(m_here->run({u"once"_s}).code, 3); // stored here, but not there
    m_here->localExec(u"UPDATE outbox SET parked_at = 1791928800000, last_error = 'value too long'"
                      " WHERE id = (SELECT min(id) FROM outbox)"_s);
    const qint64 id = m_here->localNumber(u"SELECT id FROM outbox WHERE parked_at IS NOT NULL"_s);
    const QJsonObject status = m_here->run({u"status"_s, u"--json"_s}).json();
    QCOMPARE(status.value(u"parked"_s).toInt(), 1);
    QVERIFY(m_here->run({u"status"_s}).out.contains("1 kept aside"));
    const QJsonObject list = m_here->run({u"outbox"_s, u"list"_s, u"--json"_s}).json();
    const QJsonObject entry = list.value(u"parked"_s).toArray().first().toObject();
    QCOMPARE(entry.value(u"id"_s).toInteger(), id);
    QCOMPARE(entry.value(u"error"_s).toString(), u"value too long"_s);
    QVERIFY(m_here->run({u"outbox"_s, u"list"_s}).out.contains("value too long"));
    QCOMPARE(m_here->run({u"outbox"_s, u"retry"_s, QString::number(id + 1000)}).code, 2);
    const QJsonObject retried =
        m_here->run({u"outbox"_s, u"retry"_s, QString::number(id), u"--json"_s}).json();
    QVERIFY(retried.value(u"parked"_s).toArray().isEmpty());
    // The failing try to deliver may have made an alert, which waits, too.
    QVERIFY(retried.value(u"outbox_depth"_s).toInteger() > list.value(u"outbox_depth"_s).toInteger());
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledger_test.moc"
