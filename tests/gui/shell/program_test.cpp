// energy-trading-monitor as others start it: options, exit codes, screenshot, ends.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

class MonitorProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHelpAndVersion();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void withoutADisplayItSaysSo();
    void screenshotOfTheDemo_data();
    void screenshotOfTheDemo();
    void screenshotOfStoredData();
    void screenshotIntoNowhereFails();
    void screenshotOntoABadDisk_data();
    void screenshotOntoABadDisk();
    void helpOntoAFullDevice();
    void endsOnSigterm();
    void secondStartEndsAtOnce();
};

namespace
{

struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

QProcessEnvironment environment(bool display)
{
    QProcessEnvironment values = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"ETCM_CONFIG"_s,
                                u"ETCM_DATA_DIR"_s, u"ETCM_DATABASE_URL"_s})
        values.remove(name);
    if (display)
        values.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return values;
}

Ended run(const QStringList &arguments, bool display = false, const QMap<QString, QString> &variables = {})
{
    QProcess process;
    QProcessEnvironment values = environment(display);
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        values.insert(variable.key(), variable.value());
    process.setProcessEnvironment(values);
    process.start(QStringLiteral(ETCM_MONITOR), arguments);
    Ended ended;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        ended.code = process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

QByteArray lastLine(const QByteArray &text)
{
    return text.trimmed().split('\n').constLast();
}

/// What the program itself has to say.
QByteArray ownLine(const QByteArray &text)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("energy-trading-monitor: "))
            return line;
    }
    return {};
}

/// A painted page has many colours; an empty one has a handful.
int colours(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            seen.insert(image.pixel(x, y));
    return static_cast<int>(seen.size());
}

/// A configuration that never leaves this machine.
QString writeConfig(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"etcm.toml"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("[[source]]\nid = \"desk\"\nname = \"Desk\"\ndialect = \"energy-api\"\n"
                   "base_url = \"http://127.0.0.1:9\"\nauth = \"none\"\n");
    return file.fileName();
}

} // namespace

void MonitorProgramTest::saysHelpAndVersion()
{
    const Ended help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.startsWith("Usage: energy-trading-monitor"));
    QVERIFY(help.err.isEmpty());
    const Ended version = run({u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("energy-trading-monitor "));
}

void MonitorProgramTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("option") << QStringList{u"--fast"_s};
    QTest::newRow("page") << QStringList{u"--page"_s, u"nowhere"_s, u"--screenshot"_s, u"x.png"_s};
    QTest::newRow("config") << QStringList{u"--config"_s, u"/nowhere/etcm.toml"_s, u"--screenshot"_s,
                                           u"x.png"_s};
}

void MonitorProgramTest::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(lastLine(ended.err).startsWith("energy-trading-monitor: "), ended.err.constData());
}

void MonitorProgramTest::withoutADisplayItSaysSo()
{
    const Ended ended = run({u"--demo"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY2(ended.err.contains("No display"), ended.err.constData());
}

void MonitorProgramTest::screenshotOfTheDemo_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QRgb>("panel");
    QTest::newRow("dark") << u"dark"_s << qRgb(0x1B, 0x1F, 0x25);
    QTest::newRow("light") << u"light"_s << qRgb(0xFA, 0xFB, 0xFC);
}

void MonitorProgramTest::screenshotOfTheDemo()
{
    QFETCH(QString, theme);
    QFETCH(QRgb, panel);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"overview.png"_s);
    const Ended ended = run({u"--demo"_s, u"--theme"_s, theme, u"--screenshot"_s, file});
    QVERIFY2(ended.code == 0, ended.err.constData());
    const QImage image(file);
    QCOMPARE(image.size(), QSize(1600, 1000));
    QVERIFY2(colours(image) > 100, qPrintable(QString::number(colours(image))));
    QCOMPARE(image.pixel(700, 112), panel); // between title and badges of the first panel
}

void MonitorProgramTest::screenshotOfStoredData()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"empty.png"_s);
    const Ended ended = run({u"--config"_s, writeConfig(folder), u"--data-dir"_s, folder.filePath(u"data"_s),
                             u"--size"_s, u"1280x800"_s, u"--screenshot"_s, file});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(QImage(file).size(), QSize(1280, 800));
}

void MonitorProgramTest::screenshotIntoNowhereFails()
{
    const Ended ended = run({u"--demo"_s, u"--screenshot"_s, u"/nowhere/at/all.png"_s});
    QCOMPARE(ended.code, 1);
    QVERIFY2(lastLine(ended.err).contains("/nowhere/at/all.png"), ended.err.constData());
}

void MonitorProgramTest::screenshotOntoABadDisk_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("error");
    QTest::newRow("full") << u"write"_s << ENOSPC;
    QTest::newRow("not confirmed") << u"fsync"_s << EIO;
    QTest::newRow("read-only") << u"open"_s << EROFS;
}

void MonitorProgramTest::screenshotOntoABadDisk()
{
    QFETCH(QString, call);
    QFETCH(int, error);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"overview.png"_s);
    {
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old picture") == 11);
    }
    const QTemporaryDir home;
    const Ended ended =
        run({u"--config"_s, writeConfig(home), u"--data-dir"_s, home.filePath(u"data"_s), u"--screenshot"_s,
             file},
            false,
            {{u"LD_PRELOAD"_s, QStringLiteral(ETCM_FAILING_CALLS)},
             {u"ETCM_FAILING_CALL"_s, u"%1:%2:%3"_s.arg(call).arg(error).arg(folder.path())}});
    QVERIFY2(ended.code == 1, ended.err.constData());
    const QByteArray told = ownLine(ended.err); // the engine may log while it ends
    QVERIFY2(told.contains(qt_error_string(error).toLocal8Bit()), ended.err.constData());
    QVERIFY(told.contains("overview.png"));
    QFile old(file);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old picture"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"overview.png"_s});
}

void MonitorProgramTest::helpOntoAFullDevice()
{
    QProcess process;
    process.setProcessEnvironment(environment(false));
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(ETCM_MONITOR), {u"--help"_s});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("No space left on device"));
}

void MonitorProgramTest::endsOnSigterm()
{
    QProcess process;
    QProcessEnvironment variables = environment(true);
    variables.insert(u"QT_LOGGING_RULES"_s, u"etcm.desktop.info=true"_s);
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(ETCM_MONITOR), {u"--demo"_s});
    QVERIFY(process.waitForStarted());
    QByteArray log;
    QTRY_VERIFY_WITH_TIMEOUT((log += process.readAllStandardError()).contains("first data painted"), 20'000);
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(10'000));
    QVERIFY2(timer.elapsed() < 5'500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(process.exitStatus() == QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void MonitorProgramTest::secondStartEndsAtOnce()
{
    const QTemporaryDir folder;
    const QStringList arguments{u"--config"_s, writeConfig(folder), u"--data-dir"_s,
                                folder.filePath(u"data"_s)};
    QProcess first;
    first.setProcessEnvironment(environment(true));
    first.start(QStringLiteral(ETCM_MONITOR), arguments + QStringList{u"--quit-after"_s, u"20"_s});
    QVERIFY(first.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"data/etcm.sqlite"_s)), 10'000);
    const Ended second = run(arguments, true);
    QCOMPARE(second.code, 0);
    QVERIFY(first.state() == QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished(10'000));
    QCOMPARE(first.exitCode(), 0);
}

QTEST_GUILESS_MAIN(MonitorProgramTest)
#include "program_test.moc"
