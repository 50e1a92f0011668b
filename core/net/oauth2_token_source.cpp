#include "net/oauth2_token_source.h"

#include "base/scrub.h"
#include "net/api_client.h"
#include "net/classify.h"
#include "net/host_gate.h"
#include "net/one_shot.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
using TokenResult = Result<AccessToken>;

struct Held {
    AccessToken token;
    milliseconds margin;
    bool proven = false; ///< the API took it once
};

struct Blocked {
    Error error;
    MonotonicTime until;
};

/// `first`, doubled so many times, but no longer than `longest`.
milliseconds doubled(milliseconds first, int times, milliseconds longest)
{
    return std::min(first * (1 << std::min(times, 10)), longest);
}

Error signInError(Error error, const QStringList &secrets)
{
    error.reason = scrub(error.what, secrets);
    error.what = u"sign-in failed: "_s + error.reason;
    error.where = scrub(error.where, secrets);
    return error;
}
} // namespace

// Shared with the request under way, so that the request may outlive the token source.
class OAuth2TokenSource::Core : public std::enable_shared_from_this<Core>
{
public:
    Core(ApiClient &client_, const Clock &clock_, OAuth2Config config_)
        : client(client_), clock(clock_), config(std::move(config_))
    {
    }

    [[nodiscard]] bool isFresh() const
    {
        return held && clock.monotonic() + held->margin < held->token.expiresAt;
    }
    [[nodiscard]] bool isBlocked() const { return blocked && clock.monotonic() < blocked->until; }

    // While it is blocked: the error, with what is left of its pause.
    [[nodiscard]] Error refusal() const
    {
        Error error = blocked->error;
        if (error.retryAfter)
            error.retryAfter = blocked->until - clock.monotonic();
        return error;
    }

    OneShot<TokenResult> park()
    {
        OneShot<TokenResult> turn;
        parked.push_back(turn);
        if (!asking)
            start();
        return turn;
    }

    void endAll(const TokenResult &result)
    {
        const std::vector<OneShot<TokenResult>> turns = std::exchange(parked, {});
        for (const OneShot<TokenResult> &turn : turns)
            turn.set(result);
    }

    void start()
    {
        asking = true;
        ask(shared_from_this());
    }

    static QCoro::Task<void> ask(std::shared_ptr<Core> core)
    {
        const quint64 epoch = core->epoch;
        const Result<QString> secret = co_await core->config.secret();
        TokenResult result = fail(ErrorCode::Canceled, u"canceled"_s);
        if (!secret)
            result = fail(signInError(secret.error(), {}));
        else if (!core->closed)
            result = co_await request(core, *secret);
        core->settle(epoch, std::move(result));
    }

    static QCoro::Task<TokenResult> request(std::shared_ptr<Core> core, QString secret)
    {
        const QStringList secrets = secretForms(core->config.client, secret);
        ApiCall call;
        call.sourceId = core->config.sourceId;
        call.endpoint = Endpoint::Token;
        call.request = tokenRequest(core->config.client, secret);
        call.request.tls = core->config.tls;
        call.limits = core->config.limits;
        call.background = false; // others wait for it
        ApiOutcome outcome = co_await core->client.call(std::move(call));
        const TokenResult result = core->readOutcome(outcome, secrets);
        for (RequestRecord &record : outcome.attempts)
            record.error = scrub(record.error, secrets);
        if (core->config.onRequests && !core->closed && !outcome.attempts.empty())
            core->config.onRequests(std::move(outcome.attempts));
        co_return result;
    }

    TokenResult readOutcome(ApiOutcome &outcome, const QStringList &secrets)
    {
        if (!outcome.answer)
            return fail(signInError(outcome.answer.error(), secrets));
        const Result<TokenAnswer> answer = readTokenAnswer(outcome.answer->body);
        if (!answer) {
            Error error = answer.error();
            error.where = placeOf(config.client.tokenUrl) + u' ' + error.where;
            outcome.attempts.back().outcome = error.outcome;
            outcome.attempts.back().error = error.text();
            return fail(signInError(error, secrets));
        }
        const milliseconds life = answer->lifetime.value_or(kDefaultTokenLife);
        held = Held{{answer->value, outcome.lastStartedAt + life, outcome.attempts.back().checkedAt + life,
                     ++generation},
                    renewMargin(life),
                    false};
        return held->token;
    }

