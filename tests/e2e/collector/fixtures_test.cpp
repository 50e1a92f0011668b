// CKW's own example payloads, served as its API would: parse, store and export leave them unchanged.
#include "e2e/collector/program_runner.h"

#include "domain/utc_time.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(ETCM_FIXTURES "/ckw/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// CSV without quoted fields, which these tables have not.
std::vector<QMap<QByteArray, QByteArray>> rowsOf(const QByteArray &csv)
{
    QList<QByteArray> lines = csv.split('\n');
    const QList<QByteArray> head = lines.takeFirst().trimmed().split(',');
    std::vector<QMap<QByteArray, QByteArray>> rows;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        QMap<QByteArray, QByteArray> row;
        for (qsizetype i = 0; i < head.size() && cells.size() == head.size(); ++i)
            row.insert(head.at(i), cells.at(i));
        if (!row.isEmpty())
            rows.push_back(row);
    }
    return rows;
}
} // namespace

class FixturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pricesAreUnchanged();
    void plantIsUnchanged();
    void signalsAreUnchanged();

private:
    Installation m_here;
    std::unique_ptr<FixtureServer> m_server;
};

void FixturesTest::initTestCase()
{
    m_server = std::make_unique<FixtureServer>(QMap<QByteArray, QByteArray>{
        {"/netzinformationen/energie/dynamische-preise", fixture("example_energyprices.json")},
        {"/netzinformationen/kraftwerke/lutersarni/live", fixture("example_lutersarni_live.json")},
        {"/netzinformationen/trasignale/latest", fixture("example_trasignale.json")},
        {"/netzinformationen/trasignale/last", fixture("example_trasignale.json")},
    });
    m_here.writeConfig("[[source]]\nid = \"ckw\"\nbase_url = \"" + m_server->url().toLatin1() +
                       "\"\ntariff_names = [\"home_dynamic\"]\n");
    const Ended cycle = m_here.run({u"once"_s, u"--json"_s});
    // The example's plant reading is old: stored, and called stale.
    QVERIFY2(cycle.code == 3, cycle.all().constData());
    for (const QJsonValue &row : cycle.json().value(u"endpoints"_s).toArray()) {
        const bool plant = row.toObject().value(u"endpoint"_s) == u"plant"_s;
        QCOMPARE(row.toObject().value(u"outcome"_s).toString(), plant ? u"stale"_s : u"ok"_s);
        QVERIFY(row.toObject().value(u"rows_new"_s).toInt() > 0);
    }
}

void FixturesTest::pricesAreUnchanged()
{
    const Ended csv =
        m_here.run({u"export"_s, u"prices"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2030-01-01"_s});
    QVERIFY2(csv.code == 0, csv.all().constData());
    const auto rows = rowsOf(csv.out);
    const QJsonArray slots_ =
        QJsonDocument::fromJson(fixture("example_energyprices.json")).object().value(u"prices"_s).toArray();
    QCOMPARE(rows.size(), std::size_t(slots_.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QJsonObject slot = slots_.at(qsizetype(i)).toObject();
        const QByteArray start = slot.value(u"start_timestamp"_s).toString().toLatin1();
        QCOMPARE(rows.at(i).value("start_utc"), formatIsoUtc(*parseIsoTime(start)));
        for (const char *type : {"grid", "electricity", "integrated", "grid_usage"}) {
            const QJsonArray values = slot.value(QLatin1StringView(type)).toArray();
            if (values.isEmpty())
                continue;
            const double value = values.first().toObject().value(u"value"_s).toDouble();
            QCOMPARE(rows.at(i).value(QByteArray(type) + "_CHF_kWh").toDouble(), value);
        }
    }
}

void FixturesTest::plantIsUnchanged()
{
    const Ended csv =
        m_here.run({u"export"_s, u"plant"_s, u"--from"_s, u"2025-12-03"_s, u"--to"_s, u"2025-12-04"_s});
    QVERIFY2(csv.code == 0, csv.all().constData());
    const auto rows = rowsOf(csv.out);
    QCOMPARE(rows.size(), std::size_t(1));
    const QJsonObject live = QJsonDocument::fromJson(fixture("example_lutersarni_live.json")).object();
    const QByteArray all = csv.out;
    for (const QString &key :
         {u"spannung"_s, u"wirkleistung"_s, u"blindleistung"_s, u"windgeschwindigkeit"_s}) {
        const double value = live.value(key).toString().toDouble();
        bool found = false;
        for (const QByteArray &cell : rows.front())
            found = found || (!cell.isEmpty() && qFuzzyCompare(cell.toDouble(), value));
        QVERIFY2(found, qPrintable(key));
    }
}

void FixturesTest::signalsAreUnchanged()
{
    const Ended csv =
        m_here.run({u"export"_s, u"signals"_s, u"--from"_s, u"2025-01-01"_s, u"--to"_s, u"2026-01-01"_s});
    QVERIFY2(csv.code == 0, csv.all().constData());
    const QJsonArray served = QJsonDocument::fromJson(fixture("example_trasignale.json")).array();
    QCOMPARE(rowsOf(csv.out).size(), std::size_t(served.size()));
    for (const QJsonValue &one : served)
        QVERIFY(csv.out.contains(one.toObject().value(u"Description"_s).toString().toUtf8()));
}

QTEST_GUILESS_MAIN(FixturesTest)
#include "fixtures_test.moc"
