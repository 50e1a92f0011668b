// The port through which one HTTP attempt is made, and its adapter on QNetworkAccessManager.
#pragma once

#include "net/http.h"

#include <QCoroTask>

#include <memory>

namespace etcm
{

class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    /// Makes one attempt within limits.attempt and limits.maxBodyBytes (decoded). Never follows a redirect,
    /// keeps no cookies and no credentials. Ends exactly once, always with phases.
    virtual QCoro::Task<HttpAttempt> send(HttpRequest request, HttpLimits limits) = 0;
    /// Ends every attempt under way with AttemptFault::Canceled before it returns.
    virtual void cancelAll() = 0;
};

/// "etcm/<version>".
[[nodiscard]] QByteArray defaultUserAgent();

/// The real one. To be made, used and destroyed in one thread with an event loop; one per engine.
[[nodiscard]] std::unique_ptr<HttpTransport> makeHttpTransport(QByteArray userAgent = defaultUserAgent());

} // namespace etcm
