// Tells a recording again.
#pragma once

#include "mock/http/server.h"
#include "mock/recording/exchange.h"
#include "mock/recording/scrubber.h"

#include <QHash>

namespace etcm::mock
{

class Replayer
{
public:
    explicit Replayer(Recording recording);

    /// The next recorded answer to this method, path and query; else to the same with other times and days in
    /// it (a client of another day asks for other ranges). After the last one the last one again. Without
    /// any: 404.
    [[nodiscard]] Reply serve(const Request &request);

private:
    struct Tellings {
        std::vector<std::size_t> exchanges;
        std::size_t next = 0;
    };
    [[nodiscard]] const Exchange *find(const Request &request);

    Recording m_recording;
    Scrubber m_scrubber; ///< a secret in a query was not recorded, so it is not compared
    QHash<QByteArray, Tellings> m_exact;
    QHash<QByteArray, Tellings> m_alike;
};

} // namespace etcm::mock
