// What cannot be right, from the wire to the screen: named by `once`, kept with its mark, and accepted by a
// person.
#include "e2e/collector/program_runner.h"

#include "domain/market_day.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QByteArray kPrices("/netzinformationen/energie/dynamische-preise");
const QByteArray kPlant("/netzinformationen/kraftwerke/lutersarni/live");
const QByteArray kSignals("/netzinformationen/trasignale/last");

UtcTime now()
{
    return fromEpochMs(QDateTime::currentMSecsSinceEpoch());
}

// Written with single quotes, to be read.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

// The present day, 0.2 CHF/kWh and a little more from slot to slot, times a factor.
QByteArray pricesOf(double factor, const char *component = "[{'unit':'CHF_kWh','value':%1}]")
{
    const MarketDay day = MarketDay::containing(now());
    QByteArrayList list;
    for (int i = 0; i < day.slotCount(); ++i) {
        const QByteArray value = QByteArray::number((0.2 + i * 1e-4) * factor, 'f', 6);
        list += "{'start_timestamp':'" + formatIsoUtc(day.slotStart(i)) + "','end_timestamp':'" +
                formatIsoUtc(day.slotStart(i) + kSlotLength) +
                "','integrated':" + QByteArray(component).replace("%1", value) + '}';
    }
    return json("{'publication_timestamp':'" + formatIsoUtc(day.start()) + "','prices':[" + list.join(',') +
                "]}");
}

QByteArray plantOf(UtcTime time, const char *power)
{
    return json("{'zeitstempel':'" + formatIsoUtc(std::chrono::floor<std::chrono::seconds>(time)) +
                "','betriebsstatus':'in Betrieb','spannung':'20.69','wirkleistung':'" + power +
                "','blindleistung':'-0.02','windgeschwindigkeit':'12.9'}");
}

QByteArray signalsOf(const MarketDay &day)
{
    return json("[{'Name':'000R','Description':'" + QByteArray("Boiler ").repeated(1429) + "','Date':'" +
                formatIsoDate(day.date()) + "','Start':'" + formatIsoUtc(day.start() + 2h) + "','End':'" +
                formatIsoUtc(day.start() + 3h) + "'}]");
}
} // namespace

class ImplausibleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pricesOfAnotherScale();
    void aCorrectionIsNoRevision();
    void aPlantAheadOfItsTime();
    void severalFaultsOfAPlant();
    void signalsToCome();
    void aComponentInAnotherShape();
    void faultsBesideThePrices();

private:
    Ended once() { return m_here->run({u"once"_s, u"--json"_s}); }

    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<Installation> m_here;
};

void ImplausibleTest::init()
{
    m_server = std::make_unique<FixtureServer>(QMap<QByteArray, QByteArray>{
        {kPrices, pricesOf(1)},
        {kPlant, plantOf(now() - 5min, "1.5")},
        {kSignals, signalsOf(MarketDay::containing(now()).previous())},
    });
    m_here = std::make_unique<Installation>();
    m_here->writeConfig("[[source]]\nid = \"ckw\"\nbase_url = \"" + m_server->url().toLatin1() +
                        "\"\ntariff_names = [\"home_dynamic\"]\n");
    const Ended cycle = once();
    QVERIFY2(cycle.code == 0, cycle.all().constData());
}

void ImplausibleTest::pricesOfAnotherScale()
{
    const QString marked = u"SELECT count(*) FROM energy_prices WHERE implausible = 'value'"_s;
    QCOMPARE(m_here->localNumber(marked), 0);
    m_server->serve(kPrices, pricesOf(1000));
    for (int again = 0; again < 2; ++again) {
        const Ended cycle = once();
        QCOMPARE(cycle.code, 3);
        const QJsonObject prices = cycle.endpoint(u"prices"_s);
        QCOMPARE(prices.value(u"outcome"_s).toString(), u"implausible"_s);
        QVERIFY2(prices.value(u"error"_s).toString().contains(u"plausible is -0.5 to 1"),
                 cycle.out.constData());
        const qint64 all = m_here->localNumber(u"SELECT count(*) FROM energy_prices"_s);
        QCOMPARE(prices.value(u"rows"_s).toInt(), int(all));
        QCOMPARE(m_here->localNumber(marked), all); // kept, marked
    }
    QCOMPARE(m_here->localNumber(u"SELECT count(*) FROM energy_price_revisions"_s) > 0, true);
    QCOMPARE(m_here->localNumber(u"SELECT count(*) FROM alerts WHERE rule = 'prices_revised'"_s), 0);
    // A person says that it is right: the marks go with the next poll, and stay away.
    const Ended check = m_here->run({u"check"_s, u"ckw"_s, u"--accept"_s});
    QVERIFY2(!check.out.contains("implausible"), check.all().constData());
    QCOMPARE(once().endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"ok"_s);
    QCOMPARE(m_here->localNumber(marked), 0);
    QCOMPARE(once().endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"ok"_s);
}

