// What the scrubber takes out, and what it leaves.
#include "base/scrub.h"

#include <QElapsedTimer>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class ScrubTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scrubs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::addRow("%s", qPrintable(text.left(40))) << text << expected;
        };
        row(u"Authorization: Bearer abc.def-1"_s, u"Authorization: ***"_s);
        row(u"authorization: Basic ZGVzazpzZWNyZXQ="_s, u"authorization: ***"_s);
        row(u"{\"Authorization\":\"Bearer abc\",\"a\":1}"_s, u"{\"Authorization\":\"***\",\"a\":1}"_s);
        row(u"sent Basic ZGVzazpzZWNyZXQ= to x"_s, u"sent Basic *** to x"_s);
        row(u"Bearer 0123456789abcdef"_s, u"Bearer ***"_s);
        row(u"grant_type=password&username=me&password=p%40ss&x=1"_s,
            u"grant_type=password&username=me&password=***&x=1"_s);
        row(u"{\"client_secret\": \"a \\\"b\\\" c\", \"n\": 2}"_s, u"{\"client_secret\": ***, \"n\": 2}"_s);
        row(u"{\\\"access_token\\\":\\\"abc\\\",\\\"n\\\":2}"_s, u"{\\\"access_token\\\":***,\\\"n\\\":2}"_s);
        row(u"{\"n\":1,\"password\":\"cut off he"_s, u"{\"n\":1,\"password\":***"_s);
        row(u"access_token=abc; refresh_token: def"_s, u"access_token=***; refresh_token: ***"_s);
        row(u"host=db user=u password='a b c' dbname=x"_s, u"host=db user=u password=*** dbname=x"_s);
        row(u"?metering_code=CH123&x=1"_s, u"?metering_code=***&x=1"_s);
        row(u"PGPASSWORD=abc psql"_s, u"PGPASSWORD=*** psql"_s);
        row(u"api_key: k1, apikey=k2, x-api-key: k3"_s, u"api_key: ***, apikey=***, x-api-key: ***"_s);
        row(u"got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln here"_s, u"got *** here"_s);
        row(u"postgresql://writer:s3cret@db1,db2:5432/e"_s, u"postgresql://writer:***@db1,db2:5432/e"_s);
        row(u"postgresql://writer@db1/e"_s, u"postgresql://writer@db1/e"_s);
        row(u"https://u:p@h/x and https://tok@h/y"_s, u"https://u:***@h/x and https://***@h/y"_s);
        // What must stay readable.
        for (const QString &text :
             {u"WWW-Authenticate: Bearer realm=\"api\", error=\"invalid_token\""_s, u"no token held"_s,
              u"http://127.0.0.1:8000/api/v1/energy/prices?tariff_name=home_dynamic"_s,
              u"the token answer has no usable access_token"_s, u"token latency 12 ms"_s,
              u"check client id and secret of this source"_s, u"mail someone@example.org"_s, QString()})
            row(text, text);
    }
    void scrubs()
    {
        QFETCH(QString, text);
        QTEST(scrub(text), "expected");
        QCOMPARE(scrub(scrub(text)), scrub(text));
    }

    void knownSecretsGoWhereverTheyStand()
    {
        QCOMPARE(scrub(u"he said hunter22 twice: hunter22"_s, {u"hunter22"_s, u"x"_s}),
                 u"he said *** twice: ***"_s);
    }

    void longSecretsGoToo()
    {
        const QString secret = QString(u"ab\\\"c"_s).repeated(100'000);
        QCOMPARE(scrub(u"{\"password\":\""_s + secret + u"\",\"n\":1}"_s), u"{\"password\":***,\"n\":1}"_s);
    }

    void longTextIsQuick()
    {
        const QString text = QString(u"password "_s).repeated(20'000) + QString(200'000, u'"');
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!scrub(text).isEmpty());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(ScrubTest)
#include "scrub_test.moc"
