// The main window: composition only. Menus, strip, rail, banners, pages and status bar, each a class of its
// own.
#pragma once

#include "desktop/window/options.h"

#include <QMainWindow>

namespace etcm
{
class Actions;
class BannerArea;
class Engine;
class PageStack;
class Rail;
class StatusLine;
class Strip;
class Theme;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `demoMark` is the text of the DEMO mark, empty without a demo.
    MainWindow(Theme &theme, Engine &engine, const QString &demoMark, QWidget *parent = nullptr);

    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] BannerArea &banners() const { return *m_banners; }
    [[nodiscard]] PageStack &pages() const { return *m_pages; }
    [[nodiscard]] StatusLine &statusLine() const { return *m_statusLine; }
    [[nodiscard]] Strip &strip() const { return *m_strip; }

    /// Shows, un-minimises and raises the window.
    void bringUp();

Q_SIGNALS:
    /// The user closed the window; whoever knows of a tray decides what that means.
    void closeRequested();
    void visibilityChanged(bool visible);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildMenus();
    void buildDemoMark(const QString &text);
    void connectPageActions();
    void openChip(const QString &key);

    Theme &m_theme;
    Actions *m_actions;
    BannerArea *m_banners;
    PageStack *m_pages;
    Rail *m_rail;
    StatusLine *m_statusLine;
    Strip *m_strip;
};

} // namespace etcm
