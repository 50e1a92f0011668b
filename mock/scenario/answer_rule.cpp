#include "mock/scenario/answer_rule.h"

#include <algorithm>
#include <array>

namespace etcm::mock
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr std::int64_t kMany = 1'000'000'000;

constexpr std::array kEndings{
    std::pair{"half-body"_L1, Delivery::Ending::HalfBody}, std::pair{"reset"_L1, Delivery::Ending::Reset},
    std::pair{"silence"_L1, Delivery::Ending::Silence}, std::pair{"empty"_L1, Delivery::Ending::Empty},
    std::pair{"slow-close"_L1, Delivery::Ending::SlowClose}};
constexpr std::array kBodies{std::pair{"malformed"_L1, Fault::Body::Malformed},
                             std::pair{"other-schema"_L1, Fault::Body::OtherSchema}};
constexpr std::array kAnswerWords{"api",        "token",       "bearer",        "open", "energy-api",
                                  "ckw-public", "vse-tariffs", "energy-charts", "aem",  "entsoe"};

void readScope(ScenarioTable &table, QByteArrayList &out)
{
    QStringList words;
    table.read("on", words);
    for (const QString &word : words) {
        const QByteArray text = word.toUtf8();
        const bool known = std::find(kAnswerWords.begin(), kAnswerWords.end(), text) != kAnswerWords.end();
        if (!known && !text.startsWith('/')) {
            table.refuse("on", u"\"%1\" is no part of the host"_s.arg(word),
                         u"use api, token, bearer, open, a dialect's name, or a path"_s);
        }
        out += text;
    }
}

void readChance(ScenarioTable &table, Chance &chance)
{
    std::optional<double> probability;
    std::optional<std::int64_t> first;
    std::optional<std::int64_t> of;
    std::optional<std::int64_t> times;
    table.read("probability", probability, 0, 1);
    table.read("first", first, 1, kMany);
    table.read("of", of, 1, kMany);
    table.read("times", times, 1, kMany);
    if (first.has_value() != of.has_value())
        table.refuse(first ? "first" : "of", u"needs both first and of"_s, u"write first = 3 and of = 10"_s);
    chance = {probability.value_or(1), first.value_or(1), of.value_or(1), times.value_or(0)};
}

DelayDistribution readDistribution(ScenarioTable &table)
{
    if (table.has("median")) {
        LogNormalDelay delay;
        std::optional<double> sigma;
        table.read("median", delay.median);
        table.read("sigma", sigma, 0, 10);
        table.read("cap", delay.cap);
        if (!sigma || !table.has("cap"))
            table.refuse("median", u"needs sigma and cap"_s);
        delay.sigma = sigma.value_or(0);
        return delay;
    }
    UniformDelay delay;
    table.read("min", delay.min);
    table.read("max", delay.max);
    if (!table.has("min") || !table.has("max") || delay.max < delay.min)
        table.refuse("max", u"needs min and max, max not below min; or median, sigma and cap"_s);
    return delay;
}

void readDelay(ScenarioTable &table, const QString &document, std::optional<DelayDistribution> &out)
{
    const toml::node *node = table.find("delay");
    if (node && node->is_table()) {
        ScenarioTable inner(*node->as_table(), document);
        out = readDistribution(inner);
        if (const auto error = inner.error())
            table.refuse(*error);
    } else if (node) {
        FixedDelay fixed;
        table.read("delay", fixed.delay);
        out = fixed;
    }
}

void readDelivery(ScenarioTable &table, Delivery &out)
{
    std::optional<std::int64_t> pieces;
    std::optional<milliseconds> skew;
    table.readOneOf("ending", kEndings, out.ending);
    table.read("pieces", pieces, 2, 10'000);
    table.read("pause", out.pause);
    table.read("date_skew", skew);
    if (table.has("pause") && !pieces && out.ending != Delivery::Ending::SlowClose)
        table.refuse("pause", u"belongs to pieces or to ending = \"slow-close\""_s);
    out.pieces = static_cast<int>(pieces.value_or(1));
    out.dateSkew = skew.value_or(milliseconds(0));
}

bool doesNothing(const AnswerRule &rule)
{
    const Fault &effect = rule.effect;
    const Delivery &delivery = effect.delivery;
    return !rule.delay && effect.status == 0 && effect.body == Fault::Body::AsIs && effect.unit.isEmpty() &&
           effect.offsetShift.count() == 0 && delivery.ending == Delivery::Ending::Whole &&
           delivery.pieces < 2 && delivery.dateSkew.count() == 0;
}

void readStatus(ScenarioTable &table, Fault &effect)
{
    std::optional<std::int64_t> status;
    table.read("status", status, 400, 599);
    table.read("retry_after", effect.retryAfter);
    if (effect.retryAfter && !status)
        table.refuse("retry_after", u"belongs to a status"_s);
    effect.status = static_cast<int>(status.value_or(0));
}

void readText(ScenarioTable &table, Fault &effect)
{
    QString unit;
    std::optional<milliseconds> shift;
    table.readOneOf("body", kBodies, effect.body);
    table.read("unit", unit);
    table.read("offset_shift", shift);
    if (shift && (*shift % minutes(1) != milliseconds(0) || abs(*shift) > hours(12)))
        table.refuse("offset_shift", u"must be whole minutes, at most 12h"_s);
    effect.unit = unit.toUtf8();
    effect.offsetShift = floor<minutes>(shift.value_or(milliseconds(0)));
}
} // namespace

AnswerRule readAnswerRule(const toml::table &source, const QString &document, TomlTable &parent)
{
    ScenarioTable table(source, document);
    AnswerRule rule;
    rule.window = table.window();
    readScope(table, rule.on);
    readChance(table, rule.chance);
    readDelay(table, document, rule.delay);
    readDelivery(table, rule.effect.delivery);
    readStatus(table, rule.effect);
    readText(table, rule.effect);
    if (doesNothing(rule))
        table.refuse("status",
                     u"needs one of status, delay, ending, pieces, body, unit, offset_shift, date_skew"_s);
    if (const auto error = table.error())
        parent.refuse(*error);
    return rule;
}

} // namespace etcm::mock
