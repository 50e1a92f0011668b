// A desk as its trader sees it: simulator, engine and window, thirty simulated seconds a second unless told
// otherwise; and what window, tray and `status` say.
#pragma once

#include "desktop/theme/theme.h"
#include "desktop/window/settings.h"
#include "desktop/window/shell.h"
#include "engine/engine.h"
#include "mock/simulator.h"
#include "monitoring/alert_book.h"

#include <QTemporaryDir>

#include <memory>

namespace etcm::test
{

class StateBench
{
public:
    static constexpr double kSpeed = 30;

    /// `clockError`: so much is this computer's clock ahead of the simulator's.
    /// `speed`: simulated seconds a second. Waits of the network last as long as they do, so that a call with
    /// its retries, 45 s at most, takes `speed` times that here.
    explicit StateBench(std::chrono::milliseconds clockError = {}, double speed = kSpeed);
    ~StateBench();

    void serve();                       ///< on the port that it had before
    void vanish() { m_mock.reset(); }   ///< nobody answers any more
    void play(const QByteArray &toml);  ///< a scenario
    void name(const QString &scenario); ///< a named one
    void limitPlant(const PlantLimits &limits) { m_limits.plant = limits; } ///< before open()
    void open();                                                            ///< the engine and its window
    void close();                                                           ///< in order, as a user quits
    [[nodiscard]] Engine &engine() { return *m_engine; }
    [[nodiscard]] UtcTime now() const { return m_clock->now(); }
    void refresh(); ///< F5, to its end

    /// What the strip says: "Degraded. Plant does not answer, 3 of 4 endpoints answer".
    [[nodiscard]] QString strip() const;
    /// One chip: "Plant: no answer, Last 14:31, 1 min ago".
    [[nodiscard]] QString chip(const QString &key) const;
    [[nodiscard]] QString clock() const;
    [[nodiscard]] QStringList banners() const;
    [[nodiscard]] QString tray() const; ///< shape and first line
    /// All that the panel says: badges, lines, what its instruments tell a screen reader, and its table.
    [[nodiscard]] QStringList panel(const QString &title) const;
    void picture(const QString &path) const; ///< of the window
    /// `status --json` of another program on the same folder.
    [[nodiscard]] QJsonObject status() const;
    [[nodiscard]] const EndpointStatus &endpoint(Endpoint endpoint) const;
    [[nodiscard]] qint64 firing(AlertRule rule) const;
    [[nodiscard]] int notices(AlertRule rule) const { return m_notices.value(alertRuleName(rule)); }

private:
    [[nodiscard]] AppConfig config() const;

    QTemporaryDir m_folder;
    std::unique_ptr<ScaledClock> m_clock;
    std::chrono::milliseconds m_clockError;
    double m_speed;
    std::unique_ptr<mock::SimulatorThread> m_mock;
    quint16 m_port = 0;
    SourceLimits m_limits;
    Theme m_theme;
    std::unique_ptr<DesktopSettings> m_settings;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Shell> m_shell;
    QMap<QString, int> m_notices;
};

} // namespace etcm::test
