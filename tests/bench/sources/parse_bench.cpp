// Bytes of a price answer to a FactBatch: 96 slots with 4 components a day, in CKW's compact shape. Wanted: a
// day in 0.1 ms, a year in 15 ms. QJsonDocument on the same bytes, without any reading of prices, is the
// measure beside it.
#include "domain/market_day.h"
#include "sources/dialect.h"

#include <QJsonDocument>

#include <benchmark/benchmark.h>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
constexpr UtcTime kStart{std::chrono::milliseconds(1'767'222'000'000)}; // 2026-01-01 00:00 in Zurich

QByteArray answerOf(int days)
{
    const auto text = [](UtcTime time) { return formatIsoOffset(time, zurichOffset(time), false); };
    QByteArray body = R"({"publication_timestamp":"2025-12-31T11:20:00.123456+01:00","prices":[)";
    for (int i = 0; i < days * 96; ++i) {
        const UtcTime start = kStart + i * kSlotLength;
        body += i == 0 ? "{" : ",{";
        body += "\"start_timestamp\":\"" + text(start) + "\",\"end_timestamp\":\"" +
                text(start + kSlotLength) + '"';
        for (const char *component : {"grid", "electricity", "integrated", "grid_usage"}) {
            body += ",\"" + QByteArray(component) + "\":[{\"unit\":\"CHF_kWh\",\"value\":" +
                    Price::fromMicro(120'000 + (i % 96) * 1'700).toText() + "}]";
        }
        body += '}';
    }
    return body + "]}";
}

void parsePrices(benchmark::State &state)
{
    const QByteArray body = answerOf(static_cast<int>(state.range(0)));
    SourceConfig source;
    source.id = u"ckw"_s;
    source.dialect = DialectId::CkwPublic;
    CallSpec call;
    call.tariffName = u"home_dynamic"_s;
    std::size_t rows = 0;
    for (auto _ : state) {
        const auto answer = dialectFor(source.dialect).parse(source, call, kStart, body);
        if (!answer || answer->outcome != Outcome::Ok) {
            state.SkipWithError("not readable");
            break;
        }
        rows += answer->facts.factCount();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(rows));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * body.size());
}

void qtJsonAlone(benchmark::State &state)
{
    const QByteArray body = answerOf(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(QJsonDocument::fromJson(body));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * body.size());
}
} // namespace

BENCHMARK(parsePrices)->ArgName("days")->Arg(1)->Arg(31)->Arg(365)->Unit(benchmark::kMicrosecond);
BENCHMARK(qtJsonAlone)->ArgName("days")->Arg(1)->Arg(31)->Arg(365)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
