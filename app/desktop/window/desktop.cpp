#include "desktop/window/desktop.h"

#include "desktop/demo/demo_session.h"
#include "desktop/dialogs/dialogs.h"
#include "desktop/theme/theme.h"
#include "desktop/tray/tray_shape.h"
#include "desktop/window/actions.h"
#include "desktop/window/banners.h"
#include "desktop/window/fonts.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/screenshot.h"
#include "desktop/window/settings.h"
#include "desktop/window/shell.h"
#include "desktop/window/single_instance.h"
#include "desktop/window/system_theme.h"
#include "engine/engine.h"
#include "keychain/keychain_secret_store.h"
#include "process/error_line.h"
#include "process/signal_watcher.h"
#include "store/local_store.h"
#include "wording/language.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
Q_LOGGING_CATEGORY(lcDesktop, "etcm.desktop", QtWarningMsg)
constexpr auto kLastCall = 5s;

// Whoever does not poll waits for nobody's answers.
bool isSettled(const EngineStatus &status)
{
    const bool asksServer = status.central.health == CentralHealth::Buffering && !status.central.fails();
    const bool asksApis =
        status.lease.isMine && std::ranges::any_of(status.endpoints, [](const EndpointStatus &endpoint) {
            return !endpoint.lastLook.at && endpoint.lastLook.error.isEmpty();
        });
    return !asksServer && !asksApis;
}

BannerLook refusalBanner(const Error &error)
{
    BannerLook look;
    look.key = u"configuration"_s;
    look.glyph = Glyph::Warn;
    look.tone = BannerTone::Warn;
    look.text = words("Window", "The configuration stays as it was, the new one does not start: %1")
                    .arg(error.text());
    look.closable = true;
    return look;
}
} // namespace

Desktop::Desktop(DesktopOptions options) : m_options(std::move(options)) {}

Desktop::~Desktop() = default;

int Desktop::run()
{
    if (const Result<void> prepared = prepare(); !prepared) {
        printErrorLine(prepared.error());
        return static_cast<int>(exitCodeFor(prepared.error()));
    }
    if (!isFirstInstance())
        return static_cast<int>(ExitCode::Done);
    prepareTheme();
    SignalWatcher signalWatcher;
    connect(&signalWatcher, &SignalWatcher::stopRequested, this, [this] { close(ExitCode::Done); });
    connect(&signalWatcher, &SignalWatcher::reloadRequested, this, [this] { reopen(); });
    QTimer::singleShot(0, this, [this] { open(); });
    return QApplication::exec();
}

Result<void> Desktop::prepare()
{
    if (!m_options.page.isEmpty() && !PageStack::has(m_options.page))
        return etcm::fail(ErrorCode::Config, u"There is no page \"%1\""_s.arg(m_options.page), u"--page"_s,
                          u"see --help"_s);
    if (m_options.demo) {
        m_demo = std::make_unique<DemoSession>();
        if (Result<void> started = m_demo->start(); !started)
            return started;
        m_config = m_demo->config();
    } else {
        Result<AppConfig> config = loadConfig({m_options.configFile, m_options.dataDir, QString()});
        if (!config)
            return etcm::fail(config.error());
        m_config = std::move(*config);
        m_keychain = std::make_unique<KeychainSecretStore>();
    }
    return makeDataFolder(m_config.dataDir);
}

bool Desktop::isFirstInstance()
{
    // A screenshot looks at a folder that a window may be open on; it neither raises nor replaces that
    // window.
    if (m_demo || !m_options.screenshotFile.isEmpty())
        return true;
    m_instance = std::make_unique<SingleInstance>(m_config.dataDir);
    connect(m_instance.get(), &SingleInstance::raiseRequested, this, [this] {
        if (m_shell)
            m_shell->raise();
    });
    return m_instance->claim();
}

void Desktop::prepareTheme()
{
    registerFonts();
    QApplication::setWindowIcon(applicationIcon());
    // Closing the window hides it: only quitting ends the program.
    QApplication::setQuitOnLastWindowClosed(false);
    m_settings = std::make_unique<DesktopSettings>(m_config.dataDir, !m_options.screenshotFile.isEmpty());
    setLanguage(m_options.language.value_or(m_settings->language()).taken());
    m_theme = std::make_unique<Theme>(themeKindOf(m_options.theme.value_or(m_settings->theme())));
    m_theme->apply();
}

EngineOptions Desktop::engineOptions() const
{
    EngineOptions options;
    options.config = m_config;
    options.clock = m_demo ? &m_demo->clock() : nullptr;
    options.keychain = m_demo ? &m_demo->secrets() : m_keychain.get();
    options.demo = m_demo != nullptr;
    return options;
}

QCoro::Task<void> Desktop::open()
{
    if (m_demo && !m_engine) {
        const Result<void> stored = co_await m_demo->storePast();
        if (!stored) {
            fail(stored.error());
            co_return;
        }
    }
    m_engine = std::make_unique<Engine>(engineOptions());
    const Result<void> started = co_await m_engine->start();
    if (!started) {
        co_await keepLastGood(started.error());
        co_return;
    }
    m_lastGood.reset();
    // A demo opens on answers of its own simulator, not on "next fetch in three hours".
    if (m_demo)
        co_await m_engine->pollOnce();
    if (m_closing)
        co_return;
    makeShell({});
    connect(m_shell.get(), &Shell::painted, this, [] { qCInfo(lcDesktop) << "first data painted"; });
    if (!m_options.screenshotFile.isEmpty())
        watchScreenshot();
    if (m_refusal)
        m_shell->window().banners().addNotice(
            [error = *std::exchange(m_refusal, {})] { return refusalBanner(error); });
    m_shell->show(m_options.page.isEmpty() ? m_settings->page() : m_options.page);
    quitLater();
    if (m_reopenAgain)
        QTimer::singleShot(0, this, [this] { reopen(); });
}

