#include "desktop/health/health_panels.h"

#include "desktop/health/availability_view.h"
#include "desktop/health/budget_view.h"
#include "desktop/health/dots_view.h"
#include "desktop/health/lanes_view.h"
#include "desktop/health/spread_view.h"
#include "desktop/widgets/panel_header.h"
#include "desktop/widgets/rule.h"
#include "desktop/widgets/segment_control.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

// More sources have more rows than a panel has room for.
QScrollArea *scrolled(QWidget *widget, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::TabFocus);
    area->setAccessibleName(parent->accessibleName());
    area->setStyleSheet(u"QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"_s);
    area->setWidget(widget);
    return area;
}

QString line(const QStringList &cells)
{
    return cells.join(u'\t') + u'\n';
}

} // namespace

AvailabilityPanel::AvailabilityPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Health page", "Availability"), parent), m_view(new AvailabilityView(theme))
{
    setBody(scrolled(m_view, this), {12, 8, 12, 4});
    setTable([this] {
        const auto windows = availabilityWindows();
        QString text =
            line(QStringList{words("Panels", "Endpoint")} + QStringList(windows.begin(), windows.end()) +
                 QStringList{words("Panels", "Down"), words("Health page", "Coverage"),
                             words("Health page", "Circuit")});
        for (const AvailabilityRow &row : m_table.rows) {
            QStringList cells{row.day.title};
            for (const AvailabilityShare &share : row.shares)
                cells += share.text;
            text += line(cells + QStringList{row.day.down, row.coverage, row.circuit});
        }
        return text;
    });
}

void AvailabilityPanel::setSnapshot(const AvailabilityTable &table)
{
    if (table == m_table)
        return;
    m_table = table;
    setWords(table.words);
    m_view->setTable(table);
}

LanesPanel::LanesPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Health page", "State by endpoint"), parent), m_view(new LanesView(theme))
{
    setBody(scrolled(m_view, this), {12, 8, 12, 4});
    setTable([this] {
        QString text = line({words("Panels", "Endpoint"), words("Health page", "From, Zurich"),
                             words("Health page", "Until, Zurich"), words("Health page", "State")});
        for (const StateLane &lane : m_lanes.lanes) {
            for (const LaneSpan &span : lane.spans)
                text += line({lane.title, timeText(span.from, m_lanes.to), timeText(span.to, m_lanes.to),
                              span.words.isEmpty() ? words("Health page", "answering") : span.words});
        }
        return text;
    });
}

void LanesPanel::setSnapshot(const StateLanes &lanes)
{
    if (lanes == m_lanes)
        return;
    m_lanes = lanes;
    setWords(lanes.words);
    m_view->setLanes(lanes);
}

SpreadPanel::SpreadPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Health page", "Latency by endpoint"), parent)
{
    QStringList titles;
    for (int i = 0; i < kLatencyRanges; ++i)
        titles += latencyRangeTitle(static_cast<LatencyRange>(i));
    m_ranges = new SegmentControl(words("Health page", "Range of the percentiles"), titles, this);
    m_ranges->setCurrent(static_cast<int>(LatencyRange::Day));
    header().addControl(m_ranges);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(6);
    m_spread = new SpreadView(theme);
    column->addWidget(scrolled(m_spread, this), 1);
    column->addWidget(new Rule(theme, content));
    column->addWidget(m_dots = new DotsView(theme, content));
    setBody(content, {12, 8, 12, 6});
    setTable([this] {
        QString text = line({words("Panels", "Endpoint"), words("Health page", "Calls"), u"p50 ms"_s,
                             u"p95 ms"_s, u"p99 ms"_s});
        for (const SpreadRow &row : m_shown.rows)
            text += line({row.title, row.count, row.texts[0], row.texts[1], row.texts[2]});
        return text;
    });
}

void SpreadPanel::setSpread(const LatencySpread &spread)
{
    if (spread == m_shown)
        return;
    m_shown = spread;
    setWords(spread.words);
    m_spread->setSpread(spread);
}

void SpreadPanel::setCalls(const CallDots &calls)
{
    m_dots->setCalls(calls);
}

BudgetPanel::BudgetPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Health page", "Call budget"), parent), m_view(new BudgetView(theme))
{
    setBody(scrolled(m_view, this), {12, 8, 12, 4});
    setTable([this] {
        QString text;
        for (const HostBudgetRow &host : m_budget.hosts)
            text += line({host.host, host.text});
        for (const HealthFact &fact : m_budget.facts)
            text += line({fact.label, fact.value});
        return text;
    });
}

void BudgetPanel::setSnapshot(const CallBudget &budget)
{
    if (budget == m_budget)
        return;
    m_budget = budget;
    setWords(budget.words);
    m_view->setBudget(budget);
}

} // namespace etcm
