// The icon in the system tray and its menu.
#pragma once

#include "desktop/tray/notice.h"
#include "desktop/tray/tray_state.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace etcm
{

/// Trays come and go while a program runs (the panel restarts, an extension is switched on), and Qt tells of
/// neither: watch() looks for one and shows or drops the icon.
class Tray : public QObject
{
    Q_OBJECT

public:
    /// The actions stand in the menu as they do in the window.
    explicit Tray(const QList<QAction *> &actions, QObject *parent = nullptr);
    ~Tray() override;

    /// Whether the window may hide: there is a tray now, and the icon is in it.
    [[nodiscard]] bool isThere() const;
    /// Looks whether a tray appeared or vanished. Cheap; call it every few seconds.
    void watch();

    void setState(TrayShape shape, const TrayLines &lines);
    void setGround(TrayGround ground);
    /// The fallback where no notification server answers; false if there is no tray either.
    [[nodiscard]] bool showMessage(const Notice &notice);

Q_SIGNALS:
    void openRequested();
    void vanished(); ///< the tray went away; a hidden window must come back

private:
    void appear();
    void repaint();

    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_stateLine;
    QAction *m_priceLine;
    QAction *m_plantLine;
    TrayShape m_shape = TrayShape::Paused;
    TrayGround m_ground = TrayGround::Dark;
    QString m_toolTip;
};

} // namespace etcm
