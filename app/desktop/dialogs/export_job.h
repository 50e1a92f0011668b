// One export on a thread of its own: month by month from the store into a file.
#pragma once

#include "export/export_request.h"
#include "files/whole_file.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <stop_token>

class QThread;

namespace etcm
{
class LocalFacts;

class ExportJob : public QObject
{
    Q_OBJECT

public:
    struct Target {
        QString path;
        IfExists ifExists = IfExists::Refuse;
        bool withDetails = true; ///< writes <name>.meta.json beside the file
    };

    /// `sourceUrls` go into the file's description. The store must live until the job is gone.
    ExportJob(LocalFacts &facts, ExportRequest request, Target target, QStringList sourceUrls, UtcTime now);
    /// Cancels and waits for the thread: at most the time of one month's query.
    ~ExportJob() override;

    void start();
    /// An old file of that name stays as it was.
    void cancel();

Q_SIGNALS:
    void progress(qint64 rows);
    void written(const etcm::ExportSummary &summary);
    void failed(const etcm::Error &error);

private:
    [[nodiscard]] Result<ExportSummary> run();
    void announce(const Result<ExportSummary> &result);
    [[nodiscard]] Result<void> describe(const ExportSummary &summary) const;

    LocalFacts &m_facts;
    ExportRequest m_request;
    Target m_target;
    QStringList m_sourceUrls;
    UtcTime m_now;
    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread;
};

} // namespace etcm
