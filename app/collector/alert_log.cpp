#include "collector/alert_log.h"

#include "engine/log.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// From Ok to Ok: something that happened and needs no end.
void logTransition(const AlertTransition &transition)
{
    const QString text = transition.sourceId.isEmpty()
                             ? transition.text
                             : u"%1 (%2)"_s.arg(transition.text, transition.sourceId);
    if (transition.to == AlertState::Firing && transition.notified)
        qCWarning(lcEngine).noquote() << u"alert, %1:"_s.arg(severityName(transition.severity)) << text;
    else if (transition.to == AlertState::Resolved && transition.notified)
        qCInfo(lcEngine).noquote() << "alert, resolved:" << text;
    else if (transition.from == AlertState::Ok && transition.to == AlertState::Ok)
        qCInfo(lcEngine).noquote() << "news:" << text;
}
} // namespace

void logAlerts(const Engine &engine)
{
    QObject::connect(&engine, &Engine::alertChanged, &engine, logTransition);
}

} // namespace etcm
