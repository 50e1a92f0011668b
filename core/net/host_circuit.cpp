#include "net/host_circuit.h"

#include <algorithm>

namespace etcm
{
using std::chrono::milliseconds;

void HostCircuit::noteFailure(MonotonicTime now)
{
    m_probing = false;
    if (++m_failures < kFailuresToOpen)
        return;
    m_openFor = m_openUntil ? std::min(2 * m_openFor, kLongestOpen) : kFirstOpen;
    m_openUntil = now + m_openFor;
}

void HostCircuit::noteAnswer()
{
    *this = HostCircuit();
}

void HostCircuit::restore(int failures, MonotonicTime probeAt)
{
    m_failures = std::max(failures, kFailuresToOpen);
    m_openFor = kFirstOpen;
    m_openUntil = probeAt;
}

void HostCircuit::noteEntered()
{
    m_probing = isOpen();
}

void HostCircuit::noteLeft()
{
    m_probing = false;
}

HealthEffect hostEffect(Outcome outcome, bool transient)
{
    switch (outcome) {
    case Outcome::Dns:
    case Outcome::Connect:
    case Outcome::Tls:
    case Outcome::Timeout:
    case Outcome::Truncated: return HealthEffect::Bad;
    case Outcome::Http5xx: return transient ? HealthEffect::Bad : HealthEffect::Good;
    case Outcome::Unknown: return HealthEffect::Neutral;
    default: return HealthEffect::Good;
    }
}

} // namespace etcm
