// Price answers in the shape that CKW, the energy-api dialect and VSE/AES v1 share: a publication and slots,
// each component a list of {unit, value}.
#pragma once

#include "domain/tariff.h"
#include "mock/data/price_book.h"

#include <QCache>

#include <functional>
#include <initializer_list>

namespace etcm::mock
{

enum class TimeStyle {
    LocalSeconds, ///< 2026-10-14T00:00:00+02:00
    LocalMinutes, ///< 2026-10-14T00:00+02:00, as CKW's slots
    UtcSeconds,   ///< 2026-10-13T22:00:00Z, as BKW
    UtcMinutes,   ///< 2026-10-13T22:00Z, CKW's echo of a query in Z
};

[[nodiscard]] QByteArray timeText(UtcTime time, TimeStyle style);

/// CKW's publication_timestamp: with seconds and six decimals.
[[nodiscard]] QByteArray microsecondText(UtcTime time, TimeStyle style);

/// One component of CKW and the energy-api dialect.
struct Component {
    TariffType type;
    Price SlotPrice::*price;
};
/// grid, electricity, integrated, grid_usage: in the order of CKW's own example.
[[nodiscard]] const std::vector<Component> &ckwComponents();
[[nodiscard]] QByteArrayList componentNames();
/// All four for no name; nothing for an unknown one.
[[nodiscard]] std::optional<std::vector<Component>> componentsFor(const std::optional<QByteArray> &name);

/// Appends ",\"name\":…" parts of one slot.
using SlotWriter = std::function<void(QByteArray &out, const SlotPrice &price)>;

/// The whole body; `publication` is JSON text (a quoted string or null).
[[nodiscard]] QByteArray pricesBody(const PriceRange &range, TimeStyle style, const QByteArray &publication,
                                    const SlotWriter &writer);

/// Writes components as lists of one {unit: CHF_kWh, value}.
[[nodiscard]] SlotWriter componentWriter(std::vector<Component> components);

/// Finished bodies, bounded by their bytes, least recently used dropped first.
class BodyCache
{
public:
    explicit BodyCache(bool enabled) : m_enabled(enabled), m_bodies(kMaxBytes) {}

    /// A key of numbers.
    [[nodiscard]] static QByteArray key(std::initializer_list<std::int64_t> parts);
    [[nodiscard]] QByteArray get(const QByteArray &key, const std::function<QByteArray()> &make);

private:
    static constexpr qsizetype kMaxBytes = qsizetype{32} * 1024 * 1024;
    bool m_enabled;
    QCache<QByteArray, QByteArray> m_bodies;
};

} // namespace etcm::mock
