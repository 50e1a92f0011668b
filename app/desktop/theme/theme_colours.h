// The two colour tables behind Theme.
#pragma once

#include "desktop/theme/theme.h"

namespace etcm
{

struct TokenColours {
    Token token;
    const char16_t *name; ///< as in theme.qss
    QRgb dark;
    QRgb light;
};

/// The row of a token.
[[nodiscard]] const TokenColours &tokenColours(Token token);

} // namespace etcm
