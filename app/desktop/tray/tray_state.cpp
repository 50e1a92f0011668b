#include "desktop/tray/tray_state.h"

#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

// With what makes it doubtful.
QString marked(const QString &line, const TrayFacts &facts)
{
    return facts.clockIsOff ? words("Tray", "%1 (clock off)").arg(line) : line;
}

QString doubted(const QString &figure, bool isDoubted)
{
    return isDoubted ? words("Tray", "%1 (implausible)").arg(figure) : figure;
}

QString priceLine(const TrayFacts &facts, UtcTime now)
{
    if (!facts.priceNow || facts.priceNow->end <= now)
        return words("Tray", "Price now not known");
    const QString price = u"%1 CHF/kWh"_s.arg(priceText(facts.priceNow->value));
    return marked(words("Tray", "Price now %1 until %2")
                      .arg(doubted(price, facts.priceNow->implausible), timeText(facts.priceNow->end, now)),
                  facts);
}

QString plantLine(const TrayFacts &facts, UtcTime now)
{
    if (!facts.plant || !facts.plant->reading.activePowerMw)
        return words("Tray", "Plant power not known");
    const PlantReading &reading = facts.plant->reading;
    const QString power = u"%1 MW"_s.arg(decimalText(*reading.activePowerMw, 2));
    return marked(words("Tray", "Plant %1, %2 old")
                      .arg(doubted(power, reading.implausible.testFlag(PlantQuantity::ActivePower)),
                           ageText(now - reading.timestamp)),
                  facts);
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

TrayLines trayLines(const OverallStatus &overall, const TrayFacts &facts, UtcTime now)
{
    const OverallWords told = overallWords(overall, now);
    TrayLines lines;
    lines.state = overall.state == OverallState::Connected || told.alone.isEmpty()
                      ? told.word
                      : u"%1: %2"_s.arg(told.word, inSentence(told.alone));
    lines.price = priceLine(facts, now);
    lines.plant = plantLine(facts, now);
    lines.toolTip =
        QStringList{told.word, QStringList{told.line1, told.line2}.join(u' ').trimmed(), lines.price}.join(
            u'\n');
    return lines;
}

} // namespace etcm
