#include "desktop/widgets/stat_tile.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/widgets/painting.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kTileHeight = 66;
constexpr int kTilePadding = 12;
constexpr int kTileLabel = 12;
constexpr int kTileValue = 18;
constexpr int kTileName = 13;
} // namespace

StatTile::StatTile(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatTile::setTile(const TileText &tile)
{
    if (tile == m_tile)
        return;
    m_tile = tile;
    setAccessibleName(QStringList{tile.label, tile.value, tile.note}.join(u", "_s));
    setAccessibleDescription(tile.help);
    setToolTip(tile.help);
    updateGeometry();
    update();
}

QFont StatTile::valueFont() const
{
    return m_theme.font(m_tile.isName ? kTileName : kTileValue, QFont::Medium);
}

QSize StatTile::sizeHint() const
{
    const QFontMetricsF small(m_theme.font(kTileLabel));
    const double width =
        std::max({small.horizontalAdvance(m_tile.label), small.horizontalAdvance(m_tile.note),
                  QFontMetricsF(valueFont()).horizontalAdvance(m_tile.value)});
    return {static_cast<int>(std::ceil(width)) + 2 * kTilePadding, kTileHeight};
}

QSize StatTile::minimumSizeHint() const
{
    // A number is never shortened; label and note may be.
    const double value = QFontMetricsF(valueFont()).horizontalAdvance(m_tile.value);
    return {std::max(64, static_cast<int>(std::ceil(value)) + 2 * kTilePadding), kTileHeight};
}

void StatTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double room = width() - 2 * kTilePadding;
    const auto draw = [&](const QFont &font, Token token, double baseline, const QString &text) {
        painter.setFont(font);
        painter.setPen(m_theme.color(token));
        drawTextAt(painter, {kTilePadding, baseline}, fittedText(QFontMetricsF(font), room, text));
    };
    draw(m_theme.font(kTileLabel), Token::Text2, 19, m_tile.label);
    draw(valueFont(), m_tile.isPartial ? Token::Text2 : Token::Text, 40, m_tile.value);
    draw(m_theme.font(kTileLabel), Token::Text2, 57, m_tile.note);
}

TileStrip::TileStrip(const Theme &theme, QWidget *parent, WhenNarrow whenNarrow)
    : QWidget(parent), m_theme(theme), m_whenNarrow(whenNarrow)
{
    setFixedHeight(kTileHeight);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TileStrip::setTiles(const std::vector<TileText> &tiles)
{
    while (m_tiles.size() < tiles.size())
        m_tiles.push_back(new StatTile(m_theme, this));
    for (std::size_t i = 0; i < tiles.size(); ++i)
        m_tiles[i]->setTile(tiles[i]);
    m_used = tiles.size();
    place();
    update();
}

// Each gets what it needs and an equal share of what is left.
void TileStrip::place()
{
    std::size_t shown = 0;
    int needed = 0;
    const auto need = [this](std::size_t i) { return m_tiles[i]->sizeHint().width(); };
    while (shown < m_used && (m_whenNarrow == WhenNarrow::Shorten || needed + need(shown) <= width()))
        needed += need(shown++);
    const double scale = needed > width() ? static_cast<double>(width()) / needed : 1;
    const double spare = shown == 0 ? 0 : (width() - needed * scale) / static_cast<double>(shown);
    double left = 0;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < shown);
        if (i >= shown)
            continue;
        const double right = left + need(i) * scale + spare;
        m_tiles[i]->setGeometry(qRound(left), 0, qRound(right) - qRound(left), height());
        left = right;
    }
}

void TileStrip::resizeEvent(QResizeEvent *)
{
    place();
}

void TileStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    painter.setBrush(m_theme.color(Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    for (std::size_t i = 1; i < m_used; ++i) {
        if (!m_tiles[i]->isHidden())
            drawRuleV(painter, m_tiles[i]->x(), 0, height(), m_theme.color(Token::Line));
    }
}

} // namespace etcm
