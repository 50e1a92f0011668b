#include "engine/doctor.h"

#include "domain/market_day.h"
#include "engine/answer_appraisal.h"
#include "engine/answer_form.h"
#include "engine/source_access.h"
#include "engine/task_group.h"
#include "net/clock_skew.h"
#include "net/host_probe.h"
#include "store/central_store.h"

#include <QCoroFuture>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kStepLimit = 5s;
constexpr auto kCallLimit = 10s;
constexpr auto kDatabaseLimit = 30s; // several hosts, one after the other

TimeRange today(UtcTime now)
{
    const MarketDay day = MarketDay::containing(now);
    return {day.start(), day.end()};
}

QString millisecondsText(std::chrono::milliseconds took)
{
    return u"%1 ms"_s.arg(took.count());
}

QString proxyText(const HostProbe &probe)
{
    const QString user =
        probe.proxyUser.isEmpty() ? QString() : u", signing in as \"%1\""_s.arg(probe.proxyUser);
    return u"calls go through %1%2, as http_proxy, https_proxy or the system's settings say"_s.arg(
        probe.proxy, user);
}

QString appraisedText(const AppraisedCall &call)
{
    QString text = outcomeName(call.outcome);
    if (call.httpStatus)
        text += u", HTTP %1"_s.arg(*call.httpStatus);
    text += u", %1 rows, "_s.arg(call.facts.factCount()) + millisecondsText(call.responseTime);
    return call.error.isEmpty() ? text : text + u": "_s + call.error;
}

Finding bad(const QString &text)
{
    return {u"database"_s, FindingLevel::Bad, text};
}

Finding findingOf(const CentralState &state)
{
    if (!state.old)
        return {u"database"_s, FindingLevel::Good, state.server};
    const QString found = state.old->found == 0 ? u"our tables are not there yet"_s
                                                : u"its schema is %1"_s.arg(state.old->found);
    return {u"database"_s, FindingLevel::Warning,
            u"%1, %2, this program's %3: an upgrade is due; energy-trading-collector once makes it, or the"
            " owner of the tables with init.sql"_s.arg(state.server, found)
                .arg(state.old->wanted)};
}

struct DatabaseLook {
    std::unique_ptr<CentralStore> store;
    std::optional<Finding> finding;
};

QCoro::Task<void> lookAtDatabase(AppConfig config, SecretStore *keychain, std::shared_ptr<DatabaseLook> look)
{
    const Result<QString> url = co_await databaseUrlWithSecret(config, keychain);
    if (!url)
        look->finding = bad(url.error().text());
    if (!url || url->isEmpty())
        co_return;
    look->store = CentralStore::create(*url, u"check"_s, {}, SchemaUse::LookOnly);
    const Result<CentralState> state = co_await look->store->connect();
    if (!look->store) // nobody waits any more
        co_return;
    look->finding = state ? findingOf(*state) : bad(state.error().text());
    co_await look->store->close();
}

RetryPolicy singleTry()
{
    RetryPolicy policy;
    policy.maxAttempts = 1;
    return policy;
}

FindingLevel levelOf(Outcome outcome)
{
    if (outcome == Outcome::Ok)
        return FindingLevel::Good;
    return healthEffect(outcome) == HealthEffect::Bad ? FindingLevel::Bad : FindingLevel::Warning;
}
} // namespace

Doctor::Doctor(SourceConfig source, SecretStore *keychain, const Clock &clock)
    : m_source(std::move(source)), m_clock(clock),
      m_access(std::make_unique<SourceAccess>(
          std::vector{m_source}, keychain, clock, [](const QString &, const std::vector<RequestRecord> &) {},
          singleTry()))
{
}

Doctor::~Doctor() = default;

void Doctor::cancel()
{
    m_access->client().shutdown();
    m_stop.request_stop();
}

bool Doctor::tell(const QString &step, FindingLevel level, const QString &text)
{
    m_listener({step, level, text});
    return level != FindingLevel::Bad;
}

QCoro::Task<bool> Doctor::examine(FindingListener listener)
{
    m_listener = std::move(listener);
    const bool reached = co_await examineHost(m_source.baseUrl, {});
    if (!reached)
        co_return false;
    bool well = true;
    if (m_access->tokens(m_source.id))
        well = co_await examineSignIn();
    for (const Endpoint endpoint : m_source.endpoints) {
        const bool good = co_await examineEndpoint(endpoint);
        well = well && good;
    }
    co_return well;
}

QCoro::Task<bool> Doctor::examineHost(QUrl url, QString whose)
{
    const HostProbe probe = co_await probeHost(url, m_source.security.tls, kStepLimit, m_stop.get_token());
    bool well = true;
    if (!probe.proxy.isEmpty())
        tell(u"proxy"_s, FindingLevel::Good, whose + proxyText(probe));
    const std::array steps{std::pair{u"dns"_s, probe.dns}, std::pair{u"tcp"_s, probe.tcp},
                           std::pair{u"proxy"_s, probe.tunnel}, std::pair{u"tls"_s, probe.tls}};
    for (const auto &[name, step] : steps) {
        if (!step)
            continue;
        const QString text = step->seen ? *step->seen : step->seen.error().text();
        well = tell(name, step->seen ? FindingLevel::Good : FindingLevel::Bad,
                    whose + text + u", "_s + millisecondsText(step->took)) &&
               well;
    }
    co_return well;
}

