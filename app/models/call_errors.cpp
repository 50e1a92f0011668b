#include "models/call_errors.h"

#include "models/state_lanes.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

const QString kNothing(QChar(0x2013));

// The first phase that has no end is the one that failed; an answer that came whole was of no use itself.
QString failedPhase(const RequestRecord &call)
{
    switch (call.outcome) {
    case Outcome::Dns:
    case Outcome::Connect: return words("Latency panel", "connect");
    case Outcome::Tls: return u"TLS"_s;
    case Outcome::Truncated:
    case Outcome::TooLarge:
    case Outcome::Malformed:
    case Outcome::Schema:
    case Outcome::Partial:
    case Outcome::Stale:
    case Outcome::Implausible: return words("Latency panel", "transfer");
    case Outcome::Timeout:
        if (call.phases.wait)
            return words("Latency panel", "transfer");
        return call.phases.connect || call.phases.tls ? words("Latency panel", "wait")
                                                      : words("Latency panel", "connect");
    default: return words("Latency panel", "wait");
    }
}

QString outcomeWord(const RequestRecord &call, EndpointState state)
{
    if (state == EndpointState::Slow)
        return capitalised(stateWords(state, call.outcome));
    return call.httpStatus && *call.httpStatus >= 400 ? u"HTTP %1"_s.arg(*call.httpStatus)
                                                      : capitalised(outcomeText(call.outcome));
}

QString evidenceOf(const RequestRecord &call, EndpointState state, const WatchedEndpoint &endpoint)
{
    if (state == EndpointState::Slow)
        return words("Health page", "Answered after %1 ms, limit %2 ms")
            .arg(integerText(call.phases.total.count()), integerText(endpoint.slowAfter.count()));
    return call.error.isEmpty() ? kNothing : call.error;
}

// What came after it: the next good call, or what happens next.
QString nextOf(const WatchedEndpoint &endpoint, std::size_t index, EndpointState state, UtcTime now)
{
    if (state == EndpointState::Slow || endpoint.calls[index].success())
        return words("Health page", "answer used");
    const auto good = std::find_if(endpoint.calls.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                                   endpoint.calls.end(), std::mem_fn(&RequestRecord::success));
    if (good != endpoint.calls.end())
        return words("Health page", "answered again %1").arg(timeText(good->checkedAt, now));
    return inSentence(nextLookText(endpoint.facts.next, now));
}

CallError errorOf(const WatchedEndpoint &endpoint, std::size_t index, EndpointState state, UtcTime now)
{
    const RequestRecord &call = endpoint.calls[index];
    CallError row;
    row.requestId = call.requestId;
    row.id = endpoint.id;
    row.mark = markOf(state);
    row.cells = {timeTextSeconds(call.checkedAt, now),
                 endpoint.title,
                 outcomeWord(call, state),
                 failedPhase(call),
                 integerText(call.phases.total.count()),
                 evidenceOf(call, state, endpoint),
                 nextOf(endpoint, index, state, now)};
    return row;
}

} // namespace

CallErrors callErrors(const HealthPageFacts &facts)
{
    std::vector<std::pair<UtcTime, CallError>> found;
    for (const WatchedEndpoint &endpoint : facts.endpoints) {
        for (std::size_t i = 0; i < endpoint.calls.size(); ++i) {
            const RequestRecord &call = endpoint.calls[i];
            const EndpointState state = stateOfCall(call, endpoint.slowAfter);
            const bool tells = state != EndpointState::Unknown && state != EndpointState::Answering;
            if (tells && call.checkedAt >= facts.now - kHealthDay)
                found.emplace_back(call.checkedAt, errorOf(endpoint, i, state, facts.now));
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto &each) { return each.first; });
    CallErrors result;
    result.words.context = words("Health page", "last 24 h, newest first");
    const qint64 count = std::ssize(found);
    result.words.note = words("Health page", "%1 entries", nullptr, count).arg(integerText(count));
    for (auto &[at, row] : found)
        result.rows.push_back(std::move(row));
    if (result.rows.empty())
        result.words.notice = PanelNotice{NoticeKind::Info, words("Health page", "No errors"),
                                          words("Health page", "Every call of the last 24 h was good.")};
    return result;
}

CallErrorModel::CallErrorModel(QObject *parent)
    : QAbstractTableModel(parent), m_headings{words("Health page", "Time, Zurich"),
                                              words("Health page", "Endpoint"),
                                              words("Health page", "Outcome"),
                                              words("Health page", "Failed in"),
                                              words("Health page", "Duration, ms"),
                                              words("Health page", "Evidence, secrets removed"),
                                              words("Health page", "What next")}
{
}

void CallErrorModel::setRows(std::vector<CallError> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CallErrorModel::rowOf(const QString &requestId) const
{
    const auto found = std::ranges::find(m_rows, requestId, &CallError::requestId);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CallErrorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CallErrorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant CallErrorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CallError &row = at(index.row());
    const QString &cell = row.cells.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole: return cell;
    case Qt::ToolTipRole: return cell.toHtmlEscaped();
    case MarkRole: return static_cast<int>(row.mark);
    default: return {};
    }
}

QVariant CallErrorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_headings.at(static_cast<std::size_t>(section));
}

} // namespace etcm
