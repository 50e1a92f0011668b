#include "mock/auth/jwt.h"

#include "mock/api/json_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace etcm::mock
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

// One header for all tokens; another one (alg "none", say) is refused before its signature is looked at.
const QByteArray &encodedHeader()
{
    static const QByteArray header = QByteArrayLiteral(R"({"alg":"HS256","typ":"JWT"})").toBase64(kBase64Url);
    return header;
}

QByteArray randomHex()
{
    return QByteArray::number(QRandomGenerator::system()->generate(), 16);
}

QByteArray epochSeconds(UtcTime time)
{
    return QByteArray::number(static_cast<qlonglong>(toEpochMs(time) / 1000));
}

// Takes the same time wherever the difference is.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}
} // namespace

QByteArray TokenSigner::randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

QByteArray TokenSigner::signature(const QByteArray &signedPart) const
{
    return QMessageAuthenticationCode::hash(signedPart, m_key, QCryptographicHash::Sha256)
        .toBase64(kBase64Url);
}

QByteArray TokenSigner::issue(const TokenClaims &claims) const
{
    // Short on purpose: each byte of it comes back with each request.
    const QByteArray payload =
        "{\"sub\":" + quoted(claims.subject) + ",\"iat\":" + epochSeconds(claims.issuedAt) +
        ",\"exp\":" + epochSeconds(claims.expiresAt) + ",\"jti\":\"" + randomHex() +
        "\",\"rev\":" + QByteArray::number(static_cast<qlonglong>(claims.revocation)) + '}';
    const QByteArray signedPart = encodedHeader() + '.' + payload.toBase64(kBase64Url);
    return signedPart + '.' + signature(signedPart);
}

TokenState TokenSigner::check(const QByteArray &token, const TokenTest &test) const
{
    const qsizetype first = token.indexOf('.');
    const qsizetype last = token.lastIndexOf('.');
    if (first < 0 || last == first || token.left(first) != encodedHeader())
        return TokenState::Malformed;
    if (!equalInConstantTime(token.mid(last + 1), signature(token.left(last))))
        return TokenState::BadSignature;
    const QByteArray payload = QByteArray::fromBase64(token.mid(first + 1, last - first - 1), kBase64Url);
    const QJsonObject claims = QJsonDocument::fromJson(payload).object();
    const UtcTime expiry{seconds(claims["exp"_L1].toInteger())};
    const UtcTime issued{seconds(claims["iat"_L1].toInteger())};
    const bool tooOld = test.maxAge != seconds::max() && test.now >= issued + test.maxAge;
    if (claims["rev"_L1].toInteger() < test.revocations)
        return TokenState::Revoked;
    return test.now >= expiry || tooOld ? TokenState::Expired : TokenState::Valid;
}

} // namespace etcm::mock
