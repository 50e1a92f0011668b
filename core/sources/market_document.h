// Reads a market document of ENTSO-E, hostile ones included. Private to this room.
#pragma once

#include "domain/result.h"
#include "sources/dialect.h"

#include <QXmlStreamReader>

#include <map>

namespace etcm
{

struct MarketDocument {
    std::vector<PricePoint> points; ///< as they come, from every time series of the first auction
    std::vector<RowFault> faults;
    QString reason;     ///< code of an acknowledgement; empty: it is a publication
    QString reasonText; ///< in the platform's own words
};

/// Streams the body once. Nothing outside of it is ever fetched: a document type, which nobody here needs, is
/// refused, and with it every entity of its own.
class MarketDocumentReader
{
public:
    static constexpr int kMostSlots = 40'000; ///< in one answer: a year of quarter-hours

    /// Prices of another zone than `zoneCode` are refused.
    MarketDocumentReader(QByteArrayView body, QString zoneCode);

    /// Errors: Malformed (no XML, with line and column), Schema (another document).
    [[nodiscard]] Result<MarketDocument> read();

private:
    struct Period {
        TimeRange range;
        std::chrono::minutes step{0};
        std::map<int, Price> prices; ///< by position, from 1
    };
    struct Series {
        QString currency;
        QString unit;
        QString zone;
        bool repeats = false; ///< a position that is left out repeats the one before
        bool isFirstAuction = true;
        std::vector<Period> periods;
    };

    void readPublication();
    void readAcknowledgement();
    void readSeries();
    [[nodiscard]] Period readPeriod();
    [[nodiscard]] TimeRange readInterval();
    void readPoint(std::map<int, Price> &prices);
    void keep(const Series &series);
    void spread(const Period &period, bool repeats);
    void refuse(const QString &reason, FaultKind kind = FaultKind::Row);
    [[nodiscard]] QString text()
    {
        return m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
    }

    QXmlStreamReader m_xml;
    QString m_zoneCode;
    MarketDocument m_document;
    QString m_place; ///< "$.TimeSeries[1].Period[2]": as JSON paths are written
    int m_seriesCount = 0;
};

} // namespace etcm
