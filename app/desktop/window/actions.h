// Everything a menu, a key or the tray can ask for, once.
#pragma once

#include "desktop/window/options.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QWidget;

namespace etcm
{

/// The actions of the shell. They belong to `window`, so that their keys work there; who owns what they do
/// connects to triggered().
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    QAction *exportPrices;
    QAction *connections;
    QAction *quit;
    QList<QAction *> themes;
    QList<QAction *> languages; ///< the system's first
    QAction *refresh;
    QAction *nextPanel;
    QAction *previousPanel;
    QAction *maximisePanel;
    QAction *dataFolder;
    QAction *keys;
    QAction *about;
    QAction *licences;

    void setTheme(ThemeChoice choice);
    void setLanguage(LanguageChoice choice);
    /// Not while a change would lose what somebody types.
    void allowLanguages(bool allowed);

Q_SIGNALS:
    void themeChosen(etcm::ThemeChoice choice);
    void languageChosen(etcm::LanguageChoice choice);

private:
    QAction *add(const QString &text, const QKeySequence &key = {}, const QString &help = {});
    void addTheme(QActionGroup *group, const QString &text, ThemeChoice choice);
    void addLanguages();

    QWidget *m_window;
};

} // namespace etcm
