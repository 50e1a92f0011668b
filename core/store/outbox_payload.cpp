#include "store/outbox_payload.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QJsonDocument>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <type_traits>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kVersion = 3; // 2: what is implausible; 3: what an alert says without a language
constexpr int kOldestVersion = 1;
// What no honest row holds, and what sums can take without overflow: the year 14645, ten thousand times the
// largest price of the schema.
constexpr qint64 kFarthest = 400'000'000'000'000;
constexpr qint64 kFarthestDay = kFarthest / 86'400'000;
constexpr qint64 kLargestMicro = 100'000'000'000'000;

// Enumerations travel by name: rows may wait while the program, and with it a number, changes.
QString nameOf(TariffType type)
{
    return tariffTypeName(type);
}
QString nameOf(OperationalStatus status)
{
    return operationalStatusName(status);
}
QString nameOf(Endpoint endpoint)
{
    return endpointName(endpoint);
}
QString nameOf(Outcome outcome)
{
    return outcomeName(outcome);
}
QString nameOf(Severity severity)
{
    return severityName(severity);
}
QString nameOf(AlertState state)
{
    return alertStateName(state);
}

template <typename Enum>
std::optional<Enum> enumOf(const QString &name)
{
    if constexpr (std::is_same_v<Enum, TariffType>)
        return tariffTypeFromName(name);
    else if constexpr (std::is_same_v<Enum, OperationalStatus>)
        return operationalStatusFromText(name);
    else if constexpr (std::is_same_v<Enum, Endpoint>)
        return endpointFromName(name);
    else if constexpr (std::is_same_v<Enum, Outcome>)
        return outcomeFromName(name);
    else if constexpr (std::is_same_v<Enum, Severity>)
        return severityFromName(name);
    else
        return alertStateFromName(name);
}

// One `visit` per kind of value describes the layout for both directions: every value is an array element in
// a fixed order. Points are stored as differences, because slots follow each other and prices repeat.
class Writer
{
public:
    explicit Writer(QByteArray *out) : m_cbor(out) {}

    void integer(qint64 value) { m_cbor.append(value); }
    template <typename T>
    void operator()(const T &value)
    {
        if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, bool> || std::is_same_v<T, double>)
            m_cbor.append(value);
        else if constexpr (std::is_same_v<T, UtcTime>)
            integer(toEpochMs(value));
        else if constexpr (std::is_same_v<T, LocalDate>)
            integer(std::chrono::sys_days(value).time_since_epoch().count());
        else if constexpr (std::is_same_v<T, std::chrono::milliseconds>)
            integer(value.count());
        else if constexpr (std::is_enum_v<T>)
            m_cbor.append(nameOf(value));
        else
            integer(static_cast<qint64>(value));
    }
    template <typename T>
    void operator()(const std::optional<T> &value)
    {
        if (value)
            (*this)(*value);
        else
            m_cbor.append(nullptr);
    }
    template <typename T, typename Visit>
    void list(const std::vector<T> &items, Visit visit)
    {
        integer(static_cast<qint64>(items.size()));
        for (const T &item : items)
            visit(*this, item);
    }
    void points(const std::vector<PricePoint> &points)
    {
        integer(static_cast<qint64>(points.size()));
        PricePoint last{};
        for (const PricePoint &point : points) {
            integer((point.start - last.start).count());
            integer((point.end - point.start).count());
            integer((point.value - last.value).micro());
            last = point;
        }
        // Hardly ever any: their places instead of a mark at each point.
        integer(std::ranges::count(points, true, &PricePoint::implausible));
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i].implausible)
                integer(static_cast<qint64>(i));
        }
    }
    void sinceVersion2(bool value) { (*this)(value); }
    void sinceVersion2(PlantQuantities value) { (*this)(plantQuantitiesText(value)); }
    void sinceVersion3(const Message &value)
    {
        (*this)(value.key);
        (*this)(QString::fromUtf8(QJsonDocument(value.facts).toJson(QJsonDocument::Compact)));
    }
    void begin() { m_cbor.startArray(); }
    void end() { m_cbor.endArray(); }

private:
    QCborStreamWriter m_cbor;
};

