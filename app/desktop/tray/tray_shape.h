// The tray icon: the whole shape tells the state, so it reads at 22 px and without colour.
#pragma once

#include <QIcon>

class QPainter;

namespace etcm
{

/// Ring with the step curve; triangle; octagon; dashed ring with bars.
enum class TrayShape { Good, Degraded, Outage, Paused };

/// Which panel the icon stands on.
enum class TrayGround { Dark, Light };

/// Paints on a 22 x 22 grid scaled to `side` pixels.
void paintTrayShape(QPainter &painter, TrayShape shape, TrayGround ground, qreal side);

/// 16 to 64 px.
[[nodiscard]] QIcon trayIcon(TrayShape shape, TrayGround ground);

/// The program's own icon: the ring and the step curve on a dark tile.
[[nodiscard]] QIcon applicationIcon();

} // namespace etcm
