// Error answers in the shapes of the dialects.
#pragma once

#include "mock/http/response.h"

namespace etcm::mock
{

/// {"message","description","url"}, as CKW's RAML and the energy-api dialect have it.
[[nodiscard]] Response errorResponse(int status, const QByteArray &description, const QByteArray &url = {});

/// {"error"}, as VSE/AES has it.
[[nodiscard]] Response vseErrorResponse(int status, const QByteArray &description);

/// {"error","error_description"}, RFC 6749 §5.2, never stored by caches.
[[nodiscard]] Response tokenErrorResponse(int status, const QByteArray &code, const QByteArray &description);

} // namespace etcm::mock
