// Plant status and active power: the story's figures, age, missing values, and what happened in gaps.
#include "models/plant_snapshot.h"
#include "models/power_snapshot.h"
#include "support/overview_story.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

PowerInput powerInput(const OverviewFacts &facts)
{
    PowerInput input;
    input.readings = facts.stored.readings;
    input.requests = facts.requests.at(Endpoint::Plant);
    input.facts.pollInterval = minutes(10);
    input.now = story::now();
    return input;
}

class PlantPanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStory()
    {
        const PlantSnapshot s = plantSnapshot({story::facts().stored.readings, {}, {}, story::now()});
        QCOMPARE(s.status, OperationalStatus::Running);
        QCOMPARE(s.reported, u"Reported: “in Betrieb”"_s);
        QCOMPARE(s.since, u"since Sun 22:10, 2 d 16 h"_s);
        QCOMPARE(s.power.text, u"1.42"_s);
        QCOMPARE(s.powerShare, u"62 % of nameplate 2.3 MW"_s);
        QCOMPARE(s.voltage.text, u"20.71"_s);
        QCOMPARE(s.reactive.text, u"−0.09"_s);
        QCOMPARE(s.wind.text, u"34.2"_s);
        QCOMPARE(s.power.spoken, u"Active power 1.42 megawatt, measured 14:30, received 14:31"_s);
        QVERIFY(!s.old);
        QCOMPARE(s.words.badges.front().text, u"measured 14:30, 2 min old"_s);
        QCOMPARE(s.words.badges.front().state, BadgeState::Plain);
    }

    void turnsOld()
    {
        const PlantSnapshot s =
            plantSnapshot({story::facts().stored.readings, {}, {}, story::at(15 * 60 + 4)});
        QVERIFY(s.old);
        QCOMPARE(s.words.badges.front().text, u"measured 14:30, 34 min old"_s);
        QCOMPARE(s.words.badges.front().state, BadgeState::Old);
    }

    void showsMissingAsMissing()
    {
        std::vector<StoredReading> readings = story::facts().stored.readings;
        readings.back().reading.activePowerMw.reset();
        readings.back().reading.rawStatus = u"Wartung geplant"_s;
        readings.back().reading.status = OperationalStatus::Unknown;
        const PlantSnapshot s = plantSnapshot({readings, {}, {}, story::now()});
        QVERIFY(!s.power.value);
        QCOMPARE(s.power.text, u"–"_s);
        QCOMPARE(s.powerShare, u"nameplate 2.3 MW"_s);
        QCOMPARE(s.status, OperationalStatus::Unknown);
        QCOMPARE(s.reported, u"Reported: “Wartung geplant”"_s);
    }

    void marksTheImpossible()
    {
        std::vector<StoredReading> readings = story::facts().stored.readings;
        readings.back().reading.activePowerMw = 4.8;
        readings.back().reading.implausible = PlantQuantity::ActivePower;
        const PlantSnapshot s = plantSnapshot({readings, {}, {}, story::now()});
        QVERIFY(s.power.implausible && !s.voltage.implausible);
        QCOMPARE(s.power.text, u"4.80"_s);
        QVERIFY(s.power.spoken.endsWith(u", implausible"));
    }

    void aReadingFromTheFutureIsOnNoGauge()
    {
        std::vector<StoredReading> readings = story::facts().stored.readings;
        StoredReading ahead = readings.back();
        ahead.reading.timestamp = story::at(15 * 60 + 30);
        ahead.reading.activePowerMw = 2.1;
        ahead.reading.implausible = PlantQuantity::Time;
        readings.push_back(ahead);
        PlantSnapshot s = plantSnapshot({readings, {}, {}, story::now()});
        QCOMPARE(s.power.text, u"1.42"_s);
        QCOMPARE(s.since, u"since Sun 22:10, 2 d 16 h"_s);
        QCOMPARE(s.words.badges.front().text, u"1 from the future"_s);
        // Its mark stays when its time has come.
        s = plantSnapshot({readings, {}, {}, story::at(15 * 60 + 40)});
        QCOMPARE(s.power.text, u"1.42"_s);
        QVERIFY(s.old);
        PowerInput input = powerInput(story::facts());
        const QStringList figures{powerSnapshot(input).figures[0].value,
                                  powerSnapshot(input).figures[1].value};
        input.readings = readings;
        input.readings[input.readings.size() - 2].reading.implausible = PlantQuantity::ActivePower;
        input.readings[input.readings.size() - 2].reading.activePowerMw = 480;
        const PowerSnapshot power = powerSnapshot(input);
        QCOMPARE(power.figures[1].value, figures[1]); // the maximum
        QVERIFY(power.high < 3);
    }

    void whatIsImplausibleIsInTheCurveAndInNoFigure()
    {
        PowerInput input = powerInput(story::facts());
        PlantReading &odd = input.readings[input.readings.size() - 10].reading;
        odd.activePowerMw = 480;
        odd.implausible = PlantQuantity::ActivePower;
        const CurvePoint mark{toSeconds(odd.timestamp), 480};
        PowerSnapshot s = powerSnapshot(input);
        QCOMPARE(s.implausible, CurveRun{mark});
        QCOMPARE(s.runs.size(), 4U); // no line leads there
        QCOMPARE(s.gaps[2].duration + u' ' + s.gaps[2].words, u"10 min implausible"_s);
        QCOMPARE(s.words.badges[0].text, u"1 reading implausible"_s);
        QCOMPARE(s.words.badges[1].text, u"137 of 144"_s);
        for (StoredReading &each : input.readings)
            each.reading.implausible = PlantQuantity::ActivePower;
        s = powerSnapshot(input);
        QVERIFY(!s.words.notice && s.runs.empty() && s.implausible.size() == 138);
        QCOMPARE(s.figures[2].value, u"–"_s);
    }

    void scalesFollowTheLimitsOfTheSource()
    {
        PlantProfile profile;
        QCOMPARE(profile.nameplateMw(), 2.3);
        QCOMPARE(profile.reactiveScaleMvar(), 0.5);
        QCOMPARE(profile.voltageKv(1), 19.0);
        QCOMPARE(profile.voltageKv(5), 23.0);
        profile.limits = {{-1, 13.2}, {-6, 6}, {100, 130}, {0, 120}};
        profile.oldAfter = minutes(45);
        std::vector<StoredReading> readings = story::facts().stored.readings;
        readings.back().reading.activePowerMw = 4.8;
        const PlantSnapshot s = plantSnapshot({readings, profile, {}, story::at(15 * 60 + 4)});
        QVERIFY(!s.old);
        QCOMPARE(s.powerShare, u"40 % of nameplate 12.0 MW"_s);
        QCOMPARE(profile.voltageKv(2), 110.0);
    }

    void saysWhenTheBeginningIsUnknown()
    {
        std::vector<StoredReading> readings = story::facts().stored.readings;
        readings.erase(readings.begin());
        const PlantSnapshot s = plantSnapshot({readings, {}, {}, story::now()});
        QCOMPARE(s.since, u"since Sun 22:10 or earlier"_s);
    }

    void waitsForTheFirstReading()
    {
        const PlantSnapshot s = plantSnapshot({{}, {}, {}, story::now()});
        QCOMPARE(s.words.notice->title, u"Waiting for the first fetch"_s);
        QVERIFY(!s.status);
        QCOMPARE(s.words.context, u"Lutersarni, wind"_s);
    }

    void namesNoPlantWhereNoneIsOffered()
    {
        PlantInput input{{}, {}, {}, story::now()};
        input.facts.isOffered = false;
        const PlantSnapshot s = plantSnapshot(input);
        QCOMPARE(s.words.notice->title, u"Not offered by this source"_s);
        QVERIFY(s.words.context.isEmpty());
    }

    void sumsThePower()
    {
        const PowerSnapshot s = powerSnapshot(powerInput(story::facts()));
        QCOMPARE(s.words.context, u"last 24 h, 10 min readings"_s);
        QCOMPARE(s.words.badges.front().text, u"138 of 144"_s);
        QStringList figures;
        for (const PowerFigure &figure : s.figures)
            figures += figure.value + u' ' + figure.unit;
        QCOMPARE(figures,
                 (QStringList{u"0.98 MW"_s, u"2.05 MW, 09:50"_s, u"22.5 MWh, 23.0 h"_s, u"42.6 %"_s}));
        QCOMPARE(s.lastText, u"1.42"_s);
        QCOMPARE(s.hours.size(), 8U);
        QCOMPARE(s.hours.front().text, u"15:00"_s);
    }

    void namesTheGaps()
    {
        const PowerSnapshot s = powerSnapshot(powerInput(story::facts()));
        QCOMPARE(s.runs.size(), 3U);
        QCOMPARE(s.gaps.size(), 2U);
        QCOMPARE(s.gaps[0].duration + u' ' + s.gaps[0].words, u"42 min not observed"_s);
        QCOMPARE(s.gaps[1].duration + u' ' + s.gaps[1].words, u"20 min no answer"_s);
        QCOMPARE(s.gaps[1].from, story::at(9 * 60 + 5));
        QCOMPARE(s.gaps[1].to, story::at(9 * 60 + 25));
    }

    void tellsTheHourOfTheHighestOnALongDay()
    {
        PowerInput input;
        input.facts.pollInterval = minutes(10);
        input.now = *parseIsoTime("2026-10-25T03:00:00+01:00");
        for (int i = 12; i > 0; --i) {
            StoredReading stored;
            stored.reading.timestamp = input.now - minutes(10) * i;
            stored.reading.activePowerMw = i == 5 ? 2.2 : i == 11 ? 2.1 : 1.0;
            input.readings.push_back(stored);
        }
        QCOMPARE(powerSnapshot(input).figures[1].unit, u"MW, 02:10 CET"_s);
        input.readings[1].reading.activePowerMw = 2.25; // an hour before, at the same hands of the clock
        QCOMPARE(powerSnapshot(input).figures[1].unit, u"MW, 02:10 CEST"_s);
        input.now += hours(20);
        QCOMPARE(powerSnapshot(input).figures[1].unit, u"MW, 02:10 CEST"_s);
    }

    void tellsAnsweredGapsApart()
    {
        // The plant was asked and answered, but one reading carried no number.
        OverviewFacts facts = story::facts();
        facts.stored.readings[facts.stored.readings.size() - 10].reading.activePowerMw.reset();
        const PowerSnapshot s = powerSnapshot(powerInput(facts));
        QCOMPARE(s.gaps.size(), 3U);
        QCOMPARE(s.gaps[2].duration + u' ' + s.gaps[2].words, u"10 min no reading"_s);
    }

    void hatchesTheTimeBeforeTheFirstReading()
    {
        OverviewFacts facts = story::facts();
        std::erase_if(facts.stored.readings,
                      [](const StoredReading &r) { return r.reading.timestamp < story::at(12 * 60); });
        facts.requests[Endpoint::Plant].erase(facts.requests[Endpoint::Plant].begin(),
                                              facts.requests[Endpoint::Plant].end() - 15);
        const PowerSnapshot s = powerSnapshot(powerInput(facts));
        QCOMPARE(s.gaps.size(), 1U);
        QCOMPARE(s.gaps[0].words, u"not observed"_s);
        QCOMPARE(s.words.badges.front().state, BadgeState::Partial);
        QCOMPARE(s.words.badges.front().text, u"16 of 144"_s);
    }

    void hatchesTheTimeSinceTheLastReading()
    {
        PowerInput input = powerInput(story::facts());
        input.now = story::at(16 * 60);
        const PowerSnapshot s = powerSnapshot(input);
        QCOMPARE(s.gaps.back().to, input.now);
        QCOMPARE(s.gaps.back().words, u"not observed"_s);
    }
};

} // namespace

QTEST_GUILESS_MAIN(PlantPanelsTest)
#include "plant_panels_test.moc"
