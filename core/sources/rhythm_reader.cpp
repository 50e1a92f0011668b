#include "sources/rhythm_reader.h"

#include <QRegularExpression>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// "11:20", up to "24:00".
std::optional<std::chrono::minutes> timeOfDay(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d\\d):(\\d\\d)$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const auto hours = std::chrono::hours(match.captured(1).toInt());
    const auto minutes = std::chrono::minutes(match.captured(2).toInt());
    if (!match.hasMatch() || minutes >= std::chrono::hours(1) || hours + minutes > std::chrono::hours(24))
        return std::nullopt;
    return hours + minutes;
}

bool readTimeOfDay(TomlTable &table, std::string_view key, std::chrono::minutes &out)
{
    QString text;
    table.read(key, text);
    if (text.isEmpty())
        return false;
    if (const auto time = timeOfDay(text))
        out = *time;
    else
        table.refuse(key, u"\"%1\" is no time of day"_s.arg(text), u"write it as 11:20"_s);
    return true;
}
} // namespace

// A utility's prices come once a day: they are hunted unless somebody wrote an interval. The desk's own API
// has a rhythm of its own.
void readPublication(TomlTable &table, SourceConfig &out)
{
    QString text;
    table.read("publication", text);
    PublicationRhythm rhythm = out.publication.value_or(PublicationRhythm{});
    const bool told = text != "none"_L1 && readTimeOfDay(table, "publication", rhythm.usual);
    readTimeOfDay(table, "deadline", rhythm.deadline);
    readTimeOfDay(table, "fallback", rhythm.fallback);
    if (rhythm.usual > rhythm.deadline || rhythm.deadline > rhythm.fallback)
        table.refuse("publication", u"deadline and fallback must follow it in this order"_s);
    if (text == "none"_L1) {
        out.publication.reset();
        out.poll.huntPrices = false;
    } else if (out.publication || told) {
        out.publication = rhythm;
        if (told || (table.has("dialect") && out.dialect != DialectId::EnergyApi)) {
            out.poll.huntPrices = true;
            out.poll.prices = kHuntPace;
        }
    }
    std::chrono::minutes signalsFrom{0};
    if (readTimeOfDay(table, "signals_publication", signalsFrom)) {
        out.poll.signalsFrom = signalsFrom;
        out.poll.controlSignals = kSignalHuntPace;
    }
}

void readPoll(TomlTable &table, const QString &document, SourceConfig &source)
{
    PollRhythm &out = source.poll;
    const toml::table *inner = table.table("poll");
    if (!inner)
        return;
    TomlTable poll(*inner, document);
    poll.read("prices", out.prices);
    poll.read("plant", out.plant);
    poll.read("signals", out.controlSignals);
    poll.read("health", out.health);
    if (poll.has("prices"))
        source.poll.huntPrices = false;
    if (poll.has("signals"))
        source.poll.signalsFrom.reset();
    if (const auto error = poll.error())
        table.refuse(*error);
}

// "none", or as far back as it answers: "270d".
void readHistory(TomlTable &table, SourceConfig &out)
{
    if (!out.priceCalls.withParameters)
        out.history = std::chrono::days(0); // no date can be asked for
    QString text;
    table.read("history", text);
    if (text.isEmpty())
        return;
    const auto span = durationFromText(text);
    const auto days = span ? std::chrono::floor<std::chrono::days>(*span) : std::chrono::days(0);
    if (text == "none"_L1)
        out.history = std::chrono::days(0);
    else if (days > std::chrono::days(0) && days == *span)
        out.history = days;
    else
        table.refuse("history", u"\"%1\" is no number of days"_s.arg(text), u"write it as 270d, or none"_s);
}

} // namespace etcm
