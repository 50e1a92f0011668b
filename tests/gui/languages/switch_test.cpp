// The whole program changes its language while it runs: from the menu, at once, without a new engine.
#include "desktop/strip/status_widget.h"
#include "desktop/strip/strip.h"
#include "desktop/widgets/panel.h"
#include "desktop/window/actions.h"
#include "desktop/window/desktop.h"
#include "desktop/window/main_window.h"
#include "desktop/window/page_stack.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QTest>
#include <QTimer>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
MainWindow *shownWindow()
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(each); window != nullptr && window->isVisible())
            return window;
    }
    return nullptr;
}

QString menuTitle(const MainWindow &window)
{
    return window.menuBar()->actions().value(0)->text();
}

// What stands in menu, strip and on the page.
QStringList wordsOf(MainWindow &window)
{
    QStringList words{menuTitle(window)};
    if (const auto *overall = window.strip().findChild<StatusWidget *>())
        words += overall->accessibleName();
    for (const Panel *panel : window.pages().findChildren<Panel *>())
        words += panel->title();
    return words;
}
} // namespace

class LanguageSwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheMenu();
};

void LanguageSwitchTest::fromTheMenu()
{
    DesktopOptions options;
    options.demo = true;
    options.language = LanguageChoice{Language::English};
    Desktop desktop(options);
    QStringList before;
    QStringList after;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        MainWindow *window = shownWindow();
        if (window == nullptr)
            return;
        if (before.isEmpty()) {
            before = wordsOf(*window);
            window->actions().languages.at(2)->trigger(); // the system's, English, German
        } else if (menuTitle(*window) == u"&Datei"_s) {
            after = wordsOf(*window);
            QVERIFY(window->actions().languages.at(2)->isChecked());
            look.stop();
            window->actions().quit->trigger();
        }
    });
    look.start(std::chrono::milliseconds(20));
    QTimer::singleShot(std::chrono::seconds(60), qApp, [] { QApplication::exit(99); });
    QCOMPARE(desktop.run(), 0);
    QVERIFY2(before.contains(u"&File"_s) && before.contains(u"Tariff comparison"_s),
             qPrintable(before.join(u'|')));
    QVERIFY2(after.contains(u"Tarifvergleich"_s), qPrintable(after.join(u'|')));
    QVERIFY2(after.value(1).startsWith(u"Gesamtzustand: "_s), qPrintable(after.join(u'|')));
    QVERIFY2(!after.value(1).contains(u"noch keine"_s), qPrintable(after.value(1))); // of the same engine
    for (const QString &text : after)
        QVERIFY2(!before.contains(text), qPrintable(text));
}

QTEST_MAIN(LanguageSwitchTest)
#include "switch_test.moc"
