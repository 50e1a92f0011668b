// The keychain adapter against a real Secret Service; with_keyring.sh makes the situation of each function.
#include "support/await.h"

#include "keychain/keychain_secret_store.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QString kSecret = u"Geheimnis mit Ümläuten \"und\" 雪"_s;

template <typename T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// Ends within `limit` (and a little), not much earlier.
template <typename T>
bool endedAt(const QElapsedTimer &timer, T limit)
{
    const std::chrono::milliseconds took(timer.elapsed());
    return took >= limit - 20ms && took < limit + 4000ms;
}
} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesAndForgets()
    {
        KeychainSecretStore store(u"etcm-test"_s);
        const Result<QString> before = await(store.read(u"desk"_s));
        QCOMPARE(codeOf(before), ErrorCode::SecretMissing);
        QVERIFY(before.error().where.contains(u"desk"_s));

        QVERIFY(await(store.write(u"desk"_s, kSecret)));
        QCOMPARE(await(store.read(u"desk"_s)).value(), kSecret);
        QVERIFY(await(store.write(u"desk"_s, u"second"_s)));
        QCOMPARE(await(store.read(u"desk"_s)).value(), u"second"_s);
        QCOMPARE(codeOf(await(store.read(u"other"_s))), ErrorCode::SecretMissing);
        KeychainSecretStore stranger(u"etcm-other"_s);
        QCOMPARE(codeOf(await(stranger.read(u"desk"_s))), ErrorCode::SecretMissing);

        QVERIFY(await(store.forget(u"desk"_s)));
        QCOMPARE(codeOf(await(store.read(u"desk"_s))), ErrorCode::SecretMissing);
        QVERIFY(await(store.forget(u"desk"_s)));
    }

    void daemonThatHangs()
    {
        KeychainSecretStore store(u"etcm-test"_s, {400ms, 2000ms});
        QVERIFY(await(store.write(u"desk"_s, kSecret)));
        const auto daemon = static_cast<pid_t>(qEnvironmentVariableIntValue("ETCM_KEYRING_PID"));
        QVERIFY(daemon > 0);
        QCOMPARE(::kill(daemon, SIGSTOP), 0);

        QElapsedTimer timer;
        timer.start();
        const Result<QString> hung = await(store.read(u"desk"_s));
        QVERIFY(endedAt(timer, 400ms));
        QCOMPARE(codeOf(hung), ErrorCode::SecretUnavailable);
        timer.start();
        QCOMPARE(codeOf(await(store.write(u"late"_s, u"x"_s))), ErrorCode::SecretUnavailable);
        QVERIFY(endedAt(timer, 2000ms));

        QCOMPARE(::kill(daemon, SIGCONT), 0);
        QTRY_COMPARE(await(store.read(u"desk"_s)).value_or(QString()), kSecret);
        // The write never had its turn, so it must not happen after its caller was told that it failed.
        QCOMPARE(codeOf(await(store.read(u"late"_s))), ErrorCode::SecretMissing);
    }

    void leavesOneSecret()
    {
        KeychainSecretStore store(u"etcm-test"_s);
        QVERIFY(await(store.write(u"desk"_s, kSecret)));
    }

    void locked()
    {
        KeychainSecretStore store(u"etcm-test"_s);
        QCOMPARE(codeOf(await(store.read(u"desk"_s))), ErrorCode::SecretLocked);
        QCOMPARE(codeOf(await(store.write(u"desk"_s, kSecret))), ErrorCode::SecretLocked);
        QCOMPARE(codeOf(await(store.forget(u"desk"_s))), ErrorCode::SecretLocked);
    }

    void noDefaultKeyring()
    {
        KeychainSecretStore store(u"etcm-test"_s);
        QCOMPARE(codeOf(await(store.read(u"desk"_s))), ErrorCode::SecretMissing);
        const Result<void> written = await(store.write(u"desk"_s, kSecret));
        QCOMPARE(codeOf(written), ErrorCode::SecretUnavailable);
        QVERIFY(!written.error().text().contains(kSecret));
    }

    void noBus()
    {
        KeychainSecretStore store(u"etcm-test"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(await(store.read(u"desk"_s))), ErrorCode::SecretUnavailable);
        QCOMPARE(codeOf(await(store.write(u"desk"_s, kSecret))), ErrorCode::SecretUnavailable);
        QCOMPARE(codeOf(await(store.forget(u"desk"_s))), ErrorCode::SecretUnavailable);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void unansweredPrompt()
    {
        auto store = std::make_unique<KeychainSecretStore>(u"etcm-test"_s, KeychainLimits{500ms, 1000ms});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(await(store->read(u"desk"_s))), ErrorCode::SecretUnavailable);
        QVERIFY(endedAt(timer, 500ms));
        timer.start(); // a person who saves a secret has more time
        QCOMPARE(codeOf(await(store->write(u"desk"_s, kSecret))), ErrorCode::SecretUnavailable);
        QVERIFY(endedAt(timer, 1000ms));
        // Destruction ends who waits at once; the hanging job stays behind.
        const Running<Result<QString>> waiting(store->read(u"desk"_s));
        store.reset();
        QVERIFY(waiting.isDone());
        QCOMPARE(codeOf(waiting.result()), ErrorCode::Canceled);
    }

    // A person turns the prompt down once; a monitor that polls must not ask again by itself.
    void promptTurnedDown()
    {
        KeychainSecretStore store(u"etcm-test"_s, {20'000ms, 20'000ms});
        const Running<Result<QString>> first(store.read(u"desk"_s));
        const Running<Result<void>> behind(store.write(u"desk"_s, kSecret));
        QTRY_VERIFY_WITH_TIMEOUT(prompterPid() > 0, 10'000);
        QVERIFY(!first.isDone() && !behind.isDone());
        turnDown();
        QTRY_VERIFY_WITH_TIMEOUT(first.isDone() && behind.isDone(), 10'000);
        QCOMPARE(codeOf(first.result()), ErrorCode::SecretLocked);
        QCOMPARE(codeOf(behind.result()), ErrorCode::SecretLocked); // the no was meant for it, too
        for (int poll = 0; poll < 3; ++poll) {
            QCOMPARE(codeOf(await(store.read(u"desk"_s))), ErrorCode::SecretLocked);
            QCOMPARE(prompterPid(), 0U);
        }
        store.askAgain(); // F5
        const Running<Result<QString>> again(store.read(u"desk"_s));
        QTRY_VERIFY_WITH_TIMEOUT(prompterPid() > 0, 10'000);
        turnDown();
        QTRY_VERIFY_WITH_TIMEOUT(again.isDone(), 10'000);
        QCOMPARE(codeOf(await(store.read(u"desk"_s))), ErrorCode::SecretLocked);
        const Running<Result<void>> saved(store.write(u"desk"_s, kSecret)); // somebody is there
        QTRY_VERIFY_WITH_TIMEOUT(prompterPid() > 0, 10'000);
        turnDown();
        QTRY_VERIFY_WITH_TIMEOUT(saved.isDone(), 10'000);
        QCOMPARE(codeOf(saved.result()), ErrorCode::SecretLocked);
    }

private:
    /// The program that shows the prompt; 0: none does.
    static uint prompterPid()
    {
        const auto *bus = QDBusConnection::sessionBus().interface();
        const QDBusReply<uint> pid = bus->servicePid(u"org.gnome.keyring.SystemPrompter"_s);
        return pid.isValid() ? pid.value() : 0;
    }
    /// As if its window were closed.
    static void turnDown()
    {
        const auto pid = static_cast<pid_t>(prompterPid());
        QVERIFY(pid > 0);
        QCOMPARE(::kill(pid, SIGTERM), 0);
        QTRY_COMPARE_WITH_TIMEOUT(prompterPid(), 0U, 10'000);
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
