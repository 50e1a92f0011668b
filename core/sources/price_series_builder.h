// Collects the prices of one answer into series. Private to this room.
#pragma once

#include "domain/tariff.h"
#include "sources/dialect.h"
#include "sources/price_unit.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace etcm
{

class PriceSeriesBuilder
{
public:
    /// Makes room for `expected` slots in each series, within reason: an answer must not reserve memory that
    /// it does not fill.
    /// `list` is the name of the answer's list of slots, for the paths of faults.
    explicit PriceSeriesBuilder(std::size_t expected, QString list = QStringLiteral("prices"))
        : m_expected(std::min(expected, kMostExpected)), m_list(std::move(list))
    {
    }

    /// `key` is the component's name in the answer, `slot` the index in its list: both only for faults.
    void add(TariffType type, std::size_t unit, std::string_view key, const PricePoint &point,
             std::size_t slot);

    /// Series ascending by start, without overlap. Of two values for one slot the first stays, of slots of
    /// different length the shortest hold and what they leave of the others; a slot that fills the hour of
    /// the clock change, which a list by the wall clock has no slot for, is cut to the list's own length.
    /// Each is a fault; a slot that is merely repeated is none. Leaves the builder empty.
    [[nodiscard]] std::vector<PriceSeries> finish(const QString &sourceId, const QString &tariffName,
                                                  std::optional<UtcTime> publication,
                                                  std::vector<RowFault> &faults);

private:
    struct Column {
        TariffType type{};
        std::size_t unit = 0;
        std::string key;
        std::vector<PricePoint> points;
        std::vector<quint32> slotIndexes; // parallel to points
    };
    static constexpr std::size_t kMostExpected = 36'000; // a year of quarter-hours
    static constexpr std::size_t kUsualColumns = 16;     // no source sends more components and units

    Column &column(TariffType type, std::size_t unit, std::string_view key);
    void cutHiddenHour(Column &column, std::vector<RowFault> &faults) const;
    void separate(Column &column, std::vector<RowFault> &faults) const;
    [[nodiscard]] QString pathOf(quint32 slot, const QString &member) const;

    std::size_t m_expected;
    QString m_list;
    std::vector<Column> m_columns;
    std::array<std::size_t, kTariffTypeCount * kPriceUnitCount>
        m_places{}; // position in m_columns + 1; 0: none
};

} // namespace etcm
