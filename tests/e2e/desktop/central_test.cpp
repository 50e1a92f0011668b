// A central database that falls silent, or takes nothing for want of rights: what the window says, how soon,
// and that polling does not wait for it.
#include "desktop/strip/chip_widget.h"
#include "desktop/strip/strip.h"
#include "desktop/theme/theme.h"
#include "desktop/window/banners.h"
#include "desktop/window/settings.h"
#include "desktop/window/shell.h"
#include "e2e/engine/desk_source.h"
#include "engine/engine.h"
#include "mock/simulator.h"
#include "store/central_store.h"
#include "support/await.h"
#include "support/postgres_server.h"
#include "wording/endpoint_words.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DesktopCentralTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aSilentServerIsSeenAndPollingGoesOn();
    void missingRightsAreCalledByTheirName();
    void whoIsNotLetInIsToldWhy_data();
    void whoIsNotLetInIsToldWhy();

private:
    void open(const QString &databaseUrl);
    [[nodiscard]] QString chip() const;
    [[nodiscard]] QString banners() const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<mock::SimulatorThread> m_mock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DesktopSettings> m_settings;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Shell> m_shell;
    QStringList m_told; ///< texts of the alerts about the central database
};

void DesktopCentralTest::initTestCase()
{
    QString error;
    m_server = PostgresServer::create(&error);
    QVERIFY2(m_server && m_server->start({u"fsync=off"_s}), qPrintable(error));
    qputenv("ETCM_SECRET_DESK", "super_secret_key_2024");
}

void DesktopCentralTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_mock = std::make_unique<mock::SimulatorThread>(mock::Simulator::Options());
    QVERIFY(m_mock->start());
    m_theme = std::make_unique<Theme>(ThemeKind::Dark);
    m_settings = std::make_unique<DesktopSettings>(m_folder->path(), true);
    m_told.clear();
}

