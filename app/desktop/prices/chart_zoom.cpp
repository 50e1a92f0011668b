#include "desktop/prices/chart_zoom.h"

#include <algorithm>

namespace etcm
{

namespace
{
constexpr double kShortestView = 2 * 3600; ///< seconds
constexpr std::size_t kViewsKept = 50;
} // namespace

void ChartZoom::setWhole(const ChartWindow &whole)
{
    if (whole == m_whole)
        return;
    m_whole = whole;
    m_view = whole;
    m_before.clear();
}

ChartWindow ChartZoom::within(const ChartWindow &view) const
{
    const double all = m_whole.length();
    const double length = std::clamp(view.length(), std::min(kShortestView, all), all);
    const double from = std::clamp(view.from, m_whole.from, m_whole.to - length);
    return {from, from + length};
}

void ChartZoom::show(const ChartWindow &view)
{
    const ChartWindow next = within(view);
    if (next == m_view)
        return;
    m_before.push_back(m_view);
    if (m_before.size() > kViewsKept)
        m_before.erase(m_before.begin());
    m_view = next;
}

void ChartZoom::zoom(double factor, double aroundSeconds)
{
    const double length = m_view.length() / factor;
    const double share = (aroundSeconds - m_view.from) / m_view.length();
    show({aroundSeconds - share * length, aroundSeconds + (1 - share) * length});
}

void ChartZoom::pan(double seconds)
{
    m_view = within({m_view.from + seconds, m_view.to + seconds});
}

void ChartZoom::reveal(double from, double to)
{
    if (from < m_view.from)
        pan(from - m_view.from);
    else if (to > m_view.to)
        pan(to - m_view.to);
}

void ChartZoom::undo()
{
    if (m_before.empty())
        return;
    m_view = m_before.back();
    m_before.pop_back();
}

} // namespace etcm
