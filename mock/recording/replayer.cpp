#include "mock/recording/replayer.h"

#include "mock/api/error_body.h"

#include <algorithm>

namespace etcm::mock
{

namespace
{
bool isTime(const QByteArray &text)
{
    return parseIsoDate(text) || parseIsoTime(text);
}

// Method, path and query with each time and day replaced, the query in alphabetical order.
QByteArray shapeOf(const QByteArray &method, const QByteArray &target)
{
    const Request request = requestFor(method, target);
    QByteArrayList segments = request.path.split('/');
    for (QByteArray &segment : segments)
        segment = isTime(segment) ? "*" : segment;
    QByteArrayList fields;
    for (const auto &[name, value] : request.query)
        fields += name + '=' + (isTime(value) ? "*" : value);
    std::sort(fields.begin(), fields.end());
    return method + ' ' + segments.join('/') + '?' + fields.join('&');
}
} // namespace

Replayer::Replayer(Recording recording) : m_recording(std::move(recording))
{
    for (std::size_t i = 0; i < m_recording.exchanges.size(); ++i) {
        const Exchange &exchange = m_recording.exchanges[i];
        m_exact[exchange.method + ' ' + exchange.target].exchanges.push_back(i);
        m_alike[shapeOf(exchange.method, exchange.target)].exchanges.push_back(i);
    }
}

const Exchange *Replayer::find(const Request &request)
{
    const QByteArray target = m_scrubber.target(request.target);
    auto found = m_exact.find(request.method + ' ' + target);
    if (found == m_exact.end()) {
        found = m_alike.find(shapeOf(request.method, target));
        if (found == m_alike.end())
            return nullptr;
    }
    Tellings &tellings = *found;
    const std::size_t index = tellings.exchanges[tellings.next];
    tellings.next = std::min(tellings.next + 1, tellings.exchanges.size() - 1);
    return &m_recording.exchanges[index];
}

Reply Replayer::serve(const Request &request)
{
    const Exchange *exchange = find(request);
    if (!exchange)
        return {errorResponse(404, "The recording has no answer to this request.", request.path), {}};
    return {exchange->response, exchange->delivery};
}

} // namespace etcm::mock
