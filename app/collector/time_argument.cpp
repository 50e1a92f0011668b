#include "collector/time_argument.h"

namespace etcm
{
using namespace Qt::StringLiterals;

Result<UtcTime> timeArgument(const QString &text, const QString &option)
{
    const QByteArray bytes = text.toUtf8();
    if (const auto date = parseIsoDate(bytes))
        return MarketDay(*date).start();
    if (const auto time = parseIsoTime(bytes))
        return *time;
    return fail(ErrorCode::Config, u"%1 is no time: \"%2\""_s.arg(option, text), {},
                u"write 2026-10-14 or 2026-10-14T06:00+02:00"_s);
}

Result<LocalDate> dateArgument(const QString &text, const QString &option)
{
    if (const auto date = parseIsoDate(text.toUtf8()))
        return *date;
    return fail(ErrorCode::Config, u"%1 is no date: \"%2\""_s.arg(option, text), {}, u"write 2026-10-14"_s);
}

} // namespace etcm