QCoro::Task<bool> Doctor::examineSignIn()
{
    const QUrl url = m_source.tokenUrl();
    if (originOf(url) != originOf(m_source.baseUrl)) {
        const bool reached = co_await examineHost(url, u"sign-in at %1: "_s.arg(url.host()));
        if (!reached)
            co_return false;
    }
    const bool well = co_await examineToken();
    co_return well;
}

QCoro::Task<bool> Doctor::examineToken()
{
    const MonotonicTime before = m_clock.monotonic();
    const Result<AccessToken> token = co_await m_access->tokens(m_source.id)->token();
    if (!token)
        co_return tell(u"token"_s, FindingLevel::Bad, token.error().text());
    if (m_access->tokens(m_source.id)->isFixed())
        co_return tell(u"token"_s, FindingLevel::Good, u"is there, goes into the query of each call"_s);
    const auto life = std::chrono::floor<std::chrono::seconds>(token->expiresAt - m_clock.monotonic());
    co_return tell(
        u"token"_s, FindingLevel::Good,
        u"holds for %1 s, %2"_s.arg(life.count()).arg(millisecondsText(m_clock.monotonic() - before)));
}

QCoro::Task<bool> Doctor::examineEndpoint(Endpoint endpoint)
{
    const TimeRange range = endpoint == Endpoint::Prices ? today(m_clock.now()) : TimeRange{};
    bool well = true;
    for (const CallSpec &spec : dialectFor(m_source.dialect).calls(m_source, endpoint, range)) {
        ApiOutcome exchange = co_await ask(spec, spec.needsToken ? m_access->tokens(m_source.id) : nullptr);
        noteClock(exchange);
        const AppraisedCall appraised = appraise(m_source, spec, std::move(exchange), m_clock.now());
        const QString product = spec.tariffName.isEmpty() ? QString() : u' ' + spec.tariffName;
        well = tell(endpointName(endpoint) + product, levelOf(appraised.outcome), appraisedText(appraised)) &&
               well;
    }
    co_return well;
}

QCoro::Task<ApiOutcome> Doctor::ask(CallSpec spec, TokenSource *tokens)
{
    ApiCall call;
    call.sourceId = m_source.id;
    call.endpoint = spec.endpoint;
    call.request.url = spec.url;
    call.request.tls = m_source.security.tls;
    call.tokens = tokens;
    call.limits.total = kCallLimit;
    call.background = false;
    call.resetUnit = m_source.resetUnit;
    setAnswerForm(call, m_source.dialect);
    ApiOutcome exchange = co_await m_access->client().call(std::move(call));
    co_return exchange;
}

void Doctor::noteClock(const ApiOutcome &exchange)
{
    if (m_clockSeen || !exchange.answer || exchange.attempts.empty())
        return;
    const RequestRecord &last = exchange.attempts.back();
    const auto skew = clockSkew(*exchange.answer, last.checkedAt, last.checkedAt + last.phases.total);
    if (!skew)
        return;
    m_clockSeen = true;
    tell(u"clock"_s, skew->isOff() ? FindingLevel::Warning : FindingLevel::Good,
         skew->isOff() ? clockSkewText(skew->certain()) : u"agrees with the server's"_s);
}

QCoro::Task<bool> Doctor::explore(FindingListener listener)
{
    m_listener = std::move(listener);
    const bool reached = co_await examineHost(m_source.baseUrl, {});
    if (!reached)
        co_return false;
    bool anyFits = false;
    for (const DialectId id :
         {DialectId::EnergyApi, DialectId::CkwPublic, DialectId::VseTariffs, DialectId::Aem}) {
        m_source.dialect = id;
        const std::vector<CallSpec> specs =
            dialectFor(id).calls(m_source, Endpoint::Prices, today(m_clock.now()));
        if (specs.empty())
            continue;
        ApiOutcome exchange = co_await ask(specs.front(), nullptr);
        noteClock(exchange);
        const AppraisedCall appraised = appraise(m_source, specs.front(), std::move(exchange), m_clock.now());
        const bool fits = healthEffect(appraised.outcome) == HealthEffect::Good;
        const bool asksForToken = appraised.outcome == Outcome::Auth;
        anyFits = anyFits || fits || asksForToken;
        tell(dialectName(id), fits ? FindingLevel::Good : FindingLevel::Warning,
             asksForToken ? u"is there, asks for a sign-in"_s : appraisedText(appraised));
    }
    if (!anyFits)
        tell(u"shape"_s, FindingLevel::Bad, u"no known dialect answers at this address: check the path"_s);
    co_return anyFits;
}

QCoro::Task<std::optional<Finding>> examineDatabase(AppConfig config, SecretStore *keychain,
                                                    std::stop_token stop)
{
    const auto look = std::make_shared<DatabaseLook>();
    const bool ended =
        co_await endsWithin(lookAtDatabase(std::move(config), keychain, look), kDatabaseLimit, stop);
    if (ended)
        co_return look->finding;
    // Joining its thread would take as long as the server does.
    [[maybe_unused]] const CentralStore *left = look->store.release();
    co_return bad(stop.stop_requested()
                      ? u"canceled"_s
                      : u"no answer within %1 s"_s.arg(std::chrono::seconds(kDatabaseLimit).count()));
}

} // namespace etcm
