// What a dialect's answers look like to whoever fetches them. Private to this folder.
#pragma once

#include "net/api_client.h"
#include "sources/dialect.h"

namespace etcm
{

/// Accept, and what the classifier must know of them.
inline void setAnswerForm(ApiCall &call, DialectId id)
{
    const Dialect &dialect = dialectFor(id);
    if (!dialect.isXml())
        return;
    call.request.headers = {{QByteArrayLiteral("Accept"), QByteArrayLiteral("application/xml")}};
    call.form = {.isXml = true,
                 .saysNoData = [&dialect](QByteArrayView body) { return dialect.saysNoData(body); }};
}

} // namespace etcm
