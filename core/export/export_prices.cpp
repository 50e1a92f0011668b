#include "export/exporter.h"

#include "domain/price_doubts.h"
#include "export/price_rows.h"
#include "export/table_writer.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
const QStringList kSlotColumns{u"delivery_date"_s, u"slot"_s,        u"start_utc"_s,
                               u"end_utc"_s,       u"start_local"_s, u"end_local"_s};

constexpr PriceColumnNames kPriceColumns{"value"_L1, "publication_utc"_L1, "start_utc"_L1};

class PriceTable
{
public:
    PriceTable(TableWriter &table, const ExportOptions &options, std::vector<PriceColumn> columns)
        : m_table(table), m_options(options), m_columns(std::move(columns))
    {
    }

    void writeHeader()
    {
        const bool wide = m_options.layout == PriceLayout::Wide;
        QStringList names{u"source_id"_s, u"tariff_name"_s};
        if (!wide)
            names << u"tariff_type"_s << u"unit"_s;
        names << kSlotColumns;
        if (m_options.excelTimes)
            names << u"start_excel"_s << u"dst"_s;
        for (const PriceColumn &column : m_columns) {
            if (wide)
                names << nameOf(column);
        }
        if (!wide)
            names << u"value"_s << u"publication_utc"_s << u"revision"_s << u"vat"_s;
        names << u"implausible"_s;
        m_table.header(names);
    }

    bool writeRow(const PriceRow &row)
    {
        return m_options.layout == PriceLayout::Wide ? wide(row) : tall(row);
    }
    [[nodiscard]] qint64 emptyRows() const { return m_emptyRows; }

private:
    [[nodiscard]] static QString nameOf(const PriceColumn &column)
    {
        return tariffTypeName(column.type) + u'_' + column.unit;
    }

    void times(UtcTime start, UtcTime end)
    {
        m_table.times.deliveryDate(start);
        m_table.times.slot(start);
        m_table.times.utc(start);
        m_table.times.utc(end);
        m_table.times.local(start);
        m_table.times.local(end);
        if (m_options.excelTimes) {
            m_table.times.excel(start);
            m_table.times.dst(start);
        }
    }

    bool wide(const PriceRow &row)
    {
        m_table.csv.text(row.sourceId);
        m_table.csv.text(row.tariffName);
        times(row.start, row.end);
        bool any = false;
        QStringList doubted;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const StoredPoint *cell = row.cells[i];
            any |= cell != nullptr;
            if (cell == nullptr)
                m_table.csv.empty();
            else
                m_table.csv.number(cell->value.toText());
            if (cell != nullptr && cell->implausible)
                doubted += nameOf(m_columns[i]);
        }
        m_table.csv.text(doubted.join(u' '));
        m_emptyRows += any ? 0 : 1;
        return m_table.endRow();
    }

    // One row per price that is known: what is missing has no row.
    bool tall(const PriceRow &row)
    {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const StoredPoint *cell = row.cells[i];
            if (cell == nullptr)
                continue;
            m_table.csv.text(row.sourceId);
            m_table.csv.text(row.tariffName);
            m_table.csv.text(tariffTypeName(m_columns[i].type));
            m_table.csv.text(m_columns[i].unit);
            times(cell->start, cell->end);
            m_table.csv.number(cell->value.toText());
            if (cell->publication)
                m_table.times.utc(*cell->publication);
            else
                m_table.csv.empty();
            m_table.csv.integer(cell->revision);
            m_table.csv.plain("excluded"); // as every dialect publishes its prices
            m_table.csv.text(doubtedColumns(*cell, kPriceColumns).join(u' '));
            if (!m_table.endRow())
                return false;
        }
        return true;
    }

    TableWriter &m_table;
    const ExportOptions &m_options;
    std::vector<PriceColumn> m_columns;
    qint64 m_emptyRows = 0;
};

std::vector<PriceColumn> columnsOf(const std::vector<StoredSeries> &chunk)
{
    std::vector<SeriesKey> keys;
    for (const StoredSeries &series : chunk)
        keys.push_back(series.key);
    return priceColumns(keys);
}
} // namespace

Result<ExportSummary> exportPrices(QIODevice &out, const Chunks<StoredSeries> &chunks,
                                   const ExportOptions &options, std::stop_token stop)
{
    Result<std::vector<StoredSeries>> chunk = chunks();
    if (!chunk)
        return fail(chunk.error());
    const auto columns = options.columns.empty() ? columnsOf(*chunk) : options.columns;

    TableWriter table(out, options, std::move(stop));
    PriceTable prices(table, options, columns);
    PriceRows rows(columns, options);
    prices.writeHeader();
    const auto visitor = [&prices](const PriceRow &row) { return prices.writeRow(row); };
    bool goesOn = true;
    while (!chunk->empty() && goesOn) {
        goesOn = rows.visit(*chunk, visitor);
        if (goesOn)
            chunk = chunks();
        if (!chunk)
            return fail(chunk.error());
    }
    if (goesOn)
        rows.visit({}, visitor);
    Result<ExportSummary> summary = table.finish();
    if (summary)
        summary->emptyRows = prices.emptyRows();
    return summary;
}

} // namespace etcm
