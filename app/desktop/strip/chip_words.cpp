#include "desktop/strip/chip_words.h"

#include "monitoring/wording.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QString agoText(std::chrono::milliseconds age)
{
    return ageText(age) + u" ago"_s;
}

QString latencyText(std::chrono::milliseconds latency)
{
    return latency.count() > 0 ? integerText(latency.count()) + u" ms"_s : QString();
}

} // namespace etcm
