#include "desktop/tray/dbus_notices.h"

#include "wording/language.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QGuiApplication>
#include <QVariantMap>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;
constexpr int kPatienceMs = 3000;
constexpr int kServerDecides = -1;
constexpr int kNeverExpires = 0;

QDBusPendingCall callServer(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kService, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().asyncCall(message, kPatienceMs);
}

/// Urgency levels of the specification: 0 low, 1 normal, 2 critical.
uchar urgency(const Notice &notice)
{
    if (notice.recovered || notice.severity == Severity::Info)
        return 0;
    return notice.severity == Severity::Critical ? 2 : 1;
}

} // namespace

DBusNotices::DBusNotices(QObject *parent) : QObject(parent) {}

bool DBusNotices::busIsThere()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtimeDir = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtimeDir.isEmpty() && QFileInfo::exists(runtimeDir + u"/bus"_s);
}

void DBusNotices::show(const Notice &notice)
{
    if (!busIsThere()) {
        Q_EMIT undeliverable(notice);
        return;
    }
    connectOnce();
    if (m_capabilitiesKnown) {
        send(notice);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(callServer(u"GetCapabilities"_s, {}), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, notice](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QStringList> reply = *call;
        call->deleteLater();
        if (reply.isError()) {
            Q_EMIT undeliverable(notice);
            return;
        }
        m_capabilitiesKnown = true;
        m_markup = reply.value().contains(u"body-markup"_s);
        send(notice);
    });
}

void DBusNotices::connectOnce()
{
    if (m_connected)
        return;
    // The string form is the only one QtDBus has for signals of a foreign service.
    m_connected = QDBusConnection::sessionBus().connect(kService, kPath, kService, u"ActionInvoked"_s, this,
                                                        SLOT(onAction(uint, QString)));
}

void DBusNotices::send(const Notice &notice)
{
    if (const auto waiting = m_inFlight.find(notice.key); waiting != m_inFlight.end()) {
        waiting.value() = notice;
        return;
    }
    m_inFlight.insert(notice.key, std::nullopt);
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(urgency(notice))},
                            {u"desktop-entry"_s, QGuiApplication::desktopFileName()},
                            {u"category"_s, notice.recovered ? u"network.connected"_s : u"network.error"_s}};
    const bool stays = notice.severity == Severity::Critical && !notice.recovered;
    const QVariantList arguments{u"Energy Trading Connectivity Monitor"_s,
                                 m_idOfKey.value(notice.key, 0),
                                 QGuiApplication::desktopFileName(), // names the icon as well
                                 notice.title,
                                 m_markup ? notice.body.toHtmlEscaped() : notice.body,
                                 QStringList{u"default"_s, words("Tray", "Open monitor")},
                                 hints,
                                 stays ? kNeverExpires : kServerDecides};
    auto *watcher = new QDBusPendingCallWatcher(callServer(u"Notify"_s, arguments), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, notice](QDBusPendingCallWatcher *call) { onSent(call, notice); });
}

void DBusNotices::onSent(QDBusPendingCallWatcher *call, const Notice &notice)
{
    const QDBusPendingReply<uint> reply = *call;
    call->deleteLater();
    const std::optional<Notice> next = m_inFlight.take(notice.key);
    if (reply.isError()) {
        m_capabilitiesKnown = false; // the next server may be another one
        Q_EMIT undeliverable(notice);
    } else {
        m_shown.insert(reply.value());
        m_idOfKey.insert(notice.key, reply.value());
        if (notice.recovered)
            m_idOfKey.remove(notice.key);
    }
    if (next)
        send(*next);
}

void DBusNotices::onAction(uint id, const QString &action)
{
    // The signal is broadcast: other programs' notices arrive here too.
    if (m_shown.contains(id) && action == u"default"_s)
        Q_EMIT activated();
}

} // namespace etcm
