// What the board remembers of an endpoint between its looks.
#include "engine/status_board.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-11-30T09:34:00Z");

SourceConfig desk()
{
    SourceConfig source;
    source.id = u"desk"_s;
    source.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
    source.endpoints = {Endpoint::Plant};
    return source;
}

PollResult look(Outcome outcome, UtcTime at)
{
    PollResult result;
    result.report.sourceId = u"desk"_s;
    result.report.endpoint = Endpoint::Plant;
    result.report.outcome = outcome;
    RequestRecord record;
    record.sourceId = u"desk"_s;
    record.endpoint = Endpoint::Plant;
    record.outcome = outcome;
    record.attempt = 1;
    record.checkedAt = at;
    result.observed = record;
    return result;
}
} // namespace

class StatusBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Its circuit and budget are those of the host that issues the token.
    void aSignInElsewhereFollowsItsOwnHost()
    {
        StatusBoard board;
        SourceConfig source = desk();
        source.signIn.kind = AuthKind::ClientCredentials;
        source.signIn.tokenUrl = QUrl(u"https://login.example/token"_s);
        board.setSources({source});
        QCOMPARE(board.status().signIns.front().origin, u"https://login.example:443"_s);
        QCOMPARE(board.status().endpoints.front().origin, u"http://127.0.0.1:9"_s);
    }

    /// "Unreadable since 09:36" is not since the rate limit of 09:34.
    void aFaultOfAnotherKindBeginsAnew()
    {
        StatusBoard board;
        board.setSources({desk()});
        const auto since = [&](Outcome outcome, std::chrono::minutes later) {
            board.note(look(outcome, kNow + later), kNow + later);
            return board.status().endpoints.front().badSince;
        };
        QVERIFY(!since(Outcome::Ok, 0min));
        QVERIFY(since(Outcome::RateLimited, 1min) == kNow + 1min);
        QVERIFY(since(Outcome::Malformed, 2min) == kNow + 2min);
        QVERIFY(since(Outcome::Malformed, 3min) == kNow + 2min);
        QVERIFY(since(Outcome::Timeout, 4min) == kNow + 4min);
        QVERIFY(since(Outcome::Connect, 5min) == kNow + 4min); // no answer, both
        QVERIFY(since(Outcome::Http5xx, 6min) == kNow + 6min);
        QVERIFY(!since(Outcome::Ok, 7min));
    }
};

QTEST_APPLESS_MAIN(StatusBoardTest)
#include "status_board_test.moc"
