// Reads the slots of a price list one by one. Private to this room.
#pragma once

#include "sources/json_document.h"
#include "sources/price_series_builder.h"

#include <array>
#include <bitset>
#include <vector>

namespace etcm
{

/// A price that holds for every slot of an answer.
struct FixedPrice {
    std::string_view key; ///< its component's name in the answer
    TariffType type{};
    std::size_t unit = 0;
    Price value;
};

/// How a source's list of slots differs from the standard's.
struct SlotListForm {
    QString name = QStringLiteral("prices");
    std::string_view integrated = "integrated"; ///< what the whole price is called
    std::vector<FixedPrice> fixed;              ///< stand besides in every slot that has a price
};

/// Collects what is valid in a builder and a fault for each thing refused; never stops at a bad slot.
class SlotReader
{
public:
    explicit SlotReader(std::size_t expected, SlotListForm form = {})
        : m_form(std::move(form)), m_builder(expected, m_form.name)
    {
    }

    void read(simdjson::dom::element slot, std::size_t index);
    /// After the last slot: a component of which no entry could be read has changed its shape.
    void judgeComponents();

    [[nodiscard]] bool sawComponent() const { return m_saw.component; }
    [[nodiscard]] bool sawOtherThanMetering() const { return m_saw.otherThanMetering; }
    [[nodiscard]] bool sawEnergyPrice() const { return m_saw.energyPrice; }
    [[nodiscard]] PriceShape shape() const { return m_shape; }
    [[nodiscard]] PriceSeriesBuilder &builder() { return m_builder; }
    [[nodiscard]] std::vector<RowFault> &faults() { return m_faults; }
    [[nodiscard]] const std::vector<RowFault> &faults() const { return m_faults; }

private:
    struct Entry {
        std::size_t unit;
        Price value;
    };

    struct Sighting {
        bool isRead = false;
        std::vector<std::size_t> faults; ///< places in m_faults
    };

    [[nodiscard]] bool readInterval(simdjson::dom::object slot);
    [[nodiscard]] std::optional<UtcTime> readTime(simdjson::dom::object slot, std::string_view key);
    /// Whether it has a price.
    bool readComponent(std::string_view key, simdjson::dom::element component);
    void readList(simdjson::dom::array entries);
    void readParts(simdjson::dom::object parts);
    void refuseOtherParts(simdjson::dom::object parts);
    template <typename PathTail>
    void readEntry(simdjson::dom::element element, const PathTail &tail);
    [[nodiscard]] bool keepEntries(TariffType type);
    void refuse(const QString &tail, const QString &reason, FaultKind kind = FaultKind::Row);

    SlotListForm m_form;
    PriceSeriesBuilder m_builder;
    std::vector<RowFault> m_faults;
    std::array<Sighting, kTariffTypeCount> m_sightings;
    struct {
        bool component = false;
        bool otherThanMetering = false;
        bool energyPrice = false;
    } m_saw;
    PriceShape m_shape;

    // The slot and component at hand.
    std::size_t m_index = 0;
    UtcTime m_start;
    UtcTime m_end;
    std::string_view m_key;
    std::vector<Entry> m_entries;
    bool m_isReadable = false;
    std::bitset<kPriceUnitCount> m_unitsSeen;
    std::bitset<kPriceUnitCount> m_unitsDoubled;
};

} // namespace etcm
