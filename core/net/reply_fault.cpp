#include "net/reply_fault.h"

#include <algorithm>
#include <array>

namespace etcm
{

namespace
{
struct FaultRow {
    QNetworkReply::NetworkError error;
    AttemptFault before; ///< no status line yet
    AttemptFault after;  ///< in the middle of an answer
};

// Errors that are not listed (Qt's 2xx and 4xx numbers) only repeat the status of a whole answer.
constexpr std::array kFaults{
    FaultRow{QNetworkReply::ConnectionRefusedError, AttemptFault::Connect, AttemptFault::Truncated},
    FaultRow{QNetworkReply::RemoteHostClosedError, AttemptFault::Connect, AttemptFault::Truncated},
    FaultRow{QNetworkReply::HostNotFoundError, AttemptFault::Dns, AttemptFault::Truncated},
    FaultRow{QNetworkReply::TimeoutError, AttemptFault::Timeout, AttemptFault::Timeout},
    FaultRow{QNetworkReply::SslHandshakeFailedError, AttemptFault::Tls, AttemptFault::Tls},
    FaultRow{QNetworkReply::TemporaryNetworkFailureError, AttemptFault::Connect, AttemptFault::Truncated},
    FaultRow{QNetworkReply::NetworkSessionFailedError, AttemptFault::Connect, AttemptFault::Truncated},
    FaultRow{QNetworkReply::BackgroundRequestNotAllowedError, AttemptFault::Connect, AttemptFault::Truncated},
    FaultRow{QNetworkReply::UnknownNetworkError, AttemptFault::Connect, AttemptFault::Truncated},
    FaultRow{QNetworkReply::ProxyConnectionRefusedError, AttemptFault::Proxy, AttemptFault::Truncated},
    FaultRow{QNetworkReply::ProxyConnectionClosedError, AttemptFault::Proxy, AttemptFault::Truncated},
    FaultRow{QNetworkReply::ProxyNotFoundError, AttemptFault::Proxy, AttemptFault::Truncated},
    FaultRow{QNetworkReply::ProxyTimeoutError, AttemptFault::Proxy, AttemptFault::Timeout},
    FaultRow{QNetworkReply::UnknownProxyError, AttemptFault::Proxy, AttemptFault::Truncated},
    FaultRow{QNetworkReply::ProtocolUnknownError, AttemptFault::Malformed, AttemptFault::Malformed},
    FaultRow{QNetworkReply::ProtocolFailure, AttemptFault::Malformed, AttemptFault::Malformed},
};
} // namespace

std::optional<AttemptFault> replyFault(QNetworkReply::NetworkError error, ReplyStage stage)
{
    const auto row = std::ranges::find(kFaults, error, &FaultRow::error);
    if (row != kFaults.end())
        return stage == ReplyStage::NoStatus ? row->before : row->after;
    if (error == QNetworkReply::ProxyAuthenticationRequiredError && stage == ReplyStage::NoStatus)
        return AttemptFault::Proxy; // its refusal of a tunnel; else the 407 is an answer
    // Without an error status these are no echo of one: Qt uses the same numbers for a body that does not
    // unpack and for answers that are no HTTP.
    if (error != QNetworkReply::NoError && stage != ReplyStage::ErrorStatus)
        return AttemptFault::Malformed;
    if (stage == ReplyStage::NoStatus)
        return AttemptFault::Malformed;
    return std::nullopt;
}

} // namespace etcm
