#include "engine/reports.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QString endpointStateName(EndpointState state)
{
    switch (state) {
    case EndpointState::Waiting: return u"waiting"_s;
    case EndpointState::Answering: return u"answering"_s;
    case EndpointState::Slow: return u"slow"_s;
    case EndpointState::Stale: return u"stale"_s;
    case EndpointState::Down: return u"down"_s;
    case EndpointState::Unknown: break;
    }
    return u"unknown"_s;
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
