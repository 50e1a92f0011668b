// Bodies that are spoiled beside the facts, bodies that are no data at all, and components in another shape.
#include "fixture.h"

#include "domain/json_repair.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;

namespace
{
constexpr auto kVse = DialectId::VseTariffs;

// Three slots with two components, and room for more beside the list.
QByteArray answerWith(const QByteArray &grid, const QByteArray &beside = {})
{
    QByteArrayList hours;
    for (int hour = 0; hour < 3; ++hour) {
        hours += QByteArray("{'start_timestamp':'2026-02-01T0%1:00Z','end_timestamp':'2026-02-01T0%2:00Z',"
                            "'integrated':[{'unit':'CHF_kWh','value':0.2}],'grid':")
                     .replace("%1", QByteArray::number(hour))
                     .replace("%2", QByteArray::number(hour + 1))
                     .replace('\'', '"') +
                 grid + '}';
    }
    return QByteArray("{'publication_timestamp':'2026-01-31T12:00:00Z','prices':[").replace('\'', '"') +
           hours.join(',') + ']' + beside + '}';
}

const QByteArray kGrid = R"([{"unit":"CHF_kWh","value":0.1}])";

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}
} // namespace

class BodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultBesideTheFactsCostsNothing_data()
    {
        QTest::addColumn<QByteArray>("beside");
        const auto row = [](const char *name, const QByteArray &value) {
            QTest::newRow(name) << ",\"note\":" + value;
        };
        row("high surrogate alone", "\"Wind \\ud83d\"");
        row("low surrogate alone", "\"\\ude00 Wind\"");
        row("two high surrogates", "\"\\ud83d\\ud83d\\ude00\"");
        row("high surrogate before a letter", "\"\\ud83dx\"");
        row("unknown escape", "\"C:\\Wind\"");
        row("escape without digits", "\"\\u12G4\"");
        row("line end in a text", "\"two\nlines\"");
        row("Latin-1", "\"Z\xFCrich\"");
        row("cut UTF-8", "\"Z\xC3\"");
        row("huge integer", "123456789012345678901234567890");
        row("huge negative integer", "-99999999999999999999999");
        row("beyond double", "1e999");
        row("NaN", "NaN");
        row("minus infinity", "-Infinity");
        row("number with a sign", "+1");
        row("leading zero", "007");
        row("point without digits", "1.");
        row("word", "undefined");
        row("deep nesting", nested(5000));
        row("key with half a pair", "{\"\\udc00\":1}");
    }

    void aFaultBesideTheFactsCostsNothing()
    {
        QFETCH(QByteArray, beside);
        const auto clean = parse(kVse, Endpoint::Prices, answerWith(kGrid));
        const auto answer = parse(kVse, Endpoint::Prices, answerWith(kGrid, beside));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.factCount(), std::size_t(6));
        QVERIFY(answer->facts.prices[0].points == clean->facts.prices[0].points);
    }

    void aFaultInAValueCostsThatValue_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"NaN", "1e999", "123456789012345678901234567890", "+0.1.2", "\"\\ud83d\""})
            QTest::newRow(value) << QByteArray(value);
    }

    void aFaultInAValueCostsThatValue()
    {
        QFETCH(QByteArray, value);
        QByteArray body = answerWith(kGrid);
        body.replace(body.indexOf("0.1"), 3, value);
        const auto answer = parse(kVse, Endpoint::Prices, body);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->facts.factCount(), std::size_t(5));
        QCOMPARE(answer->faults.at(0).path, u"$.prices[0].grid[0].value"_s);
    }

    void exactNumbersSurviveARepair()
    {
        const auto repaired =
            repairedJson("{\"a\":[0.079999998,-1.5e-3,12,\"x\\\"y\",true],\"b\":\"\\ud83d\"}");
        QVERIFY(repaired);
        QCOMPARE(*repaired,
                 QByteArray("{\"a\":[0.079999998,\"-1.5e-3\",12,\"x\\\"y\",true],\"b\":\"\\ufffd\"}"));
    }

    // As in the answers of token servers.
    void ofTwoMembersOfANameTheLastHolds()
    {
        const auto answer =
            parse(kVse, Endpoint::Prices,
                  answerWith(R"(null,"grid":[{"unit":"CHF_m","unit":"CHF_kWh","value":0.7,"value":0.1}])",
                             R"(,"publication_timestamp":"2026-01-31T13:00:00Z")"));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Ok);
        for (const PriceSeries &series : answer->facts.prices) {
            const bool isGrid = series.key.tariffType == TariffType::Grid;
            QCOMPARE(series.points.front().value, Price::fromDouble(isGrid ? 0.1 : 0.2));
            QCOMPARE(series.publication, parseIsoTime("2026-01-31T13:00:00Z"));
        }
    }

    void theStructureIsNeverMended_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray whole = answerWith(kGrid);
        QTest::newRow("cut") << whole.left(whole.size() / 2);
        QTest::newRow("cut in a text") << whole.left(30);
        QTest::newRow("without its end") << whole.chopped(1);
        QTest::newRow("two documents") << whole + whole;
        QTest::newRow("comma too many") << answerWith(kGrid, ",");
        QTest::newRow("without a comma") << answerWith(kGrid, "\"x\":1");
        QTest::newRow("deeper than anybody means") << answerWith(kGrid, ",\"x\":" + nested(50'000));
    }

    void theStructureIsNeverMended()
    {
        QFETCH(QByteArray, body);
        const auto answer = parse(kVse, Endpoint::Prices, body);
        QVERIFY(!answer);
        QCOMPARE(answer.error().outcome, Outcome::Malformed);
        QVERIFY(answer.error().what.startsWith(u"the answer is not readable as JSON"));
    }

    void theSourcesOwnWordsAreTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *body, const char *words) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(words);
        };
        row("error", R"({"error":"tariff unknown"})", "\"tariff unknown\"");
        row("message", R"({"message":"closed\nuntil 9","description":"x","url":"/y"})", "\"closed until 9\"");
        row("detail", R"({"detail":[{"msg":"field required"}]})", "field required");
        row("error object", R"({"error":{"code":17,"message":"no contract"}})", "no contract");
        row("problem", R"({"type":"about:blank","title":"Too early","status":425})", "\"Too early\"");
        row("other case", R"({"Message":"The user is not authorized"})", "\"The user is not authorized\"");
    }

    void theSourcesOwnWordsAreTold()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        for (const DialectId dialect : {DialectId::EnergyApi, DialectId::CkwPublic, DialectId::VseTariffs}) {
            const auto answer = parse(dialect, Endpoint::Prices, body);
            QVERIFY(!answer);
            QCOMPARE(answer.error().outcome, Outcome::Schema);
            QVERIFY2(answer.error().what.contains(words), qPrintable(answer.error().what));
        }
        const auto plant = parse(DialectId::CkwPublic, Endpoint::Plant, body);
        QVERIFY(!plant && plant.error().what.contains(words));
    }

    void wordsUnderOtherKeysAreToldToo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *body, const char *words) {
            QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(words);
        };
        row(R"({"messege":"typo"})", "messege: \"typo\"");
        row(R"({"status":"error","hint":"no data\nyet"})", "status: \"error\", hint: \"no data yet\"");
        row(R"({"meldung":{"text":"Wartung bis 9 Uhr","code":7}})", "text: \"Wartung bis 9 Uhr\"");
        row(R"({"result":null,"info":"at most 7 days","at":"2026-02-01T00:00Z"})",
            "says info: \"at most 7 days\"");
    }

    void wordsUnderOtherKeysAreToldToo()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        for (const DialectId dialect : {DialectId::EnergyApi, DialectId::CkwPublic, DialectId::VseTariffs}) {
            for (const Endpoint endpoint : {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals}) {
                if (dialect == DialectId::VseTariffs && endpoint != Endpoint::Prices)
                    continue;
                const auto answer = parse(dialect, endpoint, body);
                QVERIFY(!answer);
                QCOMPARE(answer.error().outcome, Outcome::Schema);
                QVERIFY2(answer.error().what.contains(words), qPrintable(answer.error().what));
            }
        }
        const auto longest = parse(kVse, Endpoint::Prices, "{\"x\":\"" + QByteArray(50'000, 'w') + "\"}");
        QVERIFY(!longest && longest.error().what.size() < 230);
        // Not published, in CKW's own shape.
        QVERIFY(parse(DialectId::CkwPublic, Endpoint::Prices, R"({"status":404,"body":"none"})"));
    }

    void aComponentInAnotherShapeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("grid");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *grid, const char *path) {
            QTest::newRow(name) << QByteArray(grid) << u"$.prices[0].grid"_s + QString::fromUtf8(path);
        };
        row("object instead of a list", R"({"unit":"CHF_kWh","value":0.5})", "");
        row("object of an unknown part", R"({"work":{"unit":"CHF_kWh","value":0.5}})", ".work");
        row("object of numbers", R"({"CHF_kWh":0.5})", "");
        row("number", "0.5", "");
        row("text", "\"0.5\"", "");
        row("list of numbers", "[0.5]", "[0]");
        row("list of lists", R"([["CHF_kWh",0.5]])", "[0]");
        row("part that is a number", R"({"energy":0.5})", ".energy");
    }

    void aComponentInAnotherShapeIsNamed()
    {
        QFETCH(QByteArray, grid);
        QFETCH(QString, path);
        const auto answer = parse(kVse, Endpoint::Prices, answerWith(grid));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->facts.factCount(), std::size_t(3)); // the integrated price
        QCOMPARE(answer->faults.size(), std::size_t(3));
        QCOMPARE(answer->faults[0].path, path);
        QVERIFY(answer->faults[0].kind == FaultKind::Shape);
        // Where no component can be read, the answer as a whole has another shape.
        QByteArray all = answerWith(grid);
        const auto none =
            parse(kVse, Endpoint::Prices, all.replace(R"([{"unit":"CHF_kWh","value":0.2}])", grid));
        QVERIFY(!none);
        QCOMPARE(none.error().outcome, Outcome::Schema);
        QVERIFY2(none.error().where.startsWith(u"$.prices[0].integrated"), qPrintable(none.error().where));
    }

    void aZeroPublicationIsNone()
    {
        QByteArray body = answerWith(kGrid);
        const auto answer =
            parse(kVse, Endpoint::Prices, body.replace("2026-01-31T12:00:00Z", "0001-01-01T00:00:00Z"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->faults.at(0).path, u"$.publication_timestamp"_s);
        QCOMPARE(answer->facts.factCount(), std::size_t(6));
        QVERIFY(!answer->facts.prices[0].publication);
    }
};

QTEST_GUILESS_MAIN(BodiesTest)
#include "bodies_test.moc"
