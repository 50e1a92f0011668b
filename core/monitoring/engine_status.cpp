#include "monitoring/engine_status.h"

namespace etcm
{
using namespace Qt::StringLiterals;

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
