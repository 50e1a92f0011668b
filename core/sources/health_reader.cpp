#include "sources/health_reader.h"

#include "sources/json_document.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kGoodWords{"ok"_L1, "healthy"_L1, "up"_L1, "pass"_L1, "running"_L1};
}

Result<ParsedAnswer> readHealth(const SourceConfig &source, UtcTime fetchedAt, QByteArrayView body)
{
    const auto document = JsonDocument::read(body);
    if (!document)
        return fail(document.error());
    simdjson::dom::object object;
    if (document->root().get_object().get(object) != simdjson::SUCCESS)
        return fail(
            schemaError(u"the answer is %1, no health object"_s.arg(shown(document->root())), u"$"_s));
    const auto status = jsonField(object, "status");
    const auto text = status ? jsonText(*status) : std::nullopt;
    if (!text) {
        const auto said = saidInstead(object, u"its health"_s);
        return fail(said.value_or(
            schemaError(u"the answer names no status"_s + ownWords(document->root()), u"$.status"_s)));
    }
    ParsedAnswer answer;
    answer.facts.sourceId = source.id;
    answer.facts.fetchedAt = fetchedAt;
    const QString word = text16(*text);
    const bool good = std::any_of(kGoodWords.begin(), kGoodWords.end(), [&](QLatin1StringView candidate) {
        return word.compare(candidate, Qt::CaseInsensitive) == 0;
    });
    if (!good) {
        answer.outcome = Outcome::Partial;
        answer.faults.push_back({u"$.status"_s, u"is %1"_s.arg(shown(*status))});
    }
    return answer;
}

} // namespace etcm
