// What waits in the outbox comes back exactly.
#include "store/outbox_payload.h"
#include "support/sample_facts.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

class OutboxPayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTripKeepsEverything()
    {
        OutboxPayload payload{mixedBatch(kDay), {sampleTransition(u"i1"_s, AlertState::Firing, kDay)}};
        payload.batch.prices[0].points[3].value = Price::fromMicro(-12'345);
        payload.batch.prices[0].points[7].end += std::chrono::milliseconds(1);
        payload.batch.prices.push_back({{u"ekz"_s, u"x"_s, TariffType::GridUsage, u"CHF_m"_s}, {}, {}});

        const auto back = decodePayload(encodePayload(payload));
        QVERIFY2(back, qPrintable(back ? QString() : back.error().text()));
        QCOMPARE(back->batch.sourceId, payload.batch.sourceId);
        QVERIFY(back->batch.fetchedAt == payload.batch.fetchedAt);
        QCOMPARE(back->batch.prices.size(), payload.batch.prices.size());
        for (std::size_t i = 0; i < payload.batch.prices.size(); ++i) {
            QVERIFY(back->batch.prices[i].key == payload.batch.prices[i].key);
            QVERIFY(back->batch.prices[i].publication == payload.batch.prices[i].publication);
            QVERIFY(back->batch.prices[i].points == payload.batch.prices[i].points);
        }
        QVERIFY(back->batch.plant == payload.batch.plant);
        QVERIFY(back->batch.controlSignals == payload.batch.controlSignals);
    }

    void roundTripKeepsRequestsAndTransitions()
    {
        OutboxPayload payload{mixedBatch(kDay), {sampleTransition(u"i1"_s, AlertState::Firing, kDay)}};
        payload.batch.requests[0].error = u"no answer in time"_s;
        const auto back = decodePayload(encodePayload(payload));
        QVERIFY(back);
        const RequestRecord &request = back->batch.requests.at(0);
        const RequestRecord &original = payload.batch.requests.at(0);
        QCOMPARE(request.requestId, original.requestId);
        QCOMPARE(request.error, original.error);
        QVERIFY(request.outcome == original.outcome && request.endpoint == original.endpoint);
        QVERIFY(request.httpStatus == original.httpStatus && request.checkedAt == original.checkedAt);
        QVERIFY(request.phases.connect == original.phases.connect && !request.phases.tls);
        QVERIFY(request.phases.total == original.phases.total);
        const AlertTransition &transition = back->transitions.at(0);
        QCOMPARE(transition.text, payload.transitions[0].text);
        QVERIFY(transition.to == AlertState::Firing && transition.severity == Severity::Critical);
        QVERIFY(transition.notified && transition.at == kDay);
        QVERIFY(!transition.message.isEmpty() && transition.message == payload.transitions[0].message);
    }

    void whatIsImplausibleStaysMarked()
    {
        OutboxPayload payload{mixedBatch(kDay), {}};
        payload.batch.prices[0].points[7].implausible = true;
        payload.batch.prices[0].points[95].implausible = true;
        payload.batch.plant[0].implausible =
            PlantQuantities(PlantQuantity::Time) | PlantQuantity::ActivePower;
        payload.batch.controlSignals[0].implausible = true;
        const auto back = decodePayload(encodePayload(payload));
        QVERIFY2(back, qPrintable(back ? QString() : back.error().text()));
        QVERIFY(back->batch.prices[0].points == payload.batch.prices[0].points);
        QVERIFY(back->batch.plant == payload.batch.plant);
        QVERIFY(back->batch.controlSignals == payload.batch.controlSignals);
    }

    /// As a program before the marks left it in the outbox.
    void theFirstFormatIsStillRead()
    {
        const auto back = decodePayload(QByteArray::fromHex(
            "9f0163636b771b000001a137b570000163636b776c686f6d655f64796e616d69636467726964674348465f6b57681b00"
            "0001a134b46500021b000001a1374793001a000dbba01a000186a01a000dbba01a000dbba0393038016a6c7574657273"
            "61726e691b000001a1374793006772756e6e696e676a696e2042657472696562fb4030e66666666666f6f6fb00000000"
            "0000000001643030305266426f696c65721951041b000001a1377e81801b000001a13799f8c00000ff"));
        QVERIFY2(back, qPrintable(back ? QString() : back.error().text()));
        QCOMPARE(back->batch.prices.at(0).points.size(), 2U);
        QCOMPARE(back->batch.prices[0].points[1].value.micro(), 87'655);
        QVERIFY(!back->batch.prices[0].points[1].implausible);
        QCOMPARE(back->batch.plant.at(0).voltageKv, std::optional(16.9));
        QVERIFY(!back->batch.plant[0].implausible);
        QCOMPARE(back->batch.controlSignals.at(0).description, u"Boiler"_s);
        QVERIFY(!back->batch.controlSignals[0].implausible);
    }

    void damagedBytesAreAnError()
    {
        const QByteArray bytes = encodePayload({mixedBatch(kDay), {}});
        for (const QByteArray &bad : {QByteArray(), bytes.left(bytes.size() / 2), QByteArray("nonsense")}) {
            const auto back = decodePayload(bad);
            QVERIFY(!back);
            QVERIFY(back.error().code == ErrorCode::Storage);
        }
    }

    // Sums of such numbers overflow, which is undefined: the undefined-behaviour sanitizer sees it.
    void numbersBeyondReasonAreDamage_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const QByteArray longLife = "1b7fffffffffffffff";
        QTest::newRow("time") << QByteArray("1b000001a137b57000") << longLife;
        QTest::newRow("negative time")
            << QByteArray("1b000001a137b57000") << QByteArray("3b7fffffffffffffff");
        QTest::newRow("beyond 64 bits")
            << QByteArray("1b000001a137b57000") << QByteArray("1bffffffffffffffff");
        QTest::newRow("-2^64") << QByteArray("1b000001a137b57000") << QByteArray("3bffffffffffffffff");
        QTest::newRow("slot's start") << QByteArray("1b000001a134b46500") << longLife;
        QTest::newRow("slot's length") << QByteArray("1a000dbba01a000186a0") << longLife + "1a000186a0";
        QTest::newRow("price") << QByteArray("1a000186a0") << longLife;
        QTest::newRow("day") << QByteArray("195104") << longLife;
    }
    void numbersBeyondReasonAreDamage()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray whole =
            "9f0163636b771b000001a137b570000163636b776c686f6d655f64796e616d69636467726964674348465f6b57681b00"
            "0001a134b46500021b000001a1374793001a000dbba01a000186a01a000dbba01a000dbba0393038016a6c7574657273"
            "61726e691b000001a1374793006772756e6e696e676a696e2042657472696562fb4030e66666666666f6f6fb00000000"
            "0000000001643030305266426f696c65721951041b000001a1377e81801b000001a13799f8c00000ff";
        QVERIFY(decodePayload(QByteArray::fromHex(whole)));
        QCOMPARE(whole.count(from) > 0, true);
        const auto back = decodePayload(QByteArray::fromHex(QByteArray(whole).replace(from, to)));
        QVERIFY(!back);
        QVERIFY(back.error().code == ErrorCode::Storage);
    }

    void aNewerFormatIsRefused()
    {
        QByteArray bytes = encodePayload({mixedBatch(kDay), {}});
        bytes[1] = 4; // the version follows the array's opening byte
        const auto back = decodePayload(bytes);
        QVERIFY(!back);
        QVERIFY(back.error().what.contains(u"format 4"_s));
    }
};

QTEST_GUILESS_MAIN(OutboxPayloadTest)
#include "outbox_payload_test.moc"
