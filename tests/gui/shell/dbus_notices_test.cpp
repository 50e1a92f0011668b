// Notices against a notification server on a real session bus (a small one in this process).
#include "desktop/tray/dbus_notices.h"
#include "desktop/tray/notifier.h"
#include "desktop/tray/tray.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

using namespace etcm;
using namespace Qt::StringLiterals;

/// What the Desktop Notifications Specification asks of a server, and a list of what came.
class NotificationServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint id;
        uint replaces;
        QString icon;
        QString title;
        QString body;
        QVariantMap hints;
        int timeout;
    };
    QList<Shown> shown;
    QStringList capabilities{u"body"_s, u"actions"_s};
    bool broken = false;

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &icon, const QString &title,
                const QString &body, const QStringList &, const QVariantMap &hints, int timeout)
    {
        m_last = replaces ? replaces : m_last + 1;
        shown << Shown{m_last, replaces, icon, title, body, hints, timeout};
        return m_last;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);

private:
    uint m_last = 40;
};

class DBusNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void recoveryReplacesTheFailure();
    void recoveryRightBehindTheFailure();
    void markupIsEscapedOnlyWhereItIsRead();
    void bearsTheApplicationsName();
    void clickOnOursOpens();
    void withoutAServerTheNoticeComesBack();
    void withoutATrayEitherItIsSaidSo();

private:
    void serve(bool on);
    NotificationServer m_server;
};

namespace
{

Notice notice(const QString &title, bool recovered = false)
{
    Notice made;
    made.key = u"i1"_s;
    made.title = title;
    made.body = u"a < b & c"_s;
    made.severity = recovered ? Severity::Warning : Severity::Critical;
    made.recovered = recovered;
    return made;
}

} // namespace

void DBusNoticesTest::initTestCase()
{
    if (!DBusNotices::busIsThere() || !QDBusConnection::sessionBus().isConnected())
        QSKIP("no session bus: run under dbus-run-session");
}

void DBusNoticesTest::init()
{
    m_server.shown.clear();
    m_server.capabilities = QStringList{u"body"_s, u"actions"_s};
    serve(true);
}

void DBusNoticesTest::cleanup()
{
    serve(false);
}

void DBusNoticesTest::serve(bool on)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString path = u"/org/freedesktop/Notifications"_s;
    const QString name = u"org.freedesktop.Notifications"_s;
    if (on) {
        QVERIFY(bus.registerObject(path, &m_server,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(name));
    } else {
        bus.unregisterService(name);
        bus.unregisterObject(path);
    }
}

void DBusNoticesTest::recoveryReplacesTheFailure()
{
    DBusNotices notices;
    notices.show(notice(u"down"_s));
    QTRY_COMPARE(m_server.shown.size(), 1);
    QCOMPARE(m_server.shown[0].replaces, 0u);
    QCOMPARE(m_server.shown[0].hints.value(u"urgency"_s).toInt(), 2);
    QCOMPARE(m_server.shown[0].timeout, 0); // critical does not expire
    QTest::qWait(50);
    notices.show(notice(u"up"_s, true));
    QTRY_COMPARE(m_server.shown.size(), 2);
    QCOMPARE(m_server.shown[1].replaces, m_server.shown[0].id);
    QCOMPARE(m_server.shown[1].hints.value(u"urgency"_s).toInt(), 0);
}

void DBusNoticesTest::recoveryRightBehindTheFailure()
{
    DBusNotices notices;
    notices.show(notice(u"down"_s));
    notices.show(notice(u"up"_s, true));
    QTRY_COMPARE(m_server.shown.size(), 2);
    QCOMPARE(m_server.shown[1].title, u"up"_s);
    QCOMPARE(m_server.shown[1].replaces, m_server.shown[0].id);
}

void DBusNoticesTest::markupIsEscapedOnlyWhereItIsRead()
{
    DBusNotices plain;
    plain.show(notice(u"x"_s));
    QTRY_COMPARE(m_server.shown.size(), 1);
    QCOMPARE(m_server.shown[0].body, u"a < b & c"_s);
    m_server.capabilities << u"body-markup"_s;
    DBusNotices marked;
    marked.show(notice(u"x"_s));
    QTRY_COMPARE(m_server.shown.size(), 2);
    QCOMPARE(m_server.shown[1].body, u"a &lt; b &amp; c"_s);
}

// Servers find icon and title by the desktop entry that is installed under this name.
void DBusNoticesTest::bearsTheApplicationsName()
{
    QApplication::setDesktopFileName(u"ch.example.monitor"_s);
    DBusNotices notices;
    notices.show(notice(u"down"_s));
    QTRY_COMPARE(m_server.shown.size(), 1);
    QCOMPARE(m_server.shown[0].hints.value(u"desktop-entry"_s).toString(), u"ch.example.monitor"_s);
    QCOMPARE(m_server.shown[0].icon, u"ch.example.monitor"_s);
}

void DBusNoticesTest::clickOnOursOpens()
{
    DBusNotices notices;
    QSignalSpy opened(&notices, &DBusNotices::activated);
    notices.show(notice(u"down"_s));
    QTRY_COMPARE(m_server.shown.size(), 1);
    Q_EMIT m_server.ActionInvoked(m_server.shown[0].id + 1000, u"default"_s); // somebody else's
    Q_EMIT m_server.ActionInvoked(m_server.shown[0].id, u"default"_s);
    QTRY_COMPARE(opened.count(), 1);
}

void DBusNoticesTest::withoutAServerTheNoticeComesBack()
{
    serve(false);
    DBusNotices notices;
    QSignalSpy back(&notices, &DBusNotices::undeliverable);
    notices.show(notice(u"down"_s));
    QTRY_COMPARE(back.count(), 1);
    QCOMPARE(back[0][0].value<Notice>().title, u"down"_s);
    serve(true);
}

void DBusNoticesTest::withoutATrayEitherItIsSaidSo()
{
    serve(false);
    Tray tray({});
    QVERIFY(!tray.isThere());
    Notifier notifier;
    notifier.setTray(&tray);
    QSignalSpy untold(&notifier, &Notifier::untold);
    AlertTransition down;
    down.incidentId = u"i1"_s;
    down.from = AlertState::Pending;
    down.to = AlertState::Firing;
    down.severity = Severity::Critical;
    down.text = u"Plant telemetry not answering, HTTP 503"_s;
    down.notified = true;
    notifier.tell(down);
    QTRY_COMPARE(untold.count(), 1);
    QCOMPARE(untold[0][0].value<Notice>().key, u"i1"_s);
    serve(true);
}

QTEST_MAIN(DBusNoticesTest)
#include "dbus_notices_test.moc"
