// AEM Massagno's own form.
#include "fixture.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;

namespace
{
constexpr auto kAem = DialectId::Aem;

Result<ParsedAnswer> aem(QByteArray body)
{
    return parse(kAem, Endpoint::Prices, body);
}

QByteArray sample()
{
    return fixture("market/aem.json");
}
} // namespace

class AemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dynamicPartsByTheirNames()
    {
        const auto answer = aem(sample());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Ok);
        const PriceSeries *grid = seriesOf(*answer, TariffType::Grid);
        const PriceSeries *total = seriesOf(*answer, TariffType::Integrated);
        QVERIFY(grid && total);
        QCOMPARE(grid->points.size(), std::size_t(2));
        QCOMPARE(grid->points[0].value, Price::fromMicro(84'500));
        QCOMPARE(grid->points[0].start, at("2026-03-27T23:00:00Z"));
        QCOMPARE(total->points[1].value, Price::fromMicro(248'700));
        QCOMPARE(*total->publication, at("2026-03-27T17:00:00Z"));
    }

    // Of one component and unit they are one price, and stand in each slot.
    void fixedPartsAreAddedUp()
    {
        const auto answer = aem(sample());
        QVERIFY(answer);
        const auto value = [&](TariffType type, const char *unit) {
            const PriceSeries *series = seriesOf(*answer, type, unit);
            return series && series->points.size() == 2 ? series->points[1].value : Price::fromMicro(-1);
        };
        QCOMPARE(value(TariffType::Electricity, "CHF_kWh"), Price::fromMicro(124'000));
        QCOMPARE(value(TariffType::Taxes, "CHF_kWh"), Price::fromMicro(24'700));
        QCOMPARE(value(TariffType::Grid, "CHF_m"), Price::fromMicro(7'000'000));
        QCOMPARE(value(TariffType::Grid, "CHF_kW_t"), Price::fromMicro(2'000'000));
        QCOMPARE(answer->facts.prices.size(), std::size_t(6));
    }

    // Otherwise a day of which nothing is known but its monthly fee would count as there.
    void withoutADynamicPriceNoFixedOneStands()
    {
        QByteArray body = sample();
        const qsizetype from = body.indexOf(R"("grid":[{"name":"Trasporto","unit":"CHF_kWh","value":0.1})");
        body.replace(from, body.indexOf("}]}", from) + 2 - from, R"("grid":null,"total":null)");
        const auto answer = aem(body);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        for (const PriceSeries &series : answer->facts.prices)
            QCOMPARE(series.points.size(), std::size_t(1));
    }

    void beforePublication()
    {
        const auto empty = aem(R"({"publication_timestamp":null,"fixed_prices":{},"dynamic_prices":[]})");
        QVERIFY(empty);
        QCOMPARE(empty->outcome, Outcome::NotPublished);
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *from, const char *to, const char *path,
                            FaultKind kind) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path)
                                << int(kind);
        };
        row("unit of a fixed part", R"("CHF_kW_t")", R"("CHF_hp")", "$.fixed_prices.grid[0].unit",
            FaultKind::Unit);
        row("fixed part that is dynamic", R"("CHF_kW_t")", R"("CHF_kWh")", "$.fixed_prices.grid[0].unit",
            FaultKind::Unit);
        row("value of a fixed part", "0.118", "\"-\"", "$.fixed_prices.electricity[0].value", FaultKind::Row);
        row("fixed part that is no list", R"("taxes":[)", R"("taxes":7,"x":[)", "$.fixed_prices.taxes",
            FaultKind::Shape);
        row("dynamic value", "0.0845", "null", "$.dynamic_prices[0].grid[0].value", FaultKind::Row);
    }

    void faults()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, path);
        QFETCH(int, kind);
        const auto answer = aem(sample().replace(from, to));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->faults.size(), std::size_t(1));
        QCOMPARE(answer->faults[0].path, path);
        QCOMPARE(int(answer->faults[0].kind), kind);
    }

    void otherShapes()
    {
        const auto renamed = aem(sample().replace("dynamic_prices", "prices"));
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().outcome, Outcome::Schema);
        QCOMPARE(renamed.error().where, u"$.dynamic_prices"_s);
        const auto other = aem(sample().replace("CHF_kWh", "EUR_MWh")); // the tariffs' units only
        QVERIFY(!other);
        QCOMPARE(other.error().outcome, Outcome::Schema);
    }
};

QTEST_GUILESS_MAIN(AemTest)
#include "aem_test.moc"
