// Prices whose slots change their lengths, overlap or lie beside the grid: whatever a source sends in
// whatever order, ledger, export, alert, current price and both databases tell the same. (Public reports 01,
// 02, 05, 08, 21.)
#include "e2e/collector/program_runner.h"

#include "domain/clock.h"
#include "domain/market_day.h"
#include "support/postgres_server.h"

#include <QJsonArray>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr int kMissing = -1;
using Curve = std::vector<int>; ///< thousandths of a franc per quarter-hour of today

// Slots of one answer: from quarter to quarter, each `length` long; `off` as a source may round.
struct Block {
    int from;
    int to;
    int length;
    int price;
    std::chrono::seconds off{0};
};
struct Answer {
    std::optional<std::chrono::minutes> published; ///< before now; negative: after it
    std::vector<Block> blocks;
};

QByteArray bodyOf(const Answer &answer, const MarketDay &day, UtcTime now)
{
    QByteArrayList slotList;
    for (const Block &block : answer.blocks) {
        for (int at = block.from; at + block.length <= block.to; at += block.length)
            slotList += "{\"start_timestamp\":\"" + formatIsoUtc(day.start() + at * kSlotLength + block.off) +
                        "\",\"end_timestamp\":\"" +
                        formatIsoUtc(day.start() + (at + block.length) * kSlotLength + block.off) +
                        "\",\"integrated\":[{\"unit\":\"CHF_kWh\",\"value\":" +
                        QByteArray::number(block.price / 1000.0) + "}]}";
    }
    return "{\"publication_timestamp\":" +
           (answer.published ? "\"" + formatIsoUtc(now - *answer.published) + "\"" : QByteArray("null")) +
           ",\"prices\":[" + slotList.join(',') + "]}";
}

Curve flat(const MarketDay &day, int price)
{
    return Curve(static_cast<std::size_t>(day.slotCount()), price);
}

void paint(Curve &curve, int from, int to, int price)
{
    std::fill(curve.begin() + from, curve.begin() + to, price);
}

QString overlaps()
{
    return u"SELECT count(*) FROM energy_prices a JOIN energy_prices b ON a.source_id = b.source_id AND "
           u"a.tariff_name"
           " = b.tariff_name AND a.tariff_type = b.tariff_type AND a.unit = b.unit AND a.id < b.id AND"
           " a.start_timestamp < b.end_timestamp AND b.start_timestamp < a.end_timestamp"_s;
}

QByteArray deskAt(const FixtureServer &source)
{
    return "[[source]]\nid = \"desk\"\ndialect = \"vse-tariffs\"\nbase_url = \"" + source.url().toLatin1() +
           "\"\ntariff_names = [\"D1\"]\n";
}

int thousandths(double value)
{
    return static_cast<int>(std::lround(value * 1000));
}
} // namespace

class PricesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingTellsTheSame_data();
    void everythingTellsTheSame();
    void holesOfOneComponentAreTold();
    void theAlertOfMissingPricesEndsWithWhateverPricesCome();

private:
    [[nodiscard]] Curve ledger(const Installation &here) const;
    [[nodiscard]] Curve exported(const Installation &here, int from, int to) const;
    [[nodiscard]] Curve stored(const QString &rows) const;
    void compare(const Installation &here, const QString &database, const Curve &expected) const;

    std::unique_ptr<PostgresServer> m_server;
    MarketDay m_day = MarketDay::containing(SystemClock().now());
};

void PricesTest::initTestCase()
{
    QString error;
    m_server = PostgresServer::create(&error);
    QVERIFY2(m_server, qPrintable(error));
    QVERIFY2(m_server->start({u"fsync=off"_s}), qPrintable(m_server->log()));
}

