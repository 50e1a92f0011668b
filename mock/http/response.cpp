#include "mock/http/response.h"

#include "version.h"

#include <array>

namespace etcm::mock
{
using namespace std::chrono;

namespace
{
constexpr std::array kReasons{
    std::pair{200, "OK"},
    std::pair{204, "No Content"},
    std::pair{302, "Found"},
    std::pair{400, "Bad Request"},
    std::pair{401, "Unauthorized"},
    std::pair{403, "Forbidden"},
    std::pair{404, "Not Found"},
    std::pair{405, "Method Not Allowed"},
    std::pair{408, "Request Timeout"},
    std::pair{410, "Gone"},
    std::pair{413, "Content Too Large"},
    std::pair{414, "URI Too Long"},
    std::pair{422, "Unprocessable Content"},
    std::pair{429, "Too Many Requests"},
    std::pair{431, "Request Header Fields Too Large"},
    std::pair{500, "Internal Server Error"},
    std::pair{501, "Not Implemented"},
    std::pair{502, "Bad Gateway"},
    std::pair{503, "Service Unavailable"},
    std::pair{504, "Gateway Timeout"},
    std::pair{505, "HTTP Version Not Supported"},
};

// IMF-fixdate, RFC 9110 §5.6.7.
QByteArray formatDate(sys_seconds time)
{
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    const QByteArray iso = formatIsoUtc(time);
    return QByteArray(kDays[weekday(day).c_encoding()]) + ", " + iso.mid(8, 2) + ' ' +
           kMonths[static_cast<unsigned>(date.month()) - 1] + ' ' + iso.left(4) + ' ' + iso.mid(11, 8) +
           " GMT";
}

// The same for thousands of answers in a row.
const QByteArray &httpDate(UtcTime time)
{
    thread_local sys_seconds last;
    thread_local QByteArray text;
    const sys_seconds second = floor<seconds>(time);
    if (text.isEmpty() || second != last) {
        last = second;
        text = formatDate(second);
    }
    return text;
}
} // namespace

QByteArray reasonPhrase(int status)
{
    for (const auto &[code, text] : kReasons) {
        if (code == status)
            return text;
    }
    return "Status";
}

QByteArray responseHead(const Response &response, HeadStyle style)
{
    QByteArray out;
    out.reserve(640);
    out += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    out += "Date: " + httpDate(style.date) + "\r\nServer: energy-trading-mock/" ETCM_VERSION "\r\n";
    if (response.status != 204) {
        out += "Content-Type: " + response.contentType +
               "\r\nContent-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    for (const auto &[name, value] : response.headers)
        out += name + ": " + value + "\r\n";
    out += style.keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return out;
}

} // namespace etcm::mock
