// Keeps the Data page up to date. Asks nothing while the page is hidden; late answers are dropped.
#pragma once

#include "desktop/data/store_facts.h"
#include "models/coverage_snapshot.h"
#include "models/revision_groups.h"

#include <QObject>

namespace etcm
{
class Engine;
class QueryRound;
struct EndpointId;
struct SourceConfig;

class DataFeed : public QObject
{
    Q_OBJECT

public:
    explicit DataFeed(Engine &engine, QObject *parent = nullptr);

    void setActive(bool active);

Q_SIGNALS:
    void coverageReady(const etcm::CoverageSnapshot &snapshot);
    void revisionsReady(const etcm::RevisionList &list);
    void storesReady(const std::vector<etcm::StoreSection> &sections);

private:
    void factsStored(const EndpointId &id);
    void load();
    void tellStores();
    [[nodiscard]] const SourceConfig *source() const;

    Engine &m_engine;
    QueryRound *m_round;
    QString m_sourceId; ///< whose prices are shown
};

} // namespace etcm
