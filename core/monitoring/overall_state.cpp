#include "monitoring/overall_state.h"

#include "monitoring/alert_wording.h"
#include "monitoring/wording.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
using Condition = EndpointCondition;

struct FaultRow {
    Condition condition;
    QLatin1StringView singular;
    QLatin1StringView plural;
};
// In the order in which they matter.
constexpr std::array kFaults{
    FaultRow{Condition::Down, "does not answer"_L1, "do not answer"_L1},
    FaultRow{Condition::Stale, "sends old data"_L1, "send old data"_L1},
    FaultRow{Condition::Slow, "is slow"_L1, "are slow"_L1},
};

int countOf(const OverallInput &input, std::initializer_list<Condition> wanted)
{
    return static_cast<int>(
        std::count_if(input.endpoints.begin(), input.endpoints.end(), [&](const EndpointView &view) {
            return std::find(wanted.begin(), wanted.end(), view.condition) != wanted.end();
        }));
}

int answering(const OverallInput &input)
{
    return countOf(input, {Condition::Answering, Condition::Slow, Condition::Stale});
}

OverallState judge(const OverallInput &input)
{
    if (input.pausedSince)
        return OverallState::Paused;
    if (input.offlineSince)
        return OverallState::Offline;
    const int down = countOf(input, {Condition::Down});
    if (down > 0 && answering(input) == 0)
        return OverallState::Outage;
    if (down > 0 || countOf(input, {Condition::Slow, Condition::Stale}) > 0 || input.centralBuffering)
        return OverallState::Degraded;
    if (answering(input) == 0)
        return OverallState::Waiting;
    return input.waitingFor.isEmpty() ? OverallState::Connected : OverallState::Degraded;
}

QString answeringText(const OverallInput &input)
{
    return u"%1 endpoints answer"_s.arg(countText(answering(input), std::ssize(input.endpoints)));
}

QStringList faults(const OverallInput &input)
{
    QStringList list;
    for (const FaultRow &fault : kFaults) {
        const int count = countOf(input, {fault.condition});
        if (count > 1)
            list.append(u"%1 endpoints %2"_s.arg(QString::number(count), fault.plural));
        for (const EndpointView &view : input.endpoints) {
            if (count == 1 && view.condition == fault.condition)
                list.append(u"%1 %2"_s.arg(endpointShortTitle(view.endpoint),
                                           endpointIsPlural(view.endpoint) ? fault.plural : fault.singular));
        }
    }
    if (!input.waitingFor.isEmpty())
        list.append((list.isEmpty() ? u"Waiting for the "_s : u"waiting for the "_s) + input.waitingFor);
    if (input.centralBuffering)
        list.append(list.isEmpty() ? u"Central database is buffered"_s : u"central database is buffered"_s);
    return list;
}

OverallView twoLines(OverallState state, QString first, QString second)
{
    return {state, second.isEmpty() ? first : first + u',', second};
}

OverallView degraded(const OverallInput &input)
{
    const QStringList list = faults(input);
    QString second = answeringText(input);
    if (list.size() == 2)
        second = list.at(1);
    else if (list.size() > 2)
        second = u"and %1 more"_s.arg(list.size() - 1);
    return twoLines(OverallState::Degraded, list.value(0), second);
}

OverallView connected(const OverallInput &input)
{
    QString second = u"no open alert"_s;
    if (input.firing > 0)
        second = quantityText(input.firing, u"alert") + u" firing"_s;
    else if (input.acknowledged > 0)
        second = quantityText(input.acknowledged, u"alert") + u" acknowledged"_s;
    return twoLines(OverallState::Connected, answeringText(input), second);
}

QString sinceText(QStringView words, UtcTime since, UtcTime now)
{
    return u"%1 %2"_s.arg(words, timeText(since, now));
}
} // namespace

QString overallStateName(OverallState state)
{
    switch (state) {
    case OverallState::Connected: return u"Connected"_s;
    case OverallState::Degraded: return u"Degraded"_s;
    case OverallState::Outage: return u"Outage"_s;
    case OverallState::Offline: return u"Offline"_s;
    case OverallState::Paused: return u"Paused"_s;
    case OverallState::Waiting: return u"Waiting"_s;
    }
    return {};
}

OverallView overallView(const OverallInput &input)
{
    const OverallState state = judge(input);
    switch (state) {
    case OverallState::Paused:
        return {state, sinceText(u"Paused by you,", input.pausedSince.value_or(input.now), input.now),
                u"Nothing is fetched"_s};
    case OverallState::Offline:
        return {state, u"Your network is offline"_s,
                sinceText(u"Nothing checked since", input.offlineSince.value_or(input.now), input.now)};
    case OverallState::Outage:
        return {state, u"No endpoint answers"_s,
                input.lastGood ? sinceText(u"Last good data", *input.lastGood, input.now)
                               : u"No data received yet"_s};
    case OverallState::Degraded: return degraded(input);
    case OverallState::Connected: return connected(input);
    case OverallState::Waiting: break;
    }
    return {state, u"No endpoint has answered yet"_s,
            input.waitingFor.isEmpty() ? u"The first answers are awaited"_s
                                       : u"Waiting for the "_s + input.waitingFor};
}

} // namespace etcm
