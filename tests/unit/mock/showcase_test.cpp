// The showcase day must be the one of the design's pictures, number for number.
#include "mock/data/showcase.h"
#include "mock/data/world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace etcm;
using namespace etcm::mock;
using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
constexpr LocalDate kToday{2026y / October / 14};

QJsonObject model()
{
    QFile file(QStringLiteral(ETCM_MOCK_TEST_DATA "/showcase_model.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

DataFaults showcaseFaults()
{
    DataFaults faults;
    faults.showcase = true;
    return faults;
}

std::array<double, 8> numbersOf(const SlotPrice &home, const SlotPrice &business)
{
    std::array<double, 8> numbers{};
    std::size_t i = 0;
    for (const SlotPrice *price : {&home, &business}) {
        for (const Price part : {price->integrated, price->grid, price->gridUsage, price->electricity})
            numbers[i++] = part.toDouble();
    }
    return numbers;
}
} // namespace

class MockShowcaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<ManualClock>(showcase::clockStart());
        m_world = std::make_unique<World>(1, *m_clock, true);
        m_world->setFaults(showcaseFaults());
    }

    void clockStartsAtThePicture()
    {
        QCOMPARE(formatIsoOffset(showcase::clockStart(), 120min), QByteArray("2026-10-14T14:32:08+02:00"));
    }

    void pricesAreThoseOfTheModel_data()
    {
        QTest::addColumn<int>("day");
        for (const int day : {13, 14, 15})
            QTest::newRow(QByteArray::number(day).constData()) << day;
    }

    void pricesAreThoseOfTheModel()
    {
        QFETCH(int, day);
        const QJsonArray expected = model()["days"_L1][QString::number(day)].toArray();
        QCOMPARE(expected.size(), 96);
        const MarketDay marketDay(2026y / October / std::chrono::day(static_cast<unsigned>(day)));
        const auto home = slots(Product::Home, marketDay);
        const auto business = slots(Product::Business, marketDay);
        QCOMPARE(home.size(), std::size_t(96));
        for (std::size_t i = 0; i < home.size(); ++i) {
            const auto numbers = numbersOf(home[i].price, business[i].price);
            const QJsonArray wanted = expected[static_cast<qsizetype>(i)].toArray();
            for (std::size_t part = 0; part < numbers.size(); ++part)
                QCOMPARE(numbers[part], wanted[static_cast<qsizetype>(part)].toDouble());
        }
    }

    void fourSlotsAreRevisedAtThreeMinutesPastNoon()
    {
        m_clock->setWall(showcase::revisionTime() - 1ms);
        std::map<int, double> before;
        for (const QJsonValue &pair : model()["revised"_L1].toArray())
            before[pair[0].toInt()] = pair[1].toDouble();
        QCOMPARE(before.size(), std::size_t(4));
        const auto then = slots(Product::Home, MarketDay(kToday));
        const UtcTime published =
            m_world->prices().range(Product::Home, then[0].start, then[0].end, m_world->now()).publication;
        QCOMPARE(formatIsoOffset(floor<minutes>(published), 120min, false),
                 QByteArray("2026-10-13T11:19+02:00"));
        m_clock->setWall(showcase::revisionTime());
        const auto now = slots(Product::Home, MarketDay(kToday));
        for (int i = 0; i < 96; ++i) {
            const auto slot = static_cast<std::size_t>(i);
            QCOMPARE(then[slot].price != now[slot].price, before.contains(i));
            if (before.contains(i))
                QCOMPARE(then[slot].price.integrated.toDouble(), before[i]);
        }
        QCOMPARE(formatIsoOffset(floor<minutes>(showcase::revisionTime()), 120min, false),
                 QByteArray("2026-10-14T12:03+02:00"));
    }

    void tomorrowAppearsAtTwentyPastEleven()
    {
        const UtcTime publication = *showcase::publication(2026y / October / 15);
        QCOMPARE(formatIsoOffset(floor<minutes>(publication), 120min, false),
                 QByteArray("2026-10-14T11:20+02:00"));
        m_clock->setWall(publication - 1ms);
        QVERIFY(slots(Product::Home, MarketDay(kToday).next()).empty());
        m_clock->setWall(publication);
        QCOMPARE(slots(Product::Home, MarketDay(kToday).next()).size(), std::size_t(96));
    }

    void plantReadingsAreThoseOfTheModel()
    {
        const QJsonArray expected = model()["plant"_L1].toArray();
        QCOMPARE(expected.size(), 145);
        const UtcTime midnight = MarketDay(kToday).start();
        for (const QJsonValue &row : expected) {
            const UtcTime time = midnight + minutes(row[0].toInt());
            const PlantReading reading = m_world->plantAt(time + 4min);
            QCOMPARE(reading.timestamp, time);
            const std::array<double, 4> got{*reading.activePowerMw, *reading.windSpeedKmh, *reading.voltageKv,
                                            *reading.reactivePowerMvar};
            for (int i = 0; i < 4; ++i)
                QVERIFY(std::abs(got[static_cast<std::size_t>(i)] - row[i + 1].toDouble()) < 2e-9);
        }
    }

    void plantDoesNotAnswerForTwentyMinutes()
    {
        const UtcTime midnight = MarketDay(kToday).start();
        for (const auto &[time, answers] : {std::pair{9h + 11min, true}, std::pair{9h + 12min, false},
                                            std::pair{9h + 30min, false}, std::pair{9h + 32min, true}}) {
            m_clock->setWall(midnight + time);
            QCOMPARE(m_world->plant().has_value(), answers);
        }
    }

    void signalsAreThoseOfTheModel()
    {
        for (const auto &[key, day] : {std::pair{"tuesday"_L1, 13U}, std::pair{"monday"_L1, 12U}}) {
            const LocalDate date = 2026y / October / std::chrono::day(day);
            const UtcTime midnight = MarketDay(date).start();
            std::set<std::tuple<QString, QString, UtcTime, UtcTime>> wanted;
            for (const QJsonValue &row : model()["tra"_L1].toArray()) {
                for (const QJsonValue &span : row[key].toArray()) {
                    wanted.insert({row["name"_L1].toString(), row["description"_L1].toString(),
                                   midnight + minutes(span[0].toInt()), midnight + minutes(span[1].toInt())});
                }
            }
            std::set<std::tuple<QString, QString, UtcTime, UtcTime>> got;
            for (const ControlSignal &signal : m_world->controlSignals(date)) {
                QCOMPARE(signal.date, date);
                got.insert({signal.name, signal.description, signal.start, signal.end});
            }
            QVERIFY(!wanted.empty());
            QCOMPARE(got, wanted);
        }
        QCOMPARE(m_world->lastSignalDay(), LocalDate(2026y / October / 13));
    }

private:
    std::vector<TimedPrice> slots(Product product, const MarketDay &day) const
    {
        return m_world->prices().range(product, day.start(), day.end(), m_world->now()).slots;
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(MockShowcaseTest)
#include "showcase_test.moc"
