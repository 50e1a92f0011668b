#include "store/connection_url.h"

#include <QMap>
#include <QUrl>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

// Cuts `text` at the first `mark` and returns what stood before it (everything, if there is no mark).
QStringView cut(QStringView &text, QChar mark)
{
    const qsizetype at = text.indexOf(mark);
    const QStringView before = at < 0 ? text : text.first(at);
    text = at < 0 ? QStringView() : text.sliced(at + 1);
    return before;
}

// "db1,db2:5433,[::1]:5434" into libpq's parallel lists.
void readHosts(QStringView text, QMap<QString, QString> &keywords, QStringList &shown)
{
    QStringList hosts;
    QStringList ports;
    const auto entries = text.split(u',');
    for (const QStringView entry : entries) {
        const qsizetype bracket = entry.indexOf(u']');
        const qsizetype colon = entry.indexOf(u':', qMax(qsizetype(0), bracket));
        QString host = decoded(colon < 0 ? entry : entry.first(colon));
        const QString port = colon < 0 ? QString() : decoded(entry.sliced(colon + 1));
        shown += (host.isEmpty() ? u"local"_s : host) + u':' + (port.isEmpty() ? u"5432"_s : port);
        if (bracket > 0)
            host = host.sliced(1, bracket - 1);
        hosts += host;
        ports += port;
    }
    const bool local = hosts.join(QString()).isEmpty();
    if (!local)
        keywords.insert(u"host"_s, hosts.join(u','));
    if (!ports.join(QString()).isEmpty())
        keywords.insert(u"port"_s, ports.join(u','));
    if (hosts.size() > 1)
        keywords.insert(u"target_session_attrs"_s, u"read-write"_s);
}

void readUser(QStringView text, QMap<QString, QString> &keywords)
{
    if (const QStringView user = cut(text, u':'); !user.isEmpty())
        keywords.insert(u"user"_s, decoded(user));
    if (!text.isEmpty())
        keywords.insert(u"password"_s, decoded(text));
}

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

QMap<QString, QString> defaults(const QString &applicationName)
{
    return {{u"connect_timeout"_s, u"3"_s},  {u"tcp_user_timeout"_s, u"5000"_s},
            {u"keepalives_idle"_s, u"10"_s}, {u"keepalives_interval"_s, u"5"_s},
            {u"keepalives_count"_s, u"3"_s}, {u"application_name"_s, applicationName}};
}
} // namespace

Result<ConnectionUrl> parseConnectionUrl(const QString &url, const QString &applicationName)
{
    QStringView rest(url);
    const QStringView scheme = cut(rest, u':');
    if ((scheme != u"postgresql" && scheme != u"postgres") || !rest.startsWith(u"//"))
        return fail(ErrorCode::Config, u"The database URL is no PostgreSQL URI"_s, u"database.url"_s,
                    u"write postgresql://user@host:5432/database"_s);
    rest = rest.sliced(2);
    QStringView location = cut(rest, u'?');
    QStringView authority = cut(location, u'/');
    QMap<QString, QString> keywords = defaults(applicationName);
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        readUser(authority.first(at), keywords);
        authority = authority.sliced(at + 1);
    }
    QStringList shown;
    readHosts(authority, keywords, shown);
    if (!location.isEmpty())
        keywords.insert(u"dbname"_s, decoded(location));
    while (!rest.isEmpty()) {
        QStringView pair = cut(rest, u'&');
        const QString name = decoded(cut(pair, u'='));
        keywords.insert(name, decoded(pair));
    }
    QStringList options;
    for (auto it = keywords.cbegin(); it != keywords.cend(); ++it) {
        // Qt takes ';' for a separator, even inside quotes.
        if (it.value().contains(u';'))
            return fail(ErrorCode::Config, u"A value of the database URL holds a semicolon"_s, it.key(),
                        u"use a password file (PGPASSFILE) or a service file instead"_s);
        options += it.key() + u'=' + quoted(it.value());
    }
    return ConnectionUrl{options.join(u' '), shown.join(u',') + u'/' + decoded(location)};
}

} // namespace etcm
