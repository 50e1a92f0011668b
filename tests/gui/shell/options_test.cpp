// The command line of the desktop and the choice of a platform.
#include "desktop/window/options.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class DesktopOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryOption();
    void defaults();
    void refuses_data();
    void refuses();
    void helpAndVersionWinOverMistakes();
    void helpNamesEveryOption();
    void choosesPlatform_data();
    void choosesPlatform();
    void themeNamesRoundTrip();
};

namespace
{
Result<DesktopOptions> parse(const QStringList &arguments)
{
    return parseDesktopOptions(QStringList{u"energy-trading-monitor"_s} + arguments);
}
} // namespace

void DesktopOptionsTest::readsEveryOption()
{
    const auto options =
        parse({u"--config"_s, u"a.toml"_s, u"--data-dir"_s, u"/tmp/x"_s, u"--demo"_s, u"--page"_s,
               u"overview"_s, u"--screenshot"_s, u"o.png"_s, u"--size=1280x800"_s, u"--quit-after"_s,
               u"1.5"_s, u"--theme"_s, u"light"_s, u"--language"_s, u"fr"_s});
    QVERIFY2(options, options ? "" : qPrintable(options.error().text()));
    QCOMPARE(options->configFile, u"a.toml"_s);
    QCOMPARE(options->dataDir, u"/tmp/x"_s);
    QVERIFY(options->demo);
    QCOMPARE(options->page, u"overview"_s);
    QCOMPARE(options->screenshotFile, u"o.png"_s);
    QCOMPARE(options->screenshotSize, QSize(1280, 800));
    QVERIFY(options->quitAfter == std::chrono::milliseconds(1500));
    QVERIFY(options->theme == ThemeChoice::Light);
    QVERIFY(options->language == LanguageChoice{Language::French});
    QVERIFY(parse({u"--language"_s, u"system"_s})->language == LanguageChoice());
    QVERIFY(!parse({})->language);
}

void DesktopOptionsTest::defaults()
{
    const auto options = parse({});
    QVERIFY(options);
    QVERIFY(options->action == DesktopOptions::Action::Run);
    QVERIFY(!options->demo);
    QVERIFY(options->screenshotFile.isEmpty());
    QCOMPARE(options->screenshotSize, QSize(1600, 1000));
    QVERIFY(!options->quitAfter);
    QVERIFY(!options->theme);
}

void DesktopOptionsTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{u"--fast"_s} << u"fast"_s;
    QTest::newRow("argument") << QStringList{u"prices"_s} << u"prices"_s;
    QTest::newRow("value missing") << QStringList{u"--config"_s} << u"config"_s;
    QTest::newRow("size without x") << QStringList{u"--size"_s, u"1600"_s} << u"--size"_s;
    QTest::newRow("size too small") << QStringList{u"--size"_s, u"10x10"_s} << u"--size"_s;
    QTest::newRow("size of three") << QStringList{u"--size"_s, u"1600x900x2"_s} << u"--size"_s;
    QTest::newRow("seconds no number") << QStringList{u"--quit-after"_s, u"soon"_s} << u"--quit-after"_s;
    QTest::newRow("seconds negative") << QStringList{u"--quit-after=-1"_s} << u"--quit-after"_s;
    QTest::newRow("theme") << QStringList{u"--theme"_s, u"blue"_s} << u"--theme"_s;
    QTest::newRow("language") << QStringList{u"--language"_s, u"rm"_s} << u"--language"_s;
    QTest::newRow("screenshot empty") << QStringList{u"--screenshot"_s, QString()} << u"--screenshot"_s;
}

void DesktopOptionsTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto options = parse(arguments);
    QVERIFY(!options);
    QVERIFY(options.error().code == ErrorCode::Config);
    QVERIFY2(options.error().text().contains(named), qPrintable(options.error().text()));
    QVERIFY(!options.error().text().contains(u'\n'));
}

void DesktopOptionsTest::helpAndVersionWinOverMistakes()
{
    QVERIFY(parse({u"--help"_s, u"--nonsense"_s})->action == DesktopOptions::Action::Help);
    QVERIFY(parse({u"-v"_s})->action == DesktopOptions::Action::Version);
}

void DesktopOptionsTest::helpNamesEveryOption()
{
    for (const QString &option :
         {u"--config"_s, u"--data-dir"_s, u"--demo"_s, u"--page"_s, u"--screenshot"_s, u"--size"_s,
          u"--quit-after"_s, u"--theme"_s, u"--language"_s, u"--help"_s, u"--version"_s})
        QVERIFY2(desktopHelpText().contains(option), qPrintable(option));
}

void DesktopOptionsTest::choosesPlatform_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<bool>("screenshot");
    QTest::addColumn<QString>("platform"); // "-" is a refusal
    const QString none;
    QTest::newRow("x11") << QStringList{none, u":0"_s, none} << false << none;
    QTest::newRow("wayland") << QStringList{none, none, u"wayland-0"_s} << true << none;
    QTest::newRow("platform given") << QStringList{u"offscreen"_s, none, none} << false << none;
    QTest::newRow("no display, screenshot") << QStringList{none, none, none} << true << u"offscreen"_s;
    QTest::newRow("no display") << QStringList{none, none, none} << false << u"-"_s;
}

void DesktopOptionsTest::choosesPlatform()
{
    QFETCH(QStringList, environment);
    QFETCH(bool, screenshot);
    QFETCH(QString, platform);
    DesktopOptions options;
    options.screenshotFile = screenshot ? u"o.png"_s : QString();
    const auto chosen = choosePlatform(options, {environment[0], environment[1], environment[2]});
    if (platform == u"-"_s) {
        QVERIFY(!chosen);
        QVERIFY(chosen.error().code != ErrorCode::Config); // exit code 1, not 2
        return;
    }
    QVERIFY(chosen);
    QCOMPARE(*chosen, platform);
}

void DesktopOptionsTest::themeNamesRoundTrip()
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Dark, ThemeChoice::Light})
        QVERIFY(themeChoiceFromName(themeChoiceName(choice)) == choice);
    QVERIFY(!themeChoiceFromName(u"Dark"));
}

QTEST_APPLESS_MAIN(DesktopOptionsTest)
#include "options_test.moc"
