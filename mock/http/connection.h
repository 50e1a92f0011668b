// One client: guards what comes in, and writes what goes out in order.
#pragma once

#include "domain/clock.h"
#include "mock/http/request_head.h"
#include "mock/http/response.h"

#include <QObject>

#include <deque>

class QTcpSocket;

namespace etcm::mock
{

struct ConnectionLimits {
    HttpLimits http;
    std::chrono::milliseconds idleTimeout{60'000}; ///< no byte either way
    std::chrono::milliseconds requestTimeout{
        15'000};                                    ///< from a request's first byte to its last (slow loris)
    qint64 unreadAnswers = qint64{8} * 1024 * 1024; ///< bytes a client may leave unread before it is dropped
    std::size_t waitingAnswers = 1024;              ///< requests that may wait on one connection
};

/// Lives and dies with its socket. Its reading slot must be connected before Qt's: both then consume the same
/// bytes, one message per readyRead, and what this one refuses Qt never sees.
class Connection final : public QObject
{
    Q_OBJECT
public:
    Connection(QTcpSocket *socket, const ConnectionLimits &limits, const Clock &clock);

    /// The head of the message that was completed last: the one Qt is handing over now.
    [[nodiscard]] const RequestHead &current() const { return m_current; }

    /// Answers the current message. Answers leave in the order of their requests, whatever their delay.
    void answer(const Response &response, Delivery delivery);

    /// Keeps the place of the current message's answer in that order; the ticket is for fulfil().
    [[nodiscard]] quint64 reserve();
    void fulfil(quint64 ticket, const Response &response, Delivery delivery);

    /// Ends the connection with a TCP reset.
    void reset();

    /// Drops or closes what has waited too long. Called every now and then.
    void sweep(std::chrono::steady_clock::time_point now);

private:
    struct Outgoing {
        QByteArray head;
        QByteArray body;
        Delivery::Ending ending = Delivery::Ending::Whole;
        bool close = false;
        bool keepAlive = true;
        bool withBody = true;
        bool isKnown = true; ///< false while a place is only kept
        int pieces = 1;
        std::chrono::milliseconds pause{0};
        std::chrono::steady_clock::time_point due;
    };

    void intake();
    void takeHead(QByteArrayView fresh);
    void refuse(const HeadRefused &refusal);
    void enqueue(const Response &response, const Delivery &delivery, bool keepAlive, bool withBody);
    void dropIfFlooded();
    void fill(Outgoing &outgoing, const Response &response, const Delivery &delivery) const;
    void pump();
    [[nodiscard]] bool deliver(Outgoing &outgoing);
    [[nodiscard]] bool writeDue(Outgoing &outgoing);
    void write(QByteArrayView head, QByteArrayView body);
    void end();
    void stopReading();
    void finishWriting();
    [[nodiscard]] bool isReceiving() const { return !m_head.isEmpty() || m_bodyLeft > 0; }

    QTcpSocket *m_socket;
    const ConnectionLimits &m_limits;
    const Clock &m_clock;
    QByteArray m_head;     ///< bytes of an unfinished head
    qint64 m_bodyLeft = 0; ///< bytes of an unfinished body
    RequestHead m_current;
    std::deque<Outgoing> m_queue;
    quint64 m_left = 0;      ///< answers that have left the queue: the ticket of its front
    bool m_closing = false;  ///< no further request is taken
    bool m_shutdown = false; ///< our side is closed; waiting for the client to close its own
    std::chrono::steady_clock::time_point m_lastActivity;
    std::chrono::steady_clock::time_point m_requestStart;
};

} // namespace etcm::mock
