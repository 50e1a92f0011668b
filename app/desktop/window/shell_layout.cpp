// The part of the shell that concerns the overview's panels.
#include "desktop/overview/overview_page.h"
#include "desktop/window/actions.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/settings.h"
#include "desktop/window/shell.h"

#include <QAction>

namespace etcm
{

void Shell::connectLayout()
{
    Actions &actions = m_window->actions();
    PageStack &pages = m_window->pages();
    connect(actions.editLayout, &QAction::toggled, this, [&pages](bool on) {
        if (OverviewPage *overview = pages.overview())
            overview->setLayoutEditable(on);
    });
    connect(actions.resetLayout, &QAction::triggered, this, [&pages] {
        if (OverviewPage *overview = pages.overview())
            overview->resetLayout();
    });
    connect(actions.nextPanel, &QAction::triggered, this, [&pages] {
        if (OverviewPage *overview = pages.overview())
            overview->focusNextPanel(true);
    });
    connect(actions.previousPanel, &QAction::triggered, this, [&pages] {
        if (OverviewPage *overview = pages.overview())
            overview->focusNextPanel(false);
    });
}

} // namespace etcm
