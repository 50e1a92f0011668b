#include "desktop/window/main_window.h"

#include "desktop/strip/strip.h"
#include "desktop/theme/theme.h"
#include "desktop/window/actions.h"
#include "desktop/window/banners.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/rail.h"
#include "desktop/window/status_line.h"
#include "wording/language.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr QSize kMinimumSize(1024, 640);
constexpr QSize kFirstSize(1600, 1000);
constexpr int kNarrowBelow = 1440;
} // namespace

MainWindow::MainWindow(Theme &theme, Engine &engine, const QString &demoMark, QWidget *parent)
    : QMainWindow(parent), m_theme(theme), m_actions(new Actions(this)), m_banners(new BannerArea(theme)),
      m_pages(new PageStack(theme, engine)), m_rail(new Rail(theme, PageStack::pages(), this)),
      m_statusLine(new StatusLine(this)), m_strip(new Strip(theme, this))
{
    setWindowTitle(demoMark.isEmpty()
                       ? u"Energy Trading Connectivity Monitor"_s
                       : words("Window", "DEMO – %1").arg(u"Energy Trading Connectivity Monitor"_s));
    setMinimumSize(kMinimumSize);
    resize(kFirstSize.boundedTo(screen()->availableGeometry().size()));
    setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(Qt::TopToolBarArea, m_strip);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    setStatusBar(m_statusLine);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    buildMenus();
    if (!demoMark.isEmpty())
        buildDemoMark(demoMark);
    connectPageActions();
}

void MainWindow::buildMenus()
{
    menuBar()->setMinimumHeight(28); // a maximum would hide menus that are a pixel higher
    QMenu *file = menuBar()->addMenu(words("Window", "&File"));
    file->addActions({m_actions->exportPrices, m_actions->connections, m_actions->dataFolder});
    file->addSeparator();
    file->addAction(m_actions->quit);
    QMenu *view = menuBar()->addMenu(words("Window", "&View"));
    view->addMenu(words("Window", "&Theme"))->addActions(m_actions->themes);
    view->addMenu(words("Window", "&Language"))->addActions(m_actions->languages);
    view->addAction(m_actions->maximisePanel);
    QMenu *go = menuBar()->addMenu(words("Window", "&Go"));
    go->addActions(m_rail->pageActions());
    go->addSeparator();
    go->addActions({m_actions->nextPanel, m_actions->previousPanel});
    menuBar()->addMenu(words("Window", "&Tools"))->addAction(m_actions->refresh);
    menuBar()
        ->addMenu(words("Window", "&Help"))
        ->addActions({m_actions->keys, m_actions->about, m_actions->licences});
}

void MainWindow::buildDemoMark(const QString &text)
{
    // In the menu bar it stands on every page without moving one.
    auto *corner = new QWidget(this);
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 3, 8, 3);
    auto *mark = new Banner(m_theme, {u"demo"_s, Glyph::Info, BannerTone::Info, text, false}, corner);
    mark->setFixedHeight(22);
    mark->setDashed(true);
    layout->addWidget(mark);
    menuBar()->setCornerWidget(corner);
}

void MainWindow::connectPageActions()
{
    connect(m_rail, &Rail::chosen, m_pages, &PageStack::show);
    connect(m_pages, &PageStack::shown, m_rail, &Rail::setCurrent);
    connect(m_strip, &Strip::chosen, this, &MainWindow::openChip);
}

// Where no page tells more, the chip itself says all that is known.
void MainWindow::openChip(const QString &key)
{
    const QString page = PageStack::pageOfChip(key);
    if (page.isEmpty())
        m_strip->showDetails(key);
    else
        m_pages->show(page);
}

void MainWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT closeRequested();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_strip->setNarrow(width() < kNarrowBelow);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    Q_EMIT visibilityChanged(true);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    Q_EMIT visibilityChanged(false);
}

} // namespace etcm
