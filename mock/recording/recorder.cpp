#include "mock/recording/recorder.h"

#include "files/descriptor_device.h"
#include "files/whole_file.h"
#include "mock/recording/recording_file.h"

#include "base/http_date.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <array>

namespace etcm::mock
{
using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
constexpr milliseconds kPatience = 60s;
constexpr milliseconds kSkewWorthTelling = 2s;

// What a client acts on. Everything else stays where it is: Set-Cookie above all.
constexpr std::array kKept{"retry-after"_L1,   "www-authenticate"_L1, "etag"_L1,
                           "last-modified"_L1, "cache-control"_L1,    "location"_L1,
                           "allow"_L1,         "ratelimit"_L1,        "x-ratelimit"_L1};

bool isKept(const QByteArray &name)
{
    const QString lower = QString::fromLatin1(name).toLower();
    return std::any_of(kKept.begin(), kKept.end(), [&](auto kept) {
        return kept.endsWith("ratelimit"_L1) ? lower.startsWith(kept) : lower == kept;
    });
}

milliseconds skewOf(const QNetworkReply &reply, UtcTime now)
{
    const auto date = parseHttpDate(reply.rawHeader("Date"), now);
    if (!date)
        return 0ms;
    const milliseconds skew = round<seconds>(*date - now);
    return abs(skew) > kSkewWorthTelling ? skew : 0ms;
}

Delivery::Ending endingOf(const QNetworkReply &reply, int status, qsizetype received)
{
    if (status == 0) {
        return reply.error() == QNetworkReply::OperationCanceledError ? Delivery::Ending::Silence
                                                                      : Delivery::Ending::Reset;
    }
    const bool comparable = !reply.hasRawHeader("Content-Encoding") && reply.hasRawHeader("Content-Length") &&
                            reply.operation() != QNetworkAccessManager::HeadOperation;
    const bool cut = reply.error() == QNetworkReply::RemoteHostClosedError ||
                     reply.error() == QNetworkReply::OperationCanceledError ||
                     (comparable && reply.rawHeader("Content-Length").toLongLong() > received);
    return cut ? Delivery::Ending::HalfBody : Delivery::Ending::Whole;
}
} // namespace

Recorder::Recorder(const QUrl &upstream, const QString &path, QObject *parent)
    : QObject(parent), m_upstream(upstream), m_file(path)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(static_cast<int>(kPatience.count()));
}

Result<void> Recorder::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Config, u"cannot begin the recording: "_s + m_file.errorString(),
                    m_file.fileName(), u"name a new file in a folder that can be written"_s);
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    append(recordingHeader(m_upstream, m_clock.now()));
    if (!m_fault)
        return {};
    m_file.remove();
    return fail(*m_fault);
}

Reply Recorder::serve(const Request &request)
{
    Reply reply;
    reply.later = [this, request](const Answer &answer) { ask(request, answer); };
    return reply;
}

void Recorder::ask(const Request &request, const Answer &answer)
{
    m_scrubber.learn(request);
    QByteArray base = m_upstream.toEncoded();
    if (base.endsWith('/'))
        base.chop(1);
    QNetworkRequest forwarded(QUrl::fromEncoded(base + request.target));
    if (!request.authorization.isEmpty())
        forwarded.setRawHeader("Authorization", request.authorization);
    if (!request.contentType.isEmpty())
        forwarded.setRawHeader("Content-Type", request.contentType);
    forwarded.setRawHeader("Accept", "application/json");
    // Cookies belong to one client; this proxy has many.
    forwarded.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    forwarded.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    Exchange exchange;
    exchange.at = m_clock.now();
    exchange.method = request.method;
    exchange.target = m_scrubber.target(request.target);
    QNetworkReply *reply = request.isHead()
                               ? m_network.head(forwarded)
                               : m_network.sendCustomRequest(forwarded, request.method, request.body);
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, exchange, answer, asked = m_clock.monotonic()] {
                take(reply, exchange, asked, answer);
            });
}

void Recorder::take(QNetworkReply *reply, Exchange exchange, MonotonicTime asked, const Answer &answer)
{
    reply->deleteLater();
    Response &response = exchange.response;
    response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.contentType = reply->rawHeader("Content-Type");
    response.body = reply->readAll();
    for (const auto &[name, value] : reply->rawHeaderPairs()) {
        if (isKept(name))
            response.add(name, value);
    }
    exchange.delivery.ending = endingOf(*reply, response.status, response.body.size());
    exchange.delivery.dateSkew = skewOf(*reply, m_clock.now());
    const Delivery delivery = exchange.delivery;
    const Response real = response;
    exchange.delivery.delay = m_clock.monotonic() - asked;
    response.body = m_scrubber.body(response.body);
    for (auto &[name, value] : response.headers)
        value = m_scrubber.header(value);
    append(recordingLine(exchange));
    answer({real, delivery});
}

void Recorder::append(const QByteArray &line)
{
    if (m_fault)
        return;
    const qint64 whole = m_file.size();
    DescriptorDevice device(m_file.handle());
    if (device.write(line) == line.size())
        return;
    m_fault = cannotWrite(m_file.fileName(), device.failure());
    m_file.resize(whole); // a half line is no exchange
    qWarning("the recording ends here: %s", qUtf8Printable(m_fault->text()));
}

} // namespace etcm::mock
