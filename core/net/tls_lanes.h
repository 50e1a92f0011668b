// Connections by the TLS that they are made with: what one source trusts and shows is nothing to the others.
#pragma once

#include "net/tls_setup.h"

#include <QNetworkAccessManager>

#include <memory>
#include <vector>

namespace etcm
{

/// Lives in one thread with an event loop.
class TlsLanes
{
public:
    struct Lane {
        explicit Lane(const TlsFiles &files_) : files(files_) {}

        TlsFiles files;
        QNetworkAccessManager manager; ///< keeps connections, so that each setup needs its own
        Result<TlsSetup> setup;
        QList<qint64> stamps; ///< of the files when they were read
        int running = 0;      ///< calls under way; whoever makes one counts it
    };

    /// The lane of these files, with what stands in them now: a renewed certificate is taken up without a
    /// restart, but not while a call is under way.
    Lane &lane(const TlsFiles &files);

private:
    std::vector<std::unique_ptr<Lane>> m_lanes;
};

} // namespace etcm