// Any value of another type than expected makes the whole payload unreadable.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_cbor(bytes) {}

    [[nodiscard]] bool ok() { return m_ok && m_cbor.lastError() == QCborError::NoError; }

    qint64 integer(qint64 largest = std::numeric_limits<qint64>::max())
    {
        if (!m_ok || !m_cbor.isInteger())
            return broken();
        const bool negative = m_cbor.isNegativeInteger();
        const quint64 size =
            negative ? static_cast<quint64>(m_cbor.toNegativeInteger()) : m_cbor.toUnsignedInteger();
        // A size of 0 stands for -2^64.
        if (size > static_cast<quint64>(largest) || (negative && size == 0))
            return broken();
        m_cbor.next();
        return negative ? -static_cast<qint64>(size) : static_cast<qint64>(size);
    }
    template <typename T>
    void operator()(T &value)
    {
        if constexpr (std::is_same_v<T, QString>)
            value = text();
        else if constexpr (std::is_same_v<T, bool>)
            value = boolean();
        else if constexpr (std::is_same_v<T, double>)
            value = number();
        else if constexpr (std::is_same_v<T, UtcTime>)
            value = fromEpochMs(integer(kFarthest));
        else if constexpr (std::is_same_v<T, LocalDate>)
            value = std::chrono::sys_days(std::chrono::days(integer(kFarthestDay)));
        else if constexpr (std::is_same_v<T, std::chrono::milliseconds>)
            value = std::chrono::milliseconds(integer(kFarthest));
        else if constexpr (std::is_enum_v<T>)
            value = named<T>();
        else
            value = static_cast<T>(integer(std::numeric_limits<T>::max()));
    }
    template <typename T>
    void operator()(std::optional<T> &value)
    {
        value.reset();
        if (m_ok && m_cbor.isNull())
            m_cbor.next();
        else
            (*this)(value.emplace());
    }
    template <typename T, typename Visit>
    void list(std::vector<T> &items, Visit visit)
    {
        for (qint64 left = integer(); left > 0 && ok(); --left)
            visit(*this, items.emplace_back());
    }
    void points(std::vector<PricePoint> &points)
    {
        PricePoint last{};
        for (qint64 left = integer(); left > 0 && ok(); --left) {
            last.start += std::chrono::milliseconds(integer(kFarthest));
            last.end = last.start + std::chrono::milliseconds(integer(kFarthest));
            last.value = last.value + Price::fromMicro(integer(kLargestMicro));
            if (!isNear(last.start) || std::abs(last.value.micro()) > kLargestMicro)
                broken();
            points.push_back(last);
        }
        if (m_version < 2)
            return;
        for (qint64 left = integer(); left > 0 && ok(); --left) {
            const auto place = static_cast<quint64>(integer());
            if (place >= points.size())
                broken();
            else
                points[place].implausible = true;
        }
    }
    void sinceVersion2(bool &value)
    {
        if (m_version >= 2)
            value = boolean();
    }
    void sinceVersion2(PlantQuantities &value)
    {
        if (m_version >= 2)
            value = plantQuantitiesFromText(text());
    }
    void sinceVersion3(Message &value)
    {
        if (m_version < 3)
            return;
        value.key = text();
        value.facts = QJsonDocument::fromJson(text().toUtf8()).object();
    }
    /// The version of the format.
    qint64 begin()
    {
        if (!m_cbor.isArray() || !m_cbor.enterContainer())
            broken();
        return m_version = integer();
    }

private:
    static bool isNear(UtcTime time) { return std::abs(toEpochMs(time)) <= kFarthest; }
    qint64 broken()
    {
        m_ok = false;
        return 0;
    }
    QString text()
    {
        QString all;
        if (!m_ok || !m_cbor.isString()) {
            broken();
            return all;
        }
        for (auto part = m_cbor.readString(); part.status != QCborStreamReader::EndOfString;
             part = m_cbor.readString()) {
            if (part.status == QCborStreamReader::Error) {
                broken();
                break;
            }
            all += part.data;
        }
        return all;
    }
    template <typename Enum>
    Enum named()
    {
        const auto value = enumOf<Enum>(text());
        return value ? *value : static_cast<Enum>(broken());
    }
    bool boolean()
    {
        if (!m_ok || !m_cbor.isBool())
            return broken() != 0;
        const bool value = m_cbor.toBool();
        m_cbor.next();
        return value;
    }
    double number()
    {
        if (!m_ok || !m_cbor.isDouble())
            return static_cast<double>(broken());
        const double value = m_cbor.toDouble();
        m_cbor.next();
        return value;
    }

    QCborStreamReader m_cbor;
    qint64 m_version = 0;
    bool m_ok = true;
};

