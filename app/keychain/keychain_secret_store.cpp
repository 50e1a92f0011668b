#include "keychain/keychain_secret_store.h"

#include "base/scrub.h"
#include "keychain/keyring_lock.h"
#include "net/one_shot.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <functional>
#include <list>
#include <optional>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
enum class JobEnd { Finished, TimeOver, Canceled };

/// What is left of a finished job, which deletes itself.
struct JobResult {
    QKeychain::Error error = QKeychain::OtherError;
    QString message;
    QString secret;
    KeyringLock lock = KeyringLock::Unknown; ///< after a failure

    /// Somebody was asked and said no, or nobody could be asked.
    [[nodiscard]] bool isTurnedDown() const
    {
        return error != QKeychain::NoError &&
               (lock == KeyringLock::Locked || error == QKeychain::AccessDeniedByUser);
    }
};

Error keychainError(ErrorCode code, const QString &what, const QString &name, const QString &advice)
{
    return Error{.code = code, .what = what, .where = u"keychain:"_s + name, .advice = advice};
}

Error noAnswer(const QString &name)
{
    return keychainError(ErrorCode::SecretUnavailable, u"the keychain did not answer in time"_s, name,
                         u"answer its prompt, or use env:NAME or file:PATH"_s);
}

Error explained(const JobResult &result, const QString &name)
{
    if (result.lock == KeyringLock::Locked)
        return keychainError(ErrorCode::SecretLocked, u"the keychain is locked"_s, name, u"unlock it"_s);
    switch (result.error) {
    case QKeychain::EntryNotFound:
        return keychainError(ErrorCode::SecretMissing, u"no such secret in the keychain"_s, name,
                             u"set it, or unlock the keychain if it is locked"_s);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return keychainError(ErrorCode::SecretDenied,
                             u"the keychain refused access, "_s + scrub(result.message), name,
                             u"allow it in the keychain's own settings"_s);
    default:
        return keychainError(ErrorCode::SecretUnavailable, u"no keychain service, "_s + scrub(result.message),
                             name,
                             u"start one and give it a default keyring, or use env:NAME or file:PATH"_s);
    }
}
} // namespace

// Outlives the store while a job hangs. QtKeychain has no way to end a job, and destroying one that waits for
// its service would leave the service's answer with a dangling pointer.
class KeychainSecretStore::Core
{
public:
    using MakeJob = std::function<QKeychain::Job *()>;

    static QCoro::Task<Result<JobResult>> run(std::shared_ptr<Core> core, QString name, MakeJob makeJob,
                                              milliseconds limit)
    {
        OneShot<JobEnd> end;
        const LaterPtr<QTimer> timer(new QTimer);
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        const auto result = std::make_shared<JobResult>();
        core->queue.push_back({end, makeJob, result});
        QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [end] { end.set(JobEnd::TimeOver); });
        timer->start(limit);
        startNext(core);
        const JobEnd how = co_await end;
        timer->stop();
        if (how == JobEnd::Canceled)
            co_return fail(keychainError(ErrorCode::Canceled, u"canceled"_s, name, {}));
        if (how == JobEnd::TimeOver)
            co_return fail(noAnswer(name));
        co_return std::move(*result);
    }

    /// As run(), with the keychain's refusals turned into errors.
    static QCoro::Task<Result<QString>> carryOut(std::shared_ptr<Core> core, QString name, MakeJob makeJob,
                                                 milliseconds limit)
    {
        const Result<JobResult> result = co_await run(core, name, std::move(makeJob), limit);
        if (!result)
            co_return fail(result.error());
        if (result->error == QKeychain::NoError)
            co_return result->secret;
        co_return fail(explained(*result, name));
    }

    static void startNext(const std::shared_ptr<Core> &core)
    {
        while (!core->isRunning && !core->queue.empty()) {
            const Waiting next = core->queue.front();
            core->queue.pop_front();
            if (next.end.isSet()) // its caller gave up before its turn: never start it
                continue;
            core->isRunning = true;
            core->running = next.end;
            QKeychain::Job *job = next.makeJob();
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, job,
                             [core, next](QKeychain::Job *done) { finish(core, next, *done); });
            job->start();
        }
    }

    void endAll()
    {
        std::list<OneShot<JobEnd>> ends{running};
        for (const Waiting &waiting : queue)
            ends.push_back(waiting.end);
        queue.clear();
        for (const OneShot<JobEnd> &end : ends)
            end.set(JobEnd::Canceled);
    }

    QString service;
    KeychainLimits limits;
    /// How the last prompt ended, while it ended in a no.
    std::optional<JobResult> refusal;

