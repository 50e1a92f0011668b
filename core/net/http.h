// Values of one HTTP exchange.
#pragma once

#include "domain/host_state.h"
#include "domain/request_record.h"
#include "domain/result.h"
#include "domain/tls_files.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace etcm
{

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// Value of the first header of that name, compared without case; empty if absent.
[[nodiscard]] QByteArray headerValue(const HeaderList &headers, QByteArrayView name);

/// Every value of that name, from all its lines and lists (RFC 9110 section 5.3: the same header twice is a
/// list), in order, without blanks around; a date is one value in spite of its comma. Empty values are left
/// out.
[[nodiscard]] QList<QByteArray> headerValues(const HeaderList &headers, QByteArrayView name);

/// Also with nothing in it.
[[nodiscard]] bool hasHeader(const HeaderList &headers, QByteArrayView name);

struct HttpRequest {
    QByteArray verb = "GET";
    QUrl url = {};
    HeaderList headers = {};
    QByteArray body = {};
    TlsFiles tls = {}; ///< of the source that is called
};

struct HttpAnswer {
    int status = 0;
    HeaderList headers;                ///< as received; look up with header()
    QByteArray body;                   ///< decoded
    std::optional<UtcTime> serverDate; ///< the Date header
    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
};

/// How an API answers, where that is not in JSON with an HTTP status for everything.
struct AnswerForm {
    bool isXml = false;
    /// The body of a 4xx answer says no more than that there is nothing for what was asked; may be empty.
    std::function<bool(QByteArrayView)> saysNoData = {};
};

/// How one attempt ended: always with phases, and with either an answer (any status, body complete) or a
/// network error made by attemptError() of classify.h.
struct HttpAttempt {
    Result<HttpAnswer> answer;
    RequestPhases phases;
    bool reusedConnection = false;
    CertificateEnds certificates = {}; ///< of a connection that was made with TLS; empty: of an earlier one
};

struct HttpLimits {
    std::chrono::milliseconds total{45'000};   ///< all attempts and waits of one call
    std::chrono::milliseconds attempt{10'000}; ///< one attempt, from start to last byte
    qint64 maxBodyBytes = qint64{16} * 1024 * 1024;
};

} // namespace etcm