template <typename Archive, typename Series>
void visitSeries(Archive &archive, Series &series)
{
    archive(series.key.sourceId);
    archive(series.key.tariffName);
    archive(series.key.tariffType);
    archive(series.key.unit);
    archive(series.publication);
    archive.points(series.points);
}

template <typename Archive, typename Reading>
void visitReading(Archive &archive, Reading &reading)
{
    archive(reading.plantId);
    archive(reading.timestamp);
    archive(reading.status);
    archive(reading.rawStatus);
    archive(reading.voltageKv);
    archive(reading.activePowerMw);
    archive(reading.reactivePowerMvar);
    archive(reading.windSpeedKmh);
    archive.sinceVersion2(reading.implausible);
}

template <typename Archive, typename Signal>
void visitSignal(Archive &archive, Signal &signal)
{
    archive(signal.name);
    archive(signal.description);
    archive(signal.date);
    archive(signal.start);
    archive(signal.end);
    archive.sinceVersion2(signal.implausible);
}

template <typename Archive, typename Record>
void visitRequest(Archive &archive, Record &record)
{
    archive(record.requestId);
    archive(record.sourceId);
    archive(record.endpoint);
    archive(record.attempt);
    archive(record.checkedAt);
    archive(record.outcome);
    archive(record.httpStatus);
    archive(record.phases.connect);
    archive(record.phases.tls);
    archive(record.phases.wait);
    archive(record.phases.transfer);
    archive(record.phases.total);
    archive(record.error);
}

template <typename Archive, typename Transition>
void visitTransition(Archive &archive, Transition &transition)
{
    archive(transition.incidentId);
    archive(transition.rule);
    archive(transition.sourceId);
    archive(transition.target);
    archive(transition.from);
    archive(transition.to);
    archive(transition.severity);
    archive(transition.at);
    archive(transition.text);
    archive(transition.notified);
    archive.sinceVersion3(transition.message);
}

template <typename Archive, typename Payload>
void visitPayload(Archive &archive, Payload &payload)
{
    archive(payload.batch.sourceId);
    archive(payload.batch.fetchedAt);
    archive.list(payload.batch.prices, [](auto &a, auto &item) { visitSeries(a, item); });
    archive.list(payload.batch.plant, [](auto &a, auto &item) { visitReading(a, item); });
    archive.list(payload.batch.controlSignals, [](auto &a, auto &item) { visitSignal(a, item); });
    archive.list(payload.batch.requests, [](auto &a, auto &item) { visitRequest(a, item); });
    archive.list(payload.transitions, [](auto &a, auto &item) { visitTransition(a, item); });
}
} // namespace

QByteArray encodePayload(const OutboxPayload &payload)
{
    QByteArray bytes;
    Writer writer(&bytes);
    writer.begin();
    writer.integer(kVersion);
    visitPayload(writer, payload);
    writer.end();
    return bytes;
}

Result<OutboxPayload> decodePayload(const QByteArray &bytes)
{
    Reader reader(bytes);
    if (const qint64 version = reader.begin(); version < kOldestVersion || version > kVersion)
        return fail(ErrorCode::Storage, u"Outbox row has format %1, known is %2"_s.arg(version).arg(kVersion),
                    u"outbox"_s, u"update this program"_s);
    OutboxPayload payload;
    visitPayload(reader, payload);
    if (!reader.ok())
        return fail(ErrorCode::Storage, u"Outbox row is damaged"_s, u"outbox"_s, u"it is kept, parked"_s);
    return payload;
}

} // namespace etcm
