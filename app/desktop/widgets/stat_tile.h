// One figure of a strip: what it is, the value, and how it was counted.
#pragma once

#include "desktop/theme/theme.h"
#include "models/tile_text.h"

#include <QWidget>

namespace etcm
{

class StatTile : public QWidget
{
    Q_OBJECT

public:
    explicit StatTile(const Theme &theme, QWidget *parent = nullptr);
    void setTile(const TileText &tile);
    [[nodiscard]] const TileText &tile() const { return m_tile; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont valueFont() const;

    const Theme &m_theme;
    TileText m_tile;
};

/// A row of tiles in one frame, apart by hairlines.
class TileStrip : public QWidget
{
    Q_OBJECT

public:
    /// What becomes of tiles that do not fit: they are left out from the right, or the words of all
    /// shortened.
    enum class WhenNarrow { LeaveOut, Shorten };

    explicit TileStrip(const Theme &theme, QWidget *parent = nullptr,
                       WhenNarrow whenNarrow = WhenNarrow::LeaveOut);
    void setTiles(const std::vector<TileText> &tiles);
    [[nodiscard]] const std::vector<StatTile *> &tiles() const { return m_tiles; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    WhenNarrow m_whenNarrow;
    std::vector<StatTile *> m_tiles; ///< kept and refilled
    std::size_t m_used = 0;
};

} // namespace etcm