void PricesTest::everythingTellsTheSame_data()
{
    QTest::addColumn<std::vector<Answer>>("answers");
    QTest::addColumn<Curve>("expected");
    const int all = m_day.slotCount();
    const Answer quarters{300min, {{0, all, 1, 200}}};
    const Answer hoursLater{200min, {{0, all, 4, 500}}};
    const Answer hoursUndated{std::nullopt, {{0, all, 4, 500}}};
    QTest::newRow("hours published later (01a, 01b)")
        << std::vector<Answer>{quarters, hoursLater} << flat(m_day, 500);
    QTest::newRow("hours published earlier, arriving later")
        << std::vector<Answer>{quarters, {400min, {{0, all, 4, 500}}}} << flat(m_day, 200);
    QTest::newRow("quarters published later")
        << std::vector<Answer>{hoursLater, {100min, {{0, all, 1, 200}}}} << flat(m_day, 200);
    QTest::newRow("quarters of the same publication")
        << std::vector<Answer>{hoursLater, {200min, {{0, all, 1, 200}}}} << flat(m_day, 200);
    QTest::newRow("hours without publication")
        << std::vector<Answer>{{std::nullopt, {{0, all, 1, 200}}}, hoursUndated} << flat(m_day, 500);
    QTest::newRow("hours and quarters in one answer (01c)")
        << std::vector<Answer>{{300min, {{0, all, 4, 500}, {0, all, 1, 200}}}} << flat(m_day, 200);
    Curve curve = flat(m_day, 200);
    paint(curve, 2, 90, 500);
    QTest::newRow("shifted hours") << std::vector<Answer>{quarters, {200min, {{2, 90, 4, 500}}}} << curve;
    curve = flat(m_day, 500);
    paint(curve, 5, 11, 300);
    QTest::newRow("blocks across hours")
        << std::vector<Answer>{hoursLater, {100min, {{5, 11, 3, 300}}}} << curve;
    QTest::newRow("a second late, then early (02a)")
        << std::vector<Answer>{{300min, {{0, all, 1, 200, 1s}}}, {200min, {{0, all, 1, 300, -1s}}}}
        << flat(m_day, 300);
    curve = flat(m_day, kMissing);
    paint(curve, 0, 80, 200);
    QTest::newRow("a part of the day") << std::vector<Answer>{{300min, {{0, 80, 1, 200}}}} << curve;
    QTest::newRow("a correction of a publication from the future (05)")
        << std::vector<Answer>{{-600min, {{0, all, 1, 900}}}, quarters} << flat(m_day, 200);
}

// Through the program as a user has it: `once` for each answer, then every view of what is stored.
void PricesTest::everythingTellsTheSame()
{
    QFETCH(std::vector<Answer>, answers);
    QFETCH(Curve, expected);
    static int count = 0;
    const QString database = u"prices_%1"_s.arg(++count);
    m_server->psql(u"CREATE DATABASE "_s + database, u"postgres"_s);
    Installation here;
    here.setVariable(u"ETCM_DATABASE_URL"_s, m_server->url(u"postgres"_s, database));
    FixtureServer source({});
    here.writeConfig(deskAt(source));
    for (const Answer &answer : answers) {
        source.serve("/tariffs", bodyOf(answer, m_day, SystemClock().now()));
        const Ended once = here.run({u"once"_s, u"--source"_s, u"desk"_s, u"--json"_s});
        QVERIFY2(once.code == 0 || once.code == 3, once.all().constData());
    }
    compare(here, database, expected);
    QCOMPARE(here.localNumber(overlaps()), 0);
    QCOMPARE(m_server->psql(overlaps(), database), u"0"_s);
    const int now = m_day.slotIndex(SystemClock().now());
    if (now < m_day.slotCount() && expected[static_cast<std::size_t>(now)] != kMissing) {
        QCOMPARE(thousandths(here.localText(u"SELECT value FROM v_current_prices"_s).toDouble()),
                 expected[static_cast<std::size_t>(now)]);
        QCOMPARE(thousandths(m_server->psql(u"SELECT value FROM v_current_prices"_s, database).toDouble()),
                 expected[static_cast<std::size_t>(now)]);
    }
    const bool complete = std::ranges::find(expected, kMissing) == expected.end();
    const QByteArray status = here.run({u"status"_s, u"--json"_s}).out;
    QVERIFY2(status.contains("slots missing") != complete, status.constData());
}

// The grid price is whole: the alert counts the component that lacks, as the ledger does.
void PricesTest::holesOfOneComponentAreTold()
{
    Installation here;
    FixtureServer source({});
    here.writeConfig(deskAt(source));
    QByteArrayList slotList;
    for (int i = 0; i < m_day.slotCount(); ++i) {
        slotList += "{\"start_timestamp\":\"" + formatIsoUtc(m_day.slotStart(i)) + "\",\"end_timestamp\":\"" +
                    formatIsoUtc(m_day.slotStart(i) + kSlotLength) +
                    "\",\"grid\":[{\"unit\":\"CHF_kWh\",\"value\":0.05}]" +
                    (i < 4 ? "" : ",\"integrated\":[{\"unit\":\"CHF_kWh\",\"value\":0.2}]") + '}';
    }
    source.serve("/tariffs", "{\"prices\":[" + slotList.join(',') + "]}");
    QCOMPARE(here.run({u"once"_s, u"--json"_s}).code, 0);
    const QByteArray status = here.run({u"status"_s}).out;
    QVERIFY2(status.contains("Today\u2019s prices incomplete, 4 of "), status.constData());
    int missing = 0;
    const Ended told = here.run({u"ledger"_s, u"--source"_s, u"desk"_s, u"--date"_s,
                                 QString::fromLatin1(formatIsoDate(m_day.date())), u"--json"_s});
    for (const QJsonValue &series : told.json()[u"series"_s].toArray())
        missing = std::max(missing, series[u"counts"_s][u"missing"_s].toInt());
    QCOMPARE(missing, 4);
}

