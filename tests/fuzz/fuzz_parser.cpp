// One parser of one dialect, chosen by the build.
#include "unit/sources/invariants.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace etcm;
    static const SourceConfig source = [] {
        SourceConfig config;
        config.id = QStringLiteral("fuzz");
        config.dialect = DialectId::FUZZ_DIALECT;
        return config;
    }();
    CallSpec call;
    call.endpoint = Endpoint::FUZZ_ENDPOINT;
    if (source.isWholesale())
        call.tariffName = QStringLiteral("CH"); // the zone that the seeds are of
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    const auto answer = dialectFor(source.dialect).parse(source, call, UtcTime{}, body);
    const std::string broken = test::brokenInvariant(answer, call.endpoint);
    if (!broken.empty()) {
        std::fprintf(stderr, "%s\n", broken.c_str());
        std::abort();
    }
    return 0;
}
