// One open session: engine, window, tray and notices, wired to each other. Lives as long as one
// configuration.
#pragma once

#include "desktop/tray/notifier.h"
#include "desktop/tray/tray.h"
#include "desktop/tray/tray_feed.h"
#include "desktop/window/banners.h"
#include "desktop/window/main_window.h"
#include "desktop/window/second_ticker.h"

#include <QCoroTask>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace etcm
{
class DesktopSettings;

/// What people have been told and may still ask about: it outlives a window that is made anew.
struct ToldNotices {
    std::unique_ptr<Notifier> notifier{}; ///< knows the incidents that are open
    std::vector<NoticeMaker> banners{};   ///< that nobody has closed
};

class Shell : public QObject
{
    Q_OBJECT

public:
    /// The engine is started. Nothing is shown before show().
    Shell(Theme &theme, Engine &engine, DesktopSettings &settings, const QString &demoMark,
          ToldNotices told = {});
    ~Shell() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    void show(const QString &page);
    void raise();
    /// Strip and banners as of now.
    void refresh();
    /// For the shell that takes the place of this one, which ends at once.
    [[nodiscard]] ToldNotices takeTold();

Q_SIGNALS:
    void quitRequested();
    void themeChosen(etcm::ThemeChoice choice);
    void languageChosen(etcm::LanguageChoice choice);
    void exportRequested();
    void connectionsRequested();
    void helpRequested(const QString &topic);
    /// The first page shown has painted its data.
    void painted();

private:
    void connectEngine();
    void connectActions();
    void connectPanels();
    /// Rarer than the strip: a menu over D-Bus is told of each changed word.
    void refreshTray();
    void onClose();
    void refreshState();
    QCoro::Task<void> pollNow();

    Theme &m_theme;
    Engine &m_engine;
    DesktopSettings &m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<TrayFeed> m_feed;
    std::unique_ptr<Notifier> m_notifier;
    SecondTicker m_ticker;
    QTimer m_refreshTimer; ///< for what nobody signals: a tray that comes or goes, a slot that is over
    bool m_polling = false;
};

} // namespace etcm
