// The market beside the tariffs, through the real collector: days of the clock change, what each source has
// of the past, and ENTSO-E's security token, which stands in the query of every call and nowhere else.
#include "e2e/collector/program_runner.h"
#include "support/postgres_server.h"

#include "domain/clock.h"
#include "domain/market_day.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kToken = "0d3c2b1a-4e5f-4a6b-8c7d-9e0f1a2b3c4d";

QByteArray sourceAt(const QByteArray &id, const QString &baseUrl, const QByteArray &more = {})
{
    return "[[source]]\nid = \"" + id + "\"\nbase_url = \"" + baseUrl.toLatin1() + "\"\n" + more;
}

QString rowsOf(const QString &source, const MarketDay &day)
{
    return u"SELECT count(*) FROM energy_prices WHERE source_id = '%1' AND start_timestamp >= %2 AND "
           u"start_timestamp < %3"_s.arg(source)
               .arg(toEpochMs(day.start()))
               .arg(toEpochMs(day.end()));
}

// Every file below the folder, whatever it is.
QStringList filesWith(const QByteArray &text, const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found += file.fileName();
    }
    return found;
}
} // namespace

class MarketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void daysOfTheClockChange_data();
    void daysOfTheClockChange();
    void olderYearsHaveHours();
    void whoHasNoPastSaysSo();
    void anotherUnitIsAnAlarm_data();
    void anotherUnitIsAnAlarm();
    void aTokenThatIsRefused();
    void theTokenIsNowhere();
    void withoutATokenNothingIsAsked();

