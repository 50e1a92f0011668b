#include "models/plant_snapshot.h"

#include "monitoring/freshness.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

// The mark is the stored one, so that gauge, curve, totals and export never disagree.
PlantFigure figure(std::optional<double> value, int decimals, bool isMarked)
{
    PlantFigure result;
    result.value = value;
    result.text = value ? decimalText(*value, decimals) : QString(kEnDash);
    result.implausible = value && isMarked;
    return result;
}

void describe(PlantFigure &figure, const QString &name, const QString &unit, const QString &spokenUnit,
              const QString &basis)
{
    figure.spoken = figure.value ? u"%1 %2 %3, %4"_s.arg(name, figure.text, spokenUnit, basis)
                                 : words("Plant panel", "%1: no value, %2").arg(name, basis);
    figure.toolTip = u"<b>%1 %2</b>, %3<br>%4"_s.arg(figure.text, unit, name, basis);
    if (figure.implausible) {
        figure.spoken += u", "_s + words("Plant panel", "implausible");
        figure.toolTip +=
            u"<br>"_s +
            words("Plant panel", "Implausible: outside of the plant's limits. Kept, marked, in no totals.");
    }
    if (!figure.value)
        figure.toolTip += u"<br>"_s + words("Plant panel", "The source sent no number: left empty, never 0.");
}

bool isToCome(const StoredReading &stored, UtcTime now)
{
    return stored.reading.implausible.testFlag(PlantQuantity::Time) ||
           stored.reading.timestamp > now + kFutureTolerance;
}

/// When the present state began, as far as the stored readings tell.
QString sinceText(const std::vector<StoredReading> &readings, UtcTime now)
{
    auto first = std::ranges::find_if(readings.rbegin(), readings.rend(),
                                      [&](const StoredReading &each) { return !isToCome(each, now); });
    const PlantReading &newest = first->reading;
    while (std::next(first) != readings.rend() && std::next(first)->reading.rawStatus == newest.rawStatus)
        ++first;
    const UtcTime begin = first->reading.timestamp;
    // Within a week a weekday is enough.
    QString when = timeText(begin, begin);
    if (now - begin > std::chrono::days(7))
        when = timeText(begin, now);
    else if (toZurich(begin).date != toZurich(now).date)
        when = weekdayText(toZurich(begin).date) + u' ' + when;
    const bool known = std::next(first) != readings.rend();
    return known ? words("Plant panel", "since %1, %2").arg(when, coarseAgeText(now - begin))
                 : words("Plant panel", "since %1 or earlier").arg(when);
}

std::optional<BadgeText> futureBadge(const std::vector<StoredReading> &readings, UtcTime now)
{
    const auto count =
        std::ranges::count_if(readings, [now](const StoredReading &each) { return isToCome(each, now); });
    if (count == 0)
        return std::nullopt;
    return BadgeText{
        .text = words("Plant panel", "%1 from the future").arg(count),
        .mark = BadgeMark::Implausible,
        .state = BadgeState::Warn,
        .toolTip = words("Plant panel",
                         "Measured later than now, says the source: kept and marked, shown on no gauge")};
}

BadgeText ageBadge(const PlantReading &newest, const Freshness &fresh, UtcTime now)
{
    const QString text = words("Plant panel", "measured %1, %2 old")
                             .arg(timeText(newest.timestamp, now), coarseAgeText(fresh.age));
    const QString limit = words("Plant panel", "Old from %1 on.").arg(coarseAgeText(fresh.staleAfter));
    if (fresh.state == FreshnessState::Fresh)
        return {text, BadgeMark::Check, BadgeState::Plain, limit};
    const QString help =
        words("Plant panel",
              "Old: measured %1. The API answers but sends no newer reading. Out of totals. %2")
            .arg(timeText(newest.timestamp, now), limit);
    return {text, BadgeMark::Stale, BadgeState::Old, help};
}

void tellFigures(PlantSnapshot &result, const PlantReading &newest, const QString &basis)
{
    const auto told = [&newest](std::optional<double> value, int decimals, PlantQuantity quantity) {
        return figure(value, decimals, newest.implausible.testFlag(quantity));
    };
    result.power = told(newest.activePowerMw, 2, PlantQuantity::ActivePower);
    result.voltage = told(newest.voltageKv, 2, PlantQuantity::Voltage);
    result.reactive = told(newest.reactivePowerMvar, 2, PlantQuantity::ReactivePower);
    result.wind = told(newest.windSpeedKmh, 1, PlantQuantity::WindSpeed);
    describe(result.power, words("Plant panel", "Active power"), u"MW"_s, words("Plant panel", "megawatt"),
             basis);
    describe(result.voltage, words("Plant panel", "Voltage"), u"kV"_s, words("Plant panel", "kilovolt"),
             basis);
    describe(result.reactive, words("Plant panel", "Reactive power"), u"Mvar"_s,
             words("Plant panel", "megavar"), basis);
    describe(result.wind, words("Plant panel", "Wind"), u"km/h"_s,
             words("Plant panel", "kilometres per hour"), basis);
    const double most = result.profile.nameplateMw();
    const QString nameplate = words("Plant panel", "nameplate %1 MW").arg(decimalText(most, 1));
    result.powerShare = newest.activePowerMw
                            ? words("Plant panel", "%1 % of %2")
                                  .arg(decimalText(*newest.activePowerMw / most * 100, 0), nameplate)
                            : nameplate;
}

} // namespace

const StoredReading *newestReading(const std::vector<StoredReading> &readings, UtcTime now)
{
    const auto found =
        std::ranges::find_if(readings.rbegin(), readings.rend(),
                             [now](const StoredReading &each) { return !isToCome(each, now); });
    return found == readings.rend() ? nullptr : &*found;
}

PlantSnapshot plantSnapshot(const PlantInput &input)
{
    PlantSnapshot result;
    result.profile = input.profile;
    if (input.facts.isOffered || !input.readings.empty())
        result.words.context = words("Plant panel", "%1, wind").arg(input.profile.title);
    const auto future = futureBadge(input.readings, input.now);
    if (future)
        result.words.badges.push_back(*future);
    const StoredReading *stored = newestReading(input.readings, input.now);
    if (stored == nullptr) {
        result.words.notice = nothingStoredNotice(input.facts, input.now);
        return result;
    }
    const PlantProfile &profile = input.profile;
    const PlantReading &newest = stored->reading;
    const Freshness fresh =
        freshnessWithin(newest.timestamp, input.now, input.facts.oldAfter.value_or(profile.oldAfter));
    result.old = fresh.state != FreshnessState::Fresh;
    result.status = newest.status;
    result.reported = newest.rawStatus.isEmpty()
                          ? words("Plant panel", "Reported: no state")
                          : words("Plant panel", "Reported: “%1”").arg(newest.rawStatus);
    result.since = sinceText(input.readings, input.now);
    tellFigures(result, newest,
                words("Plant panel", "measured %1, received %2")
                    .arg(timeText(newest.timestamp, input.now), timeText(stored->ingestedAt, input.now)));
    if (const auto silent = troubleBadge(input.facts, newest.timestamp, input.now))
        result.words.badges.push_back(*silent);
    result.words.badges.push_back(ageBadge(newest, fresh, input.now));
    return result;
}

} // namespace etcm
