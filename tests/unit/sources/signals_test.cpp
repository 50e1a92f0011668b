// Ripple-control signals and the gateways' health answer.
#include "fixture.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;

class SignalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ckwExample()
    {
        const auto answer =
            parse(DialectId::CkwPublic, Endpoint::Signals, fixture("ckw/example_trasignale.json"));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.controlSignals.size(), std::size_t(3));
        const ControlSignal &first = answer->facts.controlSignals[0];
        QCOMPARE(first.name, u"000R"_s);
        QCOMPARE(first.description, u"Boiler 4 h"_s);
        QVERIFY(first.date == parseIsoDate("2025-07-08"));
        QCOMPARE(first.start, at("2025-07-08T01:25:00Z"));
        QCOMPARE(first.end, at("2025-07-08T04:56:00Z"));
    }

    void lowerCaseAndAcrossMidnight()
    {
        const auto answer =
            parse(DialectId::EnergyApi, Endpoint::Signals, R"([{"name":"0A1","description":null,
            "date":"2026-10-14","start":"2026-10-14T22:00+02:00","end":"2026-10-15T05:00+02:00"}])");
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.controlSignals.at(0).end, at("2026-10-15T03:00Z"));
    }

    void oneBadSignalCostsNoOther_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *from, const char *to, const char *path) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path);
        };
        row("end null", "\"2025-07-08T06:28:00+02:00\"", "null", "$[1].End");
        row("end before start", "2025-07-08T06:28:00+02:00", "2025-07-08T02:23:00+02:00", "$[1].End");
        row("start unreadable", "2025-07-08T02:23:00+02:00", "02:23", "$[1].Start");
        row("name empty", "001R", "", "$[1].Name");
        row("name with nul", "001R", "\\u0000", "$[1].Name");
        row("name missing", "\"Name\": \"001R\",", "", "$[1].Name");
        row("conflict",
            "\"001R\",\r\n    \"Description\": \"Boiler 4 h 1\",\r\n    \"Date\": \"2025-07-08\",\r\n"
            "    \"Start\": \"2025-07-08T02:23:00+02:00\"",
            "\"000R\", \"Date\": \"2025-07-08\", \"Start\": \"2025-07-08T03:25:00+02:00\"", "$[1]");
    }

    void oneBadSignalCostsNoOther()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, path);
        QByteArray body = fixture("ckw/example_trasignale.json");
        QCOMPARE(body.count(from), 1);
        const auto answer = parse(DialectId::CkwPublic, Endpoint::Signals, body.replace(from, to));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Partial);
        QCOMPARE(answer->facts.controlSignals.size(), std::size_t(2));
        QCOMPARE(answer->faults.size(), std::size_t(1));
        QCOMPARE(answer->faults[0].path, path);
    }

    void noDescriptionCostsASignal_data()
    {
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<QString>("kept"); // its end
        QTest::addColumn<QString>("note");
        const auto row = [](const char *name, const QByteArray &json, const char16_t *kept,
                            const char16_t *note) {
            QTest::newRow(name) << json << QString::fromUtf16(kept) << QString::fromUtf16(note);
        };
        row("10,000 characters", '"' + QByteArray("Boiler ").repeated(1429) + '"', u"…",
            u"is longer than 1000 characters: cut");
        row("a pair at the cut", '"' + QByteArray(998, 'x') + QByteArray("\\ud83d\\ude00").repeated(9) + '"',
            u"x…", u"is longer than 1000 characters: cut");
        row("nul", "\"4\\u0000h\"", u"4\ufffdh", u"holds U+0000: replaced");
        row("half a surrogate pair", "\"4 h \\ud83d\"", u"4 h \ufffd", u"");
        row("a number", "4", u"", u"is no text: left empty");
        row("an object", "{\"de\":\"Boiler\"}", u"", u"is no text: left empty");
    }

    void noDescriptionCostsASignal()
    {
        QFETCH(QByteArray, description);
        QFETCH(QString, kept);
        QFETCH(QString, note);
        QByteArray body = fixture("ckw/example_trasignale.json");
        const auto answer =
            parse(DialectId::CkwPublic, Endpoint::Signals, body.replace("\"Boiler 4 h 1\"", description));
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.controlSignals.size(), std::size_t(3));
        const QString stored = answer->facts.controlSignals[1].description;
        QVERIFY(stored.size() <= 1000);
        QVERIFY2(kept.isEmpty() ? stored.isEmpty() : stored.endsWith(kept), qPrintable(stored.right(9)));
        QCOMPARE(answer->notes.size(), std::size_t(note.isEmpty() ? 0 : 1));
        if (!note.isEmpty()) {
            QCOMPARE(answer->notes[0].path, u"$[1].Description"_s);
            QCOMPARE(answer->notes[0].reason, note);
        }
    }

    void longNamesStayApart()
    {
        const QByteArray name(300, 'R');
        const auto entry = [&name](const char *tail) {
            return "{\"name\":\"" + name + tail +
                   "\",\"date\":\"2026-10-14\",\"start\":\"2026-10-14T22:00+02:00\","
                   "\"end\":\"2026-10-15T05:00+02:00\"}";
        };
        const auto answer =
            parse(DialectId::EnergyApi, Endpoint::Signals, "[" + entry("1") + "," + entry("2") + "]");
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.controlSignals.size(), std::size_t(2));
        QVERIFY(answer->facts.controlSignals[0].name != answer->facts.controlSignals[1].name);
        QVERIFY(answer->facts.controlSignals[0].name.size() <= 50);
    }

    void identicalSignalIsDropped()
    {
        QByteArray body = fixture("ckw/example_trasignale.json").trimmed();
        const QByteArray list = body.mid(1, body.size() - 2);
        const auto answer = parse(DialectId::CkwPublic, Endpoint::Signals, "[" + list + "," + list + "]");
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Ok);
        QCOMPARE(answer->facts.controlSignals.size(), std::size_t(3));
    }

    void emptyAndOtherShapes()
    {
        const auto empty = parse(DialectId::CkwPublic, Endpoint::Signals, "[]");
        QVERIFY(empty);
        QCOMPARE(empty->outcome, Outcome::NotPublished);
        const auto object = parse(DialectId::CkwPublic, Endpoint::Signals, "{}");
        QVERIFY(!object);
        QCOMPARE(object.error().outcome, Outcome::Schema);
        QCOMPARE(object.error().where, u"$"_s);
        const auto error =
            parse(DialectId::CkwPublic, Endpoint::Signals, R"({"error":"maintenance until 9"})");
        QVERIFY(!error);
        QCOMPARE(error.error().outcome, Outcome::Schema);
        QVERIFY(error.error().what.contains(u"says \"maintenance until 9\" instead of signals"));
        const auto renamed = parse(DialectId::CkwPublic, Endpoint::Signals, R"([{"id":1}])");
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().outcome, Outcome::Schema);
        QCOMPARE(renamed.error().where, u"$[0].Name"_s);
    }

    void health()
    {
        const auto good =
            parse(DialectId::EnergyApi, Endpoint::Health, R"({"status":"healthy","version":"1.0"})");
        QVERIFY(good);
        QCOMPARE(good->outcome, Outcome::Ok);
        const auto bad = parse(DialectId::EnergyApi, Endpoint::Health, R"({"status":"degraded"})");
        QVERIFY(bad);
        QCOMPARE(bad->outcome, Outcome::Partial);
        QCOMPARE(bad->faults.at(0).reason, u"is \"degraded\""_s);
        const auto other = parse(DialectId::EnergyApi, Endpoint::Health, R"({"state":1})");
        QVERIFY(!other);
        QCOMPARE(other.error().outcome, Outcome::Schema);
        QCOMPARE(other.error().where, u"$.status"_s);
    }

    void endpointsThatADialectLacks()
    {
        const auto answer = parse(DialectId::VseTariffs, Endpoint::Plant, "{}");
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(SignalsTest)
#include "signals_test.moc"
