// One exchange with a real host, as it was recorded and as it is told again.
#pragma once

#include "domain/result.h"
#include "mock/http/response.h"

#include <QUrl>

namespace etcm::mock
{

struct Exchange {
    UtcTime at; ///< when it was asked, by the recorder's clock
    QByteArray method;
    QByteArray target; ///< path and query
    Response response;
    Delivery delivery; ///< how long it took, how it ended, and how far its Date was from the recorder's clock
};

struct Recording {
    QUrl upstream;
    std::vector<Exchange> exchanges; ///< in the order of their answers
};

} // namespace etcm::mock
