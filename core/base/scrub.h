// Takes secrets out of text that leaves the program: logs, error texts, health rows.
#pragma once

#include <QString>
#include <QStringList>

namespace etcm
{

/// Replaces by "***": values of Authorization headers, Basic and Bearer credentials, values of keys that name
/// secrets (client_secret, password, access_token, refresh_token, api_key, securityToken, metering_code ...
/// in JSON, forms, query strings and connection strings), anything that looks like a JWT, and passwords in
/// URLs. Everything else stays.
[[nodiscard]] QString scrub(const QString &text);

/// The same, after replacing every occurrence of secrets known by value (at least 4 characters long).
[[nodiscard]] QString scrub(QString text, const QStringList &secrets);

} // namespace etcm
