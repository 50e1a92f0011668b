// From the engine's status to the tray's shape and words.
#include "desktop/tray/tray_state.h"

#include "monitoring/judgement.h"

#include <QPainter>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TrayStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void tokenIsNoEndpoint();
    void lines();
    void oldPriceIsNotThePriceNow();
    void everyShapeDiffersWithoutColour();
};

namespace
{

const UtcTime kNow = *parseIsoTime("2026-10-14T07:24:00Z");

EndpointStatus endpoint(Endpoint kind, Outcome outcome)
{
    EndpointStatus status;
    status.endpoint = kind;
    status.lastLook.outcome = outcome;
    return status;
}

EngineStatus statusOf(std::initializer_list<Outcome> outcomes)
{
    EngineStatus status;
    const Endpoint kinds[] = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Health};
    int i = 0;
    for (const Outcome outcome : outcomes)
        status.endpoints.push_back(endpoint(kinds[i++], outcome));
    return status;
}

OverallStatus judged(EngineStatus status)
{
    judge(status, {}, kNow);
    return status.overall;
}

TrayShape shapeOf(const EngineStatus &status)
{
    return trayShapeOf(judged(status).state);
}

} // namespace

void TrayStateTest::shapes_data()
{
    using enum Outcome;
    QTest::addColumn<EngineStatus>("status");
    QTest::addColumn<int>("shape");
    const auto row = [](const char *name, const EngineStatus &status, TrayShape shape) {
        QTest::newRow(name) << status << static_cast<int>(shape);
    };
    row("nothing known", statusOf({Unknown, Unknown}), TrayShape::Paused);
    row("all answer", statusOf({Ok, Ok, Ok}), TrayShape::Good);
    row("one down", statusOf({Ok, Connect}), TrayShape::Degraded);
    row("one old", statusOf({Stale, Ok}), TrayShape::Degraded);
    row("all down", statusOf({Connect, Connect, Connect}), TrayShape::Outage);
    EngineStatus buffering = statusOf({Ok, Ok});
    buffering.central.health = CentralHealth::Buffering;
    buffering.central.error = u"no answer"_s;
    row("database away", buffering, TrayShape::Degraded);
}

void TrayStateTest::shapes()
{
    QFETCH(EngineStatus, status);
    QFETCH(int, shape);
    QCOMPARE(static_cast<int>(shapeOf(status)), shape);
}

void TrayStateTest::tokenIsNoEndpoint()
{
    EngineStatus status = statusOf({Outcome::Connect});
    status.signIns.push_back(endpoint(Endpoint::Token, Outcome::Ok));
    QVERIFY(shapeOf(status) == TrayShape::Outage);
}

void TrayStateTest::lines()
{
    const EngineStatus status = statusOf({Outcome::Ok, Outcome::Connect});
    TrayFacts facts;
    facts.priceNow = StoredPoint{*parseIsoTime("2026-10-14T07:15:00Z"),
                                 *parseIsoTime("2026-10-14T07:30:00Z"),
                                 Price::fromMicro(231800),
                                 {},
                                 0};
    facts.plant = StoredReading{};
    facts.plant->reading.timestamp = *parseIsoTime("2026-10-14T07:00:00Z");
    facts.plant->reading.activePowerMw = 1.77;
    const TrayLines lines = trayLines(judged(status), facts, kNow);
    QCOMPARE(lines.state, u"Degraded: plant does not answer"_s);
    QCOMPARE(lines.price, u"Price now 0.2318 CHF/kWh until 09:30"_s);
    QCOMPARE(lines.plant, u"Plant 1.77 MW, 24 min old"_s);
    QVERIFY(lines.toolTip.startsWith(u"Degraded\n"_s));
    facts.priceNow->implausible = true;
    facts.plant->reading.implausible = PlantQuantity::ActivePower;
    const TrayLines marked = trayLines(judged(status), facts, kNow);
    QCOMPARE(marked.price, u"Price now 0.2318 CHF/kWh (implausible) until 09:30"_s);
    QCOMPARE(marked.plant, u"Plant 1.77 MW (implausible), 24 min old"_s);
    facts.clockIsOff = true;
    const TrayLines wrong = trayLines(judged(status), facts, kNow);
    QVERIFY2(wrong.price.endsWith(u" until 09:30 (clock off)"_s), qPrintable(wrong.price));
    QVERIFY2(wrong.plant.endsWith(u"24 min old (clock off)"_s), qPrintable(wrong.plant));
}

void TrayStateTest::oldPriceIsNotThePriceNow()
{
    TrayFacts facts;
    facts.priceNow = StoredPoint{kNow - 15min, kNow, Price::fromMicro(231800), {}, 0};
    QCOMPARE(trayLines({}, facts, kNow).price, u"Price now not known"_s);
}

void TrayStateTest::everyShapeDiffersWithoutColour()
{
    QList<QImage> images;
    for (const TrayShape shape :
         {TrayShape::Good, TrayShape::Degraded, TrayShape::Outage, TrayShape::Paused}) {
        for (const TrayGround ground : {TrayGround::Dark, TrayGround::Light}) {
            QImage image(22, 22, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintTrayShape(painter, shape, ground, 22);
            painter.end();
            if (ground == TrayGround::Light)
                continue;
            images << image.convertToFormat(QImage::Format_Alpha8);
        }
    }
    for (int i = 0; i < images.size(); ++i)
        for (int j = i + 1; j < images.size(); ++j)
            QVERIFY(images[i] != images[j]);
}

QTEST_MAIN(TrayStateTest)
#include "tray_state_test.moc"
