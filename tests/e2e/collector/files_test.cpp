// What the collector writes: whole or not at all, and an exit code that says so.
#include "e2e/collector/program_runner.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray kOld = "yesterday's good file\n";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}
} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aFileThatIsThereIsKept();
    void aFailingDiskLeavesTheOldFile_data();
    void aFailingDiskLeavesTheOldFile();
    void aRealFullDisk();
    void aFolderThatTakesNothing();
    void standardOutput_data();
    void standardOutput();
    void aReaderThatHasEnough();
    void namesOfStandardOutput();
    void emptyValuesAreRefused();

private:
    [[nodiscard]] Ended exportTo(const QString &file, const QStringList &more = {}) const;
    /// Runs `script` in a shell; $1 is the collector, $2 a folder, the rest the export's own arguments.
    [[nodiscard]] Ended inShell(const QString &script, const QStringList &more = {}) const;
    void failing(const QString &call, int error, long room = 0);
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(m_out).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    Installation m_here;
    QString m_out; ///< folder of its own for what is exported
    QString m_csv;
};

void FilesTest::initTestCase()
{
    const Mock mock({u"--now"_s, u"2026-10-26T10:00:00Z"_s});
    m_here.writeConfig(energyApiSource(mock.url()));
    m_here.setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    const Ended filled = m_here.run(
        {u"backfill"_s, u"--source"_s, u"desk"_s, u"--from"_s, u"2026-10-25"_s, u"--to"_s, u"2026-10-26"_s});
    QVERIFY2(filled.code == 0, filled.all().constData());
    m_out = m_here.path(u"out"_s);
    QVERIFY(QDir().mkpath(m_out));
    m_csv = m_out + u"/day.csv"_s;
}

void FilesTest::init()
{
    m_here.setVariable(u"ETCM_FAILING_CALL"_s, {});
    put(m_csv, kOld);
}

void FilesTest::failing(const QString &call, int error, long room)
{
    m_here.setVariable(u"LD_PRELOAD"_s, QStringLiteral(ETCM_FAILING_CALLS));
    m_here.setVariable(u"ASAN_OPTIONS"_s,
                       qEnvironmentVariable("ASAN_OPTIONS") + u":verify_asan_link_order=0"_s);
    m_here.setVariable(u"ETCM_FAILING_CALL"_s, u"%1:%2:%3:%4"_s.arg(call).arg(error).arg(m_out).arg(room));
}

Ended FilesTest::exportTo(const QString &file, const QStringList &more) const
{
    return m_here.run(QStringList{u"export"_s, u"prices"_s, u"--from"_s, u"2026-10-25"_s, u"--to"_s,
                                  u"2026-10-26"_s, u"--output"_s, file} +
                      more);
}

Ended FilesTest::inShell(const QString &script, const QStringList &more) const
{
    return m_here.runShell(script, QStringList{m_out, u"export"_s, u"prices"_s, u"--from"_s, u"2026-10-25"_s,
                                               u"--to"_s, u"2026-10-26"_s} +
                                       more);
}

void FilesTest::aFileThatIsThereIsKept()
{
    const Ended refused = exportTo(m_csv);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("day.csv") && refused.err.contains("--force"), refused.err.constData());
    QCOMPARE(refused.err.count('\n'), 1);
    QCOMPARE(contents(m_csv), kOld);
    const Ended forced = exportTo(m_csv, {u"--force"_s});
    QVERIFY2(forced.code == 0, forced.err.constData());
    QVERIFY(contents(m_csv).startsWith("source_id,"));
    QCOMPARE(contents(m_csv).count('\n'), 201);
    QVERIFY(exportTo(m_out + u"/new.csv"_s).code == 0);
    QVERIFY(QFile::remove(m_out + u"/new.csv"_s));
}

void FilesTest::aFailingDiskLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("error");
    QTest::addColumn<long>("room");
    QTest::newRow("full at once") << u"write"_s << ENOSPC << 0L;
    QTest::newRow("full in a row") << u"write"_s << ENOSPC << 4000L;
    QTest::newRow("quota") << u"write"_s << EDQUOT << 9000L;
    QTest::newRow("not confirmed") << u"fsync"_s << EIO << 0L;
    QTest::newRow("full when confirmed") << u"fsync"_s << ENOSPC << 0L;
    QTest::newRow("read-only") << u"open"_s << EROFS << 0L;
    QTest::newRow("not renamed") << u"rename"_s << EIO << 0L;
}

void FilesTest::aFailingDiskLeavesTheOldFile()
{
    QFETCH(QString, call);
    QFETCH(int, error);
    QFETCH(long, room);
    failing(call, error, room);
    const Ended ended = exportTo(m_csv, {u"--force"_s});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(qt_error_string(error).toLocal8Bit()) && ended.err.contains("day.csv"),
             ended.err.constData());
    QCOMPARE(contents(m_csv), kOld);
    QCOMPARE(leftovers(), QStringList{u"day.csv"_s});
}

