#include "collector/alert_log.h"

#include "engine/log.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// From Ok to Ok: something that happened and needs no end.
void logStep(const AlertTransition &step)
{
    const QString text = step.sourceId.isEmpty() ? step.text : u"%1 (%2)"_s.arg(step.text, step.sourceId);
    if (step.to == AlertState::Firing && step.notified)
        qCWarning(lcEngine).noquote() << u"alert, %1:"_s.arg(severityName(step.severity)) << text;
    else if (step.to == AlertState::Resolved && step.notified)
        qCInfo(lcEngine).noquote() << "alert, resolved:" << text;
    else if (step.from == AlertState::Ok && step.to == AlertState::Ok)
        qCInfo(lcEngine).noquote() << "news:" << text;
}
} // namespace

void logAlerts(const Engine &engine)
{
    QObject::connect(&engine, &Engine::alertChanged, &engine, logStep);
}

} // namespace etcm
