// What a utility's API looks like: which calls bring which facts, and the pure parsers of their answers.
// One pair of files per dialect; no sockets, no clock of its own, no state.
#pragma once

#include "domain/fact_batch.h"
#include "domain/result.h"
#include "sources/source_config.h"

#include <QByteArrayView>

#include <vector>

namespace etcm
{

/// Half-open range of instants that a call asks for.
struct TimeRange {
    UtcTime from;
    UtcTime to;
};

/// One HTTP GET to make.
struct CallSpec {
    Endpoint endpoint = Endpoint::Prices;
    QUrl url;
    bool needsToken = false;
    QString tariffName; ///< product, or bidding zone, asked for; prices only
    TimeRange range{};  ///< what was asked for; answers may hold more or less
};

enum class FaultKind {
    Row,   ///< one value, slot, reading or signal cannot be used
    Unit,  ///< it would have to be rescaled
    Value, ///< it is read, but so far off that it cannot be kept
    Shape, ///< a component is there, but not in a form that any version of the dialect has
};

/// What was refused while the rest of the answer was kept.
struct RowFault {
    QString path;   ///< JSON path, e.g. "$.prices[17].grid[0].value"
    QString reason; ///< e.g. "is \"--\", no number"
    FaultKind kind = FaultKind::Row;
};

/// How the components of a price answer are written; both, if the source mixes them.
struct PriceShape {
    bool lists = false;   ///< VSE/AES v1: lists of {unit, value}
    bool objects = false; ///< VSE/AES v2: objects of such
    friend bool operator==(const PriceShape &, const PriceShape &) = default;
};

struct ParsedAnswer {
    Outcome outcome = Outcome::Ok; ///< Ok, NotPublished or Partial, whatever kind the faults are of
    FactBatch facts;               ///< without requests
    std::vector<RowFault> faults;
    std::vector<RowFault> notes; ///< what cost no fact, but is told once: a text that was cut
    PriceShape shape;            ///< of prices that are there
};

class Dialect
{
public:
    virtual ~Dialect() = default;
    /// The calls that bring `endpoint` for `range`; none if the dialect has no such endpoint.
    /// Prices: one per product, each at most 30 days; an empty range (from == to) asks for the source's own
    /// default day. Signals: an empty range asks for the newest day that the source has, which is what a poll
    /// wants (CKW publishes them up to yesterday only); otherwise one call per market day. Plant and health:
    /// range unused.
    [[nodiscard]] virtual std::vector<CallSpec> calls(const SourceConfig &source, Endpoint endpoint,
                                                      TimeRange range) const = 0;
    /// Reads the body of a 200 answer. Errors: Outcome::Malformed (no JSON) or Outcome::Schema (another
    /// shape), `where` is the JSON path. Every valid fact is returned, also outside the range that was asked
    /// for.
    [[nodiscard]] virtual Result<ParsedAnswer> parse(const SourceConfig &source, const CallSpec &call,
                                                     UtcTime fetchedAt, QByteArrayView body) const = 0;
    /// Answers in XML, where all others do in JSON.
    [[nodiscard]] virtual bool isXml() const { return false; }
    /// The body of a 4xx answer says no more than that nothing is published for the range.
    [[nodiscard]] virtual bool saysNoData(QByteArrayView) const { return false; }
};

[[nodiscard]] const Dialect &dialectFor(DialectId id);

/// What parse() says about an endpoint that calls() never asks for.
[[nodiscard]] Error unansweredEndpoint(const SourceConfig &source, Endpoint endpoint);

} // namespace etcm
