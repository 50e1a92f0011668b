#include "desktop/health/health_view.h"

#include "desktop/health/availability_view.h"
#include "desktop/health/dots_view.h"
#include "desktop/health/health_panels.h"
#include "desktop/health/lanes_view.h"
#include "desktop/health/spread_view.h"
#include "desktop/widgets/segment_control.h"

#include <algorithm>

namespace etcm
{

namespace
{

constexpr int kPageGap = 10;
constexpr int kPageTop = 294;
constexpr int kPageMiddle = 350; // its least height
constexpr int kPageErrors = 212;
constexpr int kErrorsGive = 66; // so much they can give before the page scrolls, as for a banner
constexpr int kPageAvailability = 584;
constexpr int kPageWide = 1120; // below it every panel has the whole width

PanelPlaces wide(const QSize &page)
{
    const int right = page.width() - kPageGap;
    const int second = kPageGap + kPageTop + kPageGap;
    const int rest = page.height() - second - 2 * kPageGap; // of the middle and the errors
    const int errors = std::clamp(rest - kPageMiddle, kPageErrors - kErrorsGive, kPageErrors);
    const int middle = std::max(kPageMiddle, rest - errors);
    const int third = second + middle + kPageGap;
    const int latency = (page.width() - 3 * kPageGap) * 58 / 100;
    const int lanes = kPageGap + kPageAvailability + kPageGap;
    const int budget = kPageGap + latency + kPageGap;
    return {{{kPageGap, kPageGap, kPageAvailability, kPageTop},
             {lanes, kPageGap, right - lanes, kPageTop},
             {kPageGap, second, latency, middle},
             {budget, second, right - budget, middle},
             {kPageGap, third, right - kPageGap, errors}},
            third + errors + kPageGap};
}

PanelPlaces narrow(const QSize &page)
{
    PanelPlaces places;
    int top = kPageGap;
    for (const int height : {kPageTop, kPageTop, kPageMiddle, kPageTop, kPageErrors}) {
        places.cells.emplace_back(kPageGap, top, page.width() - 2 * kPageGap, height);
        top += height + kPageGap;
    }
    places.height = top;
    return places;
}

} // namespace

HealthView::HealthView(const Theme &theme, QWidget *parent) : PanelPage(parent)
{
    m_availability = new AvailabilityPanel(theme, ground());
    m_lanes = new LanesPanel(theme, ground());
    m_spread = new SpreadPanel(theme, ground());
    m_budget = new BudgetPanel(theme, ground());
    m_errors = new ErrorsPanel(theme, ground());
    setPanels({m_availability, m_lanes, m_spread, m_budget, m_errors});
    connectPanels();
}

void HealthView::connectPanels()
{
    connect(&m_availability->view(), &AvailabilityView::chosen, this, &HealthView::chooseEndpoint);
    connect(&m_spread->spread(), &SpreadView::chosen, this, &HealthView::chooseEndpoint);
    connect(&m_lanes->view(), &LanesView::chosen, this, &HealthView::chooseAt);
    connect(&m_spread->dots(), &DotsView::chosen, this, [this](const SelectedCall &call) { mark(call); });
    connect(&m_spread->dots(), &DotsView::endpointStepped, this, &HealthView::stepEndpoint);
    connect(m_errors, &ErrorsPanel::chosen, this, &HealthView::chooseCall);
    connect(&m_spread->ranges(), &SegmentControl::chosen, this,
            [this](int index) { Q_EMIT rangeChosen(static_cast<LatencyRange>(index)); });
}

void HealthView::setSnapshot(const HealthPageSnapshot &snapshot)
{
    m_shown = snapshot;
    m_availability->setSnapshot(snapshot.availability);
    m_lanes->setSnapshot(snapshot.lanes);
    m_spread->setSpread(snapshot.latency);
    m_budget->setSnapshot(snapshot.budget);
    m_errors->setSnapshot(snapshot.errors);
    // Until somebody chooses, those of the newest error: that is what people come for.
    if (callsOf(m_shown, m_endpoint) == nullptr && !m_shown.calls.empty())
        m_endpoint =
            snapshot.errors.rows.empty() ? m_shown.calls.front().id : snapshot.errors.rows.front().id;
    showCalls();
    mark(m_selected);
    dataCame();
    for (QWidget *panel : panels())
        panel->update();
}

void HealthView::showCalls()
{
    if (const CallDots *calls = callsOf(m_shown, m_endpoint))
        m_spread->setCalls(*calls);
    m_availability->view().select(m_endpoint);
    m_spread->spread().select(m_endpoint);
}

void HealthView::chooseEndpoint(const EndpointId &id)
{
    m_endpoint = id;
    showCalls();
}

void HealthView::stepEndpoint(int by)
{
    const auto current = std::ranges::find(m_shown.calls, m_endpoint, &CallDots::id);
    if (current == m_shown.calls.end())
        return;
    const std::ptrdiff_t next = current - m_shown.calls.begin() + by;
    if (next >= 0 && next < std::ssize(m_shown.calls))
        chooseEndpoint(m_shown.calls[static_cast<std::size_t>(next)].id);
}

void HealthView::chooseAt(const EndpointId &id, UtcTime at)
{
    const CallDots *calls = callsOf(m_shown, id);
    const CallDot *call = calls ? callAt(*calls, at) : nullptr;
    if (call == nullptr)
        return chooseEndpoint(id);
    mark(SelectedCall{id, call->requestId, call->at});
}

void HealthView::chooseCall(const EndpointId &id, const QString &requestId)
{
    const CallDots *calls = callsOf(m_shown, id);
    if (calls == nullptr)
        return;
    const auto call = std::ranges::find(calls->dots, requestId, &CallDot::requestId);
    if (call != calls->dots.end())
        mark(SelectedCall{id, call->requestId, call->at});
}

void HealthView::mark(const std::optional<SelectedCall> &call)
{
    m_selected = call;
    if (call && call->id != m_endpoint)
        chooseEndpoint(call->id);
    m_lanes->view().select(call);
    m_spread->dots().select(call);
    m_errors->select(call);
}

PanelPlaces HealthView::places(const QSize &viewport) const
{
    return viewport.width() >= kPageWide ? wide(viewport) : narrow(viewport);
}

} // namespace etcm
