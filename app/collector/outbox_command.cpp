// outbox: the batches that the central database refuses, and another try for them.
#include "collector/command.h"
#include "collector/text_table.h"
#include "store/local_store.h"

#include <QCoroFuture>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct OutboxContents {
    qint64 depth = 0;
    std::vector<ParkedEntry> parked;
};

QByteArray contentsJson(const OutboxContents &contents)
{
    QJsonArray parked;
    for (const ParkedEntry &entry : contents.parked)
        parked.append(QJsonObject{{u"id"_s, entry.id},
                                  {u"parked_at"_s, QString::fromLatin1(formatIsoUtc(entry.parkedAt))},
                                  {u"tries"_s, entry.tries},
                                  {u"error"_s, entry.error}});
    const QJsonObject object{{u"outbox_depth"_s, contents.depth}, {u"parked"_s, parked}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray contentsTable(const OutboxContents &contents)
{
    std::vector<QStringList> rows;
    for (const ParkedEntry &entry : contents.parked)
        rows.push_back({QString::number(entry.id), QString::fromLatin1(formatIsoUtc(entry.parkedAt)),
                        QString::number(entry.tries), entry.error});
    const QString summary = u"%1 waiting, %2 kept aside\n"_s.arg(contents.depth).arg(contents.parked.size());
    if (rows.empty())
        return summary.toUtf8();
    return (textTable({u"id"_s, u"kept aside"_s, u"tries"_s, u"error"_s}, rows) + summary).toUtf8();
}

Result<std::optional<qint64>> idArgument(const QStringList &arguments)
{
    if (arguments.size() < 2)
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 id = arguments.at(1).toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Config, u"\"%1\" is no id of the outbox"_s.arg(arguments.at(1)), {},
                    u"energy-trading-collector outbox list shows them"_s);
    return std::optional(id);
}

QCoro::Task<Result<void>> takeBack(LocalOutbox &outbox, std::optional<qint64> id)
{
    const Result<qint64> back = co_await outbox.retryParked(id);
    if (!back)
        co_return fail(back.error());
    if (id && *back == 0)
        co_return fail(ErrorCode::Config, u"no batch %1 is kept aside"_s.arg(*id), {},
                       u"energy-trading-collector outbox list shows them"_s);
    co_return {};
}

QCoro::Task<Result<OutboxContents>> contentsOf(LocalOutbox &outbox)
{
    const Result<qint64> depth = co_await outbox.depth();
    Result<std::vector<ParkedEntry>> parked = co_await outbox.parked();
    if (!depth || !parked)
        co_return fail(depth ? parked.error() : depth.error());
    co_return OutboxContents{*depth, std::move(*parked)};
}
} // namespace

QCoro::Task<ExitCode> runOutbox(CommandContext &context)
{
    const QStringList &arguments = context.invocation().arguments;
    const bool retry = arguments.first() == u"retry";
    const Result<std::optional<qint64>> id = idArgument(arguments);
    if (!id)
        co_return context.complain(id.error());
    if (!retry && (arguments.first() != u"list" || *id))
        co_return context.complain(
            Error{.code = ErrorCode::Config, .what = u"outbox knows list and retry [ID]"_s});
    EngineOptions options = context.engineOptions();
    options.poll = false;
    Engine engine(std::move(options));
    const Result<void> started = co_await engine.start(context.stopToken());
    if (!started)
        co_return context.complain(started.error());
    const std::stop_callback onStop(context.stopToken(), [&engine] { engine.cancelCalls(); });
    Result<void> taken;
    if (retry)
        taken = co_await takeBack(engine.store().outbox(), *id);
    std::optional<Error> left;
    if (retry && taken)
        left = co_await engine.deliver();
    const Result<OutboxContents> contents = co_await contentsOf(engine.store().outbox());
    co_await engine.stop();
    if (!taken || !contents)
        co_return context.complain(taken ? contents.error() : taken.error());
    const QByteArray text = context.invocation().json ? contentsJson(*contents) : contentsTable(*contents);
    if (!context.print(text))
        co_return ExitCode::Failed;
    if (left)
        context.complain(*left);
    co_return left ? ExitCode::Partly : ExitCode::Done;
}

} // namespace etcm
