// Desktop notices over org.freedesktop.Notifications (Desktop Notifications Specification 1.2).
#pragma once

#include "desktop/tray/notice.h"

#include <QObject>
#include <QSet>
#include <QStringList>

class QDBusPendingCallWatcher;

namespace etcm
{

/// Sends each notice to the session's notification server; one with a known key replaces the earlier one.
/// Nothing here waits: a server that does not answer within three seconds makes the notice undeliverable().
class DBusNotices : public QObject
{
    Q_OBJECT

public:
    explicit DBusNotices(QObject *parent = nullptr);

    void show(const Notice &notice);

    /// Whether a session bus can be reached without starting a stray one (libdbus would, on X11).
    [[nodiscard]] static bool busIsThere();

Q_SIGNALS:
    void undeliverable(const etcm::Notice &notice);
    void activated(); ///< somebody clicked a notice

private Q_SLOTS:
    void onAction(uint id, const QString &action);

private:
    void connectOnce();
    void send(const Notice &notice);
    void onSent(QDBusPendingCallWatcher *call, const Notice &notice);

    bool m_connected = false;
    bool m_capabilitiesKnown = false;
    bool m_markup = false;
    QHash<QString, uint> m_idOfKey;
    QSet<uint> m_shown;
    /// Keys whose Notify has no answer yet, each with the notice that came meanwhile: without the id of the
    /// first the second could not replace it.
    QHash<QString, std::optional<Notice>> m_inFlight;
};

} // namespace etcm
