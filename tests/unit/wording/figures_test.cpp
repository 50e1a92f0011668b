// Ages, times and numbers as UI.md §10 wants them, in any locale and zone.
#include "wording/figures.h"

#include <QLocale>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
UtcTime at(const char *text)
{
    return *parseIsoTime(text);
}
} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::Switzerland)); }

    void ages_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("negative") << qint64(-1) << u"0 s"_s;
        QTest::newRow("cut") << qint64(20'999) << u"20 s"_s;
        QTest::newRow("59 s") << qint64(59'999) << u"59 s"_s;
        QTest::newRow("1 min") << qint64(60'000) << u"1 min 0 s"_s;
        QTest::newRow("8 min 56 s") << qint64(536'999) << u"8 min 56 s"_s;
        QTest::newRow("9:59") << qint64(599'999) << u"9 min 59 s"_s;
        QTest::newRow("27 min") << qint64(27 * 60'000 + 59'999) << u"27 min"_s;
        QTest::newRow("59 min") << qint64(3'599'999) << u"59 min"_s;
        QTest::newRow("3 h 33 min") << qint64((3 * 60 + 33) * 60'000 + 59'999) << u"3 h 33 min"_s;
        QTest::newRow("47 h") << qint64(48 * 3'600'000 - 1) << u"47 h 59 min"_s;
        QTest::newRow("days") << qint64(9 * 86'400'000LL + 3'600'000) << u"9 d 1 h"_s;
    }
    void ages()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(QString, expected);
        QCOMPARE(ageText(std::chrono::milliseconds(milliseconds)), expected);
    }

    void timesAreZurich()
    {
        const UtcTime now = at("2026-10-14T12:32:08Z");
        QCOMPARE(timeText(at("2026-10-14T12:31:59Z"), now), u"14:31"_s);
        QCOMPARE(timeTextSeconds(at("2026-10-14T07:21:04.999Z"), now), u"09:21:04"_s);
        QCOMPARE(timeText(at("2026-10-13T11:19:17+02:00"), now), u"Tue 13 Oct 11:19"_s);
        QCOMPARE(timeText(at("2026-10-13T22:00:00Z"), now), u"00:00"_s);
        QCOMPARE(timeText(at("2025-12-31T12:00:00+01:00"), now), u"Wed 31 Dec 2025 12:00"_s);
        QCOMPARE(timeRangeText(at("2026-10-14T18:00:00+02:00"), at("2026-10-14T19:00:00+02:00"), now),
                 u"18:00–19:00"_s);
        QCOMPARE(dateText(LocalDate(2026y, October, 14d)), u"Wed 14 Oct 2026"_s);
    }

    void doubledAndShortDaysNameTheOffset()
    {
        const UtcTime now = at("2026-10-25T12:00:00+01:00");
        QCOMPARE(timeText(at("2026-10-25T00:15:00Z"), now), u"02:15 CEST"_s);
        QCOMPARE(timeText(at("2026-10-25T01:15:00Z"), now), u"02:15 CET"_s);
        QCOMPARE(timeText(at("2026-03-29T01:00:00Z"), at("2026-03-29T10:00:00Z")), u"03:00 CEST"_s);
        QCOMPARE(timeText(at("2026-10-26T01:15:00Z"), now), u"Mon 26 Oct 02:15"_s);
    }

    void numbers()
    {
        QCOMPARE(integerText(0), u"0"_s);
        QCOMPARE(integerText(999), u"999"_s);
        QCOMPARE(integerText(2004), u"2\u2009004"_s);
        QCOMPARE(integerText(-1'234'567), u"−1\u2009234\u2009567"_s);
        QCOMPARE(decimalText(1.424, 2), u"1.42"_s);
        QCOMPARE(decimalText(-0.02, 2), u"−0.02"_s);
        QCOMPARE(decimalText(-0.001, 2), u"0.00"_s);
        QCOMPARE(decimalText(12'345.678, 1), u"12\u2009345.7"_s);
        QCOMPARE(countText(4, 96), u"4 of 96"_s);
        QCOMPARE(percentText(9'999), u"99.99 %"_s);
        QCOMPARE(percentText(9'905), u"99.05 %"_s);
    }

    void prices()
    {
        QCOMPARE(priceText(Price::fromMicro(156'750)), u"0.1568"_s);
        QCOMPARE(priceText(Price::fromMicro(-156'750)), u"−0.1568"_s);
        QCOMPARE(priceText(Price::fromMicro(-49)), u"0.0000"_s);
        QCOMPARE(priceText(Price::fromMicro(283'500), 6), u"0.283500"_s);
        QCOMPARE(signedText(Price::fromMicro(1'100)), u"+0.0011"_s);
        QCOMPARE(signedText(Price::fromMicro(-20'000)), u"−0.02"_s);
        QCOMPARE(signedText(Price()), u"0"_s);
    }
};

QTEST_APPLESS_MAIN(FiguresTest)
#include "figures_test.moc"
