// Which of two prices holds: by rule and by chance. Whatever comes in whatever order, no two slots overlap.
#include "domain/market_day.h"
#include "domain/slot_resolution.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace etcm;
using namespace std::chrono_literals;

namespace
{
const UtcTime kDay = fromEpochMs(1'791'928'800'000); // a local midnight
constexpr int kQuarters = 16;

// `from` and `to` in quarter-hours of the day; publication and fetch in minutes of it, no publication: -1.
StoredPoint slot(int from, int to, int price, int publication, int fetched)
{
    StoredPoint point;
    point.start = kDay + from * 15min;
    point.end = kDay + to * 15min;
    point.value = Price::fromMicro(price);
    if (publication >= 0)
        point.publication = kDay + publication * 1min;
    point.fetchedAt = kDay + fetched * 1min;
    return point;
}

// An answer: equal slots with one publication and one fetch.
std::vector<StoredPoint> answer(int from, int to, int length, int price, int publication, int fetched)
{
    std::vector<StoredPoint> points;
    for (int at = from; at + length <= to; at += length)
        points.push_back(slot(at, at + length, price + at, publication, fetched));
    return points;
}

// As a database does with what it is told.
std::vector<StoredPoint> applied(std::vector<StoredPoint> held, const SlotChanges &changes)
{
    for (const StoredPoint &gone : changes.removed)
        std::erase_if(held, [&](const StoredPoint &point) { return point.start == gone.start; });
    for (const StoredPoint &now : changes.changed)
        *std::ranges::find(held, now.start, &StoredPoint::start) = now;
    held.insert(held.end(), changes.added.begin(), changes.added.end());
    std::ranges::sort(held, {}, &StoredPoint::start);
    return held;
}

std::vector<StoredPoint> stored(const std::vector<std::vector<StoredPoint>> &answers)
{
    std::vector<StoredPoint> held;
    for (const auto &fresh : answers)
        held = applied(held, mergeSlots(held, withoutOverlap(fresh)));
    return held;
}

// The value in micro units of each quarter-hour, 0 where there is none.
std::vector<int> curve(const std::vector<StoredPoint> &points)
{
    std::vector<int> values(kQuarters);
    for (const StoredPoint &point : points) {
        for (UtcTime at = point.start; at < point.end; at += kSlotLength)
            values[static_cast<std::size_t>((at - kDay) / kSlotLength)] =
                static_cast<int>(point.value.micro());
    }
    return values;
}

bool overlaps(const std::vector<StoredPoint> &points)
{
    return std::ranges::adjacent_find(points, [](const auto &a, const auto &b) { return a.end > b.start; }) !=
           points.end();
}

using Random = std::mt19937;
int upTo(Random &random, int most)
{
    return std::uniform_int_distribution<int>(0, most)(random);
}

// One answer of slots of any lengths, some of which overlap.
std::vector<StoredPoint> anyAnswer(Random &random, int publication, int fetched)
{
    std::vector<StoredPoint> points;
    for (int left = 1 + upTo(random, 7); left > 0; --left) {
        const int from = upTo(random, kQuarters - 1);
        const int to = std::min(kQuarters, from + 1 + upTo(random, 5));
        points.push_back(slot(from, to, 1 + upTo(random, 1'000'000), publication, fetched));
    }
    return points;
}
} // namespace

class SlotResolutionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLaterPublicationReplacesWhateverItCovers()
    {
        const auto quarters = answer(0, 8, 1, 100, 10, 20);
        const auto hours = answer(0, 8, 4, 500, 30, 40);
        QCOMPARE(curve(stored({quarters, hours})), curve(hours));
        QCOMPARE(stored({quarters, hours}).size(), 2U);
        QCOMPARE(curve(stored({hours, answer(0, 8, 1, 100, 50, 60)})), curve(quarters));
        // Older, though it comes later.
        QCOMPARE(curve(stored({hours, answer(0, 8, 1, 100, 10, 60)})), curve(hours));
    }

    void whatTheWinnerLeavesOfALongerSlotStays()
    {
        const auto held = stored({{slot(0, 8, 7, 10, 20)}, {slot(3, 5, 9, 30, 40)}});
        QCOMPARE(curve(held), (std::vector<int>{7, 7, 7, 9, 9, 7, 7, 7, 0, 0, 0, 0, 0, 0, 0, 0}));
        QCOMPARE(held.size(), 3U);
        // An older one fills the gaps between newer ones.
        const auto filled = stored({{slot(1, 2, 9, 30, 40), slot(4, 5, 8, 30, 40)}, {slot(0, 8, 7, 10, 50)}});
        QCOMPARE(curve(filled), (std::vector<int>{7, 9, 7, 7, 8, 7, 7, 7, 0, 0, 0, 0, 0, 0, 0, 0}));
    }

    void ofOnePublicationTheShorterSlotHolds()
    {
        const auto quarters = answer(0, 3, 1, 100, 10, 20);
        const auto hour = answer(0, 4, 4, 500, 10, 30);
        const std::vector<int> expected{100, 101, 102, 500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        QCOMPARE(curve(stored({quarters, hour})), expected);
        QCOMPARE(curve(stored({hour, quarters})), expected);
        std::vector<StoredPoint> both = hour;
        both.insert(both.end(), quarters.begin(), quarters.end());
        QCOMPARE(curve(withoutOverlap(both)), expected);
        std::ranges::reverse(both);
        QCOMPARE(curve(withoutOverlap(both)), expected);
    }

    void withoutPublicationTheLaterFetchHolds()
    {
        const auto early = answer(0, 4, 1, 100, -1, 20);
        const auto late = answer(0, 4, 4, 500, -1, 30);
        QCOMPARE(curve(stored({early, late})), curve(late));
        QCOMPARE(curve(stored({late, early})), curve(late));
    }

    /// Report 05: the correction was published before the wrong answer says it was, even before it was
    /// fetched.
    void aPublicationFromTheFutureDoesNotHideACorrection()
    {
        const auto wrong = answer(0, 4, 1, 900, 600, 20);
        const auto right = answer(0, 4, 1, 100, 10, 25);
        QCOMPARE(curve(stored({wrong, right})), curve(right));
        QVERIFY(effectivePublication(slot(0, 1, 1, 21, 20)) == kDay + 21min); // within the clocks' tolerance
        QVERIFY(!effectivePublication(slot(0, 1, 1, 23, 20)));
    }

    void aMarkThatChangesIsWritten()
    {
        const auto held = answer(0, 4, 1, 100, 10, 20);
        auto again = answer(0, 4, 1, 100, 10, 30);
        QVERIFY(mergeSlots(held, again).isEmpty());
        again[2].implausible = true;
        const SlotChanges changes = mergeSlots(held, again);
        QCOMPARE(changes.changed.size(), 1U);
        QVERIFY(changes.changed[0].implausible && changes.changed[0].revision == 0);
    }

    /// The same price under a date that cannot be: what is known is not doubted for it.
    void aKnownPriceIsNotDoubtedForADate()
    {
        const auto held = answer(0, 4, 1, 100, 10, 20);
        auto ahead = answer(0, 4, 1, 100, 600, 30);
        for (StoredPoint &point : ahead)
            point.implausible = true;
        QVERIFY(mergeSlots(held, ahead).isEmpty());
        QCOMPARE(mergeSlots(ahead, answer(0, 4, 1, 100, 10, 40)).changed.size(), 4U); // the mark ends
        ahead[0].value = Price::fromMicro(7);
        const SlotChanges changes = mergeSlots(held, ahead);
        QCOMPARE(changes.changed.size(), 1U);
        QVERIFY(changes.changed[0].implausible);
    }

    void whatWasReplacedIsTold()
    {
        const auto finer = mergeSlots({slot(0, 4, 500, 10, 20)}, answer(0, 4, 1, 498, 30, 40));
        QCOMPARE(finer.added.size(), 3U);
        QCOMPARE(finer.changed.size(), 1U);
        QCOMPARE(finer.changed[0].revision, 1); // 500 became 498 under the same start
        QVERIFY(finer.removed.empty());
        QCOMPARE(finer.replaced.size(), 2U); // 499 and 501; 500 stayed what it was
        QVERIFY(finer.replaced[0].before.value.micro() == 500 &&
                finer.replaced[0].after.value.micro() == 499);
        QVERIFY(finer.replaced[1].after.start == kDay + 45min);
        const auto coarser = mergeSlots(answer(0, 4, 1, 100, 10, 20), {slot(0, 4, 500, 30, 40)});
        QCOMPARE(coarser.changed.size(), 1U);
        QVERIFY(coarser.added.empty());
        QCOMPARE(coarser.removed.size(), 3U);
        QVERIFY(coarser.replaced.empty());
    }

    void storedOverlapsOfOldFilesAreCleared()
    {
        std::vector<StoredPoint> held = answer(0, 8, 1, 100, 10, 20);
        held[0] = slot(0, 4, 500, 30, 40);
        const SlotChanges changes = mergeSlots(held, {});
        QCOMPARE(changes.removed.size(), 3U);
        QVERIFY(!overlaps(applied(held, changes)));
    }

    void byChance_data()
    {
        QTest::addColumn<bool>("dated");
        QTest::newRow("with publications") << true;
        QTest::newRow("without") << false;
    }
    /// Answers of different publications in any order end in the same slots.
    void byChance()
    {
        QFETCH(bool, dated);
        for (unsigned seed = 1; seed <= 3'000; ++seed) {
            Random random(seed);
            std::vector<std::vector<StoredPoint>> answers;
            const int count = 1 + upTo(random, 4);
            for (int i = 0; i < count; ++i)
                answers.push_back(anyAnswer(random, dated ? 10 * i : -1, 100 + i));
            const auto expected = stored(answers);
            std::vector<int> covered(kQuarters);
            for (const auto &each : answers) {
                for (const StoredPoint &point : withoutOverlap(each)) {
                    const auto values = curve({point});
                    std::ranges::transform(values, covered, covered.begin(),
                                           [](int value, int sofar) { return value != 0 ? value : sofar; });
                }
            }
            QVERIFY2(curve(expected) == covered,
                     qPrintable(QString::number(seed))); // nothing lost, nothing old
            std::ranges::shuffle(answers, random);
            const auto shuffled = stored(answers);
            QVERIFY2(!overlaps(expected) && !overlaps(shuffled), qPrintable(QString::number(seed)));
            QVERIFY2(curve(shuffled) == covered, qPrintable(QString::number(seed)));
            for (const auto &each : answers)
                QVERIFY2(mergeSlots(shuffled, withoutOverlap(each)).isEmpty(),
                         qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(SlotResolutionTest)
#include "slot_resolution_test.moc"
