// One cycle against the simulator in each dialect, twice; what is stored is what was served.
#include "e2e/collector/program_runner.h"

#include <QJsonArray>
#include <QTest>

using namespace etcm::test;
using namespace Qt::StringLiterals;

class OnceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_mock = std::make_unique<Mock>(); }
    void energyApi_data();
    void energyApi();
    void publicDialects_data();
    void publicDialects();
    void onlyTheNamedSource();
    void checkNamesEachStep();

private:
    std::unique_ptr<Mock> m_mock;
};

void OnceTest::energyApi_data()
{
    QTest::addColumn<QByteArray>("auth");
    QTest::newRow("client credentials, Basic") << QByteArray("client_auth = \"basic\"\n");
    QTest::newRow("client credentials, body") << QByteArray("client_auth = \"body\"\n");
    QTest::newRow("password, as the original design") << QByteArray("password");
}

void OnceTest::energyApi()
{
    QFETCH(const QByteArray, auth);
    Installation here;
    QByteArray source = energyApiSource(m_mock->url(), auth == "password" ? QByteArray() : auth);
    if (auth == "password")
        source.replace("\"client_credentials\"", "\"password\"");
    here.writeConfig(source);
    here.setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    const Ended first = here.run({u"once"_s, u"--json"_s});
    QVERIFY2(first.code == 0, first.all().constData());
    const QJsonObject prices = first.endpoint(u"prices"_s);
    QCOMPARE(prices.value(u"outcome"_s).toString(), u"ok"_s);
    QCOMPARE(prices.value(u"http_status"_s).toInt(), 200);
    QVERIFY(prices.value(u"rows"_s).toInt() >=
            736); // two products, four components, at least the shortest day
    QCOMPARE(prices.value(u"rows_new"_s), prices.value(u"rows"_s));
    QCOMPARE(first.endpoint(u"plant"_s).value(u"rows_new"_s).toInt(), 1);
    QVERIFY(first.endpoint(u"signals"_s).value(u"rows_new"_s).toInt() > 0);
    QCOMPARE(first.endpoint(u"health"_s).value(u"outcome"_s).toString(), u"ok"_s);
    QCOMPARE(first.json().value(u"outbox_depth"_s).toInt(), 0);
    QCOMPARE(here.localNumber(u"SELECT count(*) FROM energy_prices"_s), prices.value(u"rows"_s).toInt());
    QVERIFY(here.localNumber(u"SELECT count(*) FROM api_health_logs WHERE endpoint LIKE '%token%'"_s) >= 1);

    const Ended second = here.run({u"once"_s, u"--json"_s});
    QCOMPARE(second.code, 0);
    QCOMPARE(second.endpoint(u"prices"_s).value(u"rows"_s), prices.value(u"rows"_s));
    QCOMPARE(second.endpoint(u"prices"_s).value(u"rows_new"_s).toInt(), 0);
    QCOMPARE(second.endpoint(u"signals"_s).value(u"rows_new"_s).toInt(), 0);
}

void OnceTest::publicDialects_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QString>("path");
    QTest::newRow("ckw-public") << QByteArray("ckw-public") << u"/ckw/api/v1"_s;
    QTest::newRow("vse v1") << QByteArray("vse-tariffs") << u"/vse/v1"_s;
    QTest::newRow("vse v2") << QByteArray("vse-tariffs") << u"/vse/v2"_s;
}

void OnceTest::publicDialects()
{
    QFETCH(const QByteArray, dialect);
    QFETCH(const QString, path);
    Installation here;
    here.writeConfig("[[source]]\nid = \"u\"\ndialect = \"" + dialect + "\"\nbase_url = \"" +
                     (m_mock->url() + path).toLatin1() + "\"\n");
    const Ended first = here.run({u"once"_s, u"--json"_s});
    QVERIFY2(first.code == 0, first.all().constData());
    const QJsonObject prices = first.endpoint(u"prices"_s);
    QVERIFY(prices.value(u"rows"_s).toInt() >= 368);
    QCOMPARE(prices.value(u"rows_new"_s), prices.value(u"rows"_s));
    const Ended second = here.run({u"once"_s, u"--json"_s});
    QCOMPARE(second.endpoint(u"prices"_s).value(u"rows_new"_s).toInt(), 0);
}

void OnceTest::onlyTheNamedSource()
{
    Installation here;
    here.writeConfig("[[source]]\nid = \"a\"\ndialect = \"ckw-public\"\nbase_url = \"" +
                     (m_mock->url() + u"/ckw/api/v1"_s).toLatin1() +
                     "\"\n[[source]]\nid = \"b\"\ndialect = \"vse-tariffs\"\nbase_url = \"" +
                     (m_mock->url() + u"/vse/v1"_s).toLatin1() + "\"\n");
    const Ended cycle = here.run({u"once"_s, u"--source"_s, u"b"_s, u"--json"_s});
    QCOMPARE(cycle.code, 0);
    const QJsonArray rows = cycle.json().value(u"endpoints"_s).toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject().value(u"source"_s).toString(), u"b"_s);
}

void OnceTest::checkNamesEachStep()
{
    Installation here;
    here.writeConfig(energyApiSource(m_mock->url()));
    here.setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    const Ended well = here.run({u"check"_s, u"desk"_s});
    QVERIFY2(well.code == 0, well.all().constData());
    for (const char *line : {"ok    dns", "ok    tcp", "ok    token", "ok    clock",
                             "ok    prices home_dynamic", "ok    plant", "ok    signals", "ok    health"})
        QVERIFY2(well.out.contains(line), (QByteArray(line) + "\n" + well.out).constData());
    here.setVariable(u"DESK_SECRET"_s, u"wrong_secret_0815"_s);
    const Ended refused = here.run({u"check"_s, u"desk"_s});
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.out.contains("fail  token"), refused.out.constData());
    QVERIFY(!refused.all().contains("wrong_secret_0815"));
    const Ended url = here.run({u"check"_s, m_mock->url() + u"/ckw/api/v1"_s});
    QVERIFY2(url.out.contains("ok    ckw-public"), url.out.constData());
}

QTEST_GUILESS_MAIN(OnceTest)
#include "once_test.moc"
