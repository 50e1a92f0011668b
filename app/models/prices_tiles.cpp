// The strip of figures of one day.
#include "models/prices_context.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
const QString kNoFigure(QChar(0x2013));

Price rounded(double value)
{
    return Price::fromMicro(std::llround(value * 1e6));
}

QString countedText(int used, int expected)
{
    return words("Prices page", "%1 slots", "%1: 96 of 96").arg(countText(used, expected));
}

class Tiles
{
public:
    Tiles(std::vector<TileText> &tiles, const PricesContext &context)
        : m_tiles(tiles), m_context(context), m_day(context.choice.day), m_grid(context.ofDay(m_day)),
          m_figures(priceStatistics(m_grid))
    {
    }

    void add();

private:
    void addName();
    void addBase();
    void addPeak();
    void addOffPeak();
    void addExtreme(const QString &label, const std::optional<Extreme> &extreme);
    void addSpread();
    void addCheapest();
    void addDifference();
    void addMean(const QString &label, const Mean &mean, const QString &note, const QString &rule);
    [[nodiscard]] bool isShown() const { return isCovered(m_figures.used, m_figures.expected); }
    [[nodiscard]] bool isPartial() const { return m_figures.used < m_figures.expected; }
    /// The note, with the count where it is not all.
    [[nodiscard]] QString counted(const QString &note) const
    {
        return isPartial() ? countedText(m_figures.used, m_figures.expected) : note;
    }
    [[nodiscard]] QString help(const QString &value, const QString &rule, int used, int expected) const;

    std::vector<TileText> &m_tiles;
    const PricesContext &m_context;
    MarketDay m_day;
    PriceGrid m_grid;
    PriceStatistics m_figures;
};

QString Tiles::help(const QString &value, const QString &rule, int used, int expected) const
{
    return words("Prices page", "<b>%1 %2</b>, %3<br>%4<br>%5 used, source %6, without VAT")
        .arg(value, m_context.unit.title, dayText(m_day.date()), rule, countText(used, expected),
             m_context.facts.sourceTitle.toHtmlEscaped());
}

void Tiles::addName()
{
    m_tiles.push_back({.label = dayText(m_day.date()),
                       .value = m_context.shown.front().title,
                       .note = countedText(m_figures.used, m_figures.expected),
                       .isName = true});
}

// What is not covered is not told; what is not complete says how much of it there is.
void Tiles::addMean(const QString &label, const Mean &mean, const QString &note, const QString &rule)
{
    const bool shown = mean.value && isCovered(mean.used, mean.expected);
    TileText tile{.label = label, .value = kNoFigure, .note = note, .isPartial = mean.isPartial()};
    if (shown)
        tile.value = m_context.unit.text(rounded(*mean.value));
    if (mean.isPartial())
        tile.note = countedText(mean.used, mean.expected);
    tile.help = help(tile.value, rule, mean.used, mean.expected);
    m_tiles.push_back(tile);
}

void Tiles::addBase()
{
    const Mean &base = m_figures.base;
    const Mean before = priceStatistics(m_context.ofDay(m_day.previous())).base;
    QString note = countedText(base.used, base.expected);
    if (base.value && before.value && isCovered(before.used, before.expected))
        note = words("Prices page", "%1 on %2", "+0.0018 on Tue")
                   .arg(m_context.unit.signedText(rounded(*base.value) - rounded(*before.value)),
                        weekdayText(m_day.previous().date()));
    addMean(words("Prices page", "Base"), base, note,
            words("Prices page", "Mean of all slots of the day, each with the same weight"));
}

void Tiles::addPeak()
{
    const Mean &peak = m_figures.peak;
    QString note = words("Prices page", "no peak on weekends");
    if (peak.expected > 0)
        note = m_figures.peakMinusBase
                   ? words("Prices page", "%1 on base", "-0.0148 on base")
                         .arg(m_context.unit.signedText(rounded(*m_figures.peakMinusBase)))
                   : QString();
    addMean(words("Prices page", "Peak, 08–20 Mon–Fri"), peak, note,
            words("Prices page", "Slots that begin from 08:00 to 19:45; holidays count as weekdays"));
}

