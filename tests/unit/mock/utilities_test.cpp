// The habits of the real utilities, as the simulator shows them.
#include "mock/dialects/utilities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace etcm;
using namespace etcm::mock;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
QJsonObject parse(const Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QJsonArray pricesOf(const Response &response)
{
    return parse(response)["prices"_L1].toArray();
}

Request ask(const QByteArray &query)
{
    return requestFor("GET", query.isEmpty() ? QByteArray("/path") : "/path?" + query);
}

const QByteArray kBothDays =
    "start_timestamp=2026-10-13T00:00:00%2B02:00&end_timestamp=2026-10-15T00:00:00%2B02:00";
} // namespace

class MockUtilitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ekzNeedsAName()
    {
        const QJsonObject flat = parse(m_api.ekz(ask("tarif=integrated_400D")));
        QCOMPARE(flat["publication_timestamp"_L1].toString(), u"2025-12-18T14:21:02+01:00"_s);
        for (const QJsonValue &slot : flat["prices"_L1].toArray())
            QCOMPARE(slot["integrated"_L1][1]["value"_L1].toDouble(), 0.24);
        const QJsonArray named = pricesOf(m_api.ekz(ask("tariff_name=integrated_400D")));
        QVERIFY(named[0]["integrated"_L1][1]["value"_L1] != named[32]["integrated"_L1][1]["value"_L1]);
        QCOMPARE(named[0]["grid"_L1][0]["unit"_L1].toString(), u"CHF_m"_s);
        QCOMPARE(named[0]["metering"_L1].toArray().size(), 1);
        QCOMPARE(named.last()["start_timestamp"_L1].toString(), u"2026-10-13T23:45:00+02:00"_s);
    }

    void groupeENamesWhatItAllows()
    {
        const Response refused = m_api.groupeE(ask("tariff_type=feed_in"));
        QCOMPARE(refused.status, 400);
        QVERIFY(parse(refused)["error"_L1].toString().contains(u"feed-in, grid, integrated"));
        const QJsonObject slot =
            pricesOf(m_api.groupeE(ask("tariff_type=feed-in&date=2020-01-01")))[0].toObject();
        QCOMPARE(slot.keys(), (QStringList{u"end_timestamp"_s, u"feed_in"_s, u"start_timestamp"_s}));
        QCOMPARE(m_api.groupeE(ask("tariff_name=gold")).status, 400);
        QCOMPARE(m_api.groupeEGone(ask({})).status, 410);
        const QJsonArray day = pricesOf(m_api.groupeE(ask({})));
        QVERIFY(day[48]["grid"_L1][0]["value"_L1].toDouble() < 0);
        QVERIFY(day[0]["grid"_L1][0]["value"_L1].toDouble() > 0);
        QCOMPARE(m_api.groupeE(ask("start_timestamp=2025-10-13T00:00Z&end_timestamp=2025-10-14T00:00Z")).body,
                 QByteArray(R"({"publication_timestamp":"","prices":[]})"));
    }

    void eachPublishesAtItsTime()
    {
        using Answer = Response (Utilities::*)(const Request &) const;
        const auto slotsAt = [&](Answer answer, const char *time) {
            m_clock.setWall(*parseIsoTime(QByteArray("2026-10-13T") + time + ":00+02:00"));
            return pricesOf((m_api.*answer)(ask(kBothDays + "&tariff_name=x"))).size();
        };
        QCOMPARE(slotsAt(&Utilities::ekz, "17:49"), 96);
        QCOMPARE(slotsAt(&Utilities::ekz, "17:50"), 192);
        QCOMPARE(slotsAt(&Utilities::esit, "16:59"), 96);
        QCOMPARE(slotsAt(&Utilities::esit, "17:00"), 192);
        m_clock.setWall(*parseIsoTime("2026-10-13T14:48:00+02:00"));
        QCOMPARE(pricesOf(m_api.groupeE(ask(kBothDays))).size(), 192);
        QCOMPARE(pricesOf(m_api.primeo(ask(kBothDays))).size(), 96);
        m_clock.setWall(*parseIsoTime("2026-10-13T17:30:00+02:00"));
        QCOMPARE(pricesOf(m_api.primeo(ask(kBothDays))).size(), 192);
        QVERIFY(m_api.primeo(ask(kBothDays))
                    .body.contains(R"("publication_timestamp":"2026-10-13T17:30:07+02:00")"));
    }

    void primeoSaysItsName()
    {
        const QJsonObject answer = parse(m_api.primeo(ask("tariff_name=NetzDynamischELAG")));
        QCOMPARE(answer["tariff_name"_L1].toString(), u"NetzDynamischELAG"_s);
        QVERIFY(answer["prices"_L1][0]["feed_in"_L1].isNull());
        const QJsonObject refused = parse(m_api.primeo(ask("tariff_name=x")));
        QCOMPARE(refused.keys(), (QStringList{u"message"_s, u"status"_s}));
    }

    void bkwKnowsTodayOnly()
    {
        QCOMPARE(m_api.bkw(ask("tariff_type=feed_in")).status, 400);
        const QJsonArray day = pricesOf(m_api.bkw(ask({})));
        QCOMPARE(day.size(), 96);
        QCOMPARE(day[0]["start_timestamp"_L1].toString(), u"2026-10-12T22:00:00Z"_s);
        QCOMPARE(day[0].toObject().keys(),
                 (QStringList{u"end_timestamp"_s, u"feed_in"_s, u"start_timestamp"_s}));
    }

    void esitEndsOneSecondEarly()
    {
        const QJsonValue slot = pricesOf(m_api.esit(ask({})))[0];
        QCOMPARE(slot["end_timestamp"_L1].toString(), u"2026-10-13T00:14:59+02:00"_s);
        QCOMPARE(slot["integrated"_L1][0]["component"_L1].toString(), u"work"_s);
    }

    void init() { m_clock.setWall(*parseIsoTime("2026-10-13T09:58:00+02:00")); }

private:
    ManualClock m_clock{*parseIsoTime("2026-10-13T09:58:00+02:00")};
    World m_world{3, m_clock, true};
    Utilities m_api{m_world};
};

QTEST_GUILESS_MAIN(MockUtilitiesTest)
#include "utilities_test.moc"
