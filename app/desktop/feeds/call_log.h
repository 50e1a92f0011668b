// Reads the log of calls for a page: once the whole time that the page shows, then only what has come since.
#pragma once

#include "domain/request_record.h"
#include "domain/result.h"
#include "store/local_store.h"

#include <QObject>

#include <functional>

namespace etcm
{
class Engine;

class CallLog : public QObject
{
    Q_OBJECT

public:
    using Take = std::function<void(const std::vector<RequestRecord> &)>;

    /// `shown` is the time that the page shows.
    CallLog(Engine &engine, std::chrono::milliseconds shown, QObject *parent);

    /// Gives what is new, in one or more parts and in no order across endpoints, then calls `done`. The
    /// store's errors end it as well: what is missing comes with the next reading. Neither is called after
    /// forget().
    void read(Take take, std::function<void()> done);
    /// The next reading begins anew; what is under way is dropped.
    void forget();

private:
    struct Reading {
        Take take;
        std::function<void()> done;
        int round = 0;
    };
    void askArrivals(const Reading &reading);
    void askAll(const Reading &reading, ArrivalCursor from);

    Engine &m_engine;
    std::chrono::milliseconds m_shown;
    ArrivalCursor m_cursor; ///< up to there
    int m_round = 0;
};

} // namespace etcm
