// The Data page: what each day of a series is called, which gaps there are, and how changes are told.
#include "models/coverage_snapshot.h"
#include "models/revision_groups.h"
#include "models/text_table_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T12:00:00+02:00");

SeriesKey key(TariffType type = TariffType::Integrated)
{
    return {u"ckw"_s, u"home_dynamic"_s, type, QString::fromUtf16(kChfPerKwh)};
}

void addDay(StoredSeries &series, LocalDate date, milliseconds fetchedAfterStart = -8h)
{
    const MarketDay day(date);
    for (int i = 0; i < day.slotCount(); ++i) {
        StoredPoint point;
        point.start = day.slotStart(i);
        point.end = point.start + kSlotLength;
        point.value = Price::fromMicro(210'000);
        point.fetchedAt = day.start() + fetchedAfterStart;
        series.points.push_back(point);
    }
}

CoverageSnapshot shown(const StoredSeries &series, LocalDate first, LocalDate last, UtcTime now = kNow)
{
    return coverageSnapshot({.prices = {series}, .first = first, .last = last, .now = now});
}

DayCoverage onlyDay(const StoredSeries &series, LocalDate date, UtcTime now = kNow)
{
    return shown(series, date, date, now).rows.front().days.front().coverage;
}
} // namespace

class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayIsCalledByWhatItLacks()
    {
        const LocalDate day = 2026y / October / 12;
        StoredSeries series{key(), {}, {}};
        addDay(series, day);
        QVERIFY(onlyDay(series, day) == DayCoverage::Complete);
        StoredSeries changed = series;
        changed.points[5].revision = 1;
        QVERIFY(onlyDay(changed, day) == DayCoverage::Revised);
        changed.points[6].implausible = true;
        QVERIFY(onlyDay(changed, day) == DayCoverage::Unlikely);
        changed.points.erase(changed.points.begin() + 7);
        QVERIFY(onlyDay(changed, day) == DayCoverage::SomeMissing);
        StoredSeries later{key(), {}, {}};
        addDay(later, day, 48h);
        QVERIFY(onlyDay(later, day) == DayCoverage::FilledLater);
    }

    void beforeAndAfterNothingIsDue()
    {
        StoredSeries series{key(), {}, {}};
        addDay(series, 2026y / October / 12);
        const CoverageSnapshot snapshot = shown(series, 2026y / October / 11, 2026y / October / 15);
        QStringList told;
        for (const CoverageDay &day : snapshot.rows.front().days)
            told += u"%1 %2/%3"_s.arg(dayCoverageText(day.coverage)).arg(day.stored).arg(day.due);
        // On the 14th at noon tomorrow's prices are not due yet; today's are.
        QCOMPARE(told, (QStringList{u"not collected 0/0"_s, u"complete 96/96"_s, u"all missing 0/96"_s,
                                    u"all missing 0/96"_s, u"not due yet 0/0"_s}));
        QCOMPARE(snapshot.rows.front().sum, u"96 of 288"_s);
        const UtcTime evening = kNow + 6h;
        QVERIFY(shown(series, 2026y / October / 15, 2026y / October / 15, evening)
                    .rows.front()
                    .days.front()
                    .coverage == DayCoverage::AllMissing);
    }

    // Days of the change of clocks have 92 and 100; a slot of an hour counts four.
    void daysOfAnyLength()
    {
        for (const LocalDate date : {2026y / March / 29, 2026y / October / 25}) {
            StoredSeries series{key(), {}, {}};
            addDay(series, date);
            const CoverageSnapshot snapshot = shown(series, date, date, MarketDay(date).end());
            QCOMPARE(snapshot.rows.front().days.front().stored, MarketDay(date).slotCount());
            QVERIFY(snapshot.rows.front().isComplete);
            QVERIFY(snapshot.gaps.empty());
        }
        const MarketDay day(2026y / October / 12);
        StoredSeries hours{key(), {}, {}};
        for (UtcTime start = day.start(); start < day.end(); start += 1h) {
            StoredPoint point;
            point.start = start;
            point.end = start + 1h;
            hours.points.push_back(point);
        }
        QCOMPARE(shown(hours, day.date(), day.date()).rows.front().days.front().stored, 96);
    }

    void gapsAreJoined()
    {
        StoredSeries series{key(), {}, {}};
        addDay(series, 2026y / October / 7);
        addDay(series, 2026y / October / 10);
        addDay(series, 2026y / October / 12);
        addDay(series, 2026y / October / 13);
        addDay(series, 2026y / October / 14);
        std::erase_if(series.points, [](const StoredPoint &point) {
            const UtcTime five = *parseIsoTime("2026-10-12T05:00:00+02:00");
            return point.start == five;
        });
        const CoverageSnapshot snapshot = shown(series, 2026y / October / 5, 2026y / October / 15);
        QCOMPARE(snapshot.gaps.size(), 3U);
        QVERIFY(snapshot.gaps[0].first == 2026y / October / 12 && snapshot.gaps[0].missing == 1);
        QCOMPARE(snapshot.gaps[0].begins, std::vector<UtcTime>{*parseIsoTime("2026-10-12T05:00:00+02:00")});
        QVERIFY(snapshot.gaps[1].first == 2026y / October / 11 && snapshot.gaps[1].missing == 96);
        QVERIFY(snapshot.gaps[2].first == 2026y / October / 8 &&
                snapshot.gaps[2].last == 2026y / October / 9);
        QCOMPARE(snapshot.gaps[2].missing, 192);
        QVERIFY(snapshot.gaps[2].begins.empty());
        QCOMPARE(coverageSentence(snapshot, 0, 7),
                 u"Mon 12 Oct 2026, Home dynamic, integrated: 95 of 96 slots, some missing"_s);
        QVERIFY(shown({}, 2026y / October / 5, 2026y / October / 6).words.notice);
    }

    void neighboursThatChangedAlikeAreOneLine()
    {
        std::vector<PriceRevision> revisions;
        const UtcTime six = *parseIsoTime("2026-10-14T18:00:00+02:00");
        const UtcTime published = *parseIsoTime("2026-10-14T12:01:00+02:00");
        for (int i = 0; i < 4; ++i)
            revisions.push_back({.key = key(),
                                 .start = six + i * kSlotLength,
                                 .before = Price::fromMicro(270'700),
                                 .after = Price::fromMicro(i < 3 ? 271'800 : 271'900),
                                 .publication = published,
                                 .recordedAt = published + 2min});
        revisions.push_back({.key = key(TariffType::Grid),
                             .start = six,
                             .before = Price::fromMicro(1),
                             .after = Price::fromMicro(2),
                             .publication = published - 24h,
                             .recordedAt = published - 24h});
        const RevisionList list = revisionList(revisions, published - 48h, kNow + 6h);
        QCOMPARE(list.groups.size(), 2U);
        QCOMPARE(list.groups[0].title, u"Published 12:01"_s);
        QCOMPARE(list.groups[0].slotCount, 4);
        QStringList lines;
        for (const RevisionLine &line : list.groups[0].lines)
            lines += QStringList{line.when, line.before, line.after, line.change}.join(u'|');
        QCOMPARE(lines, (QStringList{u"18:00–18:45|0.2707|0.2718|+0.0011"_s,
                                     u"18:45–19:00|0.2707|0.2719|+0.0012"_s}));
        QCOMPARE(list.words.note, u"5 slots, 5 values"_s);
        QCOMPARE(revisionList(revisions, published, kNow).groups.size(), 1U);
        QVERIFY(revisionList({}, published, kNow).words.notice);
    }

    void theTableModelIsOne()
    {
        TextTableModel model({u"a"_s, u"b"_s}, {1});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{{u"Group"_s, {}}, true}, {{u"x"_s, u"1"_s}, false}});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.index(1, 1).data().toString(), u"1"_s);
        QVERIFY(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>() &
                Qt::AlignRight);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
