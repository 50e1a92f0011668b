#include "store/local_store.h"

#include "store/local_database.h"

#include <QDir>
#include <QFileInfo>

namespace etcm
{
using namespace Qt::StringLiterals;

Result<void> makeDataFolder(const QString &dataDir)
{
    if (QDir().mkpath(dataDir))
        return {};
    const bool isFile = QFileInfo(dataDir).isFile();
    return fail(ErrorCode::Storage, u"the data folder cannot be made"_s, dataDir,
                isFile ? u"this is a file; give another --data-dir"_s
                       : u"check its permissions, or give another --data-dir"_s);
}

LocalStore::LocalStore(std::unique_ptr<LocalDatabase> database)
    : m_database(std::move(database)), m_facts(*m_database), m_outbox(*m_database), m_journal(*m_database),
      m_news(*m_database), m_settings(*m_database), m_leases(*m_database),
      m_healthArchive(m_database->reader(), m_database->writer())
{
}

LocalStore::~LocalStore() = default;

Result<std::unique_ptr<LocalStore>>
LocalStore::begin(const QString &dataDir, std::chrono::milliseconds longestBusy, std::stop_token stop)
{
    if (const Result<void> made = makeDataFolder(dataDir); !made)
        return fail(made.error());
    return std::unique_ptr<LocalStore>(new LocalStore(std::make_unique<LocalDatabase>(
        QDir(dataDir).filePath(u"etcm.sqlite"_s), SqlPatience{longestBusy, std::move(stop)})));
}

Result<std::unique_ptr<LocalStore>> LocalStore::open(const QString &dataDir,
                                                     std::chrono::milliseconds longestBusy)
{
    Result<std::unique_ptr<LocalStore>> store = begin(dataDir, longestBusy);
    if (!store)
        return store;
    if (const Result<void> opened = (*store)->ready().result(); !opened)
        return fail(opened.error());
    return store;
}

QFuture<Result<void>> LocalStore::ready()
{
    return m_database->write<void>([](Session &) { return Result<void>(); });
}

QFuture<void> LocalStore::close()
{
    return m_database->close();
}

} // namespace etcm
