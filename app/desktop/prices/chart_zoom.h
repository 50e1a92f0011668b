// Which part of the range is in view, and how one comes back. Pure.
#pragma once

#include "desktop/prices/chart_layout.h"

namespace etcm
{

class ChartZoom
{
public:
    /// Another range is shown as a whole and forgets the views of the one before.
    void setWhole(const ChartWindow &whole);
    [[nodiscard]] const ChartWindow &view() const { return m_view; }
    [[nodiscard]] bool isZoomed() const { return m_view != m_whole; }
    /// Within the range, and no shorter than two hours; undo() comes back from it.
    void show(const ChartWindow &view);
    void zoom(double factor, double aroundSeconds);
    void pan(double seconds);
    void reveal(double from, double to); ///< moves as far as it takes
    void fit() { show(m_whole); }
    void undo();

private:
    [[nodiscard]] ChartWindow within(const ChartWindow &view) const;

    ChartWindow m_whole;
    ChartWindow m_view;
    std::vector<ChartWindow> m_before;
};

} // namespace etcm
