#include "sources/signal_reader.h"

#include "sources/json_document.h"

#include <map>

namespace etcm
{
using namespace Qt::StringLiterals;
using simdjson::SUCCESS;
using simdjson::dom::element;

namespace
{
constexpr qsizetype kLongestName = 50;
constexpr qsizetype kLongestDescription = 1000;

// One entry of the list; the first field that cannot be read ends it with a fault.
class EntryReader
{
public:
    EntryReader(element entry, std::size_t index) : m_entry(entry), m_path(u"$[%1]"_s.arg(index)) {}

    [[nodiscard]] std::optional<ControlSignal> read()
    {
        if (m_entry.get_object().get(m_object) != SUCCESS)
            return refuse({}, u"is %1, no signal"_s.arg(shown(m_entry)));
        ControlSignal signal;
        description(signal);
        const bool readable =
            name(signal) && date(signal) && time("Start", signal.start) && time("End", signal.end);
        if (!readable)
            return std::nullopt;
        if (signal.end <= signal.start)
            return refuse(u".End"_s, u"does not lie after the start"_s);
        return signal;
    }

    std::nullopt_t refuse(const QString &tail, const QString &reason)
    {
        m_fault = {m_path + tail, reason, FaultKind::Row};
        return std::nullopt;
    }

    [[nodiscard]] const RowFault &fault() const { return m_fault; }
    [[nodiscard]] const std::vector<RowFault> &notes() const { return m_notes; }

private:
    void note(const QString &tail, const QString &reason)
    {
        if (!reason.isEmpty())
            m_notes.push_back({m_path + tail, reason, FaultKind::Row});
    }

    [[nodiscard]] bool refuseField(std::string_view key, const QString &reason)
    {
        refuse(u"."_s + text16(key), reason);
        return false;
    }

    [[nodiscard]] bool name(ControlSignal &signal)
    {
        const auto value = jsonField(m_object, "Name");
        if (!value)
            return refuseField("Name", u"is missing"_s);
        const auto text = jsonStorableText(*value, kLongestName, TextUse::Key);
        if (!text || text->text.isEmpty())
            return refuseField("Name", u"is %1, no command name"_s.arg(shown(*value)));
        note(u".Name"_s, text->change);
        signal.name = text->text;
        return true;
    }

    // Words for people: whatever they are, they never cost the signal.
    void description(ControlSignal &signal)
    {
        const auto value = jsonField(m_object, "Description");
        if (!value || value->is_null())
            return;
        const auto text = jsonStorableText(*value, kLongestDescription, TextUse::Words);
        if (!text)
            return note(u".Description"_s, u"is no text: left empty"_s);
        note(u".Description"_s, text->change);
        signal.description = text->text;
    }

    [[nodiscard]] bool date(ControlSignal &signal)
    {
        const auto value = jsonField(m_object, "Date");
        if (!value)
            return refuseField("Date", u"is missing"_s);
        const auto text = jsonText(*value);
        const auto date = text ? parseIsoDate(bytes(*text)) : std::nullopt;
        if (!date)
            return refuseField("Date", u"is %1, no date"_s.arg(shown(*value)));
        signal.date = *date;
        return true;
    }

    [[nodiscard]] bool time(std::string_view key, UtcTime &out)
    {
        const auto value = jsonField(m_object, key);
        if (!value)
            return refuseField(key, u"is missing"_s);
        const auto text = jsonText(*value);
        const auto time = text ? parseIsoTime(bytes(*text)) : std::nullopt;
        if (!time)
            return refuseField(key, u"is %1, no time with offset"_s.arg(shown(*value)));
        out = *time;
        return true;
    }

    element m_entry;
    simdjson::dom::object m_object;
    QString m_path;
    RowFault m_fault;
    std::vector<RowFault> m_notes;
};

ParsedAnswer readList(simdjson::dom::array list)
{
    ParsedAnswer answer;
    auto &signalList = answer.facts.controlSignals;
    std::map<std::pair<QString, UtcTime>, std::size_t> known; // natural key: name and start
    std::size_t index = 0;
    for (const element entry : list) {
        EntryReader reader(entry, index++);
        auto signal = reader.read();
        answer.notes.insert(answer.notes.end(), reader.notes().begin(), reader.notes().end());
        if (!signal) {
            answer.faults.push_back(reader.fault());
            continue;
        }
        const auto [place, fresh] = known.try_emplace({signal->name, signal->start}, signalList.size());
        if (fresh) {
            signalList.push_back(std::move(*signal));
        } else if (signalList[place->second] != *signal) {
            reader.refuse({}, u"contradicts an earlier signal with the same name and start"_s);
            answer.faults.push_back(reader.fault());
        }
    }
    return answer;
}
} // namespace

Result<ParsedAnswer> readSignals(const SourceConfig &source, UtcTime fetchedAt, QByteArrayView body)
{
    const auto document = JsonDocument::read(body);
    if (!document)
        return fail(document.error());
    simdjson::dom::array list;
    if (document->root().get_array().get(list) != SUCCESS) {
        simdjson::dom::object object;
        const bool isObject = document->root().get_object().get(object) == SUCCESS;
        const auto said = isObject ? saidInstead(object, u"signals"_s) : std::nullopt;
        return fail(
            said.value_or(schemaError(u"the answer is %1, no list of signals"_s.arg(shown(document->root())) +
                                          ownWords(document->root()),
                                      u"$"_s)));
    }
    ParsedAnswer answer = readList(list);
    answer.facts.sourceId = source.id;
    answer.facts.fetchedAt = fetchedAt;
    if (answer.facts.controlSignals.empty() && !answer.faults.empty()) {
        const RowFault &first = answer.faults.front();
        return fail(schemaError(u"no signal of the answer can be used; the first %1"_s.arg(first.reason),
                                first.path));
    }
    if (answer.facts.controlSignals.empty())
        answer.outcome = Outcome::NotPublished;
    else
        answer.outcome = answer.faults.empty() ? Outcome::Ok : Outcome::Partial;
    return answer;
}

} // namespace etcm
