#include "desktop/tray/tray_state.h"

#include "wording/figures.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

QString clockMark(const TrayFacts &facts)
{
    return facts.clockIsOff ? u" (clock off)"_s : QString();
}

QString priceLine(const TrayFacts &facts, UtcTime now)
{
    if (!facts.priceNow || facts.priceNow->end <= now)
        return u"Price now not known"_s;
    return u"Price now %1 CHF/kWh%2 until %3%4"_s.arg(
        priceText(facts.priceNow->value), facts.priceNow->implausible ? u" (implausible)"_s : QString(),
        timeText(facts.priceNow->end, now), clockMark(facts));
}

QString plantLine(const TrayFacts &facts, UtcTime now)
{
    if (!facts.plant || !facts.plant->reading.activePowerMw)
        return u"Plant power not known"_s;
    const PlantReading &reading = facts.plant->reading;
    const bool isDoubted = reading.implausible.testFlag(PlantQuantity::ActivePower);
    return u"Plant %1 MW%2, %3 old%4"_s.arg(decimalText(*reading.activePowerMw, 2),
                                            isDoubted ? u" (implausible)"_s : QString(),
                                            ageText(now - reading.timestamp), clockMark(facts));
}

} // namespace

TrayShape trayShapeOf(OverallState state)
{
    switch (state) {
    case OverallState::Connected: return TrayShape::Good;
    case OverallState::Degraded: return TrayShape::Degraded;
    case OverallState::Outage: return TrayShape::Outage;
    case OverallState::Offline:
    case OverallState::Paused:
    case OverallState::Waiting: return TrayShape::Paused;
    }
    return TrayShape::Paused;
}

TrayLines trayLines(const OverallView &overall, const TrayFacts &facts, UtcTime now)
{
    TrayLines lines;
    lines.state = overall.word();
    if (overall.state != OverallState::Connected && !overall.line1.isEmpty()) {
        QString reason = overall.line1;
        if (reason.endsWith(u','))
            reason.chop(1);
        reason[0] = reason[0].toLower();
        lines.state += u": "_s + reason;
    }
    lines.price = priceLine(facts, now);
    lines.plant = plantLine(facts, now);
    lines.toolTip =
        QStringList{overall.word(), (overall.line1 + u' ' + overall.line2).trimmed(), lines.price}.join(
            u'\n');
    return lines;
}

} // namespace etcm
