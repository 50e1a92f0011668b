#include "desktop/window/screenshot.h"

#include "files/whole_file.h"

#include <QBuffer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kPatience = 15s;
constexpr auto kShown = 1s; // new data are on the screen by then
} // namespace

Screenshot::Screenshot(QWidget &window, QString file, QSize size, QObject *parent)
    : QObject(parent), m_window(window), m_file(std::move(file))
{
    m_window.setMinimumSize(size.boundedTo(m_window.minimumSize()));
    m_window.resize(size);
    QTimer::singleShot(kPatience, this, [this] {
        if (m_painted)
            return take();
        giveUp({ErrorCode::Internal,
                u"The page painted no data within 15 s"_s,
                m_file,
                u"see the messages above, or open the window without --screenshot"_s,
                Outcome::Unknown,
                {}});
    });
}

void Screenshot::paintedData()
{
    m_painted = true;
    takeIfReady();
}

void Screenshot::firstAnswersCame(bool justNow)
{
    QTimer::singleShot(justNow ? kShown : 0s, this, [this] {
        m_answered = true;
        takeIfReady();
    });
}

void Screenshot::takeIfReady()
{
    if (m_asked || !m_painted || !m_answered)
        return;
    m_asked = true;
    // After the events that are due: the strip shows what the same data brought.
    QTimer::singleShot(0, this, &Screenshot::take);
}

void Screenshot::take()
{
    if (m_finished)
        return;
    QBuffer png;
    if (!png.open(QIODevice::WriteOnly) || !m_window.grab().save(&png, "PNG")) {
        giveUp(
            {ErrorCode::Internal, u"The window cannot be drawn as PNG"_s, m_file, {}, Outcome::Unknown, {}});
        return;
    }
    if (const Result<void> written = writeWholeFile(m_file, png.data()); !written) {
        giveUp(written.error());
        return;
    }
    m_finished = true;
    Q_EMIT taken();
}

void Screenshot::giveUp(const Error &error)
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT failed(error);
}

} // namespace etcm
