// The head of one HTTP/1.x request, checked before Qt's parser may see it: QHttpServer 6.4 accepts negative,
// doubled and unreadable Content-Length, Content-Length beside Transfer-Encoding, and heads of any size.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <variant>

namespace etcm::mock
{

/// Bytes; what is longer is refused with 414, 431 or 413.
struct HttpLimits {
    qsizetype target = qsizetype{8} * 1024;
    qsizetype head = qsizetype{16} * 1024;
    qint64 body = qint64{64} * 1024;
};

struct RequestHead {
    QByteArray method;     ///< as sent, upper case for the known ones
    QByteArray target;     ///< origin form ("/path?query") or "*"
    bool keepAlive = true; ///< HTTP/1.1 unless "Connection: close"; HTTP/1.0 only on request
    bool wantsContinue = false;
    qint64 bodyLength = 0;
    qsizetype size = 0; ///< bytes up to and including the empty line
};

struct HeadIncomplete {
};

/// An answer to give before the connection is closed: what follows cannot be framed any more.
struct HeadRefused {
    int status = 400;
    QByteArray reason; ///< one sentence without full stop
};

using HeadVerdict = std::variant<HeadIncomplete, RequestHead, HeadRefused>;

/// Reads the head at the start of `bytes` (RFC 9112 §3 to §6; lines end with CRLF only).
[[nodiscard]] HeadVerdict readRequestHead(QByteArrayView bytes, const HttpLimits &limits);

} // namespace etcm::mock
