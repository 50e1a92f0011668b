#include "desktop/window/actions.h"

#include "wording/language.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace etcm
{
using namespace Qt::StringLiterals;

Actions::Actions(QWidget *window) : QObject(window), m_window(window)
{
    exportPrices = add(words("Window", "&Export prices…"), Qt::CTRL | Qt::Key_E,
                       words("Window", "Write prices of a range to a CSV file"));
    connections = add(words("Window", "&Connections…"), {},
                      words("Window", "The sources that are polled, and new ones"));
    quit = add(words("Window", "&Quit"), Qt::CTRL | Qt::Key_Q, words("Window", "Stop monitoring and close"));
    auto *themeGroup = new QActionGroup(this);
    addTheme(themeGroup, words("Window", "&Dark"), ThemeChoice::Dark);
    addTheme(themeGroup, words("Window", "&Light"), ThemeChoice::Light);
    addTheme(themeGroup, words("Window", "As &system"), ThemeChoice::System);
    addLanguages();
    refresh = add(words("Window", "&Refresh"), Qt::Key_F5, words("Window", "Poll every endpoint once now"));
    nextPanel = add(words("Window", "&Next panel"), Qt::Key_F6);
    previousPanel = add(words("Window", "&Previous panel"), Qt::SHIFT | Qt::Key_F6);
    maximisePanel = add(words("Window", "&Maximise panel"), Qt::Key_F11,
                        words("Window", "The panel with the focus fills the page, or goes back"));
    dataFolder =
        add(words("Window", "Open &data folder"), {}, words("Window", "The folder that holds etcm.sqlite"));
    keys = add(words("Window", "&Keys"), Qt::Key_F1, words("Window", "Every key and what it does"));
    about = add(words("Window", "&About"));
    licences = add(words("Window", "&Licences"), {}, words("Window", "What this program is made of"));
}

QAction *Actions::add(const QString &text, const QKeySequence &key, const QString &help)
{
    auto *action = new QAction(text, m_window);
    action->setShortcut(key);
    action->setStatusTip(help);
    m_window->addAction(action);
    return action;
}

void Actions::addTheme(QActionGroup *group, const QString &text, ThemeChoice choice)
{
    QAction *action = add(text);
    action->setCheckable(true);
    action->setData(themeChoiceName(choice));
    group->addAction(action);
    themes.append(action);
    connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT themeChosen(choice); });
}

// Each by its own name: whoever cannot read the language of the window finds theirs.
void Actions::addLanguages()
{
    auto *group = new QActionGroup(this);
    std::vector<LanguageChoice> choices{LanguageChoice()};
    for (const Language language : etcm::languages())
        choices.push_back({language});
    for (const LanguageChoice choice : choices) {
        QAction *action =
            add(choice.language ? languageTitle(*choice.language) : words("Window", "As &system"));
        action->setCheckable(true);
        action->setData(languageChoiceName(choice));
        group->addAction(action);
        languages.append(action);
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT languageChosen(choice); });
    }
}

void Actions::setLanguage(LanguageChoice choice)
{
    for (QAction *action : languages)
        action->setChecked(action->data().toString() == languageChoiceName(choice));
}

void Actions::allowLanguages(bool allowed)
{
    const QString why =
        words("Window", "Not while Connections or Export prices is open: what is typed there would be lost");
    for (QAction *action : languages) {
        action->setEnabled(allowed);
        action->setStatusTip(allowed ? QString() : why);
    }
}

void Actions::setTheme(ThemeChoice choice)
{
    for (QAction *action : themes)
        action->setChecked(action->data().toString() == themeChoiceName(choice));
}

} // namespace etcm
