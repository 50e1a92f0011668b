// The local file's two threads, one that reads and one that writes, and what becomes of a damaged file. The
// parts of LocalStore share one of these.
#pragma once

#include "store/sql_worker.h"

#include <QString>

#include <atomic>

namespace etcm
{

class LocalDatabase
{
public:
    LocalDatabase(const QString &file, const SqlPatience &patience);
    ~LocalDatabase() { close(); }

    /// As SqlWorker::run(). Every job that may meet damage notes it: the next write then replaces the file.
    template <typename T, typename Job>
    [[nodiscard]] QFuture<Result<T>> write(Job job)
    {
        return m_writer.run<T>([this, job = std::move(job)](Session &session) -> Result<T> {
            return m_damaged ? damaged<T>() : noted(Result<T>(job(session)));
        });
    }
    template <typename T, typename Job>
    [[nodiscard]] QFuture<Result<T>> read(Job job)
    {
        return m_reader.run<T>(
            [this, job = std::move(job)](Session &session) { return noted(Result<T>(job(session))); });
    }
    [[nodiscard]] SqlWorker &reader() { return m_reader; }
    [[nodiscard]] SqlWorker &writer() { return m_writer; }

    /// Finishes what is queued, checkpoints and closes.
    QFuture<void> close();

private:
    template <typename T>
    [[nodiscard]] Result<T> damaged() const
    {
        return fail(ErrorCode::Damaged, QStringLiteral("The local file is damaged"), m_file);
    }
    template <typename T>
    Result<T> noted(Result<T> result)
    {
        if (!result && result.error().code == ErrorCode::Damaged)
            m_damaged = true;
        return result;
    }
    Result<std::unique_ptr<Session>> openAlone();
    Result<std::unique_ptr<Session>> openSoundWriter();

    QString m_file;
    std::atomic<bool> m_damaged{false};
    SqlWorker m_reader;
    SqlWorker m_writer; ///< its thread uses the reader, which therefore goes last
};

} // namespace etcm
