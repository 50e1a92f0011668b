// Keeps the Data page up to date. Asks nothing while the page is hidden; late answers are dropped.
#pragma once

#include "desktop/data/store_facts.h"
#include "domain/result.h"
#include "models/coverage_snapshot.h"
#include "models/revision_groups.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace etcm
{
class Engine;
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
    template <typename T, typename Take>
    void ask(QFuture<Result<T>> future, Take take);

    Engine &m_engine;
    QTimer m_soon; ///< gathers what arrives together
    bool m_active = false;
    bool m_isStale = true;
    QString m_sourceId; ///< whose prices are shown
    int m_round = 0;
};

} // namespace etcm
