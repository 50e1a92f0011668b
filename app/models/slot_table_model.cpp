#include "models/slot_table_model.h"

#include "models/slot_card.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QFont>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
const QString kNoValue(QChar(0x2013));
}

void SlotTableModel::setSnapshot(std::shared_ptr<const PricesSnapshot> snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_columns = {{Kind::Slot}, {Kind::Zurich}, {Kind::Utc}};
    const auto products = static_cast<std::size_t>(m_snapshot->titles.size());
    for (std::size_t product = 0; product < products; ++product) {
        // Of the second product the picture has room for three.
        const std::size_t parts = !m_snapshot->stack.isKnown ? 1
                                  : product == 0             ? kPriceParts
                                                             : kPriceParts - 1;
        for (std::size_t part = 0; part < parts; ++part)
            m_columns.push_back({Kind::Price, product, part});
    }
    if (products > 1)
        m_columns.push_back({Kind::Difference});
    for (const Kind kind : {Kind::Rank, Kind::State, Kind::Published})
        m_columns.push_back({kind});
    endResetModel();
}

int SlotTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->slotList.size());
}

int SlotTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SlotTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_snapshot)
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text(m_snapshot->slotList[static_cast<std::size_t>(index.row())], column);
    case Qt::TextAlignmentRole: {
        const bool isText = column.kind == Kind::Zurich || column.kind == Kind::Utc ||
                            column.kind == Kind::State || column.kind == Kind::Published;
        return QVariant::fromValue(Qt::Alignment(isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    case Qt::FontRole:
        if (column.kind == Kind::Price && column.part == 0) {
            QFont font;
            font.setWeight(QFont::Medium);
            return font;
        }
        return {};
    default: return {};
    }
}

QString SlotTableModel::text(const PricesSlot &slot, const Column &column) const
{
    const UtcTime end = slot.start + kSlotLength;
    const MarketDay day = MarketDay::containing(slot.start);
    const auto shown = [this](const std::optional<Price> &price) {
        return price ? m_snapshot->unit.text(*price) : kNoValue;
    };
    switch (column.kind) {
    case Kind::Slot: return integerText(day.slotIndex(slot.start) + 1);
    case Kind::Zurich: return u"%1 %2"_s.arg(dayText(day.date()), timeRangeText(slot.start, end, slot.start));
    case Kind::Utc: return QString::fromLatin1(formatIsoUtc(slot.start).mid(11, 5));
    case Kind::Price: return shown(slot.parts[column.product][column.part]);
    case Kind::Difference:
        return slot.parts[0][0] && slot.parts[1][0]
                   ? m_snapshot->unit.signedText(*slot.parts[0][0] - *slot.parts[1][0])
                   : kNoValue;
    case Kind::Rank: return slot.rank > 0 ? countText(slot.rank, slot.ranked) : kNoValue;
    case Kind::State: return slotStateText(*m_snapshot, slot);
    case Kind::Published: return slot.published ? timeText(*slot.published, m_snapshot->now) : kNoValue;
    }
    return {};
}

QString SlotTableModel::priceHeading(const Column &column) const
{
    switch (static_cast<PricePart>(column.part)) {
    case PricePart::Whole: return m_snapshot->titles.value(static_cast<qsizetype>(column.product));
    case PricePart::Electricity: return words("Prices page", "electricity");
    case PricePart::Grid: return words("Prices page", "grid");
    case PricePart::Usage: return words("Prices page", "grid usage");
    }
    return {};
}

QVariant SlotTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return data(index(0, section), role);
    if (role != Qt::DisplayRole)
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    switch (column.kind) {
    case Kind::Slot: return words("Prices page", "Slot");
    case Kind::Zurich: return words("Prices page", "Start, Zurich");
    case Kind::Utc: return words("Prices page", "Start, UTC");
    case Kind::Price: return priceHeading(column);
    case Kind::Difference:
        return u"%1 \u2212 %2"_s.arg(m_snapshot->titles.value(0), m_snapshot->titles.value(1));
    case Kind::Rank: return words("Prices page", "Rank");
    case Kind::State: return words("Prices page", "State");
    case Kind::Published: return words("Prices page", "Published");
    }
    return {};
}

} // namespace etcm
