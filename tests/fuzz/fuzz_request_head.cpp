// The head of a request to the simulator: incomplete, refused with a status of 4xx or 5xx, or framed within
// its limits. A head that is judged must not be judged otherwise when more bytes have come.
#include "mock/http/request_head.h"

#include <cstdlib>

namespace
{
using namespace etcm::mock;

bool isSane(const HeadVerdict &verdict, qsizetype size, const HttpLimits &limits)
{
    if (const auto *refused = std::get_if<HeadRefused>(&verdict))
        return refused->status >= 400 && refused->status < 600 && !refused->reason.isEmpty();
    if (const auto *head = std::get_if<RequestHead>(&verdict))
        return !head->method.isEmpty() && !head->target.isEmpty() && head->target.size() <= limits.target &&
               head->bodyLength >= 0 && head->bodyLength <= limits.body && head->size > 0 &&
               head->size <= size;
    return true;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const HttpLimits limits{256, 1024, 512};
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const HeadVerdict whole = readRequestHead(bytes, limits);
    if (!isSane(whole, bytes.size(), limits))
        std::abort();
    const HeadVerdict half = readRequestHead(bytes.first(bytes.size() / 2), limits);
    const auto *early = std::get_if<RequestHead>(&half);
    const auto *late = std::get_if<RequestHead>(&whole);
    if (early != nullptr &&
        (late == nullptr || early->size != late->size || early->bodyLength != late->bodyLength))
        std::abort();
    const auto *earlyRefusal = std::get_if<HeadRefused>(&half);
    const auto *lateRefusal = std::get_if<HeadRefused>(&whole);
    if (earlyRefusal != nullptr && (lateRefusal == nullptr || earlyRefusal->status != lateRefusal->status))
        std::abort();
    return 0;
}
