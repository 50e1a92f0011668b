#include "desktop/window/page_stack.h"

#include "desktop/overview/overview_page.h"
#include "wording/language.h"

namespace etcm
{
using namespace Qt::StringLiterals;

PageStack::PageStack(Theme &theme, Engine &engine, QWidget *parent)
    : QStackedWidget(parent), m_theme(theme), m_engine(engine)
{
}

std::vector<PageInfo> PageStack::pages()
{
    return {{u"overview"_s, words("Window", "Overview"), RailIcon::Overview}};
}

QWidget *PageStack::make(const QString &name)
{
    if (name == u"overview"_s)
        return makeOverview();
    return nullptr;
}

QWidget *PageStack::makeOverview()
{
    m_overview = new OverviewPage(m_theme, m_engine, this);
    connect(m_overview, &OverviewPage::painted, this, &PageStack::painted);
    connect(m_overview, &OverviewPage::exportRequested, this, &PageStack::exportRequested);
    return m_overview;
}

bool PageStack::has(const QString &name)
{
    for (const PageInfo &page : pages())
        if (page.name == name)
            return true;
    return false;
}

void PageStack::show(const QString &name)
{
    if (!has(name))
        return;
    auto *page = findChild<QWidget *>(u"page-"_s + name, Qt::FindDirectChildrenOnly);
    if (!page) {
        page = make(name);
        page->setObjectName(u"page-"_s + name);
        addWidget(page);
    }
    setCurrentWidget(page);
    Q_EMIT shown(name);
}

QString PageStack::current() const
{
    return currentWidget() ? currentWidget()->objectName().mid(5) : QString();
}

} // namespace etcm
