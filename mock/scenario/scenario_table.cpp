#include "mock/scenario/scenario_table.h"

#include "mock/scenario/scenario_values.h"

namespace etcm::mock
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
const QString kSpanAdvice = u"write it as 1500ms, 90s, 1h30min or 2d"_s;

std::optional<UtcTime> instantOf(const toml::node &node)
{
    const auto value = node.value_exact<toml::date_time>();
    if (!value || !value->offset)
        return std::nullopt;
    const year_month_day date(year(value->date.year), month(value->date.month), day(value->date.day));
    const auto time = hours(value->time.hour) + minutes(value->time.minute) + seconds(value->time.second);
    return UtcTime(sys_days(date)) + time - minutes(value->offset->minutes);
}
} // namespace

std::optional<QString> ScenarioTable::textAt(std::string_view key)
{
    if (!find(key))
        return std::nullopt;
    QString text;
    read(key, text);
    return text;
}

void ScenarioTable::read(std::string_view key, std::optional<milliseconds> &out)
{
    const auto text = textAt(key);
    if (!text)
        return;
    out = spanFromText(*text);
    if (!out)
        refuse(key, u"\"%1\" is no span of time"_s.arg(*text), kSpanAdvice);
}

void ScenarioTable::read(std::string_view key, milliseconds &out)
{
    std::optional<milliseconds> value;
    read(key, value);
    if (value && value->count() < 0)
        refuse(key, u"must not be negative"_s);
    out = value.value_or(out);
}

void ScenarioTable::read(std::string_view key, std::optional<seconds> &out)
{
    std::optional<milliseconds> value;
    read(key, value);
    if (!value)
        return;
    if (value->count() < 0 || *value % seconds(1) != milliseconds(0))
        refuse(key, u"must be whole seconds, not negative"_s);
    out = floor<seconds>(*value);
}

void ScenarioTable::read(std::string_view key, std::optional<minutes> &timeOfDay)
{
    const auto text = textAt(key);
    if (!text)
        return;
    timeOfDay = timeOfDayFromText(*text);
    if (!timeOfDay)
        refuse(key, u"\"%1\" is no time of day"_s.arg(*text), u"write it as 19:30"_s);
}

void ScenarioTable::read(std::string_view key, std::optional<Moment> &out)
{
    const toml::node *node = find(key);
    if (!node)
        return;
    if (const auto instant = instantOf(*node)) {
        out = Moment(*instant);
        return;
    }
    const auto text = node->value_exact<std::string_view>();
    if (text)
        out = momentFromText(QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size())));
    if (!out)
        refuse(key, u"is neither a span of time nor a time with an offset"_s,
               u"write it as \"1h30min\" after the start, or as 2026-10-25T00:00:00+02:00"_s);
}

void ScenarioTable::read(std::string_view key, std::optional<UtcTime> &out)
{
    std::optional<Moment> moment;
    read(key, moment);
    if (!moment)
        return;
    if (const auto *instant = std::get_if<UtcTime>(&*moment))
        out = *instant;
    else
        refuse(key, u"must be a time with an offset"_s, u"write it as 2026-10-25T00:00:00+02:00"_s);
}

void ScenarioTable::read(std::string_view key, std::optional<double> &out, double least, double most)
{
    const toml::node *node = find(key);
    if (!node)
        return;
    out = node->is_number() ? node->value<double>() : std::nullopt;
    if (!out || !(*out >= least && *out <= most))
        refuse(key, u"must be a number from %1 to %2"_s.arg(least).arg(most));
}

void ScenarioTable::read(std::string_view key, std::optional<std::int64_t> &out, std::int64_t least,
                         std::int64_t most)
{
    const toml::node *node = find(key);
    if (!node)
        return;
    out = node->value_exact<std::int64_t>();
    if (!out || *out < least || *out > most)
        refuse(key, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
}

void ScenarioTable::read(std::string_view key, std::optional<Price> &out)
{
    constexpr double kMost = 9999;
    std::optional<double> value;
    read(key, value, -kMost, kMost);
    if (value)
        out = Price::fromDouble(*value);
}

void ScenarioTable::read(std::string_view key, std::vector<SlotSpan> &out)
{
    QStringList texts;
    read(key, texts);
    for (const QString &text : texts) {
        if (const auto span = slotsFromText(text))
            out.push_back(*span);
        else
            refuse(key, u"\"%1\" is no range of slots"_s.arg(text), u"write it as 07:30-08:30, or 07:30"_s);
    }
}

void ScenarioTable::readDay(std::string_view key, PriceRule &out)
{
    const toml::node *node = find(key);
    if (!node)
        return;
    if (const auto date = node->value_exact<toml::date>()) {
        out.fault.day = LocalDate(year(date->year), month(date->month), day(date->day));
        return;
    }
    std::optional<std::int64_t> count;
    read(key, count, -1000, 1000);
    if (count)
        out.dayAfterStart = days(*count);
}

Window ScenarioTable::window()
{
    Window result;
    read("from", result.from);
    read("until", result.until);
    std::optional<milliseconds> length;
    read("for", length);
    onlyOneOf({"until", "for"});
    if (length) {
        result.from = result.from.value_or(Moment(milliseconds(0)));
        result.until = std::visit([&](auto from) { return Moment(from + *length); }, *result.from);
    }
    return result;
}

void ScenarioTable::onlyOneOf(std::initializer_list<std::string_view> keys)
{
    bool seen = false;
    for (const std::string_view key : keys) {
        if (seen && has(key))
            refuse(key, u"contradicts another key of this table"_s, u"keep one of them"_s);
        seen = seen || has(key);
    }
}

} // namespace etcm::mock
