#include "desktop/window/rail.h"

#include "wording/language.h"

#include <QAction>
#include <QActionGroup>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kRailWidth = 76;
constexpr int kIconSide = 22;
} // namespace

Rail::Rail(const Theme &theme, const std::vector<PageInfo> &pages, QWidget *parent)
    : QToolBar(parent), m_pages(pages), m_group(new QActionGroup(this))
{
    setObjectName(u"rail"_s);
    setWindowTitle(words("Window", "Pages"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setIconSize({kIconSide, kIconSide});
    setFixedWidth(kRailWidth);
    for (const PageInfo &page : pages) {
        QAction *action = addAction(page.title);
        action->setCheckable(true);
        action->setData(page.name);
        action->setShortcut(page.key);
        m_group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, action] { Q_EMIT chosen(action->data().toString()); });
    }
    paintIcons(theme);
    connect(&theme, &Theme::changed, this, [this, &theme] { paintIcons(theme); });
}

void Rail::setCurrent(const QString &name)
{
    for (QAction *action : m_group->actions())
        if (action->data().toString() == name)
            action->setChecked(true);
}

QList<QAction *> Rail::pageActions() const
{
    return m_group->actions();
}

void Rail::paintIcons(const Theme &theme)
{
    const QList<QAction *> actions = m_group->actions();
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        actions[static_cast<qsizetype>(i)]->setIcon(railIcon(m_pages[i].icon, kIconSide, theme));
}

} // namespace etcm
