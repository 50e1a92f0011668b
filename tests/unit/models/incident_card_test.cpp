// The Alerts page: which group an alert stands in, and what its card tells.
#include "support/alert_story.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace etcm::test;

namespace
{
QStringList told(const std::vector<IncidentStep> &steps)
{
    QStringList lines;
    for (const IncidentStep &each : steps)
        lines += each.time + u'|' + each.text;
    return lines;
}
} // namespace

class IncidentCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAlertStandsInOneGroup()
    {
        const AlertList list = alertList(alertsOfEveryGroup());
        QStringList rows;
        for (const AlertListRow &row : list.rows)
            rows += u"%1 %2 %3|%4|%5"_s.arg(row.incidentId)
                        .arg(int(row.group))
                        .arg(row.detail, row.time, row.lasted);
        QCOMPARE(rows, (QStringList{u"i1 0 Desk gateway, 4 failures in a row|since 09:11|13 min"_s,
                                    u"i2 1 Desk gateway, failure 2 of 3|since 09:11|13 min"_s,
                                    u"i3 2 Desk gateway, “Utility called”|since 09:11|13 min"_s,
                                    u"i4 3 Desk gateway, held back by: Sign-in failing|since 09:11|13 min"_s,
                                    u"i5 4 Desk gateway|08:41|20 min"_s}));
        QCOMPARE(list.words.context, u"1 firing, 1 pending"_s);
        QVERIFY(!list.words.notice);
        QVERIFY(
            alertList({.open = {}, .transitions = {}, .now = outageNow(), .sourceNames = {}}).words.notice);
    }

    void theCardTellsTheOutage()
    {
        const IncidentCard card = incidentCard(outage());
        QCOMPARE(card.title, u"Plant telemetry not answering, HTTP 503"_s);
        QCOMPARE(card.badge.text, u"Warning, firing"_s);
        QCOMPARE(card.subtitle, u"Desk gateway. Since 09:11:04. Not acknowledged."_s);
        QCOMPARE(
            told(card.steps),
            (QStringList{u"09:01:04|Last good answer, 141 ms"_s,
                         u"09:11:04|HTTP 503 after 2\u2009004 ms. 4 alike, the last at 09:21:04"_s,
                         u"09:11:04|Pending: Plant telemetry not answering, HTTP 503"_s,
                         u"09:17:56|Firing: Plant telemetry not answering, HTTP 503"_s, u"|Next 09:31"_s}));
        QStringList facts;
        for (const TileText &fact : card.facts)
            facts += fact.label + u'|' + fact.value + u'|' + fact.note;
        QCOMPARE(facts, (QStringList{u"Lasts|13 min|since 09:11:04"_s,
                                     u"Failures in a row|4|fires at 3, clears after 2 good"_s,
                                     u"Last good answer|09:01|23 min ago"_s, u"Told|09:17|one notice"_s}));
        QCOMPARE(card.looks.size(), 5U);
        QVERIFY(card.looks.front().mark == IncidentLook::Mark::Good);
        QVERIFY(card.looks.back().mark == IncidentLook::Mark::Bad);
        QCOMPARE(card.evidence.back(), u"HTTP 503, maintenance"_s);
        QVERIFY(std::ranges::all_of(card.reasons, &IncidentReason::met));
        QVERIFY(card.canAcknowledge);
        QVERIFY(incidentMarkdown(card).contains(u"- 09:17:56 Firing"_s));
    }

    // Why nobody was told is said, and what would have to change.
    void whyNotTold()
    {
        IncidentInput input = outage();
        input.transitions.front().notified = false;
        input.open->heldBackBy = AlertRule::Token;
        IncidentCard card = incidentCard(input);
        QVERIFY(!std::ranges::all_of(card.reasons, &IncidentReason::met));
        QVERIFY2(card.verdict.contains(u"“Sign-in failing” explains it"_s), qPrintable(card.verdict));
        input.open->heldBackBy.reset();
        input.open->now.severity = Severity::Info;
        card = incidentCard(input);
        QVERIFY2(card.verdict.contains(u"below a warning"_s), qPrintable(card.verdict));
    }

    void oneThatIsOver()
    {
        IncidentInput input = outage();
        input.open.reset();
        input.transitions.insert(input.transitions.begin(),
                                 outageStep(AlertState::Recovering, AlertState::Resolved, "09:23:04", true));
        const IncidentCard card = incidentCard(input);
        QCOMPARE(card.badge.text, u"Warning, resolved"_s);
        QCOMPARE(card.subtitle, u"Desk gateway. 09:11:04 to 09:23:04, 12 min."_s);
        QVERIFY(!card.canAcknowledge);
        QVERIFY(card.reasons.empty());
        QVERIFY(card.mark == AlertMark::Resolved);
    }

    void aLongStoryIsShortened()
    {
        IncidentInput input = outage();
        input.calls.clear();
        for (int i = 0; i < 40; ++i) {
            RequestRecord each = plantCall("09:11:04", i % 2 ? Outcome::Http5xx : Outcome::Timeout);
            each.checkedAt += std::chrono::seconds(10 * i);
            input.calls.push_back(each);
        }
        const IncidentCard card = incidentCard(input);
        QCOMPARE(card.steps.size(), 15U); // and the next look
        QCOMPARE(card.steps[7].text, u"… 29 more"_s);
        QCOMPARE(card.looks.size(), 20U);
    }

    void nothingIsChosen()
    {
        QVERIFY(incidentCard({.open = {},
                              .transitions = {},
                              .calls = {},
                              .next = {},
                              .sourceName = {},
                              .now = outageNow()})
                    .incidentId.isEmpty());
    }
};

QTEST_MAIN(IncidentCardTest)
#include "incident_card_test.moc"
