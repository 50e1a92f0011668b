// A TCP client that sends exactly the bytes it is told to, for tests of what well-behaved clients never do.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QMap>
#include <QTcpSocket>

namespace etcm::test
{

struct RawAnswer {
    int status = 0;                       ///< 0: the connection ended or nothing came
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.waitForConnected(5000);
    }

    QTcpSocket &socket() { return m_socket; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    /// Reads one answer, framed by its Content-Length; `withBody` is false after HEAD.
    RawAnswer read(bool withBody = true, int timeoutMs = 5000)
    {
        RawAnswer answer;
        qsizetype end = -1;
        while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
            if (!more(timeoutMs))
                return answer;
        }
        const QList<QByteArray> lines = m_buffer.left(end).split('\n');
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            answer.headers.insert(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
        }
        m_buffer.remove(0, end + 4);
        const qsizetype length = withBody ? answer.headers.value("content-length").toLongLong() : 0;
        while (m_buffer.size() < length) {
            if (!more(timeoutMs)) {
                answer.body = m_buffer;
                return answer; // cut short: status stays 0
            }
        }
        answer.body = m_buffer.left(length);
        m_buffer.remove(0, length);
        answer.status = lines[0].mid(9, 3).toInt();
        return answer;
    }

    RawAnswer ask(const QByteArray &request) { return send(request), read(); }

    /// True when the server ends the connection in time and has sent nothing beyond what was read.
    bool isClosedWithin(int timeoutMs)
    {
        QElapsedTimer timer;
        timer.start();
        while (m_socket.state() != QAbstractSocket::UnconnectedState && timer.elapsed() < timeoutMs)
            more(qMax(1, timeoutMs - static_cast<int>(timer.elapsed())));
        return m_socket.state() == QAbstractSocket::UnconnectedState && m_buffer.isEmpty();
    }

    QByteArray unread() const { return m_buffer; }

private:
    bool more(int timeoutMs)
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeoutMs) &&
            m_socket.bytesAvailable() == 0)
            return false;
        m_buffer += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

/// "GET path HTTP/1.1" with Host and further header lines, each ending in CRLF.
inline QByteArray get(const QByteArray &path, const QByteArray &headers = {},
                      const QByteArray &method = "GET")
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

inline QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// Gets a token with client_credentials in the body.
inline QByteArray fetchToken(quint16 port)
{
    const QByteArray body =
        RawClient(port)
            .ask(post("/oauth/token", "grant_type=client_credentials&client_id=energy_trading_client"
                                      "&client_secret=super_secret_key_2024"))
            .body;
    const QByteArray mark = "\"access_token\":\"";
    const qsizetype start = body.indexOf(mark) + mark.size();
    return body.mid(start, body.indexOf('"', start) - start);
}

inline QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

} // namespace etcm::test
