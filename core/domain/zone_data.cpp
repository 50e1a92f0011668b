#include "domain/zone_data.h"

#include <QDateTime>

namespace etcm
{
using namespace Qt::StringLiterals;

Result<void> checkZoneData(const QTimeZone &zone)
{
    const auto offsetIn = [&zone](int month) {
        return zone.isValid() ? zone.offsetFromUtc(QDateTime(QDate(2026, month, 1), QTime(12, 0), Qt::UTC))
                              : 0;
    };
    if (offsetIn(1) == 3'600 && offsetIn(7) == 7'200)
        return {};
    return fail(ErrorCode::Config, u"the time zone data of Europe/Zurich is missing or wrong"_s,
                u"/usr/share/zoneinfo"_s, u"install the package tzdata"_s);
}

} // namespace etcm
