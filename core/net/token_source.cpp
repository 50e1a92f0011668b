#include "net/token_source.h"

#include "net/http.h"

namespace etcm
{

void TokenSource::present(const AccessToken &token, HttpRequest &request) const
{
    request.headers.append({"Authorization", "Bearer " + token.value.toUtf8()});
}

} // namespace etcm
