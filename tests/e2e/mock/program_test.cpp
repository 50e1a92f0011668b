// The program energy-trading-mock as a process: its one line of output, exit codes, signals, and what it does
// when file descriptors run out.
#include "e2e/mock/raw_client.h"

#include <QFile>
#include <QNetworkInterface>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
struct Ended {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Ended runToEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ETCM_MOCK_PROGRAM), arguments);
    process.waitForFinished(10'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

// User and system time of a process in milliseconds, from /proc/PID/stat (fields 14 and 15).
qint64 cpuMilliseconds(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1000 / ::sysconf(_SC_CLK_TCK);
}
} // namespace

class MockProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        if (m_process && m_process->state() != QProcess::NotRunning) {
            m_process->kill();
            m_process->waitForFinished();
        }
        m_process.reset();
        m_environment = QProcessEnvironment::systemEnvironment();
    }

    void printsOneLineAndStopsOnSignals_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void printsOneLineAndStopsOnSignals()
    {
        QFETCH(int, signal);
        const quint16 port = start({});
        QVERIFY(port > 0);
        RawClient idle(port);
        QCOMPARE(idle.ask(get("/health")).status, 200);
        ::kill(static_cast<pid_t>(m_process->processId()), signal);
        QVERIFY(m_process->waitForFinished(5000));
        QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process->exitCode(), 0);
        QCOMPARE(m_process->readAllStandardOutput(), QByteArray());
        QCOMPARE(m_process->readAllStandardError(), QByteArray());
    }

    void stopsInTimeWithABlackHoleOpen()
    {
        const quint16 port = start({u"--scenario"_s, u"black-hole"_s});
        RawClient waiting(port);
        waiting.send(get("/health"));
        QVERIFY(!waiting.isClosedWithin(300));
        m_process->terminate();
        QVERIFY(m_process->waitForFinished(5000));
        QCOMPARE(m_process->exitCode(), 0);
    }

    void exitCodesAreTheContracts()
    {
        const Ended help = runToEnd({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.output.contains("--rate-limit"));
        QCOMPARE(runToEnd({u"--version"_s}).exitCode, 0);
        QTemporaryFile story;
        QVERIFY(story.open());
        story.write("[[answers]]\nstatus = 503\nfrmo = 1\n");
        story.close();
        const Ended wrong = runToEnd({u"--port"_s, u"0"_s, u"--scenario"_s, story.fileName()});
        QCOMPARE(wrong.exitCode, 2);
        QCOMPARE(wrong.output, QByteArray());
        QVERIFY2(wrong.errors.contains(":3:1"), wrong.errors.constData());
        QCOMPARE(wrong.errors.count('\n'), 1);
        QCOMPARE(runToEnd({u"--port"_s, u"0"_s, u"--scenario"_s, u"/nowhere/story.toml"_s}).exitCode, 2);
        QCOMPARE(runToEnd({u"--port"_s, u"0"_s, u"--scenario"_s, u"nonsense"_s}).exitCode, 2);
        QCOMPARE(runToEnd({u"--port"_s, u"0"_s, u"--replay"_s, u"/nowhere/a.jsonl"_s}).exitCode, 2);
        QCOMPARE(runToEnd({u"--port"_s, u"x"_s}).exitCode, 2);
        const quint16 port = start({});
        const Ended taken = runToEnd({u"--port"_s, QString::number(port)});
        QCOMPARE(taken.exitCode, 1);
        QVERIFY(taken.errors.contains("--port"));
    }

    // A recording that a full disk cuts short holds whole exchanges only; the proxy goes on, and says so
    // twice.
    void aFullDiskEndsTheRecording()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"incident.jsonl"_s);
        QProcess upstream;
        upstream.start(QStringLiteral(ETCM_MOCK_PROGRAM), {u"--port"_s, u"0"_s});
        QVERIFY(upstream.waitForReadyRead(10'000));
        const QString url = QString::fromLatin1(upstream.readLine().trimmed().split(' ').last());
        m_environment.insert(u"LD_PRELOAD"_s, QStringLiteral(ETCM_FAILING_CALLS));
        m_environment.insert(u"ETCM_FAILING_CALL"_s, u"write:%1:%2:1500"_s.arg(ENOSPC).arg(folder.path()));
        const quint16 port = start({u"--record"_s, file, u"--upstream"_s, url});
        for (int call = 0; call < 8; ++call)
            QCOMPARE(RawClient(port).ask(get("/health")).status, 200);
        m_process->terminate();
        QVERIFY(m_process->waitForFinished(5000));
        upstream.terminate();
        upstream.waitForFinished(5000);
        QCOMPARE(m_process->exitCode(), 1);
        const QByteArray errors = m_process->readAllStandardError();
        QVERIFY2(errors.count("No space left on device") == 2, errors.constData());
        QFile recording(file);
        QVERIFY(recording.open(QIODevice::ReadOnly));
        const QByteArray text = recording.readAll();
        QVERIFY(text.endsWith("}\n"));
        QVERIFY2(text.count('\n') >= 2 && text.count('\n') < 9, text.constData());
    }

    void aRecordingThatCannotBeginIsNone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"incident.jsonl"_s);
        m_environment.insert(u"LD_PRELOAD"_s, QStringLiteral(ETCM_FAILING_CALLS));
        m_environment.insert(u"ETCM_FAILING_CALL"_s, u"write:%1:%2"_s.arg(ENOSPC).arg(folder.path()));
        QCOMPARE(start({u"--record"_s, file, u"--upstream"_s, u"http://127.0.0.1:9"_s}), quint16{0});
        QTRY_COMPARE(m_process->state(), QProcess::NotRunning);
        QCOMPARE(m_process->exitCode(), 1);
        QVERIFY(m_process->readAllStandardError().contains("No space left on device"));
        QVERIFY(!QFile::exists(file));
    }

    // A day a second, with a change of the timeline every simulated hour or so: nobody asks, nothing turns.
    void speedAloneCostsNothing()
    {
        QTemporaryFile story;
        QVERIFY(story.open());
        for (int day = 0; day < 14; ++day) {
            for (int hour = 0; hour < 24; ++hour)
                story.write(QByteArrayLiteral("[[plant]]\nfrozen = true\nfrom = \"") +
                            QByteArray::number(day) + "d" + QByteArray::number(hour) +
                            "h\"\nfor = \"20min\"\n");
        }
        story.close();
        QVERIFY(start({u"--speed"_s, u"86400"_s, u"--scenario"_s, story.fileName()}) > 0);
        const qint64 before = cpuMilliseconds(m_process->processId());
        QVERIFY(!m_process->waitForFinished(2000));
        const qint64 used = cpuMilliseconds(m_process->processId()) - before;
        QVERIFY2(used < 200, qPrintable(u"%1 ms of CPU in 2 s"_s.arg(used)));
    }

    // While the program stands still only the kernel's backlog takes clients: with Qt's own 50 the rest would
    // wait for another SYN after a second, and two, and four.
    void burstsOfClientsFindRoomInTheBacklog()
    {
        const quint16 port = start({});
        const auto pid = static_cast<pid_t>(m_process->processId());
        ::kill(pid, SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 400 && timer.elapsed() < 1000; ++i)
            clients.push_back(std::make_unique<RawClient>(port));
        const qint64 elapsed = timer.elapsed();
        ::kill(pid, SIGCONT);
        QVERIFY2(elapsed < 1000, qPrintable(u"%1 ms"_s.arg(elapsed)));
        QCOMPARE(clients.back()->ask(get("/health")).status, 200);
    }

    // Lowers the limit of the running program below what it has open, so that accept() fails for certain: no
    // cap worked out beforehand can save it from that.
    void exhaustedDescriptorsDoNotSpin()
    {
        const quint16 port = start({});
        const auto pid = static_cast<pid_t>(m_process->processId());
        RawClient early(port);
        QCOMPARE(early.ask(get("/health")).status, 200);
        rlimit limit{4, 4096};
        QCOMPARE(::prlimit(pid, RLIMIT_NOFILE, &limit, nullptr), 0);
        std::vector<std::unique_ptr<RawClient>> waiting;
        for (int i = 0; i < 20; ++i)
            waiting.push_back(std::make_unique<RawClient>(port));
        const qint64 before = cpuMilliseconds(pid);
        QVERIFY(!waiting.front()->isClosedWithin(2000)); // in the backlog
        const qint64 used = cpuMilliseconds(pid) - before;
        QVERIFY2(used < 200, qPrintable(u"%1 ms of CPU in 2 s"_s.arg(used)));
        QCOMPARE(early.ask(get("/health")).status, 200); // who is in is served on
        limit.rlim_cur = 4096;
        QCOMPARE(::prlimit(pid, RLIMIT_NOFILE, &limit, nullptr), 0);
        QCOMPARE(waiting.back()->ask(get("/health")).status, 200); // and the others as soon as it can
    }

    void lowLimitIsKeptFromTheStart()
    {
        rlimit before{};
        ::getrlimit(RLIMIT_NOFILE, &before);
        m_process = std::make_unique<QProcess>();
        m_process->setChildProcessModifier([] {
            const rlimit low{64, 64};
            ::setrlimit(RLIMIT_NOFILE, &low);
        });
        const quint16 port = started({});
        QVERIFY(port > 0);
        std::vector<std::unique_ptr<RawClient>> clients;
        int refused = 0;
        for (int i = 0; i < 80; ++i) {
            clients.push_back(std::make_unique<RawClient>(port));
            refused += clients.back()->read(true, 20).status == 503 ? 1 : 0;
        }
        QVERIFY(refused > 0);
        QCOMPARE(clients.front()->ask(get("/health")).status, 200);
        const qint64 cpu = cpuMilliseconds(m_process->processId());
        QVERIFY(!clients.front()->isClosedWithin(1000));
        QVERIFY(cpuMilliseconds(m_process->processId()) - cpu < 100);
    }

    void scenariosAreSwitchedFromLoopbackOnly()
    {
        QHostAddress other;
        for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
            if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol)
                other = address;
        }
        if (other.isNull())
            QSKIP("This computer has no address but loopback.");
        const quint16 port = start({u"--host"_s, u"0.0.0.0"_s});
        QTcpSocket socket;
        socket.connectToHost(other, port);
        QVERIFY(socket.waitForConnected(5000));
        socket.write(get("/admin/scenario"));
        QVERIFY(socket.waitForReadyRead(5000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 403"));
        QCOMPARE(RawClient(port).ask(get("/admin/scenario")).status, 200);
    }

private:
    quint16 start(const QStringList &arguments)
    {
        m_process = std::make_unique<QProcess>();
        return started(arguments);
    }

    quint16 started(const QStringList &arguments)
    {
        m_process->setProcessEnvironment(m_environment);
        m_process->start(QStringLiteral(ETCM_MOCK_PROGRAM), QStringList{u"--port"_s, u"0"_s} + arguments);
        if (!m_process->waitForReadyRead(10'000))
            return 0;
        const QByteArray line = m_process->readLine().trimmed();
        const QByteArray start = "listening on http://";
        return line.startsWith(start) ? line.mid(line.lastIndexOf(':') + 1).toUShort() : quint16(0);
    }

    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::unique_ptr<QProcess> m_process;
};

QTEST_GUILESS_MAIN(MockProgramTest)
#include "program_test.moc"
