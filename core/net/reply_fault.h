// What a QNetworkReply's error means for an attempt.
#pragma once

#include "net/classify.h"

#include <QNetworkReply>

namespace etcm
{

/// How far the answer had come when the reply ended.
enum class ReplyStage {
    NoStatus,
    SuccessStatus,
    ErrorStatus, ///< 4xx or 5xx: Qt repeats it as an error, with numbers that also mean other things
};

/// Nothing if the reply holds a whole answer, whatever its status. Once a status line was read, a connection
/// that closes cuts an answer short (Qt reports RemoteHostClosedError beside status 200).
[[nodiscard]] std::optional<AttemptFault> replyFault(QNetworkReply::NetworkError error, ReplyStage stage);

} // namespace etcm
