// The whole program changes its language while it runs: from the menu, at once, without a new engine.
#include "desktop/strip/status_widget.h"
#include "desktop/strip/strip.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/panel.h"
#include "desktop/window/actions.h"
#include "desktop/window/banners.h"
#include "desktop/window/desktop.h"
#include "desktop/window/main_window.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/settings.h"
#include "desktop/window/shell.h"
#include "engine/engine.h"
#include "support/await.h"
#include "wording/alert_words.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace etcm;
using namespace etcm::test;
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

// In the order of the menu.
enum Choice { System, English, German };

void choose(MainWindow &window, Choice choice)
{
    window.actions().languages.at(choice)->trigger();
}

// Whether languages can be chosen; where they cannot, each says why.
std::optional<bool> allowsLanguages(const MainWindow &window)
{
    const QList<QAction *> &all = window.actions().languages;
    const auto allowed = [](const QAction *each) { return each->isEnabled() && each->statusTip().isEmpty(); };
    const auto refused = [](const QAction *each) {
        return !each->isEnabled() && !each->statusTip().isEmpty();
    };
    if (std::ranges::all_of(all, allowed))
        return true;
    return std::ranges::all_of(all, refused) ? std::optional(false) : std::nullopt;
}

BannerLook publicDataBanner()
{
    return {.key = u"told"_s, .text = words("Window", "Public data continues."), .closable = true};
}

QString bannerText(MainWindow &window, const QString &key)
{
    for (const BannerLook &look : window.banners().shown())
        if (look.key == key)
            return look.text;
    return {};
}

AlertTransition plantStep(AlertState from, AlertState to, const char *time, const Message &message)
{
    AlertTransition step;
    step.incidentId = u"i1"_s;
    step.rule = u"endpoint_down"_s;
    step.sourceId = u"ckw"_s;
    step.target = u"plant"_s;
    step.from = from;
    step.to = to;
    step.at = *parseIsoTime(time);
    step.message = message;
    step.notified = true;
    return step;
}

Message plantFails()
{
    RequestRecord call;
    call.endpoint = Endpoint::Plant;
    call.outcome = Outcome::Http5xx;
    call.httpStatus = 503;
    return callProblem(call);
}
} // namespace

class LanguageSwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { setLanguage(Language::English); }
    void fromTheMenu();
    void whatWasToldStays();

private:
    // One step of fromTheMenu(); says whether it is over and the next one is due.
    bool step(int number, MainWindow &window);

    QTemporaryDir m_dir;
    QPointer<MainWindow> m_first;
    QStringList m_before;
    QStringList m_after;
    QStringList m_banners;
    bool m_isGermanChosen = false;
};

// No notice of a test reaches a person's screen.
void LanguageSwitchTest::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", m_dir.path().toUtf8());
}

bool LanguageSwitchTest::step(int number, MainWindow &window)
{
    switch (number) {
    case 0: // nothing changes: the window stays
        m_first = &window;
        m_before = wordsOf(window);
        choose(window, English);
        return true;
    case 1: window.actions().exportPrices->trigger(); return true;
    case 2: // while somebody may be typing
        if (allowsLanguages(window).value_or(true))
            return false;
        window.findChild<QDialog *>(u"export"_s)->close();
        return true;
    case 3:
        if (!allowsLanguages(window).value_or(false))
            return false;
        window.banners().addNotice(publicDataBanner);
        m_banners += bannerText(window, u"told"_s);
        if (m_first != &window)
            m_first.clear();
        choose(window, German);
        return true;
    default:
        if (menuTitle(window) != u"&Datei"_s)
            return false;
        m_after = wordsOf(window);
        m_banners += bannerText(window, u"told"_s);
        m_isGermanChosen = window.actions().languages.at(German)->isChecked();
        window.actions().quit->trigger();
        return true;
    }
}

void LanguageSwitchTest::fromTheMenu()
{
    DesktopOptions options;
    options.demo = true;
    options.language = LanguageChoice{Language::English};
    Desktop desktop(options);
    bool stayed = false;
    int number = 0;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        MainWindow *window = shownWindow();
        if (window == nullptr || number > 4 || !step(number, *window))
            return;
        stayed = stayed || (number == 3 && m_first != nullptr);
        ++number;
    });
    look.start(std::chrono::milliseconds(20));
    QTimer::singleShot(std::chrono::seconds(60), qApp, [] { QApplication::exit(99); });
    const int code = desktop.run();
    QVERIFY2(code == 0, qPrintable(u"ended with %1 in step %2"_s.arg(code).arg(number)));
    QVERIFY(stayed);
    QVERIFY(m_isGermanChosen);
    QCOMPARE(m_banners, QStringList({u"Public data continues."_s, u"Öffentliche Daten kommen weiter."_s}));
    QVERIFY2(m_before.contains(u"&File"_s) && m_before.contains(u"Tariff comparison"_s),
             qPrintable(m_before.join(u'|')));
    QVERIFY2(m_after.contains(u"Tarifvergleich"_s), qPrintable(m_after.join(u'|')));
    QVERIFY2(m_after.value(1).startsWith(u"Gesamtzustand: "_s), qPrintable(m_after.join(u'|')));
    QVERIFY2(!m_after.value(1).contains(u"noch keine"_s), qPrintable(m_after.value(1))); // of the same engine
    for (const QString &text : m_after)
        QVERIFY2(!m_before.contains(text), qPrintable(text));
}

// The notice of a failure speaks the new language, and what comes next knows of it.
void LanguageSwitchTest::whatWasToldStays()
{
    EngineOptions options;
    options.config = *parseConfig("[[source]]\nid = \"ckw\"\n", m_dir.filePath(u"etcm.toml"_s));
    options.config.dataDir = m_dir.path();
    options.poll = false;
    Engine engine(options);
    QVERIFY(await(engine.start()));
    Theme theme(ThemeKind::Dark);
    DesktopSettings settings(m_dir.path(), true);
    auto shell = std::make_unique<Shell>(theme, engine, settings, QString());
    Q_EMIT engine.alertChanged(
        plantStep(AlertState::Pending, AlertState::Firing, "2026-10-14T07:11:00Z", plantFails()));
    QCOMPARE(bannerText(shell->window(), u"i1"_s),
             u"09:11  Plant telemetry not answering  HTTP 503. Since 09:11"_s);
    ToldNotices told = shell->takeTold();
    shell.reset();
    setLanguage(Language::German);
    shell = std::make_unique<Shell>(theme, engine, settings, QString(), std::move(told));
    QCOMPARE(bannerText(shell->window(), u"i1"_s),
             u"09:11  Anlagentelemetrie: keine Antwort  HTTP 503. Seit 09:11"_s);
    Q_EMIT engine.alertChanged(plantStep(AlertState::Recovering, AlertState::Resolved, "2026-10-14T07:31:00Z",
                                         callGood(Endpoint::Plant, Outcome::Http5xx)));
    QCOMPARE(bannerText(shell->window(), u"i1"_s),
             u"09:31  Anlagentelemetrie antwortet wieder  Gestört 20 min, von 09:11 bis 09:31"_s);
    shell.reset();
    await(done(engine.stop()));
}

QTEST_MAIN(LanguageSwitchTest)
#include "language_switch_test.moc"
