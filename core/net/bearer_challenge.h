// The WWW-Authenticate header as RFC 6750 section 3 uses it.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace etcm
{

/// The Bearer challenge of a refused call.
struct BearerChallenge {
    QByteArray error; ///< "invalid_token", "insufficient_scope" ...; empty: none given
    QByteArray description;
};

/// Finds the Bearer challenge among several, comma-separated, with quoted strings. Nothing if there is none.
[[nodiscard]] std::optional<BearerChallenge> readBearerChallenge(QByteArrayView header);

} // namespace etcm
