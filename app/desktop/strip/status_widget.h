// The overall state at the left of the strip: glyph, one word, two lines why.
#pragma once

#include "wording/endpoint_words.h"

#include <QWidget>

namespace etcm
{
class Theme;

class StatusWidget : public QWidget
{
    Q_OBJECT

public:
    explicit StatusWidget(const Theme &theme, QWidget *parent = nullptr);

    void setView(const OverallStatus &view, UtcTime now);
    [[nodiscard]] const OverallWords &shown() const { return m_words; }
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    OverallState m_state = OverallState::Waiting;
    OverallWords m_words;
    bool m_compact = false;
};

} // namespace etcm
