// What others wrote, and how far it is known: in the central database, and in the local file.
#pragma once

#include "domain/alert.h"
#include "domain/endpoint_id.h"
#include "domain/utc_time.h"

#include <QString>
#include <QVariant>

#include <chrono>
#include <set>
#include <utility>
#include <vector>

namespace etcm
{
struct FactTable;

/// Older health rows are not copied: the panels show two days, and the log of a team grows without bounds.
inline constexpr std::chrono::hours kCopiedHealth{48};

/// A position in the central database. Ids grow with each delivery, and deliveries are committed one after
/// the other (central_store.cpp), so one id per table says what is known.
struct NewsCursor {
    QString database;       ///< which tables the ids belong to; others start anew
    UtcTime readAt{};       ///< by the server's clock
    qint64 transaction = 0; ///< all that older transactions changed is known
    qint64 prices = 0;
    qint64 revisions = 0;
    qint64 plant = 0;
    qint64 activations = 0;
    qint64 requests = 0;
    qint64 transitions = 0;

    friend bool operator==(const NewsCursor &, const NewsCursor &) = default;
    /// For the settings of the local file; a text that is no cursor reads as the beginning.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static NewsCursor fromText(const QString &text);
};

struct TableNews {
    const FactTable *table = nullptr;
    std::vector<QVariantList> rows; ///< in the table's column order, see table_columns.h
};

/// Rows of the central database as they stand there, to be copied into a local file.
struct CentralNews {
    NewsCursor cursor; ///< where the next question starts
    std::vector<TableNews> tables;
    bool more = false; ///< there is more than one answer carries
};

struct CopiedNews {
    qint64 rows = 0;            ///< new or changed here
    std::set<EndpointId> facts; ///< source and kind of the facts among them
};

/// A position in the local file.
struct ArrivalCursor {
    qint64 version = -1;    ///< of the file (PRAGMA data_version); -1: never looked
    qint64 request = -1;    ///< last row of the health log; -1: what is there now is known
    qint64 transition = -1; ///< last row of the alerts' journal, likewise
};

/// What came into the local file, whoever wrote it: another program on the same file, or the copy of what the
/// central database has got. Every poll leaves its requests, so they tell which endpoints may have new facts.
struct Arrivals {
    ArrivalCursor cursor;
    std::vector<RequestRecord> requests; ///< in the order of their arrival
    std::vector<AlertTransition> transitions;
    bool more = false; ///< one answer carries a thousand rows of each
};

} // namespace etcm
