// The local SQLite file (WAL): database without a server, outbox and offline cache with one. Each part knows
// one theme; who needs one theme takes that part. Every call runs on the file's own threads (one writer, one
// reader) and is awaited as a QFuture; nothing here blocks.
#pragma once

#include "store/health_archive.h"
#include "store/local_facts.h"
#include "store/local_journal.h"
#include "store/local_leases.h"
#include "store/local_news.h"
#include "store/local_outbox.h"
#include "store/local_settings.h"

#include <memory>
#include <stop_token>

namespace etcm
{

/// Other programs may use the same file. A call that meets their locks, in whatever form SQLite tells them,
/// is tried again for so long before it ends with Busy; once close() was called it is not tried again.
constexpr std::chrono::seconds kLongestBusy{10};

/// Makes the folder where there is none. Error: Storage.
[[nodiscard]] Result<void> makeDataFolder(const QString &dataDir);

class LocalStore
{
public:
    /// Opens or creates `<dataDir>/etcm.sqlite` and migrates it. A damaged file, found now or later, is moved
    /// aside as etcm.sqlite.corrupt-<time>, named in a warning, and replaced by a new one. Errors: Storage,
    /// Busy (another program keeps the file locked, or a damaged one open), SchemaNewer (file is left
    /// untouched).
    [[nodiscard]] static Result<std::unique_ptr<LocalStore>>
    open(const QString &dataDir, std::chrono::milliseconds longestBusy = kLongestBusy);
    /// The same without waiting, for who has an event loop: an upgrade, or another program's lock, takes its
    /// time. What goes wrong with the file ready() tells; here only the folder can be missing.
    /// From `stop` on nobody's lock is waited for longer than a second: what meets such a one ends with
    /// Canceled, and so does all that follows.
    [[nodiscard]] static Result<std::unique_ptr<LocalStore>>
    begin(const QString &dataDir, std::chrono::milliseconds longestBusy = kLongestBusy,
          std::stop_token stop = {});
    ~LocalStore();
    LocalStore(const LocalStore &) = delete;
    LocalStore &operator=(const LocalStore &) = delete;

    /// The file is open and migrated. Errors as open().
    QFuture<Result<void>> ready();

    [[nodiscard]] LocalFacts &facts() { return m_facts; }
    [[nodiscard]] LocalOutbox &outbox() { return m_outbox; }
    [[nodiscard]] LocalJournal &journal() { return m_journal; }
    [[nodiscard]] LocalNews &news() { return m_news; }
    [[nodiscard]] LocalSettings &settings() { return m_settings; }
    [[nodiscard]] LocalLeases &leases() { return m_leases; }
    /// Hourly roll-ups, long windows and retention of the health log.
    [[nodiscard]] HealthArchive &healthArchive() { return m_healthArchive; }

    /// Finishes what is queued, checkpoints and closes. After it every call, of every part, ends with
    /// ErrorCode::Canceled.
    QFuture<void> close();

private:
    explicit LocalStore(std::unique_ptr<LocalDatabase> database);

    std::unique_ptr<LocalDatabase> m_database; ///< outlives the parts
    LocalFacts m_facts;
    LocalOutbox m_outbox;
    LocalJournal m_journal;
    LocalNews m_news;
    LocalSettings m_settings;
    LocalLeases m_leases;
    HealthArchive m_healthArchive;
};

} // namespace etcm
