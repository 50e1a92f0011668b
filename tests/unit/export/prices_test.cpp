// Prices as CSV: golden bytes per preset, 92, 96 and 100 slots, holes, negative and missing values.
#include "export/exporter.h"
#include "sample_days.h"

#include <QBuffer>
#include <QFile>
#include <QStringDecoder>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
LocalDate date(const char *text)
{
    return *parseIsoDate(text);
}

struct Exported {
    QByteArray bytes;
    Result<ExportSummary> summary;
};

Exported exported(Chunks<StoredSeries> chunks, const ExportOptions &options = {}, std::stop_token stop = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Result<ExportSummary> summary = exportPrices(buffer, chunks, options, std::move(stop));
    return {buffer.data(), std::move(summary)};
}

// Reads a file of our making back into cells, with the point as decimal; knows no quotes, none are in it.
QList<QStringList> cellsOf(QByteArray bytes, CsvFormat format)
{
    QStringDecoder decode(format.utf16 ? QStringDecoder::Utf16LE : QStringDecoder::Utf8);
    const QString text = decode(bytes); // drops the byte order mark
    QList<QStringList> rows;
    for (const QString &line : text.chopped(2).split(u"\r\n"_s)) {
        rows += line.split(QLatin1Char(format.separator));
        for (QString &cell : rows.back())
            cell.replace(QLatin1Char(format.decimal), u'.');
    }
    return rows;
}

qint64 rowsBetween(const char *from, const char *to)
{
    const auto days = flatSeries(MarketDay(date(from)).start(), MarketDay(date(to)).start());
    return exported(oneChunk(std::vector{days})).summary->rows;
}
} // namespace

class PricesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What is not real says so in each row, in every preset and layout; without that column the file is the
    // same.
    void theOriginIsAColumn()
    {
        for (const ExportPreset preset : exportPresets()) {
            for (const PriceLayout layout : {PriceLayout::Wide, PriceLayout::Long}) {
                ExportOptions options;
                options.preset = preset;
                options.layout = layout;
                const CsvFormat format = csvFormat(preset);
                const auto real =
                    cellsOf(exported(oneChunk(sampleDay(date("2026-10-25"))), options).bytes, format);
                options.origin = u"DEMO"_s;
                const Exported demo = exported(oneChunk(sampleDay(date("2026-10-25"))), options);
                QCOMPARE(demo.summary->columns.first(), u"origin"_s);
                auto marked = cellsOf(demo.bytes, format);
                QCOMPARE(marked.size(), real.size());
                QCOMPARE(marked.first().takeFirst(), u"origin"_s);
                for (qsizetype row = 1; row < marked.size(); ++row)
                    QCOMPARE(marked[row].takeFirst(), u"DEMO"_s);
                QCOMPARE(marked, real);
            }
        }
    }

    void goldenBytes_data()
    {
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<QString>("preset");
        for (const ExportPreset preset : exportPresets())
            QTest::addRow("100 slots %s", qPrintable(exportPresetName(preset)))
                << QByteArray("2026-10-25") << exportPresetName(preset);
        QTest::newRow("92 slots") << QByteArray("2026-03-29") << u"rfc4180"_s;
        QTest::newRow("96 slots") << QByteArray("2026-10-14") << u"rfc4180"_s;
    }
    void goldenBytes()
    {
        QFETCH(QByteArray, day);
        QFETCH(QString, preset);
        QFile golden(u"%1/%2_%3.csv"_s.arg(QStringLiteral(ETCM_GOLDEN), QString::fromLatin1(day), preset));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        ExportOptions options;
        options.preset = *exportPresetFromName(preset);
        // Integrated first, as in the type's order, although the store may deliver them otherwise.
        const Exported made = exported(oneChunk(sampleDay(date(day.constData()))), options);
        QCOMPARE(made.bytes, golden.readAll());
        QCOMPARE(made.summary->bytes, made.bytes.size());
        QCOMPARE(made.summary->emptyRows, 1);
    }

    void everyPresetHoldsTheSameCells_data()
    {
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<int>("rows");
        QTest::newRow("spring") << QByteArray("2026-03-29") << 92;
        QTest::newRow("usual") << QByteArray("2026-10-14") << 96;
        QTest::newRow("autumn") << QByteArray("2026-10-25") << 100;
    }
    void everyPresetHoldsTheSameCells()
    {
        QFETCH(QByteArray, day);
        QFETCH(int, rows);
        const auto plain = cellsOf(exported(oneChunk(sampleDay(date(day.constData())))).bytes, {});
        QCOMPARE(plain.size(), rows + 1);
        for (const ExportPreset preset : exportPresets()) {
            for (const char decimal : {'.', ','}) {
                ExportOptions options;
                options.preset = preset;
                options.decimal = csvFormat(preset).separator == decimal ? '.' : decimal;
                const auto bytes = exported(oneChunk(sampleDay(date(day.constData()))), options).bytes;
                QCOMPARE(cellsOf(bytes, csvFormat(preset, options.decimal)), plain);
                QVERIFY(!bytes.contains("sep="));
            }
        }
    }

    void clockChangesChangeTheCount()
    {
        QCOMPARE(rowsBetween("2026-03-29", "2026-03-30"), 92);
        QCOMPARE(rowsBetween("2026-10-25", "2026-10-26"), 100);
        QCOMPARE(rowsBetween("2026-03-01", "2026-04-01"), 2972);
        QCOMPARE(rowsBetween("2026-10-01", "2026-11-01"), 2980);
    }

    void theDoubledHourHasTwoOfEachLabel()
    {
        ExportOptions options;
        options.excelTimes = true;
        const auto cells = cellsOf(exported(oneChunk(sampleDay(date("2026-10-25"))), options).bytes, {});
        const auto column = [&](const QString &name) { return cells.front().indexOf(name); };
        QMap<QString, QStringList> labels;
        QStringList instants;
        for (const QStringList &row : cells.sliced(1)) {
            labels[row[column(u"start_excel"_s)]] += row[column(u"dst"_s)];
            instants += row[column(u"start_utc"_s)];
        }
        QCOMPARE(instants.removeDuplicates(), 0);
        for (const char *quarter : {"00", "15", "30", "45"})
            QCOMPARE(labels[u"2026-10-25 02:%1:00"_s.arg(QLatin1StringView(quarter))],
                     (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(labels[u"2026-10-25 01:45:00"_s], QStringList{QString()});
        QCOMPARE(labels[u"2026-10-25 03:00:00"_s], QStringList{QString()});
    }

    void wideNamesTheDoubtedColumns()
    {
        std::vector<StoredSeries> day = sampleDay(date("2026-10-14"));
        for (StoredSeries &series : day)
            series.points[0].implausible = true;
        day[1].points[1].implausible = true; // integrated
        const auto cells = cellsOf(exported(oneChunk(day)).bytes, {});
        QCOMPARE(cells[0].last(), u"implausible"_s);
        QCOMPARE(cells[1].last(), u"integrated_CHF_kWh electricity_CHF_kWh"_s);
        QCOMPARE(cells[2].last(), u"integrated_CHF_kWh"_s);
        QCOMPARE(cells[3].last(), QString());
    }

    void longLayoutHasOneRowPerPrice()
    {
        ExportOptions options;
        options.layout = PriceLayout::Long;
        StoredSeries series = sampleDay(date("2026-10-14"), TariffType::Integrated);
        series.points.resize(1);
        series.points[0].publication = parseIsoTime("2026-10-13T11:19:17+02:00");
        series.points[0].revision = 2;
        QCOMPARE(exported(oneChunk(std::vector{series}), options).bytes,
                 QByteArray("source_id,tariff_name,tariff_type,unit,delivery_date,slot,start_utc,end_utc,"
                            "start_local,end_local,value,publication_utc,revision,vat,implausible\r\n"
                            "ckw,home_dynamic,integrated,CHF_kWh,2026-10-14,1,2026-10-13T22:00:00Z,"
                            "2026-10-13T22:15:00Z,2026-10-14T00:00:00+02:00,2026-10-14T00:15:00+02:00,0.15,"
                            "2026-10-13T09:19:17Z,2,excluded,\r\n"));
        series.points[0].implausible = true;
        series.points[0].fetchedAt = *series.points[0].publication;
        QVERIFY(exported(oneChunk(std::vector{series}), options).bytes.endsWith(",2,excluded,value\r\n"));
        series.points[0].fetchedAt -= hours(1);
        QVERIFY(exported(oneChunk(std::vector{series}), options)
                    .bytes.endsWith(",2,excluded,value publication_utc\r\n"));
        series.points[0].fetchedAt += hours(24 * 365 * 30);
        QVERIFY(exported(oneChunk(std::vector{series}), options).bytes.endsWith(",2,excluded,value\r\n"));
        series.points[0].fetchedAt -= hours(24 * 365 * 40);
        QVERIFY(exported(oneChunk(std::vector{series}), options)
                    .bytes.endsWith(",2,excluded,value publication_utc start_utc\r\n"));
        const Exported day = exported(oneChunk(sampleDay(date("2026-10-14"))), options);
        QCOMPARE(day.summary->rows, 95 + 94);
        QVERIFY(!day.bytes.contains(",,2")); // no row without a value
    }

    void holesShowAndLongGapsDoNot()
    {
        const UtcTime start = MarketDay(date("2026-06-01")).start();
        StoredSeries series = flatSeries(start, start + hours(3));
        series.points.erase(series.points.begin() + 2, series.points.begin() + 5);
        const auto later = flatSeries(start + hours(50), start + hours(51));
        series.points.insert(series.points.end(), later.points.begin(), later.points.end());
        const Exported shown = exported(oneChunk(std::vector{series}));
        QCOMPARE(shown.summary->rows, 12 + 4);
        QCOMPARE(shown.summary->emptyRows, 3);
        ExportOptions options;
        options.showHoles = false;
        QCOMPARE(exported(oneChunk(std::vector{series}), options).summary->rows, 9 + 4);
    }

    /// Report 21: grid by the hour, energy by the quarter.
    void anHoursPriceStandsInEachOfItsQuarters()
    {
        const UtcTime start = MarketDay(date("2026-06-01")).start();
        StoredSeries energy = flatSeries(start, start + hours(2));
        energy.points.erase(energy.points.begin() + 5);
        StoredSeries grid = flatSeries(start, start);
        grid.key.tariffType = TariffType::Grid;
        for (int hour = 0; hour < 3; ++hour)
            grid.points.push_back({start + hours(hour), start + hours(hour + 1), Price::fromMicro(hour), {}});
        for (const ExportPreset preset : exportPresets()) {
            ExportOptions options;
            options.preset = preset;
            const auto cells =
                cellsOf(exported(oneChunk(std::vector{energy, grid}), options).bytes, csvFormat(preset));
            QCOMPARE(cells.size(), 1 + 12);
            for (int i = 0; i < 12; ++i) {
                QCOMPARE(cells[i + 1][3], QString::number(i + 1));
                QCOMPARE(cells[i + 1][8], i < 8 && i != 5 ? u"0.1"_s : QString());
                QCOMPARE(cells[i + 1][9].toDouble(), i / 4 * 1e-6);
            }
        }
        ExportOptions options;
        options.layout = PriceLayout::Long;
        const Exported tall = exported(oneChunk(std::vector{energy, grid}), options);
        QCOMPARE(tall.summary->rows, 7 + 3);
        QVERIFY(tall.bytes.contains("grid,CHF_kWh,2026-06-01,5,2026-05-31T23:00:00Z,2026-06-01T00:00:00Z,"));
        QVERIFY(tall.bytes.contains(
            "integrated,CHF_kWh,2026-06-01,5,2026-05-31T23:00:00Z,2026-05-31T23:15:00Z,"));
    }

    /// A day's grid price and an hour that began before hold in each row of the range, and in none outside.
    void longSlotsAreCutAtTheEdgesOfTheRange()
    {
        const MarketDay day(date("2026-06-01"));
        const StoredSeries energy = flatSeries(day.start(), day.end());
        StoredSeries grid = flatSeries(day.start(), day.start());
        grid.key.tariffType = TariffType::Grid;
        grid.points = {{day.start(), day.end(), Price::fromMicro(7), {}}};
        ExportOptions options;
        options.from = day.start() + minutes(570);
        options.to = day.start() + minutes(615);
        const auto rows = cellsOf(exported(oneChunk(std::vector{energy, grid}), options).bytes, {});
        QCOMPARE(rows.size(), 1 + 3);
        for (int i = 1; i <= 3; ++i) {
            QCOMPARE(rows[i][3], QString::number(38 + i));
            QVERIFY(!rows[i][8].isEmpty() && !rows[i][9].isEmpty());
        }
        options.layout = PriceLayout::Long;
        QCOMPARE(exported(oneChunk(std::vector{energy, grid}), options).summary->rows, 96 + 1);
    }

    /// An hour that begins in one chunk meets the quarters of the next.
    void longSlotsReachOverTheSeamOfChunks()
    {
        const UtcTime start = MarketDay(date("2026-06-01")).start();
        const StoredSeries energy = flatSeries(start, start + hours(2));
        StoredSeries grid = flatSeries(start, start);
        grid.key.tariffType = TariffType::Grid;
        grid.points = {{start + minutes(30), start + minutes(90), Price::fromMicro(7), {}}};
        StoredSeries later = energy;
        later.points.erase(later.points.begin(), later.points.begin() + 4);
        StoredSeries earlier = energy;
        earlier.points.resize(4);
        std::vector<std::vector<StoredSeries>> parts{{later}, {earlier, grid}};
        const Exported chunked = exported([&]() -> Result<std::vector<StoredSeries>> {
            if (parts.empty())
                return std::vector<StoredSeries>();
            auto part = std::move(parts.back());
            parts.pop_back();
            return part;
        });
        QCOMPARE(chunked.bytes, exported(oneChunk(std::vector{energy, grid})).bytes);
        QCOMPARE(chunked.summary->rows, 8);
    }

    void productsInterleaveByTime()
    {
        const UtcTime start = MarketDay(date("2026-06-01")).start();
        const std::vector both{flatSeries(start, start + hours(1)),
                               flatSeries(start + minutes(30), start + hours(1), u"business_dynamic"_s)};
        QStringList order;
        for (const QStringList &row : cellsOf(exported(oneChunk(both)).bytes, {}).sliced(1))
            order += row[1].first(1) + row[3];
        QCOMPARE(order.join(u' '), u"h1 h2 h3 b3 h4 b4"_s);
    }

    void chunksReadAsOne()
    {
        const UtcTime start = MarketDay(date("2026-10-24")).start();
        StoredSeries whole = flatSeries(start, start + days(3));
        whole.points.erase(whole.points.begin() + 95, whole.points.begin() + 98); // a hole over the seam
        StoredSeries head = whole;
        head.points.resize(95);
        StoredSeries tail = whole;
        tail.points.erase(tail.points.begin(), tail.points.begin() + 95);
        std::vector<std::vector<StoredSeries>> parts{{tail}, {head}};
        const Exported chunked = exported([&]() -> Result<std::vector<StoredSeries>> {
            if (parts.empty())
                return std::vector<StoredSeries>();
            auto part = std::move(parts.back());
            parts.pop_back();
            return part;
        });
        QCOMPARE(chunked.bytes, exported(oneChunk(std::vector{whole})).bytes);
        QCOMPARE(chunked.summary->emptyRows, 3);
    }

    void nothingIsAHeaderOnly()
    {
        const Exported made = exported(oneChunk(std::vector<StoredSeries>()));
        QCOMPARE(made.bytes,
                 QByteArray("source_id,tariff_name,delivery_date,slot,start_utc,end_utc,start_local,"
                            "end_local,implausible\r\n"));
        QCOMPARE(made.summary->rows, 0);
    }

    void chosenColumnsStayInTheirOrder()
    {
        ExportOptions options;
        options.columns = {{TariffType::Grid, u"CHF_kWh"_s}, {TariffType::Electricity, u"CHF_kWh"_s}};
        const auto cells = cellsOf(exported(oneChunk(sampleDay(date("2026-10-14"))), options).bytes, {});
        QCOMPARE(cells[0].mid(8, 2), (QStringList{u"grid_CHF_kWh"_s, u"electricity_CHF_kWh"_s}));
        QCOMPARE(cells[1].mid(8, 2), (QStringList{QString(), u"0.12"_s}));
    }

    void hostileNamesStayText()
    {
        StoredSeries series = flatSeries(UtcTime{}, UtcTime{} + kSlotLength, u"=cmd,\"x\""_s);
        const QByteArray bytes = exported(oneChunk(std::vector{series})).bytes;
        QVERIFY(bytes.contains("ckw,\"'=cmd,\"\"x\"\"\",1970-01-01,"));
    }

    void cancelEndsWithCanceled()
    {
        std::stop_source source;
        ExportOptions options;
        qint64 seen = 0;
        options.progress = [&](qint64 rows) {
            seen = rows;
            source.request_stop();
        };
        const auto year = flatSeries(UtcTime{}, UtcTime{} + days(365));
        const Exported made = exported(oneChunk(std::vector{year}), options, source.get_token());
        QVERIFY(!made.summary);
        QCOMPARE(made.summary.error().code, ErrorCode::Canceled);
        QCOMPARE(seen, 10'000);
    }

    void errorsOfTheStoreComeThrough()
    {
        int asked = 0;
        const Exported made = exported([&]() -> Result<std::vector<StoredSeries>> {
            if (++asked == 2)
                return fail(ErrorCode::Storage, u"disk gone"_s);
            return sampleDay(date("2026-10-14"));
        });
        QVERIFY(!made.summary);
        QCOMPARE(made.summary.error().what, u"disk gone"_s);
    }
};

QTEST_APPLESS_MAIN(PricesTest)
#include "prices_test.moc"