    void settle(quint64 askedIn, TokenResult result)
    {
        asking = false;
        if (closed)
            return;
        if (askedIn != epoch) { // reset() came in between: this answer is to the old question
            held.reset();
            if (!parked.empty())
                start();
            return;
        }
        blocked.reset();
        if (result)
            wrongCredentials = 0;
        if (!result && isSecretError(result.error().code))
            blocked = Blocked{result.error(), clock.monotonic() + kSecretPause};
        else if (!result && result.error().outcome == Outcome::Auth)
            result = fail(credentialsRefused(result.error()));
        // A renewal that failed for the moment costs nothing while the old token still holds.
        else if (!result && held && clock.monotonic() < held->token.expiresAt)
            result = held->token;
        endAll(result);
    }

    // A wrong secret stays wrong, but nobody tells us when it was mended over there, or a firewall calmed
    // down.
    Error credentialsRefused(Error error)
    {
        const milliseconds pause = doubled(kWrongCredentialsPause, wrongCredentials++, kLongestRefusedPause);
        error.retryAfter = pause;
        error.advice += (error.advice.isEmpty() ? u""_s : u"; "_s) + nextTryText(clock.now() + pause);
        blocked = Blocked{error, clock.monotonic() + pause};
        return error;
    }

    void refused()
    {
        refusals = held->proven ? 0 : refusals + 1;
        held.reset();
        if (refusals < kRefusedTokens)
            return;
        const milliseconds pause = doubled(kRefusedPause, refusals - kRefusedTokens, kLongestRefusedPause);
        Error error{ErrorCode::TokenRefused,
                    u"the API refuses the tokens that its sign-in has just issued"_s,
                    placeOf(config.api),
                    u"check token_path or token_url, scope, and the rights of this client; "_s +
                        nextTryText(clock.now() + pause),
                    Outcome::Auth,
                    pause,
                    false};
        blocked = Blocked{std::move(error), clock.monotonic() + pause};
    }

    ApiClient &client;
    const Clock &clock;
    OAuth2Config config;
    std::optional<Held> held;
    std::optional<Blocked> blocked;
    int refusals = 0;         ///< of new tokens, in a row
    int wrongCredentials = 0; ///< sign-ins in a row that were refused
    std::vector<OneShot<TokenResult>> parked;
    quint64 generation = 0;
    quint64 epoch = 0; ///< counts resets
    bool asking = false;
    bool closed = false;
};

milliseconds renewMargin(milliseconds life)
{
    return std::min(milliseconds(60'000), life / 10);
}

OAuth2TokenSource::OAuth2TokenSource(ApiClient &client, const Clock &clock, OAuth2Config config)
    : m_core(std::make_shared<Core>(client, clock, std::move(config)))
{
}

OAuth2TokenSource::~OAuth2TokenSource()
{
    m_core->closed = true;
    m_core->endAll(fail(ErrorCode::Canceled, u"canceled"_s));
}

QCoro::Task<Result<AccessToken>> OAuth2TokenSource::token()
{
    const std::shared_ptr<Core> core = m_core;
    if (core->isFresh()) {
        // A copy: QCoro 0.8 moves out of whatever non-const lvalue a coroutine returns, members included.
        const AccessToken inHand = core->held->token;
        co_return inHand;
    }
    if (core->isBlocked())
        co_return fail(core->refusal());
    OneShot<TokenResult> turn = core->park();
    const TokenResult result = co_await turn;
    co_return result;
}

void OAuth2TokenSource::reject(const AccessToken &used)
{
    if (m_core->held && m_core->held->token.generation == used.generation)
        m_core->refused();
}

void OAuth2TokenSource::accept(const AccessToken &used)
{
    if (!m_core->held || m_core->held->token.generation != used.generation)
        return;
    m_core->held->proven = true;
    m_core->refusals = 0;
}

std::optional<AccessToken> OAuth2TokenSource::held() const
{
    if (!m_core->held || m_core->clock.monotonic() >= m_core->held->token.expiresAt)
        return std::nullopt;
    return m_core->held->token;
}

bool OAuth2TokenSource::covers(const QUrl &url) const
{
    return originOf(url) == originOf(m_core->config.api);
}

void OAuth2TokenSource::reset()
{
    ++m_core->epoch;
    m_core->held.reset();
    m_core->blocked.reset();
    m_core->refusals = 0;
    m_core->wrongCredentials = 0;
}

std::optional<Error> OAuth2TokenSource::blockedBy() const
{
    if (!m_core->isBlocked())
        return std::nullopt;
    return m_core->refusal();
}

} // namespace etcm
