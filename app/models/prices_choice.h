// What somebody chose to see on the page of prices.
#pragma once

#include "models/price_snapshot.h"

#include <QFlags>

#include <array>

namespace etcm
{

enum class RangeKind { Day, TwoDays, ThreeDays, Week, Month };
enum class ShownProducts { First, Second, Both };
enum class PriceUnit { ChfPerKwh, RpPerKwh, ChfPerMwh };

/// An earlier day whose prices are laid over each day of the range, by the clock on the wall.
enum class ComparedDay { DayBefore = 1, WeekBefore = 2, YearBefore = 4 };
Q_DECLARE_FLAGS(ComparedDays, ComparedDay)
Q_DECLARE_OPERATORS_FOR_FLAGS(ComparedDays)
inline constexpr std::array kComparedDays{ComparedDay::DayBefore, ComparedDay::WeekBefore,
                                          ComparedDay::YearBefore};
/// A year is 52 weeks, so that a weekday meets its own.
[[nodiscard]] int daysBack(ComparedDay compared);
[[nodiscard]] QString comparedTitle(ComparedDay compared);

struct PricesChoice {
    LocalDate day;
    RangeKind range = RangeKind::TwoDays;
    ShownProducts products = ShownProducts::Both;
    bool isStacked = false; ///< grid on electricity instead of integrated
    PriceUnit unit = PriceUnit::ChfPerKwh;
    ComparedDays compared = {};
    friend bool operator==(const PricesChoice &, const PricesChoice &) = default;
};

/// Whole market days: the day; with the next; with the ones around it; its week from Monday on; its month.
[[nodiscard]] PriceSpan rangeOf(RangeKind kind, LocalDate day);
/// The day `by` days later, or before.
[[nodiscard]] LocalDate shifted(LocalDate day, int by);
/// The days that lie so far before those of the range.
[[nodiscard]] PriceSpan earlierSpan(const PriceSpan &range, ComparedDay compared);

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
