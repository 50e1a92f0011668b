#include "monitoring/engine_status.h"

#include "monitoring/wording.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QString nextLookText(const std::optional<NextLook> &next, UtcTime now)
{
    if (!next)
        return u"No further call planned"_s;
    if (next->at <= now)
        return u"Next now"_s;
    switch (next->kind) {
    case NextLook::Kind::AfterPause: return u"Paused until "_s + nearTimeText(next->at, now);
    case NextLook::Kind::Probe: return u"Next probe "_s + timeTextSeconds(next->at, now);
    case NextLook::Kind::Planned: break;
    }
    return u"Next "_s + nearTimeText(next->at, now);
}

QString centralHealthName(CentralHealth health)
{
    switch (health) {
    case CentralHealth::Ok: return u"ok"_s;
    case CentralHealth::Buffering: return u"buffering"_s;
    case CentralHealth::Off: break;
    }
    return u"off"_s;
}

} // namespace etcm
