#include "store/pg_connection.h"

#include "domain/one_line.h"

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QVariant>

namespace etcm
{

namespace
{
Q_LOGGING_CATEGORY(lcStore, "etcm.store", QtInfoMsg)

void logNotice(void * /*unused*/, const char *text)
{
    qCInfo(lcStore).noquote() << "PostgreSQL says:" << oneLine(QString::fromUtf8(text));
}
} // namespace

// The type's name is the driver's choice: Qt 5 documents "PGconn*", Qt 6 makes it from the struct behind it.
PGconn *connectionOf(const QSqlDriver &driver)
{
    const QVariant handle = driver.handle();
    const QByteArrayView type(handle.typeName());
    return type == "PGconn*" || type == "pg_conn*" ? *static_cast<PGconn *const *>(handle.constData())
                                                   : nullptr;
}

void logNotices(const QSqlDriver &driver)
{
    if (PGconn *connection = connectionOf(driver))
        PQsetNoticeProcessor(connection, logNotice, nullptr);
}

} // namespace etcm
