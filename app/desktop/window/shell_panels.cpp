// The part of the shell that concerns the panels of the page that is shown.
#include "desktop/widgets/panel.h"
#include "desktop/widgets/panel_page.h"
#include "desktop/window/actions.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/shell.h"

#include <QAction>
#include <QApplication>

#include <algorithm>

namespace etcm
{

namespace
{

qsizetype panelWithFocus(const QList<Panel *> &panels)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto found = std::ranges::find_if(
        panels, [focus](const Panel *panel) { return focus != nullptr && panel->isAncestorOf(focus); });
    return found == panels.end() ? -1 : found - panels.begin();
}

/// The first part of the panel that takes the focus; false if it has none.
bool focusInside(const Panel &panel)
{
    for (QWidget *child : panel.findChildren<QWidget *>()) {
        if ((child->focusPolicy() & Qt::TabFocus) == 0 || !child->isVisible() || !child->isEnabled())
            continue;
        child->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

void focusPanel(const QList<Panel *> &panels, int step)
{
    qsizetype index = panelWithFocus(panels);
    if (index < 0)
        index = step > 0 ? -1 : 0;
    for (qsizetype tried = 0; tried < panels.size(); ++tried) {
        index = (index + step + panels.size()) % panels.size();
        if (focusInside(*panels[index]))
            return;
    }
}

void maximisePanel(PanelPage &page)
{
    const auto &panels = page.panels();
    if (page.maximised())
        page.maximise(nullptr);
    else if (const qsizetype index = panelWithFocus({panels.begin(), panels.end()}); index >= 0)
        page.maximise(panels[static_cast<std::size_t>(index)]);
}

} // namespace

void Shell::connectPanels()
{
    PageStack &pages = m_window->pages();
    connect(m_window->actions().nextPanel, &QAction::triggered, &pages,
            [&pages] { focusPanel(pages.panels(), 1); });
    connect(m_window->actions().previousPanel, &QAction::triggered, &pages,
            [&pages] { focusPanel(pages.panels(), -1); });
    connect(m_window->actions().maximisePanel, &QAction::triggered, &pages, [&pages] {
        if (auto *page = qobject_cast<PanelPage *>(pages.currentWidget()))
            maximisePanel(*page);
    });
    connect(&pages, &PageStack::exportRequested, this, &Shell::exportRequested);
    connect(&pages, &PageStack::lookRequested, this, [this] { pollNow(); });
}

} // namespace etcm
