// The command line as a table: what is understood and what is refused.
#include "collector/command_line.h"
#include "collector/command_table.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands();
    void refuses_data();
    void refuses();
    void helpEverywhere();
};

namespace
{
Result<Invocation> parse(const char *line)
{
    return parseCommandLine(
        (u"energy-trading-collector "_s + QLatin1StringView(line)).split(u' ', Qt::SkipEmptyParts));
}
} // namespace

void CommandLineTest::understands()
{
    const auto once =
        parse("--config c.toml --log-format json once --source a --source b --json --log-level debug");
    QVERIFY(once);
    QCOMPARE(once->command, u"once"_s);
    QCOMPARE(once->sources, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(once->json);
    QVERIFY(once->logFormat == LogFormat::Json);
    QVERIFY(once->logLevel == QtDebugMsg);
    QCOMPARE(once->overrides.configFile, u"c.toml"_s);
    const auto exports =
        parse("export prices --from=2026-10-14 --to 2026-10-15 --output - --database=postgresql://h/d");
    QVERIFY(exports);
    QCOMPARE(exports->arguments, QStringList{u"prices"_s});
    QCOMPARE(exports->when.from, u"2026-10-14"_s);
    QCOMPARE(exports->file.output, u"-"_s);
    QCOMPARE(exports->overrides.databaseUrl, u"postgresql://h/d"_s);
    const auto secret = parse("secret set -- -odd-name");
    QVERIFY(secret);
    QCOMPARE(secret->arguments, (QStringList{u"set"_s, u"-odd-name"_s}));
}

void CommandLineTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("what");
    QTest::newRow("nothing") << QByteArray("") << u"no command given"_s;
    QTest::newRow("command") << QByteArray("poll") << u"unknown command \"poll\""_s;
    QTest::newRow("option") << QByteArray("once --fast") << u"unknown option --fast"_s;
    QTest::newRow("short option") << QByteArray("-x once") << u"unknown option -x"_s;
    QTest::newRow("option of another command") << QByteArray("run --json") << u"run has no option --json"_s;
    QTest::newRow("no value") << QByteArray("once --source") << u"--source needs a value"_s;
    QTest::newRow("value for a switch") << QByteArray("once --json=1") << u"--json takes no value"_s;
    QTest::newRow("twice") << QByteArray("once --config a --config b") << u"--config is given twice"_s;
    QTest::newRow("missing option") << QByteArray("export prices --from 2026-01-01")
                                    << u"export needs --to"_s;
    QTest::newRow("missing argument") << QByteArray("check") << u"check needs ID|URL"_s;
    QTest::newRow("secret on the command line")
        << QByteArray("secret set n s3cr3t") << u"secret takes fewer arguments"_s;
    QTest::newRow("log format") << QByteArray("once --log-format xml") << u"--log-format is text or json"_s;
}

void CommandLineTest::refuses()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, what);
    const auto invocation = parse(line.constData());
    QVERIFY(!invocation);
    QVERIFY(invocation.error().code == ErrorCode::Config);
    QVERIFY2(invocation.error().what.startsWith(what), qPrintable(invocation.error().what));
    QVERIFY(!invocation.error().text().contains(u"s3cr3t"));
}

void CommandLineTest::helpEverywhere()
{
    QVERIFY(parse("--version")->text.contains(u"0."));
    const QString program = parse("--help")->text;
    for (const CommandRow &command : commandRows()) {
        QVERIFY(program.contains(command.name));
        const auto help = parseCommandLine({u"x"_s, command.name, u"--help"_s});
        QVERIFY(help);
        for (const QLatin1StringView option : command.options)
            QVERIFY2(help->text.contains(u"--"_s + option), option.data());
    }
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
