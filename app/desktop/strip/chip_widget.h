// One chip of the strip: three lines about one endpoint, the token, the database or the collector.
#pragma once

#include "desktop/strip/chip_model.h"

#include <QWidget>

namespace etcm
{
class Theme;

class ChipWidget : public QWidget
{
    Q_OBJECT

public:
    /// `width` is the preferred one; a narrow window may take it down to the minimum.
    ChipWidget(const Theme &theme, const QString &key, int width, QWidget *parent = nullptr);

    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] const ChipLook &look() const { return m_look; }
    /// Repaints only what changed: this is called every second.
    void setLook(const ChipLook &look);
    /// Without line 3, which then is in the tooltip only.
    void setCompact(bool compact);
    /// All that it says, as a tooltip there.
    void showHelp(const QPoint &at);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void activated(const QString &key);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintGround(QPainter &painter, const QRect &place) const;
    void paintName(QPainter &painter) const;
    [[nodiscard]] QStringList lines() const;
    void updateChanged(const ChipLook &before);
    [[nodiscard]] QRect line(int index) const;

    const Theme &m_theme;
    QString m_key;
    int m_width;
    ChipLook m_look;
    bool m_compact = false;
};

} // namespace etcm
