#include "process/log_sink.h"

#include "base/scrub.h"
#include "domain/clock.h"
#include "domain/one_line.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <atomic>
#include <cstdio>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Qt's handler is a plain function, so what it needs is here.
std::atomic<LogFormat> sinkFormat{LogFormat::Text};
std::atomic<QtMsgType> sinkLevel{QtInfoMsg};

int gravity(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return 0;
    case QtInfoMsg: return 1;
    case QtWarningMsg: return 2;
    case QtCriticalMsg: return 3;
    case QtFatalMsg: break;
    }
    return 4;
}

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_L1;
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg:
    case QtFatalMsg: break;
    }
    return "error"_L1;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (gravity(type) < gravity(sinkLevel) || message.startsWith("Unable to free statement"_L1))
        return;
    const QByteArray line =
        formatLogLine(sinkFormat, SystemClock().now(), type, context.category, message) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()),
                stderr); // one call: lines stay whole
}
} // namespace

void installLogSink(LogFormat format, QtMsgType level)
{
    sinkFormat = format;
    sinkLevel = level;
    if (level == QtDebugMsg)
        QLoggingCategory::setFilterRules(u"etcm.*.debug=true"_s);
    qInstallMessageHandler(&handle);
}

QByteArray formatLogLine(LogFormat format, UtcTime time, QtMsgType type, const char *category,
                         const QString &message)
{
    const QString text = oneLine(scrub(message));
    const QLatin1StringView from(category ? category : "default");
    if (format == LogFormat::Text)
        return formatIsoUtc(time) + ' ' + levelName(type).data() + ' ' + from.data() + ": " + text.toUtf8();
    const QJsonObject line{{u"time"_s, QString::fromLatin1(formatIsoUtc(time))},
                           {u"level"_s, levelName(type)},
                           {u"category"_s, from},
                           {u"message"_s, text}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace etcm
