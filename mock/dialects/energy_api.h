// The energy-api dialect: prices, plant and signals with English names and JSON numbers.
#pragma once

#include "mock/data/world.h"
#include "mock/dialects/price_json.h"
#include "mock/dialects/price_query.h"
#include "mock/http/response.h"

namespace etcm::mock
{

class EnergyApi
{
public:
    explicit EnergyApi(const World &world) : m_world(world), m_bodies(world.isCached()) {}

    [[nodiscard]] Response prices(const Request &request);
    [[nodiscard]] Response latestPrice(const Request &request);
    [[nodiscard]] Response plant() const;
    /// `day`: "YYYY-MM-DD", "last", "latest" or empty (the same as latest).
    [[nodiscard]] Response controlSignals(const QByteArray &day) const;

private:
    struct Selection {
        Product product = Product::Home;
        std::vector<Component> components;
    };
    [[nodiscard]] static Checked<Selection> readSelection(const Fields &query);
    [[nodiscard]] Response render(const Selection &selection, UtcTime from, UtcTime to);

    const World &m_world;
    BodyCache m_bodies;
};

/// The market day that a path segment of a signals request names; nothing if it is neither a date nor a word.
[[nodiscard]] std::optional<LocalDate> signalDay(const QByteArray &segment, const World &world);

/// Four decimals, as measured values are sent.
[[nodiscard]] QByteArray decimalText(double value);

} // namespace etcm::mock