void PricesTest::theAlertOfMissingPricesEndsWithWhateverPricesCome()
{
    Installation here;
    FixtureServer source({});
    here.writeConfig(deskAt(source));
    const auto look = [&](const Answer &answer) {
        source.serve("/tariffs", bodyOf(answer, m_day, SystemClock().now()));
        (void)here.run({u"once"_s, u"--json"_s});
        return here.run({u"status"_s}).out;
    };
    const int all = m_day.slotCount();
    QVERIFY(look({300min, {{0, 4, 1, 200}}}).contains("s prices incomplete, "));
    const QByteArray status = look({200min, {{0, all, 1, 200'000}}}); // 200 francs
    QVERIFY2(!status.contains("s prices incomplete"), status.constData());
    QVERIFY2(status.contains("implausible"), status.constData());
}

void PricesTest::compare(const Installation &here, const QString &database, const Curve &expected) const
{
    QCOMPARE(ledger(here), expected);
    QCOMPARE(exported(here, 0, m_day.slotCount()), expected);
    Curve part = flat(m_day, kMissing); // edges inside an hour, of which nothing is lost and nothing added
    std::copy(expected.begin() + 9, expected.begin() + 15, part.begin() + 9);
    QCOMPARE(exported(here, 9, 15), part);
    const QString columns = u"SELECT %1 || ' ' || %2 || ' ' || round(value * 1000) FROM energy_prices"_s;
    const QString local =
        here.localText(u"SELECT group_concat(line, char(10)) FROM ("_s +
                       columns.arg(u"start_timestamp"_s, u"end_timestamp"_s)
                           .replace(u"round(value * 1000)"_s, u"cast(round(value * 1000) AS integer)"_s)
                           .replace(u" FROM"_s, u" AS line FROM"_s) +
                       u')');
    QCOMPARE(stored(local), expected);
    const auto ms = [](const QString &column) {
        return u"cast(extract(epoch FROM %1) * 1000 AS bigint)"_s.arg(column);
    };
    const QString central = columns.arg(ms(u"start_timestamp"_s), ms(u"end_timestamp"_s));
    QCOMPARE(stored(m_server->psql(central, database)), expected);
}

Curve PricesTest::ledger(const Installation &here) const
{
    const Ended told = here.run({u"ledger"_s, u"--source"_s, u"desk"_s, u"--date"_s,
                                 QString::fromLatin1(formatIsoDate(m_day.date())), u"--json"_s});
    Curve curve;
    for (const QJsonValue &slot : told.json()[u"series"_s][0][u"slots"_s].toArray())
        curve.push_back(slot[u"value"_s].isNull() ? kMissing : thousandths(slot[u"value"_s].toDouble()));
    return curve;
}

Curve PricesTest::exported(const Installation &here, int from, int to) const
{
    const auto quarter = [this](int at) {
        return QString::fromLatin1(formatIsoUtc(m_day.start() + at * kSlotLength));
    };
    const Ended csv = here.run({u"export"_s, u"prices"_s, u"--from"_s, quarter(from), u"--to"_s, quarter(to),
                                u"--source"_s, u"desk"_s});
    Curve curve = flat(m_day, kMissing);
    for (const QByteArray &line : csv.out.split('\n').sliced(1)) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        if (cells.size() == 10 && !cells[8].isEmpty())
            curve.at(cells[3].toUInt() - 1) = thousandths(cells[8].toDouble());
    }
    return curve;
}

// From lines of start, end and thousandths.
Curve PricesTest::stored(const QString &rows) const
{
    Curve curve = flat(m_day, kMissing);
    for (const QString &row : rows.split(u'\n')) {
        const QStringList cells = row.split(u' ');
        for (UtcTime at = fromEpochMs(cells.value(0).toLongLong());
             at < fromEpochMs(cells.value(1).toLongLong()); at += kSlotLength)
            curve.at(static_cast<std::size_t>(m_day.slotIndex(at))) = qRound(cells.value(2).toDouble());
    }
    return curve;
}

QTEST_GUILESS_MAIN(PricesTest)
#include "prices_test.moc"
