#include "models/power_snapshot.h"

#include "monitoring/availability.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

struct Sample {
    UtcTime at;
    double megawatt;
};

// After `from`, up to `to`, either of the doubted readings or of the others.
std::vector<Sample> samplesIn(const PowerInput &input, UtcTime from, UtcTime to, bool doubted)
{
    std::vector<Sample> samples;
    for (const StoredReading &stored : input.readings) {
        const PlantReading &reading = stored.reading;
        const bool isDoubted = reading.implausible.testFlag(PlantQuantity::Time) ||
                               reading.implausible.testFlag(PlantQuantity::ActivePower);
        if (reading.activePowerMw && isDoubted == doubted && reading.timestamp > from &&
            reading.timestamp <= to)
            samples.push_back({reading.timestamp, *reading.activePowerMw});
    }
    return samples;
}

/// The rhythm in which readings come: the median distance, or the profile's while there are too few to tell.
milliseconds spacingOf(const std::vector<Sample> &samples, milliseconds expected)
{
    std::vector<milliseconds> distances;
    for (std::size_t i = 1; i < samples.size(); ++i)
        distances.push_back(samples[i].at - samples[i - 1].at);
    if (distances.size() < 3)
        return expected;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return std::max<milliseconds>(*middle, minutes(1));
}

/// What happened between two readings: what came cannot be right, the endpoint was asked and did not answer,
/// nobody asked, or none of these.
PowerGap gapBetween(const PowerInput &input, UtcTime before, UtcTime after, milliseconds spacing)
{
    PowerGap gap{before + spacing / 2, after - spacing / 2, {}, words("Power panel", "no reading")};
    milliseconds lasted = after - before - spacing;
    // The first reading after a gap is fetched up to one interval later.
    const UtcTime until = std::min(after + spacing, input.now);
    const Availability seen = availability(input.requests, before, until, input.facts.pollInterval);
    if (seen.down >= minutes(1) && seen.down >= seen.unknown) {
        gap.words = words("Power panel", "no answer");
        lasted = seen.down;
    } else if (seen.unknown >= minutes(1)) {
        gap.words = words("Power panel", "not observed");
        lasted = std::min(seen.unknown, after - before);
    } else if (!samplesIn(input, before, after, true).empty()) {
        gap.words = words("Power panel", "implausible");
    }
    gap.duration = coarseAgeText(lasted);
    return gap;
}

void fillCurve(PowerSnapshot &result, const PowerInput &input, const std::vector<Sample> &samples,
               milliseconds spacing)
{
    if (samples.empty())
        return;
    const milliseconds most = spacing * 3 / 2;
    if (samples.front().at - result.from > most)
        result.gaps.push_back(gapBetween(input, result.from - spacing / 2, samples.front().at, spacing));
    CurveRun run;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (i > 0 && samples[i].at - samples[i - 1].at > most) {
            result.gaps.push_back(gapBetween(input, samples[i - 1].at, samples[i].at, spacing));
            result.runs.push_back(std::exchange(run, {}));
        }
        run.push_back({toSeconds(samples[i].at), samples[i].megawatt});
    }
    result.runs.push_back(std::move(run));
    const UtcTime lastSeen = samples.back().at;
    if (input.now - lastSeen > 3 * spacing)
        result.gaps.push_back(gapBetween(input, lastSeen, result.to + spacing / 2, spacing));
    result.last = result.runs.back().back();
    result.lastText = decimalText(result.last->y, 2);
}

