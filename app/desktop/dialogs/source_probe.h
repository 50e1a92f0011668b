// "Test": polls every endpoint of one source once, in a throw-away store, and says in words how it went.
#pragma once

#include "engine/engine.h"
#include "net/memory_secrets.h"

#include <QTemporaryDir>

#include <memory>

namespace etcm
{

struct ProbeAnswer {
    bool good = false;
    QString text; ///< one line per endpoint: "Prices answer in 212 ms, 192 values"
};

class SourceProbe : public QObject
{
    Q_OBJECT

public:
    /// With a typed secret that one is used, from memory; else the stored one. `keychain` may be null.
    SourceProbe(const SourceConfig &source, const QString &typedSecret, SecretStore *keychain);
    ~SourceProbe() override;

    void start();

Q_SIGNALS:
    void finished(const etcm::ProbeAnswer &answer);

private:
    QCoro::Task<void> run();

    QTemporaryDir m_folder;
    MemorySecrets m_typed;
    std::unique_ptr<Engine> m_engine;
};

/// Pure: the words for a finished poll.
[[nodiscard]] ProbeAnswer probeAnswer(const CycleReport &report);

} // namespace etcm
