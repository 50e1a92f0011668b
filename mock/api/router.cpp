#include "mock/api/router.h"

namespace etcm::mock
{

void Router::add(const Route &route)
{
    m_routes.insert(route.path, route);
}

const Route *Router::find(const QByteArray &path) const
{
    auto found = m_routes.constFind(path);
    if (found == m_routes.constEnd() && !path.endsWith('/'))
        found = m_routes.constFind(path.left(path.lastIndexOf('/') + 1) + "{}");
    return found == m_routes.constEnd() ? nullptr : &*found;
}

QByteArray lastSegment(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

} // namespace etcm::mock
