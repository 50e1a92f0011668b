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
    void setMovable(bool movable);
    void focusFirst();
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void doubleClicked();
    void dropped(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

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
    bool m_movable = false;
};

} // namespace etcm
