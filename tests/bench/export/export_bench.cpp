// How fast rows leave: ROWS wide price rows with four components, in monthly chunks, into a temporary file,
// once per preset. Prints seconds, rows per second and how far the resident memory grew. Target: 1 M rows in
// 5 s.
#include "domain/market_day.h"
#include "export/export_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr std::array kTypes{TariffType::Integrated, TariffType::Electricity, TariffType::Grid,
                            TariffType::GridUsage};
constexpr int kChunk = 30 * 96;

std::vector<StoredSeries> chunkOf(qint64 first, qint64 count)
{
    std::vector<StoredSeries> chunk;
    for (const TariffType type : kTypes) {
        StoredSeries series;
        series.key = {u"ckw"_s, u"home_dynamic"_s, type};
        for (qint64 i = first; i < first + count; ++i) {
            const UtcTime start = UtcTime(sys_days(2020y / January / 1)) + i * kSlotLength;
            const qint64 micro = 150'000 + (i * 7919 + static_cast<int>(type) * 31) % 200'000;
            series.points.push_back({start, start + kSlotLength, Price::fromMicro(micro), {}, 0});
        }
        chunk.push_back(std::move(series));
    }
    return chunk;
}

Chunks<StoredSeries> monthly(qint64 rows)
{
    return [next = qint64(0), rows]() mutable -> Result<std::vector<StoredSeries>> {
        if (next >= rows)
            return std::vector<StoredSeries>();
        const qint64 first = std::exchange(next, next + kChunk);
        return chunkOf(first, std::min<qint64>(kChunk, rows - first));
    };
}

double residentMiB()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1024 / 1024;
}
} // namespace

int main(int argc, char **argv)
{
    const qint64 rows = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const QTemporaryDir dir;
    for (const ExportPreset preset : exportPresets()) {
        ExportOptions options;
        options.preset = preset;
        const double before = residentMiB();
        double peak = before;
        options.progress = [&peak](qint64) { peak = std::max(peak, residentMiB()); };
        const auto start = steady_clock::now();
        const auto summary = writeExportFile(dir.filePath(u"bench.csv"_s), [&](QIODevice &out) {
            return exportPrices(out, monthly(rows), options);
        });
        const duration<double> took = steady_clock::now() - start;
        if (!summary) {
            std::fprintf(stderr, "%s\n", qPrintable(summary.error().text()));
            return 1;
        }
        std::printf("%-14s %lld rows %6.2f s %9.0f rows/s %7.1f MB, memory +%.1f MiB\n",
                    qPrintable(exportPresetName(preset)), static_cast<long long>(summary->rows), took.count(),
                    static_cast<double>(summary->rows) / took.count(),
                    static_cast<double>(summary->bytes) / 1e6, peak - before);
    }
    return 0;
}
