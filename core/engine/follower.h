// Copies what others deliver to the central database into this program's own file, so that its window, status
// and export show the same, whoever polls.
#pragma once

#include "engine/task_group.h"
#include "store/central_store.h"
#include "store/local_news.h"

#include <QObject>
#include <QTimer>

namespace etcm
{

class Follower : public QObject
{
    Q_OBJECT

public:
    /// `keepAlive` holds the stores and this while a question is under way.
    Follower(LocalNews &news, CentralStore &central, KeepAlive keepAlive);

    /// Listens for announcements and catches up; asks every ten seconds besides, in case one was missed or
    /// the connection that carries them has died.
    void start();
    /// Who polls itself knows its own deliveries: it looks only every ten seconds.
    void setUrgent(bool urgent) { m_urgent = urgent; }
    QCoro::Task<void> stop();

Q_SIGNALS:
    /// Rows have come into the local file; not emitted when everything was known.
    void copied(const etcm::CopiedNews &news);

private:
    QCoro::Task<void> round();
    QCoro::Task<bool> copyOnce();
    void announced();
    void begin();

    LocalNews &m_news;
    CentralStore &m_central;
    KeepAlive m_keepAlive;
    TaskGroup m_runs;
    QTimer m_soon; ///< gathers announcements that come together
    QTimer m_fallback;
    bool m_urgent = true;
    bool m_stopping = false;
    bool m_failing = false; ///< the log has said so
};

} // namespace etcm
