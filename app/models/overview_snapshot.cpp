#include "models/overview_snapshot.h"

#include "wording/endpoint_words.h"
#include "wording/language.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

class Builder
{
public:
    Builder(const OverviewFacts &facts, UtcTime now) : m_facts(facts), m_now(now) {}

    [[nodiscard]] PriceSnapshot price() const
    {
        PriceInput input;
        input.series = integrated();
        input.facts = factsOf(Endpoint::Prices);
        input.now = m_now;
        if (input.series != nullptr) {
            std::ranges::copy_if(
                m_facts.stored.revisions, std::back_inserter(input.revisions),
                [&](const PriceRevision &revision) { return revision.key == input.series->key; });
        }
        input.publication = m_facts.publication;
        return priceSnapshot(input);
    }

    [[nodiscard]] TariffSnapshot tariff() const
    {
        return tariffSnapshot({m_facts.stored.prices, m_facts.homeName, m_facts.businessName,
                               factsOf(Endpoint::Prices), m_now});
    }

    [[nodiscard]] PlantSnapshot plant() const
    {
        return plantSnapshot({m_facts.stored.readings, m_facts.plant, factsOf(Endpoint::Plant), m_now});
    }

    [[nodiscard]] PowerSnapshot power() const
    {
        return powerSnapshot({m_facts.stored.readings, calls(Endpoint::Plant), m_facts.plant,
                              factsOf(Endpoint::Plant), m_now});
    }

    [[nodiscard]] SignalSnapshot controlSignals() const
    {
        return signalSnapshot({m_facts.sourceTitle, m_facts.stored.controlSignals, m_facts.stored.signalDate,
                               factsOf(Endpoint::Signals), m_now});
    }

    [[nodiscard]] HealthInput health() const
    {
        HealthInput input;
        input.now = m_now;
        input.slowAfter = m_facts.slowAfter;
        for (const auto &[endpoint, state] : m_facts.endpoints)
            input.endpoints.push_back({endpoint, calls(endpoint), state});
        return input;
    }

private:
    [[nodiscard]] const StoredSeries *integrated() const
    {
        const auto found = std::ranges::find_if(m_facts.stored.prices, [&](const StoredSeries &series) {
            return series.key.tariffName == m_facts.homeName &&
                   series.key.tariffType == TariffType::Integrated &&
                   series.key.unit == QString::fromUtf16(kChfPerKwh) && !series.points.empty();
        });
        return found == m_facts.stored.prices.end() ? nullptr : &*found;
    }

    [[nodiscard]] const std::vector<RequestRecord> &calls(Endpoint endpoint) const
    {
        static const std::vector<RequestRecord> none;
        const auto found = m_facts.requests.find(endpoint);
        return found == m_facts.requests.end() ? none : found->second;
    }

    [[nodiscard]] EndpointFacts factsOf(Endpoint endpoint) const
    {
        const auto known = m_facts.endpoints.find(endpoint);
        if (known != m_facts.endpoints.end())
            return known->second;
        EndpointFacts none;
        none.isOffered = false;
        return none;
    }

    const OverviewFacts &m_facts;
    UtcTime m_now;
};

void nameSource(QString &context, Endpoint endpoint, const OverviewFacts &facts)
{
    const auto found = facts.panelSources.find(endpoint);
    if (found != facts.panelSources.end())
        context = context.isEmpty() ? found->second : found->second + u", "_s + context;
}

void join(QString &text, QLatin1StringView between, const QString &more)
{
    text += text.isEmpty() || more.isEmpty() ? more : between + more;
}

void addWholesale(PriceSnapshot &snapshot, const WholesaleWords &wholesale)
{
    join(snapshot.words.context, ", "_L1, wholesale.brief);
    join(snapshot.now.toolTip, "<br>"_L1, wholesale.help);
}

void markClock(OverviewSnapshot &snapshot, OverviewParts parts, std::chrono::milliseconds ahead)
{
    const BadgeText badge{
        words("Panels", "clock off"), BadgeMark::None, BadgeState::Warn,
        words("Panels", "%1: now, ages and what comes next are off by as much").arg(clockErrorText(ahead))};
    const std::array panels{std::pair(OverviewPart::Price, &snapshot.price.words),
                            std::pair(OverviewPart::Tariff, &snapshot.tariff.words),
                            std::pair(OverviewPart::Plant, &snapshot.plant.words),
                            std::pair(OverviewPart::Power, &snapshot.power.words),
                            std::pair(OverviewPart::ControlSignals, &snapshot.controlSignals.words)};
    for (const auto &[part, told] : panels) {
        if (parts & part && !told->notice)
            told->badges.insert(told->badges.begin(), badge);
    }
}

} // namespace

void rebuild(OverviewSnapshot &snapshot, OverviewParts parts, const OverviewFacts &facts, UtcTime now)
{
    const Builder builder(facts, now);
    if (parts & OverviewPart::Price) {
        snapshot.price = builder.price();
        nameSource(snapshot.price.words.context, Endpoint::Prices, facts);
        addWholesale(snapshot.price, wholesaleWords(facts.wholesale, now));
    }
    if (parts & OverviewPart::Tariff) {
        snapshot.tariff = builder.tariff();
        nameSource(snapshot.tariff.now.context, Endpoint::Prices, facts);
        nameSource(snapshot.tariff.dayMean.context, Endpoint::Prices, facts);
    }
    if (parts & OverviewPart::Plant) {
        snapshot.plant = builder.plant();
        nameSource(snapshot.plant.words.context, Endpoint::Plant, facts);
    }
    if (parts & OverviewPart::Power) {
        snapshot.power = builder.power();
        nameSource(snapshot.power.words.context, Endpoint::Plant, facts);
    }
    if (parts & OverviewPart::ControlSignals) {
        snapshot.controlSignals = builder.controlSignals();
        nameSource(snapshot.controlSignals.words.context, Endpoint::Signals, facts);
    }
    if (parts & OverviewPart::Health)
        snapshot.health = healthSnapshot(builder.health());
    if (parts & OverviewPart::Latency)
        snapshot.latency = latencySnapshot(builder.health());
    if (parts & OverviewPart::Alerts)
        snapshot.alerts = recentAlerts({facts.alerts.transitions, facts.alerts.acknowledged,
                                        facts.alerts.firing, now, facts.alertSources});
    if (facts.clockError)
        markClock(snapshot, parts, *facts.clockError);
}

OverviewSnapshot overviewSnapshot(const OverviewFacts &facts, UtcTime now)
{
    OverviewSnapshot snapshot;
    rebuild(snapshot, OverviewPart::All, facts, now);
    return snapshot;
}

} // namespace etcm
