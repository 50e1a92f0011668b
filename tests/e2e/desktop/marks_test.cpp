// What cannot be right in the real window: seen with its mark by whoever looks, and in no figure.
#include "engine/engine.h"
#include "state_bench.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr int kSoon = 60'000; // real milliseconds, for a machine with other work

bool says(const QStringList &told, const QString &words)
{
    return told.join(u'\n').contains(words);
}
} // namespace

class DesktopMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pricesOfAThousandfoldScale();
    void aPlantOutsideOfItsLimits();
    void aReadingFromTheFuture();

private:
    /// Where ETCM_PICTURES names a folder, what a person would see.
    static void picture(const StateBench &desk)
    {
        if (const QString folder = qEnvironmentVariable("ETCM_PICTURES"); !folder.isEmpty())
            desk.picture(folder + u'/' + QString::fromLatin1(QTest::currentTestFunction()) + u".png"_s);
    }
};

void DesktopMarksTest::pricesOfAThousandfoldScale()
{
    StateBench desk;
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Connected."_s), kSoon);
    desk.play("[[prices]]\nfactor = 1000\nslots = [\"06:00-22:00\"]\n");
    desk.refresh();
    const auto prices = [&desk] { return desk.panel(u"Integrated price, 15 min"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(says(prices(), u"128 slots implausible"_s), kSoon);
    QVERIFY2(says(prices(), u"Implausible, not ranked"_s), qPrintable(prices().join(u'\n')));
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Degraded. Prices are implausible"_s), kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(desk.firing(AlertRule::EndpointDown) == 1, kSoon);
    QCOMPARE(desk.status().value(u"overall"_s).toString(), u"degraded"_s);
    const QStringList table = prices().filter(u"\t"_s);
    QCOMPARE(table.filter(u"implausible"_s).size(), 128);
    picture(desk);
}

void DesktopMarksTest::aPlantOutsideOfItsLimits()
{
    StateBench desk;
    PlantLimits limits;
    limits.activePowerMw = {0, 2.53}; // it stands, and draws a little
    limits.voltageKv = {9, 12};
    desk.limitPlant(limits);
    desk.open();
    const auto plant = [&desk] { return desk.panel(u"Plant status"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(says(plant(), u"implausible"_s), kSoon);
    QCOMPARE(plant().filter(u"\timplausible"_s).size(), 2); // power and voltage
    const QStringList power = desk.panel(u"Active power"_s);
    QVERIFY2(says(power, u"reading implausible"_s), qPrintable(power.join(u'\n')));
    QVERIFY2(power.contains(u"\u2013 MWh"_s), qPrintable(power.join(u'\n')));
    QVERIFY2(desk.chip(u"plant"_s).contains(u"implausible"_s), qPrintable(desk.chip(u"plant"_s)));
    picture(desk);
}

void DesktopMarksTest::aReadingFromTheFuture()
{
    StateBench desk;
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Connected."_s), kSoon);
    desk.play("[[answers]]\non = [\"/api/v1/plant\"]\noffset_shift = \"-3h\"\n");
    const auto plant = [&desk] { return desk.panel(u"Plant status"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(says(plant(), u" from the future"_s), kSoon);
    QVERIFY2(!says(plant(), u"\timplausible"_s),
             qPrintable(plant().join(u'\n'))); // the true one stands there
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Degraded. Plant is implausible"_s), kSoon);
    picture(desk);
}

QTEST_MAIN(DesktopMarksTest)
#include "marks_test.moc"
