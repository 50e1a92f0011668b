// How the program behaves: exit codes, signals, secrets, the service manager, a 25-hour day.
#include "e2e/collector/program_runner.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr char kSecret[] = "super_secret_key_2024";

qsizetype lineCount(const QByteArray &text)
{
    return text.count('\n');
}
} // namespace

class BehaviourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void failingEndpointIsThree();
    void newerSchemaIsFour();
    void brokenBudgetIsFour();
    void stopsWithinFiveSeconds_data();
    void stopsWithinFiveSeconds();
    void takesAChangedConfiguration();
    void keepsTheLastGoodConfiguration();
    void tellsTheServiceManager();
    void secretsStayInside();
    void waitingSecretLeavesPublicSourcesAlone();
    void helpAndVersionEverywhere();
    void longDayComesOutWhole();
};

void BehaviourTest::wrongUsageIsTwo_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("command") << QByteArray() << QStringList{u"poll"_s}
                             << QByteArray("unknown command \"poll\"");
    QTest::newRow("option") << QByteArray() << QStringList{u"once"_s, u"--fast"_s}
                            << QByteArray("unknown option");
    QTest::newRow("configuration") << QByteArray("[database]\n  uri = 1\n") << QStringList{u"once"_s}
                                   << QByteArray("etcm.toml:2:3");
    QTest::newRow("source") << QByteArray() << QStringList{u"once"_s, u"--source"_s, u"nix"_s}
                            << QByteArray("no source \"nix\"");
    QTest::newRow("date") << QByteArray()
                          << QStringList{u"export"_s, u"prices"_s, u"--from"_s, u"x"_s, u"--to"_s, u"y"_s}
                          << QByteArray("--from is no time");
    QTest::newRow("preset") << QByteArray()
                            << QStringList{u"export"_s, u"prices"_s,     u"--from"_s,   u"2026-01-01"_s,
                                           u"--to"_s,   u"2026-01-02"_s, u"--preset"_s, u"lotus"_s}
                            << QByteArray("excel-de-ch");
    QTest::newRow("filter") << QByteArray()
                            << QStringList{u"export"_s,        u"plant"_s,       u"--from"_s,
                                           u"2026-01-01"_s,    u"--to"_s,        u"2026-01-02"_s,
                                           u"--tariff-name"_s, u"home_dynamic"_s}
                            << QByteArray("choose prices only");
}

void BehaviourTest::wrongUsageIsTwo()
{
    QFETCH(const QByteArray, config);
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    Installation here;
    here.writeConfig(config);
    const Ended ended = here.run(arguments);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains(says), ended.err.constData());
    QCOMPARE(lineCount(ended.err), 1);
    QVERIFY(ended.out.isEmpty());
}