private:
    [[nodiscard]] QString at(const char *path) const { return m_mock->url() + QLatin1StringView(path); }
    Ended run(const QStringList &arguments) const { return m_here->run(arguments, {}, 60'000); }
    void write(const QByteArray &sources) const;
    [[nodiscard]] qint64 central(const QString &sql) const
    {
        return m_server->psql(sql).trimmed().toLongLong();
    }

    std::unique_ptr<Mock> m_mock;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Installation> m_here;
};

void MarketTest::initTestCase()
{
    QString error;
    m_server = PostgresServer::create(&error);
    QVERIFY2(m_server, qPrintable(error));
    QVERIFY(m_server->start());
    const UtcTime evening = std::max(MarketDay::containing(SystemClock().now()).at(20h), SystemClock().now());
    m_mock = std::make_unique<Mock>(QStringList{u"--now"_s, QString::fromLatin1(formatIsoUtc(evening))});
}

void MarketTest::init()
{
    m_server->psql(u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
    m_here = std::make_unique<Installation>();
    m_here->setVariable(u"ETCM_SECRET_ENTSOE_CH"_s, QString::fromLatin1(kToken));
}

void MarketTest::write(const QByteArray &sources) const
{
    m_here->writeConfig("[database]\nurl = \"" + m_server->url().toLatin1() + "\"\n" + sources);
}

void MarketTest::daysOfTheClockChange_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("pricesPath"); // a slash at its end is nothing
    QTest::newRow("Energy-Charts") << u"energy-charts-ch"_s << u"/utilities/energy-charts"_s
                                   << QByteArray("/price/");
    QTest::newRow("ENTSO-E") << u"entsoe-ch"_s << u"/utilities/entsoe"_s << QByteArray("/api/");
}

void MarketTest::daysOfTheClockChange()
{
    QFETCH(QString, source);
    QFETCH(QString, path);
    QFETCH(QByteArray, pricesPath);
    write(sourceAt(source.toLatin1(), m_mock->url() + path, "prices_path = \"" + pricesPath + "\"\n"));
    const std::array days{std::pair{LocalDate(std::chrono::year(2026) / 3 / 29), 92},
                          std::pair{LocalDate(std::chrono::year(2026) / 10 / 25), 100}};
    for (const auto &[date, expected] : days) {
        const MarketDay day(date);
        const auto text = [](const MarketDay &of) { return QString::fromLatin1(formatIsoDate(of.date())); };
        const Ended filled =
            run({u"backfill"_s, u"--source"_s, source, u"--from"_s, text(day), u"--to"_s, text(day.next())});
        QVERIFY2(filled.code == 0, filled.all().constData());
        QVERIFY2(filled.out.startsWith(QByteArray::number(expected) + " slots were missing, 1 calls, "),
                 filled.out.constData());
        QCOMPARE(m_here->localNumber(rowsOf(source, day)), expected);
        QCOMPARE(
            central(
                u"SELECT count(*) FROM energy_prices WHERE unit = 'EUR_MWh' AND tariff_type = 'day_ahead' "
                u"AND tariff_name = 'CH' AND start_timestamp >= '%1' AND start_timestamp < '%2'"_s.arg(
                    QString::fromLatin1(formatIsoUtc(day.start())),
                    QString::fromLatin1(formatIsoUtc(day.end())))),
            expected);
        const Ended told = run({u"ledger"_s, u"--source"_s, source, u"--date"_s, text(day), u"--json"_s});
        const QJsonArray series = told.json().value(u"series"_s).toArray();
        QCOMPARE(series.size(), 1);
        QCOMPARE(series[0][u"unit"_s].toString(), u"EUR_MWh"_s);
        QCOMPARE(series[0][u"slots"_s].toArray().size(), expected);
        QVERIFY(series[0][u"complete"_s].toBool());
        QVERIFY(told.json().value(u"components"_s).toArray().isEmpty());
        const Ended again =
            run({u"backfill"_s, u"--source"_s, source, u"--from"_s, text(day), u"--to"_s, text(day.next())});
        QVERIFY2(again.out.startsWith("0 slots were missing, 0 calls"), again.out.constData());
    }
}

void MarketTest::olderYearsHaveHours()
{
    write(sourceAt("energy-charts-ch", at("/utilities/energy-charts")) +
          sourceAt("entsoe-ch", at("/utilities/entsoe")));
    for (const QString &source : {u"energy-charts-ch"_s, u"entsoe-ch"_s}) {
        const Ended filled = run(
            {u"backfill"_s, u"--source"_s, source, u"--from"_s, u"2024-07-01"_s, u"--to"_s, u"2024-07-02"_s});
        QVERIFY2(filled.code == 0, filled.all().constData());
        const MarketDay day(std::chrono::year(2024) / 7 / 1);
        QCOMPARE(
            m_here->localNumber(rowsOf(source, day) + u" AND end_timestamp - start_timestamp = 3600000"_s),
            24);
        QCOMPARE(m_here->localNumber(rowsOf(source, day)), 24);
        const Ended told =
            run({u"ledger"_s, u"--source"_s, source, u"--date"_s, u"2024-07-01"_s, u"--json"_s});
        QVERIFY(told.json().value(u"series"_s).toArray()[0][u"complete"_s].toBool());
    }
}

void MarketTest::whoHasNoPastSaysSo()
{
    write(sourceAt("aem", at("/utilities/aem")));
    QCOMPARE(run({u"once"_s}).code, 0);
    const Ended told = run(
        {u"backfill"_s, u"--source"_s, u"aem"_s, u"--from"_s, u"2026-03-28"_s, u"--to"_s, u"2026-03-30"_s});
    QCOMPARE(told.code, 3);
    QVERIFY2(
        told.out.startsWith("188 slots were missing, 0 calls, 0 rows new, 188 slots still missing, of which "
                            "188 lie before what the source has (it answers with what holds now, no past)"),
        told.all().constData());
}

void MarketTest::anotherUnitIsAnAlarm_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("path");
    QTest::newRow("AEM") << QByteArray("aem") << u"/utilities/aem"_s;
    QTest::newRow("Energy-Charts") << QByteArray("energy-charts-ch") << u"/utilities/energy-charts"_s;
    QTest::newRow("ENTSO-E") << QByteArray("entsoe-ch") << u"/utilities/entsoe"_s;
}

void MarketTest::anotherUnitIsAnAlarm()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, path);
    const QString file = m_here->path(u"units.toml"_s);
    QFile scenario(file);
    QVERIFY(scenario.open(QIODevice::WriteOnly));
    scenario.write("description = \"USD\"\n[[answers]]\nunit = \"USD\"\n");
    scenario.close();
    const Mock mock({u"--scenario"_s, file});
    write(sourceAt(id, mock.url() + path));
    const Ended cycle = run({u"once"_s, u"--json"_s});
    QCOMPARE(cycle.code, 3);
    QCOMPARE(cycle.endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"schema"_s);
    QVERIFY2(cycle.endpoint(u"prices"_s).value(u"error"_s).toString().contains(u"USD"),
             cycle.all().constData());
}

