#include "mock/api/error_body.h"

#include "mock/api/json_text.h"

namespace etcm::mock
{

Response errorResponse(int status, const QByteArray &description, const QByteArray &url)
{
    Response response;
    response.status = status;
    response.body =
        "{\"message\":" + quoted("Error " + QByteArray::number(status) + ' ' + reasonPhrase(status)) +
        ",\"description\":" + quoted(description) + ",\"url\":" + quoted(url) + '}';
    return response;
}

Response vseErrorResponse(int status, const QByteArray &description)
{
    Response response;
    response.status = status;
    response.body = "{\"error\":" + quoted(description) + '}';
    return response;
}

Response tokenErrorResponse(int status, const QByteArray &code, const QByteArray &description)
{
    Response response;
    response.status = status;
    response.body = "{\"error\":" + quoted(code) + ",\"error_description\":" + quoted(description) + '}';
    response.add("Cache-Control", "no-store");
    response.add("Pragma", "no-cache");
    return response;
}

} // namespace etcm::mock
