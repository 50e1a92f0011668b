#include "desktop/prices/chart_layout.h"

#include <algorithm>

namespace etcm
{

namespace
{
constexpr double kLeft = 142;
constexpr double kRight = 30;
constexpr double kHead = 36;
constexpr double kDifference = 48;
constexpr double kBandGap = 14;
constexpr double kAxis = 32;
constexpr double kLeastCurve = 90;

// The stack stands on 0, so that heights compare.
ValueRange curveRange(const PricesSnapshot &snapshot, const ChartWindow &window)
{
    std::vector<const std::vector<CurveRun> *> shown;
    for (const EarlierCurve &each : snapshot.earlier)
        shown.push_back(&each.curve.runs);
    if (snapshot.isStacked) {
        shown.insert(shown.end(), {&snapshot.stack.whole, &snapshot.stack.electricity});
    } else {
        for (const PricesCurve &curve : snapshot.curves)
            shown.push_back(&curve.runs);
    }
    return valueRange(shown, window.from, window.to, snapshot.isStacked);
}
} // namespace

ChartLayout chartLayout(const PricesSnapshot &snapshot, QSizeF size, const ChartWindow &window)
{
    ChartLayout layout;
    layout.window = window;
    const double width = std::max(40.0, size.width() - kLeft - kRight);
    const double ledgers = kLedgerPitch * static_cast<double>(snapshot.ledgers.size());
    double lanes = kLanePitch * static_cast<double>(std::max<std::size_t>(
                                    snapshot.lanes.rows.size(), snapshot.lanes.unknown.empty() ? 0 : 2));
    double apart = snapshot.difference.runs.empty() ? 0 : kDifference;
    const auto curveHeight = [&] {
        return size.height() - kHead - kAxis - ledgers - 6 - (lanes > 0 ? lanes + kBandGap : 0) -
               (apart > 0 ? apart + kBandGap : 0);
    };
    // In a low window the curve goes before what explains it.
    if (curveHeight() < kLeastCurve)
        apart = 0;
    if (curveHeight() < kLeastCurve) {
        lanes = 0;
        apart = snapshot.difference.runs.empty() ? 0 : kDifference;
        if (curveHeight() < kLeastCurve)
            apart = 0;
    }
    double top = 0;
    const auto band = [&](double height, double gap) {
        const QRectF place(kLeft, top, width, std::max(0.0, height));
        top += height > 0 ? height + gap : 0;
        return place;
    };
    const double curve = std::max(40.0, curveHeight());
    layout.head = band(kHead, 0);
    layout.curve = band(curve, apart > 0 || lanes > 0 ? kBandGap : 6);
    layout.difference = band(apart, lanes > 0 ? kBandGap : 6);
    layout.lanes = band(lanes, 6);
    layout.ledgers = band(ledgers, 0);
    layout.axis = band(kAxis, 0);
    layout.values = curveRange(snapshot, window);
    const std::vector<CurveRun> *difference = &snapshot.difference.runs;
    layout.differences = valueRange({&difference, 1}, window.from, window.to, true);
    return layout;
}

} // namespace etcm
