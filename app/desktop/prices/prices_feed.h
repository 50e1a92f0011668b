// Keeps the facts of the page of prices up to date: asks the store's own thread, only while the page is
// shown; answers that are late, or of days that nobody looks at any more, are dropped.
#pragma once

#include "domain/result.h"
#include "models/overview_snapshot.h"
#include "models/prices_snapshot.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace etcm
{
class Engine;
struct EndpointId;

class PricesFeed : public QObject
{
    Q_OBJECT

public:
    explicit PricesFeed(Engine &engine, QObject *parent = nullptr);

    void setActive(bool active);
    /// Does nothing if they are the same.
    void setRange(const PriceSpan &range, ComparedDays compared);
    [[nodiscard]] UtcTime now() const;

Q_SIGNALS:
    void ready(const etcm::PricesFacts &facts, etcm::UtcTime now);
    /// Every 15 seconds, and at the edge of a slot.
    void ticked(etcm::UtcTime now);

private:
    void factsStored(const EndpointId &id);
    void want();
    void load();
    void askPrices(const QString &sourceId);
    void askEarlier(const QString &sourceId);
    void askWholesale();
    void askSignals(const QString &sourceId);
    template <typename T, typename Take>
    void ask(QFuture<Result<T>> future, Take take);
    void answered();
    void tick();
    /// True where what is told of it has changed.
    bool readSource();

    Engine &m_engine;
    OverviewFacts m_known; ///< how the endpoints fare
    QString m_sourceId;    ///< whose prices are shown
    PricesFacts m_facts;
    PriceSpan m_range;
    ComparedDays m_compared = {};
    QTimer m_soon; ///< gathers what arrives together
    QTimer m_tick;
    UtcTime m_slot{};
    bool m_isActive = false;
    bool m_isWanted = false;
    int m_pending = 0;
    int m_round = 0;
};

} // namespace etcm
