// Idle seconds of the real window on a clock that is stepped, so that a busy machine counts the same as a
// quiet one. Run by idle.sh under callgrind, which counts what happens within idleSeconds().
#include "desktop/overview/overview_feed.h"
#include "desktop/overview/overview_page.h"
#include "desktop/theme/theme.h"
#include "desktop/window/fonts.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/settings.h"
#include "desktop/window/shell.h"
#include "e2e/engine/desk_source.h"
#include "engine/engine.h"
#include "support/await.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the two timers of the window do, and the painting that follows. A name without decoration for
/// callgrind.
extern "C" __attribute__((noinline)) void idleSeconds(ManualClock &clock, Shell &shell, int seconds)
{
    auto *feed = shell.window().pages().overview()->findChild<OverviewFeed *>();
    for (int second = 1; second <= seconds; ++second) {
        clock.advance(1s);
        shell.refresh();
        if (second % 60 == 0)
            feed->tick();
        QCoreApplication::processEvents();
    }
}

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = arguments.value(1, u"60"_s).toInt();
    registerFonts();
    qputenv("ETCM_SECRET_DESK", "super_secret_key_2024");
    const QTemporaryDir folder;
    ManualClock clock(*parseIsoTime("2026-10-14T12:01:07Z"));
    mock::Simulator::Options simulator;
    simulator.now = clock.now();
    mock::SimulatorThread mock(simulator);
    const Result<quint16> port = mock.start();
    EngineOptions options;
    options.config.dataDir = folder.path();
    options.config.sources = {deskSource(QUrl(u"http://127.0.0.1:%1"_s.arg(port.value_or(0))))};
    options.clock = &clock;
    options.schedule = false;
    Engine engine(options);
    if (!port || !await(engine.start(), 120'000))
        return 1;
    await(engine.pollOnce(), 120'000);
    Theme theme(ThemeKind::Dark);
    theme.apply();
    DesktopSettings settings(folder.path(), true);
    auto shell = std::make_unique<Shell>(theme, engine, settings, QString());
    QEventLoop painted;
    QObject::connect(shell.get(), &Shell::painted, &painted, &QEventLoop::quit);
    shell->show(u"overview"_s);
    painted.exec();
    shell->window().resize(1600, 1000);
    const auto warmUp = [&](int rounds) {
        for (int i = 0; i < rounds; ++i) {
            clock.advance(1s);
            shell->refresh();
            QCoreApplication::processEvents();
        }
    };
    warmUp(120);
    if (arguments.contains(u"--hidden"_s))
        shell->window().hide();
    idleSeconds(clock, *shell, seconds);
    std::printf("%d idle seconds\n", seconds);
    shell.reset();
    await(done(engine.stop()), 60'000);
    return 0;
}
