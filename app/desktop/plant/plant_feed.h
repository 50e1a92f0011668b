// Keeps the page "Plant & TRA" up to date. Asks nothing while the page is hidden; queries run on the store's
// own thread, and late answers are dropped.
#pragma once

#include "domain/result.h"
#include "models/plant_page_snapshot.h"
#include "store/local_store.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace etcm
{
class CallLog;
class Engine;

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
    template <typename T, typename Take>
    void ask(QFuture<Result<T>> future, Take take);
    void answered();

    Engine &m_engine;
    CallLog *m_calls;
    OverviewFacts m_facts;
    UtcTime m_now{}; ///< of the round
    QTimer m_soon;   ///< gathers what arrives together
    QTimer m_tick;   ///< what shows the time moves on
    bool m_active = false;
    bool m_isWanted = false; ///< something came while answers were awaited
    bool m_areFactsRead = false;
    int m_pending = 0;
    int m_round = 0;
    QStringList m_sources; ///< whose facts are known
};

} // namespace etcm
