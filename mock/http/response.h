// One answer, and how it travels.
#pragma once

#include "domain/utc_time.h"

#include <QByteArray>

#include <chrono>
#include <utility>
#include <vector>

namespace etcm::mock
{

struct Response {
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    std::vector<std::pair<QByteArray, QByteArray>> headers;

    void add(QByteArray name, QByteArray value) { headers.emplace_back(std::move(name), std::move(value)); }
};

/// How an answer leaves: late, in pieces, in part, or not at all. Faults of the network are made here and
/// nowhere else.
struct Delivery {
    enum class Ending {
        Whole,
        HalfBody,  ///< full Content-Length, half of the body, then the end of the connection
        Reset,     ///< no byte, and a TCP reset
        Silence,   ///< no byte, and the connection stays open
        Empty,     ///< no byte, and an orderly end of the connection
        SlowClose, ///< all of it with "Connection: close", but the end comes only after `pause`
    };
    std::chrono::milliseconds delay{0}; ///< real time: it is the client's patience that is tried
    Ending ending = Ending::Whole;
    int pieces = 1; ///< of the body, sent `pause` apart
    std::chrono::milliseconds pause{0};
    std::chrono::milliseconds dateSkew{0}; ///< added to the Date field
};

struct HeadStyle {
    bool keepAlive = true;
    UtcTime date; ///< the Date field
};

/// Status line, header fields and the empty line; Content-Length is that of the body also for HEAD
/// (RFC 9110 §8.6).
[[nodiscard]] QByteArray responseHead(const Response &response, HeadStyle style);

[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace etcm::mock
