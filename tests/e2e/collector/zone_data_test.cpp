// A machine without the package tzdata: each program refuses to start and names it. The folder of the zone
// tables is covered in a mount namespace of the child's own; where that is not permitted, the test is
// skipped.
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class ZoneDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToStart_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("collector") << QStringList{QStringLiteral(ETCM_COLLECTOR), u"sources"_s};
        QTest::newRow("simulator") << QStringList{QStringLiteral(ETCM_MOCK), u"--port"_s, u"0"_s};
        QTest::newRow("monitor") << QStringList{QStringLiteral(ETCM_MONITOR), u"--demo"_s};
    }
    void refusesToStart()
    {
        QFETCH(QStringList, command);
        QProcess process;
        process.start(u"unshare"_s, QStringList{u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s,
                                                u"mount -t tmpfs none /usr/share/zoneinfo || exit 77; "
                                                "echo covered >&2; exec \"$@\""_s,
                                                u"sh"_s} +
                                        command);
        QVERIFY(process.waitForFinished(20'000));
        const QByteArray said = process.readAllStandardError();
        if (!said.contains("covered"))
            QSKIP("mounting is not permitted here");
        QVERIFY2(said.contains("install the package tzdata"), said.constData());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ZoneDataTest)
#include "zone_data_test.moc"
