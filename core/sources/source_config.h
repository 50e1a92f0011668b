// One configured API: what a [[source]] table of the configuration or an entry of the catalogue says.
#pragma once

#include "domain/publication.h"
#include "domain/request_record.h"
#include "domain/reset_unit.h"
#include "domain/source_limits.h"
#include "domain/tls_files.h"

#include <QStringList>
#include <QUrl>

#include <chrono>
#include <vector>

namespace etcm
{

enum class DialectId { EnergyApi, CkwPublic, VseTariffs, EnergyCharts, Aem, Entsoe };
[[nodiscard]] QString dialectName(DialectId id); ///< "energy-api", "ckw-public", "vse-tariffs", ...
[[nodiscard]] std::optional<DialectId> dialectFromName(QStringView name);

enum class AuthKind { None, ClientCredentials, Password };
/// How the client authenticates at the token endpoint (RFC 6749 section 2.3.1).
enum class ClientAuth { Basic, Body };

[[nodiscard]] QString authKindName(AuthKind kind); ///< "none", "client_credentials", "password"
[[nodiscard]] std::optional<AuthKind> authKindFromName(QStringView name);
[[nodiscard]] QString clientAuthName(ClientAuth auth); ///< "basic", "body"
[[nodiscard]] std::optional<ClientAuth> clientAuthFromName(QStringView name);
[[nodiscard]] QString resetUnitName(ResetUnit unit); ///< "ms", "s", "epoch"
[[nodiscard]] std::optional<ResetUnit> resetUnitFromName(QStringView name);

/// Paces of a hunt that nobody has set. With a plant every 10 minutes they keep CKW's budget.
inline constexpr std::chrono::minutes kHuntPace{30};
inline constexpr std::chrono::minutes kSignalHuntPace{120};

struct PollRhythm {
    std::chrono::seconds prices{300};
    std::chrono::seconds plant{300};
    std::chrono::seconds controlSignals{3600};
    std::chrono::seconds health{60};
    /// Prices are hunted from the usual publication until tomorrow is complete, then left alone until the
    /// next day; `prices` is the pace of the hunt. False: it is their rhythm all day.
    bool huntPrices = false;
    /// Signals of the past day are hunted from this time of day on, once a day, at the pace of
    /// `controlSignals`. Nothing: that is their rhythm.
    std::optional<std::chrono::minutes> signalsFrom = {};
    /// Zero for Token, which is asked for on demand and never polled.
    [[nodiscard]] std::chrono::seconds of(Endpoint endpoint) const;
};

/// How prices of a source are stored that is asked for no product by name.
inline constexpr QLatin1StringView kUnnamedProduct{"default"};

/// How a client signs in.
struct SignInConfig {
    AuthKind kind = AuthKind::None;
    ClientAuth clientAuth = ClientAuth::Basic;
    QString tokenPath; ///< relative to the base URL, e.g. "/oauth/token"
    QUrl tokenUrl;     ///< on a host of its own, instead of tokenPath; empty: none
    QString scope;     ///< what is asked for (RFC 6749 section 3.3); empty: not sent
    QString audience;  ///< whom the token is for, where the server wants to know; empty: not sent
    QString clientId;
    QString username;  ///< password grant only; defaults to clientId
    QString secretRef; ///< "keychain:NAME", "env:NAME" or "file:PATH"; never the secret itself
    /// No sign-in, but the secret goes into the query of each call under this name (ENTSO-E).
    QString queryKey;
};

/// What protects the way to the source's hosts, that of its sign-in included.
struct TransportSecurity {
    bool allowPlaintext = false; ///< http:// to another machine
    TlsFiles tls;
};

/// How the prices are asked for where a source differs from its dialect.
struct PriceCallConfig {
    QString path;               ///< relative to the base URL; empty: the dialect's own
    bool withParameters = true; ///< false: without any parameter (BKW refuses them, AEM ignores them)
    QStringList tariffTypes;    ///< asked for one by one, as the source spells them; empty: all in one answer
};

struct SourceConfig {
    QString id;          ///< [a-z0-9_-]+, unique; part of every stored key
    QString name;        ///< for people
    bool enabled = true; ///< false: its table stays in the file, and nobody polls it
    DialectId dialect = DialectId::EnergyApi;
    QUrl baseUrl; ///< without trailing slash
    SignInConfig signIn;
    QStringList
        tariffNames; ///< products (of wholesale: zones) that are asked for; empty: the source's own default
    PriceCallConfig priceCalls;
    QString plantId;                 ///< where the dialect names no plant (CKW: "lutersarni")
    std::vector<Endpoint> endpoints; ///< what this source offers and is polled for
    ResetUnit resetUnit = ResetUnit::Seconds;
    TransportSecurity security;
    PollRhythm poll;
    SourceLimits limits; ///< what is plausible, old and slow
    /// When tomorrow's prices are expected; nothing: the source has the present day only.
    std::optional<PublicationRhythm> publication = PublicationRhythm{};
    /// How far back it answers; nothing: that is found out when somebody asks. Zero: what it publishes now is
    /// all.
    std::optional<std::chrono::days> history = {};

    /// Where a token is asked for.
    [[nodiscard]] QUrl tokenUrl() const;
    /// EUR/MWh prices of a bidding zone, no tariff that somebody pays.
    [[nodiscard]] bool isWholesale() const;
    /// The products as they are stored: the names, or kUnnamedProduct.
    [[nodiscard]] QStringList products() const;
    [[nodiscard]] bool polls(Endpoint endpoint) const;
    /// The longest time between two polls when all is well.
    [[nodiscard]] std::chrono::seconds longestPause(Endpoint endpoint) const;
};

} // namespace etcm
