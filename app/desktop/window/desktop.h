// The program: options in, exit code out. Owns what outlives a change of the configuration.
#pragma once

#include "desktop/dialogs/connections_dialog.h"
#include "desktop/window/options.h"
#include "engine/config.h"
#include "process/exit_code.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <optional>

namespace etcm
{
class DemoSession;
class DesktopSettings;
class Dialogs;
class Engine;
class Screenshot;
class SecretStore;
class Shell;
class SingleInstance;
class Theme;
struct EngineOptions;
struct ToldNotices;

class Desktop : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(DesktopOptions options);
    ~Desktop() override;

    /// Prepares, runs the event loop and says how it went.
    [[nodiscard]] int run();

private:
    Result<void> prepare();
    [[nodiscard]] bool isFirstInstance();
    void prepareTheme();
    [[nodiscard]] EngineOptions engineOptions() const;
    QCoro::Task<void> open();
    void makeShell(ToldNotices told);
    void connectShell();
    /// Window, tray and dialogs are made anew in that language, if it is another one; the engine does not
    /// notice, and what people were told stays.
    void speak(LanguageChoice choice);
    void watchScreenshot();
    void quitLater();
    /// Ends in order; a second call is ignored. The process leaves after five seconds at the latest.
    QCoro::Task<void> close(ExitCode code);
    /// With the dialog of the connections if `dialog` says how it stood.
    QCoro::Task<void> reopen(std::optional<ConnectionsStart> dialog = {});
    /// The engine does not start with the configuration in hand: on with the one before it, if there is one.
    QCoro::Task<void> keepLastGood(Error error);
    void fail(const Error &error);
    void rememberWindow();

    DesktopOptions m_options;
    AppConfig m_config;
    std::optional<AppConfig> m_lastGood; ///< while another one is being taken
    std::optional<Error> m_refusal;      ///< why it was not, to be shown
    std::unique_ptr<DemoSession> m_demo;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<DesktopSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<Dialogs> m_dialogs;
    std::unique_ptr<Screenshot> m_screenshot;
    bool m_closing = false;
    bool m_reopenAgain = false; ///< the configuration changed again while it was being taken
};

} // namespace etcm
