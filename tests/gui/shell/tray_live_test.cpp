// The tray icon in a real tray that comes and goes. Needs an X server and trayer: run by xvfb-run, see
// CMakeLists.
#include "desktop/tray/tray.h"

#include <QAction>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace etcm;
using namespace Qt::StringLiterals;

class TrayLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void followsATrayThatComesAndGoes();
};

void TrayLiveTest::initTestCase()
{
    if (QGuiApplication::platformName() != u"xcb"_s || QStandardPaths::findExecutable(u"trayer"_s).isEmpty())
        QSKIP("needs an X server and trayer");
}

void TrayLiveTest::followsATrayThatComesAndGoes()
{
    QAction refresh(u"Refresh"_s);
    Tray tray({&refresh});
    QSignalSpy vanished(&tray, &Tray::vanished);
    QVERIFY(!tray.isThere());
    Notice notice;
    notice.title = u"x"_s;
    QVERIFY(!tray.showMessage(notice)); // so that the banner tells it

    QProcess host;
    host.start(u"trayer"_s, {});
    QVERIFY(host.waitForStarted());
    const auto isThere = [&tray] {
        tray.watch();
        return tray.isThere();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 10'000);
    TrayLines lines;
    lines.state = u"Degraded: plant does not answer"_s;
    tray.setState(TrayShape::Degraded, lines);
    QVERIFY(tray.showMessage(notice));

    host.terminate();
    QVERIFY(host.waitForFinished(10'000));
    QTRY_VERIFY_WITH_TIMEOUT(!isThere(), 10'000);
    QCOMPARE(vanished.count(), 1);
}

QTEST_MAIN(TrayLiveTest)
#include "tray_live_test.moc"