void fillFigures(PowerSnapshot &result, const std::vector<Sample> &samples, milliseconds spacing)
{
    if (samples.empty()) {
        const QString none(QChar(0x2013));
        const QString why = words("Power panel", "No reading of the last 24 h is plausible");
        result.figures = {{words("Power panel", "Mean"), none, u"MW"_s, why},
                          {words("Power panel", "Maximum"), none, u"MW"_s, why},
                          {words("Power panel", "Energy"), none, u"MWh"_s, why},
                          {words("Power panel", "Capacity"), none, u"%"_s, why}};
        return;
    }
    double sum = 0;
    for (const Sample &sample : samples)
        sum += sample.megawatt;
    const double count = static_cast<double>(samples.size());
    const double mean = sum / count;
    const double hoursEach = duration<double, hours::period>(spacing).count();
    const auto highest = std::ranges::max_element(samples, {}, &Sample::megawatt);
    const QString basis = words("Power panel", "%1 readings, %2 apart, gaps are not filled")
                              .arg(samples.size())
                              .arg(coarseAgeText(spacing));
    result.figures = {
        {words("Power panel", "Mean"), decimalText(mean, 2), u"MW"_s,
         words("Power panel", "Mean of %1").arg(basis)},
        {words("Power panel", "Maximum"), decimalText(highest->megawatt, 2),
         u"MW, %1"_s.arg(timeText(highest->at, highest->at)), // without its day: it is within 24 hours
         words("Power panel", "Highest of %1").arg(basis)},
        {words("Power panel", "Energy"), decimalText(sum * hoursEach, 1),
         u"MWh, %1 h"_s.arg(decimalText(count * hoursEach, 1)),
         words("Power panel", "Sum of reading × interval over %1").arg(basis)},
        {words("Power panel", "Capacity"), decimalText(mean / result.nameplate * 100, 1), u"%"_s,
         words("Power panel", "Mean ÷ nameplate over %1").arg(basis)},
    };
}

// What is implausible must not press the others flat.
void fillScale(PowerSnapshot &result, const std::vector<Sample> &samples)
{
    double highest = result.nameplate;
    double lowest = -0.1 / 2.3 * result.nameplate;
    for (const Sample &sample : samples) {
        highest = std::max(highest, sample.megawatt);
        lowest = std::min(lowest, sample.megawatt);
    }
    result.high = highest * 2.5 / 2.3;
    result.low = lowest;
    result.ticks = niceTicks(0, highest, 5);
    for (const AxisLabel &label : hourLabels(result.from, result.to - minutes(10), 3))
        result.hours.push_back({label.x, label.text == "24:00"_L1 ? u"00:00"_s : label.text});
}

} // namespace

PowerSnapshot powerSnapshot(const PowerInput &input)
{
    PowerSnapshot result;
    result.to =
        std::chrono::ceil<minutes>(input.now); // by the minute, so that it is not drawn anew all the time
    result.from = result.to - hours(24);
    result.nameplate = input.profile.nameplateMw();
    result.nameplateText = words("Power panel", "Nameplate %1").arg(decimalText(result.nameplate, 1));
    const std::vector<Sample> samples = samplesIn(input, result.from, input.now, false);
    const std::vector<Sample> doubted = samplesIn(input, result.from, input.now, true);
    const milliseconds spacing = spacingOf(samples, input.profile.readingInterval());
    result.words.context = words("Power panel", "last 24 h, %1 readings").arg(coarseAgeText(spacing));
    if (samples.empty() && doubted.empty()) {
        result.words.notice = nothingStoredNotice(input.facts, input.now);
        return result;
    }
    fillScale(result, samples);
    for (const Sample &sample : doubted)
        result.implausible.push_back({toSeconds(sample.at), sample.megawatt});
    fillCurve(result, input, samples, spacing);
    fillFigures(result, samples, spacing);
    const auto last = samples.empty() ? std::nullopt : std::optional(samples.back().at);
    if (const auto silent = troubleBadge(input.facts, last, input.now))
        result.words.badges.push_back(*silent);
    if (!doubted.empty()) {
        const auto count = static_cast<qint64>(doubted.size());
        result.words.badges.push_back(
            {words("Power panel", "%1 reading(s) implausible", nullptr, count).arg(integerText(count)),
             BadgeMark::Implausible, BadgeState::Warn,
             words("Power panel",
                   "Beyond the plant's limits, or measured at a time that was still to come.<br>Kept and "
                   "marked; in no figure.")});
    }
    const auto expected = static_cast<qint64>(hours(24) / spacing);
    const auto used = static_cast<qint64>(samples.size());
    const bool partial = used * 10 < expected * 9;
    result.words.badges.push_back(
        {used <= expected ? countText(used, expected)
                          : words("Power panel", "%1 reading(s)", nullptr, used).arg(integerText(used)),
         BadgeMark::None, partial ? BadgeState::Partial : BadgeState::Plain,
         words("Power panel", "Readings used of those expected in 24 h")});
    return result;
}

} // namespace etcm
