#include "store/binary_rows.h"

#include "store/binary_form.h"
#include "store/pg_connection.h"

#include <QSqlDriver>
#include <QtEndian>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr int kMicroGroups = 2; // groups of four decimals that hold six, with two digits to spare

template <typename Integer>
Integer bigEndian(QByteArrayView bytes, qsizetype at = 0)
{
    return qFromBigEndian<Integer>(bytes.data() + at);
}

void handOut(const PGresult *result, const std::function<void(const BinaryRow &)> &onRow)
{
    std::vector<QByteArrayView> columns(static_cast<std::size_t>(PQnfields(result)));
    for (int row = 0; row < PQntuples(result); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const int at = static_cast<int>(column);
            columns[column] = PQgetisnull(result, row, at) != 0
                                  ? QByteArrayView()
                                  : QByteArrayView(PQgetvalue(result, row, at), PQgetlength(result, row, at));
        }
        onRow(BinaryRow(columns));
    }
}
} // namespace

qint64 BinaryRow::integer(std::size_t column) const
{
    const QByteArrayView bytes = m_columns[column];
    return bytes.size() == 4 ? bigEndian<qint32>(bytes) : bigEndian<qint64>(bytes);
}

UtcTime BinaryRow::instant(std::size_t column) const
{
    return floor<milliseconds>(kPostgresEpoch + microseconds(bigEndian<qint64>(m_columns[column])));
}

// Four 16-bit numbers (count of digits, weight of the first, sign, scale), then the digits to base 10,000.
qint64 BinaryRow::micro(std::size_t column) const
{
    const QByteArrayView bytes = m_columns[column];
    const int count = bigEndian<qint16>(bytes);
    const int weight = bigEndian<qint16>(bytes, 2);
    const bool negative = bigEndian<quint16>(bytes, 4) == kNegativeNumeric;
    qint64 value = 0; // in 10^-8
    for (int i = 0; i <= weight + kMicroGroups; ++i)
        value = value * 10'000 + (i < count ? bigEndian<qint16>(bytes, 8 + 2 * i) : 0);
    return (negative ? -value : value) / 100;
}

Result<void> readBinaryRows(Session &session, const QByteArray &sql, const QByteArrayList &parameters,
                            const std::function<void(const BinaryRow &)> &onRow)
{
    PGconn *connection = connectionOf(*session.driver());
    if (connection == nullptr)
        return fail(ErrorCode::Internal, u"The driver gives no PostgreSQL connection"_s, session.where());
    std::vector<const char *> values;
    for (const QByteArray &parameter : parameters)
        values.push_back(parameter.constData());
    const auto waiting = session.waiting();
    const PgResult result(PQexecParams(connection, sql.constData(), static_cast<int>(values.size()), nullptr,
                                       values.data(), nullptr, nullptr, 1));
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        return fail(pgError(session, connection, result.get()));
    handOut(result.get(), onRow);
    return {};
}

} // namespace etcm
