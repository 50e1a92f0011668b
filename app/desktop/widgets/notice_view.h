// What a panel shows in the place of data: a glyph, what is the matter, and what happens next.
#pragma once

#include "desktop/theme/theme.h"
#include "models/panel_words.h"

#include <QWidget>

namespace etcm
{

class NoticeView : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeView(const Theme &theme, QWidget *parent = nullptr);
    void setNotice(const PanelNotice &notice);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PanelNotice m_notice;
};

} // namespace etcm