void MarketTest::aTokenThatIsRefused()
{
    write(sourceAt("entsoe-ch", at("/utilities/entsoe")));
    m_here->setVariable(u"ETCM_SECRET_ENTSOE_CH"_s, u"another-token-of-mine"_s);
    const Ended cycle = run({u"once"_s, u"--json"_s});
    QCOMPARE(cycle.code, 3);
    const QJsonObject prices = cycle.endpoint(u"prices"_s);
    QCOMPARE(prices.value(u"outcome"_s).toString(), u"auth"_s);
    QCOMPARE(prices.value(u"attempts"_s).toInt(), 1);
    const QString error = prices.value(u"error"_s).toString();
    QVERIFY2(error.contains(u"Unauthorized. Missing or invalid security token."), qPrintable(error));
    QVERIFY(!cycle.all().contains("another-token-of-mine"));
}

// With a recording between, every kind of failure, an API that echoes what it was asked, and all commands.
void MarketTest::theTokenIsNowhere()
{
    const QString recording = m_here->path(u"incident.jsonl"_s);
    QByteArray said;
    const auto meet = [&](const QString &address) {
        write(sourceAt("entsoe-ch", address));
        said += run({u"--log-level"_s, u"debug"_s, u"once"_s, u"--json"_s}).all();
    };
    {
        const Mock proxy({u"--record"_s, recording, u"--upstream"_s, m_mock->url()});
        meet(proxy.url() + u"/utilities/entsoe"_s);
        QVERIFY2(said.contains("\"outcome\":\"ok\""), said.constData());
    }
    for (const char *scenario : {"malformed", "wrong-schema", "half-body", "reset", "500-burst", "429"}) {
        const Mock mock({u"--scenario"_s, QString::fromLatin1(scenario)});
        meet(mock.url() + u"/utilities/entsoe"_s);
    }
    const QByteArray echo =
        QByteArray("the call /api?securityToken=") + kToken + "&documentType=A44 failed, " + kToken;
    FixtureServer server({{"/page/api", "<html><title>" + echo + "</title></html>"},
                          {"/text/api", echo},
                          {"/json/api", "{\"error\":\"" + echo + "\"}"},
                          {"/xml/api", "<Acknowledgement_MarketDocument><Reason><code>1</code><text>" +
                                           QByteArray(echo).replace("&", "&amp;") +
                                           "</text></Reason></Acknowledgement_MarketDocument>"}});
    for (const char *kind : {"/page", "/text", "/json", "/xml", "/none"})
        meet(server.url() + QLatin1StringView(kind));
    QVERIFY2(said.contains("the call /api?"), said.constData());
    said += run({u"check"_s, u"entsoe-ch"_s}).all();
    write(sourceAt("entsoe-ch", at("/utilities/entsoe")));
    const Ended check = run({u"check"_s, u"entsoe-ch"_s});
    QVERIFY2(check.code == 0 && check.out.contains("goes into the query"), check.all().constData());
    said += check.all() + run({u"status"_s, u"--json"_s}).all() + run({u"sources"_s, u"--json"_s}).all();
    said += run({u"backfill"_s, u"--source"_s, u"entsoe-ch"_s, u"--from"_s, u"2026-10-24"_s, u"--to"_s,
                 u"2026-10-26"_s})
                .all();
    for (const char *table : {"prices", "health", "alerts"})
        said += run({u"export"_s, QString::fromLatin1(table), u"--from"_s, u"2026-01-01"_s, u"--to"_s,
                     u"2027-01-01"_s})
                    .all();
    QProcess dump;
    dump.start(m_server->program(u"pg_dump"_s), {m_server->url()});
    QVERIFY(dump.waitForFinished(30'000));
    const QByteArray dumped = dump.readAllStandardOutput();
    QVERIFY(dumped.contains("api_health_logs") && dumped.contains("EUR_MWh"));
    QVERIFY(!said.contains(kToken));
    QVERIFY(!dumped.contains(kToken));
    QCOMPARE(filesWith(kToken, m_here->path({})), QStringList());
    QVERIFY(!filesWith("securityToken=scrubbed", m_here->path({})).isEmpty());
}

void MarketTest::withoutATokenNothingIsAsked()
{
    write(sourceAt("entsoe-ch", at("/utilities/entsoe"), "secret = \"env:NOWHERE\"\n"));
    m_here->setVariable(u"ETCM_SECRET_ENTSOE_CH"_s, QString());
    const Ended cycle = run({u"once"_s, u"--json"_s});
    QCOMPARE(cycle.code, 3);
    QCOMPARE(cycle.endpoint(u"prices"_s).value(u"attempts"_s).toInt(), 0);
    QVERIFY2(cycle.endpoint(u"prices"_s).value(u"error"_s).toString().contains(u"NOWHERE"),
             cycle.all().constData());
}

QTEST_GUILESS_MAIN(MarketTest)
#include "market_test.moc"
