#include "base/scrub.h"

#include <QRegularExpression>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

Rule rule(const QString &pattern, const QString &replacement)
{
    return {QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), replacement};
}

const std::array<Rule, 6> &rules()
{
    static const std::array<Rule, 6> table{
        // Header, as "Authorization: Bearer x" or in JSON.
        rule(
            uR"re((authorization\\?["']?\s*[:=]\s*\\?["']?)(?:(basic|bearer|digest|token)\s+)?[^\s"'\\,]+)re"_s,
            u"\\1***"_s),
        rule(uR"re(\b(basic|bearer)\s+(?!\*\*\*)[A-Za-z0-9\-._~+/]{8,}=*)re"_s, u"\\1 ***"_s),
        // {"password":"x"}, password='x', password=x, password: x. Quotes may be escaped (JSON in JSON) and
        // may
        // be missing at the end (a body cut short). Possessive, so that no long value exhausts the matcher.
        rule(
            uR"re(((?:client_?secret|pass(?:word|wd|phrase)|pwd|\bsecret|(?:access|refresh|id)_?token|client_assertion|assertion|api[_-]?key|security_?token|metering_code|\btoken(?=\\?["']?=|\\?["']\s*:))\\?["']?\s*[:=]\s*)(?:"(?:[^"\\]++|\\.)*+"?|'(?:[^'\\]++|\\.)*+'?|\\"(?:(?!\\").)*+(?:\\")?|[^\s"'&,;)}\]]+))re"_s,
            u"\\1***"_s),
        rule(uR"re(\beyJ[A-Za-z0-9_\-]{5,}\.[A-Za-z0-9_\-]+(?:\.[A-Za-z0-9_\-]*)?)re"_s, u"***"_s),
        // scheme://user:password@host keeps the user; a lone token before the @ of a web address goes too.
        rule(uR"re((://[^\s/?#:@"]*):[^\s/?#"]*@)re"_s, u"\\1:***@"_s),
        rule(uR"re((https?://)[^\s/?#:@"]+@)re"_s, u"\\1***@"_s),
    };
    return table;
}
} // namespace

QString scrub(const QString &text)
{
    QString out = text;
    for (const Rule &entry : rules())
        out.replace(entry.pattern, entry.replacement);
    return out;
}

QString scrub(QString text, const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        if (secret.size() >= 4)
            text.replace(secret, u"***"_s);
    }
    return scrub(text);
}

} // namespace etcm
