// Keeps the facts of the page of prices up to date: asks the store's own thread, only while the page is
// shown; answers that are late, or of days that nobody looks at any more, are dropped.
#pragma once

#include "models/overview_snapshot.h"
#include "models/prices_snapshot.h"

#include <QObject>
#include <QTimer>

namespace etcm
{
class Engine;
class QueryRound;
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
    void load();
    void askPrices(const QString &sourceId);
    void askEarlier(const QString &sourceId);
    void askWholesale();
    void askSignals(const QString &sourceId);
    void tick();
    /// True where what is told of it has changed.
    bool readSource();

    Engine &m_engine;
    OverviewFacts m_known; ///< how the endpoints fare
    QString m_sourceId;    ///< whose prices are shown
    PricesFacts m_facts;
    PriceSpan m_range;
    ComparedDays m_compared = {};
    QueryRound *m_round;
    QTimer m_tick;
    UtcTime m_slot{};
};

} // namespace etcm
