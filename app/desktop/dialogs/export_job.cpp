#include "desktop/dialogs/export_job.h"

#include "export/export_file.h"
#include "sources/catalogue.h"
#include "store/local_store.h"
#include "wording/language.h"

#include <QThread>

namespace etcm
{
using namespace Qt::StringLiterals;

ExportJob::ExportJob(LocalFacts &facts, ExportRequest request, Target target, QStringList sourceUrls,
                     UtcTime now)
    : m_facts(facts), m_request(std::move(request)), m_target(std::move(target)),
      m_sourceUrls(std::move(sourceUrls)), m_now(now)
{
}

ExportJob::~ExportJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ExportJob::start()
{
    m_request.options.progress = [this](qint64 rows) { Q_EMIT progress(rows); };
    m_thread.reset(QThread::create([this] {
        QMetaObject::invokeMethod(
            this, [this, result = run()] { announce(result); }, Qt::QueuedConnection);
    }));
    m_thread->setObjectName(u"export"_s);
    m_thread->start();
}

void ExportJob::announce(const Result<ExportSummary> &result)
{
    if (result)
        Q_EMIT written(*result);
    else
        Q_EMIT failed(result.error());
}

void ExportJob::cancel()
{
    m_stop.request_stop();
}

Result<ExportSummary> ExportJob::run()
{
    const auto write = [this](QIODevice &out) {
        const auto read = [this](UtcTime from, UtcTime to) {
            return m_facts.prices(m_request.priceQuery(from, to)).takeResult();
        };
        return exportPrices(out, monthly<StoredSeries>(m_request, read), m_request.options,
                            m_stop.get_token());
    };
    Result<ExportSummary> summary = writeExportFile(m_target.path, write, m_target.ifExists);
    if (!summary || !m_target.withDetails)
        return summary;
    if (const Result<void> described = describe(*summary); !described) {
        Error error = described.error();
        error.what = words("Export", "The table is written, its description is not. %1").arg(error.what);
        return fail(error);
    }
    return summary;
}

Result<void> ExportJob::describe(const ExportSummary &summary) const
{
    ExportDescription description;
    description.program = QStringLiteral("energy-trading-monitor " ETCM_VERSION);
    description.sourceUrls = m_sourceUrls;
    for (const CatalogueEntry &entry : builtInCatalogue()) {
        if (m_sourceUrls.contains(entry.source.baseUrl.toString()))
            description.licences += entry.source.name + u": "_s + entry.licence;
    }
    description.tariffName = m_request.tariffNames.size() == 1 ? m_request.tariffNames.front() : QString();
    description.from = m_request.from();
    description.to = m_request.to();
    description.createdAt = m_now;
    description.products = static_cast<int>(m_request.tariffNames.size());
    return writeMetadataFile(m_target.path, exportMetadata(description, m_request.options, summary));
}

} // namespace etcm