void ImplausibleTest::aCorrectionIsNoRevision()
{
    const auto toldRevisions = [this] {
        return m_here->localNumber(u"SELECT count(*) FROM alerts WHERE rule = 'prices_revised'"_s);
    };
    for (const int scale : {1000, 1}) {
        m_server->serve(kPrices, pricesOf(scale));
        const QString outcome = once().endpoint(u"prices"_s).value(u"outcome"_s).toString();
        QCOMPARE(outcome, scale == 1 ? u"ok"_s : u"implausible"_s);
        QCOMPARE(toldRevisions(), 0);
    }
    QVERIFY(m_here->localNumber(u"SELECT count(*) FROM energy_price_revisions"_s) > 0);
    m_server->serve(kPrices, pricesOf(2)); // as plausible as before
    QCOMPARE(once().endpoint(u"prices"_s).value(u"outcome"_s).toString(), u"ok"_s);
    QCOMPARE(toldRevisions(), 1);
}

void ImplausibleTest::aPlantAheadOfItsTime()
{
    m_server->serve(kPlant, plantOf(now() + 1h, "1.9"));
    const QJsonObject plant = once().endpoint(u"plant"_s);
    QCOMPARE(plant.value(u"outcome"_s).toString(), u"implausible"_s);
    QVERIFY(plant.value(u"error"_s).toString().contains(u"min ahead"));
    QCOMPARE(m_here->localText(u"SELECT implausible FROM plant_status WHERE active_power_mw > 1.8"_s),
             u"timestamp"_s);
    QCOMPARE(m_here->localText(u"SELECT active_power_mw FROM v_latest_plant_status"_s), u"1.5"_s);
    m_server->serve(kPlant, plantOf(now() - 1min, "1.6"));
    QCOMPARE(once().endpoint(u"plant"_s).value(u"outcome"_s).toString(), u"ok"_s);
    QCOMPARE(m_here->localText(u"SELECT active_power_mw FROM v_latest_plant_status"_s), u"1.6"_s);
}

void ImplausibleTest::severalFaultsOfAPlant()
{
    m_server->serve(kPlant, plantOf(now() - 24h, "n/a"));
    QJsonObject plant = once().endpoint(u"plant"_s);
    QCOMPARE(plant.value(u"outcome"_s).toString(), u"stale"_s);
    QVERIFY(plant.value(u"error"_s).toString().contains(u"wirkleistung is \"n/a\", no number"));
    m_server->serve(kPlant, plantOf(now() - 24h, "4.8"));
    plant = once().endpoint(u"plant"_s);
    QCOMPARE(plant.value(u"outcome"_s).toString(), u"implausible"_s);
    QVERIFY(plant.value(u"error"_s).toString().contains(u"min old"));
    const Ended csv =
        m_here->run({u"export"_s, u"plant"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2100-01-01"_s});
    QVERIFY2(csv.out.contains(",implausible") && csv.out.contains(",active_power_mw\r\n"),
             csv.out.constData());
}

void ImplausibleTest::signalsToCome()
{
    const MarketDay today = MarketDay::containing(now());
    // 10,000 characters of description cost nothing but their end.
    QCOMPARE(m_here->localNumber(u"SELECT length(description) FROM control_signals"_s), 1000);
    m_server->serve(kSignals, signalsOf(today.next().next()));
    const QJsonObject row = once().endpoint(u"signals"_s);
    QCOMPARE(row.value(u"outcome"_s).toString(), u"implausible"_s);
    QCOMPARE(
        m_here->localNumber(u"SELECT count(*) FROM control_signals WHERE implausible = 'start_timestamp'"_s),
        1);
}

void ImplausibleTest::aComponentInAnotherShape()
{
    m_server->serve(kPrices, pricesOf(2, "{'unit':'CHF_kWh','value':%1}"));
    const QJsonObject prices = once().endpoint(u"prices"_s);
    QCOMPARE(prices.value(u"outcome"_s).toString(), u"schema"_s);
    QVERIFY2(prices.value(u"error"_s).toString().contains(u"$.prices[0].integrated"),
             qPrintable(prices.value(u"error"_s).toString()));
    QCOMPARE(m_here->localText(u"SELECT max(value) < 0.3 FROM energy_prices"_s), u"1"_s); // the old ones stay
}

void ImplausibleTest::faultsBesideThePrices()
{
    m_server->serve(kPrices, pricesOf(1.1).chopped(1) +
                                 R"(,"note":"Wind \ud83d","id":123456789012345678901234567890})");
    const QJsonObject prices = once().endpoint(u"prices"_s);
    QCOMPARE(prices.value(u"outcome"_s).toString(), u"ok"_s);
    QVERIFY(prices.value(u"rows"_s).toInt() >= 92);
    m_server->serve(kPrices, "<html><head><title>Please log in</title></head></html>");
    const QJsonObject page = once().endpoint(u"prices"_s);
    QCOMPARE(page.value(u"outcome"_s).toString(), u"malformed"_s);
    QString error = page.value(u"error"_s).toString();
    QVERIFY2(error.startsWith(u"an HTML page instead of data: Please log in ("), qPrintable(error));
    m_server->serve(kPrices, {});
    error = once().endpoint(u"prices"_s).value(u"error"_s).toString();
    QVERIFY2(error.contains(u"an empty answer"), qPrintable(error));
}

QTEST_GUILESS_MAIN(ImplausibleTest)
#include "implausible_test.moc"