void DesktopCentralTest::cleanup()
{
    m_server->thaw(); // also after a failure
    m_shell.reset();
    if (m_engine)
        await(done(m_engine->stop()), 30'000);
    m_engine.reset();
    m_mock.reset();
}

void DesktopCentralTest::open(const QString &databaseUrl)
{
    SourceConfig source = deskSource(m_mock->baseUrl());
    source.endpoints = {Endpoint::Plant, Endpoint::Health};
    source.poll = {60s, 1s, 60s, 1s};
    EngineOptions options;
    options.config.dataDir = m_folder->filePath(u"data"_s);
    options.config.databaseUrl = databaseUrl;
    options.config.sources = {source};
    m_engine = std::make_unique<Engine>(options);
    connect(m_engine.get(), &Engine::alertChanged, this, [this](const AlertTransition &change) {
        if (change.rule == u"central_down"_s)
            m_told += change.text;
    });
    QVERIFY(await(m_engine->start(), 30'000));
    m_shell = std::make_unique<Shell>(*m_theme, *m_engine, *m_settings, QString());
    m_shell->show(u"overview"_s);
}

QString DesktopCentralTest::chip() const
{
    m_shell->refresh();
    for (const ChipWidget *chip : m_shell->window().strip().findChildren<ChipWidget *>()) {
        if (chip->key() == u"central"_s || chip->key() == u"storage"_s)
            return chip->accessibleName();
    }
    return {};
}

QString DesktopCentralTest::banners() const
{
    m_shell->refresh();
    QStringList texts;
    for (const BannerLook &look : m_shell->window().banners().shown())
        texts += look.text;
    return texts.join(u'|');
}

// S 11. Ten seconds on an idle machine; a loaded one is given half as much again.
void DesktopCentralTest::aSilentServerIsSeenAndPollingGoesOn()
{
    open(m_server->url());
    QTRY_VERIFY_WITH_TIMEOUT(
        m_engine->status().central.health == CentralHealth::Ok && m_engine->status().lease.isMine, 30'000);
    const auto polled = [this] { return *m_engine->status().endpoints.back().lastLook.at; };
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().endpoints.back().lastLook.at.has_value(), 30'000);
    m_server->freeze();
    QElapsedTimer sinceFrozen;
    sinceFrozen.start();
    UtcTime newest = polled();
    std::chrono::milliseconds longestPause{0};
    std::optional<qint64> seenAfter;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            longestPause = std::max<std::chrono::milliseconds>(longestPause, polled() - newest);
            newest = polled();
            if (!seenAfter && m_engine->status().central.fails())
                seenAfter = sinceFrozen.elapsed();
            return sinceFrozen.elapsed() > 30'000;
        }(),
        60'000);
    QVERIFY(seenAfter);
    qInfo() << "silence seen after" << *seenAfter << "ms, longest pause between polls" << longestPause.count()
            << "ms";
    QVERIFY2(*seenAfter <= 15'000, qPrintable(QString::number(*seenAfter)));
    QVERIFY2(longestPause <= 6s, qPrintable(QString::number(longestPause.count())));
    QVERIFY2(chip().contains(u"buffering"_s), qPrintable(chip()));
    QVERIFY2(banners().startsWith(u"Central database not reachable. "_s), qPrintable(banners()));
    const qint64 waits = m_engine->status().central.outboxRows;
    QVERIFY(waits > 0);
    QTRY_VERIFY_WITH_TIMEOUT(!m_told.isEmpty(), 60'000);
    m_server->thaw();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().central.health == CentralHealth::Ok, 90'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_told.constLast().startsWith(u"Central database reachable, "_s), 30'000);
    const qint64 sent = m_told.constLast().section(u' ', 3, 3).toLongLong();
    QVERIFY2(sent >= waits, qPrintable(m_told.constLast()));
}

void DesktopCentralTest::missingRightsAreCalledByTheirName()
{
    open(m_server->url()); // makes the schema
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().central.health == CentralHealth::Ok, 30'000);
    m_shell.reset();
    await(done(m_engine->stop()), 30'000);
    m_server->psql(u"CREATE ROLE visitor LOGIN"_s);
    m_server->psql(u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO visitor"_s);
    m_told.clear();
    open(m_server->url(u"visitor"_s));
    QTRY_VERIFY_WITH_TIMEOUT(banners().startsWith(u"Central database grants too few rights. "_s), 60'000);
    QVERIFY2(banners().contains(u" Have the rights of the role granted"_s), qPrintable(banners()));
    QTRY_VERIFY_WITH_TIMEOUT(m_told.join(u'|').contains(u"grants too few rights"_s), 60'000);
}

void DesktopCentralTest::whoIsNotLetInIsToldWhy_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("first"); ///< a statement that brings it about
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("advice");
    const QString ours = u"postgres"_s;
    QTest::newRow("no database") << ours << u"nowhere"_s << u"SELECT 1"_s << u"does not exist"_s
                                 << u"Correct its name in database.url"_s;
    QTest::newRow("no role") << u"nobody_known"_s << u"energy_trading"_s << u"SELECT 1"_s
                             << u"does not admit the role"_s << u"Correct the role in database.url"_s;
    QTest::newRow("no password") << u"guarded"_s << u"energy_trading"_s << u"SELECT 1"_s
                                 << u"wants a password"_s << u"Correct the password"_s;
    QTest::newRow("too many") << u"crowd"_s << u"energy_trading"_s
                              << u"CREATE ROLE crowd LOGIN CONNECTION LIMIT 0"_s
                              << u"takes no more connections"_s << u"If it lasts, close other programs"_s;
    QTest::newRow("only reads") << ours << u"standing"_s
                                << u"ALTER DATABASE standing SET default_transaction_read_only = on"_s
                                << u"only reads"_s << u"Name the primary"_s;
    QTest::newRow("of a newer program")
        << ours << u"newer"_s << u"SELECT 1"_s << u"needs a newer program"_s << u"Update this program"_s;
}
void DesktopCentralTest::whoIsNotLetInIsToldWhy()
{
    QFETCH(QString, role);
    QFETCH(QString, database);
    QFETCH(QString, first);
    QFETCH(QString, problem);
    QFETCH(QString, advice);
    if (role == u"guarded"_s)
        m_server->demandPassword(role, u"right"_s);
    if (database == u"standing"_s || database == u"newer"_s) {
        m_server->psql(u"CREATE DATABASE "_s + database, u"postgres"_s);
        QVERIFY(CentralStore::create(m_server->url(role, database), u"first"_s)->connect().result());
    }
    if (database == u"newer"_s)
        m_server->psql(u"INSERT INTO schema_migrations (version, min_compatible) VALUES (99, 98)"_s,
                       database);
    m_server->psql(first, u"postgres"_s);
    open(m_server->url(role, database));
    const QString text = u"Central database "_s + problem;
    QTRY_VERIFY2_WITH_TIMEOUT(banners().startsWith(text + u". "_s), qPrintable(banners()), 30'000);
    QVERIFY2(banners().contains(u" kept here, nothing lost. "_s + advice), qPrintable(banners()));
    QVERIFY2(!banners().contains(u"QPSQL"_s), qPrintable(banners()));
    QCOMPARE(overallWords(m_engine->status().overall, m_engine->clock().now()).line1,
             u"Database "_s + problem + u',');
    QVERIFY2(chip().contains(u"buffering"_s), qPrintable(chip()));
}

QTEST_MAIN(DesktopCentralTest)
#include "central_test.moc"
