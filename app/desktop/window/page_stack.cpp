#include "desktop/window/page_stack.h"

#include "desktop/alerts/alerts_page.h"
#include "desktop/data/data_page.h"
#include "desktop/health/health_page.h"
#include "desktop/overview/overview_page.h"
#include "desktop/plant/plant_page.h"
#include "desktop/prices/prices_page.h"
#include "desktop/widgets/panel.h"
#include "wording/language.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct PageMaking {
    const Theme &theme;
    Engine &engine;
    PageStack &stack;
};

template <typename Page>
QWidget *makePage(const PageMaking &making)
{
    auto *page = new Page(making.theme, making.engine, &making.stack);
    QObject::connect(page, &Page::painted, &making.stack, &PageStack::painted);
    if constexpr (requires { &Page::exportRequested; })
        QObject::connect(page, &Page::exportRequested, &making.stack, &PageStack::exportRequested);
    if constexpr (requires { &Page::incidentRequested; })
        QObject::connect(page, &Page::incidentRequested, &making.stack, &PageStack::showIncident);
    if constexpr (requires { &Page::lookRequested; })
        QObject::connect(page, &Page::lookRequested, &making.stack, &PageStack::lookRequested);
    return page;
}

struct PageRow {
    QLatin1StringView name;
    const char *title;
    RailIcon icon;
    Qt::Key key; ///< with Ctrl
    QWidget *(*make)(const PageMaking &);
    QLatin1StringView chips = {}; ///< of the strip, by key and apart by blanks: what they tell is shown here
};

// In the order of the rail. A new page is a row here.
constexpr std::array kPages{
    PageRow{.name = "overview"_L1,
            .title = QT_TRANSLATE_NOOP("Window", "Overview"),
            .icon = RailIcon::Overview,
            .key = Qt::Key_1,
            .make = makePage<OverviewPage>},
    PageRow{.name = "prices"_L1,
            .title = QT_TRANSLATE_NOOP("Window", "Prices"),
            .icon = RailIcon::Prices,
            .key = Qt::Key_2,
            .make = makePage<PricesPage>},
    PageRow{.name = "plant"_L1,
            .title = QT_TRANSLATE_NOOP("Window", "Plant && TRA"),
            .icon = RailIcon::Plant,
            .key = Qt::Key_3,
            .make = makePage<PlantPage>},
    PageRow{.name = "health"_L1,
            .title = QT_TRANSLATE_NOOP("Window", "API health"),
            .icon = RailIcon::Health,
            .key = Qt::Key_4,
            .make = makePage<HealthPage>,
            .chips = "token"_L1},
    PageRow{.name = "alerts"_L1,
            .title = QT_TRANSLATE_NOOP("Window", "Alerts"),
            .icon = RailIcon::Alerts,
            .key = Qt::Key_5,
            .make = makePage<AlertsPage>},
    PageRow{.name = "data"_L1,
            .title = QT_TRANSLATE_NOOP("Window", "Data"),
            .icon = RailIcon::Data,
            .key = Qt::Key_6,
            .make = makePage<DataPage>,
            .chips = "central collector"_L1},
};

QString objectNameOf(const QString &page)
{
    return u"page-"_s + page;
}
} // namespace

PageStack::PageStack(Theme &theme, Engine &engine, QWidget *parent)
    : QStackedWidget(parent), m_theme(theme), m_engine(engine)
{
}

std::vector<PageInfo> PageStack::pages()
{
    std::vector<PageInfo> infos;
    for (const PageRow &row : kPages)
        infos.push_back({row.name, words("Window", row.title), row.icon, QKeySequence(Qt::CTRL | row.key)});
    return infos;
}

bool PageStack::has(const QString &name)
{
    return std::ranges::find(kPages, name, &PageRow::name) != kPages.end();
}

QString PageStack::pageOfChip(const QString &chip)
{
    const auto *const row = std::ranges::find_if(kPages, [&chip](const PageRow &each) {
        return QString(each.chips).split(u' ', Qt::SkipEmptyParts).contains(chip);
    });
    return row == kPages.end() ? QString() : QString(row->name);
}

QString PageStack::names()
{
    QStringList all;
    for (const PageRow &row : kPages)
        all += row.name;
    return all.join(u", "_s);
}

void PageStack::show(const QString &name)
{
    const auto *const row = std::ranges::find(kPages, name, &PageRow::name);
    if (row == kPages.end())
        return;
    auto *page = findChild<QWidget *>(objectNameOf(name), Qt::FindDirectChildrenOnly);
    if (!page) {
        page = row->make({m_theme, m_engine, *this});
        page->setObjectName(objectNameOf(name));
        addWidget(page);
    }
    setCurrentWidget(page);
    Q_EMIT shown(name);
}

void PageStack::showIncident(const QString &incidentId)
{
    show(u"alerts"_s);
    if (auto *page = findChild<AlertsPage *>())
        page->choose(incidentId);
}

QString PageStack::current() const
{
    return currentWidget() ? currentWidget()->objectName().mid(objectNameOf({}).size()) : QString();
}

QList<etcm::Panel *> PageStack::panels() const
{
    return currentWidget() ? currentWidget()->findChildren<etcm::Panel *>() : QList<etcm::Panel *>();
}

OverviewPage *PageStack::overview() const
{
    return findChild<OverviewPage *>();
}

} // namespace etcm