void BehaviourTest::failingEndpointIsThree()
{
    Installation here;
    // Nobody listens on the discard port.
    here.writeConfig(
        "[[source]]\nid = \"u\"\ndialect = \"vse-tariffs\"\nbase_url = \"http://127.0.0.1:9\"\n");
    const Ended ended = here.run({u"once"_s, u"--json"_s}, {}, 60'000);
    QCOMPARE(ended.code, 3);
    const QJsonObject row = ended.json().value(u"endpoints"_s).toArray().first().toObject();
    QCOMPARE(row.value(u"outcome"_s).toString(), u"connect"_s);
    QVERIFY(row.value(u"http_status"_s).isNull());
    QCOMPARE(here.localNumber(u"SELECT count(*) FROM api_health_logs"_s), row.value(u"attempts"_s).toInt());
}

void BehaviourTest::newerSchemaIsFour()
{
    Mock mock;
    Installation here;
    here.writeConfig("[[source]]\nid = \"u\"\ndialect = \"vse-tariffs\"\nbase_url = \"" +
                     (mock.url() + u"/vse/v1"_s).toLatin1() + "\"\n");
    QCOMPARE(here.run({u"once"_s}).code, 0);
    here.localExec(u"INSERT INTO schema_migrations (version, min_compatible, applied_at)"
                   " VALUES (99999, 99999, 0)"_s);
    const Ended ended = here.run({u"once"_s});
    QVERIFY2(ended.code == 4, ended.all().constData());
    QCOMPARE(lineCount(ended.err), 1);
}

void BehaviourTest::brokenBudgetIsFour()
{
    Mock mock({u"--rate-limit"_s, u"1/3600"_s});
    Installation here;
    here.writeConfig("[[source]]\nid = \"u\"\ndialect = \"ckw-public\"\nbase_url = \"" +
                     (mock.url() + u"/ckw/api/v1"_s).toLatin1() + "\"\nendpoints = [\"prices\"]\n");
    QCOMPARE(here.run({u"once"_s}).code, 0);
    // The headers said that nothing is left for an hour: the call is not made.
    const Ended second = here.run({u"once"_s, u"--json"_s}, {}, 60'000);
    QVERIFY2(second.code == 4, second.all().constData());
    QVERIFY2(second.out.contains("budget") && second.out.contains("next try not before"),
             second.out.constData());
}

void BehaviourTest::stopsWithinFiveSeconds_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("signal");
    QTest::newRow("idle, SIGTERM") << u"ok"_s << SIGTERM;
    QTest::newRow("idle, SIGINT") << u"ok"_s << SIGINT;
    QTest::newRow("a call in a black hole, SIGTERM") << u"black-hole"_s << SIGTERM;
}

void BehaviourTest::stopsWithinFiveSeconds()
{
    QFETCH(const QString, scenario);
    QFETCH(const int, signal);
    Mock mock({u"--scenario"_s, scenario});
    Installation here;
    here.writeConfig(energyApiSource(mock.url()));
    here.setVariable(u"DESK_SECRET"_s, QLatin1StringView(kSecret));
    const std::unique_ptr<QProcess> collector = here.start({u"run"_s});
    QByteArray log;
    QTRY_VERIFY_WITH_TIMEOUT((log += collector->readAllStandardError()).contains("collector runs"), 20'000);
    QTest::qWait(300); // calls are under way
    QElapsedTimer elapsed;
    elapsed.start();
    QCOMPARE(collector->state(), QProcess::Running); // else the signal would go to our own process group
    QCOMPARE(::kill(static_cast<pid_t>(collector->processId()), signal), 0);
    QVERIFY(collector->waitForFinished(6'000));
    QVERIFY2(elapsed.elapsed() < 5'000, QByteArray::number(elapsed.elapsed()).constData());
    QVERIFY(collector->exitStatus() == QProcess::NormalExit);
    QCOMPARE(collector->exitCode(), 0);
}

void BehaviourTest::takesAChangedConfiguration()
{
    Mock mock;
    Installation here;
    here.writeConfig(energyApiSource(mock.url()));
    here.setVariable(u"DESK_SECRET"_s, QLatin1StringView(kSecret));
    const std::unique_ptr<QProcess> collector = here.start({u"run"_s});
    QByteArray log;
    const auto logs = [&](const char *words, int times) {
        log += collector->readAllStandardError();
        return log.count(words) == times;
    };
    const auto reload = [&] {
        return collector->state() == QProcess::Running &&
               ::kill(static_cast<pid_t>(collector->processId()), SIGHUP) == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(logs("collector runs, 1 sources", 1), 20'000);
    here.writeConfig("[[source]]\nid = 1\n");
    QVERIFY(reload());
    QTRY_VERIFY_WITH_TIMEOUT(logs("the configuration stays as it was", 1), 20'000);
    here.writeConfig(energyApiSource(mock.url()) +
                     "[[source]]\nid = \"second\"\ndialect = \"vse-tariffs\"\n"
                     "base_url = \"" +
                     (mock.url() + u"/vse/v1"_s).toLatin1() + "\"\n");
    QVERIFY(reload());
    QTRY_VERIFY_WITH_TIMEOUT(logs("collector runs, 2 sources", 1), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        here.localNumber(u"SELECT count(*) FROM energy_prices WHERE source_id = 'second'"_s) > 0, 20'000);
    collector->terminate();
    QVERIFY(collector->waitForFinished(5'000));
    QCOMPARE(collector->exitCode(), 0);
}

// A database is named, but the local file refuses to note since when rows are queued for it.
void BehaviourTest::keepsTheLastGoodConfiguration()
{
    Mock mock;
    Installation here;
    const QByteArray good = energyApiSource(mock.url(), "[source.poll]\nhealth = \"1s\"\n");
    here.writeConfig(good);
    here.setVariable(u"DESK_SECRET"_s, QLatin1StringView(kSecret));
    const std::unique_ptr<QProcess> collector = here.start({u"run"_s});
    QByteArray log;
    const auto logs = [&](const char *words, int times) {
        log += collector->readAllStandardError();
        return log.count(words) == times;
    };
    QTRY_VERIFY_WITH_TIMEOUT(logs("collector runs", 1), 20'000);
    here.localExec(u"CREATE TRIGGER refuse BEFORE INSERT ON settings WHEN NEW.key = 'outbox.queued_from'"
                   " BEGIN SELECT RAISE(ABORT, 'not noted'); END"_s);
    here.writeConfig("[database]\nurl = \"postgresql://nobody@127.0.0.1:9/x\"\n" + good);
    QCOMPARE(collector->state(), QProcess::Running);
    QCOMPARE(::kill(static_cast<pid_t>(collector->processId()), SIGHUP), 0);
    QTRY_VERIFY_WITH_TIMEOUT(logs("the configuration stays as it was, the new one does not start:", 1) &&
                                 log.contains("not noted"),
                             20'000);
    QTRY_VERIFY_WITH_TIMEOUT(logs("collector runs", 2), 20'000);
    const qint64 before = here.localNumber(u"SELECT count(*) FROM api_health_logs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(here.localNumber(u"SELECT count(*) FROM api_health_logs"_s) > before, 20'000);
    collector->terminate();
    QVERIFY(collector->waitForFinished(5'000));
    QCOMPARE(collector->exitCode(), 0);
}

void BehaviourTest::tellsTheServiceManager()
{
    Mock mock;
    Installation here;
    here.writeConfig(energyApiSource(mock.url()));
    here.setVariable(u"DESK_SECRET"_s, QLatin1StringView(kSecret));
    const QByteArray path = here.path(u"notify"_s).toLocal8Bit();
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof(address.sun_path));
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    here.setVariable(u"NOTIFY_SOCKET"_s, QString::fromLocal8Bit(path));
    here.setVariable(u"WATCHDOG_USEC"_s, u"200000"_s);
    const std::unique_ptr<QProcess> collector = here.start({u"run"_s});
    QByteArrayList said;
    const auto hears = [&](const char *word) {
        char buffer[256];
        for (ssize_t size = 0; (size = ::recv(socket, buffer, sizeof(buffer), 0)) > 0;)
            said.append(QByteArray(buffer, size));
        return said.contains(word);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hears("READY=1"), 20'000);
    QTRY_VERIFY(hears("WATCHDOG=1"));
    collector->terminate();
    QVERIFY(collector->waitForFinished(5'000));
    QVERIFY(hears("STOPPING=1"));
    ::close(socket);
}

void BehaviourTest::secretsStayInside()
{
    Mock mock;
    Installation here;
    here.writeConfig(
        "[database]\nurl = \"postgresql://etcm:hunter2secret@127.0.0.1:9/x?connect_timeout=2\"\n" +
        energyApiSource(mock.url()));
    here.setVariable(u"DESK_SECRET"_s, QLatin1StringView(kSecret));
    QByteArray seen;
    for (const QStringList &arguments :
         {QStringList{u"--log-level"_s, u"debug"_s, u"once"_s},
          QStringList{u"--log-format"_s, u"json"_s, u"status"_s}, QStringList{u"check"_s, u"desk"_s},
          QStringList{u"sources"_s, u"--json"_s}, QStringList{u"once"_s, u"--json"_s},
          QStringList{u"export"_s, u"health"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2040-01-01"_s}})
        seen += here.run(arguments, {}, 60'000).all();
    // Refused by a server that quotes what it was sent.
    here.setVariable(u"DESK_SECRET"_s, u"another_secret_4711"_s);
    seen += here.run({u"once"_s}).all();
    QDirIterator files(here.dataDir(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        seen += file.readAll();
    }
    QVERIFY(seen.contains("desk"));
    for (const char *secret : {kSecret, "another_secret_4711", "hunter2secret", "eyJ"})
        QVERIFY2(!seen.contains(secret), secret);
}

void BehaviourTest::waitingSecretLeavesPublicSourcesAlone()
{
    Mock mock;
    Installation here;
    here.writeConfig("[[source]]\nid = \"u\"\ndialect = \"vse-tariffs\"\nbase_url = \"" +
                     (mock.url() + u"/vse/v1"_s).toLatin1() + "\"\n" + energyApiSource(mock.url()));
    const Ended ended = here.run({u"once"_s, u"--json"_s});
    QCOMPARE(ended.code, 3);
    for (const QJsonValue &value : ended.json().value(u"endpoints"_s).toArray()) {
        const QJsonObject row = value.toObject();
        const bool isPublic = row.value(u"source"_s) == u"u"_s || row.value(u"endpoint"_s) == u"health"_s;
        QCOMPARE(row.value(u"outcome"_s).toString(), isPublic ? u"ok"_s : u"unknown"_s);
    }
    const QString tokenRows = u"SELECT count(*) FROM api_health_logs WHERE endpoint LIKE '%token%'"_s;
    QCOMPARE(here.localNumber(tokenRows), 1);
    QVERIFY(here.localText(u"SELECT error_message FROM api_health_logs WHERE endpoint LIKE '%token%'"_s)
                .contains(u"DESK_SECRET"));
}

void BehaviourTest::helpAndVersionEverywhere()
{
    Installation here;
    QCOMPARE(here.run({u"--version"_s}).out, QByteArray("energy-trading-collector " ETCM_VERSION "\n"));
    for (const QString &command : {u"once"_s, u"run"_s, u"backfill"_s, u"export"_s, u"status"_s, u"sources"_s,
                                   u"check"_s, u"secret"_s}) {
        const Ended help = here.run({command, u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.startsWith("Usage: "));
        QVERIFY(help.err.isEmpty());
    }
}

void BehaviourTest::longDayComesOutWhole()
{
    Mock mock({u"--now"_s, u"2026-10-26T10:00:00Z"_s});
    Installation here;
    here.writeConfig(energyApiSource(mock.url()));
    here.setVariable(u"DESK_SECRET"_s, QLatin1StringView(kSecret));
    const QStringList days{u"--from"_s, u"2026-10-25"_s, u"--to"_s, u"2026-10-26"_s};
    const Ended filled = here.run(QStringList{u"backfill"_s, u"--source"_s, u"desk"_s} + days);
    QVERIFY2(filled.code == 0, filled.all().constData());
    QVERIFY(filled.out.startsWith("200 slots were missing"));
    const Ended again = here.run(QStringList{u"backfill"_s, u"--source"_s, u"desk"_s} + days);
    QVERIFY2(again.out.startsWith("0 slots were missing, 0 calls"), again.out.constData());
    const Ended csv =
        here.run(QStringList{u"export"_s, u"prices"_s, u"--tariff-name"_s, u"home_dynamic"_s} + days);
    QCOMPARE(lineCount(csv.out), 101); // header and 100 slots
    QVERIFY(csv.out.contains("2026-10-25T02:15:00+02:00"));
    QVERIFY(csv.out.contains("2026-10-25T02:15:00+01:00"));
    const QString file = here.path(u"day.csv"_s);
    QCOMPARE(
        here.run(QStringList{u"export"_s, u"prices"_s, u"--output"_s, file, u"--preset"_s, u"excel-de-ch"_s} +
                 days)
            .code,
        0);
    QVERIFY(QFile(file).size() > 1000);
    const Ended slip =
        here.run(QStringList{u"export"_s, u"prices"_s, u"--tariff-name"_s, u"home_dynamc"_s} + days);
    QCOMPARE(slip.code, 2);
    QVERIFY2(slip.err.contains("business_dynamic, home_dynamic"), slip.err.constData());
    const Ended none = here.run(QStringList{u"export"_s, u"prices"_s, u"--source"_s, u"dsek"_s} + days);
    QCOMPARE(none.code, 0);
    QCOMPARE(lineCount(none.out), 1); // the header
    QVERIFY2(none.err.contains("of source dsek; no such source is enabled"), none.err.constData());
}

QTEST_GUILESS_MAIN(BehaviourTest)
#include "behaviour_test.moc"
