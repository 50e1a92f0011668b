#include "desktop/prices/chart_layout.h"

#include <algorithm>
#include <array>

namespace etcm
{

namespace
{
constexpr double kLeft = 142;
constexpr double kRight = 30;
constexpr double kHead = 36;
constexpr double kValueBand = 48;
constexpr double kBandGap = 14;
constexpr double kAxis = 32;
constexpr double kLeastCurve = 90;

struct BandHeights {
    double wholesale = 0;
    double difference = 0;
    double lanes = 0;
    double curve = 0; ///< what these leave
    [[nodiscard]] double below() const { return wholesale + difference + lanes; }
};

// In a low window the curve goes before what explains it: the first of these that leaves it its height.
BandHeights shownBands(const PricesSnapshot &snapshot, double room)
{
    const double wholesale = snapshot.beside.wholesale.curve.runs.empty() ? 0 : kValueBand;
    const double difference = snapshot.beside.difference.runs.empty() ? 0 : kValueBand;
    const double lanes =
        kLanePitch * static_cast<double>(std::max<std::size_t>(snapshot.lanes.rows.size(),
                                                               snapshot.lanes.unknown.empty() ? 0 : 2));
    const std::array<BandHeights, 7> choices{{{wholesale, difference, lanes},
                                              {wholesale, 0, lanes},
                                              {0, 0, lanes},
                                              {wholesale, difference, 0},
                                              {wholesale, 0, 0},
                                              {0, difference, 0},
                                              {}}};
    BandHeights taken;
    for (const BandHeights &choice : choices) {
        taken = choice;
        taken.curve = room;
        for (const double height : {choice.wholesale, choice.difference, choice.lanes})
            taken.curve -= height > 0 ? height + kBandGap : 0;
        if (taken.curve >= kLeastCurve)
            break;
    }
    return taken;
}

// The stack stands on 0, so that heights compare.
ValueRange curveRange(const PricesSnapshot &snapshot, const ChartWindow &window)
{
    std::vector<const std::vector<CurveRun> *> shown;
    for (const EarlierCurve &each : snapshot.beside.earlier)
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
    const BandHeights bands = shownBands(snapshot, size.height() - kHead - kAxis - ledgers - 6);
    double top = 0;
    const auto band = [&](double height, double gap) {
        const QRectF place(kLeft, top, width, std::max(0.0, height));
        top += height > 0 ? height + gap : 0;
        return place;
    };
    layout.head = band(kHead, 0);
    layout.curve = band(std::max(40.0, bands.curve), bands.below() > 0 ? kBandGap : 6);
    layout.wholesale.place = band(bands.wholesale, bands.difference + bands.lanes > 0 ? kBandGap : 6);
    layout.difference.place = band(bands.difference, bands.lanes > 0 ? kBandGap : 6);
    layout.lanes = band(bands.lanes, 6);
    layout.ledgers = band(ledgers, 0);
    layout.axis = band(kAxis, 0);
    layout.values = curveRange(snapshot, window);
    const auto rangeOfOne = [&window](const PricesCurve &curve, bool withZero) {
        const std::vector<CurveRun> *runs = &curve.runs;
        return valueRange({&runs, 1}, window.from, window.to, withZero);
    };
    layout.wholesale.values = rangeOfOne(snapshot.beside.wholesale.curve, false);
    layout.difference.values = rangeOfOne(snapshot.beside.difference, true);
    return layout;
}

} // namespace etcm
