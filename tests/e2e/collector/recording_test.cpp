// An incident is recorded between collector and host, and told again to another collector: it stores the same
// facts, and the file holds no secret.
#include "e2e/collector/program_runner.h"

#include <QFile>
#include <QTest>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr auto kSecret = "super_secret_key_2024";

QByteArray sources(const QString &url)
{
    const QByteArray base = url.toLatin1();
    return energyApiSource(url) + "[[source]]\nid = \"ckw-like\"\ndialect = \"ckw-public\"\nbase_url = \"" +
           base + "/ckw/api/v1\"\n[[source]]\nid = \"vse-like\"\ndialect = \"vse-tariffs\"\nbase_url = \"" +
           base + "/vse/v2\"\n";
}

// One collector's cycle; what it said is checked, what it stored is in its local file.
void poll(Installation &here, const QString &url)
{
    here.writeConfig(sources(url));
    here.setVariable(u"DESK_SECRET"_s, QString::fromLatin1(kSecret));
    const Ended cycle = here.run({u"once"_s, u"--json"_s});
    QVERIFY2(cycle.code == 0, cycle.all().constData());
}

// Every column but those that tell when and in which order this collector stored the row.
QStringList factsOf(const Installation &here)
{
    const QString rows =
        u"SELECT count(*) || ' ' || group_concat(line, x'0a') FROM (SELECT %1 AS line FROM %2 ORDER BY 1)"_s;
    const auto table = [&](const QString &columns, const QString &name) {
        return here.localText(rows.arg(columns, name));
    };
    return {
        table(u"source_id || tariff_name || tariff_type || unit || start_timestamp || '-' || end_timestamp "
              u"|| '=' || "
              "value || '@' || coalesce(publication_timestamp, '-')"_s,
              u"energy_prices"_s),
        table(u"source_id || plant_id || timestamp || coalesce(operational_status, '-') || "
              u"coalesce(active_power_mw, '-') "
              "|| coalesce(voltage_kv, '-') || coalesce(wind_speed_kmh, '-')"_s,
              u"plant_status"_s),
        table(u"source_id || signal_name || start_timestamp || '-' || end_timestamp || signal_date"_s,
              u"control_signals"_s),
    };
}
} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasRecordedIsStoredAgain()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"incident.jsonl"_s);
        Installation before;
        {
            Mock host;
            Mock proxy({u"--record"_s, file, u"--upstream"_s, host.url()});
            poll(before, proxy.url());
        }
        QFile recording(file);
        QVERIFY(recording.open(QIODevice::ReadOnly));
        const QByteArray text = recording.readAll();
        QVERIFY(text.count('\n') > 8);
        QVERIFY(text.contains("\"access_token\\\":\\\"scrubbed\\\""));
        const QByteArray basic = QByteArray("energy_trading_client:") + kSecret;
        for (const QByteArray &secret :
             {QByteArray(kSecret), basic.toBase64(), QByteArray("eyJ"), QByteArray("Cookie")})
            QVERIFY2(!text.contains(secret), secret.constData());

        Installation after;
        Mock again({u"--replay"_s, file});
        poll(after, again.url());
        const QStringList facts = factsOf(before);
        for (const QString &table : facts)
            QVERIFY2(table.section(u' ', 0, 0).toInt() > 0, qPrintable(table.left(200)));
        QCOMPARE(factsOf(after), facts);
    }
};

QTEST_GUILESS_MAIN(RecordingTest)
#include "recording_test.moc"
