// Recent alerts: which steps are worth reading, how long incidents lasted, and the item model.
#include "models/alert_table_model.h"
#include "support/overview_story.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{

class AlertModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStory()
    {
        const RecentAlerts alerts = overviewSnapshot(story::facts(), story::now()).alerts;
        QCOMPARE(alerts.words.context, u"0 firing, 1 acknowledged"_s);
        QStringList rows;
        for (const AlertRow &row : alerts.rows)
            rows += u"%1 %2 %3"_s.arg(row.time, QString::number(static_cast<int>(row.mark)), row.duration)
                        .trimmed();
        QCOMPARE(rows, (QStringList{u"12:03 0"_s, u"11:21 0"_s, u"09:41 4 22 min"_s, u"09:31 4 20 min"_s,
                                    u"09:19 2"_s, u"09:17 1"_s, u"08:02 3 open"_s}));
    }

    void showsHowGraveItHasBecome()
    {
        AlertTransition fired;
        fired.incidentId = u"i1"_s;
        fired.from = AlertState::Pending;
        fired.to = AlertState::Firing;
        fired.at = story::at(557);
        AlertTransition worse = fired;
        worse.from = AlertState::Firing;
        worse.severity = Severity::Critical;
        worse.at = story::at(565);
        const RecentAlerts alerts = recentAlerts({{worse, fired}, {}, 1, story::now()});
        QCOMPARE(alerts.rows.size(), 1U);
        QCOMPARE(alerts.rows.front().time, u"09:17"_s);
        QVERIFY(alerts.rows.front().mark == AlertMark::Critical);
    }

    void namesTheSourceWhereThereAreSeveral()
    {
        OverviewFacts facts = story::facts();
        facts.alerts.transitions.front().sourceId = u"ckw"_s;
        facts.alertSources = {{u"ckw"_s, u"CKW"_s}, {u"ekz"_s, u"EKZ"_s}};
        facts.panelSources = {{Endpoint::Prices, u"EKZ"_s}, {Endpoint::Plant, u"CKW"_s}};
        const OverviewSnapshot snapshot = overviewSnapshot(facts, story::now());
        QVERIFY2(snapshot.alerts.rows.front().text.startsWith(u"CKW: Prices revised"_s),
                 qPrintable(snapshot.alerts.rows.front().text));
        QCOMPARE(snapshot.price.words.context, u"EKZ, Home dynamic"_s);
        QCOMPARE(snapshot.plant.words.context, u"CKW, Lutersarni, wind"_s);
    }

    void keepsTheNewestOnly()
    {
        const OverviewFacts facts = story::facts();
        const RecentAlerts alerts = recentAlerts({facts.alerts.transitions, {}, 2, story::now()}, 3);
        QCOMPARE(alerts.rows.size(), 3U);
        QCOMPARE(alerts.words.context, u"2 firing"_s);
    }

    void namesOtherDays()
    {
        const OverviewFacts facts = story::facts();
        const RecentAlerts alerts = recentAlerts({facts.alerts.transitions, {}, 0, story::at(1500)}, 1);
        QCOMPARE(alerts.rows.front().time, u"Wed 14 Oct 12:03"_s);
    }

    void saysThatAllIsQuiet()
    {
        const RecentAlerts alerts = recentAlerts({{}, {}, 0, story::now()});
        QCOMPARE(alerts.words.notice->title, u"No alerts"_s);
    }

    void isAProperModel()
    {
        AlertTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(overviewSnapshot(story::facts(), story::now()).alerts.rows);
        QCOMPARE(model.rowCount(), 7);
        const int mark = static_cast<int>(AlertTableModel::Column::Mark);
        QCOMPARE(model.index(4, mark).data(AlertTableModel::RawRole).toInt(),
                 static_cast<int>(AlertMark::Critical));
        const int time = static_cast<int>(AlertTableModel::Column::Time);
        QCOMPARE(model.index(0, time).data(AlertTableModel::RawRole).toLongLong(), toEpochMs(story::at(723)));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

} // namespace

QTEST_GUILESS_MAIN(AlertModelTest)
#include "alert_model_test.moc"
