// The engine among others: who polls, and how the rest see what it brings. Private to this folder.
#pragma once

#include "engine/central_link.h"
#include "engine/file_watch.h"
#include "engine/follower.h"
#include "engine/leadership.h"
#include "engine/vigil.h"

namespace etcm
{

class Sharing
{
public:
    Sharing(EngineContext &context, CentralLink &central, KnownData &known, Vigil &vigil);

    /// Takes part from now on, once: only who polls by schedule does. A clock that was passed in is a
    /// simulation, which has no rivals on its file.
    void begin();
    /// Nobody else does.
    [[nodiscard]] bool mayPoll() const;
    /// The lease is surely held by this program.
    [[nodiscard]] bool leads() const;
    /// All end at once; the lease is given up first, so that another polls while this program tidies up.
    QCoro::Task<void> stop();

private:
    void wire();
    void leadershipMoved();
    void notePulse(const std::optional<Error> &failure);
    void take(const Arrivals &arrivals);
    QCoro::Task<void> lookAtNews();
    QCoro::Task<void> end();

    EngineContext &m_context;
    CentralLink &m_central;
    KnownData &m_known;
    Vigil &m_vigil;
    std::unique_ptr<Leadership> m_leadership;
    std::unique_ptr<FileWatch> m_fileWatch;
    std::unique_ptr<Follower> m_follower; ///< with a central database
};

} // namespace etcm
