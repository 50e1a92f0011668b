// The part of the shell that concerns the overview's panels.
#include "desktop/overview/overview_page.h"
#include "desktop/widgets/panel.h"
#include "desktop/window/actions.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/shell.h"

#include <QAction>
#include <QApplication>

namespace etcm
{

namespace
{

int panelWithFocus(const OverviewPage &overview)
{
    const QWidget *focus = QApplication::focusWidget();
    for (int i = 0; i < kOverviewPanels; ++i)
        if (focus && overview.panels()[static_cast<std::size_t>(i)]->isAncestorOf(focus))
            return i;
    return -1;
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

void focusPanel(const OverviewPage &overview, int step)
{
    int index = panelWithFocus(overview);
    if (index < 0)
        index = step > 0 ? -1 : 0;
    for (int tried = 0; tried < kOverviewPanels; ++tried) {
        index = (index + step + kOverviewPanels) % kOverviewPanels;
        if (focusInside(*overview.panels()[static_cast<std::size_t>(index)]))
            return;
    }
}

void maximisePanel(OverviewPage &overview)
{
    if (overview.maximised())
        overview.maximise(nullptr);
    else if (const int index = panelWithFocus(overview); index >= 0)
        overview.maximise(overview.panels()[static_cast<std::size_t>(index)]);
}

} // namespace

void Shell::connectPanels()
{
    PageStack &pages = m_window->pages();
    const auto step = [&pages](int by) {
        if (const OverviewPage *overview = pages.overview())
            focusPanel(*overview, by);
    };
    connect(m_window->actions().nextPanel, &QAction::triggered, &pages, [step] { step(1); });
    connect(m_window->actions().previousPanel, &QAction::triggered, &pages, [step] { step(-1); });
    connect(m_window->actions().maximisePanel, &QAction::triggered, &pages, [&pages] {
        if (OverviewPage *overview = pages.overview())
            maximisePanel(*overview);
    });
    connect(&pages, &PageStack::exportRequested, this, &Shell::exportRequested);
}

} // namespace etcm
