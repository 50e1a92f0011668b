#include "desktop/window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace etcm
{
using namespace Qt::StringLiterals;

Actions::Actions(QWidget *window) : QObject(window), m_window(window)
{
    exportPrices =
        add(u"&Export prices…"_s, Qt::CTRL | Qt::Key_E, u"Write prices of a range to a CSV file"_s);
    connections = add(u"&Connections…"_s, {}, u"The sources that are polled, and new ones"_s);
    quit = add(u"&Quit"_s, Qt::CTRL | Qt::Key_Q, u"Stop monitoring and close"_s);
    auto *themes = new QActionGroup(this);
    themeDark = addTheme(themes, u"&Dark"_s, ThemeChoice::Dark);
    themeLight = addTheme(themes, u"&Light"_s, ThemeChoice::Light);
    themeSystem = addTheme(themes, u"As &system"_s, ThemeChoice::System);
    refresh = add(u"&Refresh"_s, Qt::Key_F5, u"Poll every endpoint once now"_s);
    nextPanel = add(u"&Next panel"_s, Qt::Key_F6);
    previousPanel = add(u"&Previous panel"_s, Qt::SHIFT | Qt::Key_F6);
    maximisePanel =
        add(u"&Maximise panel"_s, Qt::Key_F11, u"The panel with the focus fills the page, or goes back"_s);
    dataFolder = add(u"Open &data folder"_s, {}, u"The folder that holds etcm.sqlite"_s);
    keys = add(u"&Keys"_s, Qt::Key_F1, u"Every key and what it does"_s);
    about = add(u"&About"_s);
    licences = add(u"&Licences"_s, {}, u"What this program is made of"_s);
}

QAction *Actions::add(const QString &text, const QKeySequence &key, const QString &help)
{
    auto *action = new QAction(text, m_window);
    action->setShortcut(key);
    action->setStatusTip(help);
    m_window->addAction(action);
    return action;
}

QAction *Actions::addTheme(QActionGroup *group, const QString &text, ThemeChoice choice)
{
    QAction *action = add(text);
    action->setCheckable(true);
    action->setData(themeChoiceName(choice));
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT themeChosen(choice); });
    return action;
}

void Actions::setTheme(ThemeChoice choice)
{
    for (QAction *action : {themeDark, themeLight, themeSystem})
        action->setChecked(action->data().toString() == themeChoiceName(choice));
}

} // namespace etcm
