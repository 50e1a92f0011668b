#include "sources/market_document.h"

#include "domain/one_line.h"
#include "sources/json_document.h"
#include "sources/wholesale_prices.h"

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr qsizetype kQuotedLength = 40;
constexpr qsizetype kReasonLength = 160;

QString inQuotes(const QString &text)
{
    return u'"' + oneLine(text.left(kQuotedLength)) + u'"';
}

minutes stepFrom(const QString &resolution)
{
    if (resolution == "PT15M"_L1)
        return minutes(15);
    if (resolution == "PT30M"_L1)
        return minutes(30);
    return resolution == "PT60M"_L1 || resolution == "PT1H"_L1 ? minutes(60) : minutes(0);
}

UtcTime timeFrom(const QString &text)
{
    return parseIsoTime(text.toLatin1()).value_or(UtcTime{});
}
} // namespace

MarketDocumentReader::MarketDocumentReader(QByteArrayView body, QString zoneCode)
    : m_xml(QByteArray::fromRawData(body.data(), body.size())), m_zoneCode(std::move(zoneCode))
{
}

Result<MarketDocument> MarketDocumentReader::read()
{
    QString root;
    while (!m_xml.atEnd() && root.isEmpty()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD: m_xml.raiseError(u"a document type is refused"_s); break;
        case QXmlStreamReader::StartElement: root = m_xml.name().toString(); break;
        default: break;
        }
    }
    if (root == "Publication_MarketDocument"_L1)
        readPublication();
    else if (root == "Acknowledgement_MarketDocument"_L1)
        readAcknowledgement();
    else if (!m_xml.hasError())
        return fail(schemaError(u"the answer is %1, no market document"_s.arg(inQuotes(root)), u"$"_s));
    while (!m_xml.atEnd()) // what follows must be XML as well
        m_xml.readNext();
    if (m_xml.hasError()) {
        return fail(Error{.code = ErrorCode::Parse,
                          .what = u"the answer is not readable as XML: "_s + oneLine(m_xml.errorString()),
                          .where = u"line %1, column %2"_s.arg(m_xml.lineNumber()).arg(m_xml.columnNumber()),
                          .outcome = Outcome::Malformed});
    }
    return std::move(m_document);
}

void MarketDocumentReader::readAcknowledgement()
{
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != "Reason"_L1) {
            m_xml.skipCurrentElement();
            continue;
        }
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "code"_L1)
                m_document.reason = oneLine(text().left(kQuotedLength));
            else if (m_xml.name() == "text"_L1)
                m_document.reasonText = oneLine(text().left(kReasonLength));
            else
                m_xml.skipCurrentElement();
        }
    }
    if (m_document.reason.isEmpty())
        m_document.reason = u"without a code"_s;
}

void MarketDocumentReader::readPublication()
{
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "TimeSeries"_L1)
            readSeries();
        else
            m_xml.skipCurrentElement();
    }
}

void MarketDocumentReader::readSeries()
{
    const QString here = u"$.TimeSeries[%1]"_s.arg(++m_seriesCount);
    Series series;
    while (m_xml.readNextStartElement()) {
        const auto name = m_xml.name();
        m_place = here;
        if (name == "currency_Unit.name"_L1)
            series.currency = text();
        else if (name == "price_Measure_Unit.name"_L1)
            series.unit = text();
        else if (name == "in_Domain.mRID"_L1)
            series.zone = text();
        else if (name == "curveType"_L1)
            series.repeats = text() == "A03"_L1;
        else if (name == "classificationSequence_AttributeInstanceComponent.position"_L1)
            series.isFirstAuction = text() == "1"_L1;
        else if (name == "Period"_L1) {
            m_place += u".Period[%1]"_s.arg(series.periods.size() + 1);
            series.periods.push_back(readPeriod());
        } else
            m_xml.skipCurrentElement();
    }
    m_place = here;
    keep(series);
}

MarketDocumentReader::Period MarketDocumentReader::readPeriod()
{
    Period period;
    QString resolution;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "timeInterval"_L1)
            period.range = readInterval();
        else if (m_xml.name() == "resolution"_L1)
            resolution = text();
        else if (m_xml.name() == "Point"_L1)
            readPoint(period.prices);
        else
            m_xml.skipCurrentElement();
    }
    const bool isSpan = isOnTheGrid(period.range.from) && isOnTheGrid(period.range.to) &&
                        UtcTime{} < period.range.from && period.range.from < period.range.to;
    period.step = stepFrom(resolution);
    if (period.step == minutes(0))
        refuse(u"has the resolution %1, none of PT15M, PT30M, PT60M"_s.arg(inQuotes(resolution)),
               FaultKind::Shape);
    else if (!isSpan)
        refuse(u"has no time interval of whole quarter-hours"_s);
    else
        return period;
    return {};
}

TimeRange MarketDocumentReader::readInterval()
{
    TimeRange range;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "start"_L1)
            range.from = timeFrom(text());
        else if (m_xml.name() == "end"_L1)
            range.to = timeFrom(text());
        else
            m_xml.skipCurrentElement();
    }
    return range;
}

void MarketDocumentReader::readPoint(std::map<int, Price> &prices)
{
    QString position;
    QString amount;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "position"_L1)
            position = text();
        else if (m_xml.name() == "price.amount"_L1)
            amount = text();
        else
            m_xml.skipCurrentElement();
    }
    const int place = position.toInt();
    const auto price = Price::fromText(amount.toLatin1());
    if (place < 1 || place > kMostSlots)
        refuse(u"has a point at position %1"_s.arg(inQuotes(position)));
    else if (!price)
        refuse(u"has the price %1 at position %2"_s.arg(inQuotes(amount)).arg(place));
    else if (!prices.emplace(place, *price).second)
        refuse(u"has position %1 twice"_s.arg(place));
}

// A later auction of the same day (intraday) has prices of its own, which are not the day-ahead's.
void MarketDocumentReader::keep(const Series &series)
{
    if (!series.isFirstAuction)
        return;
    if (!isEurPerMwh(series.currency + u'/' + series.unit))
        return refuse(u"is in %1, not in EUR / MWH"_s.arg(inQuotes(series.currency + u" / "_s + series.unit)),
                      FaultKind::Unit);
    if (!series.zone.isEmpty() && series.zone != m_zoneCode)
        return refuse(u"is of %1, not of %2"_s.arg(inQuotes(series.zone), m_zoneCode));
    for (const Period &period : series.periods)
        spread(period, series.repeats);
}

void MarketDocumentReader::spread(const Period &period, bool repeats)
{
    if (period.step == minutes(0))
        return;
    const auto count = (period.range.to - period.range.from) / period.step;
    if (count > kMostSlots - static_cast<qint64>(m_document.points.size()))
        return refuse(u"has more than %1 slots with those before"_s.arg(kMostSlots));
    for (auto price = period.prices.begin(); price != period.prices.end(); ++price) {
        if (price->first > count) {
            refuse(u"has position %1 of %2"_s.arg(price->first).arg(count));
            continue;
        }
        const auto next = std::next(price);
        const qint64 until = !repeats                      ? price->first + 1
                             : next == period.prices.end() ? count + 1
                                                           : std::min<qint64>(next->first, count + 1);
        for (qint64 position = price->first; position < until; ++position) {
            const UtcTime start = period.range.from + (position - 1) * period.step;
            m_document.points.push_back({start, start + period.step, price->second});
        }
    }
}

void MarketDocumentReader::refuse(const QString &reason, FaultKind kind)
{
    m_document.faults.push_back({m_place, reason, kind});
}

} // namespace etcm
