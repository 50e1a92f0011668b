#include "mock/api/spoiled_body.h"

#include <cctype>
#include <cstdlib>

namespace etcm::mock
{
using std::chrono::minutes;

namespace
{
bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

int twoDigits(QByteArrayView text)
{
    return text.toByteArray().toInt();
}

QByteArray offsetText(minutes offset)
{
    const auto size = std::abs(offset.count());
    return (offset.count() < 0 ? "-" : "+") +
           QByteArray::number(static_cast<int>(size / 60)).rightJustified(2, '0') + ':' +
           QByteArray::number(static_cast<int>(size % 60)).rightJustified(2, '0');
}

struct Offset {
    qsizetype length = 0; ///< of its text; 0: there is none
    minutes value{0};
};

// Reads the offset at the end of `text`, behind a digit of the time.
Offset offsetBefore(QByteArrayView text)
{
    if (text.size() > 11 && text.back() == 'Z' && isDigit(text[text.size() - 2]))
        return {1, minutes(0)};
    if (text.size() < 16)
        return {};
    const QByteArrayView tail = text.last(6); // +02:00
    const bool signedTail = tail[0] == '+' || (tail[0] == '-' && text[text.size() - 9] == ':');
    if (!signedTail || tail[3] != ':' || !isDigit(tail[1]) || !isDigit(tail[5]))
        return {};
    const minutes size(twoDigits(tail.sliced(1, 2)) * 60 + twoDigits(tail.sliced(4, 2)));
    return {6, tail[0] == '-' ? -size : size};
}

QByteArray withShiftedOffsets(const QByteArray &body, minutes shift)
{
    QByteArray out;
    out.reserve(body.size() + 1024);
    qsizetype from = 0;
    for (qsizetype quote = body.indexOf('"'); quote >= 0; quote = body.indexOf('"', from)) {
        QByteArrayView piece = QByteArrayView(body).sliced(from, quote - from);
        const Offset offset = offsetBefore(piece);
        out += piece.chopped(offset.length);
        if (offset.length > 0)
            out += offsetText(offset.value + shift);
        out += '"';
        from = quote + 1;
    }
    return out + body.mid(from);
}
} // namespace

void spoilBody(Response &response, const Fault &fault)
{
    if (!fault.unit.isEmpty()) {
        for (const char *unit : {"\"CHF_kWh\"", "\"CHF/kWh\""})
            response.body.replace(unit, '"' + fault.unit + '"');
        response.body.replace("\"EUR / MWh\"", '"' + fault.unit + '"');
        response.body.replace("<currency_Unit.name>EUR<", "<currency_Unit.name>" + fault.unit + '<');
    }
    if (fault.offsetShift.count() != 0)
        response.body = withShiftedOffsets(response.body, fault.offsetShift);
    if (fault.body == Fault::Body::Malformed)
        response.body.truncate(response.body.size() / 2);
    const bool isXml = response.contentType.endsWith("xml");
    if (fault.body == Fault::Body::OtherSchema && isXml) {
        response.body = "<GL_MarketDocument><type>A75</type></GL_MarketDocument>";
    } else if (fault.body == Fault::Body::OtherSchema) {
        response.body = R"({"publication_timestamp":20261014,"prices":{"00:00":"cheap"},"timestamp":[],)"
                        R"("zeitstempel":{},"operational_status":42})";
    }
}

} // namespace etcm::mock
