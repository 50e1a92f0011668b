#include "net/tls_lanes.h"

#include "base/file_path.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace etcm
{

namespace
{
// Changes whenever one of them is written or replaced.
QList<qint64> stampsOf(const TlsFiles &files)
{
    QList<qint64> stamps;
    for (const QString &path : {files.authority, files.clientCertificate, files.clientKey}) {
        if (path.isEmpty())
            continue;
        const QFileInfo file(withHome(path));
        stamps << file.lastModified().toMSecsSinceEpoch() << file.size();
    }
    return stamps;
}

} // namespace

TlsLanes::Lane &TlsLanes::lane(const TlsFiles &files)
{
    auto found =
        std::ranges::find(m_lanes, files, [](const auto &lane) -> const TlsFiles & { return lane->files; });
    const QList<qint64> stamps = stampsOf(files);
    const bool isNew = found == m_lanes.end();
    if (isNew) {
        found = m_lanes.insert(found, std::make_unique<Lane>(files));
        (*found)->manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    Lane &lane = **found;
    const bool isStale = lane.stamps != stamps || !lane.setup;
    if (isNew || (isStale && lane.running == 0)) {
        lane.manager.clearConnectionCache();
        lane.setup = readTlsSetup(files);
        lane.stamps = stamps;
    }
    return lane;
}

} // namespace etcm
