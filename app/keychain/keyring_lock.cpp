#include "keychain/keyring_lock.h"

#include "net/one_shot.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace etcm
{
using namespace Qt::StringLiterals;

QCoro::Task<KeyringLock> keyringLock(std::chrono::milliseconds atMost)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return KeyringLock::Unknown;
    QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
                                                           u"/org/freedesktop/secrets/aliases/default"_s,
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;

    const LaterPtr<QDBusPendingCallWatcher> watcher(
        new QDBusPendingCallWatcher(bus.asyncCall(question, static_cast<int>(atMost.count()))));
    OneShot<bool> finished;
    QObject::connect(watcher.get(), &QDBusPendingCallWatcher::finished, watcher.get(),
                     [finished] { finished.set(true); });
    co_await finished;
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (reply.isError())
        co_return KeyringLock::Unknown;
    co_return reply.value().variant().toBool() ? KeyringLock::Locked : KeyringLock::Open;
}

} // namespace etcm
