#include "mock/scenario/scenario_reader.h"

#include "mock/scenario/answer_rule.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <limits>

namespace etcm::mock
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr qint64 kLargestFile = qint64{1024} * 1024;
constexpr std::array kWorlds{std::pair{"model"_L1, false}, std::pair{"showcase"_L1, true}};

void readChange(ScenarioTable &table, PriceRule &rule)
{
    std::optional<Price> set;
    std::optional<Price> add;
    bool missing = false;
    std::optional<double> factor;
    table.read("set", set);
    table.read("add", add);
    table.read("missing", missing);
    table.read("factor", factor, -10'000, 10'000);
    table.read("publication", rule.lateAt);
    table.read("revision", rule.isRevision);
    table.onlyOneOf({"set", "add", "missing", "factor", "publication"});
    rule.fault.change = set      ? PriceFault::Change::Set
                        : add    ? PriceFault::Change::Add
                        : factor ? PriceFault::Change::Scale
                                 : PriceFault::Change::Missing;
    rule.fault.amount = set ? *set : add.value_or(Price());
    rule.fault.factor = factor.value_or(1);
    if (!set && !add && !factor && !missing && !rule.lateAt)
        table.refuse("missing", u"needs one of set, add, missing, factor and publication"_s);
    if (rule.lateAt && table.has("slots"))
        table.refuse("slots", u"a publication is that of a whole day"_s);
}

PriceRule readPrices(const toml::table &source, const QString &document, ScenarioTable &parent)
{
    ScenarioTable table(source, document);
    PriceRule rule;
    rule.window = table.window();
    table.read("slots", rule.fault.slots);
    table.readDay("day", rule);
    readChange(table, rule);
    if (const auto error = table.error())
        parent.refuse(*error);
    return rule;
}

void readExpiry(ScenarioTable &table, TokenRule &rule)
{
    const toml::node *node = table.find("expires_in");
    if (node && node->value_exact<bool>() == false)
        rule.hidesLifetime = true;
    else
        table.read("expires_in", rule.toldLifetime); // refuses true
}

TokenRule readToken(const toml::table &source, const QString &document, ScenarioTable &parent)
{
    ScenarioTable table(source, document);
    TokenRule rule;
    rule.window = table.window();
    table.read("max_age", rule.maxAge);
    table.read("revoked", rule.revokes);
    table.read("every", rule.every);
    readExpiry(table, rule);
    if (!rule.maxAge && !rule.revokes && !rule.hidesLifetime && !rule.toldLifetime)
        table.refuse("max_age", u"needs one of max_age, revoked and expires_in"_s);
    if (rule.every && (!rule.revokes || rule.every->count() <= 0))
        table.refuse("every", u"belongs to revoked = true, and must be positive"_s);
    if (const auto error = table.error())
        parent.refuse(*error);
    return rule;
}

// A table with one switch that must be on.
Window readSwitch(const toml::table &source, const QString &document, ScenarioTable &parent, const char *key)
{
    ScenarioTable table(source, document);
    const Window window = table.window();
    bool on = false;
    table.read(key, on);
    if (!on)
        table.refuse(key, u"must be true"_s);
    if (const auto error = table.error())
        parent.refuse(*error);
    return window;
}

Jump readJump(const toml::table &source, const QString &document, ScenarioTable &parent)
{
    ScenarioTable table(source, document);
    std::optional<Moment> at;
    std::optional<UtcTime> to;
    table.read("at", at);
    table.read("jump_to", to);
    if (!at || !to)
        table.refuse(at ? "jump_to" : "at", u"needs both at and jump_to"_s);
    else if (std::holds_alternative<UtcTime>(*at) && *to <= std::get<UtcTime>(*at))
        table.refuse("jump_to", u"must be later than at"_s);
    if (const auto error = table.error())
        parent.refuse(*error);
    return {at.value_or(Moment(milliseconds(0))), to.value_or(UtcTime())};
}

Scenario readBody(ScenarioTable &table, const QString &document)
{
    Scenario scenario;
    std::optional<std::int64_t> seed;
    table.read("name", scenario.name);
    table.read("description", scenario.description);
    table.read("start", scenario.start);
    table.read("seed", seed, 0, std::numeric_limits<std::int64_t>::max());
    table.readOneOf("world", kWorlds, scenario.showcase);
    if (seed)
        scenario.seed = static_cast<quint64>(*seed);
    for (const toml::table *part : table.tables("answers"))
        scenario.answers.push_back(readAnswerRule(*part, document, table));
    for (const toml::table *part : table.tables("prices"))
        scenario.prices.push_back(readPrices(*part, document, table));
    for (const toml::table *part : table.tables("plant"))
        scenario.frozenPlant.push_back(readSwitch(*part, document, table, "frozen"));
    for (const toml::table *part : table.tables("token"))
        scenario.tokens.push_back(readToken(*part, document, table));
    for (const toml::table *part : table.tables("listener"))
        scenario.refusals.push_back(readSwitch(*part, document, table, "refused"));
    for (const toml::table *part : table.tables("clock"))
        scenario.jumps.push_back(readJump(*part, document, table));
    return scenario;
}

std::vector<Scenario> readBuiltIn()
{
    const QString document = u"scenarios.toml"_s;
    QFile file(u":/etcm/mock/"_s + document);
    std::vector<Scenario> all;
    const auto root = file.open(QIODevice::ReadOnly)
                          ? parseToml(file.readAll(), document)
                          : fail(ErrorCode::Internal, u"the named scenarios are missing"_s);
    if (!root) // a broken build: the first test sees it
        qFatal("%s", qUtf8Printable(root.error().text()));
    ScenarioTable table(*root, document);
    for (const toml::table *part : table.tables("scenario")) {
        ScenarioTable inner(*part, document);
        all.push_back(readBody(inner, document));
        if (const auto error = inner.error())
            qFatal("%s", qUtf8Printable(error->text()));
    }
    return all;
}
} // namespace

Result<Scenario> readScenario(const QByteArray &toml, const QString &document)
{
    const auto root = parseToml(toml, document);
    if (!root)
        return fail(root.error());
    ScenarioTable table(*root, document);
    Scenario scenario = readBody(table, document);
    if (const auto error = table.error())
        return fail(*error);
    if (scenario.name.isEmpty())
        scenario.name = QFileInfo(document).completeBaseName();
    return scenario;
}

Result<Scenario> readScenarioFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Config, u"cannot read the scenario: "_s + file.errorString(), path,
                    u"give a named scenario or a TOML file"_s);
    if (file.size() > kLargestFile)
        return fail(ErrorCode::Config, u"the scenario is larger than 1 MB"_s, path);
    return readScenario(file.readAll(), path);
}

const std::vector<Scenario> &builtInScenarios()
{
    static const auto scenarios = readBuiltIn();
    return scenarios;
}

const Scenario *builtInScenario(QStringView name)
{
    const auto &all = builtInScenarios();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Scenario &scenario) { return scenario.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace etcm::mock
