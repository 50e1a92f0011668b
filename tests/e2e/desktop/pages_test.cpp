// The pages "Alerts", "Data" and "Plant & TRA" on a real engine and the real simulator: what they tell comes
// from what happened.
#include "desktop/alerts/alerts_page.h"
#include "desktop/data/coverage_view.h"
#include "desktop/data/data_page.h"
#include "desktop/plant/plant_page.h"
#include "desktop/theme/theme.h"
#include "e2e/engine/desk_source.h"
#include "engine/engine.h"
#include "models/text_table_model.h"
#include "monitoring/alert_book.h"
#include "store/local_store.h"
#include "support/await.h"

#include <QAbstractItemModel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoTakesCareIsKept();
    void theCalendarFillsAsPricesCome();
    void whatWasSwitchedIsListed();
    void theCalendarIsOfWhoHasPrices();

private:
    void start(const std::vector<SourceConfig> &before = {});
    void stop();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<mock::SimulatorThread> m_mock;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Engine> m_engine;
    SourceConfig m_source;
};

void PagesTest::init()
{
    qputenv("ETCM_SECRET_DESK", "super_secret_key_2024");
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>(*parseIsoTime("2026-10-14T12:00:05Z"));
    mock::Simulator::Options simulator;
    simulator.now = m_clock->now();
    m_mock = std::make_unique<mock::SimulatorThread>(simulator);
    const Result<quint16> port = m_mock->start();
    QVERIFY(port);
    m_source = deskSource(QUrl(u"http://127.0.0.1:%1"_s.arg(*port)));
    m_source.endpoints = {Endpoint::Prices};
}

// `before` stand before the desk.
void PagesTest::start(const std::vector<SourceConfig> &before)
{
    EngineOptions options;
    options.config.dataDir = m_folder->path();
    options.config.sources = before;
    options.config.sources.push_back(m_source);
    options.clock = m_clock.get();
    options.schedule = false;
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(await(m_engine->start()));
}

void PagesTest::stop()
{
    if (m_engine)
        await(done(m_engine->stop()));
    m_engine.reset();
}

void PagesTest::cleanup()
{
    stop();
    m_mock.reset();
}

// The wrong secret: three refusals, an alert; acknowledged in the page with a note, which a restart keeps.
void PagesTest::whoTakesCareIsKept()
{
    qputenv("ETCM_SECRET_DESK", "not the secret");
    start();
    await(m_engine->pollOnce(), 60'000);
    QTRY_COMPARE(m_engine->alertBook()->counts().firing, 1);
    Theme theme(ThemeKind::Dark);
    {
        AlertsPage page(theme, *m_engine);
        page.resize(1'500, 800);
        page.show();
        auto *list = page.findChild<QListView *>();
        QTRY_VERIFY(list->model()->rowCount() >= 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Firing  1"_s);
        auto *note = page.findChild<QLineEdit *>();
        QTRY_VERIFY(note->isEnabled());
        note->setText(u"New secret ordered"_s);
        const QSignalSpy changed(m_engine.get(), &Engine::alertChanged);
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(m_engine->alertBook()->counts().acknowledged, 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Acknowledged  1"_s);
    }
    stop();
    start();
    QCOMPARE(m_engine->alertBook()->counts().acknowledged, 1);
    AlertsPage page(theme, *m_engine);
    page.show();
    QTRY_COMPARE(page.findChild<QLineEdit *>()->text(), u"New secret ordered"_s);
}

void PagesTest::theCalendarFillsAsPricesCome()
{
    start();
    Theme theme(ThemeKind::Dark);
    DataPage page(theme, *m_engine);
    page.resize(1'500, 800);
    page.show();
    auto *view = page.findChild<CoverageView *>();
    QVERIFY(!view->chosenDay());
    await(m_engine->pollOnce(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(view->accessibleDescription(),
                              u"Thu 15 Oct 2026, Home dynamic, integrated: 96 of 96 slots, complete"_s,
                              10'000);
}

void PagesTest::whatWasSwitchedIsListed()
{
    m_source.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals};
    start();
    Theme theme(ThemeKind::Dark);
    PlantPage page(theme, *m_engine);
    page.resize(1'500, 800);
    page.show();
    auto *table = page.findChild<TextTableModel *>();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 0);
    await(m_engine->pollOnce(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > 0, 10'000);
    QVERIFY(!table->index(0, 0).data().toString().isEmpty());
}

void PagesTest::theCalendarIsOfWhoHasPrices()
{
    SourceConfig other = m_source;
    other.id = u"other"_s;
    start({other});
    Theme theme(ThemeKind::Dark);
    DataPage page(theme, *m_engine);
    page.resize(1'500, 800);
    page.show();
    await(m_engine->pollOnce({m_source.id}), 60'000);
    auto *view = page.findChild<CoverageView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->accessibleDescription().contains(u"96 of 96 slots"), 10'000);
}

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
