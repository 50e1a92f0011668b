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

    void aNewerFormatIsRefused()
    {
        QByteArray bytes = encodePayload({mixedBatch(kDay), {}});
        bytes[1] = 2; // the version follows the array's opening byte
        const auto back = decodePayload(bytes);
        QVERIFY(!back);
        QVERIFY(back.error().what.contains(u"format 2"_s));
    }
};

QTEST_GUILESS_MAIN(OutboxPayloadTest)
#include "outbox_payload_test.moc"
