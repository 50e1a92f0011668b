// CKW's own public dialect with its real quirks: German names, numbers as strings, slots without seconds and
// with the end slot included, answers in Z to questions in Z, no token. Source: CKW's RAML 1.0.23 and field
// notes.
#pragma once

#include "mock/data/world.h"
#include "mock/dialects/price_json.h"
#include "mock/http/request.h"

namespace etcm::mock
{

class CkwPublic
{
public:
    explicit CkwPublic(const World &world) : m_world(world), m_bodies(world.isCached()) {}

    [[nodiscard]] Response prices(const Request &request);
    [[nodiscard]] Response plant() const;
    [[nodiscard]] Response controlSignals(const QByteArray &datum) const;

private:
    const World &m_world;
    BodyCache m_bodies;
};

} // namespace etcm::mock
