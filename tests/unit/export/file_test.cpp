// Files: complete or not at all; the description beside them.
#include "export/export_file.h"
#include "sample_days.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open");
}

Result<ExportSummary> writeYear(QIODevice &out, const ExportOptions &options, std::stop_token stop)
{
    return exportPrices(out, oneChunk(std::vector{flatSeries(UtcTime{}, UtcTime{} + days(365))}), options,
                        std::move(stop));
}
} // namespace

class FileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"prices.csv"_s);
        QFile old(m_path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    }

    void aCompleteFileReplacesTheOld()
    {
        const auto summary = writeExportFile(m_path, [](QIODevice &out) {
            return exportPrices(out, oneChunk(sampleDay({2026y, October, 14d})), {});
        });
        QVERIFY(summary);
        QCOMPARE(contents(m_path).size(), summary->bytes);
        QCOMPARE(QCryptographicHash::hash(contents(m_path), QCryptographicHash::Sha256).toHex(),
                 summary->sha256);
        QCOMPARE(leftovers(), QStringList{u"prices.csv"_s});
    }

    void aCancelLeavesTheOldFile()
    {
        std::stop_source source;
        ExportOptions options;
        options.progress = [&](qint64) { source.request_stop(); };
        const auto summary = writeExportFile(
            m_path, [&](QIODevice &out) { return writeYear(out, options, source.get_token()); });
        QCOMPARE(summary.error().code, ErrorCode::Canceled);
        QCOMPARE(contents(m_path), QByteArray("old"));
        QCOMPARE(leftovers(), QStringList{u"prices.csv"_s});
    }

    void aFullDiskLeavesTheOldFile()
    {
        // /dev/full accepts nothing; the temporary file's device fails the same way in the middle.
        const auto summary = writeExportFile(m_path, [](QIODevice &out) -> Result<ExportSummary> {
            const auto begun = exportPrices(out, oneChunk(sampleDay({2026y, October, 14d})), {});
            if (!begun)
                return fail(begun.error());
            QFile full(u"/dev/full"_s);
            if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                return fail(ErrorCode::Internal, u"no /dev/full here"_s);
            return writeYear(full, {}, {});
        });
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::Storage);
        QVERIFY(summary.error().text().contains(u"No space left"_s));
        QCOMPARE(contents(m_path), QByteArray("old"));
        QCOMPARE(leftovers(), QStringList{u"prices.csv"_s});
    }

    void aFolderThatIsNotThereIsAnError()
    {
        const auto summary = writeExportFile(m_dir->filePath(u"no/such/folder.csv"_s),
                                             [](QIODevice &out) { return writeYear(out, {}, {}); });
        QCOMPARE(summary.error().code, ErrorCode::Storage);
        QVERIFY(summary.error().where.contains(u"folder.csv"_s));
        QVERIFY(!summary.error().advice.isEmpty());
    }

    void aPipeIsWrittenThroughAndStaysAPipe()
    {
        const QString pipe = m_dir->filePath(u"pipe"_s);
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        const int reader = open(qPrintable(pipe), O_RDONLY | O_NONBLOCK);
        const auto summary = writeExportFile(pipe, [](QIODevice &out) {
            return exportPrices(out, oneChunk(sampleDay({2026y, October, 14d})), {});
        });
        QVERIFY(summary);
        QByteArray got(64 * 1024, Qt::Uninitialized); // what a pipe holds
        QCOMPARE(read(reader, got.data(), got.size()), summary->bytes);
        close(reader);
        QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
    }

    void theDescriptionSaysWhatIsInTheFile()
    {
        const MarketDay day({2026y, October, 25d});
        ExportOptions options;
        options.preset = ExportPreset::ExcelDeCh;
        const auto summary = writeExportFile(m_path, [&](QIODevice &out) {
            return exportPrices(out, oneChunk(sampleDay(day.date())), options);
        });
        ExportDescription description;
        description.program = u"test 1.2"_s;
        description.sourceUrls = {u"https://user:secret@example.ch/api/v1/prices?token=secret#secret"_s};
        description.licences = {u"Energy-Charts: CC BY 4.0"_s};
        description.tariffName = u"home_dynamic"_s;
        description.from = day.start();
        description.to = day.end();
        description.createdAt = day.end();
        QVERIFY(writeMetadataFile(m_path, exportMetadata(description, options, *summary)));
        const QByteArray json = contents(m_dir->filePath(u"prices.meta.json"_s));
        QVERIFY(!json.contains("secret"));
        const QJsonObject root = QJsonDocument::fromJson(json).object();
        QCOMPARE(root["rows"_L1].toInt(), 100);
        QCOMPARE(root["coverage"_L1]["expected_slots"_L1].toInt(), 100);
        QCOMPARE(root["coverage"_L1]["present_slots"_L1].toInt(), 99);
        QCOMPARE(root["vat"_L1].toString(), u"excluded"_s);
        QCOMPARE(root["licences"_L1][0].toString(), u"Energy-Charts: CC BY 4.0"_s);
        QCOMPARE(root["sources"_L1][0].toString(), u"https://example.ch/api/v1/prices"_s);
        QCOMPARE(root["time_zone"_L1].toString(), u"Europe/Zurich"_s);
        QCOMPARE(root["preset"_L1].toString(), u"excel-de-ch"_s);
        QCOMPARE(root["filter"_L1]["to_excluded"_L1].toString(), u"2026-10-25T23:00:00Z"_s);
        QCOMPARE(root["sha256"_L1].toString().toLatin1(),
                 QCryptographicHash::hash(contents(m_path), QCryptographicHash::Sha256).toHex());
    }

    void expectedSlotsFollowTheClockChange()
    {
        const auto start = [](LocalDate date) { return MarketDay(date).start(); };
        QCOMPARE(expectedSlots(start({2026y, March, 1d}), start({2026y, April, 1d})), 2972);
        QCOMPARE(expectedSlots(start({2026y, October, 1d}), start({2026y, November, 1d}), 2), 2 * 2980);
        QCOMPARE(expectedSlots(UtcTime{}, UtcTime{}), 0);
    }

private:
    [[nodiscard]] QStringList leftovers() const { return QDir(m_dir->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(FileTest)
#include "file_test.moc"
