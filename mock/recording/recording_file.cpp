#include "mock/recording/recording_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <array>

namespace etcm::mock
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
constexpr auto kFormat = "energy-trading-recording"_L1;
constexpr int kVersion = 1;
constexpr std::array kEndingNames{
    std::pair{"whole"_L1, Delivery::Ending::Whole}, std::pair{"half-body"_L1, Delivery::Ending::HalfBody},
    std::pair{"reset"_L1, Delivery::Ending::Reset}, std::pair{"silence"_L1, Delivery::Ending::Silence}};

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString latin(const QByteArray &text)
{
    return QString::fromLatin1(text);
}

QString endingName(Delivery::Ending ending)
{
    for (const auto &[name, value] : kEndingNames) {
        if (value == ending)
            return QString(name);
    }
    return {};
}

std::optional<Delivery::Ending> endingFromName(const QString &name)
{
    for (const auto &[known, value] : kEndingNames) {
        if (name == known)
            return value;
    }
    return std::nullopt;
}

void putBody(QJsonObject &line, const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(body);
    if (decoder.hasError())
        line["body_base64"_L1] = latin(body.toBase64());
    else
        line["body"_L1] = text;
}

std::optional<Exchange> exchangeFrom(const QJsonObject &line)
{
    const auto at = parseIsoTime(line["at"_L1].toString().toLatin1());
    const auto ending = endingFromName(line["ending"_L1].toString(u"whole"_s));
    Exchange exchange;
    exchange.method = line["method"_L1].toString().toLatin1();
    exchange.target = line["target"_L1].toString().toUtf8();
    exchange.response.status = line["status"_L1].toInt();
    exchange.response.contentType = line["content_type"_L1].toString().toLatin1();
    exchange.response.body = line.contains("body_base64"_L1)
                                 ? QByteArray::fromBase64(line["body_base64"_L1].toString().toLatin1())
                                 : line["body"_L1].toString().toUtf8();
    const QJsonObject headers = line["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        exchange.response.add(header.key().toLatin1(), header.value().toString().toLatin1());
    exchange.delivery.delay = milliseconds(line["delay_ms"_L1].toInteger());
    exchange.delivery.dateSkew = milliseconds(line["date_skew_ms"_L1].toInteger());
    if (!at || !ending || exchange.method.isEmpty() || !exchange.target.startsWith('/'))
        return std::nullopt;
    const bool answers = *ending == Delivery::Ending::Whole || *ending == Delivery::Ending::HalfBody;
    if (answers && (exchange.response.status < 200 || exchange.response.status > 599))
        return std::nullopt;
    exchange.at = *at;
    exchange.delivery.ending = *ending;
    return exchange;
}

Result<Recording> readHeader(const QJsonObject &line, const QString &document)
{
    if (line["format"_L1].toString() != kFormat)
        return fail(ErrorCode::Config, u"this is no recording"_s, document + u":1"_s,
                    u"make one with --record"_s);
    if (line["version"_L1].toInt() != kVersion)
        return fail(ErrorCode::Config, u"this recording's version is not known"_s, document + u":1"_s);
    return Recording{QUrl(line["upstream"_L1].toString()), {}};
}
} // namespace

QByteArray recordingHeader(const QUrl &upstream, UtcTime started)
{
    return lineOf({{u"format"_s, kFormat},
                   {u"version"_s, kVersion},
                   {u"upstream"_s, upstream.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)},
                   {u"started"_s, latin(formatIsoUtc(started))}});
}

QByteArray recordingLine(const Exchange &exchange)
{
    QJsonObject line{{u"at"_s, latin(formatIsoUtc(exchange.at))},
                     {u"method"_s, latin(exchange.method)},
                     {u"target"_s, QString::fromUtf8(exchange.target)},
                     {u"delay_ms"_s, static_cast<qint64>(exchange.delivery.delay.count())},
                     {u"ending"_s, endingName(exchange.delivery.ending)}};
    if (exchange.delivery.dateSkew.count() != 0)
        line["date_skew_ms"_L1] = static_cast<qint64>(exchange.delivery.dateSkew.count());
    if (exchange.response.status == 0)
        return lineOf(line);
    line["status"_L1] = exchange.response.status;
    line["content_type"_L1] = latin(exchange.response.contentType);
    QJsonObject headers;
    for (const auto &[name, value] : exchange.response.headers)
        headers[latin(name)] = latin(value);
    line["headers"_L1] = headers;
    putBody(line, exchange.response.body);
    return lineOf(line);
}

Result<Recording> readRecording(const QByteArray &text, const QString &document)
{
    Recording recording;
    int number = 0;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf('\n', from);
        if (end < 0)
            break;
        const QJsonObject line = QJsonDocument::fromJson(text.mid(from, end - from)).object();
        from = end + 1;
        if (++number == 1) {
            auto begun = readHeader(line, document);
            if (!begun)
                return begun;
            recording = std::move(*begun);
            continue;
        }
        auto exchange = exchangeFrom(line);
        if (!exchange)
            return fail(ErrorCode::Config, u"this line is no exchange"_s,
                        u"%1:%2"_s.arg(document).arg(number),
                        u"each needs at, method, target, and status or another ending"_s);
        recording.exchanges.push_back(std::move(*exchange));
    }
    if (number == 0)
        return readHeader({}, document);
    return recording;
}

Result<Recording> readRecordingFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Config, u"cannot read the recording: "_s + file.errorString(), path);
    return readRecording(file.readAll(), path);
}

} // namespace etcm::mock
