#include "domain/price.h"

#include <QTest>

#include <limits>

using namespace etcm;

class PriceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromDouble()
    {
        QCOMPARE(Price::fromDouble(0.1635)->micro(), 163'500);
        QCOMPARE(Price::fromDouble(0.1 + 0.2)->micro(), 300'000);
        QCOMPARE(Price::fromDouble(-0.01)->micro(), -10'000);
        QCOMPARE(Price::fromDouble(0.0000005)->micro(), 1);
        QCOMPARE(Price::fromDouble(-0.0)->micro(), 0);
        QCOMPARE(Price::fromDouble(9999.999999)->micro(), 9'999'999'999);
        using Limits = std::numeric_limits<double>;
        for (const double value :
             {10'000.0, -10'000.0, 1e300, Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN()})
            QVERIFY(!Price::fromDouble(value));
    }

    void fromText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qlonglong>("micro");
        const auto row = [](const char *text, qlonglong micro) {
            QTest::newRow(text) << QByteArray(text) << micro;
        };
        row("0.2835", 283'500);
        row("-0.01", -10'000);
        row("1e-3", 1'000);
        row("  0.5 ", 500'000);
        row("0", 0);
        row(".5", 500'000);
        row("9999.9999994", 9'999'999'999);
    }

    void fromText()
    {
        QFETCH(QByteArray, text);
        QFETCH(qlonglong, micro);
        QVERIFY(Price::fromText(text));
        QCOMPARE(qlonglong(Price::fromText(text)->micro()), micro);
    }

    void refusesText()
    {
        for (const char *text : {"", " ", "--", "n/a", "0,28", "1 000", "0.5 CHF", "inf", "nan", "1e999",
                                 "10000", "0x10", "+", "1e", "12e3x"})
            QVERIFY2(!Price::fromText(text), text);
    }

    void toText()
    {
        QCOMPARE(Price::fromMicro(283'500).toText(), QByteArray("0.2835"));
        QCOMPARE(Price::fromMicro(-10'000).toText(), QByteArray("-0.01"));
        QCOMPARE(Price::fromMicro(-1).toText(), QByteArray("-0.000001"));
        QCOMPARE(Price::fromMicro(0).toText(), QByteArray("0"));
        QCOMPARE(Price::fromMicro(12'000'000).toText(), QByteArray("12"));
        for (std::int64_t micro = -9'999'999'999; micro < 9'999'999'999; micro += 1'234'567)
            QCOMPARE(Price::fromText(Price::fromMicro(micro).toText()),
                     std::optional(Price::fromMicro(micro)));
    }

    void arithmetic()
    {
        QCOMPARE(Price::fromMicro(5) + Price::fromMicro(-7), Price::fromMicro(-2));
        QVERIFY(Price::fromMicro(-2) < Price::fromMicro(1));
    }
};

QTEST_GUILESS_MAIN(PriceTest)
#include "price_test.moc"
