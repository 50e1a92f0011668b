// Prices of another currency: apart, or converted by the user's own rate.
#include "domain/currency.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class CurrencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apartWithoutARate()
    {
        const Price price = Price::fromMicro(84'200'000);
        QVERIFY(!inChfPerKwh(price, u"EUR_MWh"_s, {}));
        QVERIFY(!inChfPerKwh(price, u"EUR_MWh"_s, {{u"USD"_s, 0.8}}));
        QCOMPARE(currencyOf(u"EUR_MWh"_s), u"EUR"_s);
    }

    void byTheUsersRate()
    {
        const CurrencyRates rates{{u"EUR"_s, 0.94}};
        QCOMPARE(inChfPerKwh(Price::fromMicro(84'200'000), u"EUR_MWh"_s, rates), Price::fromMicro(79'148));
        QCOMPARE(inChfPerKwh(Price::fromMicro(-10'000'000), u"EUR_MWh"_s, rates), Price::fromMicro(-9'400));
        QCOMPARE(inChfPerKwh(Price::fromMicro(100'000), u"EUR_kWh"_s, rates), Price::fromMicro(94'000));
    }

    void francsStayFrancs()
    {
        QCOMPARE(inChfPerKwh(Price::fromMicro(231'800), u"CHF_kWh"_s, {}), Price::fromMicro(231'800));
        QCOMPARE(inChfPerKwh(Price::fromMicro(231'800'000), u"CHF_MWh"_s, {}), Price::fromMicro(231'800));
    }

    void whatIsNoEnergyIsNotConverted()
    {
        for (const QString &unit : {u"CHF_m"_s, u"CHF_kW_m"_s, u"EUR"_s, u"CHF_kVarh"_s, QString()})
            QVERIFY2(!inChfPerKwh(Price::fromMicro(1), unit, {{u"EUR"_s, 0.94}}), qPrintable(unit));
    }
};

QTEST_GUILESS_MAIN(CurrencyTest)
#include "currency_test.moc"
