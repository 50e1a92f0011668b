#include "store/local_journal.h"

#include "store/health_reader.h"
#include "store/local_database.h"
#include "store/local_writer.h"
#include "store/outbox.h"

namespace etcm
{

namespace
{
Result<void> saveSteps(Session &session, const std::vector<AlertTransition> &transitions, bool withOutbox)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    auto fresh = writeTransitions(session, transitions);
    if (!fresh)
        return fail(fresh.error());
    if (withOutbox && !fresh->empty()) {
        if (auto queued = appendToOutbox(session, {{}, std::move(*fresh)}); !queued)
            return queued;
    }
    return transaction->commit();
}
} // namespace

QFuture<Result<std::vector<EndpointWindow>>> LocalJournal::requests(UtcTime from, UtcTime to)
{
    return m_database.read<std::vector<EndpointWindow>>(
        [from, to](Session &session) { return readRequests(session, from, to); });
}

QFuture<Result<void>> LocalJournal::saveTransitions(std::vector<AlertTransition> transitions, bool withOutbox)
{
    return m_database.write<void>([transitions = std::move(transitions), withOutbox](Session &session) {
        return saveSteps(session, transitions, withOutbox);
    });
}

QFuture<Result<std::vector<AlertTransition>>> LocalJournal::transitions(UtcTime from, UtcTime to, int newest)
{
    return m_database.read<std::vector<AlertTransition>>(
        [from, to, newest](Session &session) { return readTransitions(session, from, to, newest); });
}

} // namespace etcm
