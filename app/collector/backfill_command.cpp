// backfill: fetches missing price slots of past days.
#include "collector/command.h"
#include "collector/time_argument.h"
#include "domain/clock.h"
#include "wording/figures.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Result<BackfillJob> jobFrom(const Invocation &invocation)
{
    const Result<LocalDate> from = dateArgument(invocation.when.from, u"--from"_s);
    if (!from)
        return fail(from.error());
    const Result<LocalDate> to = dateArgument(invocation.when.to, u"--to"_s);
    if (!to)
        return fail(to.error());
    if (*to <= *from)
        return fail(ErrorCode::Config, u"--to is not after --from"_s, {}, u"the end is excluded"_s);
    return BackfillJob{.sourceId = invocation.sources.first(),
                       .from = *from,
                       .to = *to,
                       .tariffName = invocation.tariffName};
}

// What the source would refuse, or cannot know: said without a call.
std::optional<Error> pointless(const BackfillJob &job, const AppConfig &config)
{
    const auto source = std::ranges::find(config.sources, job.sourceId, &SourceConfig::id);
    if (source == config.sources.end())
        return std::nullopt;
    const QStringList &products = source->tariffNames;
    if (!job.tariffName.isEmpty() && !products.isEmpty() && !products.contains(job.tariffName))
        return Error{.code = ErrorCode::Config,
                     .what = u"%1 has no product \"%2\""_s.arg(job.sourceId, job.tariffName),
                     .where = config.path,
                     .advice = u"it has "_s + products.join(u", "_s)};
    if (job.from > MarketDay::containing(SystemClock().now()).next().date())
        return Error{.code = ErrorCode::Config,
                     .what = u"--from lies in the future: nothing is published that far ahead"_s,
                     .advice = u"give a day until tomorrow"_s};
    return std::nullopt;
}

QString progressLine(const BackfillProgress &progress)
{
    const BackfillStep &step = progress.at;
    const QString line =
        u"%1/%2  %3  %4 to %5  %6"_s.arg(progress.step)
            .arg(progress.steps)
            .arg(step.tariffName.isEmpty() ? u"default product"_s : step.tariffName)
            .arg(QString::fromLatin1(formatIsoUtc(step.range.from)),
                 QString::fromLatin1(formatIsoUtc(step.range.to)), outcomeName(progress.outcome));
    if (progress.waitsUntil)
        return line + u"  the host's budget is used up, waits until "_s +
               QString::fromLatin1(
                   formatIsoUtc(std::chrono::ceil<std::chrono::seconds>(*progress.waitsUntil)));
    const QString left = progress.left && progress.step < progress.steps
                             ? u", about %1 left"_s.arg(ageText(*progress.left))
                             : QString();
    return line + u"  %1 new"_s.arg(progress.rowsNew) + left;
}

QByteArray summaryLine(const BackfillReport &report)
{
    QString line =
        u"%1 slots were missing, %2 calls, %3 rows new, %4 slots still missing"_s.arg(report.slotsMissing)
            .arg(report.calls)
            .arg(report.rowsNew)
            .arg(report.slotsLeft);
    if (report.slotsTooOld > 0)
        line += u", of which %1 lie before what the source has (%2)"_s.arg(report.slotsTooOld)
                    .arg(*report.history > std::chrono::days(0)
                             ? u"the last %1 days"_s.arg(report.history->count())
                             : u"it answers with what holds now, no past"_s);
    if (report.slotsAbsent > 0)
        line +=
            u", of which the source does not have %1 (asked again after %2 days)"_s.arg(report.slotsAbsent)
                .arg(kBackfillMemory.count());
    if (report.longestCall)
        line += u", the source gives %1 days a call"_s.arg(report.longestCall->count());
    return line.toUtf8() + '\n';
}

QString unreadableLine(const BackfillReport &report)
{
    return u"%1 pieces could not be read, first: %2"_s.arg(report.piecesUnreadable).arg(report.unreadable);
}
} // namespace

QCoro::Task<ExitCode> runBackfill(CommandContext &context)
{
    const Invocation &invocation = context.invocation();
    if (const auto error = unknownSource(context.config(), invocation.sources))
        co_return context.complain(*error);
    const Result<BackfillJob> job = jobFrom(invocation);
    if (!job)
        co_return context.complain(job.error());
    if (const auto error = pointless(*job, context.config()))
        co_return context.complain(*error);
    Engine engine(context.engineOptions());
    const Result<void> started = co_await engine.start(context.stopToken());
    if (!started)
        co_return context.complain(started.error());
    const std::stop_callback onStop(context.stopToken(), [&engine] { engine.cancelCalls(); });
    const Result<BackfillReport> report = co_await engine.backfill(
        *job, [&context](const BackfillProgress &progress) { context.tell(progressLine(progress)); });
    co_await engine.stop();
    if (!report)
        co_return context.complain(report.error());
    if (report->piecesUnreadable > 0)
        context.tell(unreadableLine(*report));
    if (!context.print(summaryLine(*report)))
        co_return ExitCode::Failed;
    co_return report->slotsLeft > 0 ? ExitCode::Partly : ExitCode::Done;
}

} // namespace etcm
