// The pages of the window: rail, menu, keys, chips, and which one is remembered.
#include "desktop/strip/chip_widget.h"
#include "desktop/strip/strip.h"
#include "desktop/theme/theme.h"
#include "desktop/window/main_window.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/settings.h"
#include "desktop/window/shell.h"
#include "engine/engine.h"
#include "support/await.h"

#include <QAction>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

class PageStackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply();
        EngineOptions options;
        options.config = *parseConfig("[[source]]\nid = \"ckw\"\n", m_dir.filePath(u"etcm.toml"_s));
        options.config.dataDir = m_dir.path();
        options.poll = false;
        m_engine = std::make_unique<Engine>(std::move(options));
        QVERIFY(await(m_engine->start()));
    }
    void cleanupTestCase()
    {
        await(done(m_engine->stop()));
        m_engine.reset();
    }

    // A page that is forgotten in one place is found nowhere.
    void everyPageIsInRailAndMenuWithItsKey()
    {
        MainWindow window(m_theme, *m_engine, QString());
        window.show();
        QList<QAction *> menu;
        for (QAction *entry : window.menuBar()->actions()) {
            if (entry->text().remove(u'&') == u"Go"_s)
                menu = entry->menu()->actions();
        }
        const QList<QAction *> rail = window.findChild<QToolBar *>(u"rail"_s)->actions();
        QSet<QString> keys;
        for (const PageInfo &page : PageStack::pages()) {
            const auto isPage = [&page](const QAction *action) { return action->data() == page.name; };
            const auto action = std::ranges::find_if(rail, isPage);
            QVERIFY2(action != rail.end(), qPrintable(page.name));
            QVERIFY(menu.contains(*action));
            QCOMPARE((*action)->shortcut(), page.key);
            QVERIFY(!keys.contains(page.key.toString()));
            keys += page.key.toString();
            QVERIFY(PageStack::names().contains(page.name));
            (*action)->trigger();
            QCOMPARE(window.pages().current(), page.name);
            QVERIFY((*action)->isChecked());
        }
        QVERIFY(keys.contains(u"Ctrl+3"_s));
        QVERIFY(keys.contains(u"Ctrl+4"_s));
    }

    void aChipOpensThePageThatTellsMore()
    {
        MainWindow window(m_theme, *m_engine, QString());
        window.pages().show(u"overview"_s);
        window.show();
        window.strip().refresh(m_engine->status(), m_engine->clock().now());
        QCOMPARE(PageStack::pageOfChip(u"token"_s), u"health"_s);
        QVERIFY(PageStack::pageOfChip(u"nobody"_s).isEmpty());
        for (ChipWidget *chip : window.strip().chips()) {
            window.pages().show(u"overview"_s);
            QTest::mouseClick(chip, Qt::LeftButton);
            const QString page = PageStack::pageOfChip(chip->key());
            QCOMPARE(window.pages().current(), page.isEmpty() ? u"overview"_s : page);
        }
    }

    void anUnknownPageChangesNothing()
    {
        MainWindow window(m_theme, *m_engine, QString());
        window.pages().show(u"health"_s);
        window.pages().show(u"nowhere"_s);
        QCOMPARE(window.pages().current(), u"health"_s);
        QVERIFY(!PageStack::has(u"nowhere"_s));
    }

    void thePageIsRememberedAndPaintsWithoutData()
    {
        DesktopSettings settings(m_dir.path(), false);
        {
            Shell shell(m_theme, *m_engine, settings, QString());
            QSignalSpy painted(&shell, &Shell::painted);
            shell.show(u"health"_s);
            QTRY_VERIFY(!painted.isEmpty()); // an empty store is an answer, too
        }
        QCOMPARE(settings.page(), u"health"_s);
    }

private:
    QTemporaryDir m_dir;
    Theme m_theme{ThemeKind::Dark};
    std::unique_ptr<Engine> m_engine;
};

QTEST_MAIN(PageStackTest)
#include "page_stack_test.moc"
