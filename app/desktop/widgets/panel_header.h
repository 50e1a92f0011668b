// A panel's title bar: title, context, badges, and the menu.
#pragma once

#include "models/panel_words.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace etcm
{
class Badge;
class TextLine;
class Theme;

class PanelHeader : public QWidget
{
    Q_OBJECT

public:
    PanelHeader(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setWords(const PanelWords &words);
    /// A control of the panel, right of the badges.
    void addControl(QWidget *control);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void refreshIcons();

    const Theme &m_theme;
    QString m_title;
    TextLine *m_words;
    TextLine *m_note;
    QHBoxLayout *m_layout;
    QMenu *m_menu;
    QToolButton *m_more;
    std::vector<Badge *> m_badges;
};

} // namespace etcm