// A file system of its own that only the shell and its children see; needs the right to make one.
void FilesTest::aRealFullDisk()
{
    const QString mounted = u"mount -t tmpfs -o size=8k none \"$2\" || exit 77; "_s;
    const QString inside =
        u"printf old > \"$2/day.csv\"; \"$1\" \"${@:3}\" --output \"$2/day.csv\" --force; code=$?; "
        u"cat \"$2/day.csv\"; ls -A \"$2\" | wc -l; exit $code"_s;
    const QString own = ::geteuid() == 0 ? u"-m"_s : u"-rm"_s;
    const Ended ended = inShell(u"exec unshare %1 bash -c '%2' bash \"$@\""_s.arg(own, mounted + inside));
    if (ended.code == 77 || ended.err.contains("unshare"))
        QSKIP("mounting a file system is not permitted here");
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("No space left on device"), ended.err.constData());
    QCOMPARE(ended.out, QByteArray("old1\n"));
}

void FilesTest::aFolderThatTakesNothing()
{
    if (::geteuid() == 0)
        QSKIP("root writes into every folder; the row \"read-only\" stands for it");
    QCOMPARE(::chmod(QFile::encodeName(m_out).constData(), 0555), 0);
    const Ended ended = exportTo(m_csv, {u"--force"_s});
    ::chmod(QFile::encodeName(m_out).constData(), 0755);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("Permission denied"), ended.err.constData());
    QCOMPARE(contents(m_csv), kOld);
}

void FilesTest::standardOutput_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("full") << u"\"$1\" \"${@:3}\" > /dev/full"_s << QByteArray("No space left on device");
    QTest::newRow("full by name") << u"\"$1\" \"${@:3}\" --output /dev/full"_s
                                  << QByteArray("No space left on device");
    QTest::newRow("closed") << u"\"$1\" \"${@:3}\" >&-"_s << QByteArray("Bad file descriptor");
    QTest::newRow("help") << u"\"$1\" --help > /dev/full"_s << QByteArray("No space left on device");
    QTest::newRow("version") << u"\"$1\" --version >&-"_s << QByteArray("Bad file descriptor");
    QTest::newRow("sources") << u"\"$1\" sources > /dev/full"_s << QByteArray("No space left on device");
    QTest::newRow("status") << u"\"$1\" status --json > /dev/full"_s << QByteArray("No space left on device");
    QTest::newRow("limit") << u"ulimit -f 1; \"$1\" sources --json > \"$2/limited\"; code=$?; rm "
                              "\"$2/limited\"; exit $code"_s
                           << QByteArray("File too large");
}

void FilesTest::standardOutput()
{
    QFETCH(QString, script);
    QFETCH(QByteArray, words);
    const Ended ended = inShell(script);
    QVERIFY2(ended.code == 1, ended.all().constData());
    QVERIFY2(ended.err.contains(words), ended.err.constData());
    QVERIFY(ended.out.isEmpty());
}

void FilesTest::aReaderThatHasEnough()
{
    // Much more than a pipe holds.
    const QString script =
        u"for i in 1 2 3 4 5 6 7 8; do \"$1\" \"${@:3}\" --preset excel-unicode || exit; done"
        u" | head -c 10"_s;
    const Ended ended = inShell(script);
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out.size(), 10);
    QVERIFY2(ended.err.isEmpty(), ended.err.constData());
}

void FilesTest::namesOfStandardOutput()
{
    for (const QString &name : {u"-"_s, u"/dev/stdout"_s, u"/dev/fd/1"_s}) {
        const Ended ended = exportTo(name);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.out.count('\n'), 201);
    }
    // Appended to, never replaced.
    const Ended ended = inShell(u"\"$1\" \"${@:3}\" --output /dev/stdout >> \"$2/day.csv\""_s);
    QVERIFY2(ended.code == 0, ended.err.constData());
    QVERIFY(contents(m_csv).startsWith(kOld));
    QCOMPARE(contents(m_csv).count('\n'), 202);
}

void FilesTest::emptyValuesAreRefused()
{
    for (const QString &option :
         {u"--tariff-name="_s, u"--tariff-type="_s, u"--source="_s, u"--output="_s, u"--preset="_s}) {
        const Ended ended = inShell(u"\"$1\" \"${@:3}\""_s, {option});
        QVERIFY2(ended.code == 2, option.toLatin1().constData());
        QVERIFY2(ended.err.contains("needs a value"), ended.err.constData());
        QVERIFY(ended.out.isEmpty());
    }
}

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