void Desktop::makeShell(ToldNotices told)
{
    m_shell = std::make_unique<Shell>(*m_theme, *m_engine, *m_settings, m_demo ? m_demo->mark() : QString(),
                                      std::move(told));
    m_dialogs = std::make_unique<Dialogs>(*m_theme, *m_engine, engineOptions().keychain, m_shell->window());
    connectShell();
}

void Desktop::speak(LanguageChoice choice)
{
    if (m_closing || !m_shell)
        return;
    m_options.language = choice;
    m_settings->setLanguage(choice);
    if (choice.taken() == currentLanguage()) {
        rememberWindow();
        return;
    }
    ToldNotices told = m_shell->takeTold();
    m_dialogs.reset();
    m_shell.reset();
    rememberWindow();
    setLanguage(choice.taken());
    makeShell(std::move(told));
    m_shell->show(m_settings->page());
}

void Desktop::connectShell()
{
    m_shell->window().actions().setLanguage(m_options.language.value_or(m_settings->language()));
    m_shell->window().actions().setTheme(m_options.theme.value_or(m_settings->theme()));
    // Queued: these end the session that their senders belong to.
    connect(
        m_shell.get(), &Shell::quitRequested, this, [this] { close(ExitCode::Done); }, Qt::QueuedConnection);
    connect(m_shell.get(), &Shell::themeChosen, this, [this](ThemeChoice choice) {
        m_settings->setTheme(choice);
        rememberWindow();
        m_theme->setKind(themeKindOf(choice));
    });
    connect(
        m_shell.get(), &Shell::languageChosen, this, [this](LanguageChoice choice) { speak(choice); },
        Qt::QueuedConnection);
    connect(m_dialogs.get(), &Dialogs::typing, m_shell.get(),
            [this](bool isOpen) { m_shell->window().actions().allowLanguages(!isOpen); });
    connect(m_shell.get(), &Shell::exportRequested, m_dialogs.get(), &Dialogs::openExport);
    connect(m_shell.get(), &Shell::connectionsRequested, m_dialogs.get(),
            [this] { m_dialogs->openConnections(); });
    connect(m_shell.get(), &Shell::helpRequested, m_dialogs.get(), &Dialogs::openHelp);
    connect(
        m_dialogs.get(), &Dialogs::configurationSaved, this,
        [this](const ConnectionsStart &view) { reopen(view); }, Qt::QueuedConnection);
}

void Desktop::watchScreenshot()
{
    m_screenshot =
        std::make_unique<Screenshot>(m_shell->window(), m_options.screenshotFile, m_options.screenshotSize);
    connect(m_shell.get(), &Shell::painted, m_screenshot.get(), [this] {
        m_shell->refresh();
        m_screenshot->paintedData();
    });
    const auto look = [this](bool justNow) {
        if (isSettled(m_engine->status()))
            m_screenshot->firstAnswersCame(justNow);
    };
    connect(m_engine.get(), &Engine::statusChanged, m_screenshot.get(), [look] { look(true); });
    look(false);
    // Queued: ending the session deletes the sender.
    connect(
        m_screenshot.get(), &Screenshot::taken, this, [this] { close(ExitCode::Done); },
        Qt::QueuedConnection);
    connect(
        m_screenshot.get(), &Screenshot::failed, this, [this](const Error &error) { fail(error); },
        Qt::QueuedConnection);
}

void Desktop::quitLater()
{
    if (m_options.quitAfter)
        QTimer::singleShot(*m_options.quitAfter, this, [this] { close(ExitCode::Done); });
}

QCoro::Task<void> Desktop::close(ExitCode code)
{
    if (m_closing)
        co_return;
    m_closing = true;
    QTimer::singleShot(kLastCall, this, [code] { QApplication::exit(static_cast<int>(code)); });
    m_dialogs.reset();
    m_screenshot.reset();
    m_shell.reset();
    rememberWindow();
    if (m_engine)
        co_await m_engine->stop();
    QApplication::exit(static_cast<int>(code));
}

QCoro::Task<void> Desktop::reopen(std::optional<ConnectionsStart> dialog)
{
    if (m_demo || m_closing)
        co_return;            // a simulated day has no configuration
    m_reopenAgain = !m_shell; // a change is under way
    if (m_reopenAgain)
        co_return;
    Result<AppConfig> config = loadConfig({m_options.configFile, m_options.dataDir, QString()});
    if (!config) {
        qCWarning(lcDesktop).noquote() << "the configuration stays as it was:" << config.error().text();
        co_return;
    }
    m_dialogs.reset();
    m_shell.reset();
    rememberWindow();
    co_await m_engine->stop();
    if (m_closing)
        co_return;
    m_lastGood = std::exchange(m_config, std::move(*config));
    co_await open();
    if (dialog && m_dialogs)
        m_dialogs->openConnections(*dialog);
}

QCoro::Task<void> Desktop::keepLastGood(Error error)
{
    if (!m_lastGood) {
        fail(error);
        co_return;
    }
    m_refusal = error;
    qCWarning(lcDesktop).noquote() << "the configuration stays as it was, the new one does not start:"
                                   << error.text();
    m_config = std::move(*m_lastGood);
    m_lastGood.reset();
    co_await open();
}

void Desktop::rememberWindow()
{
    if (!m_settings)
        return;
    if (const Result<void> saved = m_settings->save(); !saved)
        qCWarning(lcDesktop).noquote() << "the window's place is not kept:" << saved.error().text();
}

void Desktop::fail(const Error &error)
{
    printErrorLine(error);
    close(exitCodeFor(error));
}

} // namespace etcm
