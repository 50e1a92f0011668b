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

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace etcm::mock
{

struct Reply;
struct Request;

/// Serves on the thread it lives in; all members are called there, except clock() and plantHistory().
class Simulator final : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QHostAddress host = QHostAddress(QHostAddress::LocalHost);
        quint16 port = 0;                        ///< 0: any free one
        QString scenario = QStringLiteral("ok"); ///< a named one, or a scenario file
        quint64 seed = 20261014;
        std::optional<UtcTime>
            now; ///< where the simulated time starts; absent: the present, or the scenario's own
        /// Simulated seconds per second, for data and timelines. What touches a client's own clock stays in
        /// real time: delays, tokens, rate limits and timeouts.
        double speed = 1.0;
        std::int64_t rateLimit = 0; ///< calls per window and client in each dialect; 0: as good as none
        std::chrono::seconds rateWindow{60};
        std::chrono::seconds tokenLifetime{3600};
        bool cache = true; ///< keep generated days and finished answers
        int maxConnections = 2048;
        std::chrono::milliseconds idleTimeout{60'000};
        std::chrono::milliseconds requestTimeout{15'000};
        QString record; ///< instead of simulating, pass all to `upstream` and write it to this new file
        QUrl upstream;
        QString replay; ///< instead of simulating, tell this recording again
    };

    /// The only account: published in the contract, a secret of the simulator only.
    [[nodiscard]] static QString clientId();
    [[nodiscard]] static QString clientSecret();

    explicit Simulator(Options options, QObject *parent = nullptr);
    ~Simulator() override;

    /// Serves until stop(); gives the port. Config: the scenario is unknown or wrong, or so is a recording.
    /// Network: the address is taken or not ours.
    [[nodiscard]] Result<quint16> start();
    /// Ends all connections.
    void stop();

    [[nodiscard]] QUrl baseUrl() const; ///< "http://127.0.0.1:PORT"; empty before start()
    /// Why the file of Options::record is not complete (Storage); nothing: it is, or nothing is recorded.
    [[nodiscard]] std::optional<Error> recordingFault() const;

    /// Plays a named scenario, or a file if the text ends in ".toml" or has a slash. A start time of its own
    /// sets the clock unless Options::now was given. Config: there is none, or the file is wrong (line and
    /// column).
    [[nodiscard]] Result<void> setScenario(const QString &nameOrFile);
    /// The same for the text of a scenario file.
    [[nodiscard]] Result<void> playScenario(const QByteArray &toml);
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
    [[nodiscard]] Result<std::function<Reply(const Request &)>> handler();

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
    /// Block until the scenario is switched.
    [[nodiscard]] Result<void> setScenario(const QString &nameOrFile);
    [[nodiscard]] Result<void> playScenario(const QByteArray &toml);
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
