// Log lines as they leave the program.
#include "process/log_sink.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T12:31:04Z");
}

class LogSinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesHaveNoSecretsAndNoBreaks()
    {
        const QString message = u"first\nsecond Authorization: Bearer abcdef123456 client_secret=hunter22"_s;
        const QByteArray text = formatLogLine(LogFormat::Text, kNow, QtWarningMsg, "etcm.engine", message);
        QVERIFY(text.startsWith("2026-10-14T12:31:04Z warning etcm.engine: first second"));
        QVERIFY(!text.contains('\n'));
        const QByteArray json = formatLogLine(LogFormat::Json, kNow, QtCriticalMsg, "etcm.engine", message);
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QCOMPARE(object.value(u"level"_s).toString(), u"error"_s);
        for (const QByteArray &line : {text, json}) {
            QVERIFY(!line.contains("abcdef123456"));
            QVERIFY(!line.contains("hunter22"));
        }
    }
};

QTEST_GUILESS_MAIN(LogSinkTest)
#include "log_sink_test.moc"
