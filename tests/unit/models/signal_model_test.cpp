// TRA signals: rows of the newest day, what the panel says, and the item model.
#include "models/signal_table_model.h"
#include "support/overview_story.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{

SignalInput storyInput()
{
    const OverviewFacts facts = story::facts();
    return {u"CKW"_s, facts.stored.controlSignals, facts.stored.signalDate, {}, story::now()};
}

class SignalModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStory()
    {
        const SignalSnapshot s = signalSnapshot(storyInput());
        QCOMPARE(s.words.context, u"Tue 13 Oct, latest day"_s);
        QCOMPARE(s.words.badges.front().text, u"8 of 8 closed"_s);
        QCOMPARE(s.note, u"Today’s signals: published Thu 15 Oct. Reports end with the previous day."_s);
        QCOMPARE(s.rows.size(), 8U);
        QCOMPARE(s.rows[3].spans.size(), 2U);
        QCOMPARE(s.rows[4].kind, SignalKind::Lock);
        QCOMPARE(s.rows[6].kind, SignalKind::Lighting);
        QCOMPARE(s.rows[0].kind, SignalKind::HotWater);
    }

    void saysWhatIsNotPublished()
    {
        SignalInput input = storyInput();
        input.signalList.clear();
        input.date.reset();
        QCOMPARE(signalSnapshot(input).words.notice->title, u"Waiting for the first fetch"_s);
        SignalInput none = input;
        none.facts.isOffered = false;
        QVERIFY(signalSnapshot(none).words.context.isEmpty());
        input.facts.lastSuccess = story::at(370);
        input.facts.next = NextLook{NextLook::Kind::Planned, story::at(1440 + 370)};
        const SignalSnapshot s = signalSnapshot(input);
        QCOMPARE(s.words.notice->title, u"Not published yet"_s);
        QCOMPARE(s.words.notice->detail,
                 u"CKW reports up to the previous day.\nNext fetch Thu 15 Oct 06:10"_s);
    }

    void marksAnOldDay()
    {
        SignalInput input = storyInput();
        input.now = story::at(2 * 1440);
        const SignalSnapshot s = signalSnapshot(input);
        QCOMPARE(s.words.badges.front().state, BadgeState::Old);
    }

    void whatIsStillToComeIsToldAndInNoCount()
    {
        SignalInput input = storyInput();
        StoredSignal ahead = input.signalList.front();
        ahead.signal.start = story::at(3 * 1440);
        ahead.signal.end = story::at(3 * 1440 + 60);
        ahead.signal.implausible = true;
        input.signalList.push_back(ahead);
        input.signalList.front().signal.implausible = true; // the only activation of its row
        const SignalSnapshot s = signalSnapshot(input);
        QCOMPARE(s.words.badges[0].text, u"2 of an impossible time"_s);
        QCOMPARE(s.words.badges[1].text, u"7 of 7 closed"_s);
        QCOMPARE(s.rows.size(), 8U);
        QCOMPARE(s.rows[0].spans.size(), 1U); // the other is of no day that is shown
        SignalTableModel model;
        model.setSnapshot(s);
        const auto lane = static_cast<int>(SignalTableModel::Column::Lane);
        QVERIFY(model.index(0, lane).data().toString().endsWith(u" implausible"));
        const auto last = static_cast<int>(SignalTableModel::Column::LastActivation);
        QCOMPARE(model.index(0, last).data().toString(), u"–"_s);
    }

    void isAProperModel()
    {
        SignalTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(signalSnapshot(storyInput()));
        QCOMPARE(model.rowCount(), 8);
        const auto column = [](SignalTableModel::Column c) { return static_cast<int>(c); };
        QCOMPARE(model.index(3, column(SignalTableModel::Column::Name)).data().toString(), u"010R"_s);
        QCOMPARE(model.index(3, column(SignalTableModel::Column::LastActivation)).data().toString(),
                 u"22:11–04:06"_s);
        QCOMPARE(model.index(3, column(SignalTableModel::Column::Lane)).data().toString(),
                 u"22:08–04:08, 22:11–04:06"_s);
        const auto spans =
            model.index(3, 0).data(SignalTableModel::SpansRole).value<std::vector<SignalSpan>>();
        QCOMPARE(spans.size(), 2U);
        model.setSnapshot({});
        QCOMPARE(model.rowCount(), 0);
    }
};

} // namespace

QTEST_GUILESS_MAIN(SignalModelTest)
#include "signal_model_test.moc"
