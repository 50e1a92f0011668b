// Whole files: complete or not at all, whatever the disk does.
#include "files/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray kOld = "the old content\n";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open");
}

mode_t modeOf(const QString &path)
{
    struct stat status {
    };
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// As the exporters write: in pieces, the last one short.
Result<void> writePieces(QIODevice &out)
{
    for (const int size : {256 * 1024, 256 * 1024, 700}) {
        if (out.write(QByteArray(size, 'x')) != size)
            return fail(ErrorCode::Storage, u"The export could not be written"_s, out.errorString());
    }
    return {};
}
} // namespace

class WholeFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"day.csv"_s);
        put(m_path, kOld);
    }
    void cleanup() { qunsetenv("ETCM_FAILING_CALL"); }

    void replacesTheOldOne()
    {
        QVERIFY(writeWholeFile(m_path, writePieces));
        QCOMPARE(contents(m_path).size(), 512 * 1024 + 700);
        QVERIFY(writeWholeFile(m_path, QByteArray("new")));
        QCOMPARE(contents(m_path), QByteArray("new"));
        QCOMPARE(leftovers(), QStringList{u"day.csv"_s});
    }

    void keepsModeAndLinks()
    {
        QCOMPARE(::chmod(qPrintable(m_path), 0640), 0);
        const QString link = m_dir->filePath(u"link"_s);
        QVERIFY(QFile::link(m_path, link));
        QVERIFY(writeWholeFile(link, QByteArray("through the link")));
        QVERIFY(QFileInfo(link).isSymbolicLink());
        QCOMPARE(contents(m_path), QByteArray("through the link"));
        QCOMPARE(modeOf(m_path), mode_t{0640});

        const QString ahead = m_dir->filePath(u"ahead"_s); // a link to what is not there yet
        QVERIFY(QFile::link(u"later.csv"_s, ahead));
        const mode_t mask = ::umask(027);
        QVERIFY(writeWholeFile(ahead, QByteArray("first")));
        ::umask(mask);
        QVERIFY(QFileInfo(ahead).isSymbolicLink());
        QCOMPARE(contents(m_dir->filePath(u"later.csv"_s)), QByteArray("first"));
        QCOMPARE(modeOf(m_dir->filePath(u"later.csv"_s)), mode_t{0640});
    }

    void aFailingStepLeavesTheOldFile_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("error");
        QTest::addColumn<long>("room");
        QTest::addColumn<QString>("advice");
        const QString space = u"free some space"_s;
        const QString disk = u"check the disk"_s;
        QTest::newRow("read-only disk") << u"open"_s << EROFS << 0L << u"takes no changes"_s;
        QTest::newRow("read-only folder") << u"open"_s << EACCES << 0L << u"permissions"_s;
        QTest::newRow("full at once") << u"write"_s << ENOSPC << 0L << space;
        QTest::newRow("full in the middle") << u"write"_s << ENOSPC << 300'000L << space;
        QTest::newRow("full at the last piece") << u"write"_s << ENOSPC << 512 * 1024L << space;
        QTest::newRow("full at the last byte") << u"write"_s << ENOSPC << 512 * 1024L + 699 << space;
        QTest::newRow("quota") << u"write"_s << EDQUOT << 1000L << space;
        QTest::newRow("not confirmed") << u"fsync"_s << EIO << 0L << disk;
        QTest::newRow("full when confirmed") << u"fsync"_s << ENOSPC << 0L << space;
        QTest::newRow("told at the close") << u"close"_s << EDQUOT << 0L << space;
        QTest::newRow("not renamed") << u"rename"_s << EIO << 0L << disk;
    }

    void aFailingStepLeavesTheOldFile()
    {
        QFETCH(QString, call);
        QFETCH(int, error);
        QFETCH(long, room);
        QFETCH(QString, advice);
        failing(call, error, room);
        const Result<void> written = writeWholeFile(m_path, writePieces);
        qunsetenv("ETCM_FAILING_CALL");
        QVERIFY(!written);
        QVERIFY(written.error().code == ErrorCode::Storage);
        QCOMPARE(written.error().where, m_path);
        const QString text = written.error().text();
        QVERIFY2(text.contains(qt_error_string(error)) && text.contains(advice), qPrintable(text));
        QCOMPARE(contents(m_path), kOld);
        QCOMPARE(leftovers(), QStringList{u"day.csv"_s});
        QVERIFY(writeWholeFile(m_path, writePieces)); // and once the disk is well again, so is the file
    }

    void theLimitOfFileSizes()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = 300'000;
        ::setrlimit(RLIMIT_FSIZE, &small);
        const Result<void> written = writeWholeFile(m_path, writePieces);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QVERIFY2(written.error().text().contains(u"File too large"_s), qPrintable(written.error().text()));
        QCOMPARE(contents(m_path), kOld);
        QCOMPARE(leftovers(), QStringList{u"day.csv"_s});
    }

    void aFullDevice()
    {
        const Result<void> written = writeWholeFile(u"/dev/full"_s, QByteArray("x"), IfExists::Refuse);
        QVERIFY(!written);
        QVERIFY2(written.error().text().contains(u"No space left"_s), qPrintable(written.error().text()));
        QVERIFY(writeWholeFile(u"/dev/null"_s, QByteArray("x"), IfExists::Refuse));
        QVERIFY(!hasContentToLose(u"/dev/full"_s));
    }

    void refusesWhatIsThere()
    {
        const Result<void> refused = writeWholeFile(m_path, writePieces, IfExists::Refuse);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().contains(u"File exists"_s), qPrintable(refused.error().text()));
        QCOMPARE(contents(m_path), kOld);
        QVERIFY(hasContentToLose(m_path));

        const QString fresh = m_dir->filePath(u"fresh.csv"_s);
        QVERIFY(!hasContentToLose(fresh));
        const Result<void> raced = writeWholeFile(
            fresh,
            [&](QIODevice &out) {
                put(fresh, "somebody was faster");
                return writePieces(out);
            },
            IfExists::Refuse);
        QVERIFY(!raced);
        QCOMPARE(contents(fresh), QByteArray("somebody was faster"));
        QFile::remove(fresh);
        QVERIFY(writeWholeFile(fresh, QByteArray("mine"), IfExists::Refuse));
        QCOMPARE(contents(fresh), QByteArray("mine"));
        QCOMPARE(leftovers(), (QStringList{u"day.csv"_s, u"fresh.csv"_s}));
    }

    void theWritersOwnErrorIsPassedOn()
    {
        const Result<void> written = writeWholeFile(m_path, [](QIODevice &out) -> Result<void> {
            out.write("half");
            return fail(ErrorCode::Canceled, u"The export was canceled"_s);
        });
        QVERIFY(written.error().code == ErrorCode::Canceled);
        QCOMPARE(contents(m_path), kOld);
        QCOMPARE(leftovers(), QStringList{u"day.csv"_s});
    }

    void folders()
    {
        const auto missing = writeWholeFile(m_dir->filePath(u"no/such/day.csv"_s), QByteArray("x"));
        QVERIFY2(missing.error().text().contains(u"make the folder"_s), qPrintable(missing.error().text()));
        const auto folder = writeWholeFile(m_dir->path(), QByteArray("x"));
        QVERIFY2(folder.error().text().contains(u"Is a directory"_s), qPrintable(folder.error().text()));
    }

    void copies()
    {
        QCOMPARE(::chmod(qPrintable(m_path), 0600), 0);
        const QString copy = m_dir->filePath(u"day.csv.bak"_s);
        QVERIFY(copyWholeFile(m_path, copy));
        QCOMPARE(contents(copy), kOld);
        QCOMPARE(modeOf(copy), mode_t{0600});
        failing(u"write"_s, ENOSPC, 3);
        QVERIFY(!copyWholeFile(m_path, copy));
        qunsetenv("ETCM_FAILING_CALL");
        QCOMPARE(contents(copy), kOld);
    }

private:
    void failing(const QString &call, int error, long room) const
    {
        const QString order = u"%1:%2:%3:%4"_s.arg(call).arg(error).arg(m_dir->path()).arg(room);
        qputenv("ETCM_FAILING_CALL", order.toLocal8Bit());
    }
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(WholeFileTest)
#include "whole_file_test.moc"
