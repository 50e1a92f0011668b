#include "desktop/window/shell.h"

#include "desktop/strip/strip.h"
#include "desktop/window/actions.h"
#include "desktop/window/banners.h"
#include "desktop/window/notice_banner.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/settings.h"
#include "desktop/window/status_line.h"
#include "engine/engine.h"
#include "monitoring/judgement.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kRefreshInterval = 5s;

// What is saved would be the user's own configuration, and real sources would be polled on a simulated day.
void leaveConfigurationAlone(QAction &connections)
{
    connections.setEnabled(false);
    connections.setStatusTip(words("Window", "Not in the demo: start the program without --demo"));
}
} // namespace

Shell::Shell(Theme &theme, Engine &engine, DesktopSettings &settings, const QString &demoMark,
             ToldNotices told)
    : m_theme(theme), m_engine(engine), m_settings(settings),
      m_window(std::make_unique<MainWindow>(theme, engine, demoMark))
{
    Actions &actions = m_window->actions();
    m_tray = std::make_unique<Tray>(QList<QAction *>{actions.refresh, actions.exportPrices, actions.quit});
    m_feed = std::make_unique<TrayFeed>(engine);
    m_notifier = told.notifier ? std::move(told.notifier) : std::make_unique<Notifier>();
    m_notifier->setTray(m_tray.get());
    for (NoticeMaker &make : told.banners)
        m_window->banners().addNotice(std::move(make));
    m_window->statusLine().setSources(engine.config().sources, !demoMark.isEmpty());
    m_window->restoreGeometry(settings.geometry());
    if (!demoMark.isEmpty())
        leaveConfigurationAlone(*actions.connections);
    connectEngine();
    connectActions();
    connectPanels();
    connect(m_window.get(), &MainWindow::closeRequested, this, &Shell::onClose);
    connect(m_window.get(), &MainWindow::visibilityChanged, this,
            [this](bool visible) { visible ? m_ticker.start() : m_ticker.stop(); });
    connect(&m_window->pages(), &PageStack::painted, this, &Shell::painted);
    connect(&m_ticker, &SecondTicker::tick, this, &Shell::refresh);
    connect(&m_refreshTimer, &QTimer::timeout, this, &Shell::refreshState);
    m_refreshTimer.start(kRefreshInterval);
}

Shell::~Shell()
{
    m_settings.setGeometry(m_window->saveGeometry());
    m_settings.setPage(m_window->pages().current());
}

void Shell::connectEngine()
{
    connect(&m_engine, &Engine::statusChanged, this, &Shell::refresh);
    connect(&m_engine, &Engine::statusChanged, this, &Shell::refreshTray);
    connect(&m_engine, &Engine::alertChanged, this, [this](const AlertTransition &transition) {
        m_notifier->tell(transition);
        refresh();
        refreshTray();
    });
    connect(&m_engine, &Engine::factsStored, this, [this](const EndpointId &id) {
        m_window->statusLine().setLastStored(m_engine.status(), id, m_engine.clock().now());
    });
    connect(m_tray.get(), &Tray::openRequested, this, &Shell::raise);
    connect(m_tray.get(), &Tray::vanished, this, &Shell::raise);
    connect(m_notifier.get(), &Notifier::openRequested, this, &Shell::raise);
    connect(m_notifier.get(), &Notifier::untold, this, [this](const Notice &notice) {
        m_window->banners().addNotice([notice] { return noticeBanner(toldAgain(notice)); });
    });
}

void Shell::connectActions()
{
    Actions &actions = m_window->actions();
    connect(actions.quit, &QAction::triggered, this, &Shell::quitRequested);
    connect(actions.exportPrices, &QAction::triggered, this, &Shell::exportRequested);
    connect(actions.connections, &QAction::triggered, this, &Shell::connectionsRequested);
    connect(&actions, &Actions::themeChosen, this, &Shell::themeChosen);
    connect(&actions, &Actions::languageChosen, this, &Shell::languageChosen);
    connect(actions.refresh, &QAction::triggered, this, [this] { pollNow(); });
    connect(actions.dataFolder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_engine.config().dataDir)); });
    connect(actions.keys, &QAction::triggered, this, [this] { Q_EMIT helpRequested(u"keys"_s); });
    connect(actions.about, &QAction::triggered, this, [this] { Q_EMIT helpRequested(u"about"_s); });
    connect(actions.licences, &QAction::triggered, this, [this] { Q_EMIT helpRequested(u"licences"_s); });
    connect(&m_theme, &Theme::changed, this, [this] { m_window->update(); });
}

void Shell::show(const QString &page)
{
    m_window->pages().show(PageStack::has(page) ? page : PageStack::pages().front().name);
    m_feed->read(Endpoint::Prices);
    m_feed->read(Endpoint::Plant);
    m_window->show();
    refresh();
    refreshTray();
}

void Shell::raise()
{
    m_window->bringUp();
}

void Shell::refresh()
{
    if (!m_window->isVisible())
        return;
    m_window->strip().refresh(m_engine.status(), m_engine.clock().now());
    m_window->banners().setStatusBanners(statusBanners(m_engine.status(), m_engine.clock().now()));
}

ToldNotices Shell::takeTold()
{
    return {std::move(m_notifier), m_window->banners().openNotices()};
}

void Shell::refreshTray()
{
    const OverallStatus &view = m_engine.status().overall;
    TrayFacts facts = m_feed->facts();
    facts.clockIsOff = isClockOff(m_engine.status());
    m_tray->setState(trayShapeOf(view.state), trayLines(view, facts, m_engine.clock().now()));
}

void Shell::refreshState()
{
    m_tray->watch();
    m_feed->readIfSlotIsOver();
    refreshTray();
}

void Shell::onClose()
{
    // Monitoring goes on: in the tray if there is one, else where the window can be found again.
    if (m_tray->isThere())
        m_window->hide();
    else
        m_window->showMinimized();
}

QCoro::Task<void> Shell::pollNow()
{
    if (m_polling)
        co_return;
    m_polling = true;
    const QPointer<Shell> self(this);
    const auto endpoints = static_cast<qint64>(m_engine.status().endpoints.size());
    m_window->statusLine().setActivity(
        words("Window", "Refreshing: %1 call(s)", nullptr, endpoints).arg(integerText(endpoints)));
    const CycleReport report = co_await m_engine.pollOnce();
    if (!self)
        co_return;
    m_polling = false;
    const auto good = std::ranges::count_if(report.endpoints, [](const EndpointReport &endpoint) {
        return healthEffect(endpoint.outcome) == HealthEffect::Good;
    });
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(report.duration);
    m_window->statusLine().setActivity(
        words("Window", "%1 %2 endpoints answered in %3 ms")
            .arg(timeTextSeconds(m_engine.clock().now(), m_engine.clock().now()),
                 countText(good, std::ssize(report.endpoints)), integerText(milliseconds.count())));
}

} // namespace etcm
