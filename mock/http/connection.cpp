#include "mock/http/connection.h"

#include "mock/api/error_body.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#include <sys/socket.h>

namespace etcm::mock
{
using namespace std::chrono;

namespace
{
constexpr seconds kLinger{2}; // for the client to read a last answer before its unread bytes cause a reset
}

Connection::Connection(QTcpSocket *socket, const ConnectionLimits &limits, const Clock &clock)
    : QObject(socket), m_socket(socket), m_limits(limits), m_clock(clock), m_lastActivity(steady_clock::now())
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(m_limits.http.head + m_limits.http.body + 1024);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::intake);
    // Qt announces pipelined leftovers later, perhaps after the client has gone.
    connect(m_socket, &QTcpSocket::disconnected, this,
            [this] { QObject::disconnect(m_socket, &QTcpSocket::readyRead, nullptr, nullptr); });
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        m_lastActivity = steady_clock::now();
        if (m_closing && m_queue.empty())
            finishWriting();
    });
}

void Connection::intake()
{
    const QByteArray fresh = m_socket->peek(m_socket->bytesAvailable());
    if (fresh.isEmpty())
        return;
    m_lastActivity = steady_clock::now();
    if (!isReceiving())
        m_requestStart = m_lastActivity;
    if (m_bodyLeft > 0)
        m_bodyLeft = std::max<qint64>(0, m_bodyLeft - fresh.size());
    else
        takeHead(fresh);
}