private:
    struct Waiting {
        OneShot<JobEnd> end;
        MakeJob makeJob;
        std::shared_ptr<JobResult> result;
    };

    static QCoro::Task<void> finish(std::shared_ptr<Core> core, Waiting ended, QKeychain::Job &job)
    {
        JobResult &result = *ended.result;
        result.error = job.error();
        result.message = job.errorString();
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(&job))
            result.secret = read->textData();
        if (result.error != QKeychain::NoError) // the job is gone from here on
            result.lock = co_await keyringLock(core->limits.job);
        if (result.isTurnedDown())
            core->turnDown(result);
        core->isRunning = false;
        ended.end.set(JobEnd::Finished);
        startNext(core);
    }

    /// The answer holds for everybody who waited behind that prompt.
    void turnDown(const JobResult &result)
    {
        refusal = result;
        for (const Waiting &waiting : std::exchange(queue, {})) {
            *waiting.result = result;
            waiting.end.set(JobEnd::Finished);
        }
    }

    std::list<Waiting> queue;
    OneShot<JobEnd> running;
    bool isRunning = false;
};

KeychainSecretStore::KeychainSecretStore(QString service, KeychainLimits limits)
    : m_core(std::make_shared<Core>())
{
    m_core->service = std::move(service);
    m_core->limits = limits;
}

KeychainSecretStore::~KeychainSecretStore()
{
    m_core->endAll();
}

void KeychainSecretStore::askAgain()
{
    m_core->refusal.reset();
}

QCoro::Task<Result<QString>> KeychainSecretStore::read(QString name)
{
    const std::shared_ptr<Core> core = m_core;
    if (core->refusal) {
        const KeyringLock lock = co_await keyringLock(core->limits.job);
        if (lock != KeyringLock::Open && core->refusal)
            co_return fail(explained(*core->refusal, name));
        core->refusal.reset();
    }
    const Core::MakeJob makeJob = [service = core->service, name] {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(name);
        return job;
    };
    Result<QString> secret = co_await Core::carryOut(core, name, makeJob, core->limits.job);
    co_return secret;
}

QCoro::Task<Result<void>> KeychainSecretStore::write(QString name, QString secret)
{
    const std::shared_ptr<Core> core = m_core;
    core->refusal.reset();
    const Core::MakeJob makeJob = [service = core->service, name, secret] {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(name);
        job->setTextData(secret);
        return job;
    };
    const Result<QString> done = co_await Core::carryOut(core, name, makeJob, core->limits.prompt);
    if (!done)
        co_return fail(done.error());
    co_return {};
}

QCoro::Task<Result<void>> KeychainSecretStore::forget(QString name)
{
    const std::shared_ptr<Core> core = m_core;
    // A locked keyring forgets nothing, and yet its job says that it did: ask first.
    const KeyringLock lock = co_await keyringLock(core->limits.job);
    if (lock == KeyringLock::Locked)
        co_return fail(explained({QKeychain::AccessDenied, {}, {}, lock}, name));
    const Core::MakeJob makeJob = [service = core->service, name] {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(name);
        return job;
    };
    const Result<QString> done = co_await Core::carryOut(core, name, makeJob, core->limits.job);
    if (!done && done.error().code != ErrorCode::SecretMissing)
        co_return fail(done.error());
    co_return {};
}

} // namespace etcm
