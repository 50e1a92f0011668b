// A recording reverse proxy: asks the real host, passes its answer on, and writes the exchange down without
// secrets.
#pragma once

#include "domain/clock.h"
#include "mock/http/server.h"
#include "mock/recording/exchange.h"
#include "mock/recording/scrubber.h"

#include <QFile>
#include <QNetworkAccessManager>

class QNetworkReply;

namespace etcm::mock
{

class Recorder final : public QObject
{
    Q_OBJECT
public:
    Recorder(const QUrl &upstream, const QString &path, QObject *parent = nullptr);

    /// Begins the file; one that is there already is not touched. Config: it exists or cannot be made.
    /// Storage: it cannot be written.
    [[nodiscard]] Result<void> open();

    /// Answers once the real host has. Of its header fields only those that clients of such APIs act on are
    /// passed on, and recorded. A failure of the network reaches the client as a reset.
    [[nodiscard]] Reply serve(const Request &request);

    /// Why the recording ends before its time, if it does: up to there it is whole, and requests are passed
    /// on as before.
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }

private:
    using Answer = std::function<void(const Reply &)>;
    void ask(const Request &request, const Answer &answer);
    void take(QNetworkReply *reply, Exchange exchange, MonotonicTime asked, const Answer &answer);
    void append(const QByteArray &line);

    QUrl m_upstream;
    QFile m_file;
    std::optional<Error> m_fault;
    SystemClock m_clock; ///< the real host lives in real time
    Scrubber m_scrubber;
    QNetworkAccessManager m_network;
};

} // namespace etcm::mock