void Connection::takeHead(QByteArrayView fresh)
{
    const qsizetype before = m_head.size();
    if (before > 0)
        m_head.append(fresh);
    const QByteArrayView all = before > 0 ? QByteArrayView(m_head) : fresh;
    const HeadVerdict verdict = readRequestHead(all, m_limits.http);
    if (const auto *refused = std::get_if<HeadRefused>(&verdict)) {
        refuse(*refused);
        return;
    }
    const auto *head = std::get_if<RequestHead>(&verdict);
    if (!head) {
        if (before == 0)
            m_head = fresh.toByteArray();
        return;
    }
    m_current = *head;
    m_bodyLeft = std::max<qint64>(0, head->bodyLength - (all.size() - head->size));
    m_head.clear();
    if (head->wantsContinue && m_bodyLeft > 0 && m_queue.empty())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::refuse(const HeadRefused &refusal)
{
    m_head.clear();
    stopReading();
    enqueue(errorResponse(refusal.status, refusal.reason + '.'), {}, false, true);
}

// From here on neither Qt nor we parse anything, but what still arrives is taken and thrown away: unread
// bytes would turn the end of the connection into a reset.
void Connection::stopReading()
{
    m_closing = true;
    QObject::disconnect(m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
    const auto discard = [this] {
        if (m_socket->isTransactionStarted())
            m_socket->commitTransaction(); // Qt's, in the middle of a message
        if (m_socket->isOpen())
            m_socket->skip(m_socket->bytesAvailable());
    };
    connect(m_socket, &QTcpSocket::readyRead, this, discard);
    discard();
}

void Connection::answer(const Response &response, Delivery delivery)
{
    enqueue(response, delivery, m_current.keepAlive, m_current.method != "HEAD");
}

quint64 Connection::reserve()
{
    Outgoing place;
    place.keepAlive = m_current.keepAlive;
    place.withBody = m_current.method != "HEAD";
    place.isKnown = false;
    m_queue.push_back(std::move(place));
    dropIfFlooded();
    return m_left + m_queue.size() - 1;
}

void Connection::fulfil(quint64 ticket, const Response &response, Delivery delivery)
{
    if (ticket < m_left || ticket - m_left >= m_queue.size())
        return; // the connection is being closed
    fill(m_queue[static_cast<std::size_t>(ticket - m_left)], response, delivery);
    if (ticket == m_left)
        pump();
}

void Connection::enqueue(const Response &response, const Delivery &delivery, bool keepAlive, bool withBody)
{
    Outgoing outgoing;
    outgoing.keepAlive = keepAlive;
    outgoing.withBody = withBody;
    fill(outgoing, response, delivery);
    m_queue.push_back(std::move(outgoing));
    if (m_queue.size() == 1)
        pump();
    dropIfFlooded();
}

// Answers that are not read, or requests behind one that is not answered, would grow without an end.
void Connection::dropIfFlooded()
{
    if (m_socket->bytesToWrite() > m_limits.unreadAnswers || m_queue.size() > m_limits.waitingAnswers)
        QTimer::singleShot(0, this, &Connection::reset);
}

void Connection::fill(Outgoing &outgoing, const Response &response, const Delivery &delivery) const
{
    using Ending = Delivery::Ending;
    const bool keepAlive = outgoing.keepAlive && delivery.ending != Ending::SlowClose;
    outgoing.close = !keepAlive || delivery.ending == Ending::HalfBody;
    outgoing.head = responseHead(response, {keepAlive, m_clock.now() + delivery.dateSkew});
    if (outgoing.withBody)
        outgoing.body = response.body;
    if (delivery.ending == Ending::HalfBody)
        outgoing.body.truncate(outgoing.body.size() / 2);
    outgoing.ending = delivery.ending;
    outgoing.pieces = delivery.pieces;
    outgoing.pause = delivery.pause;
    outgoing.due = steady_clock::now() + delivery.delay;
    outgoing.isKnown = true;
}

void Connection::pump()
{
    while (!m_queue.empty() && m_queue.front().isKnown) {
        Outgoing &front = m_queue.front();
        const auto wait = ceil<milliseconds>(front.due - steady_clock::now());
        if (wait.count() > 0) {
            QTimer::singleShot(wait, Qt::PreciseTimer, this, &Connection::pump);
            return;
        }
        if (!deliver(front))
            return;
    }
}

// False if nothing behind it may leave now.
bool Connection::deliver(Outgoing &outgoing)
{
    switch (outgoing.ending) {
    case Delivery::Ending::Silence: return false; // stays in front of the queue for good
    case Delivery::Ending::Reset:
        QTimer::singleShot(0, this, &Connection::reset); // not inside Qt's own reading slot
        return false;
    case Delivery::Ending::Empty: end(); return false;
    default: break;
    }
    if (!writeDue(outgoing))
        return true; // the rest has its own time
    const bool close = outgoing.close;
    m_queue.pop_front();
    ++m_left;
    if (close)
        end();
    return true;
}

// False while more of this answer is to follow.
bool Connection::writeDue(Outgoing &outgoing)
{
    if (outgoing.pieces > 1) {
        const qsizetype size = outgoing.body.size() / outgoing.pieces--;
        write(outgoing.head, QByteArrayView(outgoing.body).first(size));
        outgoing.head.clear();
        outgoing.body.remove(0, size);
        outgoing.due = steady_clock::now() + outgoing.pause;
        return false;
    }
    write(outgoing.head, outgoing.body);
    if (outgoing.ending != Delivery::Ending::SlowClose)
        return true;
    outgoing.head.clear();
    outgoing.body.clear();
    outgoing.ending = Delivery::Ending::Empty;
    outgoing.due = steady_clock::now() + outgoing.pause;
    return false;
}

void Connection::write(QByteArrayView head, QByteArrayView body)
{
    m_lastActivity = steady_clock::now();
    // In one piece: Qt makes one system call for each piece, which costs more than the copy.
    QByteArray bytes;
    bytes.reserve(head.size() + body.size());
    bytes.append(head).append(body);
    m_socket->write(bytes);
    m_socket->flush();
}

void Connection::end()
{
    m_left += m_queue.size();
    m_queue.clear();
    stopReading();
    finishWriting();
}

void Connection::reset()
{
    stopReading();
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

// Closes our side only: close() with unread input would send a reset, which can overtake the last answer.
void Connection::finishWriting()
{
    if (m_shutdown || m_socket->bytesToWrite() > 0)
        return;
    m_shutdown = true;
    m_lastActivity = steady_clock::now();
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

void Connection::sweep(steady_clock::time_point now)
{
    const auto quiet = now - m_lastActivity;
    if (m_shutdown) {
        if (quiet > kLinger)
            m_socket->abort();
    } else if (!m_closing && isReceiving() && now - m_requestStart > m_limits.requestTimeout) {
        refuse({408, "The request did not arrive in time"});
    } else if (m_queue.empty() && quiet > m_limits.idleTimeout) {
        m_socket->abort();
    }
}

} // namespace etcm::mock
