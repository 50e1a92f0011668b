// Keeps the page "Plant & TRA" up to date. Asks nothing while the page is hidden; queries run on the store's
// own thread, and late answers are dropped.
#pragma once

#include "models/plant_page_snapshot.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace etcm
{
class CallLog;
class Engine;
class QueryRound;

class PlantFeed : public QObject
{
    Q_OBJECT

public:
    explicit PlantFeed(Engine &engine, QObject *parent = nullptr);

    /// Becoming active it asks for everything.
    void setActive(bool active);

Q_SIGNALS:
    void ready(const etcm::PlantPageSnapshot &snapshot);

private:
    void forget();
    [[nodiscard]] QStringList shownSources() const; ///< of plant, signals and prices
    void load();
    void askReadings();
    void askSignals();
    void askPrices(const MarketDay &day);
    void askCalls();

    Engine &m_engine;
    CallLog *m_calls;
    QueryRound *m_round;
    OverviewFacts m_facts;
    UtcTime m_now{}; ///< of the round
    QTimer m_tick;   ///< what shows the time moves on
    bool m_areFactsRead = false;
    QStringList m_sources; ///< whose facts are known
};

} // namespace etcm
