// The health log and the alerts' journal of the local file; years of the log: health_archive.h.
#pragma once

#include "domain/alert.h"
#include "domain/result.h"
#include "store/values.h"

#include <QFuture>

#include <vector>

namespace etcm
{
class LocalDatabase;

class LocalJournal
{
public:
    explicit LocalJournal(LocalDatabase &database) : m_database(database) {}

    QFuture<Result<std::vector<EndpointWindow>>> requests(UtcTime from, UtcTime to);
    /// `withOutbox` as LocalFacts::save().
    QFuture<Result<void>> saveTransitions(std::vector<AlertTransition> transitions, bool withOutbox);
    /// Newest first.
    QFuture<Result<std::vector<AlertTransition>>> transitions(UtcTime from, UtcTime to, int newest);

private:
    LocalDatabase &m_database;
};

} // namespace etcm
