#include "store/copy_rows.h"

#include "store/binary_form.h"
#include "store/pg_connection.h"

#include <QtEndian>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr quint64 kGroup = 10'000; // a numeric's digits are to this base
constexpr quint64 kMicro = 1'000'000;
constexpr qint16 kDecimals = 6;

// The end as COPY wants it even where the data did not arrive whole: else the connection stays in COPY.
PgResult ended(PGconn *connection, bool whole)
{
    (void)PQputCopyEnd(connection, whole ? nullptr : "not all rows could be sent");
    PgResult first(PQgetResult(connection));
    while (PQresultStatus(first.get()) != PGRES_COPY_IN) {
        const PgResult next(PQgetResult(connection));
        if (!next || PQresultStatus(next.get()) == PGRES_COPY_IN)
            break;
    }
    return first;
}
} // namespace

CopyRows::CopyRows(qint16 columns, qsizetype expectedBytes) : m_columns(columns)
{
    m_bytes.reserve(expectedBytes);
    m_bytes.append("PGCOPY\n\377\r\n\0", 11);
    put(qint32{0}); // no flags
    put(qint32{0}); // no extension of the header
}

template <typename Integer>
void CopyRows::put(Integer value)
{
    const Integer big = qToBigEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void CopyRows::beginRow()
{
    put(m_columns);
}

void CopyRows::appendNull()
{
    put(qint32{-1});
}

void CopyRows::appendInteger(qint32 value)
{
    put(qint32{sizeof value});
    put(value);
}

void CopyRows::appendInstant(UtcTime value)
{
    put(qint32{sizeof(qint64)});
    put(qint64{duration_cast<microseconds>(value - kPostgresEpoch).count()});
}

void CopyRows::appendText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    put(static_cast<qint32>(utf8.size()));
    m_bytes.append(utf8);
}

// Count of groups, weight of the first, sign, scale, then the groups: of the whole number as many as it
// needs, of the decimals two, the second with two digits to spare.
void CopyRows::appendMicro(qint64 micro)
{
    const quint64 size = micro < 0 ? 0 - static_cast<quint64>(micro) : static_cast<quint64>(micro);
    std::array<qint16, 4> whole{}; // 9.2e12 at most, the lowest group first
    std::size_t count = 0;
    for (quint64 rest = size / kMicro; rest > 0; rest /= kGroup)
        whole[count++] = static_cast<qint16>(rest % kGroup);
    put(static_cast<qint32>((4 + count + 2) * sizeof(qint16)));
    put(static_cast<qint16>(count + 2));
    put(static_cast<qint16>(static_cast<qint16>(count) - 1));
    put(micro < 0 ? kNegativeNumeric : quint16{0});
    put(kDecimals);
    while (count > 0)
        put(whole[--count]);
    put(static_cast<qint16>(size % kMicro / 100));
    put(static_cast<qint16>(size % 100 * 100));
}

Result<void> CopyRows::sendTo(Session &session, const QString &target)
{
    PGconn *connection = connectionOf(*session.driver());
    if (connection == nullptr)
        return fail(ErrorCode::Internal, u"The driver gives no PostgreSQL connection"_s, session.where());
    put(qint16{-1}); // no further row
    const QByteArray sql = u"COPY %1 FROM STDIN (FORMAT binary)"_s.arg(target).toUtf8();
    const auto waiting = session.waiting();
    const PgResult begun(PQexec(connection, sql.constData()));
    if (PQresultStatus(begun.get()) != PGRES_COPY_IN)
        return fail(pgError(session, connection, begun.get()));
    const bool whole = PQputCopyData(connection, m_bytes.constData(), static_cast<int>(m_bytes.size())) == 1;
    const PgResult result = ended(connection, whole);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        return fail(pgError(session, connection, result.get()));
    return {};
}

} // namespace etcm
