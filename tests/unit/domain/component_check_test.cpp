#include "domain/component_check.h"

#include <QTest>

using namespace etcm;
using namespace std::chrono;

namespace
{
const MarketDay kDay(LocalDate{2026y, October, 14d});

PriceGrid constant(std::int64_t micro)
{
    PriceGrid grid(kDay.start(), kDay.end());
    grid.fill(kDay.start(), kDay.end(), Price::fromMicro(micro));
    return grid;
}
} // namespace

class ComponentCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slackOfFiftyMillionths()
    {
        QVERIFY(checkComponents(constant(163'500), constant(120'000), constant(283'500)).holds());
        QVERIFY(checkComponents(constant(163'500), constant(120'000), constant(283'550)).holds());
        QVERIFY(checkComponents(constant(163'500), constant(120'000), constant(283'450)).holds());
        const auto off = checkComponents(constant(163'500), constant(120'000), constant(283'551));
        QVERIFY(!off.holds());
        QCOMPARE(off.checked, 96);
        QCOMPARE(off.deviations.size(), std::size_t(96));
        QCOMPARE(off.deviations[0].start, kDay.start());
        QCOMPARE(off.deviations[0].sum, Price::fromMicro(283'500));
        QCOMPARE(off.deviations[0].integrated, Price::fromMicro(283'551));
    }

    void aDsoStandsForTheWholeNetwork()
    {
        PriceGrid dso(kDay.start(), kDay.end());
        dso.fill(kDay.start() + hours(12), kDay.end(), Price::fromMicro(115'700));
        const PriceGrid network = networkPart(constant(90'000), dso, PriceGrid(kDay.start(), kDay.end()));
        const auto check = checkComponents(network, constant(120'000), constant(235'700));
        QCOMPARE(check.checked, 96);
        QCOMPARE(check.deviations.size(), std::size_t(48)); // the morning has grid only
    }

    void taxesThatAreToldApartBelongToTheNetwork()
    {
        const PriceGrid none(kDay.start(), kDay.end());
        const PriceGrid network = networkPart(constant(84'500), none, constant(52'500));
        QVERIFY(checkComponents(network, constant(124'000), constant(261'000)).holds());
        const PriceGrid dso = networkPart(constant(84'500), constant(115'700), constant(52'500));
        QVERIFY(checkComponents(dso, constant(120'000), constant(235'700)).holds());
    }

    void missingComponentsAreCountedNotJudged()
    {
        PriceGrid electricity(kDay.start(), kDay.end());
        electricity.fill(kDay.start(), kDay.start() + hours(12), Price::fromMicro(120'000));
        const auto check = checkComponents(constant(-10'000), electricity, constant(110'000));
        QCOMPARE(check.checked, 48);
        QCOMPARE(check.incomplete, 48);
        QVERIFY(check.holds());
        const PriceGrid none(kDay.start(), kDay.end());
        QCOMPARE(checkComponents(none, none, none).incomplete, 0);
    }
};

QTEST_GUILESS_MAIN(ComponentCheckTest)
#include "component_check_test.moc"
