#include "desktop/data/data_view.h"

#include "desktop/data/coverage_panel.h"
#include "desktop/data/stores_panel.h"
#include "desktop/widgets/first_paint.h"
#include "desktop/widgets/text_table_panel.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <numeric>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kGap = 10;

// "Thu 17 Sep, 05:00 ..." of a single day, else its first and last one.
QString whenText(const CoverageGap &gap)
{
    if (gap.first != gap.last)
        return words("Data page", "%1 to %2").arg(dayText(gap.first), dayText(gap.last));
    QStringList times;
    for (const UtcTime begin : gap.begins)
        times += timeText(begin, begin);
    return times.isEmpty() ? dayText(gap.first) : u"%1, %2"_s.arg(dayText(gap.first), times.join(u' '));
}

void prepare(QSplitter &splitter, const std::vector<QWidget *> &parts)
{
    splitter.setHandleWidth(kGap);
    splitter.setChildrenCollapsible(false);
    for (QWidget *part : parts)
        splitter.addWidget(part);
}

QSplitter *splitter(Qt::Orientation orientation, const std::vector<QWidget *> &parts)
{
    auto *made = new QSplitter(orientation);
    prepare(*made, parts);
    return made;
}

std::vector<TextRow> revisionRows(const RevisionList &list)
{
    std::vector<TextRow> rows;
    for (const RevisionGroup &group : list.groups) {
        const QString count = words("Data page", "%1 slot(s)", nullptr, group.slotCount).arg(group.slotCount);
        rows.push_back({{u"%1, %2"_s.arg(group.title, count)}, true});
        for (const RevisionLine &line : group.lines)
            rows.push_back({{line.series, line.when, line.before, line.after, line.change}, false});
    }
    return rows;
}
} // namespace

DataView::DataView(const Theme &theme, QWidget *parent)
    : QSplitter(parent), m_coverage(new CoveragePanel(theme)),
      m_revisions(new TextTablePanel(theme, words("Data page", "What changed"),
                                     {{words("Data page", "Series"), true, false},
                                      {words("Data page", "Slots, Zurich"), false, false},
                                      {words("Data page", "Before"), false, true},
                                      {words("Data page", "Now"), false, true},
                                      {words("Data page", "Change"), false, true}})),
      m_gaps(new TextTablePanel(theme, words("Data page", "Missing"),
                                {{words("Data page", "Series"), true, false},
                                 {words("Data page", "When"), false, false},
                                 {words("Data page", "Slots"), false, true}})),
      m_stores(new StoresPanel(theme))
{
    setContentsMargins(kGap, kGap, kGap, kGap);
    auto *lower = splitter(Qt::Horizontal, {m_revisions, m_gaps});
    auto *left = splitter(Qt::Vertical, {m_coverage, lower});
    prepare(*this, {left, m_stores});
    for (QWidget *part : {static_cast<QWidget *>(m_revisions), static_cast<QWidget *>(m_gaps),
                          static_cast<QWidget *>(m_stores)})
        part->setMinimumWidth(240);
    m_coverage->setMinimumHeight(200);
    lower->setMinimumHeight(160);
    lower->setSizes({620, 370});
    left->setSizes({418, 450});
    setSizes({1090, 400});
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setFocusProxy(m_coverage);
    m_firstPaint = new FirstPaint({m_coverage, m_revisions, m_gaps, m_stores}, this);
    connect(m_firstPaint, &FirstPaint::done, this, &DataView::painted);
}

void DataView::setCoverage(const CoverageSnapshot &snapshot)
{
    m_coverage->setSnapshot(snapshot);
    showGaps(snapshot.gaps);
    m_firstPaint->dataCame();
    for (QWidget *panel : panels())
        panel->update();
}

void DataView::showGaps(const std::vector<CoverageGap> &gaps)
{
    std::vector<TextRow> rows;
    for (const CoverageGap &gap : gaps)
        rows.push_back({{gap.series, whenText(gap), integerText(gap.missing)}, false});
    const qint64 missing =
        std::accumulate(gaps.begin(), gaps.end(), qint64(0),
                        [](qint64 sum, const CoverageGap &gap) { return sum + gap.missing; });
    PanelWords told;
    told.context = words("Data page", "%1 slot(s)", nullptr, missing).arg(integerText(missing));
    if (gaps.empty())
        told.notice = PanelNotice{NoticeKind::Info, words("Data page", "Nothing is missing"),
                                  words("Data page", "Every slot that is due is stored.")};
    m_gaps->show(told, std::move(rows));
}

void DataView::setRevisions(const RevisionList &list)
{
    m_revisions->show(list.words, revisionRows(list));
}

void DataView::setStores(const std::vector<StoreSection> &sections)
{
    m_stores->setSections(sections);
}

std::vector<Panel *> DataView::panels() const
{
    return {m_coverage, m_revisions, m_gaps, m_stores};
}

} // namespace etcm
