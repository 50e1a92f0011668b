// A recording: what is read, written again, reads as itself.
#include "mock/recording/recording_file.h"

#include <cstdlib>

namespace
{
using namespace etcm::mock;

QByteArray linesOf(const Recording &recording)
{
    QByteArray text = recordingHeader(recording.upstream, etcm::UtcTime{});
    for (const Exchange &exchange : recording.exchanges)
        text += recordingLine(exchange);
    return text;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto recording = readRecording(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), QStringLiteral("r"));
    if (!recording) {
        if (recording.error().where.isEmpty())
            std::abort();
        return 0;
    }
    const QByteArray once = linesOf(*recording);
    const auto again = readRecording(once, QStringLiteral("r"));
    if (!again || linesOf(*again) != once)
        std::abort();
    return 0;
}
