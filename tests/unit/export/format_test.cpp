// Names, presets and file names.
#include "export/export_format.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
UtcTime at(const char *text)
{
    return *parseIsoTime(text);
}
} // namespace

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOriginStandsInTheName()
    {
        QCOMPARE(markedFileName(u"day.csv"_s, u"DEMO"_s), u"DEMO_day.csv"_s);
        QCOMPARE(markedFileName(u"DEMO_day.csv"_s, u"DEMO"_s), u"DEMO_day.csv"_s);
        QCOMPARE(markedFileName(u"day.csv"_s, {}), u"day.csv"_s);
    }

    void namesReadBack()
    {
        for (const ExportPreset preset : exportPresets())
            QCOMPARE(exportPresetFromName(exportPresetName(preset)), std::optional(preset));
        for (const ExportTable table : {ExportTable::Prices, ExportTable::Plant, ExportTable::Signals,
                                        ExportTable::Health, ExportTable::Alerts})
            QCOMPARE(exportTableFromName(exportTableName(table)), std::optional(table));
        QVERIFY(!exportPresetFromName(u"excel"));
        QVERIFY(!exportTableFromName(u""));
        QCOMPARE(exportPresets().size(), 5U);
    }

    void theDecimalCanBeChosen()
    {
        QCOMPARE(csvFormat(ExportPreset::ExcelFrCh).decimal, '.');
        QCOMPARE(csvFormat(ExportPreset::ExcelFrCh, ',').decimal, ',');
        QCOMPARE(csvFormat(ExportPreset::ExcelDeDe).decimal, ',');
        QCOMPARE(csvFormat(ExportPreset::ExcelDeDe).separator, ';');
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("tariff");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        QTest::newRow("25-hour day") << u"home_dynamic"_s << u"2026-10-25T00:00:00+02:00"_s
                                     << u"2026-10-26T00:00:00+01:00"_s
                                     << u"etcm_prices_home_dynamic_2026-10-25_2026-10-26_Europe-Zurich.csv"_s;
        QTest::newRow("end within a day")
            << QString() << u"2026-10-25T10:00:00Z"_s << u"2026-10-25T11:00:00Z"_s
            << u"etcm_prices_2026-10-25_2026-10-26_Europe-Zurich.csv"_s;
        QTest::newRow("unsafe") << u"../ha ö/x"_s << u"2026-01-01T00:00:00+01:00"_s
                                << u"2026-01-02T00:00:00+01:00"_s
                                << u"etcm_prices_..-ha---x_2026-01-01_2026-01-02_Europe-Zurich.csv"_s;
    }
    void fileNames()
    {
        QFETCH(QString, tariff);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, expected);
        QCOMPARE(exportFileName(ExportTable::Prices, tariff, at(from.toLatin1().constData()),
                                at(to.toLatin1().constData())),
                 expected);
    }
};

QTEST_APPLESS_MAIN(FormatTest)
#include "format_test.moc"
