// A secret that an API takes in the query of each call, as ENTSO-E its security token. Nobody but the request
// that goes out holds an address with it.
#pragma once

#include "net/token_source.h"

#include <functional>

namespace etcm
{

struct QueryKeyConfig {
    QString name;  ///< of the parameter: "securityToken"
    QUrl audience; ///< the secret is shown to this host only
    std::function<QCoro::Task<Result<QString>>()> secret;
};

class QueryKey final : public TokenSource
{
public:
    explicit QueryKey(QueryKeyConfig config) : m_config(std::move(config)) {}

    /// Errors: what fetching the secret says. Kept once it is there.
    QCoro::Task<Result<AccessToken>> token() override;
    /// The next call fetches it anew: somebody may have replaced it.
    void reject(const AccessToken &used) override;
    [[nodiscard]] std::optional<AccessToken> held() const override { return m_held; }
    [[nodiscard]] bool covers(const QUrl &url) const override;
    void present(const AccessToken &token, HttpRequest &request) const override;
    [[nodiscard]] bool isFixed() const override { return true; }

private:
    QueryKeyConfig m_config;
    std::optional<AccessToken> m_held;
};

} // namespace etcm
