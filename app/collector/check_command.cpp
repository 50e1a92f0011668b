// check: the doctor's findings, one line each.
#include "collector/command.h"
#include "engine/doctor.h"
#include "engine/price_levels.h"
#include "sources/price_form.h"
#include "store/local_store.h"

#include <QCoroFuture>

#include <algorithm>
#include <memory>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// A source by its id, or one made up around an address.
Result<SourceConfig> sourceFor(const AppConfig &config, const QString &idOrUrl)
{
    if (!idOrUrl.contains(u"://")) {
        if (const auto error = unknownSource(config, {idOrUrl}))
            return fail(*error);
        return *std::ranges::find(config.sources, idOrUrl, &SourceConfig::id);
    }
    QString text = idOrUrl;
    while (text.endsWith(u'/'))
        text.chop(1);
    SourceConfig source;
    source.id = u"check"_s;
    source.baseUrl = QUrl(text, QUrl::StrictMode);
    const QString scheme = source.baseUrl.scheme();
    if (!source.baseUrl.isValid() || source.baseUrl.host().isEmpty() ||
        (scheme != u"http" && scheme != u"https"))
        return fail(ErrorCode::Config, u"no http or https address: \"%1\""_s.arg(idOrUrl));
    return source;
}

// A poll of a collector that runs may write what it learnt at any moment.
QCoro::Task<Result<void>> acceptLevels(LocalSettings &settings, QString sourceId)
{
    const QString key = priceLevelsKey(sourceId);
    for (;;) {
        const Result<QString> known = co_await settings.value(key);
        if (!known)
            co_return fail(known.error());
        PriceLevels levels = priceLevelsFromText(*known);
        levels.acceptsNext = true;
        const Result<bool> replaced = co_await settings.replaceValue(key, *known, priceLevelsText(levels));
        if (!replaced)
            co_return fail(replaced.error());
        if (*replaced)
            co_return {};
    }
}

// The form that the source wrote until now is forgotten, and its next prices are right, whatever they are; a
// collector that runs reads this with its next poll.
QCoro::Task<Result<void>> acceptPrices(QString dataDir, QString sourceId, std::stop_token stop)
{
    const Result<std::unique_ptr<LocalStore>> store = LocalStore::begin(dataDir, kLongestBusy, stop);
    if (!store)
        co_return fail(store.error());
    Result<void> kept = co_await (*store)->ready();
    if (kept)
        kept = co_await acceptLevels((*store)->settings(), sourceId);
    if (kept)
        kept = co_await (*store)->settings().setValue(priceFormKey(sourceId), priceFormText(PriceForm()));
    co_await (*store)->close();
    co_return kept;
}

QLatin1StringView levelWord(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Good: return "ok"_L1;
    case FindingLevel::Warning: return "note"_L1;
    case FindingLevel::Bad: break;
    }
    return "fail"_L1;
}

// The doctor may outlive the command by what is under way, and asks its clock to the end.
struct Examination {
    Examination(const SourceConfig &source, SecretStore *keychain) : doctor(source, keychain, clock) {}

    SystemClock clock;
    Doctor doctor;
};

// All that is found goes to `print`; the answer tells whether it is well.
QCoro::Task<bool> findings(std::shared_ptr<Doctor> doctor, bool ofUrl, FindingListener print)
{
    if (ofUrl)
        co_return co_await doctor->explore(std::move(print));
    co_return co_await doctor->examine(std::move(print));
}
} // namespace

QCoro::Task<ExitCode> runCheck(CommandContext &context)
{
    const QString asked = context.invocation().arguments.first();
    Result<SourceConfig> source = sourceFor(context.config(), asked);
    if (!source)
        co_return context.complain(source.error());
    const bool isUrl = asked.contains(u"://");
    if (context.invocation().accept) {
        if (isUrl)
            co_return context.complain(
                fail(ErrorCode::Config, u"--accept needs the id of a source"_s).value());
        const Result<void> accepted =
            co_await acceptPrices(context.config().dataDir, source->id, context.stopToken());
        if (!accepted)
            co_return context.complain(accepted.error());
        source->limits.anyPrice = true;
    }
    const auto examination = std::make_shared<Examination>(*source, &context.keychain());
    const std::shared_ptr<Doctor> doctor(examination, &examination->doctor);
    const std::stop_callback onStop(context.stopToken(), [doctor] {
        const std::shared_ptr<Doctor> kept = doctor; // what it cancels may be all that this waits for
        kept->cancel();
    });
    bool written = true;
    const FindingListener print = [&](const Finding &finding) {
        const QString line =
            u"%1  %2  %3\n"_s.arg(levelWord(finding.level), -4).arg(finding.step, -8).arg(finding.text);
        written = written && context.print(line.toUtf8());
    };
    bool well = co_await findings(doctor, isUrl, print);
    if (!isUrl && !context.stopToken().stop_requested()) {
        const std::optional<Finding> database =
            co_await examineDatabase(context.config(), &context.keychain(), context.stopToken());
        if (database)
            print(*database);
        well = well && !(database && database->level == FindingLevel::Bad);
    }
    if (!written)
        co_return ExitCode::Failed;
    co_return well ? ExitCode::Done : ExitCode::Partly;
}

} // namespace etcm
