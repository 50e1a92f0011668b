// Properties over generated input, seeded so that a failure repeats: no bytes break a parser, and no parser
// invents a fact.
#include "fixture.h"
#include "invariants.h"

#include <QTest>

#include <random>

using namespace etcm;
using namespace etcm::test;

namespace
{
using Random = std::mt19937;

int upTo(Random &random, int most)
{
    return std::uniform_int_distribution<int>(0, most)(random);
}

// One to eight changes: flipped, dropped and doubled pieces, and tokens that JSON readers stumble over.
QByteArray mutated(QByteArray bytes, Random &random)
{
    static const QByteArrayList tokens{"null",
                                       "{",
                                       "}",
                                       "[",
                                       "]",
                                       "\"",
                                       ",",
                                       ":",
                                       "-",
                                       "1e999",
                                       "\\u0000",
                                       "\xFF",
                                       "99999999999999999999",
                                       "true",
                                       "{}",
                                       "[[[[",
                                       "\xEF\xBB\xBF"};
    for (int changes = upTo(random, 7); changes >= 0 && !bytes.isEmpty(); --changes) {
        const int at = upTo(random, int(bytes.size()) - 1);
        const int length = upTo(random, std::min(40, int(bytes.size()) - at));
        switch (upTo(random, 4)) {
        case 0: bytes[at] = char(upTo(random, 255)); break;
        case 1: bytes.remove(at, length); break;
        case 2: bytes.insert(at, bytes.mid(at, length)); break;
        case 3: bytes.insert(at, tokens.at(upTo(random, int(tokens.size()) - 1))); break;
        default: bytes.replace(at, length, tokens.at(upTo(random, int(tokens.size()) - 1))); break;
        }
    }
    return bytes;
}

struct GeneratedSlot {
    QByteArray json;
    std::optional<PricePoint> fact; // what must come of it
};

GeneratedSlot generatedSlot(int index, Random &random)
{
    const UtcTime start = at("2026-03-28T23:00Z") + index * kSlotLength;
    const Price price = Price::fromMicro(upTo(random, 2'000'000) - 1'000'000);
    QByteArray from = '"' + formatIsoOffset(start, zurichOffset(start), upTo(random, 1) == 1) + '"';
    QByteArray to = '"' + formatIsoUtc(start + kSlotLength) + '"';
    QByteArray value = upTo(random, 1) == 1 ? price.toText() : '"' + price.toText() + '"';
    QByteArray unit = upTo(random, 1) == 1 ? "\"CHF_kWh\"" : "\"CHF/kWh\"";
    bool good = false;
    switch (upTo(random, 20)) {
    case 0: value = "null"; break;
    case 1: value = "\"--\""; break;
    case 2: value = "[0.25]"; break;
    case 3: unit = "\"Rp_kWh\""; break;
    case 4: unit = "7"; break;
    case 5: from = "\"yesterday\""; break;
    case 6: to = from; break;
    case 7: to = "null"; break;
    default: good = true; break;
    }
    const QByteArray entry = "{\"value\":" + value + ",\"unit\":" + unit + '}';
    const QByteArray component = upTo(random, 1) == 1 ? '[' + entry + ']' : "{\"energy\":" + entry + '}';
    GeneratedSlot slot{"{\"start_timestamp\":" + from + ",\"grid\":" + component +
                           ",\"end_timestamp\":" + to + '}',
                       std::nullopt};
    if (good)
        slot.fact = PricePoint{start, start + kSlotLength, price};
    return slot;
}
} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noBytesBreakAParser_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QByteArray>("seed");
        const auto row = [](DialectId dialect, Endpoint endpoint, const char *name) {
            QTest::addRow("%s %s %s", qPrintable(dialectName(dialect)), qPrintable(endpointName(endpoint)),
                          name)
                << int(dialect) << int(endpoint) << fixture(name);
        };
        row(DialectId::CkwPublic, Endpoint::Prices, "ckw/example_energyprices.json");
        row(DialectId::CkwPublic, Endpoint::Plant, "ckw/example_lutersarni_live.json");
        row(DialectId::CkwPublic, Endpoint::Signals, "ckw/example_trasignale.json");
        row(DialectId::EnergyApi, Endpoint::Prices, "ckw/example_energyprices.json");
        row(DialectId::VseTariffs, Endpoint::Prices, "synthetic/vse_v1_multi_unit.json");
        row(DialectId::VseTariffs, Endpoint::Prices, "synthetic/vse_v2_objects.json");
        row(DialectId::VseTariffs, Endpoint::Prices, "synthetic/esit_last_second_end.json");
        row(DialectId::EnergyCharts, Endpoint::Prices, "market/energy_charts.json");
        row(DialectId::Entsoe, Endpoint::Prices, "market/entsoe.xml");
        row(DialectId::Aem, Endpoint::Prices, "market/aem.json");
        QTest::addRow("health") << int(DialectId::EnergyApi) << int(Endpoint::Health)
                                << QByteArray(R"({"status":"healthy","uptime_seconds":12})");
    }

    void noBytesBreakAParser()
    {
        QFETCH(int, dialect);
        QFETCH(int, endpoint);
        QFETCH(QByteArray, seed);
        Random random(20261014);
        for (int run = 0; run < 3000; ++run) {
            const QByteArray body = mutated(seed, random);
            const auto answer = parse(DialectId(dialect), Endpoint(endpoint), body);
            const std::string broken = brokenInvariant(answer, Endpoint(endpoint));
            QVERIFY2(broken.empty(), (broken + ": " + body.toStdString()).c_str());
        }
    }

    void exactlyTheValidSlotsBecomeFacts()
    {
        Random random(20261025);
        for (int run = 0; run < 500; ++run) {
            std::vector<int> order(std::size_t(upTo(random, 119) + 1));
            std::iota(order.begin(), order.end(), 0);
            std::shuffle(order.begin(), order.end(), random);
            QByteArrayList slotTexts;
            std::vector<PricePoint> expected;
            for (const int index : order) {
                const GeneratedSlot slot = generatedSlot(index, random);
                slotTexts += slot.json;
                if (slot.fact)
                    expected.push_back(*slot.fact);
            }
            std::sort(expected.begin(), expected.end(),
                      [](const PricePoint &a, const PricePoint &b) { return a.start < b.start; });
            const auto answer =
                parse(DialectId::VseTariffs, Endpoint::Prices, "{\"prices\":[" + slotTexts.join(',') + "]}");
            if (expected.empty()) {
                QVERIFY(!answer);
                QCOMPARE(answer.error().outcome, Outcome::Schema);
                continue;
            }
            QVERIFY(answer);
            QCOMPARE(answer->facts.prices.size(), std::size_t(1));
            QVERIFY(answer->facts.prices[0].points == expected);
            QCOMPARE(answer->faults.size(), order.size() - expected.size());
            QCOMPARE(answer->outcome, answer->faults.empty() ? Outcome::Ok : Outcome::Partial);
        }
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "properties_test.moc"
