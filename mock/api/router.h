// Which path is answered by whom, under which conditions.
#pragma once

#include "mock/http/request.h"
#include "mock/http/response.h"
#include "mock/scenario/fault_plan.h"

#include <QHash>

#include <functional>
#include <vector>

namespace etcm::mock
{

/// Decides the shape of errors, the rate-limit headers and the bucket of calls.
enum class Dialect { EnergyApi, CkwPublic, VseTariffs, EnergyCharts, Aem, Entsoe, Token, Service };

struct Route {
    QByteArray path; ///< a last segment "{}" stands for any one segment
    Dialect dialect = Dialect::Service;
    bool bearer = false; ///< asks for a token
    FaultScope scope = FaultScope::None;
    std::function<Response(const Request &)> handler;
    QByteArrayList methods{"GET", "HEAD"};

    [[nodiscard]] bool isLimited() const { return dialect != Dialect::Token && dialect != Dialect::Service; }
    [[nodiscard]] QByteArray allow() const { return methods.join(", ") + ", OPTIONS"; }
};

class Router
{
public:
    void add(const Route &route);
    [[nodiscard]] const Route *find(const QByteArray &path) const;

private:
    QHash<QByteArray, Route> m_routes;
};

/// The last segment of a path.
[[nodiscard]] QByteArray lastSegment(const QByteArray &path);

} // namespace etcm::mock
