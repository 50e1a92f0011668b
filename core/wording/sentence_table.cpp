#include "wording/sentence_table.h"

#include <QtGlobal>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
/// A text that has forms of number: it is looked up with one, the others without. Of a text without forms the
/// catalogues hold one only, and would not find the second.
constexpr SentenceRow numbered(QLatin1StringView key, const char *text, std::array<Show, 3> shown)
{
    return {key, text, shown, true};
}

// The forms of number are those of the endpoint's title, "Prices answer", or of what is counted.
constexpr std::array kSentences{
    SentenceRow{"call_failed"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 not answering, %2"),
                {Show::Endpoint, Show::Evidence}},
    SentenceRow{"call_refused"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 refused, %2"),
                {Show::Endpoint, Show::Evidence}},
    numbered("call_old"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 send(s) old data"), {Show::Endpoint}),
    numbered("call_implausible"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 send(s) implausible values"),
             {Show::Endpoint}),
    numbered("call_schema"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 send(s) answers of another shape"),
             {Show::Endpoint}),
    numbered("call_too_large"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 send(s) answers that are too large"),
             {Show::Endpoint}),
    numbered("call_malformed"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 send(s) unreadable answers"),
             {Show::Endpoint}),
    numbered("call_good"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 answer(s) again"), {Show::Endpoint}),
    numbered("data_good"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 send(s) good data again"),
             {Show::Endpoint}),
    SentenceRow{"silent"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 without an answer since %2, refused or held back"),
                {Show::Endpoint, Show::Since}},
    SentenceRow{"limited"_L1, QT_TRANSLATE_NOOP("Sentences", "%1 rate limited"), {Show::Endpoint}},
    SentenceRow{"limited_until"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 rate limited until %2"),
                {Show::Endpoint, Show::Until}},
    SentenceRow{
        "not_limited"_L1, QT_TRANSLATE_NOOP("Sentences", "%1 no longer rate limited"), {Show::Endpoint}},
    SentenceRow{"slow"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 slow, %2 ms, limit %3 ms"),
                {Show::Endpoint, Show::Took, Show::Limit}},
    numbered("not_slow"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 answer(s) in time again"), {Show::Endpoint}),
    SentenceRow{"recovers"_L1, QT_TRANSLATE_NOOP("Sentences", "%1: calls work again"), {Show::ShortEndpoint}},
    SentenceRow{
        "endpoint_unwatched"_L1, QT_TRANSLATE_NOOP("Sentences", "%1 no longer watched"), {Show::Endpoint}},
    SentenceRow{"prices_unwatched"_L1,
                QT_TRANSLATE_NOOP("Sentences", "Prices for %1 no longer watched"),
                {Show::Day}},
    SentenceRow{"central_unwatched"_L1, QT_TRANSLATE_NOOP("Sentences", "Central database no longer watched")},
    SentenceRow{"sign_in_failed"_L1, QT_TRANSLATE_NOOP("Sentences", "Sign-in failing, %1"), {Show::Evidence}},
    SentenceRow{"sign_in_impossible"_L1, QT_TRANSLATE_NOOP("Sentences", "Sign-in failing, %1"), {Show::Text}},
    SentenceRow{"sign_in_good"_L1, QT_TRANSLATE_NOOP("Sentences", "Sign-in works again")},
    SentenceRow{
        "sign_in_recovers"_L1, QT_TRANSLATE_NOOP("Sentences", "Sign-in of %1 works again"), {Show::Source}},
    SentenceRow{"tokens_refused"_L1,
                QT_TRANSLATE_NOOP("Sentences", "Token refused by the API, although signing in works")},
    SentenceRow{"tokens_accepted"_L1, QT_TRANSLATE_NOOP("Sentences", "Tokens are taken again")},
    SentenceRow{
        "secret_missing"_L1, QT_TRANSLATE_NOOP("Sentences", "Waiting for the secret %1"), {Show::Text}},
    SentenceRow{"keyring_locked"_L1, QT_TRANSLATE_NOOP("Sentences", "Waiting for the system keyring")},
    SentenceRow{
        "credentials_refused"_L1, QT_TRANSLATE_NOOP("Sentences", "Sign-in of %1 refused"), {Show::Source}},
    SentenceRow{
        "source_tokens_refused"_L1, QT_TRANSLATE_NOOP("Sentences", "Tokens of %1 refused"), {Show::Source}},
    SentenceRow{"sign_in_fails"_L1, QT_TRANSLATE_NOOP("Sentences", "Sign-in of %1 fails"), {Show::Source}},
    SentenceRow{"central_away"_L1, QT_TRANSLATE_NOOP("Sentences", "%1 not reachable"), {Show::Central}},
    SentenceRow{
        "central_refuses_rows"_L1, QT_TRANSLATE_NOOP("Sentences", "%1 refuses rows"), {Show::Central}},
    SentenceRow{
        "central_refuses_row"_L1, QT_TRANSLATE_NOOP("Sentences", "%1 refuses a row"), {Show::Central}},
    SentenceRow{
        "central_newer"_L1, QT_TRANSLATE_NOOP("Sentences", "%1 needs a newer program"), {Show::Central}},
    SentenceRow{"central_password_missing"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 without its password, %2"),
                {Show::Central, Show::Text}},
    SentenceRow{"central_buffered"_L1, QT_TRANSLATE_NOOP("Sentences", "Central database is buffered")},
    SentenceRow{"central_good"_L1, QT_TRANSLATE_NOOP("Sentences", "Central database reachable")},
    numbered("central_good_sent"_L1,
             QT_TRANSLATE_N_NOOP("Sentences", "Central database reachable, %1 row(s) sent"), {Show::Count}),
    numbered("batches_refused"_L1,
             QT_TRANSLATE_N_NOOP("Sentences", "%1 batch(es) refused by the central database"), {Show::Count}),
    SentenceRow{"local_file_failed"_L1,
                QT_TRANSLATE_NOOP("Sentences", "Local file cannot be written: %1"),
                {Show::Text}},
    SentenceRow{"local_file_good"_L1, QT_TRANSLATE_NOOP("Sentences", "Local file is written again")},
    SentenceRow{"prices_arrived"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 arrived, %2 of %3 slots"),
                {Show::DayPrices, Show::Part, Show::Whole}},
    SentenceRow{"prices_awaited"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 not published, %2 of %3 slots"),
                {Show::DayPrices, Show::Part, Show::Whole}},
    SentenceRow{"prices_missing"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 missing, %2 of %3 slots"),
                {Show::DayPrices, Show::Part, Show::Whole}},
    SentenceRow{"prices_incomplete"_L1,
                QT_TRANSLATE_NOOP("Sentences", "%1 incomplete, %2 of %3 slots missing"),
                {Show::DayPrices, Show::Part, Show::Whole}},
    numbered("prices_revised"_L1, QT_TRANSLATE_N_NOOP("Sentences", "Prices revised: %1 slot(s), %2, %3"),
             {Show::Count, Show::Slots, Show::Change}),
    SentenceRow{"endpoint_down"_L1, QT_TRANSLATE_NOOP("Sentences", "The endpoint is down")},
    SentenceRow{"day_over"_L1, QT_TRANSLATE_NOOP("Sentences", "Delivery day is over")},
    SentenceRow{"clock_ahead"_L1, QT_TRANSLATE_NOOP("Sentences", "Clock %1 ahead"), {Show::Ago}},
    SentenceRow{"clock_behind"_L1, QT_TRANSLATE_NOOP("Sentences", "Clock %1 behind"), {Show::Ago}},
    SentenceRow{"paused"_L1, QT_TRANSLATE_NOOP("Sentences", "Paused by you, %1"), {Show::Since}},
    SentenceRow{"nothing_fetched"_L1, QT_TRANSLATE_NOOP("Sentences", "Nothing is fetched")},
    SentenceRow{"offline"_L1, QT_TRANSLATE_NOOP("Sentences", "Your network is offline")},
    SentenceRow{
        "nothing_checked"_L1, QT_TRANSLATE_NOOP("Sentences", "Nothing checked since %1"), {Show::Since}},
    SentenceRow{"all_server_errors"_L1, QT_TRANSLATE_NOOP("Sentences", "Every endpoint has server errors")},
    SentenceRow{"none_answers"_L1, QT_TRANSLATE_NOOP("Sentences", "No endpoint answers")},
    SentenceRow{"last_good"_L1, QT_TRANSLATE_NOOP("Sentences", "Last good data %1"), {Show::Since}},
    SentenceRow{"no_data"_L1, QT_TRANSLATE_NOOP("Sentences", "No data received yet")},
    SentenceRow{"none_answered"_L1, QT_TRANSLATE_NOOP("Sentences", "No endpoint has answered yet")},
    SentenceRow{"answers_awaited"_L1, QT_TRANSLATE_NOOP("Sentences", "The first answers are awaited")},
    numbered("endpoints_answer"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 of %2 endpoints answer(s)"),
             {Show::Part, Show::Whole}),
    numbered("endpoints_give_data"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 of %2 endpoints give(s) data"),
             {Show::Part, Show::Whole}),
    numbered("and_more"_L1, QT_TRANSLATE_N_NOOP("Sentences", "and %1 more"), {Show::Count}),
    SentenceRow{"no_alert"_L1, QT_TRANSLATE_NOOP("Sentences", "no open alert")},
    numbered("notices"_L1, QT_TRANSLATE_N_NOOP("Sentences", "%1 notice(s)"), {Show::Count}),
};
} // namespace

std::span<const SentenceRow> sentenceTable()
{
    return kSentences;
}

} // namespace etcm