void Tiles::addOffPeak()
{
    const bool weekend = m_figures.peak.expected == 0;
    addMean(words("Prices page", "Off-peak"), m_figures.offPeak,
            weekend ? words("Prices page", "the whole day") : words("Prices page", "00–08 and 20–24"),
            words("Prices page", "All slots that are no peak; on weekends the whole day"));
}

void Tiles::addExtreme(const QString &label, const std::optional<Extreme> &extreme)
{
    TileText tile{.label = label, .value = kNoFigure, .isPartial = isPartial()};
    tile.note = countedText(m_figures.used, m_figures.expected);
    if (extreme && isShown()) {
        const SlotRun &run = extreme->runs.front();
        const auto more = std::ssize(extreme->runs) - 1;
        tile.value = m_context.unit.text(extreme->value);
        tile.note = timeRangeText(run.from, run.to, run.from);
        if (more > 0)
            tile.note =
                words("Prices page", "%1 and %2 more", "13:00–14:00", more).arg(tile.note, integerText(more));
    }
    tile.help = help(tile.value, words("Prices page", "All slots at that price, merged to ranges"),
                     m_figures.used, m_figures.expected);
    m_tiles.push_back(tile);
}

void Tiles::addSpread()
{
    TileText tile{.label = words("Prices page", "Spread"), .value = kNoFigure, .isPartial = isPartial()};
    tile.note = counted(words("Prices page", "max − min"));
    if (m_figures.spread && isShown())
        tile.value = m_context.unit.text(*m_figures.spread);
    tile.help = help(tile.value, words("Prices page", "Dearest slot less cheapest slot"), m_figures.used,
                     m_figures.expected);
    m_tiles.push_back(tile);
}

void Tiles::addCheapest()
{
    TileText tile{
        .label = words("Prices page", "Cheapest 3 h"), .value = kNoFigure, .isPartial = isPartial()};
    tile.note = words("Prices page", "too few slots are known");
    const auto window = bestWindow(m_grid, hours(3), WindowKind::Cheapest);
    if (window && isShown()) {
        const UtcTime now = m_context.now;
        const QString range = timeRangeText(window->from, window->to, window->from);
        tile.value = m_context.unit.text(rounded(window->mean));
        tile.note = now >= window->from && now < window->to
                        ? words("Prices page", "%1, running", "12:00–15:00").arg(range)
                        : range;
    }
    tile.help =
        help(tile.value, words("Prices page", "12 adjoining slots, earliest wins ties; never over a gap"),
             m_figures.used, m_figures.expected);
    m_tiles.push_back(tile);
}

void Tiles::addDifference()
{
    if (!m_context.hasSecond())
        return;
    const ShownProduct &second = m_context.shown.back();
    const PriceGrid other = partOf(second.grid(PricePart::Whole), {m_day.start(), m_day.end()});
    const PriceStatistics apart = priceStatistics(difference(m_grid, other));
    TileText tile{.label = differenceTitle(m_context.shown.front().title, second.title), .value = kNoFigure};
    tile.isPartial = apart.base.isPartial();
    tile.note = countedText(apart.used, apart.expected);
    if (apart.base.value && isCovered(apart.used, apart.expected)) {
        tile.value = m_context.unit.signedText(rounded(*apart.base.value));
        if (!tile.isPartial)
            tile.note = words("Prices page", "%1 to %2", "0.0070 to 0.0371")
                            .arg(m_context.unit.text(apart.minimum->value),
                                 m_context.unit.text(apart.maximum->value));
    }
    tile.help = help(tile.value, words("Prices page", "Mean of the differences of the slots that both have"),
                     apart.used, apart.expected);
    m_tiles.push_back(tile);
}

void Tiles::add()
{
    addName();
    addBase();
    addPeak();
    addOffPeak();
    addExtreme(words("Prices page", "Minimum"), m_figures.minimum);
    addExtreme(words("Prices page", "Maximum"), m_figures.maximum);
    addSpread();
    addCheapest();
    addDifference();
}
} // namespace

void tellTiles(PricesSnapshot &snapshot, const PricesContext &context)
{
    if (!context.shown.empty())
        Tiles(snapshot.tiles, context).add();
}

} // namespace etcm
