// The overall state at the left of the strip: glyph, one word, two lines why.
#pragma once

#include "domain/overall_state.h"

#include <QWidget>

namespace etcm
{
class Theme;

class StatusWidget : public QWidget
{
    Q_OBJECT

public:
    explicit StatusWidget(const Theme &theme, QWidget *parent = nullptr);

    void setView(const OverallView &view);
    [[nodiscard]] const OverallView &view() const { return m_view; }
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    OverallView m_view;
    bool m_compact = false;
};

} // namespace etcm
