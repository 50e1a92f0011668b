// The queries that a feed puts to the store together, one round after the other. What arrives is gathered for
// a moment; what arrives while answers are awaited has a round of its own afterwards; late answers are
// dropped.
#pragma once

#include "base/when_answered.h"
#include "domain/result.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace etcm
{

class QueryRound : public QObject
{
    Q_OBJECT

public:
    /// A round is due so long after the first wish for it; rounds come no faster.
    QueryRound(std::chrono::milliseconds gather, QObject *parent);

    /// False if it was so already. One that is not active has no rounds; becoming active it wants one.
    bool setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_isActive; }
    void want();
    /// Since the last round began.
    [[nodiscard]] bool isWanted() const { return m_isWanted; }
    [[nodiscard]] bool isAwaiting() const { return m_awaited > 0; }
    /// What is under way is of no use any more.
    void drop();

    /// False while none may begin: it is not active, or answers are awaited; a wish stays then. What follows
    /// until close() belongs to this round.
    [[nodiscard]] bool begin();
    /// Runs `take` with the answer unless it is late or an error: the old facts stay then. `take` may ask
    /// more.
    template <typename T, typename Take>
    void ask(const QFuture<Result<T>> &future, Take take)
    {
        whenAnswered(this, future,
                     [this, take = std::move(take), round = m_round, ended = await()](Result<T> result) {
                         if (round == m_round && result)
                             take(std::move(*result));
                         ended();
                     });
    }
    /// One more answer, which does not come by ask(): who has it calls what is returned.
    [[nodiscard]] std::function<void()> await();
    void close() { takeAnswer(); }
    /// Queries so far.
    [[nodiscard]] int asked() const { return m_asked; }

Q_SIGNALS:
    void due();
    /// All that the round awaited has come.
    void answered();

private:
    void takeAnswer();

    QTimer m_soon;
    bool m_isActive = false;
    bool m_isWanted = false;
    int m_awaited = 0; ///< one of them for the round itself until close(), so that no early answer ends it
    int m_round = 0;
    int m_asked = 0;
};

} // namespace etcm
