#include "models/revision_groups.h"

#include "domain/market_day.h"
#include "models/component_title.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
UtcTime publishedAt(const PriceRevision &revision)
{
    return revision.publication.value_or(revision.recordedAt);
}

bool goesOn(const PriceRevision &before, const PriceRevision &next)
{
    return before.key == next.key && next.start - before.start == kSlotLength &&
           before.before == next.before && before.after == next.after;
}

RevisionLine lineOf(const PriceRevision &first, const PriceRevision &last, int count, UtcTime now)
{
    return {.key = first.key,
            .series = seriesTitle(first.key),
            .when = timeRangeText(first.start, last.start + kSlotLength, now),
            .slotCount = count,
            .before = priceText(first.before),
            .after = priceText(first.after),
            .change = signedText(first.after - first.before)};
}

RevisionGroup groupOf(std::vector<PriceRevision> revisions, UtcTime now)
{
    std::ranges::sort(revisions, {},
                      [](const PriceRevision &each) { return std::tie(each.key, each.start); });
    RevisionGroup group;
    std::set<UtcTime> changed;
    for (std::size_t first = 0; first < revisions.size();) {
        std::size_t last = first;
        while (last + 1 < revisions.size() && goesOn(revisions[last], revisions[last + 1]))
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            changed.insert(revisions[i].start);
        group.lines.push_back(
            lineOf(revisions[first], revisions[last], static_cast<int>(last - first + 1), now));
        first = last + 1;
    }
    group.slotCount = static_cast<int>(changed.size());
    const PriceRevision &any = revisions.front();
    group.title = any.publication ? words("Data page", "Published %1").arg(timeText(*any.publication, now))
                                  : words("Data page", "Fetched %1").arg(timeText(any.recordedAt, now));
    return group;
}
} // namespace

RevisionList revisionList(std::vector<PriceRevision> revisions, UtcTime since, UtcTime now)
{
    std::erase_if(revisions, [since](const PriceRevision &each) { return each.recordedAt < since; });
    std::ranges::stable_sort(revisions, std::greater(), publishedAt);
    RevisionList list;
    qint64 slotCount = 0;
    for (auto first = revisions.begin(); first != revisions.end();) {
        const auto last = std::find_if(first, revisions.end(), [&](const PriceRevision &each) {
            return publishedAt(each) != publishedAt(*first);
        });
        list.groups.push_back(groupOf({first, last}, now));
        slotCount += list.groups.back().slotCount;
        first = last;
    }
    list.words.context = words("Data page", "since %1").arg(timeText(since, now));
    list.words.note = words("Data page", "%1 slot(s), %2 values", nullptr, slotCount)
                          .arg(integerText(slotCount), integerText(std::ssize(revisions)));
    if (revisions.empty())
        list.words.notice = PanelNotice{
            NoticeKind::Info, words("Data page", "Nothing changed since %1").arg(timeText(since, now)),
            words("Data page", "Prices that a source publishes anew are listed here.")};
    return list;
}

} // namespace etcm
