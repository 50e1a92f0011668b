#include "domain/plant_reading.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QString operationalStatusName(OperationalStatus status)
{
    switch (status) {
    case OperationalStatus::Running: return u"running"_s;
    case OperationalStatus::Stopped: return u"stopped"_s;
    case OperationalStatus::Maintenance: return u"maintenance"_s;
    case OperationalStatus::Unknown: break;
    }
    return u"unknown"_s;
}

OperationalStatus operationalStatusFromText(QStringView raw)
{
    const QStringView text = raw.trimmed();
    const auto is = [text](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    if (is("in Betrieb"_L1) || is("running"_L1))
        return OperationalStatus::Running;
    if (is("stopped"_L1))
        return OperationalStatus::Stopped;
    if (is("maintenance"_L1))
        return OperationalStatus::Maintenance;
    return OperationalStatus::Unknown;
}

} // namespace etcm
