// What people read in their own language, and what stays English whatever that is.
#include "domain/database_trouble.h"
#include "wording/alert_words.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentence_table.h"
#include "wording/sentences.h"

#include <QRegularExpression>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T14:32:08+02:00");

RequestRecord plantFailure()
{
    RequestRecord record;
    record.endpoint = Endpoint::Plant;
    record.outcome = Outcome::Http5xx;
    record.httpStatus = 503;
    return record;
}

// One that has every fact a sentence may show.
Message full(QLatin1StringView key, const QString &endpoint)
{
    return {key,
            {{u"endpoint"_s, endpoint},
             {u"since"_s, u"2026-10-14T09:11:00Z"_s},
             {u"until"_s, u"2026-10-14T14:05:00Z"_s},
             {u"took_ms"_s, 2312},
             {u"limit_ms"_s, 2000},
             {u"outcome"_s, u"http_5xx"_s},
             {u"http_status"_s, 503},
             {u"text"_s, u"TEXT"_s},
             {u"source"_s, u"desk"_s},
             {u"day"_s, u"2026-10-15"_s},
             {u"part"_s, 4},
             {u"whole"_s, 96},
             {u"count"_s, 3},
             {u"from"_s, u"2026-10-14T16:00:00Z"_s},
             {u"to"_s, u"2026-10-14T17:00:00Z"_s},
             {u"gapless"_s, true},
             {u"least"_s, -2000},
             {u"most"_s, 1100},
             {u"ahead_ms"_s, 60'000}}};
}
} // namespace

class LanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setLanguage(Language::English); }

    void codes()
    {
        for (const Language language : languages()) {
            QVERIFY(languageFromCode(languageCode(language)) == language);
            QVERIFY(!languageTitle(language).isEmpty());
        }
        QVERIFY(!languageFromCode(u"rm") && !languageFromCode(u"DE") && !languageFromCode(u""));
    }

    void figures_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("count");
        QTest::newRow("en") << int(Language::English) << u"−2\u2009004.50"_s << u"Wed 14 Oct 2026"_s
                            << u"9 d 1 h ago"_s << u"4 of 96"_s;
        QTest::newRow("de") << int(Language::German) << u"−2\u2009004.50"_s << u"Mi 14. Okt. 2026"_s
                            << u"vor 9 d 1 h"_s << u"4 von 96"_s;
        QTest::newRow("fr") << int(Language::French) << u"−2\u2009004,50"_s << u"mer. 14 oct. 2026"_s
                            << u"il y a 9 j 1 h"_s << u"4 sur 96"_s;
        QTest::newRow("it") << int(Language::Italian) << u"−2\u2009004.50"_s << u"mer 14 ott 2026"_s
                            << u"9 g 1 h fa"_s << u"4 di 96"_s;
    }
    void figures()
    {
        QFETCH(int, language);
        QFETCH(QString, number);
        QFETCH(QString, day);
        QFETCH(QString, age);
        QFETCH(QString, count);
        setLanguage(static_cast<Language>(language));
        QCOMPARE(decimalText(-2004.5, 2), number);
        QCOMPARE(dateText(toZurich(kNow).date), day);
        QCOMPARE(agoText(217h), age);
        QCOMPARE(countText(4, 96), count);
    }

    void formsOfNumber()
    {
        const auto sent = [](qint64 rows) { return sentence(centralGood(rows), kNow); };
        const auto answering = [](int part) {
            return sentence({u"endpoints_answer"_s, {{u"part"_s, part}, {u"whole"_s, 4}}}, kNow);
        };
        QCOMPARE(answering(1), u"1 of 4 endpoints answers"_s);
        QCOMPARE(answering(0), u"0 of 4 endpoints answer"_s);
        QCOMPARE(sent(1), u"Central database reachable, 1 row sent"_s);
        QCOMPARE(sent(2004), u"Central database reachable, 2\u2009004 rows sent"_s);
        QCOMPARE(sentence(callGood(Endpoint::Prices, Outcome::Timeout), kNow), u"Prices answer again"_s);
        QCOMPARE(sentence(callGood(Endpoint::Plant, Outcome::Timeout), kNow),
                 u"Plant telemetry answers again"_s);
        setLanguage(Language::German);
        QCOMPARE(sent(1), u"Zentrale Datenbank erreichbar, 1 Zeile gesendet"_s);
        QCOMPARE(sent(131), u"Zentrale Datenbank erreichbar, 131 Zeilen gesendet"_s);
        QCOMPARE(sentence(callGood(Endpoint::Prices, Outcome::Timeout), kNow), u"Preise antworten wieder"_s);
        QCOMPARE(answering(1), u"1 von 4 antwortet"_s);
        QCOMPARE(answering(3), u"3 von 4 antworten"_s);
        setLanguage(Language::French); // 0 and 1 are singular
        QVERIFY(words("Strip", "%1 row(s) here", nullptr, 0).contains(u"ligne ici"_s));
        QVERIFY(words("Strip", "%1 row(s) here", nullptr, 2).contains(u"lignes ici"_s));
    }

    // Whatever the window speaks, what is stored and logged does not change.
    void storedTextsStayEnglish()
    {
        setLanguage(Language::German);
        const Message down = callProblem(plantFailure());
        QCOMPARE(sentence(down, kNow), u"Anlagentelemetrie: keine Antwort, HTTP 503"_s);
        QCOMPARE(englishSentence(down, kNow), u"Plant telemetry not answering, HTTP 503"_s);
        {
            const InEnglish outer;
            {
                const InEnglish inner;
            }
            QCOMPARE(sentence(down, kNow), u"Plant telemetry not answering, HTTP 503"_s);
            QCOMPARE(decimalText(0.5, 1), u"0.5"_s);
        }
        QVERIFY(currentLanguage() == Language::German);
    }

    // Qt speaks of files and hosts too; that goes into errors, which are stored and logged. Its buttons are
    // read.
    void errorsOfQtStayEnglish()
    {
        const auto errorText = [] {
            QFile none(u"/none/there"_s);
            return none.open(QIODevice::ReadOnly) ? QString() : none.errorString();
        };
        const QString english = errorText();
        setLanguage(Language::German);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
        QCOMPARE(QCoreApplication::translate("QAbstractSocket", "Connection refused"),
                 u"Connection refused"_s);
        QCOMPARE(QCoreApplication::translate("QIODevice", "No space left on device"),
                 u"No space left on device"_s);
        QCOMPARE(errorText(), english);
    }

    void everySentenceInEveryLanguage_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("endpoint");
        for (const Language language : languages()) {
            for (const QString &endpoint : {u"plant"_s, u"prices"_s}) // one and several
                QTest::addRow("%s of %s", qPrintable(languageCode(language)), qPrintable(endpoint))
                    << int(language) << endpoint;
        }
    }
    void everySentenceInEveryLanguage()
    {
        QFETCH(int, language);
        QFETCH(QString, endpoint);
        const QRegularExpression place(u"%[0-9n]"_s);
        setLanguage(static_cast<Language>(language));
        QSet<QString> said;
        for (const SentenceRow &row : sentenceTable()) {
            const Message message = full(row.key, endpoint);
            const QString text = sentence(message, kNow);
            QVERIFY2(!text.isEmpty() && !text.contains(place), qPrintable(QString(row.key) + text));
            QVERIFY2(!text.contains(u"(s)"_s) && !text.contains(u"is/are"_s), qPrintable(text));
            QVERIFY2(currentLanguage() == Language::English || text != englishSentence(message, kNow),
                     qPrintable(text));
            said += text;
        }
        QVERIFY(said.size() > 55);
    }

    void statesAndDatabases()
    {
        const Message state{u"endpoint_state"_s,
                            {{u"state"_s, u"limited"_s}, {u"endpoint"_s, u"prices"_s}, {u"count"_s, 1}}};
        QCOMPARE(sentence(state, kNow), u"Prices are rate limited"_s);
        Message several = state;
        several.facts[u"count"_s] = 3;
        several.facts[u"until"_s] = u"2026-10-14T14:05:00Z"_s;
        QCOMPARE(sentence(several, kNow), u"3 endpoints are rate limited until 16:05"_s);
        Message refused{u"central_trouble"_s, {{u"trouble"_s, u"password_refused"_s}}};
        QCOMPARE(sentence(refused, kNow), u"Central database refuses the password"_s);
        refused.facts[u"short"_s] = true;
        Message away{u"central_away"_s, {}};
        QCOMPARE(sentence(away, kNow), u"Central database not reachable"_s);
        away.facts[u"short"_s] = true;
        QCOMPARE(sentence(away, kNow), u"Database not reachable"_s);
        setLanguage(Language::Italian);
        QCOMPARE(sentence(refused, kNow), u"Banca dati: password rifiutata"_s);
        QCOMPARE(sentence({u"central_advice"_s, {{u"trouble"_s, u"password_refused"_s}}}, kNow),
                 u"Correggere la password indicata da database.url"_s);
    }

    void oldAndUnknownOnes()
    {
        AlertTransition old;
        old.at = kNow;
        old.text = u"Plant telemetry not answering, HTTP 503"_s;
        setLanguage(Language::French);
        QCOMPARE(alertText(old), old.text);
        old.message = {u"of_a_newer_program"_s, {}};
        QVERIFY(!isKnown(old.message));
        QCOMPARE(alertText(old), old.text);
        old.message = callProblem(plantFailure());
        QCOMPARE(alertText(old), u"Télémesure de l’installation\u00a0: pas de réponse, HTTP 503"_s);
        QCOMPARE(sentence(plainMessage(u"whatever %1"_s), kNow), u"whatever %1"_s);
    }

    void messagesGoThroughJson()
    {
        const Message message = full("silent"_L1, u"plant"_s);
        QVERIFY(messageFromJson(messageToJson(message)) == message);
        QVERIFY(messageToJson({}).isEmpty());
        QVERIFY(messageFromJson({}).isEmpty());
    }

    // Italian has an article before an hour, and none before a day.
    void timesOfAnotherDay()
    {
        setLanguage(Language::Italian);
        const auto limited = [](const QString &until) {
            return sentence({u"limited_until"_s, {{u"endpoint"_s, u"prices"_s}, {u"until"_s, until}}}, kNow);
        };
        QCOMPARE(limited(u"2026-10-14T14:05:00Z"_s), u"Prezzi: chiamate limitate fino a: 16:05"_s);
        QCOMPARE(limited(u"2026-10-15T04:10:00Z"_s), u"Prezzi: chiamate limitate fino a: gio 15 ott 06:10"_s);
    }

    // The second of two faults stands in the middle of a line; German keeps its capitals.
    void twoLinesReadAsOne()
    {
        const OverallStatus view{
            OverallState::Degraded,
            {u"endpoint_state"_s, {{u"state"_s, u"down"_s}, {u"endpoint"_s, u"plant"_s}}},
            {u"central_buffered"_s, {}}};
        OverallWords told = overallWords(view, kNow);
        QCOMPARE(told.line1, u"Plant does not answer,"_s);
        QCOMPARE(told.line2, u"central database is buffered"_s);
        QCOMPARE(told.why, u"Plant does not answer, central database is buffered"_s);
        setLanguage(Language::German);
        told = overallWords(view, kNow);
        QCOMPARE(told.word, u"Eingeschränkt"_s);
        QCOMPARE(told.alone, u"Anlage antwortet nicht"_s);
        QCOMPARE(told.line2, u"Zentrale Datenbank wird gepuffert"_s);
    }
};

QTEST_MAIN(LanguagesTest)
#include "languages_test.moc"
