// The export dialog's preview and verdict, without a dialog.
#include "desktop/dialogs/export_preview.h"
#include "domain/market_day.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

class ExportPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewIsTheFilesText();
    void everyPresetIsDecodedForTheScreen();
    void completeDays_data();
    void completeDays();
    void namesWhatIsMissing();
    void aProductWithoutPricesIsMissing();
    void nothingChosen();
    void countsWhatIsExported();
    void describesTheFormat();
};

namespace
{

StoredSeries integrated(LocalDate date, int days, const QString &name = u"home_dynamic"_s)
{
    StoredSeries series;
    series.key = {u"ckw"_s, name, TariffType::Integrated, QString::fromUtf16(kChfPerKwh)};
    MarketDay day(date);
    for (int i = 0; i < days; ++i, day = day.next())
        for (int slot = 0; slot < day.slotCount(); ++slot)
            series.points.push_back({day.slotStart(slot),
                                     day.slotStart(slot) + kSlotLength,
                                     Price::fromMicro(231'200 + slot),
                                     {},
                                     0});
    return series;
}

ExportRequest request(LocalDate from, LocalDate to)
{
    ExportRequest request;
    request.options.from = MarketDay(from).start();
    request.options.to = MarketDay(to).start();
    request.tariffNames = {u"home_dynamic"_s};
    request.types = {TariffType::Integrated};
    request.options.columns = {{TariffType::Integrated, QString::fromUtf16(kChfPerKwh)}};
    return request;
}

constexpr LocalDate kDay = 2026y / October / 14;

} // namespace

void ExportPreviewTest::previewIsTheFilesText()
{
    const QStringList lines = previewLines(request(kDay, 2026y / October / 15), {integrated(kDay, 1)}, 3);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].contains(u"integrated_CHF_kWh"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(u"2026-10-13T22:00:00Z"_s) && lines[1].contains(u"0.2312"_s),
             qPrintable(lines[1]));
}

void ExportPreviewTest::everyPresetIsDecodedForTheScreen()
{
    for (const ExportPreset preset : exportPresets()) {
        ExportRequest asked = request(kDay, 2026y / October / 15);
        asked.options.preset = preset;
        const QStringList lines = previewLines(asked, {integrated(kDay, 1)}, 2);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith(u"source_id"_s), qPrintable(lines[0]));
    }
}

void ExportPreviewTest::completeDays_data()
{
    QTest::addColumn<LocalDate>("from");
    QTest::addColumn<LocalDate>("to");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("text");
    QTest::newRow("two days") << kDay << LocalDate(2026y / October / 16) << 2
                              << u"Complete: 192 of 192 slots, 2 days. No missing value."_s;
    QTest::newRow("spring") << LocalDate(2026y / March / 29) << LocalDate(2026y / March / 30) << 1
                            << u"Complete: 92 of 92 slots, 1 day. No missing value."_s;
    QTest::newRow("autumn") << LocalDate(2026y / October / 25) << LocalDate(2026y / October / 26) << 1
                            << u"Complete: 100 of 100 slots, 1 day. No missing value."_s;
}

void ExportPreviewTest::completeDays()
{
    QFETCH(LocalDate, from);
    QFETCH(LocalDate, to);
    QFETCH(int, days);
    QFETCH(QString, text);
    const ExportVerdict verdict = exportVerdict(request(from, to), {integrated(from, days)});
    QVERIFY(verdict.complete);
    QCOMPARE(verdict.text, text);
}

void ExportPreviewTest::namesWhatIsMissing()
{
    StoredSeries series = integrated(kDay, 1);
    series.points.erase(series.points.begin() + 20); // 05:00
    const ExportVerdict verdict = exportVerdict(request(kDay, 2026y / October / 15), {series});
    QVERIFY(!verdict.complete);
    QVERIFY2(verdict.text.startsWith(u"Missing: 95 of 96 slots"_s), qPrintable(verdict.text));
    QVERIFY2(verdict.text.contains(u"14 Oct"_s) && verdict.text.contains(u"05:00 to 05:15"_s),
             qPrintable(verdict.text));
}

void ExportPreviewTest::aProductWithoutPricesIsMissing()
{
    ExportRequest asked = request(kDay, 2026y / October / 15);
    asked.tariffNames << u"business_dynamic"_s;
    const ExportVerdict verdict = exportVerdict(asked, {integrated(kDay, 1)});
    QVERIFY(!verdict.complete);
    QVERIFY2(verdict.text.contains(u"96 of 192"_s), qPrintable(verdict.text));
}

void ExportPreviewTest::nothingChosen()
{
    QVERIFY(!exportVerdict(request(kDay, kDay), {}).complete);
    ExportRequest asked = request(kDay, 2026y / October / 15);
    QCOMPARE(exportVerdict(asked, {}).text, u"No price of this range is stored here."_s);
    asked.tariffNames.clear();
    QCOMPARE(exportVerdict(asked, {}).text, u"Nothing to export: choose at least one product."_s);
    asked = request(kDay, 2026y / October / 15);
    asked.types.clear();
    QCOMPARE(exportProblems(asked).components, u"Choose at least one component"_s);
    QCOMPARE(exportVerdict(asked, {integrated(kDay, 1)}).text,
             u"Nothing to export: choose at least one component."_s);
    QVERIFY(!exportProblems(request(kDay, kDay)).range.isEmpty());
}

void ExportPreviewTest::countsWhatIsExported()
{
    ExportRequest asked = request(kDay, 2026y / October / 15);
    asked.types = {TariffType::Grid};
    StoredSeries grid = integrated(kDay, 1);
    grid.key.tariffType = TariffType::Grid;
    QVERIFY(exportVerdict(asked, {grid}).complete);
    QVERIFY(!exportVerdict(asked, {integrated(kDay, 1)}).complete);
}

void ExportPreviewTest::describesTheFormat()
{
    ExportOptions options;
    options.preset = ExportPreset::ExcelDeCh;
    QVERIFY(formatText(options).startsWith(u"BOM EF BB BF      Separator ;      Decimal ."_s));
    options.preset = ExportPreset::ExcelUnicode;
    QVERIFY(formatText(options).contains(u"BOM FF FE      Separator TAB"_s));
}

QTEST_APPLESS_MAIN(ExportPreviewTest)
#include "export_preview_test.moc"
