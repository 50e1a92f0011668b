// The database URL as libpq reads it, and what of it may be shown.
#include "store/connection_url.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class ConnectionUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("server");
        QTest::newRow("contract's example")
            << u"postgresql://etcm_writer@db1,db2:5432/energy_trading?target_session_attrs=read-write&connect_timeout=3"_s
            << u"host='db1,db2'"_s << u"db1:5432,db2:5432/energy_trading"_s;
        QTest::newRow("ports in parallel")
            << u"postgresql://db1:1,db2:2/x"_s << u"port='1,2'"_s << u"db1:1,db2:2/x"_s;
        QTest::newRow("several hosts: the primary")
            << u"postgresql://a,b/x"_s << u"target_session_attrs='read-write'"_s << u"a:5432,b:5432/x"_s;
        QTest::newRow("socket folder")
            << u"postgresql:///x?host=/tmp"_s << u"host='/tmp'"_s << u"local:5432/x"_s;
        QTest::newRow("percent codes")
            << u"postgresql://u%40c:p%27w@h/d%20b"_s << u"password='p\\'w'"_s << u"h:5432/d b"_s;
        QTest::newRow("IPv6") << u"postgres://[::1]:5433/x"_s << u"host='::1'"_s << u"[::1]:5433/x"_s;
        QTest::newRow("own limit") << u"postgresql://h/x?connect_timeout=9"_s << u"connect_timeout='9'"_s
                                   << u"h:5432/x"_s;
        QTest::newRow("one port for all")
            << u"postgresql:///x?host=a,b&port=6000"_s << u"port='6000'"_s << u"a:6000,b:6000/x"_s;
        QTest::newRow("TLS") << u"postgresql://h/x?sslmode=verify-full&sslrootcert=/ca.pem"_s
                             << u"sslmode='verify-full'"_s << u"h:5432/x"_s;
        QTest::newRow("our limit") << u"postgresql://h/x"_s << u"connect_timeout='3'"_s << u"h:5432/x"_s;
        QTest::newRow("our name") << u"postgresql://h/x"_s << u"application_name='etcm test'"_s
                                  << u"h:5432/x"_s;
    }
    void urls()
    {
        QFETCH(QString, url);
        QFETCH(QString, option);
        QFETCH(QString, server);
        const auto parsed = parseConnectionUrl(url, u"etcm test"_s);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
        QVERIFY2(parsed->options.contains(option), qPrintable(parsed->options));
        QCOMPARE(parsed->server, server);
    }

    void thePasswordIsNeverShown()
    {
        const auto parsed = parseConnectionUrl(u"postgresql://u:hunter2@h/x"_s, u"t"_s);
        QVERIFY(parsed && !parsed->server.contains(u"hunter2"));
        const auto bad = parseConnectionUrl(u"postgresql://u:hunter;2@h/x"_s, u"t"_s);
        QVERIFY(!bad && bad.error().code == ErrorCode::Config && !bad.error().text().contains(u"hunter"));
        for (const QString &url : {u"postgresql://u:1@hunter2@h/x"_s, u"postgresql://u:1/hunter2@h/x"_s,
                                   u"postgresql://u:hun%zzter2@h/x"_s, u"postgresql://u:hunter2@[h/x"_s,
                                   u"postgresql://u:hunter2@h/x?color=red"_s}) {
            const auto refused = parseConnectionUrl(url, u"t"_s);
            QVERIFY(!refused && refused.error().code == ErrorCode::Config);
            QVERIFY2(!refused.error().text().contains(u"hun"), qPrintable(refused.error().text()));
        }
        const auto unknown = parseConnectionUrl(u"postgresql://u@h/x?color=red"_s, u"t"_s);
        QVERIFY2(!unknown && unknown.error().text().contains(u"\"color\""),
                 qPrintable(unknown.error().text()));
        const auto other = parseConnectionUrl(u"mysql://u:hunter2@h/x"_s, u"t"_s);
        QVERIFY(!other && !other.error().text().contains(u"hunter2"));
    }
};

QTEST_GUILESS_MAIN(ConnectionUrlTest)
#include "connection_url_test.moc"
