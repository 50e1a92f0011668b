// What a back-fill asks for: only what is missing, in calls of at most 30 days.
#include "engine/backfill_plan.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
LocalDate date(const char *text)
{
    return *parseIsoDate(text);
}

StoredSeries seriesOf(UtcTime from, UtcTime to)
{
    StoredSeries series;
    for (UtcTime slot = from; slot < to; slot += kSlotLength)
        series.points.push_back({slot, slot + kSlotLength, Price::fromMicro(1), {}, 0});
    return series;
}
} // namespace

class BackfillPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memorySurvivesAsText();
    void piecesAreCutFromTheNewestEnd();
    void nothingStoredIsAllMissing();
    void daylightSavingDays_data();
    void daylightSavingDays();
    void anyComponentFillsASlot();
    void anHourFillsFourSlots();
    void longRangesAreCut();
    void shortGapsAreJoined();
};

void BackfillPlanTest::nothingStoredIsAllMissing()
{
    const MarketDay day(date("2026-10-14"));
    const auto missing = missingSlots({}, {day.start(), day.end()});
    QCOMPARE(missing.size(), std::size_t(96));
    const auto steps = stepsFor(u"home_dynamic"_s, missing);
    QCOMPARE(steps.size(), std::size_t(1));
    QVERIFY(steps.front().range.from == day.start() && steps.front().range.to == day.end());
    QCOMPARE(steps.front().slotsMissing, 96);
}

void BackfillPlanTest::daylightSavingDays_data()
{
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<int>("slots");
    QTest::newRow("spring") << QByteArray("2026-03-29") << 92;
    QTest::newRow("autumn") << QByteArray("2026-10-25") << 100;
}

void BackfillPlanTest::daylightSavingDays()
{
    QFETCH(const QByteArray, day);
    const MarketDay marketDay(*parseIsoDate(day));
    QTEST(int(missingSlots({}, {marketDay.start(), marketDay.end()}).size()), "slots");
}

void BackfillPlanTest::anyComponentFillsASlot()
{
    const MarketDay day(date("2026-10-14"));
    const std::vector stored{seriesOf(day.start(), day.start() + 6h),
                             seriesOf(day.start() + 6h, day.end() - 1h)};
    QCOMPARE(missingSlots(stored, {day.start(), day.end()}).size(), std::size_t(4));
}

void BackfillPlanTest::anHourFillsFourSlots()
{
    const MarketDay day(date("2026-10-14"));
    StoredSeries hourly;
    for (UtcTime hour = day.start(); hour < day.end() - 1h; hour += 1h)
        hourly.points.push_back({hour, hour + 1h, Price::fromMicro(1), {}, 0});
    QCOMPARE(missingSlots({hourly}, {day.start(), day.end()}).size(), std::size_t(4));
}

void BackfillPlanTest::longRangesAreCut()
{
    const TimeRange range{MarketDay(date("2026-01-01")).start(), MarketDay(date("2026-04-01")).start()};
    const auto steps = stepsFor({}, missingSlots({}, range));
    QCOMPARE(steps.size(), std::size_t(3));
    qint64 slotsSeen = 0;
    for (const BackfillStep &step : steps) {
        QVERIFY(step.range.to - step.range.from <= 30 * 24h);
        slotsSeen += step.slotsMissing;
    }
    QCOMPARE(slotsSeen, qint64((range.to - range.from) / kSlotLength));
}

void BackfillPlanTest::shortGapsAreJoined()
{
    const MarketDay day(date("2026-10-14"));
    const UtcTime to = day.start() + 10 * 24h;
    const std::vector stored{seriesOf(day.start() + 1h, day.start() + 3h),    // two hours are there
                             seriesOf(day.start() + 24h, day.start() + 96h)}; // three days are there
    const auto steps = stepsFor({}, missingSlots(stored, {day.start(), to}));
    QCOMPARE(steps.size(), std::size_t(2));
    QVERIFY(steps.front().range.to == day.start() + 24h);
    QVERIFY(steps.back().range.from == day.start() + 96h);
}

void BackfillPlanTest::memorySurvivesAsText()
{
    const UtcTime now = *parseIsoTime("2026-10-14T12:00:00Z");
    const UtcTime day = *parseIsoTime("2026-05-01T00:00:00Z");
    BackfillMemory memory;
    memory.noteAbsent(u"a"_s, {day, day + 24h}, now);
    memory.noteAbsent(u"a"_s, {day + 24h, day + 48h}, now); // joins
    memory.noteAbsent(u"b"_s, {day, day + 24h}, now);
    memory.noteAbsent(u"a"_s, {now - 24h, now}, now); // may still come
    QCOMPARE(memory.absent.size(), 2U);
    memory.longestCall = std::chrono::days(7);
    memory.longestCallLearntAt = now;
    const QString text = backfillMemoryText(memory);
    const BackfillMemory back = backfillMemoryFromText(text, now + 24h);
    QCOMPARE(backfillMemoryText(back), text);
    QVERIFY(back.isAbsent(u"a"_s, day + 47h) && !back.isAbsent(u"a"_s, day + 48h));
    QVERIFY(!back.isAbsent(u"b"_s, day + 47h) && !back.isAbsent(u"c"_s, day));
    QVERIFY(back.longestCall == std::chrono::days(7));
    const BackfillMemory faded = backfillMemoryFromText(text, now + kBackfillMemory);
    QVERIFY(faded.absent.empty() && faded.longestCall == kLongestBackfillCall);
    QVERIFY(backfillMemoryFromText(u"nonsense"_s, now).absent.empty());
}

void BackfillPlanTest::piecesAreCutFromTheNewestEnd()
{
    const UtcTime day = *parseIsoTime("2026-05-01T00:00:00Z");
    const BackfillStep piece{u"a"_s, {day, day + 24h * 10}, 960};
    const auto [newest, before] = cutNewest(piece, std::chrono::days(3));
    QVERIFY(newest.range.from == day + 24h * 7 && newest.range.to == day + 24h * 10);
    QVERIFY(before.range.from == day && before.range.to == day + 24h * 7);
    QCOMPARE(newest.slotsMissing + before.slotsMissing, 960);
    const auto parts = cutInto(piece, std::chrono::days(4));
    QCOMPARE(parts.size(), 3U);
    QVERIFY(parts[0].range.from == day && parts[0].range.to == day + 24h * 2);
    QVERIFY(parts[2].range.to == day + 24h * 10);
    QVERIFY(pieceAnswer(Outcome::Ok, 0) == PieceAnswer::Absent);
    QVERIFY(pieceAnswer(Outcome::Partial, 1) == PieceAnswer::Had);
    QVERIFY(pieceAnswer(Outcome::Implausible, 96) == PieceAnswer::Had);
    QVERIFY(pieceAnswer(Outcome::Implausible, 0) == PieceAnswer::Unreadable);
    QVERIFY(pieceAnswer(Outcome::Auth, 0) == PieceAnswer::Failed);
    QVERIFY(pieceAnswer(Outcome::Timeout, 0) == PieceAnswer::Failed);
}

QTEST_GUILESS_MAIN(BackfillPlanTest)
#include "backfill_plan_test.moc"
