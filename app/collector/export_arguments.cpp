#include "collector/export_arguments.h"

#include "collector/time_argument.h"
#include "files/standard_streams.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
tl::unexpected<Error> misuse(const QString &what, const QString &advice = {})
{
    return fail(ErrorCode::Config, what, {}, advice);
}

QString presetNames()
{
    QStringList names;
    for (const ExportPreset preset : exportPresets())
        names.append(exportPresetName(preset));
    return names.join(u", "_s);
}

Result<void> readNames(const Invocation &invocation, ExportRequest &request)
{
    const auto table = exportTableFromName(invocation.arguments.first());
    if (!table)
        return misuse(u"export knows no \"%1\""_s.arg(invocation.arguments.first()),
                      u"prices, plant, signals, health or alerts"_s);
    request.table = *table;
    if (!invocation.file.preset.isEmpty()) {
        const auto preset = exportPresetFromName(invocation.file.preset);
        if (!preset)
            return misuse(u"no preset \"%1\""_s.arg(invocation.file.preset), presetNames());
        request.options.preset = *preset;
    }
    if (request.table != ExportTable::Prices && !(invocation.tariffName + invocation.tariffType).isEmpty())
        return misuse(u"--tariff-name and --tariff-type choose prices only"_s);
    if (!invocation.tariffType.isEmpty()) {
        const std::optional<TariffType> type = tariffTypeFromName(invocation.tariffType);
        if (!type)
            return misuse(u"no tariff type \"%1\""_s.arg(invocation.tariffType),
                          u"e.g. integrated, electricity, grid, grid_usage"_s);
        request.types = {*type};
    }
    return {};
}
} // namespace

Result<ExportArguments> exportArgumentsFrom(const Invocation &invocation)
{
    ExportArguments arguments;
    ExportRequest &request = arguments.request;
    const Result<void> names = readNames(invocation, request);
    if (!names)
        return fail(names.error());
    const Result<UtcTime> from = timeArgument(invocation.when.from, u"--from"_s);
    if (!from)
        return fail(from.error());
    const Result<UtcTime> to = timeArgument(invocation.when.to, u"--to"_s);
    if (!to)
        return fail(to.error());
    if (*to <= *from)
        return misuse(u"--to is not after --from"_s, u"the end is excluded"_s);
    request.options.from = *from;
    request.options.to = *to;
    request.sourceId = invocation.sources.value(0);
    if (!invocation.tariffName.isEmpty())
        request.tariffNames = {invocation.tariffName};
    arguments.output = namesStandardOutput(invocation.file.output) ? QString() : invocation.file.output;
    arguments.force = invocation.file.force;
    return arguments;
}

} // namespace etcm
