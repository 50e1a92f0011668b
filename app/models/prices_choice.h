// What somebody chose to see on the page of prices.
#pragma once

#include "models/price_snapshot.h"

namespace etcm
{

enum class RangeKind { Day, TwoDays, ThreeDays, Week, Month };
enum class ShownProducts { First, Second, Both };
enum class PriceUnit { ChfPerKwh, RpPerKwh, ChfPerMwh };

struct PricesChoice {
    LocalDate day;
    RangeKind range = RangeKind::TwoDays;
    ShownProducts products = ShownProducts::Both;
    bool isStacked = false; ///< grid on electricity instead of integrated
    PriceUnit unit = PriceUnit::ChfPerKwh;
    friend bool operator==(const PricesChoice &, const PricesChoice &) = default;
};

/// Whole market days: the day; with the next; with the ones around it; its week from Monday on; its month.
[[nodiscard]] PriceSpan rangeOf(RangeKind kind, LocalDate day);
/// The day `by` days later, or before.
[[nodiscard]] LocalDate shifted(LocalDate day, int by);

/// How prices of a series are written; the steps between units are exact.
struct ShownUnit {
    QString title = QStringLiteral("CHF/kWh");
    int factor = 1;
    int decimals = 4;
    [[nodiscard]] Price in(Price stored) const { return Price::fromMicro(stored.micro() * factor); }
    [[nodiscard]] double value(Price stored) const { return in(stored).toDouble(); }
    [[nodiscard]] QString text(Price stored) const;
    [[nodiscard]] QString signedText(Price difference) const;
    friend bool operator==(const ShownUnit &, const ShownUnit &) = default;
};

/// `stored` as the series names it; only CHF_kWh is written in units of choice.
[[nodiscard]] ShownUnit shownUnit(PriceUnit choice, const QString &stored);

} // namespace etcm
