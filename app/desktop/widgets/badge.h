// A small framed word in a panel's header: what is known about the data, never colour alone.
#pragma once

#include "desktop/theme/theme.h"
#include "models/panel_words.h"

#include <QWidget>

namespace etcm
{

class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const Theme &theme, QWidget *parent = nullptr);
    void setBadge(const BadgeText &badge);
    [[nodiscard]] const BadgeText &badge() const { return m_badge; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    BadgeText m_badge;
};

} // namespace etcm
