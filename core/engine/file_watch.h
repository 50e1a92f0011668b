// Notices what comes into the local file without this program's own polling: written by another program on
// the same file, or copied from the central database.
#pragma once

#include "engine/task_group.h"
#include "store/local_news.h"

#include <QObject>
#include <QTimer>

namespace etcm
{

class FileWatch : public QObject
{
    Q_OBJECT

public:
    /// `keepAlive` holds the store and this while a question is under way.
    FileWatch(LocalNews &news, KeepAlive keepAlive);

    /// Looks twice a second from now on; what is there already is known.
    void start();
    void pause();
    /// Looks at once, if it is started.
    void look();
    QCoro::Task<void> stop();

Q_SIGNALS:
    /// The file was written to, by whomever.
    void touched();
    void arrived(const etcm::Arrivals &arrivals);

private:
    QCoro::Task<void> readOn();

    LocalNews &m_news;
    KeepAlive m_keepAlive;
    TaskGroup m_runs;
    QTimer m_timer;
    ArrivalCursor m_cursor;
};

} // namespace etcm
