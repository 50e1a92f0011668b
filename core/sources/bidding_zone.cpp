#include "sources/bidding_zone.h"

#include <algorithm>
#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Switzerland and its neighbours.
constexpr std::array kZones{
    std::pair{kOwnZone, "10YCH-SWISSGRIDZ"_L1},      std::pair{"AT"_L1, "10YAT-APG------L"_L1},
    std::pair{"DE-LU"_L1, "10Y1001A1001A82H"_L1},    std::pair{"FR"_L1, "10YFR-RTE------C"_L1},
    std::pair{"IT-North"_L1, "10Y1001A1001A73I"_L1},
};
constexpr qsizetype kCodeLength = 16;

bool isCode(const QString &text)
{
    return text.size() == kCodeLength && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}
} // namespace

QString zoneCode(const QString &zone)
{
    const auto known = std::ranges::find_if(
        kZones, [&zone](const auto &entry) { return zone.compare(entry.first, Qt::CaseInsensitive) == 0; });
    if (known != kZones.end())
        return known->second;
    return isCode(zone) ? zone : QString();
}

} // namespace etcm
