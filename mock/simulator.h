// The simulator of every API dialect, in this process: for the desktop's --demo, for tests, and for the
// program energy-trading-mock.
#pragma once

#include "domain/clock.h"
#include "domain/plant_reading.h"
#include "domain/result.h"
#include "domain/tariff.h"

#include <QHostAddress>
#include <QObject>
#include <QStringList>
#include <QThread>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace etcm::mock
{

/// Serves on the thread it lives in; all members are called there, except clock() and plantHistory().
class Simulator final : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QHostAddress host = QHostAddress(QHostAddress::LocalHost);
        quint16 port = 0; ///< 0: any free one
        QString scenario = QStringLiteral("ok");
        quint64 seed = 20261014;
        std::optional<UtcTime>
            now;            ///< where the simulated time starts; absent: the present, or the scenario's own
        double speed = 1.0; ///< simulated seconds per second
        std::int64_t rateLimit = 0; ///< calls per window and client in each dialect; 0: as good as none
        std::chrono::seconds rateWindow{60};
        std::chrono::seconds tokenLifetime{3600};
        bool cache = true; ///< keep generated days and finished answers
        int maxConnections = 2048;
        std::chrono::milliseconds idleTimeout{60'000};
        std::chrono::milliseconds requestTimeout{15'000};
    };

    /// The only account: published in the contract, a secret of the simulator only.
    [[nodiscard]] static QString clientId();
    [[nodiscard]] static QString clientSecret();

    explicit Simulator(Options options, QObject *parent = nullptr);
    ~Simulator() override;

    /// Serves until stop(); gives the port. Config: the scenario is unknown. Network: the address is taken or
    /// not ours.
    [[nodiscard]] Result<quint16> start();
    /// Ends all connections.
    void stop();

    [[nodiscard]] QUrl baseUrl() const; ///< "http://127.0.0.1:PORT"; empty before start()

    /// False if there is no such scenario. `showcase` sets the clock to its own day unless Options::now was
    /// given.
    [[nodiscard]] bool setScenario(const QString &name);
    [[nodiscard]] QString scenario() const;
    [[nodiscard]] static QStringList scenarioNames();

    /// The simulated time; valid as long as the simulator. Thread safe.
    [[nodiscard]] const Clock &clock() const;

    /// What the plant measured on (from, to], ten minutes apart: the live endpoint has no history, and a demo
    /// wants a past.
    [[nodiscard]] std::vector<PlantReading> plantHistory(UtcTime from, UtcTime to) const;
    /// Slots with from <= start < to as they were published at `asOf`: one series per product and component,
    /// without source. What a collector would have stored that fetched at that moment.
    [[nodiscard]] std::vector<PriceSeries> priceHistory(UtcTime from, UtcTime to, UtcTime asOf) const;

private:
    struct Parts;
    Options m_options;
    std::unique_ptr<Parts> m_parts;
};

/// A simulator on a thread of its own, so that neither side waits for the other.
class SimulatorThread final : public QObject
{
    Q_OBJECT
public:
    explicit SimulatorThread(Simulator::Options options, QObject *parent = nullptr);
    ~SimulatorThread() override;

    /// Blocks until the simulator serves or has failed.
    [[nodiscard]] Result<quint16> start();
    [[nodiscard]] QUrl baseUrl() const { return m_baseUrl; }
    /// Blocks until the scenario is switched.
    [[nodiscard]] bool setScenario(const QString &name);
    [[nodiscard]] const Clock &clock() const;
    /// Blocks until the simulator has gathered them.
    [[nodiscard]] std::vector<PriceSeries> priceHistory(UtcTime from, UtcTime to, UtcTime asOf) const;
    /// The simulator itself, for its thread-safe members.
    [[nodiscard]] const Simulator &simulator() const { return *m_simulator; }

private:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Simulator> m_simulator; ///< lives on m_thread once started
    QUrl m_baseUrl;
};

} // namespace etcm::mock
