#include "net/clock_skew.h"

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
// Cut, never rounded, as all ages: 5.6 s are 5 s wherever they are told.
QString amountText(milliseconds amount)
{
    const auto text = [](auto whole, QLatin1StringView unit) {
        return u"%1 %2"_s.arg(whole.count()).arg(unit);
    };
    if (amount >= days(2))
        return text(floor<days>(amount), "days"_L1);
    if (amount >= hours(2))
        return text(floor<hours>(amount), "h"_L1);
    if (amount >= minutes(2))
        return text(floor<minutes>(amount), "min"_L1);
    return text(floor<seconds>(amount), "s"_L1);
}
} // namespace

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
    return u"the server's clock is %1 %2"_s.arg(amountText(abs(skew)),
                                                skew < milliseconds(0) ? u"behind"_s : u"ahead"_s);
}

} // namespace etcm
