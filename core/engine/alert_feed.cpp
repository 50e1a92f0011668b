#include "engine/alert_feed.h"

#include "engine/log.h"

#include <QCoroFuture>

#include <QUuid>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QString kSnapshotKey = u"alerts.snapshot"_s;

void append(std::vector<AlertTransition> &made, std::vector<AlertTransition> more)
{
    made.insert(made.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

TimeRange slotRange(std::span<const PriceSeries> prices)
{
    TimeRange range{UtcTime::max(), UtcTime::min()};
    for (const PriceSeries &series : prices) {
        for (const PricePoint &point : series.points) {
            range.from = std::min(range.from, point.start);
            range.to = std::max(range.to, point.end);
        }
    }
    return range;
}

// Before, or now.
std::set<std::pair<SeriesKey, UtcTime>> doubtedSlots(const PollResult &result)
{
    std::set<std::pair<SeriesKey, UtcTime>> doubted(result.stored.corrected.begin(),
                                                    result.stored.corrected.end());
    for (const PriceSeries &series : result.prices()) {
        for (const PricePoint &point : series.points) {
            if (point.implausible)
                doubted.insert({series.key, point.start});
        }
    }
    return doubted;
}
} // namespace

AlertFeed::AlertFeed(LocalStore &store, const Clock &clock, bool withOutbox)
    : m_store(store), m_clock(clock), m_withOutbox(withOutbox),
      m_book([] { return QUuid::createUuid().toString(QUuid::WithoutBraces); })
{
}

QCoro::Task<void> AlertFeed::restore()
{
    const Result<QString> saved = co_await m_store.settings().value(kSnapshotKey);
    if (saved && !saved->isEmpty()) {
        const Result<void> restored = m_book.restore(*saved);
        if (restored)
            m_savedSnapshot = *saved;
        else
            qCWarning(lcEngine).noquote() << "open alerts start anew:" << restored.error().text();
    }
}

QCoro::Task<void> AlertFeed::watch(std::vector<SourceConfig> sources)
{
    std::vector<WatchedSource> watched;
    watched.reserve(sources.size());
    for (const SourceConfig &source : sources)
        watched.push_back({source.id, source.endpoints, source.signIn.kind != AuthKind::None,
                           source.products(), source.limits.slowAfter});
    co_await keep(m_book.watch(std::move(watched), m_withOutbox, m_clock.now()));
}

QCoro::Task<std::vector<AlertTransition>> AlertFeed::afterPoll(PollResult result)
{
    std::vector<AlertTransition> made;
    if (result.observed) {
        append(made, m_observer.observeCall(*result.observed));
        if (healthEffect(result.report.outcome) == HealthEffect::Good)
            append(made, m_observer.observeSilence(result.report.id(), {}, m_clock.now()));
    } else if (result.failure) {
        addHeld(result, made);
    }
    if (result.batch)
        append(made, m_observer.observeLocalFile(result.storeFailure, m_clock.now()));
    if (result.stored.rowsRevised > 0)
        co_await addRevisions(result, made);
    co_await keep(made);
    co_return made;
}

// No call was made. What is sure already is told at once: more failures in a row opened a circuit, or more
// tokens were refused, than it takes to fire.
void AlertFeed::addHeld(const PollResult &result, std::vector<AlertTransition> &made)
{
    const Error &failure = *result.failure;
    const UtcTime now = m_clock.now();
    const QString &source = result.report.sourceId;
    const Endpoint endpoint = result.report.endpoint;
    if (failure.code == ErrorCode::TokenRefused)
        append(made, m_observer.observeRefusedTokens(source, now,
                                                     alertRule(AlertRule::TokenRefused).thresholds.failures));
    const bool limited =
        m_book.stateOf({AlertRule::RateLimited, source, endpointName(endpoint)}) != AlertState::Ok;
    if (failure.code == ErrorCode::BudgetExhausted && limited) // a pause goes on; it does not begin here
        append(made,
               m_observer.observeLimited({source, endpoint}, now + failure.retryAfter.value_or(0ms), now));
    if (!result.held)
        return;
    const bool circuit = failure.code == ErrorCode::HostDown;
    for (int i = 0; i < (circuit ? alertRule(AlertRule::EndpointDown).thresholds.failures : 1); ++i)
        append(made, m_observer.observeCall(*result.held));
}

QCoro::Task<std::vector<AlertTransition>> AlertFeed::afterSilence(EndpointId id, UtcTime since)
{
    std::vector<AlertTransition> made = m_observer.observeSilence(id, since, m_clock.now());
    if (!made.empty()) // at each look, for each silent endpoint
        co_await keep(made);
    co_return made;
}

QCoro::Task<std::vector<AlertTransition>> AlertFeed::afterSignIn(RequestRecord last)
{
    std::vector<AlertTransition> made;
    // A refusal is final for a quarter of an hour: nothing else would confirm it.
    const bool proven = last.outcome == Outcome::Auth;
    for (int i = 0; i < (proven ? alertRule(AlertRule::Token).thresholds.failures : 1); ++i)
        append(made, m_observer.observeCall(last));
    co_await keep(made);
    co_return made;
}

QCoro::Task<std::vector<AlertTransition>> AlertFeed::afterMissingSecret(QString sourceId, Error failure)
{
    // A keyring may be locked for a moment; a secret that is not there does not come by itself.
    const bool passes =
        failure.code == ErrorCode::SecretLocked || failure.code == ErrorCode::SecretUnavailable;
    std::vector<AlertTransition> made;
    for (int i = 0; i < (passes ? 1 : alertRule(AlertRule::Token).thresholds.failures); ++i)
        append(made, m_observer.observeMissingSecret(sourceId, failure.reason, m_clock.now()));
    co_await keep(made);
    co_return made;
}

QCoro::Task<std::vector<AlertTransition>> AlertFeed::afterDelivery(std::optional<Error> failure,
                                                                   qint64 rowsSent)
{
    std::vector<AlertTransition> made = m_observer.observeCentral(failure, rowsSent, m_clock.now());
    co_await keep(made);
    co_return made;
}

std::optional<AlertTransition> AlertFeed::acknowledge(const QString &incidentId, const QString &note)
{
    return m_book.acknowledge(incidentId, {m_clock.now(), note});
}

QCoro::Task<void> AlertFeed::addRevisions(PollResult result, std::vector<AlertTransition> &made)
{
    const TimeRange range = slotRange(result.prices());
    const Result<std::vector<PriceRevision>> all =
        co_await m_store.facts().revisions(result.report.sourceId, range.from, range.to);
    if (!all)
        co_return;
    // What cannot be right is told as that, and its correction by the end of that alert: not as a change of
    // prices.
    const std::set<std::pair<SeriesKey, UtcTime>> doubted = doubtedSlots(result);
    std::vector<PriceRevision> fresh;
    std::ranges::copy_if(*all, std::back_inserter(fresh), [&](const PriceRevision &revision) {
        return revision.recordedAt >= result.fetchedAt && !doubted.contains({revision.key, revision.start});
    });
    append(made, m_observer.noteRevisions(result.report.sourceId, fresh, m_clock.now()));
}

QCoro::Task<std::vector<AlertTransition>> AlertFeed::afterLook(SourceConfig source, PriceCoverage coverage,
                                                               bool fresh)
{
    const UtcTime now = m_clock.now();
    std::vector<AlertTransition> made;
    for (const ProductCoverage &product : coverage.products) {
        for (const PublicationStatus &status : coverage.statuses(source, product, now)) {
            append(made, m_observer.observePublication(source.id, product.tariffName, status, now));
            const bool isToday = status.day == coverage.today.date();
            if (isToday || status.state != PublicationState::Complete)
                continue;
            LocalDate &complete = m_completeDays[source.id + u'|' + product.tariffName];
            if (complete != status.day && fresh)
                append(made, m_observer.noteArrival(source.id, product.tariffName, status, now));
            complete = status.day;
        }
    }
    co_await keep(made);
    co_return made;
}

QCoro::Task<void> AlertFeed::keep(std::vector<AlertTransition> made)
{
    if (!made.empty()) {
        const Result<void> saved = co_await m_store.journal().saveTransitions(std::move(made), m_withOutbox);
        if (!saved)
            qCWarning(lcEngine).noquote() << "alerts cannot be stored:" << saved.error().text();
    }
    co_await saveSnapshot();
}

QCoro::Task<void> AlertFeed::saveSnapshot()
{
    const QString snapshot = m_book.snapshot();
    if (snapshot == m_savedSnapshot)
        co_return;
    const Result<void> saved = co_await m_store.settings().setValue(kSnapshotKey, snapshot);
    if (saved)
        m_savedSnapshot = snapshot;
    else
        qCWarning(lcEngine).noquote() << "open alerts cannot be written down:" << saved.error().text();
}

} // namespace etcm
