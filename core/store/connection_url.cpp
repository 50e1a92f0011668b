#include "store/connection_url.h"

#include <QMap>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <memory>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
using Keywords = QMap<QString, QString>;

Error notReadable(const QString &why)
{
    return {ErrorCode::Config,
            why,
            u"database.url"_s,
            u"write postgresql://user@host:5432/database"_s,
            Outcome::Unknown,
            {},
            false};
}

// libpq's own words quote the whole URI, password and all, but for the name of a parameter that it does not
// know.
QString reasonOf(const char *words)
{
    static constexpr QLatin1StringView kUnknown("invalid URI query parameter: ");
    const QString text = QString::fromUtf8(words).trimmed();
    if (text.startsWith(kUnknown))
        return u"The database URL has a parameter that libpq does not know: "_s +
               text.sliced(kUnknown.size());
    return u"The database URL cannot be read; letters like @ : / ? # % in a name or password are to be "
           "percent-encoded"_s;
}

Result<Keywords> parsed(const QString &url)
{
    char *words = nullptr;
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption *)> options(
        PQconninfoParse(url.toUtf8().constData(), &words), PQconninfoFree);
    const std::unique_ptr<char, void (*)(void *)> kept(words, PQfreemem);
    if (!options)
        return fail(notReadable(reasonOf(words)));
    Keywords keywords;
    for (const PQconninfoOption *option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr)
            keywords.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    // libpq ends the password at the first @ and the host at the first /, so what follows may be part of one.
    const bool leaks = keywords.value(u"host"_s).contains(u'@') ||
                       keywords.value(u"dbname"_s).contains(u'@') ||
                       keywords.value(u"port"_s).contains(QRegularExpression(u"[^0-9,]"_s));
    if (leaks)
        return fail(notReadable(reasonOf("")));
    return keywords;
}

// host:port[,host:port] for people. libpq keeps hosts and ports in parallel lists; one port stands for all.
QString shownHosts(const Keywords &keywords)
{
    const QStringList hosts = keywords.value(u"host"_s).split(u',');
    const QStringList ports = keywords.value(u"port"_s).split(u',');
    QStringList shown;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const QString &host = hosts.at(i);
        const QString port = ports.size() == 1 ? ports.front() : ports.value(i);
        const bool isSocket = host.isEmpty() || host.startsWith(u'/');
        const QString name = isSocket ? u"local"_s : host.contains(u':') ? u'[' + host + u']' : host;
        shown += name + u':' + (port.isEmpty() ? u"5432"_s : port);
    }
    return shown.join(u',');
}

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

Keywords withDefaults(Keywords keywords, const QString &applicationName)
{
    Keywords all{{u"connect_timeout"_s, u"3"_s},  {u"tcp_user_timeout"_s, u"5000"_s},
                 {u"keepalives_idle"_s, u"10"_s}, {u"keepalives_interval"_s, u"5"_s},
                 {u"keepalives_count"_s, u"3"_s}, {u"application_name"_s, applicationName}};
    if (keywords.value(u"host"_s).contains(u','))
        all.insert(u"target_session_attrs"_s, u"read-write"_s);
    all.insert(keywords);
    return all;
}
} // namespace

Result<ConnectionUrl> parseConnectionUrl(const QString &url, const QString &applicationName)
{
    if (!url.startsWith(u"postgresql://") && !url.startsWith(u"postgres://"))
        return fail(notReadable(u"The database URL is no PostgreSQL URI"_s));
    const Result<Keywords> named = parsed(url);
    if (!named)
        return fail(named.error());
    const Keywords keywords = withDefaults(*named, applicationName);
    QStringList options;
    for (auto it = keywords.cbegin(); it != keywords.cend(); ++it) {
        // Qt takes ';' for a separator, even inside quotes.
        if (it.value().contains(u';'))
            return fail(ErrorCode::Config, u"A value of the database URL holds a semicolon"_s, it.key(),
                        u"use a password file (PGPASSFILE) or a service file instead"_s);
        options += it.key() + u'=' + quoted(it.value());
    }
    return ConnectionUrl{options.join(u' '), shownHosts(keywords) + u'/' + keywords.value(u"dbname"_s)};
}

} // namespace etcm
