// Cells and rows as RFC 4180 wants them, in each encoding; numbers and text that spreadsheets like to spoil.
#include "export/csv_writer.h"

#include <QBuffer>
#include <QLocale>
#include <QTest>

#include <limits>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
// A device that takes some bytes and then fails, as a full disk does.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        if (taken == 0)
            setErrorString(u"No space left on device"_s);
        return taken == 0 ? -1 : taken;
    }

private:
    qint64 m_room;
};

template <typename Write>
QByteArray written(CsvFormat format, Write write, bool guard = true)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer, format, guard);
    write(csv);
    return csv.flush() ? buffer.data() : QByteArray("failed");
}
} // namespace

class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }

    void textIsQuotedOnlyWhereNeeded_data()
    {
        QTest::addColumn<char>("separator");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << ',' << u"Boiler 4 h"_s << QByteArray("Boiler 4 h");
        QTest::newRow("separator") << ',' << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("other separator") << ';' << u"a,b"_s << QByteArray("a,b");
        QTest::newRow("tab") << '\t' << u"a\tb"_s << QByteArray("\"a\tb\"");
        QTest::newRow("quote") << ',' << u"5\" pipe"_s << QByteArray("\"5\"\" pipe\"");
        QTest::newRow("line feed") << ',' << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("carriage return") << ',' << u"a\rb"_s << QByteArray("\"a\rb\"");
        QTest::newRow("umlaut") << ',' << u"Überschuss"_s << QByteArray("Überschuss");
        QTest::newRow("empty") << ',' << u""_s << QByteArray("");
    }
    void textIsQuotedOnlyWhereNeeded()
    {
        QFETCH(char, separator);
        QFETCH(QString, cell);
        QFETCH(QByteArray, expected);
        QCOMPARE(written({separator, '.', false, false},
                         [&](CsvWriter &csv) {
                             csv.text(cell);
                             csv.endRow();
                         }),
                 expected + "\r\n");
    }

    void formulasAreGuardedInTextOnly_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("minus") << u"-cmd"_s << QByteArray("'-cmd");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
        QTest::newRow("quoted, too") << u"=HYPERLINK(\"x\",\"y\")"_s
                                     << QByteArray("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        QTest::newRow("inside") << u"a=1"_s << QByteArray("a=1");
    }
    void formulasAreGuardedInTextOnly()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, expected);
        const auto write = [&](CsvWriter &csv) {
            csv.text(cell);
            csv.number("-0.01");
            csv.endRow();
        };
        QCOMPARE(written({}, write), expected + ",-0.01\r\n");
        QVERIFY(!written({}, write, false).contains('\''));
    }

    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("shortest") << 0.079999998 << QByteArray("0.079999998");
        QTest::newRow("no exponent") << 1e-5 << QByteArray("0.00001");
        QTest::newRow("no grouping") << 1234567.5 << QByteArray("1234567.5");
        QTest::newRow("large") << 1e21 << QByteArray("1000000000000000000000");
        QTest::newRow("negative") << -0.02 << QByteArray("-0.02");
        QTest::newRow("minus zero") << -0.0 << QByteArray("0");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QByteArray("");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QByteArray("");
    }
    void numbers()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, expected);
        const auto write = [&](CsvWriter &csv) {
            csv.integer(-7);
            csv.number(value);
            csv.number(std::optional<double>());
            csv.endRow();
        };
        QCOMPARE(written({}, write), "-7," + expected + ",\r\n");
        QCOMPARE(written({';', ',', false, false}, write), "-7;" + expected.replace('.', ',') + ";\r\n");
    }

    void byteOrderMarks()
    {
        const auto write = [](CsvWriter &csv) {
            csv.text(u"ä"_s);
            csv.empty();
            csv.endRow();
        };
        QCOMPARE(written(csvFormat(ExportPreset::Rfc4180), write), QByteArray("\xC3\xA4,\r\n"));
        QCOMPARE(written(csvFormat(ExportPreset::ExcelDeCh), write), QByteArray("\xEF\xBB\xBF\xC3\xA4;\r\n"));
        QCOMPARE(written(csvFormat(ExportPreset::ExcelUnicode), write),
                 QByteArray("\xFF\xFE\xE4\0\t\0\r\0\n\0", 10));
    }

    void longOutputLeavesInPiecesAndIsHashed()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvWriter csv(buffer, csvFormat(ExportPreset::ExcelUnicode), true);
        for (int i = 0; i < 100'000; ++i) {
            csv.integer(i);
            csv.text(u"ö"_s);
            csv.endRow();
        }
        QVERIFY(buffer.size() > 0); // it did not wait for the end
        QVERIFY(csv.flush());
        QCOMPARE(csv.bytes(), buffer.size());
        QCOMPARE(csv.rows(), 100'000);
        QCOMPARE(csv.sha256(), QCryptographicHash::hash(buffer.data(), QCryptographicHash::Sha256).toHex());
        QVERIFY(!buffer.data().sliced(2).contains(QByteArray("\xFF\xFE", 2))); // one byte order mark only
    }

    void aFullDiskIsAnError()
    {
        FullDevice device(1'000'000);
        CsvWriter csv(device, {}, true);
        for (int i = 0; i < 500'000; ++i) {
            csv.integer(i);
            csv.endRow();
        }
        const Result<void> flushed = csv.flush();
        QVERIFY(!flushed);
        QCOMPARE(flushed.error().code, ErrorCode::Storage);
        QVERIFY(flushed.error().text().contains(u"No space left on device"_s));
    }
};

QTEST_APPLESS_MAIN(CsvWriterTest)
#include "csv_writer_test.moc"
