#include "net/clock_skew.h"

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

milliseconds ClockSkew::certain() const
{
    if (least > milliseconds(0))
        return least;
    return most < milliseconds(0) ? most : milliseconds(0);
}

std::optional<ClockSkew> clockSkew(const HttpAnswer &answer, UtcTime startedAt, UtcTime endedAt)
{
    if (!answer.serverDate || endedAt < startedAt || !answer.header("Age").isEmpty())
        return std::nullopt;
    return ClockSkew{*answer.serverDate - endedAt, *answer.serverDate + seconds(1) - startedAt};
}

QString clockSkewText(milliseconds skew)
{
    const auto off = round<seconds>(abs(skew)).count();
    return u"the server's clock is %1 s %2"_s.arg(off).arg(skew < milliseconds(0) ? u"behind"_s : u"ahead"_s);
}

} // namespace etcm
